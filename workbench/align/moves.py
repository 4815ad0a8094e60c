"""Passages told elsewhere: sentences left over in one edition that fill the gap of a unit at another place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Final

import numpy as np

from workbench.align.lattice import Bead
from workbench.align.scale import Scale
from workbench.align.side import Bools, Floats, Ints, Side
from workbench.align.strays import CLEAR, SURE
from workbench.vectors import LONGEST_SIDE

_MOST_LEFT_OVER: Final = 3000
"""With more groups than this left over the editions are not the same story, and nothing is looked for."""
_MOST_MERGED: Final = 600
"""With more groups than this left over, none of them are looked for together."""


@dataclass(slots=True)
class Group:
    """A unit in the making: runs of sentences a side, and the editions that tell it elsewhere."""

    runs: list[tuple[int, int]]
    moved: tuple[int, ...] = ()

    @property
    def present(self) -> frozenset[int]:
        """The editions with a side."""
        return frozenset(index for index, (start, end) in enumerate(self.runs) if end > start)


@dataclass(frozen=True, slots=True)
class Passages:
    """Groups left over, by themselves and with their neighbours.

    ``first``, ``last``: ``(p,)``, which of the groups a passage is made of. ``starts``, ``ends``: ``(p, editions)``.
    """

    first: Ints
    last: Ints
    starts: Ints
    ends: Ints

    @classmethod
    def of(cls, partial: Sequence[Group], sides: Sequence[Side]) -> Passages:
        """``partial``: groups in the order of the path; neighbours have the same editions and follow at once."""
        longest = LONGEST_SIDE if len(partial) <= _MOST_MERGED else 1
        rows = list(_with_neighbours(partial, sides, longest=longest))
        first, last = (np.array([row[index] for row in rows], np.int64) for index in (0, 1))
        runs = np.array([group.runs for group in partial], np.int64)
        starts, ends = runs[first, :, 0], runs[last, :, 1]
        return cls(first, last, starts, np.where(runs[first, :, 1] > runs[first, :, 0], ends, starts))

    @property
    def present(self) -> Bools:
        """Which editions tell each passage, ``(p, editions)``."""
        return self.ends > self.starts

    def sharing(self, passage: int) -> Bools:
        """Which passages have a group of this one in them, ``(p,)``."""
        return np.asarray((self.first <= self.last[passage]) & (self.last >= self.first[passage]))


def _with_neighbours(partial: Sequence[Group], sides: Sequence[Side], *, longest: int) -> Iterator[tuple[int, int]]:
    """The first and the last group of each passage."""
    for first, group in enumerate(partial):
        yield first, first
        for last in range(first + 1, min(len(partial), first + longest)):
            follows = partial[last].present == group.present and all(
                partial[last].runs[index][0] == partial[last - 1].runs[index][1]
                and not sides[index].holes[partial[last].runs[index][0]]
                for index in group.present
            )
            short = all(partial[last].runs[index][1] - group.runs[index][0] <= LONGEST_SIDE for index in group.present)
            if not follows or not short or partial[last].moved or group.moved:
                break
            yield first, last


def rejoin(
    path: Sequence[Bead], sides: Sequence[Side], *, scales: Mapping[tuple[int, int], Scale], source: int = 0
) -> list[Group]:
    """The groups of a path after leftovers have been put into the units they tell elsewhere.

    Two passages whose editions do not overlap are joined when their sides are alike beyond doubt and neither has a
    second place that is about as good. The edition that moved is the smaller passage's; of two equal ones the
    one without the ``source``. A repeated lead stays where it is: the unit it repeats has no side missing.
    """
    groups = [Group(list(bead)) for bead in path]
    while True:
        partial = [group for group in groups if any(start == end for start, end in group.runs)]
        if not 2 <= len(partial) <= _MOST_LEFT_OVER:
            return groups
        passages = Passages.of(partial, sides)
        pairs = _sure_pairs(_likeness(passages, sides, scales), passages)
        if not pairs:
            return groups
        gone: set[int] = set()
        for pair in pairs:
            moving, kept = sorted(pair, key=lambda own: (passages.present[own].sum(), passages.present[own][source]))
            into = partial[passages.first[kept]]
            for own in (kept, moving):
                for index in np.flatnonzero(passages.present[own]).tolist():
                    into.runs[index] = (int(passages.starts[own][index]), int(passages.ends[own][index]))
            members = partial[passages.first[moving] : passages.last[moving] + 1]
            earlier = {edition for group in (into, *members) for edition in group.moved}
            into.moved = tuple(sorted(earlier.union(np.flatnonzero(passages.present[moving]).tolist())))
            gone.update(id(group) for group in members)
            gone.update(id(group) for group in partial[passages.first[kept] + 1 : passages.last[kept] + 1])
        groups = [group for group in groups if id(group) not in gone]


def _likeness(passages: Passages, sides: Sequence[Side], scales: Mapping[tuple[int, int], Scale]) -> Floats:
    """``(p, p)``: the mean likeness over the pairs of editions that joining two passages brings together.

    -inf where the two have an edition in common, and where both are several groups: then these belong together in twos.
    """
    present, several = passages.present, passages.last > passages.first
    vectors = [side.spans(passages.starts[:, index], passages.ends[:, index]) for index, side in enumerate(sides)]
    total = np.zeros((len(present), len(present)), np.float32)
    for a, b in permutations(range(len(sides)), 2):
        scale = scales[min(a, b), max(a, b)]
        rows, columns = np.flatnonzero(present[:, a]), np.flatnonzero(present[:, b])
        cosines = vectors[a][rows] @ vectors[b][columns].T
        total[np.ix_(rows, columns)] += (cosines - np.float32(scale.chance)) / np.float32(scale.contrast)
    counts = present.sum(axis=1).astype(np.float32)
    total /= counts[:, None] * counts
    total[((present.astype(np.float32) @ present.T) > 0) | (several[:, None] & several)] = -np.inf
    return total


def _sure_pairs(likeness: Floats, passages: Passages) -> list[tuple[int, int]]:
    """Pairs of passages that are each other's best, good enough, and clear of both second bests; the best first."""
    found = []
    x, y = np.nonzero(np.triu(likeness >= SURE))
    settled = np.zeros(len(likeness), bool)
    for at in np.argsort(-likeness[x, y], kind="stable").tolist():
        one, other = int(x[at]), int(y[at])
        if settled[one] or settled[other]:
            continue
        same_one, same_other = passages.sharing(one), passages.sharing(other)
        settled |= same_one | same_other
        second = max(likeness[one, ~same_other].max(initial=-1), likeness[other, ~same_one].max(initial=-1))
        if likeness[one, other] - second >= CLEAR:
            found.append((one, other))
    return found
