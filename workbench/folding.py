"""Words as search compares them: without case, accents, apostrophes, soft hyphens; й, ї, і, ґ stay themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

__all__ = ["Word", "alphabetical", "folded", "words"]

_SAME: Final = {"ё": "е"}
"""Letters that stand for each other."""

_OWN: Final = "йїў"
"""Letters of their own, although Unicode has them made of another one and a mark."""

_APOSTROPHES: Final = "'’ʼ‘`´ʹʻ′ʽˈ‛＇՚"
"""What is written for the apostrophe inside a word: п'ять, п’ять, пʼять."""

# Marks that stand above, below or in a letter: general ones, of Cyrillic, Hebrew and Arabic.
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4"
)
# Soft hyphens, joiners, marks of direction: what a reader does not see.
_UNSEEN: Final = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"

_INSIDE: Final = f"[{_MARKS}{_UNSEEN}]"
_SIGN: Final = f"[{_APOSTROPHES}]"
_LETTER: Final = f"(?:(?!{_SIGN})[^\\W_])"
_WORD: Final = re.compile(rf"{_LETTER}(?:{_LETTER}|{_INSIDE}|(?<!\d){_SIGN}+(?={_INSIDE}*(?!\d){_LETTER}))*")

_UKRAINIAN: Final = "абвгґдеєжзиіїйклмнопрстуфхцчшщыьэюяъў"
_PLACES: Final = {letter: chr(0x10000 + place) for place, letter in enumerate(_UKRAINIAN)}
_ORDER: Final = str.maketrans(_PLACES)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded, and the characters ``[start, end)`` that it is written with."""

    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of ``text`` in order; what stands between them is left out."""
    for found in _WORD.finditer(text):
        if word := _folded(found[0]):
            yield Word(word, found.start(), found.end())


def folded(text: str) -> tuple[str, ...]:
    """The same words without their places."""
    return tuple(word for found in _WORD.findall(text) if (word := _folded(found)))


def alphabetical(text: str) -> str:
    """What to sort ``text`` by, so that ґ comes after г, є after е, і after и; Latin before Cyrillic."""
    return " ".join(folded(text)).translate(_ORDER)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    # The marks that belong to a letter have to be told from accents before either can go.
    composed = unicodedata.normalize("NFC", re.sub(f"[{_UNSEEN}]", "", word).casefold())
    return "".join(_letters(character) for character in composed)


@lru_cache(maxsize=1 << 12)
def _letters(character: str) -> str:
    if character in _OWN:
        return character
    if character in _APOSTROPHES:
        return ""
    plain = _SAME.get(character, character)
    return "".join(part for part in unicodedata.normalize("NFKD", plain).casefold() if part.isalnum())
