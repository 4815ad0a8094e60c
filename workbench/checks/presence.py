"""Which editions a unit is in, and on which side of the difference that puts them."""

from __future__ import annotations

from typing import Final

from workbench.domain import Alignment

__all__ = ["adding", "lacking", "presence_score", "replacing"]

_CERTAIN: Final = 0.95
_SHORT: Final = 20
"""Characters under which a sentence is a by-line or a heading more often than news."""


def adding(alignment: Alignment, unit: int) -> str | None:
    """The edition that alone has the unit; None where several have it.

    Between two editions it is the translation that adds: what only the source has is missing from the other.
    Where the source is not known, what is in one of two editions is missing from the other.
    """
    present = alignment.units[unit].present
    if len(present) != 1 or len(alignment.editions) < 2:
        return None
    if len(alignment.editions) == 2 and alignment.source in (None, present[0]):
        return None
    return present[0]


def lacking(alignment: Alignment, unit: int) -> tuple[str, ...]:
    """The editions from which the unit is missing; () where none is, or where the only edition that has it added it."""
    present = alignment.units[unit].present
    if not present or adding(alignment, unit) is not None:
        return ()
    return tuple(code for code in alignment.editions if code not in present)


def replacing(alignment: Alignment) -> dict[int, int]:
    """Units that one edition lacks → the unit next to it that only this edition has: another sentence in its place."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for unit in range(len(alignment.units)):
        without = lacking(alignment, unit)
        if len(without) != 1:
            continue
        for near in (unit + 1, unit - 1):
            if near not in taken and 0 <= near < len(alignment.units) and adding(alignment, near) == without[0]:
                pairs[unit] = near
                taken.add(near)
                break
    return pairs


def presence_score(alignment: Alignment, unit: int) -> float:
    """A first guess at the probability that an editor accepts the flag: how sure the grouping is."""
    longest = max((len(alignment.side(unit, code)) for code in alignment.units[unit].present), default=0)
    return _CERTAIN * alignment.units[unit].confidence * (0.6 if longest < _SHORT else 1.0)
