"""Passages told elsewhere: sentences left over in one edition that fill the gap of a unit at another place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.align.lattice import Bead
from workbench.align.likeness import Scale, Side

_SURE: Final = 0.62
"""Likeness (0 chance, 1 usual) from which a sentence told elsewhere is taken for the same."""
_CLEAR: Final = 0.12
"""How much better than its second best place a moved sentence has to fit."""
_MOST_LEFT_OVER: Final = 3000
"""With more groups than this left over the editions are not the same story, and nothing is looked for."""


@dataclass(slots=True)
class Group:
    """A unit in the making: runs of sentences a side, and the editions that tell it elsewhere."""

    runs: list[tuple[int, int]]
    moved: tuple[int, ...] = ()

    @property
    def present(self) -> frozenset[int]:
        """The editions with a side."""
        return frozenset(index for index, (start, end) in enumerate(self.runs) if end > start)


def rejoin(
    path: Sequence[Bead], sides: Sequence[Side], *, scales: dict[tuple[int, int], Scale], source: int = 0
) -> list[Group]:
    """The groups of a path after leftovers have been put into the units they tell elsewhere.

    Two groups whose editions do not overlap are joined when their sides are alike beyond doubt and neither has a
    second place that is about as good. The edition that moved is the smaller group's; of two equal ones the
    one without the ``source``. A repeated lead stays where it is: the unit it repeats has no side missing.
    """
    groups = [Group(list(bead)) for bead in path]
    everybody = frozenset(range(len(sides)))
    while True:
        partial = [group for group in groups if group.present != everybody]
        if not 2 <= len(partial) <= _MOST_LEFT_OVER:
            return groups
        likeness = _likeness(partial, sides, scales)
        pairs = _sure_pairs(likeness)
        if not pairs:
            return groups
        for x, y in pairs:
            kept, moving = sorted(
                (partial[x], partial[y]), key=lambda g: (len(g.present), source in g.present), reverse=True
            )
            for index in moving.present:
                kept.runs[index] = moving.runs[index]
            kept.moved = tuple(sorted({*kept.moved, *moving.moved, *moving.present}))
            groups = [group for group in groups if group is not moving]


def _likeness(
    partial: Sequence[Group], sides: Sequence[Side], scales: dict[tuple[int, int], Scale]
) -> npt.NDArray[np.float64]:
    """``(p, p)``: the mean likeness over the pairs of editions that joining two groups brings together.

    -inf where the two have an edition in common.
    """
    present = np.array([[index in group.present for index in range(len(sides))] for group in partial])
    vectors = []
    for index, side in enumerate(sides):
        starts = np.array([group.runs[index][0] for group in partial])
        ends = np.array([group.runs[index][1] for group in partial])
        vectors.append(side.spans(starts, ends))
    total = np.zeros((len(partial), len(partial)))
    for a, b in permutations(range(len(sides)), 2):
        scale = scales[min(a, b), max(a, b)]
        joined = present[:, a][:, None] & present[:, b][None, :]
        total += np.where(joined, (vectors[a] @ vectors[b].T - scale.chance) / scale.contrast, 0)
    counts = present.sum(axis=1)
    overlapping = (present[:, None, :] & present[None, :, :]).any(axis=2)
    return np.where(overlapping, -np.inf, total / (counts[:, None] * counts[None, :]))


def _sure_pairs(likeness: npt.NDArray[np.float64]) -> list[tuple[int, int]]:
    """Pairs (x, y), x < y, that are each other's best, good enough, and clear of both second bests."""
    best = likeness.argmax(axis=1)
    ordered = np.partition(likeness, -2, axis=1)
    clear = ordered[:, -1] - np.maximum(ordered[:, -2], -1) >= _CLEAR
    sure = ordered[:, -1] >= _SURE
    return [(x, int(y)) for x, y in enumerate(best) if x < y and best[y] == x and sure[x] and clear[x] and clear[y]]
