"""Text → the quantities in it, with their currencies, measures and parts in a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workbench.checks.figures import decade_readings
from workbench.checks.lexicon import Lexicon
from workbench.checks.mentions import month_at
from workbench.checks.numerals import Numeral, numeral
from workbench.checks.quantity import CURRENCY_SIGNS, Quantity, Reading, Role, Strength, clock_reading, rounded
from workbench.checks.tokens import Token

__all__ = ["quantities"]

_PERCENT: Final = "percent"
_DEGREE: Final = "degree"
_CURRENCY_REACH: Final = 3  # words after a number in which its currency may stand ("5 млрд американських доларів")
_DECADE_ENDINGS: Final = frozenset({"s", "х", "е", "ті", "тих", "их"})
_CLOCK_LETTERS: Final = ("a.m", "p.m", "a. m", "p. m")


def quantities(text: str, *, smooth: str, row: Sequence[Token], known: Lexicon) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order. ``smooth``: the text made plain; ``row``: its tokens."""
    found: list[tuple[Quantity, int, int]] = []
    at = 0
    while at < len(row):
        token = row[at]
        if token.kind == "sign" or (token.kind == "word" and not token.capital and known.word(token.lower) is None):
            at += 1
            continue
        if token.kind == "date":
            found.extend((quantity, at, at + 1) for quantity in _of_date(token, text))
            at += 1
            continue
        read = numeral(row, at, lexicon=known, text=smooth) if token.kind != "skipped" else None
        if read is None:
            at += 1
            continue
        found.append((_quantity(row, at, read, _Source(known, text, smooth)), at, read.end))
        at = read.end
    return _ranges(found, row, known)


class _Source:
    """The texts and tables that a sentence is read with."""

    __slots__ = ("lexicon", "smooth", "text")

    def __init__(self, known: Lexicon, text: str, smooth: str) -> None:
        self.lexicon, self.text, self.smooth = known, text, smooth


def _of_date(token: Token, text: str) -> list[Quantity]:
    """The day and the year of a numeric date; the order of "3/4/2024" is not known, so its parts only hint."""
    mark = "." if "." in token.lower else "-" if "-" in token.lower else "/"
    parts = [(float(part), len(part)) for part in token.lower.split(mark)]
    if mark == "-":
        wanted = [(0, "year", Strength.DIGITS), (2, "day", Strength.DIGITS)]
    elif mark == ".":
        wanted = [(0, "day", Strength.DIGITS), (2, "year", Strength.DIGITS)]
    else:
        wanted = [(0, "day", Strength.HINT), (1, "day", Strength.HINT), (2, "year", Strength.DIGITS)]
    found = []
    for index, role, strength in wanted:
        start = token.start + sum(length + 1 for _, length in parts[:index])
        value, length = parts[index]
        found.append(
            Quantity(
                text[start : start + length],
                start,
                start + length,
                (value,),
                strength,
                role="year" if role == "year" else "day",
            )
        )
    return found


def _quantity(row: Sequence[Token], at: int, read: Numeral, source: _Source) -> Quantity:
    start, end = row[at].start, row[read.end - 1].end
    language = source.lexicon.language
    readings = list(read.readings)
    strength = read.strength
    before = row[at - 1] if at else None
    after = row[read.end] if read.end < len(row) else None
    currency = measure = None
    measure_end = end

    sign_start, currency = _currency_sign(row, at, start)
    if after is not None and after.lower in CURRENCY_SIGNS and after.end - end <= 2:
        currency, end = CURRENCY_SIGNS[after.lower], after.end
    elif after is not None and (after.lower == "%" or after.lower in language.percent_words):
        measure, end = _PERCENT, after.end
        readings += [rounded(value / 100) for value in read.readings if isinstance(value, float)]
    elif (
        after is not None and after.lower == "per" and source.smooth[after.start : after.end + 5].lower() == "per cent"
    ):
        measure, end = _PERCENT, after.end + 5
    elif after is not None and after.lower in "°º":
        measure, end = _degrees(row, read.end)
    elif currency is None:
        measure, measure_end = _measure(row, read.end, source.lexicon)
    if currency is None:
        currency, end = _currency_word(row, read.end, source.lexicon, end)
    if strength is Strength.DIGITS and after is not None:
        readings += _clock(readings, after, source)
        if after.lower in _DECADE_ENDINGS or (after.lower in "'-" and _next(row, read.end) in _DECADE_ENDINGS):
            readings += [year for value in read.readings if isinstance(value, float) for year in decade_readings(value)]
    label = strength is Strength.DIGITS and _label(row, at, before)
    if label and isinstance(readings[0], float) and readings[0] < 100:
        readings.append(2000 + readings[0])  # a season or a model year: "SS19"
    return Quantity(
        text=source.text[sign_start:end],
        start=sign_start,
        end=end,
        readings=tuple(dict.fromkeys(readings)),
        strength=strength,
        scale=read.scale,
        currency=currency,
        measure=measure,
        measure_text=source.text[end:measure_end],
        approximate=_approximate(row, at, language.approximators),
        label=label,
        role=_role(row, at, read, source.lexicon),
    )


def _next(row: Sequence[Token], index: int) -> str:
    return row[index + 1].lower if index + 1 < len(row) else ""


