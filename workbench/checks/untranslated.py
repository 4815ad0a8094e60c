"""Sentences left in another language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.foreign import foreign_words, plain_words, verdict
from workbench.checks.left import Left
from workbench.checks.material import Material
from workbench.checks.sides import Side, listed, same_words
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message

__all__ = ["Untranslated"]

_FEWEST_SHARED_WORDS: Final = 4
"""Words, of which names are no part, that two editions must share to the letter before one is a copy."""

_LEFT_IN: Final[Mapping[str, Message]] = {
    "uk": Message("%(editions)s: left in Ukrainian"),
    "en": Message("%(editions)s: left in English"),
    "ru": Message("%(editions)s: left in Russian"),
}
"""BCP 47 tag → the sentence; a language's name in a sentence has a form of its own in many an interface language."""
_LEFT_IN_THAT_OF: Final = Message("%(editions)s: left in the language of %(other)s")
_LEFT_IN_ANOTHER: Final = Message("%(editions)s: left in another language")


class Untranslated(Check):
    """A side in the language of another edition, a copy of its text, or Russian letters in Ukrainian."""

    kind: ClassVar[Kind] = "untranslated"
    name = Message("Untranslated")
    description = Message("A sentence is left in another language.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for whole editions and for sentences in another language, for copies, and for stray words."""
        codes = {edition.lang: code for code, edition in material.alignment.editions.items()}
        whole, told = material.whole, set()
        for unit, (sides, left) in enumerate(material.units):
            for index, side in enumerate(sides):
                if side.edition in whole:
                    if side.edition in left and side.edition not in told:
                        told.add(side.edition)
                        yield self._whole(unit, side, left[side.edition], codes.get(whole[side.edition] or ""))
                elif side.edition in left:
                    yield self._sentences(unit, side, left[side.edition], codes)
                else:
                    others = [other for other in sides if other is not side and other.edition not in whole]
                    yield from self._copy_or_words(unit, side, others, later=sides[index + 1 :])

    def _whole(self, unit: int, side: Side, left: Sequence[Left], other: str | None) -> Flag:
        values = {"edition": side.edition.upper(), "other": (other or "").upper()}
        return self.flag(
            unit,
            [side],
            editions=(side.edition,),
            message=(
                Message("The whole edition %(edition)s seems to be in the language of %(other)s", values)
                if other
                else Message("The whole edition %(edition)s seems to be in another language", values)
            ),
            spans=_spans(side, left),
            score=max(each.verdict.score for each in left),
        )

    def _sentences(self, unit: int, side: Side, left: Sequence[Left], codes: Mapping[str, str]) -> Flag:
        language = left[0].verdict.language or ""
        other = codes.get(language, "")
        values = {"editions": listed([side.edition]), "other": other.upper()}
        return self.flag(
            unit,
            [side],
            editions=(side.edition,),
            message=Message(_LEFT_IN.get(language, _LEFT_IN_THAT_OF if other else _LEFT_IN_ANOTHER).id, values),
            spans=_spans(side, left),
            score=max(each.verdict.score for each in left),
        )

    def _copy_or_words(self, unit: int, side: Side, others: Sequence[Side], *, later: Sequence[Side]) -> Iterator[Flag]:
        """A copy is told once: of the side whose alphabet the words are not in, else of both by the first of them."""
        copied_from = _copied(side, others)
        if copied_from is None or verdict(side.text, side.lang) or verdict(side.text, copied_from.lang):
            yield from self._words(unit, side)
            return
        blamed = _strange(side) and not _strange(copied_from)
        if not blamed and (copied_from not in later or (_strange(copied_from) and not _strange(side))):
            return
        values = {"editions": listed([side.edition]), "other": listed([copied_from.edition])}
        yield self.flag(
            unit,
            [side, copied_from],
            editions=(side.edition,) if blamed else (side.edition, copied_from.edition),
            message=(
                Message(_LEFT_IN.get(copied_from.lang, _LEFT_IN_THAT_OF).id, values)
                if blamed
                else Message("The same text in %(editions)s and %(other)s", values)
            ),
            spans=side.whole() if blamed else side.whole() + copied_from.whole(),
            score=0.8,
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


def _spans(side: Side, left: Sequence[Left]) -> tuple[Span, ...]:
    return tuple(Span(side.edition, each.sentence, 0, len(each.text)) for each in left)


def _strange(side: Side) -> bool:
    """Whether a word of the side has letters that its language does not have."""
    return any(foreign_words(text, side.lang) for _, text in side.sentences)


def _copied(side: Side, others: Sequence[Side]) -> Side | None:
    """The first of these that has the very same words, when there are enough of them to be more than a name."""
    for other in others:
        if other.lang != side.lang and same_words(side.text, other.text):
            return other if len(plain_words(side.text)) >= _FEWEST_SHARED_WORDS else None
    return None
