"""Sentences that only one edition has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.presence import adding, presence_score, replacing
from workbench.checks.sides import listed, present_sides
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Added"]


class Added(Check):
    """What one edition says and no other does."""

    kind: ClassVar[Kind] = "added"
    name = Message("Added")
    description = Message("Only one edition has this sentence.")
    severity: ClassVar[Severity] = "major"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit that is an edition's addition; what stands for a missing sentence is told there."""
        alignment = material.alignment
        replacements = set(replacing(alignment).values())
        for unit in range(len(alignment.units)):
            edition = adding(alignment, unit)
            if edition is None or unit in replacements:
                continue
            sides = present_sides(alignment, unit)
            yield self.flag(
                unit,
                sides,
                editions=(edition,),
                message=Message("Told only in %(editions)s", {"editions": listed([edition])}),
                spans=tuple(span for side in sides for span in side.whole()),
                score=presence_score(alignment, unit),
            )
