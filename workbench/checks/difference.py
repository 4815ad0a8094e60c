"""A difference between figures, and what belongs together in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from workbench.checks.lexicon import lexicon
from workbench.checks.matching import Placed, loose
from workbench.checks.measures import IMPERIAL
from workbench.checks.sides import Side

__all__ = ["Difference", "converted", "merged"]

_ROUNDED: Final = 1.25
_NEAR: Final = 1.1
_WORDS: Final = re.compile(r"[^\W\d_]+")
_BETWEEN: Final = 8
"""Letters between the two ends of a range: " to $", " до ", with a scale that only the near end has."""


class Difference(NamedTuple):
    """Quantities that stand for each other and differ.

    ``relation``: "instead" where an edition gives another figure, "without" where it gives none, "alone" where it
    gives one that no other has. ``editions``: the odd one out, else those that differ. ``given``: the quantities
    concerned, at most one an edition, in the order of the editions. ``agreed``: whether two editions agree.
    """

    relation: Literal["instead", "without", "alone"]
    editions: tuple[str, ...]
    given: tuple[Placed, ...]
    agreed: bool
    rounding: bool = False


def merged(found: Sequence[Difference]) -> list[Difference]:
    """Figures that one edition lacks, or has alone, and both ends of a range told together: one thing to look at."""
    lacking: dict[tuple[str, tuple[str, ...]], Difference] = {}
    kept = _by_range([difference for difference in found if difference.relation == "instead"])
    for difference in found:
        if difference.relation != "instead":
            key = (difference.relation, difference.editions)
            known = lacking.get(key)
            lacking[key] = difference._replace(given=known.given + difference.given) if known else difference
    return [*kept, *lacking.values()]


def _by_range(found: Sequence[Difference]) -> list[Difference]:
    """The two ends of a range in one difference, where the same editions differ in both."""
    kept: list[Difference] = []
    for difference in sorted(found, key=_place):
        last = kept[-1] if kept else None
        if last is not None and last.editions == difference.editions and _ends(last.given, difference.given):
            given = sorted(last.given + difference.given, key=_order(last.given))
            kept[-1] = last._replace(given=tuple(given), rounding=last.rounding and difference.rounding)
        else:
            kept.append(difference)
    return kept


def _place(difference: Difference) -> tuple[str, int, int]:
    first = difference.given[0]
    return first.edition, first.sentence, first.quantity.start


def _order(given: Sequence[Placed]) -> Callable[[Placed], int]:
    editions = [each.edition for each in given]
    return lambda each: editions.index(each.edition)


def _ends(near: Sequence[Placed], far: Sequence[Placed]) -> bool:
    """Whether the second are the far ends of the ranges that the first begin, in all editions but one at most."""
    begun = {each.edition: each for each in near if each.quantity.opens}
    ended = [
        (begun[each.edition], each)
        for each in far
        if each.edition in begun and begun[each.edition].sentence == each.sentence
    ]
    close = [b for a, b in ended if 0 < b.quantity.start - a.quantity.end <= _BETWEEN]
    same = {each.edition for each in near} == {each.edition for each in far} and len(near) == len(far)
    return same and len(close) >= max(len(near) - 1, 1)


def converted(difference: Difference, sides: Sequence[Side]) -> Difference | None:
    """Figures that may be two roundings of what a third edition gives in miles or inches differ by rounding only.

    None where they are as near as a rough figure is.
    """
    values = sorted(each.quantity.value or 0.0 for each in difference.given)
    if values[-1] > _ROUNDED * values[0]:
        return difference
    for side in sides:
        known = lexicon(side.lang)
        words = known.language.measure_words if known is not None else {}
        if side.edition not in difference.editions and any(
            words.get(word) in IMPERIAL for word in _WORDS.findall(side.text.lower())
        ):
            return None if _rough(difference, values) else difference._replace(rounding=True)
    return difference


def _rough(difference: Difference, values: Sequence[float]) -> bool:
    return values[-1] <= _NEAR * values[0] and any(
        each.quantity.approximate or loose(each.quantity.value or 0.0) for each in difference.given
    )
