"""What the readers of numbers and dates hand to the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final, Literal

__all__ = [
    "CURRENCY_SIGNS",
    "Implied",
    "Mention",
    "Quantity",
    "Reading",
    "Role",
    "Strength",
    "Subject",
    "clock_reading",
    "rounded",
]

CURRENCY_SIGNS: Final = MappingProxyType(
    {"$": "dollar", "£": "pound", "€": "euro", "₴": "hryvnia", "₽": "rouble", "¥": "yen", "₹": "rupee", "₪": "shekel"}
)

Reading = float | str
Role = Literal["number", "day", "year"]
Implied = Literal["part", "multiple", "compound"]
"""How a number is said without being stated: "a third", "doubled", "сорокарічна"."""
Subject = Literal["month", "weekday", "currency"]


class Strength(IntEnum):
    """How plainly a number is stated, and so how much its absence elsewhere says."""

    HINT = 1
    """It can account for a number in another edition, but is never itself suspicious ("both", "a decade")."""
    WORD = 2
    DIGITS = 3


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence.

    ``readings``: everything it may stand for, the likeliest first: values rounded to nine figures, or a time of
    day as ``"clock 300"`` (minutes after twelve). ``start``, ``end``: code points in the sentence, with the
    scale, sign and currency that belong to it. ``scale``: what "million" or "тис." contributed, else 1.
    ``measure_text``: how the measure is written after it, in a range perhaps only after the second number.
    ``label``: joined to letters, as in a model's name. ``role``: the part it plays in a date, if any. ``opens``:
    whether it is the near end of a range, of which the next quantity is the far end. ``implied``: how, where it is not
    stated. ``vague``: a bare "thousands".
    """

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    strength: Strength
    scale: float = 1.0
    currency: str | None = None
    measure: str | None = None
    measure_text: str = ""
    approximate: bool = False
    label: bool = False
    role: Role = "number"
    opens: bool = False
    implied: Implied | None = None
    vague: bool = False

    @property
    def value(self) -> float | None:
        """The likeliest value; None where it is a time of day."""
        return next((reading for reading in self.readings if isinstance(reading, float)), None)


@dataclass(frozen=True, slots=True)
class Mention:
    """A month, a weekday or a currency named in a sentence; ``key`` is the same in every language."""

    subject: Subject
    key: str
    text: str
    start: int
    end: int
    strength: Strength = Strength.WORD


def rounded(value: float) -> float:
    """The value to nine figures, so that the same number computed in two ways is one key."""
    return float(f"{value:.9g}")


def clock_reading(hour: int, minute: int = 0) -> str:
    """A time of day without its half: 5 p.m. and 17:00 read alike."""
    return f"clock {(hour * 60 + minute) % 720}"
