"""Where the joint search looks: cells near the sentences that are each other's best match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.align.pieces import Piece
from workbench.align.side import Ints

MARGIN: Final = 1
"""Sentences to either side of the line through the anchors."""
_WIDEST: Final = 40
"""How far from the line the search goes where anchors are far apart."""


@dataclass(frozen=True, eq=False, slots=True)
class Corridor:
    """Between two editions: ``chain``, their anchors ``(p, 2)``, and for each boundary of the first, ``(n + 1,)``, the
    ``low``est and ``high``est boundary of the second that is looked at. Both rise, so that a path always exists.
    """

    chain: Ints
    low: Ints
    high: Ints

    @classmethod
    def along(cls, chain: Ints, n: int, m: int, *, widest: int = _WIDEST) -> Corridor:
        """The corridor through the anchors of n and m sentences.

        Between two anchors the whole rectangle is open, as far as it is not wider than ``widest`` to either side of its
        diagonal; MARGIN is added to every side.
        """
        corners = np.empty((2 * len(chain) + 2, 2), np.int64)
        corners[0], corners[-1] = 0, (n, m)
        corners[1:-1:2], corners[2:-1:2] = chain, chain + 1
        i = np.arange(n + 1)
        rows, columns = corners.T.copy()
        # A boundary at a corner belongs to the stretch before it and to the one after.
        before = np.maximum(np.searchsorted(rows, i, side="left") - 1, 0)
        after = np.minimum(np.searchsorted(rows, i, side="right"), len(rows) - 1)
        low, high = columns[before], columns[after]
        if (columns[1:] - columns[:-1]).max() > widest:
            for stretch in (before, after - 1):
                steep = (columns[stretch + 1] - columns[stretch]) / np.maximum(1, rows[stretch + 1] - rows[stretch])
                line = columns[stretch] + (i - rows[stretch]) * steep
                reach = np.maximum(widest, steep)
                if stretch is before:
                    low = np.maximum(low, np.floor(line - reach).astype(np.int64))
                else:
                    high = np.minimum(high, np.ceil(line + reach).astype(np.int64))
        low = np.minimum.accumulate(np.maximum(low - MARGIN, 0)[::-1])[::-1]
        high = np.maximum.accumulate(np.minimum(high + MARGIN, m))
        low[0], high[-1] = 0, m
        return cls(chain, low, high)

    def within(self, a: tuple[int, int], b: tuple[int, int]) -> Ints:
        """The anchors inside two spans, counted from their starts."""
        inside = (self.chain >= (a[0], b[0])) & (self.chain < (a[1], b[1]))
        return self.chain[inside.all(axis=1)] - (a[0], b[0])


_CELLS: Final = 60
"""Boundary tuples that are visited for each sentence, in the mean."""


def cells(
    pieces: Sequence[Piece], corridors: Mapping[tuple[int, int], Corridor], *, crossed: bool, limited: bool = True
) -> Ints | None:
    """The boundary tuples that the search visits, ``(cells, 1 + editions)``; None where too many and ``limited``.

    (p, i, j, k) stands for "of piece p the first i, j and k sentences of the article are done". In order of how many
    sentences of the piece are done. ``crossed``: keep to the corridors between the second and later editions too, which
    is quick but can close the way where the three contradict each other.
    """
    starts, ends = np.array([piece.starts for piece in pieces]), np.array([piece.ends for piece in pieces])
    most = _CELLS * int((ends - starts + 1).sum())
    heights = ends[:, 0] - starts[:, 0] + 1
    owners = np.repeat(np.arange(len(pieces)), heights)
    firsts = np.cumsum(heights) - heights
    found = np.column_stack([owners, np.arange(len(owners)) - firsts[owners] + starts[owners, 0]])
    for edition in range(1, starts.shape[1]):
        own = found[:, 0]
        bounds = [
            (corridors[other, edition].low[found[:, 1 + other]], corridors[other, edition].high[found[:, 1 + other]])
            for other in range(edition if crossed else 1)
        ]
        low, high = starts[own, edition], ends[own, edition]
        for lowest, highest in bounds:
            low, high = np.maximum(low, lowest), np.minimum(high, highest)
        widths = np.maximum(high - low + 1, 0)
        if limited and widths.sum() > most:
            return None
        rows = np.repeat(np.arange(len(found)), widths)
        steps = np.arange(len(rows)) - (np.cumsum(widths) - widths)[rows]
        found = np.column_stack([found[rows], low[rows] + steps])
    done = (found[:, 1:] - starts[found[:, 0]]).sum(axis=1)
    return np.asarray(found[np.argsort(done, kind="stable")])


def cells_by_itself(piece: Piece, corridors: Mapping[tuple[int, int], Corridor], *, crossed: bool) -> Ints:
    """The same for a single piece, however little it has to hold on to: its corridors are narrowed until it fits."""
    widest = _WIDEST
    while True:
        own = {pair: _inside(piece, pair, corridor, widest=widest) for pair, corridor in corridors.items()}
        found = cells([piece], own, crossed=crossed, limited=widest > 1)
        if found is not None:
            return found
        widest //= 2


def _inside(piece: Piece, pair: tuple[int, int], corridor: Corridor, *, widest: int) -> Corridor:
    """The corridor through the anchors inside a piece alone, still looked up by boundaries of the whole article."""
    a, b = pair
    chain = corridor.within((piece.starts[a], piece.ends[a]), (piece.starts[b], piece.ends[b]))
    own = Corridor.along(chain, *piece.sizes(a, b), widest=widest)
    before = np.zeros(piece.starts[a], np.int64)
    low, high = (np.concatenate([before, bound + piece.starts[b]]) for bound in (own.low, own.high))
    return Corridor(chain, low, high)
