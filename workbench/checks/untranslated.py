"""Sentences left in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.foreign import Verdict, foreign_words, plain_words, verdict
from workbench.checks.sides import Side, listed, present_sides
from workbench.domain import Alignment, Flag, Kind, Severity, Span
from workbench.errors import Message

__all__ = ["Untranslated"]

_BETWEEN_WORDS: Final = re.compile(r"\W+")
_FEWEST_SHARED_WORDS: Final = 4
"""Words, of which names are no part, that two editions must share to the letter before one is a copy."""

_MOST_PUNCTUATION: Final = 10
"""Characters of punctuation by which a copy may differ."""


class Untranslated(Check):
    """A side in the language of another edition, a copy of its text, or Russian letters in Ukrainian."""

    kind: ClassVar[Kind] = "untranslated"
    name = Message("Untranslated")
    description = Message("A sentence is left in another language.")
    severity: ClassVar[Severity] = "critical"

    def run(self, alignment: Alignment) -> Iterator[Flag]:
        """Flags for whole sentences in another language, for copies, and for stray words."""
        tags = {edition.lang: code for code, edition in alignment.editions.items()}
        for unit in range(len(alignment.units)):
            sides = present_sides(alignment, unit)
            for side in sides:
                others = [other for other in sides if other is not side]
                yield from self._of_side(unit, side, others, tags)

    def _of_side(self, unit: int, side: Side, others: Sequence[Side], tags: dict[str, str]) -> Iterator[Flag]:
        judged = [(index, text, verdict(text, side.lang)) for index, text in side.sentences]
        whole = [
            (index, text, found)
            for index, text, found in judged
            if found is not None and (found.language in tags or not _kept(text, others))
        ]
        copied_from = None if whole else _copied(side, others)
        if whole:
            yield self._whole(unit, side, whole, tags)
        elif copied_from is not None and not (verdict(side.text, side.lang) or verdict(side.text, copied_from.lang)):
            values = {"editions": listed([side.edition]), "other": listed([copied_from.edition])}
            yield self.flag(
                unit,
                [side, copied_from],
                editions=(side.edition, copied_from.edition),
                message=Message("The same text in %(editions)s and %(other)s", values),
                spans=side.whole() + copied_from.whole(),
                score=0.8,
            )
        else:
            yield from self._words(unit, side)

    def _whole(self, unit: int, side: Side, whole: Sequence[tuple[int, str, Verdict]], tags: dict[str, str]) -> Flag:
        language = whole[0][2].language
        values = {"editions": listed([side.edition]), "other": tags.get(language or "", "").upper()}
        message = (
            Message("Left in the language of %(other)s: %(editions)s", values)
            if values["other"]
            else Message("Left in another language: %(editions)s", values)
        )
        return self.flag(
            unit,
            [side],
            editions=(side.edition,),
            message=message,
            spans=tuple(Span(side.edition, index, 0, len(text)) for index, text, _ in whole),
            score=max(found.score for _, _, found in whole),
        )

    def _words(self, unit: int, side: Side) -> Iterator[Flag]:
        spans = [
            Span(side.edition, index, start, end)
            for index, text in side.sentences
            for start, end in foreign_words(text, side.lang)
        ]
        if spans:
            texts = dict(side.sentences)
            words = ", ".join(texts[span.sentence][span.start : span.end] for span in spans[:5])
            yield self.flag(
                unit,
                [side],
                editions=(side.edition,),
                message=Message(
                    "Words with letters of another language in %(editions)s: %(words)s",
                    {"editions": listed([side.edition]), "words": words},
                ),
                spans=tuple(spans),
                score=0.6,
                said=(words,),
                severity="minor",
            )


def _kept(text: str, others: Sequence[Side]) -> bool:
    """Whether the other editions have the same foreign words: quoted in the original by all of them."""
    return bool(others) and all(_same_words(text, other.text) for other in others)


def _copied(side: Side, others: Sequence[Side]) -> Side | None:
    """The later side that has the very same words, when there are enough of them to be more than a name."""
    for other in others:
        if other.lang != side.lang and other.edition > side.edition and _same_words(side.text, other.text):
            return other if len(plain_words(side.text)) >= _FEWEST_SHARED_WORDS else None
    return None


def _same_words(a: str, b: str) -> bool:
    """Whether two texts differ in nothing but punctuation."""
    return abs(len(a) - len(b)) <= _MOST_PUNCTUATION and _BETWEEN_WORDS.split(a.strip()) == _BETWEEN_WORDS.split(
        b.strip()
    )
