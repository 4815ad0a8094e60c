"""What the words around a number say of it: its sign, that it is rough, what else it may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.checks.measures import TEMPERATURES
from workbench.checks.numerals import Numeral
from workbench.checks.quantity import Reading, rounded
from workbench.checks.tokens import Token
from workbench.languages import Language

__all__ = ["approximate", "is_cold", "other_readings", "signed", "with_sign", "words_of_roughness"]

_SHORT: Final = 3


def words_of_roughness(row: Sequence[Token], at: int, language: Language, smooth: str) -> int:
    """How many words after a number say that it is not exact: "три с лишним"."""
    if at + 1 >= len(row) or row[at].kind != "word" or row[at].end - row[at].start > _SHORT:
        return 0
    after = smooth[row[at].start : row[at].start + 16].lower()
    phrase = next((each for each in language.approximators_after if after.startswith(each)), "")
    return len(phrase.split())


def other_readings(row: Sequence[Token], at: int, read: Numeral, language: Language) -> list[Reading]:
    """What else a number may stand for, by the words around it."""
    value = read.readings[0]
    if not isinstance(value, float) or value != int(value) or not 1 < value < 110 or read.scale > 1:
        return []
    before = row[at - 1].lower if at else ""
    after = row[read.end].lower if read.end < len(row) else ""
    if after == "-" and read.end + 2 < len(row):
        after = row[read.end + 2].lower  # "94-му *році*"
    found: list[Reading] = []
    if before in language.each_words or (value > 2 and after in language.part_words):
        found.append(rounded(1 / value))  # "кожен п'ятий", "п'ята частина"
    if before == "на" and after in language.year_of_life_words:
        found.append(value - 1)
    if 13 <= value <= 24 and row[read.end - 1].lower.endswith(language.hour_endings):
        found.append(value - 12)
    return found


def signed(row: Sequence[Token], at: int, start: int, language: Language, *, text: str) -> tuple[int, int]:
    """-1 for a minus before the figure, 1 for a plus, 0 for neither, and where the whole then begins."""
    before = row[at - 1] if at else None
    if before is None:
        return 0, start
    if before.lower in language.minus_words or before.lower in language.plus_words:
        return (-1 if before.lower in language.minus_words else 1), before.start
    if before.end != row[at].start or before.lower not in "+-" or text[before.start] == "—":
        return 0, start
    far = row[at - 2] if at > 1 else None
    if far is not None and (far.kind == "number" or (far.kind == "word" and far.end == before.start)):
        return 0, start
    return (1 if before.lower == "+" else -1), before.start


def with_sign(
    readings: Sequence[Reading], sign: int, *, measure: str | None, below_zero: bool, cold: bool
) -> list[Reading]:
    """The readings of a temperature below zero are negative.

    ``below_zero``: whether the next words say so without a sign. ``cold``: whether others in the sentence may.
    """
    found, below = list(readings), [-reading for reading in readings if isinstance(reading, float)]
    if measure not in TEMPERATURES:
        return [*below, *found] if sign < 0 and measure is None else found
    if sign:
        return [*below] if sign < 0 else found
    if below_zero:
        return [*below, *found]
    return [*found, *below] if cold else found


def is_cold(row: Sequence[Token], language: Language) -> bool:
    """Whether a word for cold is among the tokens: "мороз", "below"."""
    return any(token.lower.startswith(language.cold_stems) for token in row)


def approximate(row: Sequence[Token], at: int, approximators: frozenset[str]) -> bool:
    """Whether a word before says that a figure is not exact: the last, or one before a short word or a sign."""
    if not at:
        return False
    if row[at - 1].lower in approximators:
        return True
    return at > 1 and row[at - 2].lower in approximators and row[at - 1].end - row[at - 1].start <= _SHORT
