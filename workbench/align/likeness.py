"""How alike two spans of sentences are, on a scale where 0 is chance and 1 a usual translation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.align.matches import Matches
from workbench.vectors import LONGEST_SIDE, SentenceVectors

Floats = npt.NDArray[np.float32]

# Where an article gives too few mutual best pairs to learn from, what the bundled model usually gives.
_USUAL_MATCH: Final = 0.70
_USUAL_CHANCE: Final = 0.12
_LEAST_CONTRAST: Final = 0.25


@dataclass(frozen=True, eq=False, slots=True)
class Side:
    """One edition made ready: sums and norms of every run of up to LONGEST_SIDE sentences, and their lengths.

    ``sums``: ``(n + 1, d)``, running totals of magnitude × direction. ``norms[l]``: ``(n + 1,)``, the norm of the sum
    of the ``l`` sentences that end before the index. ``lengths``: running totals of characters. ``runs[l]``: empty
    where sums tell everything, else ``(n + 1, d)``, the direction of those ``l`` sentences as the encoder gave it.
    """

    directions: Floats
    sums: npt.NDArray[np.float64]
    norms: tuple[npt.NDArray[np.float64], ...]
    lengths: npt.NDArray[np.float64]
    runs: tuple[Floats, ...] = ()

    @classmethod
    def of(cls, vectors: SentenceVectors, lengths: npt.NDArray[np.float64]) -> Side:
        """``vectors`` of n sentences and their ``lengths`` in characters ``(n,)``."""
        weighted = vectors.directions.astype(np.float64) * vectors.magnitudes[:, None]
        sums = np.concatenate([np.zeros((1, weighted.shape[1])), np.cumsum(weighted, axis=0)])
        norms = [np.ones(len(sums))]
        for run in range(1, LONGEST_SIDE + 1):
            own = np.ones(len(sums))
            own[run:] = np.linalg.norm(sums[run:] - sums[:-run], axis=1)
            norms.append(np.where(own > 0, own, 1))
        totals = np.concatenate([[0.0], np.cumsum(lengths)])
        runs = [np.zeros(sums.shape, np.float32) for _ in range(LONGEST_SIDE + 1)] if vectors.runs else []
        for run, given in enumerate((vectors.directions, *vectors.runs), start=1):
            if runs:
                runs[run][run:] = given
        return cls(vectors.directions, sums, tuple(norms), totals, tuple(runs))

    def __len__(self) -> int:
        return len(self.lengths) - 1

    def part(self, start: int, end: int) -> Side:
        """The same for sentences ``[start, end)`` alone."""
        span = slice(start, end + 1)
        return Side(
            self.directions[start:end],
            self.sums[span],
            tuple(norms[span] for norms in self.norms),
            self.lengths[span],
            tuple(run[span] for run in self.runs),
        )

    def spans(self, starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """Directions ``(p, d)`` of the p spans ``[start, end)``; zeros for an empty one."""
        sums = self.sums[ends] - self.sums[starts]
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        found: npt.NDArray[np.float64] = sums / np.where(norms > 0, norms, 1)
        for length, run in enumerate(self.runs):
            own = (ends - starts == length) & (length > 0)
            found[own] = run[ends[own]]
        return found


@dataclass(frozen=True, slots=True)
class Scale:
    """Between two editions: the cosine that chance gives, and what a translation adds to it."""

    chance: float
    contrast: float
    length_ratio: float

    @classmethod
    def learned(cls, a: Side, b: Side, matches: Matches) -> Scale:
        """Learned from the article itself: the cosines of mutual best sentences against all the others."""
        # A few fictitious observations keep short articles, and articles of different stories, near the usual.
        found = float(matches.cosines.sum())
        match = (found + 4 * _USUAL_MATCH) / (len(matches.cosines) + 4)
        others = len(a) * len(b) - len(matches.cosines)
        chance = (matches.total - found + 20 * _USUAL_CHANCE) / (others + 20)
        ratio = (b.lengths[-1] + 100) / (a.lengths[-1] + 100)
        return cls(chance, max(_LEAST_CONTRAST, match - chance), float(ratio))


def run_cosines(a: Side, b: Side) -> dict[tuple[int, int], npt.NDArray[np.float64]]:
    """(k, l) → cosine ``(n_a + 1, n_b + 1)`` of the k sentences ending before i and the l ending before j.

    Entries without that many sentences before them are 0.
    """
    dots = a.sums @ b.sums.T
    found = {}
    for k in range(1, min(LONGEST_SIDE, len(a)) + 1):
        rows = dots[k:] - dots[:-k]
        for run in range(1, min(LONGEST_SIDE, len(b)) + 1):
            cosines = np.zeros(dots.shape)
            if a.runs and b.runs:
                cosines[k:, run:] = a.runs[k][k:] @ b.runs[run][run:].T
            else:
                cosines[k:, run:] = (rows[:, run:] - rows[:, :-run]) / (a.norms[k][k:, None] * b.norms[run][None, run:])
            found[k, run] = cosines
    return found


def length_surprise(a: Side, b: Side, k: int, run: int, ratio: float) -> npt.NDArray[np.float64]:
    """How odd the two lengths are together, ``(n_a + 1, n_b + 1)``, 0 for what is expected.

    The square of the log ratio of the lengths over its spread, which shrinks with length
    (after Gale & Church 1993, in logarithms so that neither side is favoured).
    """
    long_a, long_b = np.ones(len(a.lengths)), np.ones(len(b.lengths))
    long_a[k:] = a.lengths[k:] - a.lengths[:-k]
    long_b[run:] = b.lengths[run:] - b.lengths[:-run]
    ratios = np.log((long_b[None, :] + 5) / ((long_a[:, None] + 5) * ratio))
    spread = 0.20 + 2.0 / np.sqrt(long_a[:, None] + long_b[None, :])
    return np.asarray((ratios / spread) ** 2)
