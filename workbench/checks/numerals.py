"""One number, in digits, in words or in both, from a place in a row of tokens ("1,5 млн", "сто сорок три тисячі")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from workbench.checks.figures import FRACTION_SIGNS, decade_readings, figure_readings, fraction_readings, roman
from workbench.checks.hours import part_of_hour
from workbench.checks.lexicon import Lexicon, Role
from workbench.checks.quantity import CURRENCY_SIGNS, Implied, Reading, Strength, rounded
from workbench.checks.tokens import Token

__all__ = ["Numeral", "numeral"]

_ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})
_SCALE_LETTERS: Final = {"k": 1e3, "к": 1e3, "m": 1e6, "b": 1e9}


class Numeral(NamedTuple):
    """``end``: the index of the token after it; ``scale``: what its scale words multiplied, else 1."""

    end: int
    readings: tuple[Reading, ...]
    strength: Strength
    scale: float
    implied: Implied | None = None
    vague: bool = False


def numeral(row: Sequence[Token], at: int, *, lexicon: Lexicon, text: str) -> Numeral | None:
    """The number that begins at token ``at``; None where none does. ``text`` is the plain text of the row."""
    token = row[at]
    if token.kind in ("number", "dotted", "clock", "fraction"):
        return _from_figures(row, at, lexicon, text)
    if token.kind != "word":
        return None
    word = lexicon.word(token.lower)
    if word is None:
        return _roman(row, at, lexicon)
    role, value = word
    if role == "fraction":
        return _fraction(row, at, value, lexicon)
    return _implied(at, role, value) or _dozens(row, at, lexicon, text)


def _implied(at: int, role: Role, value: float) -> Numeral | None:
    """A number that a single word implies; None for words that count."""
    if role == "dozen":
        return Numeral(at + 1, _dozen(value), Strength.HINT, 1.0)
    if role == "compound":
        scale = next((scale for scale in (1e9, 1e6, 1e3) if value >= scale), 1.0)
        return Numeral(at + 1, (rounded(value),), Strength.HINT, scale, "compound")
    if role in ("hint", "hundred", "multiple"):
        return Numeral(at + 1, (value,), Strength.HINT, 1.0, "multiple" if role == "multiple" else None)
    return None


def _roman(row: Sequence[Token], at: int, lexicon: Lexicon) -> Numeral | None:
    """A Roman numeral; that it is no letter, a century after it shows."""
    value = roman(row[at].lower) if row[at].capital else None
    if value is None:
        return None
    century = at + 1 < len(row) and lexicon.measure(row[at + 1].lower) == "century"
    return Numeral(at + 1, (value,), Strength.WORD if century else Strength.HINT, 1.0)


def _dozen(value: float, count: float = 1.0) -> tuple[float, ...]:
    """Twelve or ten, which translators exchange."""
    other = 22 - value
    return rounded(count * value), rounded(count * other)


def _dozens(row: Sequence[Token], at: int, lexicon: Lexicon, text: str) -> Numeral:
    """A number in words; of dozens, where they follow ("two dozen", "два десятки")."""
    read = _Sum(lexicon, text).read(row, at)
    value = read.readings[0]
    dozen = lexicon.language.dozen_words.get(row[read.end].lower) if read.end < len(row) else None
    if dozen is not None and isinstance(value, float):
        return Numeral(read.end + 1, _dozen(dozen, value), Strength.HINT, 1.0)
    return read


def _from_figures(row: Sequence[Token], at: int, lexicon: Lexicon, text: str) -> Numeral:
    token = row[at]
    if token.kind == "fraction":
        part: Implied | None = None if "/" in token.lower else "part"
        return Numeral(at + 1, fraction_readings(token.lower), Strength.HINT, 1.0, part)
    if token.kind != "number":
        return Numeral(at + 1, figure_readings(token, lexicon.language.decimal_mark), Strength.DIGITS, 1.0)
    return _Sum(lexicon, text).read(row, at)


def _fraction(row: Sequence[Token], at: int, value: float, lexicon: Lexicon) -> Numeral:
    """A fraction standing alone, of a scale ("half a million", "пів мільйона") or of an hour ("half past seven")."""
    if (hour := part_of_hour(row, at, value, lexicon)) is not None:
        end, readings = hour
        return Numeral(end, readings, Strength.WORD if len(readings) == 1 else Strength.HINT, 1.0)
    after = at + 1
    while after < len(row) and after <= at + 2 and row[after].lower in ("of", "a"):
        after += 1
    if after < len(row) and (word := lexicon.word(row[after].lower)) and word[0] in ("scale", "hundred"):
        return Numeral(after + 1, (rounded(value * word[1]),), Strength.WORD, word[1])
    return Numeral(at + 1, (rounded(value),), Strength.HINT, 1.0, "part")


class _Sum:
    """Adds up hundreds, tens and ones, and multiplies by scales that grow smaller from left to right."""

    def __init__(self, lexicon: Lexicon, text: str) -> None:
        self._lexicon, self._text = lexicon, text
        self._total, self._current = 0.0, None  # type: float, float | None
        self._room = float("inf")  # the next cardinal of the same group must be smaller
        self._smallest = float("inf")
        self._scale = 1.0
        self._parts = False
        self._alternatives: list[Reading] = []
        self._ordinal = self._digits = self._bare = False
        self._words = 0

    def read(self, row: Sequence[Token], at: int) -> Numeral:
        end = at
        here = at
        while here < len(row):
            token = row[here]
            if token.kind == "number" and self._takes_figures(row, here):
                self._figures(row, here)
            elif token.kind == "word" and (step := self._word(row, here)):
                here += step - 1
            elif here > end or here == at or not self._joins(row, here):
                break
            else:
                here += 1
                continue
            here += 1
            end = here
            if self._ordinal:
                break
            here = end = self._half(row, end)
        return self._numeral(end, row, at)

    def _takes_figures(self, row: Sequence[Token], here: int) -> bool:
        if self._current is not None:
            return False
        if not self._total:
            return True
        following = row[here + 1] if here + 1 < len(row) else None
        scale = self._lexicon.language.scale_words.get(following.lower) if following else None
        return self._digits and scale is not None and scale < self._smallest

    def _figures(self, row: Sequence[Token], here: int) -> None:
        readings = figure_readings(row[here], self._lexicon.language.decimal_mark)
        self._current = next(reading for reading in readings if isinstance(reading, float))
        if not self._total:
            self._alternatives = list(readings[1:])
        self._digits, self._room = True, 0.0

    def _word(self, row: Sequence[Token], here: int) -> int:
        """How many tokens the word at ``here`` and what belongs to it take; 0 where the number ends before it."""
        token = row[here]
        joined = bool(here) and self._digits and row[here - 1].end == token.start and row[here - 1].kind == "number"
        if joined and token.lower in _ORDINAL_SUFFIXES:
            return 1
        if joined and self._current is not None and (letter := _SCALE_LETTERS.get(token.lower)):
            return self._scale_letter(letter, row, here)
        if stem := self._joined_stem(row, here):
            return self._multiply(stem)
        role, value = self._lexicon.word(token.lower) or (None, 0.0)
        if role == "scale" or (role == "hundred" and self._current is not None):
            return self._multiply(value)
        added = self._add(value, ordinal=role == "ordinal") if role in ("cardinal", "ordinal") else 0
        return added or (self._part(row, here) if role in ("cardinal", "ordinal", "fraction") else 0)

    def _scale_letter(self, letter: float, row: Sequence[Token], here: int) -> int:
        start, unscaled = row[here - 1].start, self._current or 0.0
        self._multiply(letter)
        if self._text[max(0, start - 2) : start].strip()[-1:] not in CURRENCY_SIGNS:
            self._alternatives.append(unscaled)  # "100m" may be metres
        return 1

    def _joined_stem(self, row: Sequence[Token], here: int) -> float | None:
        """The scale in "5-мільйонний"."""
        if self._current is None or here < 2 or row[here - 1].lower != "-" or row[here - 1].end != row[here].start:
            return None
        word = row[here].lower
        return next((scale for stem, scale in self._lexicon.scale_stems if word.startswith(stem)), None)

    def _multiply(self, scale: float) -> int:
        if scale == 100:
            if self._current is not None and (self._digits or not 0 < self._current < 100):
                return 0
            self._bare = self._bare or self._current is None
            self._current, self._room = (self._current or 1.0) * 100, 100.0
            return 1
        if scale >= self._smallest or (self._current is None and self._total):
            return 0
        self._bare = self._bare or self._current is None
        self._alternatives = [rounded(value * scale) for value in self._alternatives if isinstance(value, float)]
        self._total += (1.0 if self._current is None else self._current) * scale
        self._current, self._room, self._smallest = None, float("inf"), scale
        self._scale = max(self._scale, scale)
        return 1

    def _add(self, value: float, *, ordinal: bool) -> int:
        if self._current is not None and not 0 < value < self._room:
            return 0
        if value >= self._smallest:
            return 0
        self._current = (self._current or 0.0) + value
        tens, hundreds = value >= 20 and value % 10 == 0, value >= 100 and value % 100 == 0
        self._room = 100.0 if hundreds else 10.0 if tens else 0.0
        self._ordinal = ordinal
        self._words += 1
        return 1

    def _part(self, row: Sequence[Token], here: int) -> int:
        """Two *thirds*, three *quarters of a* million: how many tokens before the scale."""
        part = self._lexicon.language.fraction_words.get(row[here].lower)
        if part is None or self._current is None or self._current > 9 or self._total or self._parts:
            return 0
        self._current, self._room = self._current * part, 0.0
        self._words += 1
        self._parts = True
        of = 0
        while here + of + 1 < len(row) and of < 2 and row[here + of + 1].lower == ("of", "a")[of]:
            of += 1
        scale = here + of + 1
        leads = of and scale < len(row) and row[scale].lower in self._lexicon.language.scale_words
        return 1 + of if leads else 1

    def _joins(self, row: Sequence[Token], here: int) -> bool:
        """Whether a hyphen, or "and" after a hundred, leads on to more of the same number."""
        token = row[here]
        if here + 1 >= len(row) or row[here + 1].kind != "word":
            return False
        if token.lower == "-":
            return row[here - 1].end == token.start and token.end == row[here + 1].start
        following = self._lexicon.word(row[here + 1].lower)
        after_hundred = self._room == 100.0 or (self._current is None and self._total > 0)
        return bool(
            token.lower == "and" and after_hundred and not self._digits and following
            and following[0] in ("cardinal", "ordinal")
        )  # fmt: skip

    def _half(self, row: Sequence[Token], end: int) -> int:
        """Past "and a half", where it follows; the number grows by a half."""
        if self._current is None or self._current != int(self._current):
            return end
        if self._digits and end < len(row) and row[end].start - row[end - 1].end <= 1:
            following = row[end].lower
            part = (
                fraction_readings(following)[0] if row[end].kind == "fraction" else FRACTION_SIGNS.get(following, 1.0)
            )
            if part < 1:  # "1½", "1 1/2"
                self._current += part
                return end + 1
        after = self._text[row[end - 1].end : row[end - 1].end + 16].lower().lstrip()
        phrase = next((phrase for phrase in self._lexicon.and_a_half if after.startswith(phrase)), None)
        if phrase is None:
            return end
        self._current += 0.5
        return end + len(phrase.split())

    def _numeral(self, end: int, row: Sequence[Token], at: int) -> Numeral:
        value = rounded(self._total + (self._current or 0.0))
        readings = [value, *self._alternatives]
        if self._ordinal:
            readings += decade_readings(value)
            part = self._lexicon.language.fraction_words.get(row[end - 1].lower)
            if part is not None:
                readings.append(rounded(part))
            if 10 <= value < 100:  # a year without its century: "в пятьдесят восьмом"
                readings.append(value + (1900 if value > 30 else 2000))
            if row[end - 1].lower == "second" and value > 20:  # "a thirty-second advert"
                readings.append(value - 2)
        elif self._words == 1 and not self._digits and row[at].lower.endswith("ties"):
            readings += decade_readings(value)
        if self._digits:
            strength = Strength.DIGITS
        elif value <= 1 or (self._ordinal and value <= 2) or (self._bare and value < 1e3):
            strength = Strength.HINT
        else:
            strength = Strength.WORD
        plain = self._scale == 1 and not self._digits
        return Numeral(
            end,
            tuple(dict.fromkeys(readings)),
            strength,
            self._scale,
            "part" if self._parts and plain else None,
            end == at + 1 and row[at].lower in self._lexicon.language.vague_scale_words,
        )
