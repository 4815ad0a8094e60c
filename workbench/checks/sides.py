"""A unit as the checks read it: the sides that are present, with their sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workbench.domain import Alignment, Span

__all__ = ["Side", "listed", "present_sides", "same_words"]

_BETWEEN_WORDS: Final = re.compile(r"\W+")
_RUN: Final = re.compile(r"\w+")
_MOST_PUNCTUATION: Final = 10
"""Characters of punctuation by which texts of the same words may differ."""


@dataclass(frozen=True)
class Side:
    """One edition's part of a unit. ``sentences``: index in the edition and text, in order."""

    edition: str
    lang: str
    sentences: tuple[tuple[int, str], ...]

    @cached_property
    def text(self) -> str:
        """The sentences, joined by a space."""
        return " ".join(text for _, text in self.sentences)

    @cached_property
    def words(self) -> list[str]:
        """The letters and digits of the text that stand together, in lower case."""
        return _RUN.findall(self.text.lower())

    def whole(self) -> tuple[Span, ...]:
        """Spans over every sentence."""
        return tuple(Span(self.edition, index, 0, len(text)) for index, text in self.sentences if text)


def present_sides(alignment: Alignment, unit: int) -> tuple[Side, ...]:
    """The sides of a unit that are not empty, in the order of the editions."""
    found = []
    for code, edition in alignment.editions.items():
        indexes = alignment.units[unit].sentences.get(code, ())
        if indexes:
            texts = edition.sentences
            found.append(Side(code, edition.lang, tuple((index, texts[index].text) for index in indexes)))
    return tuple(found)


def listed(codes: tuple[str, ...] | list[str]) -> str:
    """Edition codes as a message names them: "UA, EN"."""
    return ", ".join(code.upper() for code in codes)


def same_words(a: str, b: str) -> bool:
    """Whether two texts differ in nothing but punctuation."""
    if abs(len(a) - len(b)) > _MOST_PUNCTUATION:
        return False
    first, other = _RUN.search(a), _RUN.search(b)
    if first and other and first.group() != other.group():  # as nearly always: no need to look at the rest
        return False
    return _BETWEEN_WORDS.split(a.strip()) == _BETWEEN_WORDS.split(b.strip())
