"""Sentences told at another place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.sides import listed, present_sides
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Moved"]


class Moved(Check):
    """What an edition tells earlier or later than the others do."""

    kind: ClassVar[Kind] = "moved"
    name = Message("Moved")
    description = Message("An edition tells this at another place than the others.")
    severity: ClassVar[Severity] = "minor"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit that the aligner found moved."""
        alignment = material.alignment
        for index, unit in enumerate(alignment.units):
            moved = tuple(code for code in unit.moved if unit.sentences.get(code))
            if not moved:
                continue
            sides = present_sides(alignment, index)
            others = [side.edition for side in sides if side.edition not in moved]
            values = {"editions": listed(moved), "others": listed(others or [side.edition for side in sides])}
            yield self.flag(
                index,
                sides,
                editions=moved,
                message=Message("Elsewhere in %(editions)s than in %(others)s", values),
                spans=tuple(span for side in sides for span in side.whole()),
                score=unit.confidence,
            )
