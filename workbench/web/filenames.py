"""Names of files from titles, such as every file system takes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["FileNames"]

_MOST_BYTES: Final = 180
# What Windows refuses, and what would make a folder or hide what the name is.
_REFUSED: Final = re.compile(r'[<>:"/\\|?*%]+')
_UNSEEN: Final = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


class FileNames:
    """Gives names of files, each once, whatever the case of its letters."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, title: str, extension: str) -> str:
        """A name for what has that title; ``extension`` comes with its dot."""
        base, number = _base(title), 1
        name = f"{base}{extension}"
        while name.casefold() in self._given:
            number += 1
            name = f"{base} ({number}){extension}"
        self._given.add(name.casefold())
        return name


def _base(title: str) -> str:
    composed = unicodedata.normalize("NFC", title)
    seen = "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in composed)
    plain = _shortened(" ".join(_REFUSED.sub(" ", seen).split())).strip(" .")
    return f"_{plain}" if not plain or _DEVICES.fullmatch(plain) else plain


def _shortened(text: str) -> str:
    """As many bytes as go into a name beside its number and extension, cut between words where there are several."""
    whole = text.encode()
    if len(whole) <= _MOST_BYTES:
        return text
    cut = whole[:_MOST_BYTES].decode(errors="ignore")
    return cut.rsplit(maxsplit=1)[0] if " " in cut else cut
