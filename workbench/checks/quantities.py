"""Text → the quantities in it, with their currencies, measures and parts in a date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.checks.figures import decade_readings
from workbench.checks.lexicon import Lexicon
from workbench.checks.measures import TEMPERATURES
from workbench.checks.mentions import month_at
from workbench.checks.numerals import Numeral, numeral
from workbench.checks.quantity import CURRENCY_SIGNS, Quantity, Reading, Role, Strength, clock_reading, rounded
from workbench.checks.surroundings import (
    approximate,
    is_cold,
    other_readings,
    signed,
    with_sign,
    words_of_roughness,
)
from workbench.checks.together import Found, together
from workbench.checks.tokens import Token
from workbench.languages import Language

__all__ = ["quantities"]

_PERCENT: Final = "percent"
_DEGREE: Final = "degree"
_CURRENCY_REACH: Final = 3  # words after a number in which its currency may stand ("5 млрд американських доларів")
_YEARS_SURELY: Final = 1800
_YEAR_ENDINGS: Final = frozenset({"го", "му", "м", "й", "ого", "ому"})
_TWO_DIGITS: Final = 31  # less may be a day
_DECADE_ENDINGS: Final = frozenset({"s", "х", "е", "ті", "тих", "их"})
_CLOCK_LETTERS: Final = ("a.m", "p.m", "a. m", "p. m")


def quantities(text: str, *, smooth: str, row: Sequence[Token], known: Lexicon) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order. ``smooth``: the text made plain; ``row``: its tokens."""
    found: list[Found] = []
    at = 0
    while at < len(row):
        token = row[at]
        if token.kind == "sign" or (token.kind == "word" and not token.capital and known.word(token.lower) is None):
            at += 1
            continue
        if token.kind == "date":
            found.extend(Found(quantity, at, at + 1) for quantity in _of_date(token, text))
            at += 1
            continue
        read = numeral(row, at, lexicon=known, text=smooth) if token.kind != "skipped" else None
        if read is None:
            at += 1
            continue
        found.append(Found(_quantity(row, at, read, _Source(known, text, smooth)), at, read.end))
        at = read.end
    return together(found, row, known.language)


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
    past = read.end + words_of_roughness(row, read.end, language, source.smooth)
    after = row[past] if past < len(row) else None
    currency = measure = None
    measure_end = end

    sign_start, currency = _currency_sign(row, at, start)
    if after is not None and after.lower == "." and read.scale > 1 and _next(row, past) in CURRENCY_SIGNS:
        after = row[past + 1]  # "70 тис. €"
    if after is not None and after.lower in CURRENCY_SIGNS and after.end - end <= 3:
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
    elif read.implied == "compound":
        measure = source.lexicon.compound_measure(row[at].lower)
    elif currency is None:
        measure, measure_end = _measure(row, past, source.lexicon, digits=strength is Strength.DIGITS)
    if currency is None:
        currency, end = _currency_word(row, past, source.lexicon, end)
    readings += other_readings(row, at, read, language)
    sign, sign_start = signed(row, at, sign_start, language, text=source.text)
    if sign or measure in TEMPERATURES:
        below = is_cold(row[read.end : read.end + 4], language)
        readings = with_sign(readings, sign, measure=measure, below_zero=below, cold=is_cold(row, language))
    label = strength is Strength.DIGITS and _label(row, at, before)
    readings += _times(readings, row, read.end, strength=strength, source=source, label=label)
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
        approximate=past > read.end or approximate(row, at, language.approximators),
        label=label,
        role=_role(row, at, read, source.lexicon),
        implied=None if read.implied == "part" and _of_percent(row, read.end, language) else read.implied,
        vague=read.vague,
    )


def _of_percent(row: Sequence[Token], at: int, language: Language) -> bool:
    """Whether a part is one of a per cent: "three quarters of a percentage point"."""
    return any(token.lower in language.percent_words for token in row[at : at + 3])


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


def _measure(row: Sequence[Token], at: int, known: Lexicon, *, digits: bool) -> tuple[str | None, int]:
    """The measure right after a number, or past a hyphen ("25-year-old", "40 км"), and where it ends.

    One letter measures only what is in digits, and not past a hyphen, where it is an ending ("2028-м").
    """
    if at < len(row):
        joined = row[at].lower == "-" and at + 1 < len(row)
        token = row[at + 1] if joined else row[at]
        power = known.language.power_words.get(token.lower)
        if power is not None:
            here = at + 2 if joined else at + 1
            here += 1 if here < len(row) and row[here].lower in ".-" else 0
            measure = known.measure(row[here].lower) if here < len(row) else None
            if measure is not None:
                return f"{power} {measure}", row[here].end
        if len(token.lower) == 1 and (joined or not digits):
            return None, 0
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
    return _DEGREE, row[at].end


def _times(
    readings: Sequence[Reading], row: Sequence[Token], end: int, *, strength: Strength, source: _Source, label: bool
) -> list[Reading]:
    """The hours, decades and years that a number may stand for."""
    found: list[Reading] = []
    after = row[end] if end < len(row) else None
    if after is not None and strength is not Strength.HINT:
        found += _clock(readings, after, source)
    if after is not None and strength is Strength.DIGITS:
        ending = _next(row, end) if after.lower in ("'", "-") else after.lower
        value = readings[0] if isinstance(readings[0], float) else 0.0
        if ending in _DECADE_ENDINGS:
            found += [year for each in readings if isinstance(each, float) for year in decade_readings(each)]
        elif ending in _YEAR_ENDINGS and _TWO_DIGITS <= value < 100:
            found.append(1900 + value)  # "с 87-го"
    if label and isinstance(readings[0], float) and readings[0] < 100:
        found.append(2000 + readings[0])  # a season or a model year: "SS19"
    return found


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
        # "Flight 1408" is no year.
        dated = value >= _YEARS_SURELY or (at and row[at - 1].lower in known.language.date_prepositions)
        return "year" if dated or _year_after(row, read.end, known) else "number"
    return "number"


def _year_after(row: Sequence[Token], at: int, known: Lexicon) -> bool:
    return any(known.measure(token.lower) == "year" for token in row[at : at + 3])
