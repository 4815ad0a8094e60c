"""Sentences that an edition lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.presence import lacking, presence_score, replacing
from workbench.checks.sides import listed, present_sides
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message

__all__ = ["Missing"]

_INSIDE_SCORE: Final = 0.7


class Missing(Check):
    """What the other editions, or the source, say and this one does not."""

    kind: ClassVar[Kind] = "missing"
    name = Message("Missing")
    description = Message("An edition lacks a sentence that the others have.")
    severity: ClassVar[Severity] = "major"

    def _inside(self, material: Material) -> Iterator[Flag]:
        """Flags for sentences that are lacking in a unit whose other sentences are there."""
        for unit, sides in material.comparable:
            for hole in material.holes(unit, sides):
                if hole.instead is not None:
                    continue
                texts = {side.edition: dict(side.sentences) for side in sides}
                values = {"editions": listed([hole.odd]), "others": listed(list(hole.lacking))}
                yield self.flag(
                    unit,
                    sides,
                    editions=(hole.odd,),
                    message=Message("Nothing in %(editions)s for this sentence of %(others)s", values),
                    spans=tuple(Span(code, index, 0, len(texts[code][index])) for code, index in hole.lacking.items()),
                    score=_INSIDE_SCORE,
                    said=("sentence",),
                )

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit that some edition lacks."""
        alignment = material.alignment
        yield from self._inside(material)
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
