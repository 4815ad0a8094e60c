"""Fourth and fifth editions, fitted to the units of those that have been aligned."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from workbench.align.corridor import Corridor, cells_by_itself
from workbench.align.lattice import NEVER, Bead, best_paths, shapes, worth
from workbench.align.path import Article, divide
from workbench.align.pieces import Piece, pieces
from workbench.align.runs import Runs
from workbench.align.side import Floats, Ints
from workbench.align.weights import Weights
from workbench.vectors import LONGEST_SIDE

_PIECE: Final = 40
"""Units or sentences from which on there is a cut at the next anchor."""


def nearest(article: Article, count: int) -> list[int]:
    """The first edition and those that have the most sentences in common with it, ``count`` in all, in their order."""
    others = range(1, len(article.sides))
    return sorted([0, *sorted(others, key=lambda other: -len(article.corridors[0, other].chain))[: count - 1]])


def joined_by(
    article: Article, edition: int, together: Sequence[int], *, beads: Sequence[Bead], weights: Weights
) -> list[Bead]:
    """The units ``beads`` of the editions ``together``, joined by a further ``edition``, whose side comes last.

    As a profile takes a further sequence in progressive alignment (Feng & Doolittle 1987): the units stay as they
    are or are joined with their neighbours, and every edition in them weighs in.
    """
    # Row r of the bounds: how many sentences of each edition stand before unit r.
    bounds = np.array([[0] * len(together), *([end for _, end in bead] for bead in beads)], np.int64)
    size = len(article.sides[edition])
    chain = max((_by_unit(_chain(article, one, edition), bounds[:, at]) for at, one in enumerate(together)), key=len)
    corridor = Corridor.along(chain, len(beads), size)
    kinds = shapes(2)
    joined: list[Bead] = []
    for piece in pieces((len(beads), size), {(0, 1): chain}, size=_PIECE):
        if not piece.longest:
            continue
        visited = cells_by_itself(piece, {(0, 1): corridor}, crossed=True)
        own = bounds[piece.starts[0] : piece.ends[0] + 1]
        tables = _tables(article, edition, together, bounds=own, piece=piece, weights=weights)
        gains = _gains(visited[:, 1:] - piece.starts, kinds, tables, bounds=own - own[0], weights=weights)
        found = best_paths(visited, gains, kinds, [piece])[0]
        if found is None:
            raise AssertionError("a unit or a sentence can always stand alone")
        for (row, column), (last, end) in pairwise(found):
            joined.append((*zip(bounds[row].tolist(), bounds[last].tolist(), strict=True), (column, end)))
    return joined


def _chain(article: Article, one: int, new: int) -> Ints:
    """The anchors between two editions, with the first of them first."""
    return article.corridors[one, new].chain if one < new else article.corridors[new, one].chain[:, ::-1]


def _by_unit(chain: Ints, bounds: Ints) -> Ints:
    """Anchors as pairs of a unit and a sentence; of several in a unit the first."""
    units = np.searchsorted(bounds, chain[:, 0], side="right") - 1
    _, first = np.unique(units, return_index=True)
    return np.column_stack([units[first], chain[first, 1]])


def _tables(
    article: Article, edition: int, together: Sequence[int], *, bounds: Ints, piece: Piece, weights: Weights
) -> Floats:
    """For each of the editions ``together`` what joining its runs with those of the new one is worth."""
    spans = list(zip(bounds[0].tolist(), bounds[-1].tolist(), strict=True))
    parts = [(one, *span) for one, span in zip(together, spans, strict=True)]
    runs = Runs.of(article.pool, [*parts, (edition, piece.starts[1], piece.ends[1])])
    scales, divides = [], []
    for one in together:
        pair = (min(one, edition), max(one, edition))
        turned = one > edition
        scales.append(article.scales[pair].turned() if turned else article.scales[pair])
        divides.append(article.divides[pair][:, ::-1] if turned else article.divides[pair])
    pairs = [(at, len(together)) for at in range(len(together))]
    tables = worth(runs, pairs, scales, weights=weights)
    for index, (dividing, (first, last)) in enumerate(zip(divides, spans, strict=True)):
        if len(dividing):
            divide(tables[..., index], dividing - (first, piece.starts[1]), (last - first, piece.sizes(1, 1)[1]))
    return tables


def _gains(visited: Ints, kinds: Ints, tables: Floats, *, bounds: Ints, weights: Weights) -> Floats:
    """What each step that ends in a cell (unit, sentence) is worth, ``(cells, steps)``."""
    rows, columns = visited[:, :1], visited[:, 1:]
    joined, run = kinds[:, 0], kinds[:, 1]
    before = rows - joined
    found = np.where(before < 0, np.float32(NEVER), weights.extra[run] + weights.lone * (joined == 0))
    before = np.maximum(before, 0)
    _, width, longest, _, count = tables.shape
    flat = tables.ravel()
    for at in range(count):
        ends = bounds[:, at]
        sizes = ends[rows] - ends[before]
        found = np.where(sizes > LONGEST_SIDE, np.float32(NEVER), found)
        sizes = np.minimum(sizes, LONGEST_SIDE)
        places = (((sizes * width + run) * longest + ends[rows]) * longest + columns) * count + at
        prices = np.concatenate([[0], np.cumsum(weights.extra[np.minimum(np.diff(ends), LONGEST_SIDE)])])
        found = found + flat[places] + weights.extra[sizes] - (prices[rows] - prices[before])
    return np.asarray(found, np.float32)
