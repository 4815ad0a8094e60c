"""The joint search: the best path of units through all the editions at once.

Dynamic programming over boundary tuples (i, j, k), as Gale & Church (1993) do for two texts and Vecalign
(Thompson & Koehn 2019) with sentence vectors; here one step is a unit of all the editions, so every pair of
editions weighs in on it. Cells are visited in order of i + j + k, all of one sum at once, and those of many pieces of
an article at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import Final

import numpy as np

from workbench.align.evidence import KIND_OF, evidence, spread_first, spread_second
from workbench.align.pieces import Boundary, Piece
from workbench.align.runs import Runs
from workbench.align.scale import Scale
from workbench.align.side import Floats, Ints
from workbench.align.weights import Weights
from workbench.vectors import LONGEST_SIDE

Bead = tuple[tuple[int, int], ...]
"""For each edition the sentences ``[start, end)`` of one unit."""

NEVER: Final = -1e9


@lru_cache(maxsize=8)
def shapes(editions: int) -> Ints:
    """All unit shapes ``(shapes, editions)``: sentences a side, at least one side of one sentence.

    (2, 2), (2, 3) and their like, with a further side of any size, are in it too: sentences re-cut by the translator.
    A shape has at most two sentences an edition and two more in all.
    """
    found = []
    for shape in product(range(LONGEST_SIDE + 1), repeat=editions):
        present = [n for n in shape if n]
        if not present or sum(present) > 2 + 2 * editions:
            continue
        if len(present) == 1 and present[0] != 1:
            continue
        if min(present) == 1 or sorted(present)[:2] in ([2, 2], [2, 3]):
            found.append(shape)
    return np.array(found)


def worth(runs: Runs, pairs: Sequence[tuple[int, int]], scales: Sequence[Scale], *, weights: Weights) -> Floats:
    """What joining the k sentences before i with the l before j is worth, ``(5, 5, N, N, P)`` at [k, l, i, j, pair].

    Where one of k and l is 0 it is the price of the gap; NEVER where there are not that many sentences.
    """
    one, other = (list(side) for side in zip(*pairs, strict=True))
    longest = runs.lengths.shape[2]
    found = np.zeros((LONGEST_SIDE + 1, LONGEST_SIDE + 1, longest, longest, len(pairs)), np.float32)
    barred = np.where(runs.valid, np.float32(0), np.float32(NEVER))
    found[1:, 0] = spread_first(barred, one)[:, 0] + weights.gap
    found[0, 1:] = spread_second(barred, other)[0] + weights.gap
    barred[runs.stray] = NEVER
    total = spread_first(barred, one) + spread_second(barred, other)
    term = np.empty(total.shape, np.float32)
    for feature, weight in zip(evidence(runs, pairs, scales), weights.pairs, strict=True):
        spread = weight[KIND_OF][:, :, None, None, None]
        total += np.multiply(feature, spread, out=term) if feature.size > 1 else feature * spread
    found[1:, 1:] = total
    return found


def best_paths(cells: Ints, gains: Floats, kinds: Ints, pieces: Sequence[Piece]) -> list[list[Boundary] | None]:
    """For each piece the boundaries of its units, from its start to its end, whose total gain is the largest.

    None where no path leads to the end. ``cells``: ``(c, 1 + editions)``, the tuples visited, in order of their sums.
    ``gains``: ``(c, shapes)``, what each step that ends in a cell is worth. ``kinds``: ``(shapes, editions)``.
    """
    starts, ends = np.array([piece.starts for piece in pieces]), np.array([piece.ends for piece in pieces])
    owners, local = cells[:, 0], cells[:, 1:] - starts[cells[:, 0]]
    widths = (ends - starts).max(axis=0) + 1 + LONGEST_SIDE
    strides = np.ones(len(widths), np.int64)
    strides[:-1] = np.cumprod(widths[:0:-1])[::-1]
    room = int(widths.prod())
    places = owners * room + (local + LONGEST_SIDE) @ strides
    before = places[:, None] - kinds @ strides
    totals = np.full(len(pieces) * room, np.float32(NEVER * 2))
    sums = local.sum(axis=1)
    levels = [*np.flatnonzero(sums[1:] != sums[:-1]) + 1, len(cells)]
    totals[places[: levels[0]]] = 0
    choice = np.zeros(len(cells), np.int64)
    rows = np.arange(max(end - start for start, end in pairwise([0, *levels])))
    for start, end in pairwise(levels):
        candidates = totals.take(before[start:end])
        candidates += gains[start:end]
        picked = choice[start:end] = candidates.argmax(axis=1)
        totals[places[start:end]] = candidates[rows[: end - start], picked]
    taken = np.zeros(len(totals), np.int16)
    taken[places] = choice
    back = (kinds @ strides).tolist()
    steps = kinds.tolist()
    found: list[list[Boundary] | None] = []
    for index, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        origin = index * room + LONGEST_SIDE * int(strides.sum())
        place = origin + int((np.array(end) - start) @ strides)
        if totals[place] < NEVER / 2:
            found.append(None)
            continue
        at, boundaries = tuple(end), [tuple(end)]
        while place != origin:
            step = int(taken[place])
            at = tuple(b - size for b, size in zip(at, steps[step], strict=True))
            boundaries.append(at)
            place -= back[step]
        found.append(boundaries[::-1])
    return found


def joint_gains(cells: Ints, kinds: Ints, tables: Floats, *, pieces: Sequence[Piece], weights: Weights) -> Floats:
    """What each shape that ends at each cell is worth, ``(cells, shapes)``.

    ``tables``: the ``worth`` of every pair of editions in order, piece after piece: ``(5, 5, N, N, pieces × pairs)``.
    """
    pairs = list(combinations(range(kinds.shape[1]), 2))
    local = cells[:, 1:] - np.array([piece.starts for piece in pieces])[cells[:, 0]]
    _, width, longest, _, count = tables.shape
    alone = (kinds > 0).sum(axis=1) == 1
    gains = np.empty((len(cells), len(kinds)), np.float32)
    gains[:] = weights.extra[kinds].sum(axis=1) + weights.lone * alone
    flat = tables.ravel()
    for index, (a, b) in enumerate(pairs):
        steps = (kinds[:, a] * width + kinds[:, b]) * (longest * longest * count)
        first = (local[:, a] * longest + local[:, b]) * count + cells[:, 0] * len(pairs) + index
        gains += flat.take(first[:, None] + steps)
    return gains
