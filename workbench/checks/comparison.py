"""The quantities of a unit held against each other: which figures differ, and which edition is the odd one out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Final, Literal, NamedTuple

from workbench.checks.lexicon import lexicon
from workbench.checks.matching import Placed, agree, match, rounds_to
from workbench.checks.measures import IMPERIAL
from workbench.checks.quantity import Strength
from workbench.checks.reading import read
from workbench.checks.sides import Side

__all__ = ["Difference", "agreed_groups", "differences", "placed"]

_FAR: Final = 0.4
"""A figure further along its side than this is no counterpart, where only two editions speak and both have others."""
_ROUNDED: Final = 1.25
_WORDS: Final = re.compile(r"[^\W\d_]+")
_MOST_DIFFERENCES: Final = 4
"""A unit in which more figures differ than this is badly aligned, which other checks say."""

Quantities = Mapping[str, Sequence[Placed]]
Matches = Mapping[tuple[str, str], Mapping[int, int]]


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


def placed(side: Side) -> tuple[Placed, ...]:
    """The quantities of a side, in order, with where they stand."""
    length = sum(len(text) + 1 for _, text in side.sentences)
    found, before = [], 0
    for index, text in side.sentences:
        found += [
            Placed(quantity, side.edition, index, (before + quantity.start) / length)
            for quantity in read(text, side.lang).quantities
        ]
        before += len(text) + 1
    return tuple(found)


@lru_cache(maxsize=1024)
def _matched(sides: tuple[Side, ...]) -> tuple[dict[str, tuple[Placed, ...]], dict[tuple[str, str], dict[int, int]]]:
    known = [side for side in sides if lexicon(side.lang) is not None]
    given = {side.edition: placed(side) for side in known}
    matches: dict[tuple[str, str], dict[int, int]] = {}
    for index, left in enumerate(known):
        for right in known[index + 1 :]:
            pairs = match(given[left.edition], given[right.edition])
            matches[left.edition, right.edition] = pairs
            matches[right.edition, left.edition] = {j: i for i, j in pairs.items()}
    return given, matches


def agreed_groups(sides: tuple[Side, ...]) -> list[tuple[Placed, ...]]:
    """The quantities that were matched by value across the editions, in groups of two or more."""
    given, matches = _matched(sides)
    groups, seen = [], set()
    for edition, row in given.items():
        for i, quantity in enumerate(row):
            if (edition, i) in seen:
                continue
            group = [quantity]
            for other in given:
                j = matches[edition, other].get(i) if other != edition else None
                if j is not None and (other, j) not in seen:
                    group.append(given[other][j])
                    seen.add((other, j))
            if len(group) > 1:
                groups.append(tuple(group))
    return groups


@lru_cache(maxsize=1024)
def differences(sides: tuple[Side, ...]) -> tuple[Difference, ...]:
    """The quantities of a unit's sides that differ; none where fewer than two of its languages have tables."""
    given, matches = _matched(sides)
    if len(given) < 2:
        return ()
    lonely = {
        edition: [
            i
            for i, each in enumerate(row)
            if each.quantity.strength > Strength.HINT
            and not any(i in matches[edition, other] for other in given if other != edition)
        ]
        for edition, row in given.items()
    }
    found: list[Difference] = []
    if len(given) > 2:
        found += _against_majority(given, matches, lonely)
    found += [_converted(difference, sides) for difference in _between_two(given, lonely)]
    found += _alone(given, lonely) if len(given) > 2 else ()
    found = _merged(found)
    return tuple(found) if len(found) <= _MOST_DIFFERENCES else ()


def _merged(found: Sequence[Difference]) -> list[Difference]:
    """Figures that one edition lacks, or has alone, told together: "1-0" is one thing to look at."""
    merged: dict[tuple[str, tuple[str, ...]], Difference] = {}
    kept = [difference for difference in found if difference.relation == "instead"]
    for difference in found:
        if difference.relation != "instead":
            key = (difference.relation, difference.editions)
            known = merged.get(key)
            merged[key] = difference._replace(given=known.given + difference.given) if known else difference
    return [*kept, *merged.values()]


def _against_majority(given: Quantities, matches: Matches, lonely: dict[str, list[int]]) -> list[Difference]:
    """Figures on which all other editions agree: another one stands for them in the odd edition, or none does."""
    found = []
    for odd in given:
        first, *others = [edition for edition in given if edition != odd]
        for i, wanted in enumerate(given[first]):
            partners = [matches[first, other].get(i) for other in others]
            if i in matches[first, odd] or any(j is None for j in partners):
                continue
            group = [wanted, *(given[o][j] for o, j in zip(others, partners, strict=True) if j is not None)]
            if any(j in matches[o, odd] for o, j in zip(others, partners, strict=True)):
                continue
            strengths = [each.quantity.strength for each in group]
            options = [(k, given[odd][k]) for k in lonely[odd] if not _day_and_count(wanted, given[odd][k])]
            counterpart = _counterpart(wanted, options)
            plain = max(strengths) > Strength.HINT or (
                _small(wanted) and counterpart is not None and _digits(given[odd][counterpart])
            )
            if counterpart is not None and plain:
                lonely[odd].remove(counterpart)
                found.append(_instead((odd,), [*group, given[odd][counterpart]], given, agreed=True))
            elif counterpart is None and min(strengths) is Strength.DIGITS and not _elsewhere(group, given[odd]):
                found.append(Difference("without", (odd,), tuple(group), agreed=True))
    return found


