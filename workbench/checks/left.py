"""What an edition has left in another language: sentences, or the whole of it; the rest can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from workbench.checks.foreign import Verdict, verdict
from workbench.checks.sides import Side, present_sides, same_words
from workbench.domain import Alignment

__all__ = ["Left", "UnitSides", "left_by_unit", "left_whole"]

_MOST_SENTENCES: Final = 5
"""Sentences in another language up to which they are told one by one."""


class Left(NamedTuple):
    """A sentence in another language than its edition: its index in the edition, its text, what is known of it."""

    sentence: int
    text: str
    verdict: Verdict


class UnitSides(NamedTuple):
    """The sides of a unit that are not empty; edition code → its sentences in another language, where it has any."""

    sides: tuple[Side, ...]
    left: Mapping[str, tuple[Left, ...]]


@lru_cache(maxsize=1024)
def _left(sides: tuple[Side, ...], languages: frozenset[str]) -> Mapping[str, tuple[Left, ...]]:
    found = {}
    for side in sides:
        others = [other for other in sides if other is not side]
        judged = ((index, text, verdict(text, side.lang)) for index, text in side.sentences)
        left = tuple(
            Left(index, text, known)
            for index, text, known in judged
            if known is not None and (known.language in languages or not _kept(text, others))
        )
        if left:
            found[side.edition] = left
    return found


def _kept(text: str, others: Sequence[Side]) -> bool:
    """Whether the other editions have the same foreign words: quoted in the original by all of them."""
    return bool(others) and all(same_words(text, other.text) for other in others)


def left_by_unit(alignment: Alignment) -> list[UnitSides]:
    """The present sides of every unit, in the order of the units, and what they leave in another language."""
    languages = frozenset(edition.lang for edition in alignment.editions.values())
    every = (present_sides(alignment, unit) for unit in range(len(alignment.units)))
    return [UnitSides(sides, _left(sides, languages)) for sides in every]


def left_whole(alignment: Alignment, units: Iterable[UnitSides]) -> Mapping[str, str | None]:
    """Edition code → the language (BCP 47; None where only the script is known) that the whole edition is in.

    Only editions of which more than half of the sentences, and more than five, are in one other language.
    ``units``: of :func:`left_by_unit`.
    """
    found: dict[str, Counter[str | None]] = {code: Counter() for code in alignment.editions}
    for unit in units:
        for code, left in unit.left.items():
            found[code].update(each.verdict.language for each in left)
    whole = {}
    for code, counts in found.items():
        for language, count in counts.most_common(1):
            if count > max(_MOST_SENTENCES, len(alignment.editions[code].sentences) / 2):
                whole[code] = language
    return whole
