"""How much alike two words are spelled, whatever their scripts and endings are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

import numpy as np
import numpy.typing as npt
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
    if found.any():
        sizes = _lengths(*latin)
        plain = (np.minimum(*sizes) >= _FEWEST_LETTERS) & (np.abs(sizes[0] - sizes[1]) <= _LENGTHS_APART)
        found *= 0.95 * plain.astype(np.float32)
    named = [[at for at, word in enumerate(own) if word[:1].isupper()] for own in (words, others)]
    if named[0] and named[1]:
        places = np.ix_(*named)
        found[places] = np.maximum(
            found[places], _named([words[at] for at in named[0]], [others[at] for at in named[1]])
        )
    return found


def _named(names: Sequence[str], others: Sequence[str]) -> Array:
    """Float32 ``(n, m)``: how much alike the consonants of names are."""
    bare = [_consonants(word) for word in names], [_consonants(word) for word in others]
    found: Array = cdist(*bare, scorer=Levenshtein.normalized_similarity, score_cutoff=0.6, dtype=np.float32)
    if not found.any():
        return found
    shorter = np.minimum(*_lengths(*bare))
    enough = ((shorter >= 3) & (found >= 0.66)) | ((shorter >= _LONG) & (found > 0)) | (found == 1)
    sure = np.where(found == 1, np.where(shorter >= 3, 0.95, 0.8), found)
    return np.where(enough & (shorter >= 2), sure, 0).astype(np.float32)


def _lengths(words: Sequence[str], others: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """How long words are, ``(n, 1)`` and ``(1, m)``."""
    return np.array([len(word) for word in words])[:, None], np.array([len(word) for word in others])[None]


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
