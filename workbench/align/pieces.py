"""Where a long article is cut, so that time and memory grow with its length and not with the square of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from workbench.align.side import Bools, Ints

Boundary = tuple[int, ...]
"""How many sentences of each edition stand before it."""

_LONG: Final = 40
"""Sentences of the longest edition from which on an anchor that all share will do for a cut."""
_LONGEST_PIECE: Final = 80


@dataclass(frozen=True, slots=True)
class Piece:
    """The sentences ``[start, end)`` of each edition."""

    starts: Boundary
    ends: Boundary

    @property
    def longest(self) -> int:
        """Sentences of the edition that has the most."""
        return max(end - start for start, end in zip(self.starts, self.ends, strict=True))

    def sizes(self, a: int, b: int) -> tuple[int, int]:
        """Sentences of two editions."""
        return self.ends[a] - self.starts[a], self.ends[b] - self.starts[b]


def pieces(
    ends: Boundary, chains: Mapping[tuple[int, int], Ints], *, size: int, walls: Sequence[Boundary] = ()
) -> list[Piece]:
    """The pieces, of about ``size`` sentences, of an article with ``ends`` sentences in each edition.

    ``chains``: pair of editions → anchors. ``walls``: boundaries, rising in every edition, where it is cut in any case.
    A cut lies between two neighbouring sentences that are both anchored to neighbours in every edition; where there
    is none for long, before any anchor that all share; failing that, in proportion.
    """
    found = []
    for start, end in pairwise([(0,) * len(ends), *walls, ends]):
        if max(e - s for s, e in zip(start, end, strict=True)) <= size:
            found.append(Piece(start, end))
            continue
        cuts = _cuts(start, end, chains)
        at = start
        for cut, firm in cuts:
            if max(c - s for c, s in zip(cut, at, strict=True)) >= (size if firm else max(_LONG, size)):
                found.append(Piece(at, cut))
                at = cut
        found.append(Piece(at, end))
    return [small for piece in found for small in _shortened(piece)]


def _cuts(start: Boundary, end: Boundary, chains: Mapping[tuple[int, int], Ints]) -> list[tuple[Boundary, bool]]:
    """The boundaries before anchors that all editions share, in order, and whether what precedes is anchored too."""
    first = np.arange(start[0], end[0])
    shared: Bools = np.ones(len(first), bool)
    firm: Bools = np.ones(len(first), bool)
    columns = [first]
    for index in range(1, len(start)):
        found = np.full(len(first) + 1, -1)
        chain = chains[0, index]
        own = chain[
            (chain[:, 0] >= start[0])
            & (chain[:, 0] < end[0])
            & (chain[:, 1] >= start[index])
            & (chain[:, 1] < end[index])
        ]
        found[own[:, 0] - start[0]] = own[:, 1]
        shared &= found[:-1] >= 0
        firm[1:] &= found[1:-1] - found[:-2] == 1
        columns.append(found[:-1])
    places = np.flatnonzero(shared)
    cuts = np.column_stack([column[places] for column in columns]).tolist()
    return [(tuple(cut), bool(sure)) for cut, sure in zip(cuts, firm[places].tolist(), strict=True)]


def _shortened(piece: Piece) -> list[Piece]:
    """A piece without anchors, cut in proportion where it is so long that searching it would take too much."""
    sizes = [e - s for s, e in zip(piece.starts, piece.ends, strict=True)]
    count = max(1, -(-max(sizes) // _LONGEST_PIECE))
    cuts = [tuple(s + size * n // count for s, size in zip(piece.starts, sizes, strict=True)) for n in range(count + 1)]
    return [Piece(*both) for both in pairwise(cuts)]
