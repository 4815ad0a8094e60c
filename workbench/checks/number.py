"""Figures that differ by value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.comparison import differences
from workbench.checks.difference import Difference
from workbench.checks.figure_flags import said, sort_of, spans, trust
from workbench.checks.material import Material
from workbench.checks.sides import listed
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Number"]

_SEVERITIES: Final[dict[str, Severity]] = {"instead": "critical", "without": "minor", "alone": "minor"}


class Number(Check):
    """A figure that differs, that one edition leaves out or that only one gives; by value, however it is written."""

    kind: ClassVar[Kind] = "number"
    name = Message("Numbers")
    description = Message("A figure differs between the editions, however each of them writes it.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for every difference that is neither a scale nor a part of a date."""
        for unit, sides in material.comparable:
            for difference in differences(sides):
                if sort_of(difference) == "number":
                    yield self.flag(
                        unit,
                        sides,
                        editions=difference.editions,
                        message=_message(difference),
                        spans=spans(difference.given),
                        score=trust(difference),
                        said=(said(difference.given),),
                        severity="minor" if difference.rounding else _SEVERITIES[difference.relation],
                    )


def _message(difference: Difference) -> Message:
    values = {"said": said(difference.given), "editions": listed(difference.editions)}
    if difference.relation == "without":
        return Message("Absent in %(editions)s; %(said)s", values)
    if difference.relation == "alone":
        return Message("A figure only in %(editions)s: %(said)s", values)
    if difference.rounding:
        return Message("The figure is rounded differently: %(said)s", values)
    return Message("The figures differ: %(said)s", values)
