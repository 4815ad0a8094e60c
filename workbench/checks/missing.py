"""Sentences that an edition lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from workbench.checks.check import Check
from workbench.checks.presence import lacking, presence_score, replacing
from workbench.checks.sides import listed, present_sides
from workbench.domain import Alignment, Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Missing"]


class Missing(Check):
    """What the other editions, or the source, say and this one does not."""

    kind: ClassVar[Kind] = "missing"
    name = Message("Missing")
    description = Message("An edition lacks a sentence that the others have.")
    severity: ClassVar[Severity] = "major"

    def run(self, alignment: Alignment) -> Iterator[Flag]:
        """A flag for every unit that some edition lacks."""
        replaced = replacing(alignment)
        for unit in range(len(alignment.units)):
            without = lacking(alignment, unit)
            if not without:
                continue
            sides = present_sides(alignment, unit)
            values = {"editions": listed(without), "others": listed([side.edition for side in sides])}
            message = Message("Nothing in %(editions)s for this sentence of %(others)s", values)
            spans = tuple(span for side in sides for span in side.whole())
            if unit in replaced:
                message = Message("Another sentence in %(editions)s in place of the one in %(others)s", values)
                spans += tuple(span for side in present_sides(alignment, replaced[unit]) for span in side.whole())
            yield self.flag(
                unit,
                sides,
                editions=without,
                message=message,
                spans=spans,
                score=presence_score(alignment, unit),
            )
