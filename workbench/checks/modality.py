"""What one edition says for certain, or allows, and the others do not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar, Final, Literal

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.sides import Side, listed
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message
from workbench.languages import LANGUAGES

__all__ = ["Modality"]

Table = Literal["hedges", "weak_hedges", "modals", "certainties", "obligations", "weak_obligations"]

_MAJORITY: Final = 0.7
_MONTHS: Final = ("May",)
"""Words of doubt that are something else with a capital, but for the first of a sentence."""
_FIRST_WORD: Final = re.compile(r"(\w+)(\*?)")
_BEGINNING: Final = 5
_LONGEST: Final = 600
"""Characters from which a side says too many things for a word of doubt to be missed in it."""


class Modality(Check):
    """Two editions say that something is likely, alleged or possible, and the third that it is so."""

    kind: ClassVar[Kind] = "modality"
    name = Message("Certainty")
    description = Message("An edition is certain of what the others call possible, or allows what they demand.")
    severity: ClassVar[Severity] = "minor"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit in which all editions but one have a word of doubt."""
        for unit, every in material.comparable:
            sides = [side for side in every if side.lang in LANGUAGES]
            if len(sides) < 3:
                continue
            if max(len(side.text) for side in sides) > _LONGEST:
                continue
            yield from self._obliged(unit, sides)
            certain = [side for side in sides if not _found(side, "hedges", "weak_hedges")]
            if len(certain) != 1:
                continue
            others = [side for side in sides if side is not certain[0]]
            doubts = {side.edition: _found(side, "hedges") for side in others}
            if not all(doubts.values()) and _found(certain[0], "certainties") and not _found(certain[0], "modals"):
                # "It may fail", where the third says that it will.
                doubts = {side.edition: _found(side, "hedges", "modals") for side in others}
            if not all(doubts.values()):
                continue
            spans = [span for own in doubts.values() for span in own]
            values = {
                "edition": listed([certain[0].edition]),
                "others": " · ".join(_words(side, spans) for side in others),
            }
            yield self.flag(
                unit,
                sides,
                editions=(certain[0].edition,),
                message=Message("Certain in %(edition)s and not in the others: %(others)s", values),
                spans=tuple(spans),
                score=_MAJORITY,
            )

    def _obliged(self, unit: int, sides: Sequence[Side]) -> Iterator[Flag]:
        """A flag where all editions but one say that something must be, and that one that it may."""
        free = [side for side in sides if not _found(side, "obligations", "weak_obligations")]
        if len(free) != 1 or not (allowed := _found(free[0], "modals")):
            return
        others = [side for side in sides if side is not free[0]]
        duties = {side.edition: _found(side, "obligations") for side in others}
        if not all(duties.values()):
            return
        spans = [span for own in (*duties.values(), allowed) for span in own]
        values = {
            "edition": _words(free[0], spans),
            "others": " · ".join(_words(side, spans) for side in others),
        }
        yield self.flag(
            unit,
            sides,
            editions=(free[0].edition,),
            message=Message("An obligation in the others and none here; %(edition)s · %(others)s", values),
            spans=tuple(spans),
            score=_MAJORITY,
            said=("obligation",),
        )


def _words(side: Side, spans: Sequence[Span]) -> str:
    texts = dict(side.sentences)
    words = [texts[span.sentence][span.start : span.end] for span in spans if span.edition == side.edition]
    return f"{side.edition.upper()}: {', '.join(words)}"


def _found(side: Side, *tables: Table) -> list[Span]:
    """The words of a side that are in some of its language's tables."""
    begun, length = _beginnings(side.lang, tables)
    if begun.isdisjoint([word[:length] for word in side.words]):
        return []
    pattern = _pattern(side.lang, tables)
    return [
        Span(side.edition, index, match.start(), match.end())
        for index, text in side.sentences
        for match in pattern.finditer(text)
        if not (match.group() in _MONTHS and match.start())
    ]


@cache
def _beginnings(tag: str, tables: tuple[Table, ...]) -> tuple[frozenset[str], int]:
    """How the first words of the entries begin, and how many letters that are: a sentence without has none of them."""
    first = [_FIRST_WORD.match(entry.lower()) for entry in _entries(tag, tables)]
    words = [word.groups() for word in first if word is not None]
    length = min((len(word) for word, open_ in words if open_), default=_BEGINNING)
    length = min(length, _BEGINNING)
    return frozenset(word[:length] for word, _ in words), length


def _entries(tag: str, tables: tuple[Table, ...]) -> set[str]:
    return {entry for table in tables for entry in getattr(LANGUAGES[tag], table)}


@cache
def _pattern(tag: str, tables: tuple[Table, ...]) -> re.Pattern[str]:
    parts = (re.escape(entry).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for entry in _entries(tag, tables))
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(parts, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
