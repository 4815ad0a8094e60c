"""The same figure in another scale, currency or measure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from workbench.checks.agreement import agreed_groups
from workbench.checks.check import Check
from workbench.checks.comparison import differences
from workbench.checks.figure_flags import factor, said, sort_of, spans, trust
from workbench.checks.matching import Placed, converts
from workbench.checks.material import Material
from workbench.checks.mention_differences import mention_differences, mention_spans, said_mentions
from workbench.checks.quantity import Strength
from workbench.checks.sides import Side, listed
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Unit"]


class Unit(Check):
    """Thousands for millions, dollars for euros, miles for kilometres."""

    kind: ClassVar[Kind] = "unit"
    name = Message("Scale, currency, measure")
    description = Message("The editions give the same figure in another scale, currency or measure.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for factors of a thousand, for currencies and for measures, unit by unit."""
        for unit, sides in material.comparable:
            yield from self._scales(unit, sides)
            yield from self._currencies(unit, sides)
            yield from self._measures(unit, sides)

    def _scales(self, unit: int, sides: tuple[Side, ...]) -> Iterator[Flag]:
        for difference in differences(sides):
            if sort_of(difference) == "unit":
                values = {"said": said(difference.given), "factor": f"{factor(difference)}"}
                yield self.flag(
                    unit,
                    sides,
                    editions=difference.editions,
                    message=Message("The figures differ by a factor of %(factor)s: %(said)s", values),
                    spans=spans(difference.given),
                    score=trust(difference),
                    said=(said(difference.given),),
                )

    def _currencies(self, unit: int, sides: tuple[Side, ...]) -> Iterator[Flag]:
        alike: defaultdict[tuple[tuple[str, ...], tuple[str | None, ...]], list[Placed]] = defaultdict(list)
        for group in agreed_groups(sides):
            named = tuple(each.quantity.currency for each in group)
            odd = _odd(named, group)
            if odd:
                alike[odd, named] += group
        for (odd, _), given in alike.items():
            yield self._of_group(unit, sides, odd, given, Message("The currencies differ: %(said)s"))
        if alike:
            return
        for difference in mention_differences(sides, "currency"):
            values = {"said": said_mentions(difference.given), "editions": listed(difference.editions)}
            alone = Message("A currency only in %(editions)s: %(said)s", values)
            yield self.flag(
                unit,
                sides,
                editions=difference.editions,
                message=alone if difference.alone else Message("The currencies differ: %(said)s", values),
                spans=mention_spans(difference.given),
                score=0.4 if difference.alone else 0.9 if difference.agreed else 0.7,
                said=(values["said"],),
                severity="minor" if difference.alone else "critical",
            )

    def _measures(self, unit: int, sides: tuple[Side, ...]) -> Iterator[Flag]:
        """One flag for the figures whose measures differ alike, as both ends of a range do."""
        alike: defaultdict[tuple[tuple[str, ...], tuple[str | None, ...]], list[Placed]] = defaultdict(list)
        for group in agreed_groups(sides):
            if _converts(group) or any(each.quantity.strength is Strength.HINT for each in group):
                continue
            # Degrees of no scale are whatever the others say they are.
            measures = tuple(None if each.quantity.measure == "degree" else each.quantity.measure for each in group)
            odd = _odd(measures, group)
            if odd:
                alike[odd, measures] += [_with_measure(each, sides) for each in group]
        for (odd, _), given in alike.items():
            yield self._of_group(unit, sides, odd, given, Message("The measures differ: %(said)s"))

    def _of_group(
        self, unit: int, sides: tuple[Side, ...], odd: tuple[str, ...], group: Sequence[Placed], message: Message
    ) -> Flag:
        return self.flag(
            unit,
            sides,
            editions=odd,
            message=Message(message.id, {"said": said(group)}),
            spans=spans(group),
            score=0.9 if len(odd) == 1 else 0.75,
            said=(said(group),),
        )


def _with_measure(each: Placed, sides: Sequence[Side]) -> Placed:
    """The quantity with its measure in the text, and in the span where it stands right after the figure."""
    figure = each.quantity
    sentence = next(dict(side.sentences)[each.sentence] for side in sides if side.edition == each.edition)
    end = figure.end + len(figure.measure_text) if sentence.startswith(figure.measure_text, figure.end) else figure.end
    return each._replace(quantity=replace(figure, text=figure.text + figure.measure_text, end=end))


def _odd(named: Sequence[str | None], group: Sequence[Placed]) -> tuple[str, ...]:
    """The editions that differ in what is named: the odd one where the others agree; none where nothing differs."""
    counts = Counter(name for name in named if name is not None)
    if len(counts) < 2:
        return ()
    (common, most), (_, next_most) = counts.most_common(2)
    differing = [
        each.edition
        for each, name in zip(group, named, strict=True)
        if name is not None and (name != common or most == next_most)
    ]
    return tuple(differing)


def _converts(group: Sequence[Placed]) -> bool:
    """Whether two of the figures are one size in two measures, and rightly differ."""
    pairs = [(a.quantity, b.quantity) for i, a in enumerate(group) for b in group[i + 1 :]]
    return any(a.value is not None and b.value is not None and converts(a, b) for a, b in pairs)
