"""Each sentence's best match in the other edition, found in pieces so that memory stays bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_AT_ONCE: Final = 4_000_000
"""Cosines that are held at the same time."""


@dataclass(frozen=True, eq=False, slots=True)
class Matches:
    """What the full matrix of cosines between n and m sentences is needed for.

    ``rows``, ``columns``, ``cosines``: the pairs that are each other's best, rising in ``rows``. ``leads``: by how
    much each is better than the row's second best. ``total``: the sum of all n × m cosines.
    """

    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    cosines: Floats
    leads: Floats
    total: float

    @classmethod
    def between(cls, a: Floats, b: Floats) -> Matches:
        """``a`` ``(n, d)`` and ``b`` ``(m, d)``: directions of the sentences of two editions."""
        if not len(a) or not len(b):
            nothing = np.zeros(0, np.float32)
            return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), nothing, nothing, 0.0)
        best, top, second = np.zeros(len(a), np.int64), np.zeros(len(a), np.float32), np.zeros(len(a), np.float32)
        best_of_b, top_of_b = np.zeros(len(b), np.int64), np.full(len(b), -np.inf, np.float32)
        step = max(1, _AT_ONCE // len(b))
        for start in range(0, len(a), step):
            cosines = a[start : start + step] @ b.T
            part = slice(start, start + len(cosines))
            best[part] = cosines.argmax(axis=1)
            top[part] = cosines[np.arange(len(cosines)), best[part]]
            if len(b) > 1:
                second[part] = np.partition(cosines, -2, axis=1)[:, -2]
            else:
                second[part] = -1
            own = cosines.argmax(axis=0)
            values = cosines[own, np.arange(len(b))]
            better = values > top_of_b
            best_of_b[better], top_of_b[better] = own[better] + start, values[better]
        rows = np.flatnonzero(best_of_b[best] == np.arange(len(a)))
        total = float(a.sum(axis=0, dtype=np.float64) @ b.sum(axis=0, dtype=np.float64))
        return cls(rows, best[rows], top[rows], (top - second)[rows], total)
