"""What the checks of numbers, units and dates share: which of them a difference belongs to, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from workbench.checks.difference import Difference
from workbench.checks.matching import Placed
from workbench.domain import Span

__all__ = ["factor", "said", "sort_of", "spans", "trust"]

_FACTORS: Final = (1e3, 1e6, 1e9)


def sort_of(difference: Difference) -> Literal["number", "unit", "date"]:
    """Which check tells a difference: another scale is a unit's, a day or a year a date's, the rest a number's."""
    if difference.relation == "instead" and factor(difference) is not None:
        return "unit"
    roles = {each.quantity.role for each in difference.given}
    return "date" if difference.relation == "instead" and roles <= {"day", "year"} else "number"


def factor(difference: Difference) -> int | None:
    """By how many thousands, millions or milliards two values of the same figures differ; None where they do not."""
    if not any(each.quantity.scale > 1 for each in difference.given):
        return None
    near = {each.edition: each.quantity.value for each in reversed(difference.given)}  # of a range, its near end
    values = sorted({value for value in near.values() if value})
    ratio = values[-1] / values[0] if len(values) == 2 else 0.0
    return next((int(step) for step in _FACTORS if abs(ratio / step - 1) < 1e-6), None)


def said(given: Iterable[Placed]) -> str:
    """The quantities in the editions' own words: "UA, EN: 20 · RU: 30"."""
    by_edition: dict[str, list[str]] = {}
    for each in given:
        by_edition.setdefault(each.edition.upper(), []).append(each.quantity.text)
    by_text: dict[str, list[str]] = {}
    for edition, texts in by_edition.items():
        by_text.setdefault(", ".join(texts), []).append(edition)
    return " · ".join(f"{', '.join(editions)}: {text}" for text, editions in by_text.items())


def spans(given: Iterable[Placed]) -> tuple[Span, ...]:
    """Where the quantities stand."""
    return tuple(Span(each.edition, each.sentence, each.quantity.start, each.quantity.end) for each in given)


def trust(difference: Difference) -> float:
    """A first guess at how likely an editor accepts the difference, before calibration."""
    if difference.relation != "instead":
        return 0.5 if difference.relation == "without" else 0.35
    plain = sum(int(each.quantity.strength) for each in difference.given) / (3 * len(difference.given))
    return (0.93 if difference.agreed else 0.75) * (0.7 + 0.3 * plain) * (0.6 if difference.rounding else 1.0)
