"""What a sentence denies: where its negators stand, those that go together as one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from workbench.checks.words import SideWords
from workbench.languages import LANGUAGES

__all__ = ["Denial", "denials", "implied"]

_TOGETHER: Final = 4
"""Words between two negators up to which they deny one thing: "ніхто нічого не сказав"."""
_CONTRACTED: Final = ("n't", "n’t")


@dataclass(frozen=True, slots=True)
class Denial:
    """Negators that belong together: the indexes of the first and the last of them among the words of a side."""

    first: int
    last: int


@cache
def _neutral(tag: str) -> re.Pattern[str] | None:
    phrases = LANGUAGES[tag].neutral_negations if tag in LANGUAGES else ()
    parts = (re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if phrases else None


@cache
def _implied(tag: str) -> re.Pattern[str]:
    parts = (re.escape(entry).replace(r"\*", r"\w*") for entry in LANGUAGES[tag].implied_negators)
    return re.compile(rf"(?:{'|'.join(parts)})\Z", re.IGNORECASE)


@lru_cache(maxsize=1024)
def denials(words: SideWords, *, nearly: bool = False) -> list[Denial]:
    """The denials of a side, in order; none for a language without tables. ``nearly``: with "hardly" and its like."""
    tag = words.side.lang
    pattern = _neutral(tag)
    if pattern is None:
        return []
    language = LANGUAGES[tag]
    found: list[Denial] = []
    particle = False  # whether the last of them has its own word to deny
    neutral: list[tuple[int, int]] | None = None
    for index, text in enumerate(words.texts):
        lower = text.lower()
        own = lower in language.negating_particles or lower.endswith(_CONTRACTED)
        if not own and lower not in language.negators and not (nearly and lower in language.near_negators):
            continue
        if neutral is None:
            neutral = [match.span() for match in pattern.finditer(words.text)]
        if any(start <= words.starts[index] < end for start, end in neutral):
            continue
        if found and index - found[-1].last <= _TOGETHER and not (own and particle):
            found[-1] = Denial(found[-1].first, index)
            particle = particle or own
        else:
            found.append(Denial(index, index))
            particle = own
    return found


def implied(words: SideWords) -> list[int]:
    """The indexes of words that may deny without a negator; none for a language without tables."""
    if words.side.lang not in LANGUAGES:
        return []
    pattern = _implied(words.side.lang)
    return [index for index, text in enumerate(words.texts) if pattern.match(text)]
