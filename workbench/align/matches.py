"""Each sentence's best match in the other edition, found in pieces so that memory stays bounded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_AT_ONCE: Final = 4_000_000
"""Cosines that are held at the same time."""
_BOOK: Final = 6000
"""Sentences of the second edition from which on each is looked for near the place where it is to be expected only."""
_ROWS: Final = 500
_AROUND: Final = 2000
"""Sentences to either side of that place."""
FIRM: Final = 0.08
"""How much better than the second best the cosine of a match has to be before it is relied on."""
_NEAR: Final = 100
"""How far apart the places may be that neighbours point at."""
_ENOUGH: Final = 0.2
"""The share of sentences whose clear best matches point at one place, below which the place is taken for lost."""


@dataclass(frozen=True, eq=False, slots=True)
class Matches:
    """What the full matrix of cosines between n and m sentences is needed for.

    ``rows``, ``columns``, ``cosines``: the pairs that are each other's best, rising in ``rows``. ``leads``: by how much
    each is better than the row's second best.
    """

    rows: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    cosines: Floats
    leads: Floats

    @classmethod
    def between(cls, a: Floats, b: Floats) -> Matches:
        """``a`` ``(n, d)`` and ``b`` ``(m, d)``: directions of the sentences of two editions.

        The time grows with n × m; in books of _BOOK sentences and more only with n, as long as the two keep together.
        """
        if not len(a) or not len(b):
            nothing = np.zeros(0, np.float32)
            return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), nothing, nothing)
        best, top, second = np.zeros(len(a), np.int64), np.zeros(len(a), np.float32), np.zeros(len(a), np.float32)
        best_of_b, top_of_b = np.zeros(len(b), np.int64), np.full(len(b), -np.inf, np.float32)
        book = len(b) >= _BOOK
        step = _ROWS if book else max(1, _AT_ONCE // len(b))
        # Where the first sentence of the next rows is to be expected; None: anywhere.
        expected: int | None = None
        for start in range(0, len(a), step):
            part = slice(start, min(start + step, len(a)))
            while True:
                low, high = (0, len(b)) if expected is None else (max(0, expected - _AROUND), expected + step + _AROUND)
                cosines = a[part] @ b[low:high].T
                every = np.arange(len(cosines))
                own_best = cosines.argmax(axis=1)
                best[part], top[part] = own_best + low, cosines[every, own_best]
                # The best of each column has to be looked for before the best of the rows are taken out.
                best_row = cosines.argmax(axis=0)
                best_value = cosines[best_row, np.arange(cosines.shape[1])]
                cosines[every, own_best] = -1
                second[part] = cosines.max(axis=1)
                place = _agreed(best[part] - every, top[part] - second[part] >= FIRM) if book else None
                if expected is None or place is not None:
                    break
                expected = None
            better = best_value > top_of_b[low:high]
            best_of_b[low:high][better], top_of_b[low:high][better] = best_row[better] + start, best_value[better]
            expected = None if place is None else min(place + step, len(b) - step)
        rows = np.flatnonzero(best_of_b[best] == np.arange(len(a)))
        return cls(rows, best[rows], top[rows], (top - second)[rows])


def _agreed(places: npt.NDArray[np.int64], clear: npt.NDArray[np.bool_]) -> int | None:
    """The place of the first of some rows that enough of them point at; None where they contradict each other.

    ``places``: where each says that the first is.
    """
    if not clear.any():
        return None
    middle = int(np.median(places[clear]))
    agreeing = clear & (np.abs(places - middle) <= _NEAR)
    return middle if agreeing.mean() >= _ENOUGH else None
