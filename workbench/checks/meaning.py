"""Sides that stand together and do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from statistics import median
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.sides import Side, listed
from workbench.domain import Alignment, Flag, Kind, Severity, Span, Unit
from workbench.errors import Message

__all__ = ["Meaning"]

FLOOR: Final = 0.18
"""A cosine under which two sides do not say the same, whatever the article."""
CEILING: Final = 0.28
"""A cosine from which they do, however much alike the rest of the article is: free translations reach down to it."""
LOPSIDED_CEILING: Final = 0.38
"""The same, where one side is much longer than the other."""
DEVIATIONS: Final = 3.5
"""How many median absolute deviations under the article's own median is suspicious."""
LEAST_DEVIATION: Final = 0.06
FEWEST_UNITS: Final = 6
"""Under so many units an article has no distribution of its own."""
LENGTH_RATIO: Final = 4.0
"""A side longer than another by more than this says more, once both are longer than ``SHORT``."""
SHORT: Final = 25
FEW_WORDS: Final = 60
"""Characters under which a sentence has too few words to be alike by: two thirds of the cosine are then enough."""


AGREEING: Final = 0.6
APART: Final = 0.36
MEAN_APART: Final = 0.28
"""Where two editions are as near as this, a third is far that is under these to both, and to the two on average."""
_INSIDE_SCORE: Final = 0.8


class Meaning(Check):
    """Sentences in one unit whose vectors are too far apart for translations of each other."""

    kind: ClassVar[Kind] = "meaning"
    name = Message("Meaning")
    description = Message("An edition says something else here.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for units with an edition far from the others, judged by the article's own similarities."""
        alignment = material.alignment
        limits = _limits(alignment)
        for unit, sides in material.comparable:
            far = _far_pairs(alignment.units[unit], sides, limits)
            editions = _differing([side.edition for side in sides], far) or _apart(alignment.units[unit], sides)
            if not editions:
                yield from self._inside(material, unit, sides)
                continue
            others = [side.edition for side in sides if side.edition not in editions]
            yield self.flag(
                unit,
                sides,
                editions=editions,
                message=_message(editions, others),
                spans=tuple(span for side in sides for span in side.whole()),
                score=_score(far, limits),
            )

    def _inside(self, material: Material, unit: int, sides: tuple[Side, ...]) -> Iterator[Flag]:
        """Flags for a sentence that stands where two editions have another, the rest of the unit being alike."""
        for hole in material.holes(unit, sides):
            if hole.instead is None:
                continue
            places = {**hole.lacking, hole.odd: hole.instead}
            texts = {side.edition: dict(side.sentences) for side in sides}
            yield self.flag(
                unit,
                sides,
                editions=(hole.odd,),
                message=_message((hole.odd,), list(hole.lacking)),
                spans=tuple(
                    Span(side.edition, places[side.edition], 0, len(texts[side.edition][places[side.edition]]))
                    for side in sides
                    if side.edition in places
                ),
                score=_INSIDE_SCORE,
                said=("sentence",),
            )


def _message(editions: tuple[str, ...], others: list[str]) -> Message:
    values = {"editions": listed(editions), "others": listed(others)}
    if others:
        return Message("Something else in %(editions)s than in %(others)s", values)
    return Message("Different things in %(editions)s", values)


def _limits(alignment: Alignment) -> Mapping[str, float]:
    """For each pair of editions the cosine under which a unit is far from the article's own."""
    limits = {}
    for a, b in combinations(alignment.editions, 2):
        pair = f"{a}-{b}"
        known = [unit.similarity[pair] for unit in alignment.units if pair in unit.similarity]
        limit = FLOOR
        if len(known) >= FEWEST_UNITS:
            middle = median(known)
            spread = max(LEAST_DEVIATION, median(abs(each - middle) for each in known))
            limit = min(CEILING, max(FLOOR, middle - DEVIATIONS * spread))
        limits[pair] = limit
    return limits


def _far_pairs(unit: Unit, sides: tuple[Side, ...], limits: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """The pairs whose cosine is under its limit, and the cosine; a lopsided pair is held to a stricter one."""
    far = {}
    for a, b in combinations(sides, 2):
        pair = f"{a.edition}-{b.edition}"
        cosine = unit.similarity.get(pair)
        limit = LOPSIDED_CEILING if _lopsided(a, b) else limits.get(pair, FLOOR)
        if min(len(a.text), len(b.text)) < FEW_WORDS:
            limit *= 2 / 3
        if cosine is not None and cosine < limit:
            far[a.edition, b.edition] = cosine
    return far


def _apart(unit: Unit, sides: tuple[Side, ...]) -> tuple[str, ...]:
    """The edition that is further from two others than these are from each other by far, if not as far as can be."""
    if len(sides) != 3 or min(len(side.text) for side in sides) < FEW_WORDS:
        return ()
    for odd in sides:
        one, two = (side for side in sides if side is not odd)
        near = _cosine(unit, one, two)
        away = [_cosine(unit, odd, other) for other in (one, two)]
        if near >= AGREEING and max(away) < APART and sum(away) / 2 < MEAN_APART:
            return (odd.edition,)
    return ()


def _cosine(unit: Unit, a: Side, b: Side) -> float:
    found = unit.similarity.get(f"{a.edition}-{b.edition}", unit.similarity.get(f"{b.edition}-{a.edition}"))
    return 1.0 if found is None else found


def _lopsided(a: Side, b: Side) -> bool:
    shorter, longer = sorted((len(a.text), len(b.text)))
    return shorter >= SHORT and longer > LENGTH_RATIO * shorter


def _differing(present: list[str], far: Mapping[tuple[str, str], float]) -> tuple[str, ...]:
    """The edition that is far from all others, which are near each other; all that differ where no such one is.

    Three editions of which only one pair is far hang together through the third: no flag.
    """
    apart = {code: sum(code in pair for pair in far) for code in present}
    distant = tuple(code for code in present if apart[code] == len(present) - 1)
    if not distant:
        return ()
    return tuple(present) if len(distant) == len(present) else distant


def _score(far: Mapping[tuple[str, str], float], limits: Mapping[str, float]) -> float:
    below = [limits[f"{a}-{b}"] - cosine for (a, b), cosine in far.items()]
    # An edition may be apart from the others without being far from any.
    return 0.6 + max(0.0, sum(below) / max(1, len(below)))
