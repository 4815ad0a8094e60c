"""Units that an editor has settled: kept as they are, and never reached across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbench.align.anchors import heaviest_chain
from workbench.align.side import Floats, Ints, Side
from workbench.domain import Unit
from workbench.errors import EditionError, Message


@dataclass(frozen=True, slots=True)
class Fixed:
    """The units given, and for each of the ``codes`` the sentences that they take."""

    units: tuple[Unit, ...]
    codes: tuple[str, ...]
    taken: tuple[Ints, ...]

    @classmethod
    def of(cls, units: Sequence[Unit], counts: Mapping[str, int]) -> Fixed:
        """Units that speak of sentences that exist, no sentence twice; ``counts``: edition code → sentences.

        A unit that does not mention an edition has an empty side there. Raises EditionError otherwise.
        """
        owners: dict[tuple[str, int], int] = {}
        for number, unit in enumerate(units, start=1):
            for code, side in unit.sentences.items():
                if code not in counts:
                    raise EditionError(
                        Message(
                            "The fixed unit %(number)d speaks of the edition %(edition)s, which the article does not "
                            "have: add the edition or leave it out of the unit.",
                            {"number": number, "edition": code.upper()},
                        )
                    )
                for index in side:
                    if not 0 <= index < counts[code]:
                        raise EditionError(
                            Message(
                                "The fixed unit %(number)d speaks of sentence %(sentence)d of the edition %(edition)s, "
                                "which has %(count)d: fix only sentences that are there.",
                                {
                                    "number": number,
                                    "sentence": index + 1,
                                    "edition": code.upper(),
                                    "count": counts[code],
                                },
                            )
                        )
                    if (code, index) in owners:
                        raise EditionError(
                            Message(
                                "Sentence %(sentence)d of the edition %(edition)s is in two places of the fixed units "
                                "(%(one)d and %(other)d): take it out of one.",
                                {
                                    "sentence": index + 1,
                                    "edition": code.upper(),
                                    "one": owners[code, index],
                                    "other": number,
                                },
                            )
                        )
                    owners[code, index] = number
        full = []
        for number, unit in enumerate(units, start=1):
            if not any(unit.sentences.values()):
                raise EditionError(
                    Message(
                        "The fixed unit %(number)d has no sentence in any edition: leave it out.", {"number": number}
                    )
                )
            sides = {code: tuple(sorted(unit.sentences.get(code, ()))) for code in counts}
            full.append(replace(unit, sentences=sides))
        taken = tuple(np.array(sorted(index for owner, index in owners if owner == code), np.int64) for code in counts)
        return cls(tuple(full), tuple(counts), taken)

    def cosines(self, a: int, b: int, whole: Sequence[Side]) -> Floats:
        """Of the units with one sentence in each of two editions, how alike the two are."""
        if not self.units:
            return np.zeros(0, np.float32)
        sides = [[unit.sentences[self.codes[edition]] for unit in self.units] for edition in (a, b)]
        single = [(x[0], y[0]) for x, y in zip(*sides, strict=True) if len(x) == 1 and len(y) == 1]
        i, j = np.array(single, np.int64).reshape(-1, 2).T
        return np.asarray(np.einsum("pd,pd->p", whole[a].directions[i], whole[b].directions[j]), np.float32)

    def divides(self, a: int, b: int, places: Sequence[Ints]) -> Ints:
        """The boundaries ``(p, 2)`` between what is left of two editions, rising, that nothing may be joined across.

        ``places``: for each edition where the sentences left stand in it. Units that one of the two tells elsewhere
        divide nothing.
        """
        return np.array(list(self._dividing(a, b, places).values()), np.int64).reshape(-1, 2)

    def walls(self, places: Sequence[Ints]) -> list[tuple[int, ...]]:
        """The boundaries of all the editions at units that every one of them tells in the same order."""
        if not self.units:
            return []
        dividing = [self._dividing(0, other, places) for other in range(1, len(self.codes))]
        shared = sorted(set(dividing[0]).intersection(*dividing[1:]), key=lambda unit: dividing[0][unit])
        walls = [(dividing[0][unit][0], *(own[unit][1] for own in dividing)) for unit in shared]
        return list(dict.fromkeys(walls))

    def _dividing(self, a: int, b: int, places: Sequence[Ints]) -> dict[int, tuple[int, int]]:
        """Which units divide two editions, and where: the longest chain of them that rises in both."""
        found = []
        for index, unit in enumerate(self.units):
            ends = []
            for edition in (a, b):
                side = unit.sentences[self.codes[edition]]
                if side and self.codes[edition] not in unit.moved:
                    before, after = np.searchsorted(places[edition], (side[0], side[-1])).tolist()
                    if before == after:
                        ends.append((side[0], before))
            if len(ends) == 2:
                found.append((ends[0][0], ends[1][0], index, (ends[0][1], ends[1][1])))
        found.sort()
        chain = heaviest_chain(np.array([one[1] for one in found], np.int64), np.ones(len(found), np.float32))
        return {found[at][2]: found[at][3] for at in chain}
