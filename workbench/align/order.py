"""The order in which units are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.domain import Unit

_START: Final = -1


def in_reading_order(units: Sequence[Unit], codes: Sequence[str]) -> tuple[Unit, ...]:
    """By the first of the editions ``codes``; what it lacks follows what stands before it in the others."""
    after: dict[int, int] = {}
    placed: set[int] = set()
    for code in codes:
        at = _START
        own = (index for index, unit in enumerate(units) if unit.sentences[code])
        for index in sorted(own, key=lambda index: units[index].sentences[code]):
            if index not in placed:
                placed.add(index)
                if at in after:
                    after[index] = after[at]
                after[at] = index
            elif code in units[index].moved:
                continue
            at = index
    ordered, at = [], _START
    while at in after:
        at = after[at]
        ordered.append(units[at])
    return tuple(ordered)
