"""Boosted decision trees (Friedman 2001) that were fitted elsewhere, asked for a probability."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

__all__ = ["Trees", "trees"]


@dataclass(frozen=True, eq=False, slots=True)
class Trees:
    """T trees of up to N nodes, node 0 the root.

    ``features``: int64 ``(T, N)``, the feature a node asks about, -1 for a leaf. ``limits``: float64 ``(T, N)``: up to
    and with it one goes to the ``left``, else to the ``right``, int64 ``(T, N)``. ``values``: float64 ``(T, N)``, what
    a leaf adds to the log-odds. ``bias``: what these begin with. ``depth``: questions from a root to a leaf, at most.
    """

    features: npt.NDArray[np.int64]
    limits: npt.NDArray[np.float64]
    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]
    values: npt.NDArray[np.float64]
    bias: float
    depth: int

    def probability(self, features: Sequence[float]) -> float:
        """0 to 1, for one case."""
        given = np.asarray(features, np.float64)
        roots = np.arange(len(self.features)) * self.features.shape[1]
        node = roots
        for _ in range(self.depth):
            asked = self.features.take(node)
            below = given.take(asked, mode="wrap") <= self.limits.take(node)
            there = roots + np.where(below, self.left.take(node), self.right.take(node))
            node = np.where(asked < 0, node, there)
        odds = self.bias + float(self.values.take(node).sum())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def trees(name: str) -> Trees:
    """The trees of that name in the package; ``bench/fit_checks.py`` makes them anew."""
    with (files("workbench.checks") / f"{name}.npz").open("rb") as file, np.load(file) as stored:
        return Trees(
            stored["features"].astype(np.int64),
            stored["limits"].astype(np.float64),
            stored["left"].astype(np.int64),
            stored["right"].astype(np.int64),
            stored["values"].astype(np.float64),
            float(stored["bias"]),
            int(stored["depth"]),
        )
