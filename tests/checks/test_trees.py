"""Boosted trees that were fitted elsewhere."""

from __future__ import annotations

from math import exp, nan

import numpy as np
import pytest

from workbench.checks.stretches import FEATURES
from workbench.checks.trees import Trees, trees


def odds(value: float) -> float:
    return 1 / (1 + exp(-value))


def small(*, bias: float = 0.5, depth: int = 2) -> Trees:
    """Two trees: the first asks about feature 0 and then, where it is larger, about feature 1; the second is a leaf.

    ::

        x0 <= 1.5 ? +1 : (x1 <= -2 ? +2 : -3)      +      +0.25
    """
    return Trees(
        features=np.array([[0, -1, 1, -1, -1], [-1, -1, -1, -1, -1]]),
        limits=np.array([[1.5, 0, -2, 0, 0], [0.0, 0, 0, 0, 0]]),
        left=np.array([[1, 0, 3, 0, 0], [0, 0, 0, 0, 0]]),
        right=np.array([[2, 0, 4, 0, 0], [0, 0, 0, 0, 0]]),
        values=np.array([[9.0, 1, 9, 2, -3], [0.25, 9, 9, 9, 9]]),
        bias=bias,
        depth=depth,
    )


@pytest.mark.parametrize(
    ("features", "leaf"),
    [
        ((0, 0), 1),
        ((0, -5), 1),
        ((1.5, 0), 1),  # up to and with the limit
        ((1.6, -3), 2),
        ((1.6, -2), 2),
        ((1.6, -1.9), -3),
        ((100, 100), -3),
    ],
)
def test_from_the_root_to_a_leaf(features: tuple[float, float], leaf: float) -> None:
    assert small().probability(features) == pytest.approx(odds(0.5 + leaf + 0.25))


def test_the_bias_is_what_the_odds_begin_with() -> None:
    assert small(bias=-1.25).probability((0, 0)) == pytest.approx(0.5)


def test_a_leaf_is_kept_to_when_others_go_deeper() -> None:
    assert small(depth=9).probability((0, 0)) == small(depth=2).probability((0, 0))
    assert small(depth=9).probability((2, 0)) == small(depth=2).probability((2, 0))


@pytest.mark.parametrize(("bias", "limit"), [(1e6, 1.0), (-1e6, 0.0)])
def test_no_odds_are_too_large(bias: float, limit: float) -> None:
    assert small(bias=bias).probability((0, 0)) == pytest.approx(limit, abs=1e-9)


def test_what_is_not_known_goes_to_the_right() -> None:
    assert small().probability((nan, nan)) == small().probability((100, 100))


@pytest.mark.parametrize(("name", "width"), [("partial", len(FEATURES))])
def test_the_trees_of_the_package(name: str, width: int) -> None:
    found = trees(name)
    number, nodes = found.features.shape
    for table in (found.limits, found.left, found.right, found.values):
        assert table.shape == (number, nodes)
    assert found.features.max() < width
    assert found.left.max() < nodes
    assert found.right.max() < nodes
    assert found.left.min() >= 0
    assert trees(name) is found


def test_a_leaf_is_reached_within_the_depth() -> None:
    found = trees("partial")
    every = np.arange(len(found.features))
    for side in (found.left, found.right):
        node = np.zeros(len(every), np.int64)
        for _ in range(found.depth):
            node = np.where(found.features[every, node] < 0, node, side[every, node])
        assert (found.features[every, node] < 0).all()


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        trees("absent")
