"""What a sentence denies: where its negators stand, those that go together as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from workbench.checks.words import SideWords
from workbench.languages import LANGUAGES

__all__ = ["Denial", "denials", "implied", "outweighed"]

_TOGETHER: Final = 4
"""Words between two negators up to which they deny one thing: "ніхто нічого не сказав"."""
_IN_A_CLAUSE: Final = 12
"""The same within a clause: "нічого подібного тут раніше не бувало"."""
_ENDS_CLAUSE: Final = re.compile(r"[,;:.!?—–()]")
_CONTRACTED: Final = ("n't", "n’t", "nʼt", "n`t")
_NUMBERED: Final = re.compile(r"\.?\s?[0-9]")
"""What shows "no" to be "number": "No. 5"."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Negators that belong together: the indexes of the first and the last of them among the words of a side.

    ``bare``: "nobody" without the "not" that the language wants beside it ("ніхто прийшов").
    """

    first: int
    last: int
    bare: bool = False


@cache
def _neutral(tag: str) -> re.Pattern[str] | None:
    phrases = LANGUAGES[tag].neutral_negations if tag in LANGUAGES else ()
    parts = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if phrases else None


@cache
def _nearly(tag: str) -> re.Pattern[str]:
    return _any_of(LANGUAGES[tag].near_negators)


@cache
def _implied(tag: str) -> re.Pattern[str]:
    return _any_of(LANGUAGES[tag].implied_negators)


def _any_of(entries: tuple[str, ...]) -> re.Pattern[str]:
    parts = (re.escape(entry).replace(r"\*", r"\w*") for entry in entries)
    return re.compile(rf"(?:{'|'.join(parts)})\Z", re.IGNORECASE)


@lru_cache(maxsize=32)  # a unit asks for its own several times; the vectors of more are not kept
def denials(words: SideWords, *, nearly: bool = False) -> list[Denial]:
    """The denials of a side, in order; none for a language without tables. ``nearly``: with "hardly" and its like."""
    tag = words.side.lang
    pattern = _neutral(tag)
    if pattern is None:
        return []
    language, near = LANGUAGES[tag], _nearly(tag)
    if not nearly and _denies_nothing(words):
        return []
    found: list[Denial] = []
    particle = False  # whether the last of them has its own word to deny
    neutral: list[tuple[int, int]] | None = None
    for index, lower in enumerate(words.lower):
        own = lower in language.negating_particles or lower.endswith(_CONTRACTED)
        if not own and lower not in language.negators and not (nearly and near.match(lower)):
            continue
        if lower == "no" and _NUMBERED.match(words.text, words.ends[index]):
            continue
        if neutral is None:
            neutral = [match.span() for match in pattern.finditer(words.text)]
        if any(start <= words.starts[index] < end for start, end in neutral):
            continue
        if found and not (own and particle) and _together(words, found[-1].last, index):
            particle = particle or own
            found[-1] = Denial(found[-1].first, index, language.negative_concord and not particle)
        else:
            found.append(Denial(index, index, language.negative_concord and not own and lower in language.negators))
            particle = own
    return found


def _denies_nothing(words: SideWords) -> bool:
    """Whether there is no negator among the words, as in most sentences."""
    language = LANGUAGES[words.side.lang]
    if not (language.negators.isdisjoint(words.lower) and language.negating_particles.isdisjoint(words.lower)):
        return False
    return not any(word.endswith(_CONTRACTED) for word in words.lower)


def outweighed(words: SideWords, other: SideWords) -> int:
    """How many denials of ``words`` are in ``other``: those it has, and what all but denies and ``words`` has not."""
    own, there = len(denials(words)), len(denials(other))
    bare = sum(each.bare for each in denials(other)) - sum(each.bare for each in denials(words))
    nearly = len(denials(other, nearly=True)) - there - (len(denials(words, nearly=True)) - own)
    return there + max(0, nearly) - max(0, bare)


def _together(words: SideWords, last: int, index: int) -> bool:
    """Whether two negators deny one thing: they are near each other, or no comma is between them."""
    if index - last <= _TOGETHER:
        return True
    between = words.text[words.ends[last] : words.starts[index]]
    return index - last <= _IN_A_CLAUSE and _ENDS_CLAUSE.search(between) is None


def implied(words: SideWords) -> list[int]:
    """The indexes of words that may deny without a negator; none for a language without tables."""
    if words.side.lang not in LANGUAGES:
        return []
    pattern = _implied(words.side.lang)
    return [index for index, text in enumerate(words.texts) if pattern.match(text)]
