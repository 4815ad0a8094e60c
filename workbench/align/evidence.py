"""What speaks for and against two runs of sentences, one of each edition, saying the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.align.runs import Runs
from workbench.align.scale import Scale
from workbench.align.side import Floats
from workbench.vectors import LONGEST_SIDE

FEATURES: Final = (
    "bias", "like", "like50", "odd", "ballast", "weak", "opens", "breaks",
    "figures", "figures_odd", "names", "names_odd",
)  # fmt: skip
KINDS: Final = ("1-1", "1-2", "1-3", "2-2", "2-3")
"""The classes of shapes that features weigh differently in; 2-1 counts as 1-2, 1-4 as 1-3, 3-4 as 2-3."""


def _kind(k: int, run: int) -> int:
    low, high = sorted((k, run))
    if low == 1:
        return min(high, 3) - 1
    return 3 if high == 2 else 4


KIND_OF: Final[npt.NDArray[np.int64]] = np.array(
    [[_kind(k, run) for run in range(1, LONGEST_SIDE + 1)] for k in range(1, LONGEST_SIDE + 1)]
)
"""``(4, 4)``: the class of k sentences against l, at [k - 1, l - 1]."""


def evidence(runs: Runs, pairs: Sequence[tuple[int, int]], scales: Sequence[Scale]) -> Iterator[Floats]:
    """The FEATURES of joining, in each of P ``pairs`` of parts, the k sentences before i with the l before j.

    Each ``(4, 4, N, N, P)``, at [k - 1, l - 1, i, j, pair], or of a shape that spreads to it. The pairs come last
    because arithmetic is quickest along the last axis, and the others are short.

    ``like``: the cosine on the article's scale, 0 what chance gives and 1 a usual translation; ``like50``: the same up
    to .5. ``odd``: how odd the two lengths are together, up to 16. ``ballast``: by how much the two would be more alike
    without a first or last sentence. ``weak``: how much the first or last sentence of a run adds to what the others
    say of the counterpart, at the weakest. ``opens``: one begins a paragraph and the other does not. ``breaks``:
    paragraphs begun inside. ``figures``, ``names``: what both have, up to 2, each figure or name the more the rarer it
    is; ``figures_odd``, ``names_odd``: what only one has, up to 4.
    """
    one, other = (list(side) for side in zip(*pairs, strict=True))
    chance = np.array([scale.chance for scale in scales], np.float32)
    likeness = np.float32(1) / np.array([scale.contrast for scale in scales], np.float32)
    ratio = np.array([scale.length_ratio for scale in scales], np.float32)
    cosines = _cosines(runs, one, other)
    yield np.ones((1, 1, 1, 1, 1), np.float32)
    like = cosines * likeness
    like -= chance * likeness
    yield like
    yield np.minimum(like, 0.5)
    odd = oddness(spread_first(runs.lengths, one) * ratio, spread_second(runs.lengths, other))
    yield np.minimum(odd, 16, out=odd)
    ballast = _ballast(cosines)
    ballast *= likeness
    yield ballast
    yield _weakest(cosines, runs, one, other)
    yield np.abs(spread_first(runs.opens, one) - spread_second(runs.opens, other))
    yield spread_first(runs.breaks, one) + spread_second(runs.breaks, other)
    for told, marks in zip(runs.marks_told, runs.marks, strict=True):
        both = _window_sums(marks[one], marks[other])
        alone = spread_first(told, one) + spread_second(told, other)
        alone -= both
        alone -= both
        yield np.minimum(both, 2, out=both)
        yield np.maximum(np.minimum(alone, 4, out=alone), 0, out=alone)


def spread_first(table: Floats, parts: Sequence[int]) -> Floats:
    """What is said of the runs of the first part of each pair, ``(E, 4, N)``, as it spreads over the second."""
    return np.ascontiguousarray(table[parts].transpose(1, 2, 0))[:, None, :, None]


def spread_second(table: Floats, parts: Sequence[int]) -> Floats:
    """The same of the second of each pair, as it spreads over the first."""
    return np.ascontiguousarray(table[parts].transpose(1, 2, 0))[None, :, None]


def _cosines(runs: Runs, one: Sequence[int], other: Sequence[int]) -> Floats:
    """Of every two runs of each pair of parts, ``(4, 4, N, N, P)``."""
    if runs.directions is None:
        found = _window_sums(runs.vectors[one], runs.vectors[other])
        found *= spread_first(np.float32(1) / runs.norms, one)
        found *= spread_second(np.float32(1) / runs.norms, other)
        return found
    _, sizes, longest, dimensions = runs.directions.shape
    a, b = (runs.directions[parts].reshape(len(parts), -1, dimensions) for parts in (one, other))
    products = np.matmul(a, b.transpose(0, 2, 1)).reshape(len(one), sizes, longest, sizes, longest)
    return np.ascontiguousarray(products.transpose(1, 3, 2, 4, 0))


def _window_sums(a: Floats, b: Floats) -> Floats:
    """The scalar products of the sums of all runs of ``(P, n, d)`` with those of another, ``(4, 4, N, N, P)``."""
    products = np.ascontiguousarray(np.matmul(a, b.transpose(0, 2, 1)).transpose(1, 2, 0))
    n, _, pairs = products.shape
    rows = np.zeros((LONGEST_SIDE, n + 1, n, pairs), np.float32)
    rows[0, 1:] = products
    for k in range(1, min(LONGEST_SIDE, n)):
        np.add(rows[k - 1, k + 1 :], products[: n - k], out=rows[k, k + 1 :])
    found = np.zeros((LONGEST_SIDE, LONGEST_SIDE, n + 1, n + 1, pairs), np.float32)
    found[:, 0, :, 1:] = rows
    for k in range(1, min(LONGEST_SIDE, n)):
        np.add(found[:, k - 1, :, k + 1 :], rows[:, :, : n - k], out=found[:, k, :, k + 1 :])
    return found


def oddness(a: Floats, b: Floats) -> Floats:
    """The square of the log ratio of two lengths in characters over its spread, which shrinks with length.

    After Gale & Church (1993), in logarithms so that neither side is favoured. ``a`` and ``b``: of shapes that
    spread to each other, ``a`` already multiplied by the usual ratio.
    """
    surprise = np.log(b + 5) - np.log(a + 5)
    surprise /= 0.2 + 2 / np.sqrt(a + b)
    return np.asarray(np.square(surprise, out=surprise))


def _ballast(cosines: Floats) -> Floats:
    """How much higher the cosine would be without the first or the last sentence of a side, at least 0."""
    best = cosines.copy()
    np.maximum(best[1:], cosines[:-1], out=best[1:])
    np.maximum(best[1:, :, 1:], cosines[:-1, :, :-1], out=best[1:, :, 1:])
    np.maximum(best[:, 1:], cosines[:, :-1], out=best[:, 1:])
    np.maximum(best[:, 1:, :, 1:], cosines[:, :-1, :, :-1], out=best[:, 1:, :, 1:])
    best -= cosines
    return best


def _weakest(cosines: Floats, runs: Runs, one: Sequence[int], other: Sequence[int]) -> Floats:
    """The smallest partial cosine, given the rest of its run, of a first or last sentence with the other side.

    The partial correlation of two variables given a third (Yule 1907), taken of cosines. 0 for 1-1.
    """
    weakest = np.full(cosines.shape, np.inf, np.float32)
    width = np.square(cosines)
    np.subtract(1, width, out=width)
    np.sqrt(np.maximum(width, 1e-3, out=width), out=width)
    np.divide(1, width, out=width)
    turn = (1, 0, 3, 2, 4)
    for own, seen, spread, out in (
        (one, cosines, width, weakest),
        (other, cosines.transpose(turn), width.transpose(turn), weakest.transpose(turn)),
    ):
        # At [k - 1, i] what there is to say of the k + 1 sentences before i: the first of them ends k before i.
        first = np.zeros((LONGEST_SIDE - 1, *seen.shape[1:]), np.float32)
        for k in range(1, min(LONGEST_SIDE, seen.shape[2])):
            first[k - 1, :, k:] = seen[0, :, :-k]
        for alone, rest, spread_of_rest, shared, start in (
            (first, seen[:-1], spread[:-1], runs.first_rest, 0),
            (seen[:1, :, 1:], seen[:-1, :, :-1], spread[:-1, :, :-1], runs.last_rest, 1),
        ):
            together = spread_first(shared[:, 1:, start:], own)
            part = rest * together
            np.subtract(alone, part, out=part)
            part *= spread_of_rest
            part *= 1 / np.sqrt(np.maximum(1 - np.square(together), 1e-3))
            target = out[1:, :, start:]
            np.minimum(target, part, out=target)
    weakest[0, 0] = 0
    return weakest
