"""Days, months, weekdays and years that differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.comparison import differences
from workbench.checks.figure_flags import said, sort_of, spans, trust
from workbench.checks.material import Material
from workbench.checks.mention_differences import mention_differences, mention_spans, said_mentions
from workbench.checks.quantity import Subject
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Date"]

_SUBJECTS: Final[tuple[tuple[Subject, Message], ...]] = (
    ("month", Message("The months differ: %(said)s")),
    ("weekday", Message("The days of the week differ: %(said)s")),
)


class Date(Check):
    """The day, the month, the weekday or the year of an event."""

    kind: ClassVar[Kind] = "date"
    name = Message("Dates")
    description = Message("The editions give another day, month or year.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for the parts of a date, unit by unit."""
        for unit, sides in material.comparable:
            for difference in differences(sides):
                if sort_of(difference) == "date":
                    values = {"said": said(difference.given)}
                    yield self.flag(
                        unit,
                        sides,
                        editions=difference.editions,
                        message=Message("The dates differ: %(said)s", values),
                        spans=spans(difference.given),
                        score=trust(difference),
                        said=(values["said"],),
                    )
            for subject, message in _SUBJECTS:
                for named in mention_differences(sides, subject):
                    if named.alone:
                        continue
                    yield self.flag(
                        unit,
                        sides,
                        editions=named.editions,
                        message=Message(message.id, {"said": said_mentions(named.given)}),
                        spans=mention_spans(named.given),
                        score=0.9 if named.agreed else 0.7,
                        said=(said_mentions(named.given),),
                    )
