"""The path of units through two or three editions, found piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, count, pairwise, product
from typing import Final

import numpy as np

from workbench.align.anchors import anchors
from workbench.align.corridor import Corridor, cells, cells_by_itself
from workbench.align.fixed import Fixed
from workbench.align.lattice import NEVER, Bead, best_paths, joint_gains, shapes, worth
from workbench.align.matches import Matches
from workbench.align.pieces import Boundary, Piece, pieces
from workbench.align.runs import Runs
from workbench.align.scale import Scale
from workbench.align.side import Floats, Ints, Pool, Side
from workbench.align.strays import strays
from workbench.align.weights import Weights

Pair = tuple[int, int]
"""Two editions, the smaller index first."""

_PIECE: Final = 6
"""Sentences of the longest edition from which on an article is cut at the next place that all editions share."""
_LONGEST_IN_BATCH: Final = 60
_BATCH: Final = 6_000
"""Cells between two editions, of all the pieces that are searched at once."""


@dataclass(frozen=True, slots=True)
class Article:
    """The editions of an article as the search sees them: what is to be aligned, and what is known of each two.

    ``sides``: the sentences that are not fixed; ``pool``, together. ``places``: where each of them stands in its
    edition. ``scales``: by pair. ``corridors``: pair → where its search looks. ``divides``: pair → boundaries
    ``(p, 2)`` that nothing is joined across. ``walls``: boundaries of all the editions that are such.
    """

    sides: Sequence[Side]
    pool: Pool
    places: Sequence[Ints]
    scales: Mapping[Pair, Scale]
    corridors: Mapping[Pair, Corridor]
    divides: Mapping[Pair, Ints]
    walls: Sequence[Boundary]

    @classmethod
    def of(cls, whole: Sequence[Side], fixed: Fixed) -> Article:
        """What is left of the ``whole`` sides when the fixed units have been taken out."""
        pairs = list(combinations(range(len(whole)), 2))
        left = [side.without(taken) for side, taken in zip(whole, fixed.taken, strict=True)]
        sides = [side for side, _ in left]
        places = [own for _, own in left]
        matches = {(a, b): Matches.between(sides[a].directions, sides[b].directions) for a, b in pairs}
        scales = {
            (a, b): Scale.learned(whole[a], whole[b], np.append(matches[a, b].cosines, fixed.cosines(a, b, whole)))
            for a, b in pairs
        }
        divides = {(a, b): fixed.divides(a, b, places) for a, b in pairs}
        corridors = {
            (a, b): Corridor.along(_between(anchors(matches[a, b]), divides[a, b]), len(sides[a]), len(sides[b]))
            for a, b in pairs
        }
        left_alone = strays([len(side) for side in sides], matches, corridors, scales=scales)
        sides = [side.leaving(own) if own.any() else side for side, own in zip(sides, left_alone, strict=True)]
        return cls(sides, Pool.of(sides), places, scales, corridors, divides, fixed.walls(places))

    def only(self, editions: Sequence[int]) -> Article:
        """The same for some of the editions."""
        order = {edition: index for index, edition in enumerate(editions)}
        kept = {(a, b): (order[a], order[b]) for a, b in self.scales if a in order and b in order}
        sides = [self.sides[edition] for edition in editions]
        return Article(
            sides,
            Pool.of(sides),
            [self.places[edition] for edition in editions],
            {new: self.scales[old] for old, new in kept.items()},
            {new: self.corridors[old] for old, new in kept.items()},
            {new: self.divides[old] for old, new in kept.items()},
            [tuple(wall[edition] for edition in editions) for wall in self.walls],
        )


def _between(chain: Ints, divides: Ints) -> Ints:
    """The anchors that reach across none of the divides."""
    before = np.searchsorted(divides[:, 0], chain[:, 0], side="right")
    return np.asarray(chain[before == np.searchsorted(divides[:, 1], chain[:, 1], side="right")])


def path(article: Article, weights: Weights) -> list[Bead]:
    """The units, in order, whose total gain is the largest, for two or three editions."""
    chains = {pair: corridor.chain for pair, corridor in article.corridors.items()}
    todo = pieces(tuple(len(side) for side in article.sides), chains, size=_PIECE, walls=article.walls)
    found: dict[Piece, list[Boundary]] = {}
    for batch in _batches(todo):
        visited = cells(batch, article.corridors, crossed=True)
        if visited is not None:
            found.update(_searched(article, batch, visited, weights=weights))
    for piece in todo:
        if piece not in found:
            found[piece] = _searched_by_itself(article, piece, weights)
    beads: list[Bead] = []
    for piece in todo:
        beads.extend(tuple(zip(one, to, strict=True)) for one, to in pairwise(found[piece]))
    return beads


def _batches(todo: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces of about the same size, together no more than fits into the processor's memory; long ones are left out."""
    batch: list[Piece] = []
    for piece in sorted(todo, key=lambda piece: piece.longest):
        if not 0 < piece.longest <= _LONGEST_IN_BATCH:
            continue
        if batch and (len(batch) + 1) * (piece.longest + 1) ** 2 > _BATCH:
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


def _searched(
    article: Article, batch: Sequence[Piece], visited: Ints, *, weights: Weights
) -> dict[Piece, list[Boundary]]:
    """The boundaries of the units of each piece that has a path through the cells ``visited``."""
    pairs = list(article.scales)
    spans = [span for piece in batch for span in zip(count(), piece.starts, piece.ends, strict=False)]
    runs = Runs.of(article.pool, spans)
    editions = len(article.sides)
    placed = [(at * editions + a, at * editions + b) for at in range(len(batch)) for a, b in pairs]
    tables = worth(runs, placed, list(article.scales.values()) * len(batch), weights=weights)
    for index, (at, (a, b)) in enumerate(product(range(len(batch)), pairs)):
        if len(article.divides[a, b]):
            starts = batch[at].starts
            divide(tables[..., index], article.divides[a, b] - (starts[a], starts[b]), batch[at].sizes(a, b))
    kinds = shapes(editions)
    found = best_paths(visited, joint_gains(visited, kinds, tables, pieces=batch, weights=weights), kinds, batch)
    return {piece: own for piece, own in zip(batch, found, strict=True) if own is not None}


def _searched_by_itself(article: Article, piece: Piece, weights: Weights) -> list[Boundary]:
    """The same for a piece that is long, or that no path leads through where every two editions have their say."""
    if not piece.longest:
        return [piece.starts]
    for crossed in (True, False):
        visited = cells_by_itself(piece, article.corridors, crossed=crossed)
        found = _searched(article, [piece], visited, weights=weights)
        if found:
            return found[piece]
    raise AssertionError("a corridor that is not crossed is never closed")


def divide(table: Floats, divides: Ints, sizes: tuple[int, int]) -> None:
    """Forbid in a table of worth what would join something before a divide with something after it.

    ``table``: ``(5, 5, N, N)``. ``divides``: ``(p, 2)``, counted from the starts of the two parts. ``sizes``: of these.
    """
    touched = ((divides > 0) & (divides < sizes)).any(axis=1)
    for i, j in np.clip(divides[touched] + 1, 0, None).tolist():
        table[1:, 1:, :i, j:] = NEVER
        table[1:, 1:, i:, :j] = NEVER
