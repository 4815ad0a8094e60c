"""Which quantities of a unit's sides say the same: what is told apart starts from what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbench.checks.lexicon import lexicon
from workbench.checks.matching import Placed, agree, match
from workbench.checks.measures import same_kind
from workbench.checks.quantity import Quantity
from workbench.checks.reading import read
from workbench.checks.sides import Side

__all__ = ["agreed_groups", "matched", "placed"]


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
def matched(sides: tuple[Side, ...]) -> tuple[dict[str, tuple[Placed, ...]], dict[tuple[str, str], dict[int, int]]]:
    """The quantities of each edition, and for two editions which of the one is which of the other."""
    known = [side for side in sides if lexicon(side.lang) is not None]
    given = {side.edition: placed(side) for side in known}
    matches: dict[tuple[str, str], dict[int, int]] = {}
    for index, left in enumerate(known):
        for right in known[index + 1 :]:
            pairs = match(given[left.edition], given[right.edition])
            matches[left.edition, right.edition] = pairs
            matches[right.edition, left.edition] = {j: i for i, j in pairs.items()}
    if len(given) > 2:
        _contradicted(given, matches)
    return given, matches


def _contradicted(given: Mapping[str, Sequence[Placed]], matches: dict[tuple[str, str], dict[int, int]]) -> None:
    """Takes apart what has the same figure in another measure, where that is another edition's size converted.

    22 pounds are the 10 kilograms of one edition, so they are not the 22 kilograms of the next.
    """
    for middle, other in list(matches):
        for i, k in list(matches[middle, other].items()):
            here, there = given[middle][i].quantity, given[other][k].quantity
            if not _unlike(here, there):
                continue
            for third in given.keys() - {middle, other}:
                j = matches[middle, third].get(i)
                same = given[third][j].quantity if j is not None else None
                if same is not None and same.value != here.value and same.measure == there.measure:
                    matches[middle, other].pop(i, None)
                    matches[other, middle].pop(k, None)
                    _match_anew(i, given[middle], given[other], matches[middle, other], matches[other, middle])


def _match_anew(
    i: int, left: Sequence[Placed], right: Sequence[Placed], there: dict[int, int], back: dict[int, int]
) -> None:
    free = (k for k in range(len(right)) if k not in back)
    k = next((k for k in free if agree(left[i].quantity, right[k].quantity)), None)
    if k is not None:
        there[i], back[k] = k, i


def _unlike(a: Quantity, b: Quantity) -> bool:
    if a.measure is None or b.measure is None or a.measure == b.measure:
        return False
    return a.value == b.value and same_kind(a.measure, b.measure)


def agreed_groups(sides: tuple[Side, ...]) -> list[tuple[Placed, ...]]:
    """The quantities that were matched by value across the editions, in groups of two or more."""
    given, matches = matched(sides)
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
