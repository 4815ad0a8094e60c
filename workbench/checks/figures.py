"""Numbers written with digits: what one token of figures may stand for."""

from __future__ import annotations

from typing import Final

from workbench.checks.quantity import Reading, clock_reading, rounded
from workbench.checks.tokens import Token

__all__ = ["FRACTION_SIGNS", "decade_readings", "figure_readings", "fraction_readings", "roman"]

FRACTION_SIGNS: Final = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3}
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "і": 1, "х": 10}


def figure_readings(token: Token, decimal_mark: str) -> tuple[Reading, ...]:
    """The readings of a ``number``, ``dotted`` or ``clock`` token, the likeliest first.

    A mark before three digits is a thousands separator where the language does not use it for decimals; either
    reading is kept, because translators leave figures as they found them.
    """
    if token.kind == "clock":
        return _clock(token.lower)
    if token.kind == "dotted":
        return _dotted(token.lower)
    text = token.lower.replace(" ", "")
    marks = {mark: text.count(mark) for mark in ",." if mark in text}
    if len(marks) == 1 and 1 in marks.values():
        return _one_mark(text, next(iter(marks)), decimal_mark)
    decimal = max(marks, key=text.rindex) if len(marks) == 2 else ""
    digits = "".join("." if letter == decimal else letter for letter in text if letter not in ",." or letter == decimal)
    return (rounded(float(digits)),)


def _clock(text: str) -> tuple[Reading, ...]:
    hour, minute = map(int, text.split(":"))
    clock = clock_reading(hour, minute)
    return (clock,) if minute else (clock, float(hour), float(hour - 12 if hour > 12 else hour + 12))


def _dotted(text: str) -> tuple[Reading, ...]:
    first, *groups = text.split(".")
    if len(first) <= 3 and all(len(group) == 3 for group in groups):
        return (rounded(float(first + "".join(groups))),)
    return tuple(float(part) for part in text.split("."))


def _one_mark(text: str, mark: str, decimal_mark: str) -> tuple[Reading, ...]:
    before, after = text.split(mark)
    part, whole = rounded(float(f"{before}.{after}")), rounded(float(before + after))
    if len(after) == 3 and len(before) <= 3 and before != "0":
        return (part, whole) if mark == decimal_mark else (whole, part)
    if len(after) == 2 and int(before) <= 24 and int(after) < 60:
        return part, clock_reading(int(before), int(after))
    return (part,)


def fraction_readings(text: str) -> tuple[float, ...]:
    """What "2/3", which may also be a score or a date, can stand for."""
    if text in FRACTION_SIGNS:
        return (rounded(FRACTION_SIGNS[text]),)
    above, below = map(float, text.split("/"))
    return (rounded(above / below) if below else above, above, below)


def decade_readings(value: float) -> tuple[float, ...]:
    """The years that "90s" or "дев'яності" stand for."""
    if value % 10 or not 0 <= value <= 90:
        return ()
    return (1900 + value, 2000 + value) if value <= 20 else (1900 + value,)


def roman(lower: str) -> float | None:
    """The value of a Roman numeral below forty, Latin or typed with Cyrillic letters; None for any other word."""
    if len(lower) > 6 or any(letter not in _ROMAN for letter in lower):
        return None
    values = [_ROMAN[letter] for letter in lower]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return float(total) if 0 < total < 40 else None
