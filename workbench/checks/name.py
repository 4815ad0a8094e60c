"""People, places and organisations that are others in one edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar, Final, NamedTuple
from weakref import WeakKeyDictionary

from workbench.checks.check import Check
from workbench.checks.fitted import NAME
from workbench.checks.likeness import key
from workbench.checks.material import Material
from workbench.checks.sides import Side
from workbench.checks.speakers import is_speaker
from workbench.checks.swaps import Swap, swaps
from workbench.checks.words import UnitWords
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message
from workbench.languages import LANGUAGES

__all__ = ["Exchanged", "Name", "exchanged", "said_names"]

_POSSIBLE: Final = 0.05
"""The probability from which a swap counts where the same two names are found again."""
_LIKELY: Final = 0.1
"""The probability from which a swap is told where two editions agree."""
_LIKELY_OF_TWO: Final = 0.75
"""The same where only two editions speak."""
_LIKELY_OF_WORDS: Final = 0.5
"""The same where the others have words in small letters: "Sunday" is "неділя", but so may "Office" be "управління"."""
_PLAIN: Final = 0.4
"""The probability from which the flag is as grave as it looks."""
_OFTEN: Final = 2
"""Units in which one name stands for another from which they are the same name in two languages."""


class Exchanged(NamedTuple):
    """A name in the place of another: where, the evidence, and how likely (0 to 1) it is before calibration."""

    unit: int
    sides: tuple[Side, ...]
    words: UnitWords
    swap: Swap
    score: float


_KNOWN: Final[WeakKeyDictionary[Material, list[Exchanged]]] = WeakKeyDictionary()
"""What two checks ask for, one after the other; it goes with the article."""


class Name(Check):
    """A name that has no counterpart where the other editions have another one.

    Scripts, cases, transliterations and dropped given names make no difference; nor do names that stand for each other
    throughout the article, or that belong together as the given name and the surname of one person.
    """

    kind: ClassVar[Kind] = "name"
    name = Message("Names")
    description = Message("An edition names another person, place or organisation.")
    severity: ClassVar[Severity] = "major"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit with a name in the place of another."""
        for each in exchanged(material):
            if not is_speaker(each.words, each.swap, material.quoted):
                yield self._flag(each)

    def _flag(self, found: Exchanged) -> Flag:
        swap = found.swap
        places = {swap.odd: swap.name, **swap.instead}
        said, spans = said_names(found)
        agreed = len(swap.instead) > 1
        return self.flag(
            found.unit,
            found.sides,
            editions=(swap.odd,) if agreed else tuple(side.edition for side in found.sides if side.edition in places),
            message=Message("The names differ: %(said)s", {"said": said}),
            spans=spans,
            score=found.score,
            said=(said,),
            severity=self.severity if agreed and found.score >= _PLAIN else "minor",
        )


def said_names(found: Exchanged) -> tuple[str, tuple[Span, ...]]:
    """The names in the editions' own words ("UA, EN: … · RU: …"), and where they stand."""
    places = {found.swap.odd: found.swap.name, **found.swap.instead}
    by_text: dict[str, list[str]] = {}
    spans: list[Span] = []
    for side in found.sides:
        if side.edition in places:
            own, at = found.words.sides[side.edition], places[side.edition]
            by_text.setdefault(own.said(at, at), []).append(side.edition.upper())
            spans += own.span(at, at)
    return " · ".join(f"{', '.join(codes)}: {text}" for text, codes in by_text.items()), tuple(spans)


def exchanged(material: Material) -> list[Exchanged]:
    """The names of an article that stand where other editions have others, the likeliest of each edition of a unit."""
    if material not in _KNOWN:
        _KNOWN[material] = _exchanged(material)
    return _KNOWN[material]


def _exchanged(material: Material) -> list[Exchanged]:
    found = [each for unit, sides in material.comparable for each in _candidates(material, unit, sides)]
    together = _together(material) if found else set()
    often = Counter(pair for _, pair in {(each.unit, pair) for each in found for pair in _pairs(each)})
    told: set[tuple[int, str, int]] = set()
    kept = []
    for each in sorted(found, key=lambda each: (each.unit, -each.score)):
        pairs, swap = _pairs(each), each.swap
        places = {(each.unit, swap.odd, swap.name), *((each.unit, *place) for place in swap.instead.items())}
        limit = _limit(each)
        if each.score < limit or any(often[pair] >= _OFTEN or pair in together for pair in pairs):
            continue
        if told.isdisjoint(places) and not any(unit == each.unit and code == swap.odd for unit, code, _ in told):
            told |= places
            kept.append(each)
    return kept


def _limit(found: Exchanged) -> float:
    if len(found.swap.instead) < 2:
        return _LIKELY_OF_TWO
    named = any(found.words.sides[code].capitals[i] for code, i in found.swap.instead.items())
    return _LIKELY if named else _LIKELY_OF_WORDS


def _candidates(material: Material, unit: int, sides: tuple[Side, ...]) -> Iterator[Exchanged]:
    """Whatever may be a name in the place of another, of each edition against the others."""
    words = material.words(unit, sides)
    if words is None:
        return
    codes = [side.edition for side in sides if side.lang in LANGUAGES]
    for odd in codes:
        for swap in swaps(words, odd, [code for code in codes if code != odd][:2]):
            score = NAME.probability(swap.features)
            if score >= _POSSIBLE:
                yield Exchanged(unit, sides, words, swap, score)


def _pairs(found: Exchanged) -> list[frozenset[str]]:
    """The name and each that it stands for, as they are alike in every language."""
    own = key(found.words.sides[found.swap.odd].texts[found.swap.name])
    return [frozenset((own, key(found.words.sides[code].texts[at]))) for code, at in found.swap.instead.items()]


def _together(material: Material) -> set[frozenset[str]]:
    """Names that stand side by side somewhere in the article, as a given name and a surname do."""
    found: set[frozenset[str]] = set()
    for unit, sides in material.comparable:
        words = material.words(unit, sides)
        for own in words.sides.values() if words else ():
            found |= {frozenset((key(a), key(b))) for a, b in _neighbours(own.texts, own.capitals.tolist())}
    return found


def _neighbours(texts: Sequence[str], capitals: Sequence[float]) -> Iterator[tuple[str, str]]:
    for (a, one), (b, two) in pairwise(zip(texts, capitals, strict=True)):
        if one and two:
            yield a, b
