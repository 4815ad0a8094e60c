"""What is written around a place of a text: which script, and whether it is Russian or Ukrainian.

A place is judged by its line, or by the piece of it that it is in where the line is long. A piece is looked at once, so
that the time grows with the length of the text and not with the number of places.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final

__all__ = ["CYRILLIC", "LATIN", "Piece", "Surroundings"]

LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
CYRILLIC: Final = "\u0400-\u0481\u048a-\u052f"

_PIECE: Final = 400  # characters
_CYRILLIC_RUN: Final = re.compile(f"[{CYRILLIC}]+")
_LATIN_RUN: Final = re.compile(f"[{LATIN}]+")
_OF_RUSSIAN: Final = re.compile(r"[ыэъёЫЭЪЁ]|\b(?:и|что|как|из|или|это|его|от)\b")
_OF_UKRAINIAN: Final = re.compile(r"[іїєґІЇЄҐ]|\b(?:й|що|як|від|або|це|його|та|зі)\b")
_LONE: Final = re.compile(r"(?<![^\W_])[A-Za-z](?![^\W_'’])")
_BESIDE: Final = 0.02  # share of one language, above which the text around a word says which one it is in


class Piece:
    """A line, or a piece of a long one."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def script(self) -> str:
        """The script of most letters: "cyrillic", "latin", or "" where there are as many of both."""
        cyrillic, latin = (sum(map(len, run.findall(self._text))) for run in (_CYRILLIC_RUN, _LATIN_RUN))
        return "" if cyrillic == latin else "cyrillic" if cyrillic > latin else "latin"

    @cached_property
    def has_cyrillic_word(self) -> bool:
        """Whether two Cyrillic letters follow each other."""
        return any(len(run) > 1 for run in _CYRILLIC_RUN.findall(self._text))

    @cached_property
    def lone(self) -> frozenset[str]:
        """Latin letters that stand alone."""
        return frozenset(_LONE.findall(self._text))

    @cached_property
    def telling(self) -> tuple[int, int]:
        """How much of the text only Russian has, and how much only Ukrainian has."""
        return len(_OF_RUSSIAN.findall(self._text)), len(_OF_UKRAINIAN.findall(self._text))


class Surroundings:
    """The pieces of a text; they are asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._whole = Piece(text)
        self._piece = Piece("")
        self._begin = self._end = 0

    def piece(self, at: int) -> Piece:
        """The piece that the place ``at`` is in."""
        if not self._begin <= at < self._end:
            low = max(0, at - _PIECE // 2)
            line = self._text.rfind("\n", low, at)
            self._begin = low if line < 0 else line + 1
            high = self._begin + _PIECE
            line = self._text.find("\n", at, high)
            self._end = max(at + 1, min(high, len(self._text)) if line < 0 else line)
            self._piece = Piece(self._text[self._begin : self._end])
        return self._piece

    def russian(self, at: int) -> bool:
        """Whether the text is Russian there: і and ї are no letters of it."""
        russian, ukrainian = self._whole.telling
        if min(russian, ukrainian) > _BESIDE * (russian + ukrainian):
            here = self.piece(at).telling
            if here[0] != here[1]:
                russian, ukrainian = here
        return russian > ukrainian
