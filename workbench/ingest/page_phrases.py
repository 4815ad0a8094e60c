"""The tables of what news pages say around an article, as something a line can be held against."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from workbench.languages import LANGUAGES

__all__ = [
    "END",
    "Line",
    "calendar",
    "counters",
    "holds",
    "is_speech",
    "line_of",
    "moment_words",
    "opening",
    "phrases",
    "plain",
    "said",
]

_PAGES: Final = tuple(language.page for language in LANGUAGES.values())
_WORD: Final = re.compile(r"[^\W_]+(?:['.’ʼ-][^\W_]+)*|#")

END: Final = re.compile(r"[.!?…][\"'»”’)\]]*$")
"""How a sentence ends that is the last of its line."""


class Line(NamedTuple):
    """A line, the same in lower case, and its words alone."""

    text: str
    low: str
    words: str


def line_of(text: str) -> Line:
    """A line of that text."""
    low = plain(text)
    return Line(text, low, " ".join(_WORD.findall(low)))


def plain(line: str) -> str:
    """A line in lower case, with one kind of apostrophe; as many characters as it has."""
    low = line.lower()
    if len(low) != len(line):  # İ becomes two characters
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in line)
    return low.replace("’", "'").replace("ʼ", "'").replace("`", "'")


def said(line: str) -> str:
    """The words of a line, in lower case, without what is between them."""
    return " ".join(_WORD.findall(plain(line)))


@cache
def phrases(table: str) -> frozenset[str]:
    """All languages' entries of a table, as :func:`said` has them."""
    return frozenset(said(entry) for page in _PAGES for entry in getattr(page, table))


def opening(table: str, line: Line, after: str = r"(?!\w)") -> re.Match[str] | None:
    """The beginning of a line in lower case, where that is an entry of the table and, at once, ``after``."""
    if line.words.partition(" ")[0] not in _first_words(table):
        return None
    return _openings(table, after).match(line.low)


@cache
def _first_words(table: str) -> frozenset[str]:
    return frozenset(entry.partition(" ")[0] for entry in phrases(table))


@cache
def _openings(table: str, after: str) -> re.Pattern[str]:
    entries = sorted({entry for page in _PAGES for entry in getattr(page, table)}, key=len, reverse=True)
    return re.compile(rf"[\W_]*(?:{'|'.join(map(re.escape, entries))}){after}")


@cache
def holds(table: str) -> re.Pattern[str]:
    """Finds a word of the table, in which ``*`` stands for any ending."""
    entries = sorted({entry for page in _PAGES for entry in getattr(page, table)}, key=len, reverse=True)
    return re.compile(
        "|".join(rf"\b{re.escape(entry.rstrip('*'))}" + ("" if "*" in entry else r"\b") for entry in entries)
    )


@cache
def counters() -> re.Pattern[str]:
    """Matches what counts readers, comments or minutes."""
    number = r"\d[\d .,]*(?: ?(?:k|m|к|м|тис|тыс|млн)\b\.?)?\+?"
    entries = sorted({entry for page in _PAGES for entry in page.counters}, key=len, reverse=True)
    return re.compile("|".join(re.escape(entry).replace(r"\#", number) for entry in entries))


@cache
def calendar() -> frozenset[str]:
    """Names of months and weekdays, which make a date of a figure beside them."""
    return frozenset(
        word for language in LANGUAGES.values() for word in (*language.month_words, *language.weekday_words)
    )


@cache
def moment_words() -> frozenset[str]:
    """All words that a line may have which tells a moment and nothing else."""
    tables = ("moment_words", "days", "ago", "agencies")
    return calendar().union(*map(phrases, tables))


@cache
def _speech() -> frozenset[str]:
    return frozenset(verb for language in LANGUAGES.values() for verb in language.speech_verbs)


def is_speech(words: str) -> bool:
    """Whether a verb of speech is among the words, as :func:`said` has them: then somebody tells of such a line."""
    return not _speech().isdisjoint(words.split())
