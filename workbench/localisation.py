"""The language of the command line: that of the process's locale, English where there is no catalogue for it."""

from __future__ import annotations

import gettext as catalogues
from functools import cache
from pathlib import Path

__all__ = ["gettext"]


def gettext(message: str) -> str:
    """The translation of ``message`` for LANGUAGE, LC_ALL, LC_MESSAGES or LANG, in that order."""
    return _catalogue().gettext(message)


@cache
def _catalogue() -> catalogues.NullTranslations:
    folder = Path(__file__).resolve().parent / "translations"
    return catalogues.translation("messages", localedir=folder, fallback=True)
