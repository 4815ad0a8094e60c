"""The newsroom's glossary and house style."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import ClassVar, Final, NamedTuple

from workbench.checks.check import Check
from workbench.checks.lemmas import form
from workbench.checks.material import Material
from workbench.checks.sides import Side, listed
from workbench.checks.tokens import tokens
from workbench.domain import Flag, Kind, Severity, Span
from workbench.domain import Term as Entry
from workbench.errors import Message

__all__ = ["Term"]

_LETTER_BY_LETTER: Final = "="
_SCORE: Final = 0.9
_ENGLISH_ENDINGS: Final = ("'s", "s'", "es", "s")


class Term(Check):
    """Words that the newsroom does not want, and words that it wants translated in one way, whatever their case."""

    kind: ClassVar[Kind] = "term"
    name = Message("House style and glossary")
    description = Message("A word is against the newsroom's style, or is not translated as its glossary says.")
    severity: ClassVar[Severity] = "minor"

    def run(self, material: Material) -> Iterator[Flag]:
        """Flags for the terms of ``material``, unit by unit; none where the newsroom has given none."""
        if not material.terms:
            return
        index = _Index(material.terms)
        for unit, (sides, _) in enumerate(material.units):
            found = {side.edition: index.found(side) for side in sides}
            for side in sides:
                yield from self._avoided(unit, side, found[side.edition], material.terms)
            yield from self._not_translated(unit, sides, found, material.terms)

    def _avoided(self, unit: int, side: Side, found: Sequence[_Place], terms: Sequence[Entry]) -> Iterator[Flag]:
        for place in found:
            if place.avoided:
                term = terms[place.term]
                better = ", ".join(_plain(each) for each in term.forms.get(side.lang, ()))
                values = {"edition": side.edition.upper(), "word": place.text, "better": better, "note": term.note}
                message = Message("%(edition)s: “%(word)s” is against the house style. %(note)s", values)
                if better:
                    message = Message("%(edition)s: “%(word)s”; the house style is “%(better)s”. %(note)s", values)
                yield self.flag(
                    unit,
                    [side],
                    editions=(side.edition,),
                    message=message,
                    spans=(place.span,),
                    score=_SCORE,
                    said=(place.text, str(place.span.start)),
                )

    def _not_translated(
        self, unit: int, sides: Sequence[Side], found: Mapping[str, Sequence[_Place]], terms: Sequence[Entry]
    ) -> Iterator[Flag]:
        used = {code: {place.term for place in own if not place.avoided} for code, own in found.items()}
        every = {place.term: place for own in found.values() for place in own if not place.avoided}
        for number, place in every.items():
            forms = terms[number].forms
            lacking = [side for side in sides if side.lang in forms and number not in used[side.edition]]
            avoided = {side.edition for side in lacking for p in found[side.edition] if p.avoided and p.term == number}
            lacking = [side for side in lacking if side.edition not in avoided]
            if not lacking:
                continue
            wanted = " · ".join(
                f"{side.edition.upper()}: {', '.join(map(_plain, forms[side.lang]))}" for side in lacking
            )
            values = {"word": place.text, "editions": listed([side.edition for side in lacking]), "wanted": wanted}
            yield self.flag(
                unit,
                sides,
                editions=tuple(side.edition for side in lacking),
                message=Message("“%(word)s” is not in %(editions)s as the glossary has it; %(wanted)s", values),
                spans=tuple(p.span for own in found.values() for p in own if p.term == number and not p.avoided),
                score=_SCORE,
                said=(place.text,),
            )


class _Place(NamedTuple):
    """Where a term stands: its number in the list, whether it is one to avoid, its words."""

    term: int
    avoided: bool
    text: str
    span: Span


class _Pattern(NamedTuple):
    words: tuple[str, ...]
    exact: bool
    term: int
    avoided: bool


class _Index:
    """The terms by the first word of each form, so that a long glossary costs no more than a short one."""

    def __init__(self, terms: Sequence[Entry]) -> None:
        self._terms = terms

    @cached_property
    def _patterns(self) -> Mapping[tuple[str, str], Sequence[_Pattern]]:
        found: defaultdict[tuple[str, str], list[_Pattern]] = defaultdict(list)
        for number, term in enumerate(self._terms):
            for avoided, forms in ((False, term.forms), (True, term.avoid)):
                for tag, listed_forms in forms.items():
                    for each in listed_forms:
                        exact = each.startswith(_LETTER_BY_LETTER)
                        words = tuple(
                            token.lower if exact else _lemma(token.lower, tag)
                            for token in tokens(_plain(each))[1]
                            if token.kind == "word"
                        )
                        if words:
                            found[tag, words[0]].append(_Pattern(words, exact, number, avoided))
        return found

    def found(self, side: Side) -> list[_Place]:
        """Where a side has any of the terms."""
        places = []
        for index, text in side.sentences:
            row = [token for token in tokens(text)[1] if token.kind == "word"]
            lemmas = [_lemma(token.lower, side.lang) for token in row]
            lower = [token.lower for token in row]
            for at in range(len(row)):
                keys = dict.fromkeys((lemmas[at], lower[at]))
                for pattern in (each for key in keys for each in self._patterns.get((side.lang, key), ())):
                    end = at + len(pattern.words)
                    if tuple((lower if pattern.exact else lemmas)[at:end]) == pattern.words:
                        span = Span(side.edition, index, row[at].start, row[end - 1].end)
                        words = text[span.start : span.end]
                        places.append(_Place(pattern.term, pattern.avoided, words, span))
        return places


def _plain(listed_form: str) -> str:
    return listed_form.removeprefix(_LETTER_BY_LETTER)


@lru_cache(maxsize=20_000)
def _lemma(word: str, tag: str) -> str:
    known = form(word, tag)
    if known is not None:
        return known.lemma.replace("ё", "е")
    if tag == "en":
        for ending in _ENGLISH_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) > 2:
                return word[: -len(ending)]
    return word
