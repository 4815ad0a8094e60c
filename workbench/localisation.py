"""The language of the command line: that of the process's locale, English where there is no catalogue for it."""

from __future__ import annotations

import gettext as catalogues
import os
from functools import cache
from itertools import takewhile
from pathlib import Path

__all__ = ["gettext"]


def gettext(message: str) -> str:
    """The translation of ``message`` for LANGUAGE, LC_ALL, LC_MESSAGES or LANG, in that order."""
    return _catalogue().gettext(message)


@cache
def _catalogue() -> catalogues.NullTranslations:
    folder = Path(__file__).resolve().parent / "translations"
    wanted = next(filter(None, map(os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    # English has no catalogue: what stands after it is not wanted.
    languages = list(takewhile(lambda language: not language.startswith("en"), wanted.split(":")))
    return catalogues.translation("messages", localedir=folder, languages=languages, fallback=True)