def _day_and_count(a: Placed, b: Placed) -> bool:
    """Whether one is a day of a month and the other counts something."""
    roles = {a.quantity.role, b.quantity.role}
    counted = a.quantity.measure is not None or b.quantity.measure is not None
    return "day" in roles and len(roles) > 1 and counted


def _elsewhere(group: Sequence[Placed], row: Sequence[Placed]) -> bool:
    """Whether the edition has what the others give after all: a name ("G7"), the same figure again, a conversion."""
    if any(each.quantity.label for each in group):
        return True
    readings = {reading for each in row for reading in each.quantity.readings}
    return any(
        not readings.isdisjoint(each.quantity.readings) or any(agree(each.quantity, other.quantity) for other in row)
        for each in group
    )


def _between_two(given: Quantities, lonely: dict[str, list[int]]) -> list[Difference]:
    """Figures that only one edition has, with another such figure where it would stand in a second edition."""
    found = []
    codes = list(given)
    for a, b in ((a, b) for a, b in permutations(codes, 2) if codes.index(a) < codes.index(b)):
        for i in list(lonely[a]):
            left = given[a][i]
            only = len(lonely[a]) == len(lonely[b]) == 1
            options = [(j, given[b][j]) for j in lonely[b] if _comparable(left, given[b][j], only=only)]
            j = _counterpart(left, options)
            if j is None:
                continue
            lonely[a].remove(i)
            lonely[b].remove(j)
            found.append(_instead((a, b), [left, given[b][j]], given, agreed=False))
    return found


def _comparable(left: Placed, right: Placed, *, only: bool) -> bool:
    """Whether two figures that nothing else vouches for stand for each other; ``only``: neither side has another."""
    a, b = left.quantity, right.quantity
    scales = a.scale > 1 and b.scale > 1
    counted = a.measure is not None and a.measure == b.measure
    if Strength.DIGITS not in (a.strength, b.strength) and not scales and not counted:
        return False
    if a.role != b.role and "year" in (a.role, b.role):
        return False
    return only or scales or counted or abs(left.position - right.position) < _FAR


def _counterpart(wanted: Placed, options: Sequence[tuple[int, Placed]]) -> int | None:
    """The index of the figure that most likely stands for ``wanted``: what it counts first, then where it stands."""
    if not options:
        return None

    def distance(option: tuple[int, Placed]) -> float:
        a, b = wanted.quantity, option[1].quantity
        apart = abs(wanted.position - option[1].position)
        for one, two in ((a.measure, b.measure), (a.currency, b.currency)):
            apart += 0.0 if one == two else 0.5 if one is None or two is None else 1.0
        return apart + (0.5 if a.role != b.role else 0.0)

    return min(options, key=distance)[0]


def _instead(editions: tuple[str, ...], group: Sequence[Placed], given: Quantities, *, agreed: bool) -> Difference:
    order = list(given)
    group = sorted(group, key=lambda each: order.index(each.edition))
    values = sorted({each.quantity.value or 0.0 for each in group})
    rounding = len(values) == 2 and (rounds_to(values[0], values[1]) or rounds_to(values[1], values[0]))
    return Difference("instead", editions, tuple(group), agreed, rounding)


def _converted(difference: Difference, sides: Sequence[Side]) -> Difference:
    """Figures that may be two roundings of what a third edition gives in miles or inches differ by rounding only."""
    values = sorted(each.quantity.value or 0.0 for each in difference.given)
    if values[-1] > _ROUNDED * values[0]:
        return difference
    for side in sides:
        known = lexicon(side.lang)
        words = known.language.measure_words if known is not None else {}
        if side.edition not in difference.editions and any(
            words.get(word) in IMPERIAL for word in _WORDS.findall(side.text.lower())
        ):
            return difference._replace(rounding=True)
    return difference


def _alone(given: Quantities, lonely: dict[str, list[int]]) -> list[Difference]:
    """Digits that one edition gives and no other edition accounts for."""
    found = []
    for edition, indexes in lonely.items():
        others = [each for other, row in given.items() if other != edition for each in row]
        for i in indexes:
            each = given[edition][i]
            if _digits(each) and not _elsewhere([each], others) and not _elsewhere([each], _without(given[edition], i)):
                found.append(Difference("alone", (edition,), (each,), agreed=True))
    return found


def _without(row: Sequence[Placed], index: int) -> list[Placed]:
    return [each for i, each in enumerate(row) if i != index]


def _small(each: Placed) -> bool:
    """One or two, of which words are hints only because they are so common."""
    return each.quantity.value in (1.0, 2.0)


def _digits(each: Placed) -> bool:
    return each.quantity.strength is Strength.DIGITS
