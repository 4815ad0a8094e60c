"""What quantities that stand together lend each other: the ends of a range, feet and inches, nine out of ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from workbench.checks.measures import TEMPERATURES
from workbench.checks.quantity import Quantity, Strength, rounded
from workbench.checks.tokens import Token
from workbench.languages import Language

__all__ = ["Found", "together"]

_WHOLES: Final = frozenset({3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 20.0, 100.0})
"""What parts of are told as per cent elsewhere: "nine in ten"."""
_OUT_OF: Final = 6
_SMALLER: Final = {"foot": ("inch", 12.0), "pound": ("ounce", 16.0)}
_INCH: Final = "in"
_DAYS: Final = frozenset(float(day) for day in range(1, 32))


class Found(NamedTuple):
    """A quantity, and the tokens it takes."""

    quantity: Quantity
    at: int
    end: int


def together(found: list[Found], row: Sequence[Token], language: Language) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order, each with what its neighbours lend it."""
    if len(found) > 1:
        found = _feet_and_inches(found, row)
        _out_of(found, row, language)
        _ranges(found, row, language)
    return tuple(each.quantity for each in found)


def _feet_and_inches(found: list[Found], row: Sequence[Token]) -> list[Found]:
    """A figure in feet and one in inches as one, in feet: "6ft 1in", "6-foot-6"."""
    joined: list[Found] = []
    for each in found:
        left = joined[-1] if joined else None
        if left is not None and (whole := _whole(left, each, row)) is not None:
            joined[-1] = Found(whole, left.at, each.end)
        else:
            joined.append(each)
    return joined


def _whole(left: Found, right: Found, row: Sequence[Token]) -> Quantity | None:
    big, small = left.quantity, right.quantity
    measure, parts = _SMALLER.get(big.measure or "", ("", 0.0))
    if not parts or big.value is None or small.value is None or not 0 <= small.value < parts or right.at - left.end > 3:
        return None
    hyphened = row[right.at - 1].lower == "-" and small.measure is None and measure == "inch"
    letters = right.end < len(row) and row[right.end].lower == _INCH and row[right.end].start - small.end <= 1
    if small.measure != measure and not hyphened and not (letters and measure == "inch"):
        return None
    value = rounded(big.value + small.value / parts)
    text = big.text + big.measure_text + " " + small.text
    return replace(big, text=text, end=small.end, readings=(value,), measure_text=small.measure_text)


def _out_of(found: list[Found], row: Sequence[Token], language: Language) -> None:
    """Lets "nine in ten" account for 90 per cent."""
    for index in range(len(found) - 1):
        (part, _, end), (whole, start, _) = found[index], found[index + 1]
        if part.value is None or whole.value not in _WHOLES or not 0 < part.value < whole.value:
            continue
        between = row[end:start]
        if not between or len(between) > _OUT_OF or any(token.lower in ",;:" for token in between):
            continue
        if any(token.lower in language.out_of_words for token in between):
            share = rounded(part.value / whole.value)
            found[index] = found[index]._replace(quantity=replace(part, readings=(*part.readings, share)))


def _ranges(found: list[Found], row: Sequence[Token], language: Language) -> None:
    """Lets the two ends of a range share what only one of them names: "5–10 млн", "$5 to $10 million", "2018–19"."""
    for index in range(len(found) - 1):
        (left, at, end), (right, start, after) = found[index], found[index + 1]
        while start > end and row[start - 1].start >= right.start:
            start -= 1  # the far end's own sign: "$5 to *$*10 million"
        if start - end != 1:
            continue
        between = row[end].lower
        if _day_and_number(left, right) and (
            between == "-" or between in language.range_words or between in language.date_prepositions
        ):
            left, right = replace(left, role="day"), replace(right, role="day")
        elif between not in "-/" and between not in language.range_words:
            continue
        left, right = _shared(left, right, row[after - 1].end)
        found[index] = Found(replace(left, opens=True), at, end)
        found[index + 1] = found[index + 1]._replace(quantity=right)


def _day_and_number(left: Quantity, right: Quantity) -> bool:
    """Whether one is a day and the other may be: "з *3* по 7 травня"."""
    return {left.role, right.role} == {"day", "number"} and all(
        each.value is not None
        and each.value in _DAYS
        and each.scale == 1
        and each.measure is None
        and each.currency is None
        for each in (left, right)
    )


def _shared(left: Quantity, right: Quantity, figure_end: int) -> tuple[Quantity, Quantity]:
    """The ends of a range with each other's scale, currency, measure, sign and century."""
    if left.scale == 1 and right.scale > 1 and (left.value or 0) < 1000:
        scaled = tuple(rounded(value * right.scale) for value in left.readings if isinstance(value, float))
        left = replace(left, readings=left.readings + scaled)
    if left.currency is None or right.currency is None:
        shared = left.currency or right.currency
        left, right = replace(left, currency=shared), replace(right, currency=shared)
    if left.measure is None and right.measure is not None:
        named = (right.text + right.measure_text)[figure_end - right.start :].replace("-", " ")
        left = replace(left, measure=right.measure, measure_text=named)
    if (left.value or 0) < 0 < (right.value or 0) and right.measure in TEMPERATURES:
        below = tuple(-value for value in right.readings if isinstance(value, float))
        right = replace(right, readings=right.readings + below)  # "−15-17 °C"
    if left.role == "year" and right.value is not None and right.value < 100 and right.strength is Strength.DIGITS:
        century = (left.value or 0) // 100 * 100
        right = replace(right, readings=(*right.readings, century + right.value))
    return left, right
