"""Anchors, corridors and pieces: where is looked, and where an article is cut."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.align.anchors import anchors, heaviest_chain
from workbench.align.corridor import Corridor
from workbench.align.matches import Matches
from workbench.align.pieces import pieces


@pytest.mark.parametrize(
    ("columns", "weights", "chain"),
    [
        ([0, 1, 2], [1, 1, 1], [0, 1, 2]),
        ([5, 0, 1, 2], [1, 1, 1, 1], [1, 2, 3]),
        ([0, 9, 1, 2], [1, 1, 1, 1], [0, 2, 3]),
        ([2, 0], [0.4, 0.9], [1]),
        ([3, 0, 1], [5, 1, 1], [0]),
        ([], [], []),
    ],
)
def test_the_heaviest_chain(columns: list[int], weights: list[float], chain: list[int]) -> None:
    assert heaviest_chain(np.array(columns, np.int64), np.array(weights, np.float32)) == chain


def test_anchors_leave_out_what_is_unclear_or_out_of_order() -> None:
    basis = np.eye(6, dtype=np.float32)
    a = basis
    b = basis[[0, 5, 1, 2, 3]].copy()
    b[3] = (basis[2] + basis[4]) / np.sqrt(2)  # as much like another: no anchor
    chain = anchors(Matches.between(a, b))
    assert [0, 0] in chain.tolist()
    assert [5, 1] not in chain.tolist()
    assert (np.diff(chain, axis=0) > 0).all()


@st.composite
def chains(draw: st.DrawFn) -> tuple[np.ndarray, int, int]:
    n, m = draw(st.integers(0, 60)), draw(st.integers(0, 60))
    count = draw(st.integers(0, min(n, m)))
    rows = sorted(draw(st.permutations(range(n)))[:count])
    columns = sorted(draw(st.permutations(range(m)))[:count])
    return np.array(list(zip(rows, columns, strict=True)), np.int64).reshape(-1, 2), n, m


@given(chains(), st.sampled_from([1, 5, 40]))
def test_a_corridor_is_open_from_end_to_end(given: tuple[np.ndarray, int, int], widest: int) -> None:
    chain, n, m = given
    corridor = Corridor.along(chain, n, m, widest=widest)
    assert corridor.low[0] == 0
    assert corridor.high[-1] == m
    assert (np.diff(corridor.low) >= 0).all()
    assert (np.diff(corridor.high) >= 0).all()
    assert (corridor.low <= corridor.high).all()
    assert (corridor.low[1:] <= corridor.high[:-1] + 1).all()
    for i, j in chain.tolist():
        assert corridor.low[i] <= j <= corridor.high[i]
        assert corridor.low[i + 1] <= j + 1 <= corridor.high[i + 1]


@given(chains(), chains())
def test_pieces_follow_each_other(one: tuple[np.ndarray, int, int], other: tuple[np.ndarray, int, int]) -> None:
    chain, n, m = one
    second = other[0][other[0][:, 0] < n]
    found = pieces((n, m, other[2]), {(0, 1): chain, (0, 2): second}, size=6)
    assert found[0].starts == (0, 0, 0)
    assert found[-1].ends == (n, m, other[2])
    assert all(before.ends == after.starts for before, after in pairwise(found))
    assert all(e >= s for piece in found for s, e in zip(piece.starts, piece.ends, strict=True))


def test_a_cut_lies_between_two_anchored_neighbours() -> None:
    chain = np.array([(i, i + (i > 10)) for i in range(30) if i != 8], np.int64)
    cuts = [piece.starts for piece in pieces((30, 31), {(0, 1): chain}, size=3)[1:]]
    rows = dict(chain.tolist())
    assert cuts
    assert all(rows.get(i) == j and rows.get(i - 1) == j - 1 for i, j in cuts)


def test_walls_are_cut_at_in_any_case() -> None:
    none = np.zeros((0, 2), np.int64)
    found = pieces((10, 10), {(0, 1): none}, size=50, walls=[(2, 7), (9, 7)])
    assert [piece.ends for piece in found] == [(2, 7), (9, 7), (10, 10)]


def test_in_a_book_matches_are_looked_for_near_by(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    rows = rng.normal(size=(900, 32)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    noisy = (rows + 0.05 * rng.normal(size=rows.shape)).astype(np.float32)
    noisy = np.delete(noisy, np.arange(300, 420), axis=0)  # a chapter that the second edition lacks
    whole = Matches.between(rows, noisy)
    for name, value in (("_BOOK", 100), ("_ROWS", 50), ("_AROUND", 40), ("_NEAR", 2)):
        monkeypatch.setattr(f"workbench.align.matches.{name}", value)
    near = Matches.between(rows, noisy)
    real = whole.leads > 0.3
    assert set(zip(whole.rows[real].tolist(), whole.columns[real].tolist(), strict=True)) <= set(
        zip(near.rows.tolist(), near.columns.tolist(), strict=True)
    )
