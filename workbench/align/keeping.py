"""Units that stay while the editions around them change: which of them are told elsewhere now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from workbench.align.anchors import heaviest_chain
from workbench.domain import Unit

_MOVED_BEFORE: Final = 0.5
"""What a unit counts that was told elsewhere already, of two that have changed places."""


def kept_in_order(units: Sequence[Unit], before: Sequence[Unit], codes: Sequence[str]) -> tuple[Unit, ...]:
    """The ``units`` with what is moved in them as it is now; ``before``: each of them as it was.

    ``codes``: the editions, the one that sets the reading order first. Where no edition tells them in another order
    than it did, nothing has moved. Else the longest chain of units that two editions tell in the same order is in its
    place, and the others are moved.
    """
    reordered = [code for code in codes if _order(units, code) != _order(before, code)]
    if not reordered:
        return tuple(units)
    first, *others = codes
    moved = [set(unit.moved) for unit in units]
    for code in others if first in reordered else reordered:
        both = [
            at
            for at in sorted(range(len(units)), key=lambda at: units[at].sentences.get(first, ()))
            if units[at].sentences.get(first) and units[at].sentences.get(code) and first not in units[at].moved
        ]
        columns = np.array([units[at].sentences[code][0] for at in both], np.int64)
        weights = np.array([_MOVED_BEFORE if code in units[at].moved else 1.0 for at in both], np.float32)
        staying = {both[at] for at in heaviest_chain(columns, weights)} if both else set()
        for at in both:
            if at in staying:
                moved[at].discard(code)
            else:
                moved[at].add(code)
    return tuple(
        replace(unit, moved=tuple(code for code in unit.sentences if code in told)) if told != {*unit.moved} else unit
        for unit, told in zip(units, moved, strict=True)
    )


def _order(units: Sequence[Unit], code: str) -> list[int]:
    """The units in the order in which an edition tells them."""
    told = [at for at, unit in enumerate(units) if unit.sentences.get(code)]
    return sorted(told, key=lambda at: units[at].sentences[code])
