"""The quantities of a unit held against each other: which figures differ, and which edition is the odd one out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Final

from workbench.checks.agreement import matched
from workbench.checks.difference import Difference, converted, merged
from workbench.checks.matching import Placed, agree, rounds_to, share
from workbench.checks.quantity import Strength
from workbench.checks.sides import Side

__all__ = ["differences"]

_FAR: Final = 0.4
"""A figure further along its side than this is no counterpart, where only two editions speak and both have others."""
_COUNTED: Final = 2
"""Less than this, a compound does not count: "багаторічний"."""
_ROUND: Final = 1.1
"""By how much a compound may be rounded: thirty years for 31."""
_MOST_DIFFERENCES: Final = 4
"""A unit in which more figures differ than this is badly aligned, which other checks say."""

Quantities = Mapping[str, Sequence[Placed]]
Matches = Mapping[tuple[str, str], Mapping[int, int]]


@lru_cache(maxsize=1024)
def differences(sides: tuple[Side, ...]) -> tuple[Difference, ...]:
    """The quantities of a unit's sides that differ; none where fewer than two of its languages have tables."""
    given, matches = matched(sides)
    if len(given) < 2:
        return ()
    unmatched = {
        edition: [
            i for i in range(len(row)) if not any(i in matches[edition, other] for other in given if other != edition)
        ]
        for edition, row in given.items()
    }
    lonely = {
        edition: [i for i in indexes if given[edition][i].quantity.strength > Strength.HINT]
        for edition, indexes in unmatched.items()
    }
    found: list[Difference] = []
    if len(given) > 2:
        found += _against_majority(given, matches, lonely, _implied(given, unmatched))
    found += [each for each in (converted(each, sides) for each in _between_two(given, lonely)) if each is not None]
    found += _alone(given, lonely) if len(given) > 2 else ()
    found = merged(found)
    return tuple(found) if len(found) <= _MOST_DIFFERENCES else ()


def _implied(given: Quantities, unmatched: Mapping[str, list[int]]) -> dict[str, list[int]]:
    return {
        edition: [
            i
            for i in indexes
            if given[edition][i].quantity.implied is not None and given[edition][i].quantity.strength is Strength.HINT
        ]
        for edition, indexes in unmatched.items()
    }


def _against_majority(
    given: Quantities, matches: Matches, lonely: dict[str, list[int]], implied: Mapping[str, list[int]]
) -> list[Difference]:
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
            options = [
                (k, given[odd][k])
                for k in lonely[odd]
                if not _day_and_count(wanted, given[odd][k]) and not _part_and_count(group, given[odd][k])
            ]
            alike = [
                (k, given[odd][k])
                for k in implied[odd]
                if _implied_alike(group, given[odd][k], only=len(implied[odd]) == 1)
            ]
            if not options and (hint := _counterpart(wanted, alike)) is not None:
                found.append(_instead((odd,), [*group, given[odd][hint]], given, agreed=True))
                continue
            counterpart = _counterpart(wanted, options)
            plain = max(strengths) > Strength.HINT or (
                counterpart is not None
                and ((_small(wanted) and _digits(given[odd][counterpart])) or _compared(group, given[odd][counterpart]))
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


def _part_and_count(group: Sequence[Placed], other: Placed) -> bool:
    """Whether the group gives a part of a whole in words, and the other is no part at all."""
    return any(each.quantity.implied == "part" for each in group) and share(other.quantity) is None


def _implied_alike(group: Sequence[Placed], other: Placed, *, only: bool) -> bool:
    """Whether an implied number stands where the group's stands: a part for a part, a multiple for a multiple."""
    quantity = other.quantity
    if not only and abs(group[0].position - other.position) >= _FAR:
        return False
    if quantity.implied == "part":
        return all(share(each.quantity) is not None for each in group)
    if quantity.implied == "multiple":
        return any(each.quantity.implied == "multiple" for each in group)
    return _compared(group, other)


def _compared(group: Sequence[Placed], other: Placed) -> bool:
    """Whether compounds and figures count the same, or all have a scale: "двомільярдна" and "two-million"."""
    quantity = other.quantity
    figures = [each.quantity for each in group]
    if quantity.implied != "compound" and not any(figure.implied == "compound" for figure in figures):
        return False
    values = sorted(each.value or 0.0 for each in (figures[0], quantity))
    if values[0] < _COUNTED or values[1] <= _ROUND * values[0]:
        return False
    if quantity.measure is not None:
        return all(figure.measure == quantity.measure for figure in figures)
    return quantity.scale > 1 and all(figure.scale > 1 for figure in figures)


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
            editions: tuple[str, ...] = (a, b)
            group = [left, given[b][j]]
            for other in (code for code in codes if code not in (a, b)):
                only = len(lonely[other]) == 1
                options = [(k, given[other][k]) for k in lonely[other] if _comparable(left, given[other][k], only=only)]
                k = _counterpart(left, options)
                if k is not None:
                    lonely[other].remove(k)
                    editions, group = (*editions, other), [*group, given[other][k]]
            found.append(_instead(editions, group, given, agreed=False))
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
