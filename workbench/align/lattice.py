"""The joint search: the best path of units through two or three editions at once.

Dynamic programming over boundary tuples (i, j, k), as Gale & Church (1993) do for two texts and Vecalign
(Thompson & Koehn 2019) with sentence vectors; here one step is a unit of all the editions, so every pair of
editions weighs in on it. Cells are visited in order of i + j + k, all of one sum at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

from workbench.align.corridor import cells
from workbench.align.likeness import Scale, Side, length_surprise, run_cosines
from workbench.vectors import LONGEST_SIDE

Bead = tuple[tuple[int, int], ...]
"""For each edition the sentences ``[start, end)`` of one unit."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What the search trades off, in units of the likeness of one usual pair of sentences.

    ``threshold``: likeness (0 chance, 1 usual) under which two sides are better left apart. ``growth``: how
    much a pair of sides counts per sentence beyond the first two. ``length``: price of an odd length.
    ``merge``: price of each sentence beyond the first in a side. ``lack``: price of an edition's empty side.
    ``ballast``: price of a sentence at the end of a side without which the two sides would be more alike.
    """

    threshold: float = 0.0
    growth: float = 0.3
    length: float = 0.17
    merge: float = 0.3
    lack: float = 0.06
    ballast: float = 3.0


@lru_cache(maxsize=8)
def shapes(editions: int) -> npt.NDArray[np.int64]:
    """All unit shapes ``(shapes, editions)``: sentences a side, at least one side of one sentence.

    (2, 3) and its like, with a further side of any size, are in it too: sentences re-cut by the translator. A shape
    has at most two sentences an edition and two more in all.
    """
    found = []
    for shape in product(range(LONGEST_SIDE + 1), repeat=editions):
        present = [n for n in shape if n]
        if not present or sum(present) > 2 + 2 * editions:
            continue
        if len(present) == 1 and present[0] != 1:
            continue
        if min(present) == 1 or sorted(present)[:2] == [2, 3]:
            found.append(shape)
    return np.array(found)


def best_path(sides: Sequence[Side], scales: dict[tuple[int, int], Scale], weights: Weights) -> list[Bead]:
    """The units, in order, whose total gain is the largest. ``scales``: (edition, edition) → Scale."""
    for crossed in (True, False):
        path = _search(sides, cells(sides, crossed=crossed), scales=scales, weights=weights)
        if path is not None:
            return path
    raise AssertionError("a corridor that is not crossed is never closed")


def _search(
    sides: Sequence[Side],
    visited: npt.NDArray[np.int64],
    *,
    scales: dict[tuple[int, int], Scale],
    weights: Weights,
) -> list[Bead] | None:
    """The best path through the visited cells; None when none of them leads to the end."""
    kinds = shapes(len(sides))
    gains = _gains(sides, visited, scales=scales, weights=weights)
    before = _predecessors(visited, kinds, [len(side) for side in sides])
    totals = np.full(len(visited) + 1, -np.inf)
    totals[0] = 0.0
    choice = np.zeros(len(visited), int)
    sums = visited.sum(axis=1)
    starts = np.flatnonzero(np.diff(sums, prepend=-1))
    for start, end in zip(starts[1:], [*starts[2:], len(visited)], strict=False):
        candidates = totals[before[start:end]] + gains[start:end]
        picked = candidates.argmax(axis=1)
        choice[start:end] = picked
        totals[start:end] = candidates[np.arange(end - start), picked]
    if totals[len(visited) - 1] == -np.inf:
        return None
    path, at = [], len(visited) - 1
    while at > 0:
        shape = kinds[choice[at]]
        path.append(tuple((int(e - n), int(e)) for e, n in zip(visited[at], shape, strict=True)))
        at = int(before[at, choice[at]])
    return path[::-1]


def _gains(
    sides: Sequence[Side],
    visited: npt.NDArray[np.int64],
    *,
    scales: dict[tuple[int, int], Scale],
    weights: Weights,
) -> npt.NDArray[np.float64]:
    """What each shape that ends at each visited cell is worth, ``(cells, shapes)``."""
    kinds = shapes(len(sides))
    extra = np.maximum(kinds - 1, 0).sum(axis=1)
    lacking = (kinds == 0).sum(axis=1)
    gains = np.tile(-weights.merge * extra - weights.lack * lacking, (len(visited), 1))
    for a, b in combinations(range(len(sides)), 2):
        worth = pair_worth(sides[a], sides[b], scales[a, b], weights)
        rows, columns = visited[:, a], visited[:, b]
        for (k, run), table in worth.items():
            of_kind = np.flatnonzero((kinds[:, a] == k) & (kinds[:, b] == run))
            if len(of_kind):
                gains[:, of_kind] += table[rows, columns][:, None]
    return gains


def pair_worth(a: Side, b: Side, scale: Scale, weights: Weights) -> dict[tuple[int, int], npt.NDArray[np.float64]]:
    """(k, l) → what joining the k sentences before i with the l before j is worth, ``(n_a + 1, n_b + 1)``."""
    found = {}
    every = run_cosines(a, b)
    for (k, run), cosines in every.items():
        likeness = (cosines - scale.chance) / scale.contrast - weights.threshold
        odd = np.minimum(length_surprise(a, b, k, run, scale.length_ratio), 16)
        worth = (1 + weights.growth * (k + run - 2)) * likeness - weights.length * odd
        worth -= weights.ballast / scale.contrast * _ballast(every, k, run)
        found[k, run] = worth
    return found


def _ballast(every: dict[tuple[int, int], npt.NDArray[np.float64]], k: int, run: int) -> npt.NDArray[np.float64]:
    """How much higher the cosine would be without the first or the last sentence of a side, at least 0."""
    best = every[k, run].copy()
    if k > 1:
        shorter = every[k - 1, run]
        np.maximum(best, shorter, out=best)
        np.maximum(best[1:], shorter[:-1], out=best[1:])
    if run > 1:
        shorter = every[k, run - 1]
        np.maximum(best, shorter, out=best)
        np.maximum(best[:, 1:], shorter[:, :-1], out=best[:, 1:])
    return best - every[k, run]


def _predecessors(
    visited: npt.NDArray[np.int64], kinds: npt.NDArray[np.int64], lengths: Sequence[int]
) -> npt.NDArray[np.int64]:
    """The index in ``visited`` each shape comes from, ``(cells, shapes)``; one past the last where there is none."""
    strides = np.ones(len(lengths), int)
    for index in range(len(lengths) - 2, -1, -1):
        strides[index] = strides[index + 1] * (lengths[index + 1] + 1)
    keys = visited @ strides
    order = np.argsort(keys)
    ordered = keys[order]
    wanted = keys[:, None] - (kinds @ strides)[None, :]
    places = np.minimum(np.searchsorted(ordered, wanted.ravel()), len(ordered) - 1)
    found = np.where(ordered[places] == wanted.ravel(), order[places], len(visited)).reshape(wanted.shape)
    # A key that runs below zero in one edition borrows from the next: such a predecessor does not exist.
    for column in range(len(lengths)):
        found[visited[:, column][:, None] < kinds[None, :, column]] = len(visited)
    return found
