"""Where the joint search looks: cells near the sentences that are each other's best match."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.align.likeness import Side
from workbench.align.matches import Matches

Ints = npt.NDArray[np.int64]

MARGIN: Final = 3
"""Sentences to either side of the line through the anchors."""

_WIDEST: Final = 40
_MOST_CELLS: Final = 60_000
_FIRM: Final = 0.08
"""How much better than the second best an anchor's cosine has to be."""


def anchors(matches: Matches) -> list[tuple[int, int]]:
    """Pairs (i, j), rising in both, of sentences that are clearly each other's best match.

    The heaviest rising chain of mutual best pairs: a sentence told elsewhere falls out of it.
    """
    firm = matches.leads >= _FIRM
    rows, columns, cosines = matches.rows[firm].tolist(), matches.columns[firm].tolist(), matches.cosines[firm].tolist()
    return _heaviest_chain(list(zip(rows, columns, cosines, strict=True)))


def _heaviest_chain(pairs: list[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """The rising chain of the largest total weight, by a Fenwick tree over j: O(n log n)."""
    if not pairs:
        return []
    width = max(j for _, j, _ in pairs) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (width + 1)
    before = [-1] * len(pairs)
    totals = [0.0] * len(pairs)
    for index, (_, j, weight) in enumerate(pairs):
        best = (0.0, -1)
        at = j
        while at > 0:
            best = max(best, tree[at])
            at -= at & -at
        totals[index], before[index] = best[0] + weight, best[1]
        at = j + 1
        while at <= width:
            tree[at] = max(tree[at], (totals[index], index))
            at += at & -at
    at = int(np.argmax(totals))
    chain = []
    while at >= 0:
        chain.append(pairs[at][:2])
        at = before[at]
    return chain[::-1]


def band(a: Side, b: Side, widest: int = _WIDEST) -> tuple[Ints, Ints]:
    """For each boundary i in 0..n_a the first and last boundary j that is looked at, both ``(n_a + 1,)``.

    Between two anchors the whole rectangle is open, as far as it is not wider than ``widest`` to either side of
    its diagonal; MARGIN is added to every side. Both rise with i, so a path always exists.
    """
    chain = anchors(Matches.between(a.directions, b.directions))
    corners = [(0, 0), *((i + step, j + step) for i, j in chain for step in (0, 1)), (len(a), len(b))]
    low, high = np.full(len(a) + 1, len(b)), np.zeros(len(a) + 1, int)
    for (i0, j0), (i1, j1) in pairwise(corners):
        i = np.arange(i0, i1 + 1)
        line = j0 + (i - i0) * ((j1 - j0) / max(1, i1 - i0))
        steep = (j1 - j0) / max(1, i1 - i0)
        reach = max(widest, steep)
        low[i] = np.minimum(low[i], np.maximum(j0, np.floor(line - reach)).astype(int))
        high[i] = np.maximum(high[i], np.minimum(j1, np.ceil(line + reach)).astype(int))
    low = np.minimum.accumulate(np.maximum(0, low - MARGIN)[::-1])[::-1]
    high = np.maximum.accumulate(np.minimum(len(b), high + MARGIN))
    low[0], high[-1] = 0, len(b)
    return low, high


def cells(sides: Sequence[Side], *, crossed: bool) -> Ints:
    """The boundary tuples that the search visits, int64 ``(cells, editions)``, ordered by their sum.

    (i, j, k) stands for "the first i, j and k sentences are done". Where editions have so little in common
    that there would be more than _MOST_CELLS, the corridor is narrowed. ``crossed``: keep to the corridors between
    the second and later editions too, which is quick but can close the way where the three contradict each other.
    """
    widest = _WIDEST
    while True:
        found = _cells(sides, widest, crossed=crossed)
        if found is not None:
            return found[np.argsort(found.sum(axis=1), kind="stable")]
        widest //= 2


def _cells(sides: Sequence[Side], widest: int, *, crossed: bool) -> Ints | None:
    """The cells of corridors that wide in no order; None when they are too many and can still be narrowed."""
    first = sides[0]
    found = np.arange(len(first) + 1)[:, None]
    for index, side in enumerate(sides[1:], 1):
        low, high = band(first, side, widest)
        widths = (high - low + 1)[found[:, 0]]
        if widths.sum() > _MOST_CELLS * 4 and widest > 1:
            return None
        rows = np.repeat(np.arange(len(found)), widths)
        steps = np.arange(len(rows)) - np.repeat(np.cumsum(widths) - widths, widths)
        found = np.column_stack([found[rows], low[found[rows, 0]] + steps])
        for other in range(1, index if crossed else 1):
            low, high = band(sides[other], side, widest)
            last = found[:, index]
            found = found[(last >= low[found[:, other]]) & (last <= high[found[:, other]])]
    return None if len(found) > _MOST_CELLS and widest > 1 else found
