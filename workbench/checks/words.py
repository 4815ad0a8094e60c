"""The words of a unit: where they stand, and how near each is to every word of another edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.checks.sides import Side
from workbench.domain import Span
from workbench.vectors import SentenceVectors

__all__ = ["Array", "Encode", "SideWords", "UnitWords", "WordVectors", "abbreviated", "cosine"]

Array = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], SentenceVectors]
"""n words → their vectors: the ``encode`` of the encoder that the checks of words are fitted with."""

_WORD: Final = re.compile(r"[^\W_]++(?:['’ʼ`][^\W_]++)*+")
_BEGINS: Final = re.compile(r"[.!?…:;«»“”„\"(\[•–—-]\s*\Z|\A\W*\Z")
"""What stands before a word that has its capital for its place."""
_BEFORE: Final = 6
"""Characters before a word that are looked at for that."""
_MOST: Final = 400
"""Words of a side from which it is no sentence but a table or a list: the time grows with their square."""


@dataclass(frozen=True, eq=False, slots=True)
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

    def vectors(self) -> Array:
        """What each word adds to the sentence, float32 ``(n, d)``."""
        return self.directions * self.weights[:, None]

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

    def cosines(self, a: str, b: str) -> Array:
        """Float32 ``(n, m)``: how near each of the n words of edition ``a`` is to each of the m words of ``b``."""
        if (a, b) not in self._cosines:
            found = self.sides[a].directions @ self.sides[b].directions.T
            self._cosines[a, b], self._cosines[b, a] = found, found.T
        return self._cosines[a, b]


class WordVectors:
    """The words of an article, each looked up once."""

    def __init__(self, encode: Encode, units: Sequence[Sequence[Side]]) -> None:
        """``units``: the sides of the units that will be asked for."""
        self._places = {
            side: [match.span() for match in _WORD.finditer(side.text)] for sides in units for side in sides
        }
        self._places = {side: places for side, places in self._places.items() if 0 < len(places) <= _MOST}
        rows: dict[str, int] = {}
        for side, places in self._places.items():
            text = side.text
            for start, end in places:
                rows.setdefault(text[start:end], len(rows))
        self._rows, self._vectors = rows, encode(list(rows)) if rows else None

    def of(self, sides: Sequence[Side]) -> UnitWords | None:
        """The words of a unit; None where a side has none, or so many that it is no sentence."""
        if self._vectors is None or any(side not in self._places for side in sides):
            return None
        return UnitWords({side.edition: self._side(side, self._vectors) for side in sides})

    def _side(self, side: Side, vectors: SentenceVectors) -> SideWords:
        text, places = side.text, self._places[side]
        texts = tuple(text[start:end] for start, end in places)
        rows = np.fromiter((self._rows[word] for word in texts), np.int64, len(texts))
        capitals = [_capital(text, start) for start, _ in places]
        starts, ends = zip(*places, strict=True)
        return SideWords(
            side,
            text,
            texts,
            starts,
            ends,
            np.array(capitals, np.float32),
            vectors.directions[rows],
            vectors.magnitudes[rows],
        )


def abbreviated(text: str) -> bool:
    """Whether a word is an abbreviation by its capitals, or a label: "LSU", "G7"."""
    capitals = sum(letter.isupper() for letter in text)
    return capitals > 1 or (capitals > 0 and any(letter.isdigit() for letter in text))


def cosine(a: Array, b: Array) -> float:
    """The cosine of two directions of any length; 0 where one has none."""
    length = float(np.linalg.norm(a) * np.linalg.norm(b))
    return float(a @ b) / length if length else 0.0


def _capital(text: str, start: int) -> float:
    if not text[start].isupper():
        return 0.0
    return 0.5 if _BEGINS.search(text[max(0, start - _BEFORE) : start]) else 1.0
