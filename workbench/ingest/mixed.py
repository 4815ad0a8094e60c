"""Texts that hold more than one language, and editions that are in the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from workbench.domain import Paragraph, language_tag
from workbench.ingest.language import likely_language
from workbench.languages import LANGUAGES

__all__ = ["Mixture", "SameLanguage", "mixed", "same_language"]

_STRETCH: Final = 10  # words that a language is told from
_LEAST: Final = 15  # words in the other language, under which nothing is noticed: a quotation of a sentence or two
_SHARE: Final = 0.3  # of the words: so much is noticed even within one paragraph
_SENTENCE_END: Final = re.compile(r"[.!?…]+[\"'»”’)\]]*\s+")


class Mixture(NamedTuple):
    """``language``: BCP 47, of most of the text; ``other``: the one that it also holds.

    ``paragraphs``: which are in the other, counted from 0 among all that were given. ``share``: of the words that are
    aligned, how many are in the other language, 0..1.
    """

    language: str
    other: str
    paragraphs: tuple[int, ...]
    share: float


class SameLanguage(NamedTuple):
    """Two editions by their codes, and the language that both are in, BCP 47."""

    first: str
    second: str
    language: str


def mixed(text: str, paragraphs: Sequence[Paragraph] | None = None) -> Mixture | None:
    """What else of our languages a text holds, where that is more than a quotation; None where it is in one.

    ``paragraphs``: those of ``text``; without them each line is one. Only those that are aligned count. Noticed are two
    paragraphs or more in another language, or one of several sentences, or a third of the words. Where there are two
    other languages, the one with more words is told.
    """
    spans = list(_lines(text)) if paragraphs is None else paragraphs
    words: dict[str, int] = {}
    held: dict[str, list[int]] = {}
    several: set[str] = set()
    total = 0
    for index, paragraph in enumerate(spans):
        if not paragraph.aligned:
            continue
        said: dict[str, int] = {}
        sentences: dict[str, int] = {}
        for stretch, ends in _stretches(text[paragraph.start : paragraph.end]):
            count = len(stretch.split())
            total += count
            language = likely_language(stretch)
            if language:
                said[language] = said.get(language, 0) + count
                sentences[language] = sentences.get(language, 0) + ends
        for language, count in said.items():
            words[language] = words.get(language, 0) + count
        if said:
            most = max(said, key=said.__getitem__)
            held.setdefault(most, []).append(index)
            if sentences[most] > 1:
                several.add(most)
    if len(words) < 2:
        return None
    language, other = sorted(words, key=lambda tag: -words[tag])[:2]
    share = words[other] / total
    found = tuple(held.get(other, ()))
    noticed = len(found) > 1 or (found and other in several) or share >= _SHARE
    return Mixture(language, other, found, round(share, 3)) if noticed and words[other] >= _LEAST else None


def same_language(texts: Mapping[str, str]) -> tuple[SameLanguage, ...]:
    """The pairs of editions that are in the same language, although their codes are of two.

    ``texts``: edition code → text. A text whose language is not certain is in no pair, nor an edition whose code says
    nothing of a language that can be told.
    """
    found = {code: likely_language(text) for code, text in texts.items() if _base(code) in LANGUAGES}
    return tuple(
        SameLanguage(first, second, language)
        for first, second in combinations(found, 2)
        if (language := found[first]) and language == found[second] and _base(first) != _base(second)
    )


def _base(code: str) -> str:
    return language_tag(code.partition("-")[0].lower())


def _lines(text: str) -> Iterator[Paragraph]:
    for line in re.finditer(r"[^\n]+", text):
        yield Paragraph(line.start(), line.end())


def _stretches(paragraph: str) -> Iterator[tuple[str, int]]:
    """A paragraph in pieces of whole sentences, each long enough to tell a language from, and how many sentences."""
    begin, at, ends = 0, 0, 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(paragraph)), len(paragraph)]:
        ends += paragraph[at:end].strip() != ""
        at = end
        if len(paragraph[begin:end].split(maxsplit=_STRETCH)) >= _STRETCH or end == len(paragraph):
            if paragraph[begin:end].strip():
                yield paragraph[begin:end], ends
            begin, ends = end, 0
