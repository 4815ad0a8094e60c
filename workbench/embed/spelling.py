"""Letter n-grams of a word in a Latin spelling that the languages share, so that names meet across scripts."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Sequence
from itertools import chain
from typing import Final

from workbench.languages import LANGUAGES

__all__ = ["ngrams", "roman"]

_LATIN: Final = tuple(chain.from_iterable(LANGUAGES[tag].latin for tag in ("uk", "ru", "en")))
_DOUBLED: Final = re.compile(r"(.)\1+")


def roman(word: str) -> str:
    """A lower-case word in the common Latin spelling, without accents and doubled letters."""
    letters = unicodedata.normalize("NFD", word)
    text = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for old, new in _LATIN:
        text = text.replace(old, new)
    return _DOUBLED.sub(r"\1", text)


def ngrams(piece: str, *, sizes: Sequence[int], buckets: int) -> list[int]:
    """The buckets of the n-grams of a word or of a part of one, ``0 … buckets - 1`` (Bojanowski et al. 2017).

    ``piece`` begins with ``▁`` where a word begins, which counts as a letter. Figures, signs and single letters have
    no n-grams.
    """
    letters = piece.removeprefix("▁")
    if len(letters) < 2 or not letters[0].isalpha():
        return []
    marked = ("<" if letters != piece else "") + roman(letters)
    return [
        zlib.crc32(marked[start : start + size].encode()) % buckets
        for size in sizes
        for start in range(len(marked) - size + 1)
    ]
