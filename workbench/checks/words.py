"""The words of a unit: where they stand, and how near each is to every word of another edition."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from workbench.checks.sides import Side
from workbench.domain import Span
from workbench.vectors import SentenceVectors

__all__ = ["Array", "Encode", "SideWords", "UnitWords", "WordVectors", "abbreviated", "cosine"]

Array = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], SentenceVectors]
"""n words → their vectors: the ``encode`` of the encoder that the checks of words are fitted with."""

_WORD: Final = re.compile(r"([^\W_]++(?:['’ʼ`][^\W_]++)*+)")
_BEGINS: Final = re.compile(r"[.!?…:;«»“”„\"(\[•–—-]\s*\Z|\A\W*\Z")
"""What stands before a word that has its capital for its place."""
_BEFORE: Final = 6
"""Characters before a word that are looked at for that."""
_MOST: Final = 400
"""Words of a side from which it is no sentence but a table or a list: the time grows with their square."""


@dataclass(frozen=True, eq=False)
class SideWords:
    """The n words of one side, in order.

    ``texts``: as they are written. ``starts``, ``ends``: code points in :attr:`text`, the side's sentences joined by a
    space. ``capitals``: float32 ``(n,)``, 1 for a word with a capital inside a sentence, 0.5 at a beginning, else 0.
    ``directions``: float32 ``(n, d)``, rows of length 1; ``weights``: float32 ``(n,)``, how much each word says.
    """

    side: Side
    text: str
    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: Array
    directions: Array
    weights: Array

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple([text.lower() for text in self.texts])

    def vectors(self) -> Array:
        """What each word adds to the sentence, float32 ``(n, d)``."""
        return self._vectors

    @cached_property
    def _vectors(self) -> Array:
        return self.directions * self.weights[:, None]

    @cached_property
    def total(self) -> Array:
        """What the words say together, float32 ``(d,)``."""
        found: Array = self._vectors.sum(axis=0)
        return found

    def span(self, first: int, last: int) -> tuple[Span, ...]:
        """Where the words from ``first`` to ``last`` stand, one span for each sentence they are in."""
        found, before = [], 0
        start, end = self.starts[first], self.ends[last]
        for index, text in self.side.sentences:
            inside = max(start - before, 0), min(end - before, len(text))
            if inside[0] < inside[1]:
                found.append(Span(self.side.edition, index, *inside))
            before += len(text) + 1
        return tuple(found)

    def said(self, first: int, last: int) -> str:
        """The words from ``first`` to ``last``, as they are written."""
        return self.text[self.starts[first] : self.ends[last]]


class UnitWords:
    """The words of a unit's sides, and the cosines between those of two editions."""

    def __init__(self, sides: Mapping[str, SideWords]) -> None:
        """``sides``: edition code → its words."""
        self.sides = sides
        self._cosines: dict[tuple[str, str], Array] = {}
        self._nearest: dict[tuple[str, str], Array] = {}

    def cosines(self, a: str, b: str) -> Array:
        """Float32 ``(n, m)``: how near each of the n words of edition ``a`` is to each of the m words of ``b``."""
        if (a, b) not in self._cosines:
            found = self.sides[a].directions @ self.sides[b].directions.T
            self._cosines[a, b], self._cosines[b, a] = found, found.T
        return self._cosines[a, b]

    def nearest(self, a: str, b: str) -> Array:
        """Float32 ``(n,)``: how near the nearest word of edition ``b`` is to each of the n words of ``a``."""
        if (a, b) not in self._nearest:
            self._nearest[a, b] = self.cosines(a, b).max(axis=1)
        return self._nearest[a, b]


class _Places(NamedTuple):
    """As in :class:`SideWords`; ``rows``: which of the article's vectors is that of each word."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capitals: list[float]
    rows: list[int]


class WordVectors:
    """The words of an article, each looked up once."""

    def __init__(self, encode: Encode, units: Sequence[Sequence[Side]]) -> None:
        """``units``: the sides of the units that will be asked for."""
        self._places: dict[Side, _Places] = {}
        rows: dict[str, int] = {}
        for side in (side for sides in units for side in sides):
            places = _places(side.text, rows) if side not in self._places else None
            if places is not None:
                self._places[side] = places
        self._vectors = encode(list(rows)) if rows else None

    def of(self, sides: Sequence[Side]) -> UnitWords | None:
        """The words of a unit; None where a side has none, or so many that it is no sentence."""
        if self._vectors is None or any(side not in self._places for side in sides):
            return None
        return UnitWords({side.edition: self._side(side, self._vectors) for side in sides})

    def _side(self, side: Side, vectors: SentenceVectors) -> SideWords:
        texts, starts, ends, capitals, rows = self._places[side]
        return SideWords(
            side,
            side.text,
            texts,
            starts,
            ends,
            np.array(capitals, np.float32),
            vectors.directions.take(rows, axis=0),
            vectors.magnitudes.take(rows),
        )


def _places(text: str, rows: dict[str, int]) -> _Places | None:
    """The words of a text, each of which gets a row in ``rows`` where it has none; None for none, or too many."""
    parts = _WORD.split(text)  # what is between words and a word, by turns
    texts = tuple(parts[1::2])
    if not 0 < len(texts) <= _MOST:
        return None
    bounds = list(accumulate(map(len, parts)))
    starts = tuple(bounds[:-1:2])
    capitals = [
        _capital(text, start, gap) if word[0].isupper() else 0.0
        for word, start, gap in zip(texts, starts, parts[::2], strict=False)
    ]
    return _Places(texts, starts, tuple(bounds[1::2]), capitals, [rows.setdefault(word, len(rows)) for word in texts])


def abbreviated(text: str) -> bool:
    """Whether a word is an abbreviation by its capitals, or a label: "LSU", "G7"."""
    if text.islower() and text.isalpha():
        return False
    capitals = sum(letter.isupper() for letter in text)
    return capitals > 1 or (capitals > 0 and any(letter.isdigit() for letter in text))


def cosine(a: Array, b: Array) -> float:
    """The cosine of two directions of any length; 0 where one has none."""
    length = math.sqrt(float(a @ a)) * math.sqrt(float(b @ b))
    return float(a @ b) / length if length else 0.0


def _capital(text: str, start: int, gap: str) -> float:
    if gap == " " and start > 1:  # behind another word
        return 1.0
    return 0.5 if _BEGINS.search(text[max(0, start - _BEFORE) : start]) else 1.0
