"""The newsroom's glossary and house style."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
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
_ENGLISH_ENDINGS: Final = ("'s", "'", "es", "s")
_BETWEEN: Final = re.compile(r"[\s-]*")
"""What may stand between the words of a term."""


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
                values = {
                    "edition": side.edition.upper(),
                    "word": place.text,
                    "better": better,
                    "note": f" {term.note}" if term.note else "",
                }
                message = Message("%(edition)s: “%(word)s” is against the house style.%(note)s", values)
                if better:
                    message = Message("%(edition)s: “%(word)s”; the house style is “%(better)s”.%(note)s", values)
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
    """``words``: for each word the forms it is known by, or the word itself where it is meant to the letter."""

    words: tuple[frozenset[str], ...]
    exact: bool
    term: int
    avoided: bool


class _Index:
    """The terms by the first word of each form, so that a long glossary costs no more than a short one."""

    def __init__(self, terms: Sequence[Entry]) -> None:
        self._patterns: defaultdict[tuple[str, str], list[_Pattern]] = defaultdict(list)
        for number, term in enumerate(terms):
            for avoided, forms in ((False, term.forms), (True, term.avoid)):
                for tag, listed_forms in forms.items():
                    for each in listed_forms:
                        self._add(each, tag, term=number, avoided=avoided)

    def _add(self, given: str, tag: str, *, term: int, avoided: bool) -> None:
        exact = given.startswith(_LETTER_BY_LETTER)
        lower = [token.lower for token in tokens(_plain(given))[1] if token.kind == "word"]
        words = tuple(frozenset((word,)) if exact else _lemmas(word, tag) for word in lower)
        for first in words[0] if words else ():
            self._patterns[tag, first].append(_Pattern(words, exact, term, avoided))

    def found(self, side: Side) -> list[_Place]:
        """Where a side has any of the terms, each place once a term."""
        places: dict[tuple[int, int, bool, int], _Place] = {}
        for index, text in side.sentences:
            smooth, every = tokens(text)
            row = [token for token in every if token.kind == "word"]
            plain = [frozenset((token.lower,)) for token in row]
            lemmas = [_lemmas(token.lower, side.lang) for token in row]
            for at in range(len(row)):
                for pattern in {p for key in lemmas[at] for p in self._patterns.get((side.lang, key), ())}:
                    end = at + len(pattern.words)
                    own = (plain if pattern.exact else lemmas)[at:end]
                    if len(own) < len(pattern.words) or any(map(frozenset.isdisjoint, own, pattern.words)):
                        continue
                    gaps = (smooth[row[i].end : row[i + 1].start] for i in range(at, end - 1))
                    if all(_BETWEEN.fullmatch(gap) for gap in gaps):
                        span = Span(side.edition, index, row[at].start, row[end - 1].end)
                        key = (index, at, pattern.avoided, pattern.term)
                        places[key] = _Place(pattern.term, pattern.avoided, text[span.start : span.end], span)
        return list(places.values())


def _plain(listed_form: str) -> str:
    return listed_form.removeprefix(_LETTER_BY_LETTER)


@lru_cache(maxsize=20_000)
def _lemmas(word: str, tag: str) -> frozenset[str]:
    """The dictionary forms that a word may have, itself among them."""
    known = form(word, tag)
    if known is not None:
        return known.lemmas
    if tag != "en":
        return frozenset((word,))
    stems = {word.removesuffix(ending) for ending in _ENGLISH_ENDINGS}
    return frozenset((word, *(stem for stem in stems if len(stem) > 2)))
