"""Every short run of sentences of a few editions, side by side, so that all are dealt with at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from workbench.align.side import Bools, Floats, Pool
from workbench.vectors import LONGEST_SIDE

Value = TypeVar("Value", np.float32, np.bool_)


@dataclass(frozen=True, eq=False, slots=True)
class Runs:
    """Of E parts of editions every run of up to LONGEST_SIDE sentences: ``[e, k - 1, i]`` is the k that end before i.

    n is the number of sentences of the longest part, N one more; all tables are ``(E, 4, N)`` unless it is said.

    ``vectors``: ``(E, n, d)``, direction times magnitude of each sentence; ``norms``, of the sums of runs.
    ``directions``: ``(E, 4, N, d)``, None where sums tell everything. ``marks``: ``(2, E, n, m)``, figures and
    names as of Side; ``marks_told``: ``(2, E, 4, N)``, how many there are in a run. ``valid``: whether there is such a
    run. ``lengths``: characters. ``first_rest``, ``last_rest``: cosine of the run's first (last) sentence with its
    others. ``breaks``: paragraphs begun inside. ``opens``: whether the run begins a paragraph, 0 or 1. ``stray``:
    whether it is a sentence that is left by itself.
    """

    vectors: Floats
    norms: Floats
    directions: Floats | None
    marks: Floats
    marks_told: Floats
    valid: Bools
    lengths: Floats
    first_rest: Floats
    last_rest: Floats
    breaks: Floats
    opens: Floats
    stray: Bools

    @classmethod
    def of(cls, pool: Pool, spans: Sequence[tuple[int, int, int]]) -> Runs:
        """All the runs of some parts: each an edition and its sentences ``[start, end)``."""
        editions, starts, ends = np.array(spans, np.int64).T
        sizes = ends - starts
        wide = (len(spans), int(sizes.max()))
        there = np.arange(wide[1]) < sizes[:, None]
        places = np.where(there, (pool.firsts[editions] + starts)[:, None] + np.arange(wide[1]), len(pool.vectors) - 1)
        vectors, marks, lengths = pool.vectors[places], pool.marks[places], pool.lengths[places]
        begins, holes, stray = pool.begins[places], pool.holes[places], pool.strays[places]
        begins[:, :1] = 1
        # No run reaches across what was taken out, nor into or out of what is left by itself.
        barriers = holes | stray
        barriers[:, 1:] |= stray[:, :-1]
        kinds = np.stack(np.split(marks, 2, axis=2))
        told = np.einsum("kenm,kenm->ken", kinds, kinds)
        valid = _summed(there)
        for k in range(1, min(LONGEST_SIDE, wide[1])):
            valid[:, k, k + 1 :] = valid[:, k - 1, k + 1 :] & ~barriers[:, 1 : wide[1] - k + 1]
        breaks, opens = np.zeros(valid.shape, np.float32), np.zeros(valid.shape, np.float32)
        opens[:, 0, 1:] = begins
        for k in range(1, min(LONGEST_SIDE, wide[1])):
            opens[:, k, k + 1 :] = begins[:, : wide[1] - k]
            breaks[:, k, k + 1 :] = breaks[:, k - 1, k + 1 :] + begins[:, 1 : wide[1] - k + 1]
        alone = np.zeros(valid.shape, bool)
        alone[:, 0, 1:] = stray
        directions = _given(pool, spans, wide) if any(side.runs for side in pool.sides) else None
        inside = _inside(vectors) if directions is None else _inside_given(directions)
        return cls(
            vectors=vectors,
            norms=inside[0],
            directions=directions,
            marks=kinds,
            marks_told=np.stack([_summed(kind) for kind in told]),
            valid=valid,
            lengths=np.maximum(_summed(lengths), 1),
            first_rest=inside[1],
            last_rest=inside[2],
            breaks=breaks,
            opens=opens,
            stray=alone,
        )


def _summed(values: npt.NDArray[Value]) -> npt.NDArray[Value]:
    """``(E, n)`` of sentences → ``(E, 4, N)``, the sums of runs; logical or of truth values."""
    editions, n = values.shape
    found = np.zeros((editions, LONGEST_SIDE, n + 1), values.dtype)
    found[:, 0, 1:] = values
    for k in range(1, min(LONGEST_SIDE, n)):
        np.add(found[:, k - 1, k + 1 :], values[:, : n - k], out=found[:, k, k + 1 :])
    return found


def _inside(vectors: Floats) -> tuple[Floats, Floats, Floats]:
    """Norms of the sums of runs, and cosines of their first and last sentences with the sums of the others.

    All from the products of sentences at most three apart.
    """
    editions, n, _ = vectors.shape
    norms = np.ones((editions, LONGEST_SIDE, n + 1), np.float32)
    first_rest, last_rest = np.zeros(norms.shape, np.float32), np.zeros(norms.shape, np.float32)
    squares = np.einsum("end,end->en", vectors, vectors)
    lengths = np.maximum(np.sqrt(squares), 1e-12)
    norms[:, 0, 1:] = lengths
    total = squares
    after = np.zeros((editions, n), np.float32)
    before = np.zeros((editions, n), np.float32)
    for k in range(1, min(LONGEST_SIDE, n)):
        apart = np.einsum("end,end->en", vectors[:, :-k], vectors[:, k:])
        after, before = after[:, : n - k] + apart, before[:, 1:] + apart
        total = total[:, 1:] + squares[:, : n - k] + 2 * after
        norms[:, k, k + 1 :] = np.sqrt(np.maximum(total, 1e-24))
        first_rest[:, k, k + 1 :] = after / (lengths[:, : n - k] * norms[:, k - 1, k + 1 :])
        last_rest[:, k, k + 1 :] = before / (lengths[:, k:] * norms[:, k - 1, k:-1])
    return norms, first_rest, last_rest


def _given(pool: Pool, spans: Sequence[tuple[int, int, int]], wide: tuple[int, int]) -> Floats:
    """The directions of all runs, where the encoder has given them."""
    found = np.zeros((wide[0], LONGEST_SIDE, wide[1] + 1, pool.vectors.shape[1]), np.float32)
    for edition, (own, start, end) in enumerate(spans):
        side = pool.sides[own].part(start, end)
        for k, run in enumerate((side.directions, *side.runs)):
            found[edition, k, k + 1 : k + 1 + len(run)] = run
    return found


def _inside_given(directions: Floats) -> tuple[Floats, Floats, Floats]:
    """The same as ``_inside`` of directions: norms of 1."""
    shape = directions.shape[:3]
    first_rest, last_rest = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for k in range(1, min(LONGEST_SIDE, shape[2] - 1)):
        first, last = directions[:, 0, 1:-k], directions[:, 0, k + 1 :]
        first_rest[:, k, k + 1 :] = np.einsum("end,end->en", first, directions[:, k - 1, k + 1 :])
        last_rest[:, k, k + 1 :] = np.einsum("end,end->en", last, directions[:, k - 1, k:-1])
    return np.ones(shape, np.float32), first_rest, last_rest
