"""Whether a sentence, or a word of it, is in another language than its edition."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from workbench.languages import LANGUAGES

__all__ = ["Verdict", "foreign_words", "plain_words", "verdict"]

_WORD: Final = re.compile(r"[^\W\d_]++(?:['’ʼ][^\W\d_]++)*+")
_QUOTED: Final = re.compile(r"«[^«»]{0,400}»|“[^“”]{0,400}”|„[^„“”]{0,400}[“”]|\"[^\"]{0,400}\"|\([^()]{0,400}\)")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S++|[@#]\w++")

_LATIN: Final = "A-Za-zªµºÀ-ɏ"
_NOT_LATIN: Final = "ɐ-\u1fff\u2071-\u209c\u2100-\u218f\u2c00-\U0010ffff"
_ANY_ADDRESS: Final = "@#/"
"""Insides of classes of characters: every letter of one kind is in it, with some signs."""

_FEWEST_WORDS: Final = 3
"""Plain words, neither names nor abbreviations, under which a sentence may be a title or a brand."""
_MOST: Final = 0.6
"""The share of a sentence's plain words that must be foreign."""
_EVIDENCE: Final = 2
"""Words known to belong to the other language before a sentence in the same script is called foreign."""


class Verdict(NamedTuple):
    """``language``: the BCP 47 tag of what the sentence is in, None where only the script is known."""

    language: str | None
    score: float


def _latin(word: str) -> bool:
    return word.isascii() or (word[0] < "ɐ" and word[-1] < "ɐ")


def _script(letters: frozenset[str]) -> bool:
    return _latin(min(letters))


def plain_words(text: str) -> list[str]:
    """Words in lower case letters: what is left without names, abbreviations, quotations and addresses.

    Quoted or bracketed foreign titles are no fault; where nothing much stands outside of them, the whole counts.
    """
    bare = _ADDRESS.sub(" ", text)
    outside = [word for word in _WORD.findall(_QUOTED.sub(" ", bare)) if word.islower()]
    return outside if len(outside) >= _FEWEST_WORDS else [word for word in _WORD.findall(bare) if word.islower()]


@cache
def _marks(tag: str) -> tuple[frozenset[str], dict[str, tuple[frozenset[str], frozenset[str]]]]:
    """The language's letters; for each other language of its script, the letters and common words only that one has."""
    own = LANGUAGES[tag]
    others = {}
    for other in LANGUAGES.values():
        if other.tag != tag and _script(other.letters) == _script(own.letters):
            others[other.tag] = (other.letters - own.letters, other.common_words - own.common_words)
    return own.letters, others


@cache
def _traces(tag: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """Characters and common words of which a sentence in another language has one at least."""
    own, others = _marks(tag)
    letters = "".join(sorted(frozenset[str]().union(*(letters for letters, _ in others.values()))))
    script = _NOT_LATIN if _script(own) else _LATIN
    return (
        re.compile(rf"[{script}{_ANY_ADDRESS}{re.escape(letters)}]|www"),
        frozenset[str]().union(*(common for _, common in others.values())),
    )


@cache
def _strange(tag: str) -> re.Pattern[str] | None:
    """The letters that only other languages of the same script have; None where there are none."""
    letters = frozenset[str]().union(*(letters for letters, _ in _marks(tag)[1].values()))
    return re.compile(f"[{re.escape(''.join(sorted(letters)))}]") if letters else None


def verdict(text: str, tag: str) -> Verdict | None:
    """What another language the sentence is in; None where it is in its own, or is too short to say.

    Another script is told by letters; of two languages in one script each is told by the letters and the common
    words that the other does not have. A language without tables is judged by nothing.
    """
    if tag not in LANGUAGES or not LANGUAGES[tag].letters:
        return None
    traces, common_words = _traces(tag)
    if not traces.search(text) and (not common_words or common_words.isdisjoint(_WORD.findall(text))):
        return None
    words = plain_words(text)
    if len(words) < _FEWEST_WORDS:
        return None
    own_letters, others = _marks(tag)
    own_script = _script(own_letters)
    foreign = [word for word in words if _latin(word) != own_script]
    if len(foreign) >= _FEWEST_WORDS and len(foreign) / len(words) >= _MOST:
        return Verdict(_language_of(foreign), 0.97)
    lowered = [word for word in words if _latin(word) == own_script]
    for other, (letters, common) in others.items():
        if letters.isdisjoint(text) and common.isdisjoint(lowered):
            continue
        only_own, own_common = own_letters - LANGUAGES[other].letters, LANGUAGES[tag].common_words - common
        theirs = sum(word in common or not letters.isdisjoint(word) for word in lowered)
        ours = sum(word in own_common or not only_own.isdisjoint(word) for word in lowered)
        if theirs >= _EVIDENCE and theirs > 2 * ours:
            return Verdict(other, 0.95 if ours == 0 else 0.85)
    return None


def _language_of(words: list[str]) -> str | None:
    """The language whose common words are most among these; None where no language has two of them."""
    counts = {tag: sum(word in language.common_words for word in words) for tag, language in LANGUAGES.items()}
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] >= min(_EVIDENCE, len(words) // 2) and counts[best] else None


def foreign_words(text: str, tag: str) -> list[tuple[int, int]]:
    """Where words in lower case have a letter that only another language of the same script has ("ы" in Ukrainian).

    Quotations, names and addresses may keep their spelling.
    """
    if tag not in LANGUAGES or not LANGUAGES[tag].letters:
        return []
    strange = _strange(tag)
    if strange is None or not strange.search(text):
        return []
    shown = _ADDRESS.sub(_blank, _QUOTED.sub(_blank, text))
    return [
        match.span()
        for match in _WORD.finditer(shown)
        if match.group().islower() and len(match.group()) > 1 and strange.search(match.group())
    ]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
