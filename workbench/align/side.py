"""What is known of the sentences of an edition that is to be aligned, and of those of all editions together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from workbench.domain import Sentence
from workbench.vectors import SentenceVectors

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False, slots=True)
class Side:
    """The n sentences of one edition that are to be aligned.

    ``directions`` ``(n, d)``, ``magnitudes`` ``(n,)`` and ``runs`` as in SentenceVectors. ``lengths``: ``(n,)``,
    characters. ``paragraphs``: ``(n,)``, rising numbers. ``holes``: ``(n,)``, whether something that is not to be
    aligned stands just before the sentence, so that no run may reach across. ``strays``: ``(n,)``, whether a sentence
    is told so far from its place that the search has to leave it by itself. ``marks``: ``(n, m)``, figures and names.
    """

    directions: Floats
    magnitudes: Floats
    lengths: Floats
    paragraphs: Ints
    holes: Bools
    strays: Bools
    marks: Floats
    runs: tuple[Floats, ...] = ()

    @classmethod
    def of(cls, sentences: Sequence[Sentence], vectors: SentenceVectors, marks: Floats) -> Side:
        """A whole edition."""
        lengths = np.fromiter((len(s.text) for s in sentences), np.float32, len(sentences))
        paragraphs = np.fromiter((s.paragraph for s in sentences), np.int64, len(sentences))
        no = np.zeros(len(sentences), bool)
        return cls(vectors.directions, vectors.magnitudes, lengths, paragraphs, no, no, marks, vectors.runs)

    def __len__(self) -> int:
        return len(self.lengths)

    def part(self, start: int, end: int) -> Side:
        """The same for sentences ``[start, end)`` alone."""
        own = slice(start, end)
        return Side(
            self.directions[own],
            self.magnitudes[own],
            self.lengths[own],
            self.paragraphs[own],
            self.holes[own],
            self.strays[own],
            self.marks[own],
            tuple(run[start : max(start, end - length + 1)] for length, run in enumerate(self.runs, start=2)),
        )

    def without(self, taken: Ints) -> tuple[Side, Ints]:
        """The sentences left when those at ``taken`` are gone, and where each of them stood before."""
        if not len(taken):
            return self, np.arange(len(self))
        kept = np.ones(len(self), bool)
        kept[taken] = False
        left = np.flatnonzero(kept)
        holes = self.holes[left].copy()
        holes[1:] |= np.diff(left) > 1
        runs = []
        for length, run in enumerate(self.runs, start=2):
            starts = left[: max(0, len(left) - length + 1)]
            runs.append(run[np.minimum(starts, len(run) - 1)] if len(run) else run)
        own = (self.directions[left], self.magnitudes[left], self.lengths[left], self.paragraphs[left])
        return Side(*own, holes, self.strays[left], self.marks[left], tuple(runs)), left

    def leaving(self, strays: Bools) -> Side:
        """The same with some sentences ``(n,)`` left by themselves."""
        return replace(self, strays=strays)

    def spans(self, starts: Ints, ends: Ints) -> Floats:
        """Directions ``(p, d)`` of the p spans ``[start, end)``; zeros for an empty one."""
        sizes = ends - starts
        if not len(self):
            return np.zeros((len(starts), self.directions.shape[1]), np.float32)
        found = self.directions[np.minimum(starts, len(self) - 1)]
        found[sizes == 0] = 0
        for size in range(2, int(sizes.max(initial=0)) + 1):
            own = np.flatnonzero(sizes == size)
            first = starts[own]
            if self.runs:
                found[own] = self.runs[size - 2][first]
            elif len(own):
                places = first[:, None] + np.arange(size)
                sums = np.einsum("psd,ps->pd", self.directions[places], self.magnitudes[places])
                norms = np.sqrt(np.einsum("pd,pd->p", sums, sums))[:, None]
                found[own] = sums / np.where(norms > 0, norms, 1)
        return found


@dataclass(frozen=True, eq=False, slots=True)
class Pool:
    """The T sentences of all the editions of an article one after another, and an empty one at the end.

    ``firsts``: where each edition begins. ``vectors``: ``(T + 1, d)``, direction times magnitude. The others as of
    Side, except ``begins``: ``(T + 1,)``, 1 where a paragraph begins.
    """

    sides: Sequence[Side]
    firsts: Ints
    vectors: Floats
    lengths: Floats
    begins: Floats
    holes: Bools
    strays: Bools
    marks: Floats

    @classmethod
    def of(cls, sides: Sequence[Side]) -> Pool:
        """The sentences of some sides."""
        firsts = np.cumsum([0, *(len(side) for side in sides)])
        begins = np.zeros(int(firsts[-1]) + 1, np.float32)
        for side, first in zip(sides, firsts.tolist(), strict=False):
            begins[first + 1 : first + len(side)] = side.paragraphs[1:] != side.paragraphs[:-1]
        none = np.zeros(1, bool)
        weighted = [side.directions * side.magnitudes[:, None] for side in sides]
        return cls(
            sides,
            firsts,
            np.concatenate([*weighted, np.zeros((1, sides[0].directions.shape[1]), np.float32)]),
            np.concatenate([*(side.lengths for side in sides), np.ones(1, np.float32)]),
            begins,
            np.concatenate([*(side.holes for side in sides), none]),
            np.concatenate([*(side.strays for side in sides), none]),
            np.concatenate([*(side.marks for side in sides), np.zeros((1, sides[0].marks.shape[1]), np.float32)]),
        )
