"""Words put in or out of quotation marks, or given to another speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.name import Exchanged, exchanged, said_names
from workbench.checks.quotations import Quotation
from workbench.checks.sides import Side, listed
from workbench.checks.speakers import is_speaker
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message

__all__ = ["Quote"]

_SPEECH: Final = 4
"""Words from which a quotation is what somebody said; shorter ones are often titles and names."""
_NO_NAME: Final = 6
"""Words from which even a quotation that begins with a capital is no name."""
_AS_MUCH: Final = 0.95
_SAID_SCORE: Final = 0.85
_SHORT_SCORE: Final = 0.6

Quoted = Mapping[str, Sequence[tuple[int, Quotation]]]
"""Edition code → index of the sentence and a quotation in it."""


class Quote(Check):
    """A quotation in some editions where another has the words without marks."""

    kind: ClassVar[Kind] = "quote"
    name = Message("Quotation")
    description = Message("Words are quoted in one edition and not in another, or said by somebody else.")
    severity: ClassVar[Severity] = "major"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit in which an edition has a quotation and another none at all."""
        found = material.quoted
        for each in exchanged(material):
            if is_speaker(each.words, each.swap, found):
                yield self._by_another(each)
        for unit, sides in material.comparable:
            quoted = {
                side.edition: [(index, each) for index, _ in side.sentences for each in found[side.edition][index]]
                for side in sides
            }
            said = [side for side in sides if any(_is_speech(each) for _, each in quoted[side.edition])]
            silent = [side for side in sides if not quoted[side.edition]]
            if said and silent:
                speaking = [side for side in sides if quoted[side.edition]]
                yield self._flag(unit, sides, quoted, with_marks=speaking, without=silent)
            elif (fewer := _with_fewer(sides, quoted)) is not None and not (
                _title_kept(fewer, sides, quoted) or _as_much(fewer, sides, quoted)
            ):
                yield self._fewer(unit, sides, quoted, fewer)

    def _by_another(self, found: Exchanged) -> Flag:
        said, spans = said_names(found)
        swap = found.swap
        return self.flag(
            found.unit,
            found.sides,
            editions=(swap.odd,) if len(swap.instead) > 1 else (*swap.instead, swap.odd),
            message=Message("Said by another; %(said)s", {"said": said}),
            spans=spans,
            score=_SAID_SCORE,
            said=(said,),
        )

    def _fewer(self, unit: int, sides: tuple[Side, ...], quoted: Quoted, fewer: Side) -> Flag:
        others = [side.edition for side in sides if side is not fewer]
        message = Message("Quoted in %(editions)s and not in %(others)s", _named(others, [fewer.edition]))
        if quoted[fewer.edition]:
            message = Message("Fewer quotations in %(others)s than in %(editions)s", _named(others, [fewer.edition]))
        return self.flag(
            unit,
            sides,
            editions=(fewer.edition,),
            message=message,
            spans=_spans(quoted, [side.edition for side in sides]),
            score=_SHORT_SCORE,
            severity="minor",
        )

    def _flag(
        self, unit: int, sides: tuple[Side, ...], quoted: Quoted, *, with_marks: Sequence[Side], without: Sequence[Side]
    ) -> Flag:
        have, lack = ([side.edition for side in own] for own in (with_marks, without))
        editions = lack if len(have) > len(lack) else have if len(lack) > len(have) else [*have, *lack]
        return self.flag(
            unit,
            sides,
            editions=tuple(side.edition for side in sides if side.edition in editions),
            message=Message("Quoted in %(editions)s and not in %(others)s", _named(have, lack)),
            spans=_spans(quoted, have),
            score=_SAID_SCORE,
        )


def _named(editions: Sequence[str], others: Sequence[str]) -> dict[str, str]:
    return {"editions": listed(list(editions)), "others": listed(list(others))}


def _spans(quoted: Quoted, codes: Sequence[str]) -> tuple[Span, ...]:
    return tuple(Span(code, index, each.start, each.end) for code in codes for index, each in quoted[code])


def _is_speech(quotation: Quotation) -> bool:
    """Whether it is the beginning of what somebody said, and no title or name."""
    words = quotation.words
    if quotation.continued:
        return False
    return len(words) >= _NO_NAME or (len(words) >= _SPEECH and not words[0][0].isupper())


def _with_fewer(sides: Sequence[Side], quoted: Quoted) -> Side | None:
    """The side that has fewer quotations than the two others, which have as many as each other; None where none has.

    Ukrainian and Russian put names in quotation marks that English sets without: in English only what begins with a
    small letter is missed. Where a quotation runs on from an earlier sentence nothing is counted.
    """
    counts = {side.edition: len(quoted[side.edition]) for side in sides}
    if len(sides) < 3 or any(each.continued for own in quoted.values() for _, each in own):
        return None
    fewer = min(sides, key=lambda side: counts[side.edition])
    others = [side.edition for side in sides if side is not fewer]
    if len({counts[code] for code in others}) > 1 or counts[others[0]] == counts[fewer.edition]:
        return None
    names = any(not each.words or not each.words[0][0].islower() for code in others for _, each in quoted[code])
    return None if fewer.lang == "en" and names else fewer


def _title_kept(fewer: Side, sides: Sequence[Side], quoted: Quoted) -> bool:
    """Whether what another edition has in marks stands here in the same letters: a title left untranslated."""
    words = [each.words for side in sides if side is not fewer for _, each in quoted[side.edition]]
    return any(" ".join(own) in fewer.text for own in words if own)


def _as_much(fewer: Side, sides: Sequence[Side], quoted: Quoted) -> bool:
    """Whether fewer marks hold as much of the sentence: «…, — said she, — …» is one pair of marks, or two."""
    shares = {side.edition: _share(side, quoted[side.edition]) for side in sides}
    return shares[fewer.edition] >= _AS_MUCH * min(shares[side.edition] for side in sides if side is not fewer)


def _share(side: Side, own: Sequence[tuple[int, Quotation]]) -> float:
    return sum(each.end - each.start for _, each in own) / len(side.text)