def _currency_sign(row: Sequence[Token], at: int, start: int) -> tuple[int, str | None]:
    """The sign or code before a number ("$", "US$", "€ "), and where the whole then begins."""
    if not at:
        return start, None
    before = row[at - 1]
    if before.lower in CURRENCY_SIGNS and start - before.end <= 1:
        return before.start, CURRENCY_SIGNS[before.lower]
    return start, None


def _currency_word(row: Sequence[Token], at: int, known: Lexicon, end: int) -> tuple[str | None, int]:
    words = known.language.currency_words
    for token in row[at : at + _CURRENCY_REACH + 1]:
        if token.lower in (".", "-"):
            continue
        if token.kind != "word":
            break
        if token.lower in words:
            return words[token.lower], token.end
        if known.word(token.lower) is not None:
            break
    return None, end


def _measure(row: Sequence[Token], at: int, known: Lexicon) -> tuple[str | None, int]:
    """The measure right after a number, or past a hyphen ("25-year-old", "40 км"), and where it ends."""
    if at < len(row):
        joined = row[at].lower == "-" and at + 1 < len(row)
        token = row[at + 1] if joined else row[at]
        measure = known.measure(token.lower, joined=joined) if token.kind == "word" else None
        if measure == _DEGREE:
            return _scale_of_degrees(row, at + (2 if joined else 1), token.end, known)
        if measure is not None:
            return measure, token.end
    return None, 0


def _scale_of_degrees(row: Sequence[Token], at: int, end: int, known: Lexicon) -> tuple[str, int]:
    """Whose degrees, where one of the next two words says so: "27 degrees Celsius", "27 градусів за Цельсієм"."""
    for token in row[at : at + 2]:
        if token.lower in known.language.degree_words:
            return known.language.degree_words[token.lower], token.end
    return _DEGREE, end


def _degrees(row: Sequence[Token], at: int) -> tuple[str | None, int]:
    letter = _next(row, at)
    if letter in ("c", "с"):
        return "celsius", row[at + 1].end
    if letter == "f":
        return "fahrenheit", row[at + 1].end
    return None, row[at].end


def _clock(readings: Sequence[Reading], after: Token, source: _Source) -> list[Reading]:
    """An hour of the day, where the word after the figure says so: 5 p.m. is also 17."""
    hour = readings[0]
    if not isinstance(hour, float) or not 0 < hour <= 24 or hour != int(hour):
        return []
    if after.lower in source.lexicon.language.clock_words or source.smooth[after.start :][:4].lower().startswith(
        _CLOCK_LETTERS
    ):
        return [clock_reading(int(hour)), hour + 12 if hour <= 12 else hour - 12]
    return []


def _approximate(row: Sequence[Token], at: int, approximators: frozenset[str]) -> bool:
    near = [token.lower for token in row[max(0, at - 2) : at]]
    return any(word in approximators for word in near)


def _label(row: Sequence[Token], at: int, before: Token | None) -> bool:
    """Whether the figure is joined to letters before it: "G7", "COVID-19", "Ту-154"."""
    if before is None or before.end != row[at].start:
        return False
    if before.kind == "word":
        return True
    return before.lower == "-" and at >= 2 and row[at - 2].kind == "word" and row[at - 2].end == before.start


def _role(row: Sequence[Token], at: int, read: Numeral, known: Lexicon) -> Role:
    value = next((reading for reading in read.readings if isinstance(reading, float)), None)
    if value is None or read.scale != 1 or value != int(value):
        return "number"
    if 1 <= value <= 31 and any(
        month_at(row, index, known.language)
        for index in (at - 1, at - 2, read.end, read.end + 1)
        if 0 <= index < len(row)
    ):
        return "day"
    figures = row[at].lower
    if 1000 <= value <= 2199 and len(figures) == 4 and figures.isdecimal() and read.end == at + 1:
        return "year"
    return "number"


def _ranges(found: list[tuple[Quantity, int, int]], row: Sequence[Token], known: Lexicon) -> tuple[Quantity, ...]:
    """Lets the two ends of a range share what only one of them names: "5–10 млн", "$5 to 10 million", "2018–19"."""
    result = [quantity for quantity, _, _ in found]
    for index in range(len(found) - 1):
        (left, _, end), (right, start, after) = (
            (result[index], *found[index][1:]),
            (result[index + 1], *found[index + 1][1:]),
        )
        if start - end != 1 or (row[end].lower not in "-/" and row[end].lower not in known.language.range_words):
            continue
        if left.scale == 1 and right.scale > 1 and (left.value or 0) < 1000:
            scaled = tuple(rounded(value * right.scale) for value in left.readings if isinstance(value, float))
            result[index] = left = replace(left, readings=left.readings + scaled)
        if left.currency is None or right.currency is None:
            shared = left.currency or right.currency
            result[index] = left = replace(left, currency=shared)
            result[index + 1] = right = replace(right, currency=shared)
        if left.measure is None and right.measure is not None:
            named = (right.text + right.measure_text)[row[after - 1].end - right.start :].replace("-", " ")
            result[index] = left = replace(left, measure=right.measure, measure_text=named)
        if left.role == "year" and right.value is not None and right.value < 100 and right.strength is Strength.DIGITS:
            century = (left.value or 0) // 100 * 100
            result[index + 1] = replace(right, readings=(*right.readings, century + right.value))
    return tuple(result)
