"""How much alike two words are spelled, whatever their scripts and endings are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

import numpy as np
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

from workbench.checks.words import Array
from workbench.languages import LANGUAGES
from workbench.languages.spelling import CONSONANTS, SOUNDS

__all__ = ["akin", "key", "spelled"]

_TWICE: Final = re.compile(r"(.)\1+")
_CONSONANTS: Final = str.maketrans(dict(CONSONANTS))
_SOUNDS: Final = str.maketrans(dict(SOUNDS))
_ALIKE: Final = 0.8
"""A Jaro-Winkler similarity of two spellings from which they may be one word."""
_SURE: Final = 0.95
"""What the same spelling is worth."""
_FEWEST_LETTERS: Final = 3
_LENGTHS_APART: Final = 5
_LONG: Final = 5
"""Consonants from which some of them may differ."""
_KEY: Final = 3
_SILENT: Final = ("k", "ts")
"""Sounds at the beginning that a transliteration drops: "Harris", "Jacob"."""
_SHORT: Final = 6
"""Letters of a name that one or two consonants tell."""


@lru_cache(maxsize=20_000)
def _latin(word: str, tag: str) -> str:
    found = word.lower().replace("’", "'").replace("ʼ", "'")
    if not found.isascii() and found[0] < "\u0250":
        found = "".join(letter for letter in normalize("NFKD", found) if not combining(letter))
    for letters, plain in LANGUAGES[tag].latin if tag in LANGUAGES else ():
        found = found.replace(letters, plain)
    return found.replace("'", "")


@lru_cache(maxsize=20_000)
def _consonants(word: str) -> str:
    return _TWICE.sub(r"\1", word.lower().translate(_CONSONANTS))


@lru_cache(maxsize=20_000)
def _sounds(word: str) -> str:
    return _TWICE.sub(r"\1", _consonants(word).translate(_SOUNDS))


def spelled(words: Sequence[str], others: Sequence[str], *, tag: str, other: str) -> Array:
    """Float32 ``(n, m)``: 0 to 1, how much n words of language ``tag`` look like m words of language ``other``.

    Jaro-Winkler similarity of a common Latin spelling, or, where both have a capital, Levenshtein similarity of the
    consonants alone, since vowels and endings are what transliteration and declension change. What is too short to
    tell is 0.
    """
    latin = [_latin(word, tag) for word in words], [_latin(word, other) for word in others]
    found: Array = cdist(*latin, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, dtype=np.float32)
    found *= np.float32(_SURE)
    for row, column in zip(*(each.tolist() for each in found.nonzero()), strict=True):  # a few, where there are any
        shorter, longer = sorted((len(latin[0][row]), len(latin[1][column])))
        if shorter < _FEWEST_LETTERS or longer - shorter > _LENGTHS_APART:
            found[row, column] = 0
    named = [[at for at, word in enumerate(own) if word[:1].isupper()] for own in (words, others)]
    if named[0] and named[1]:
        bare = [_consonants(words[at]) for at in named[0]], [_consonants(others[at]) for at in named[1]]
        alike = cdist(*bare, scorer=Levenshtein.normalized_similarity, score_cutoff=0.6, dtype=np.float32)
        for row, column in zip(*(each.tolist() for each in alike.nonzero()), strict=True):
            likely = _of_names(float(alike[row, column]), min(len(bare[0][row]), len(bare[1][column])))
            place = named[0][row], named[1][column]
            found[place] = max(found[place], np.float32(likely))
    return found


def _of_names(alike: float, shorter: int) -> float:
    """How likely names of so many consonants, of which so many are alike, are one; 0 for what is too short to tell."""
    if shorter < 2:
        return 0.0
    if alike == 1:
        return _SURE if shorter >= 3 else 0.8
    return alike if shorter >= _LONG or (shorter >= 3 and alike >= 0.66) else 0.0


def key(word: str) -> str:
    """What the forms and transliterations of a name have in common, roughly: how its consonants begin."""
    return _sounds(word)[:_KEY] or word.lower()[:_KEY]


def akin(word: str, other_word: str) -> bool:
    """Whether two words, each without a better counterpart, may be one name: "Wheeling" and "Уілінг".

    Looser than :func:`spelled`: what is left when letters that transliterations exchange are one letter.
    """
    one, two = _sounds(word), _sounds(other_word)
    if min(len(one), len(two)) < 2:
        return max(len(word), len(other_word)) <= _SHORT and one == two
    likely = 0.65 if min(len(one), len(two)) > 2 else 0.9 if len(word) > _SHORT else 0.65
    begins = one[0] == two[0] or len(one) == len(two) or max(one, two, key=len).startswith(_SILENT)
    return begins and Levenshtein.normalized_similarity(one, two) >= likely
