"""The search finds what trying everything finds."""

from itertools import pairwise, product

import numpy as np
import pytest

from workbench.align.corridor import Corridor, cells
from workbench.align.lattice import best_paths, shapes
from workbench.align.pieces import Piece


@pytest.mark.parametrize("editions", [2, 3])
def test_shapes(editions: int) -> None:
    kinds = {tuple(shape) for shape in shapes(editions).tolist()}
    assert {(1,) * editions, (4,) + (1,) * (editions - 1), (0,) * (editions - 1) + (1,)} <= kinds
    assert (0,) * editions not in kinds
    assert (2,) + (0,) * (editions - 1) not in kinds
    assert (3,) * editions not in kinds


def open_corridors(sizes: tuple[int, ...]) -> dict[tuple[int, int], Corridor]:
    none = np.zeros((0, 2), np.int64)
    return {(a, b): Corridor.along(none, sizes[a], sizes[b]) for a, b in product(range(len(sizes)), repeat=2) if a < b}


@pytest.mark.parametrize("sizes", [(2, 3), (3, 3), (2, 2, 2), (1, 3, 2), (0, 2), (2, 0, 1)])
@pytest.mark.parametrize("seed", range(4))
def test_against_all_paths(sizes: tuple[int, ...], seed: int) -> None:
    piece = Piece((0,) * len(sizes), sizes)
    visited = cells([piece], open_corridors(sizes), crossed=True)
    assert visited is not None
    kinds = shapes(len(sizes))
    gains = np.random.default_rng(seed).normal(size=(len(visited), len(kinds))).astype(np.float32)
    worth = {
        (tuple(cell[1:]), tuple(kind)): float(gain)
        for cell, row in zip(visited.tolist(), gains, strict=True)
        for kind, gain in zip(kinds.tolist(), row, strict=True)
    }

    def best(cell: tuple[int, ...]) -> float:
        if not any(cell):
            return 0.0
        found = [-np.inf]
        for kind in map(tuple, kinds.tolist()):
            before = tuple(c - k for c, k in zip(cell, kind, strict=True))
            if min(before) >= 0:
                found.append(best(before) + worth[cell, kind])
        return max(found)

    (path,) = best_paths(visited, gains, kinds, [piece])
    assert path is not None
    assert path[0] == piece.starts
    assert path[-1] == piece.ends
    steps = list(pairwise(path))
    total = sum(worth[to, tuple(t - o for t, o in zip(to, one, strict=True))] for one, to in steps)
    assert total == pytest.approx(best(sizes), abs=1e-4)


def test_pieces_are_searched_side_by_side() -> None:
    sizes, cut = (7, 6), (3, 3)
    pieces = [Piece((0, 0), cut), Piece(cut, sizes)]
    corridors = open_corridors(sizes)
    kinds = shapes(2)
    rng = np.random.default_rng(3)
    gains = {tuple(cell): rng.normal(size=len(kinds)) for cell in product(range(8), range(7))}
    found = []
    for batch in ([pieces[0]], [pieces[1]], pieces):
        visited = cells(batch, corridors, crossed=True)
        assert visited is not None
        table = np.array([gains[tuple(cell[1:])] for cell in visited.tolist()], np.float32)
        found.append(best_paths(visited, table, kinds, batch))
    assert [*found[0], *found[1]] == found[2]
