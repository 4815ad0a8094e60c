"""Which word of one edition stands for which of another, by meaning or by spelling."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Final

import numpy as np

from workbench.checks.likeness import spelled
from workbench.checks.words import Array, UnitWords

__all__ = ["COVERED", "Counterparts", "counterparts"]

COVERED: Final = 0.5
"""How near a counterpart has to be for a word to have one."""


class _Pair:
    """Two sides: how near each word of the one is to each of the other, and which has no counterpart."""

    def __init__(self, near: Array) -> None:
        """``near``: float32 ``(n, m)``, the larger of cosine and spelling."""
        self.near = near

    @cached_property
    def covered(self) -> Array:
        """How near the counterpart of each word is; half of that where it is the counterpart of another already."""
        near = self.near
        found = [0.0] * len(near)
        rows, columns = np.nonzero(near >= COVERED - 0.05)
        values = near[rows, columns]
        order = np.argsort(-values, kind="stable")
        used = set[int]()
        for row, column, value in zip(
            rows[order].tolist(), columns[order].tolist(), values[order].tolist(), strict=True
        ):
            if not found[row] and column not in used:
                used.add(column)
                found[row] = value
        covered: Array = np.maximum(np.array(found, np.float32), near.max(axis=1, initial=0) / 2)
        return covered


class Counterparts:
    """The pairs of a unit's sides, each looked at once."""

    def __init__(self, words: UnitWords) -> None:
        self._words = words
        self._known: dict[tuple[str, str], _Pair] = {}

    def of(self, a: str, b: str) -> _Pair:
        """How the words of edition ``a`` stand to those of ``b``."""
        if (a, b) not in self._known:
            one, two = self._words.sides[a], self._words.sides[b]
            alike = spelled(one.texts, two.texts, tag=one.side.lang, other=two.side.lang)
            near = np.maximum(self._words.cosines(a, b), alike)
            self._known[a, b], self._known[b, a] = _Pair(near), _Pair(near.T)
        return self._known[a, b]


@lru_cache(maxsize=4)
def counterparts(words: UnitWords) -> Counterparts:
    """Those of a unit; the last few are remembered."""
    return Counterparts(words)
