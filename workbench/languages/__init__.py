"""Language data by BCP 47 tag. A further language is one more file and one more line here."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from workbench.languages import en, ru, uk
from workbench.languages.language import Language
from workbench.languages.neighbours import NEIGHBOURS

__all__ = ["LANGUAGES", "NEIGHBOURS", "Language"]

LANGUAGES: Final = MappingProxyType({module.LANGUAGE.tag: module.LANGUAGE for module in (uk, en, ru)})
