"""In place of what :mod:`workbench.ingest` is to give under the same names; goes once it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from workbench.domain import ALIGNED_ROLES, Paragraph
from workbench.errors import Message
from workbench.ingest import Document, Repair, likely_language
from workbench.ingest.decoding import decode
from workbench.ingest.html import read_html

__all__ = ["ENCODINGS", "Alternative", "Mixture", "alternatives", "mixed", "read_rich", "said"]

ENCODINGS: Final = (
    "UTF-8",
    "UTF-16",
    "windows-1251",
    "KOI8-U",
    "KOI8-R",
    "ISO-8859-5",
    "macCyrillic",
    "IBM866",
    "windows-1252",
)
"""The encodings that a person can choose, by their IANA names."""

_SHARE: Final = 0.2  # of the words
_REPAIRS: Final[Mapping[str, Message]] = {
    "composed": Message("Letters written with combining marks were composed: %(count)s (%(examples)s)"),
    "hyphens": Message("Soft hyphens were removed: %(count)s (%(examples)s)"),
    "invisible": Message("Invisible characters were removed: %(count)s (%(examples)s)"),
    "letters": Message("Letters of another alphabet that look alike were replaced: %(count)s (%(examples)s)"),
    "damaged": Message("Characters are damaged; look at them or choose another encoding: %(count)s (%(examples)s)"),
}


class Alternative(NamedTuple):
    """What a file might be in: ``encoding`` as in ENCODINGS, how likely that is, and how the text would then begin."""

    encoding: str
    confidence: float
    beginning: str


class Mixture(NamedTuple):
    """``language``: BCP 47, of most of the text; ``other``: the one that it also holds.

    ``paragraphs``: which are in the other, counted from 0. ``share``: of the words, how many are in the other.
    """

    language: str
    other: str
    paragraphs: tuple[int, ...]
    share: float


def alternatives(data: bytes, *, name: str = "") -> tuple[Alternative, ...]:
    """The encodings that ``data`` may be in, the likeliest first. Raises UnreadableFile."""
    decoded = decode(data, name=name)
    return (Alternative(decoded.encoding, decoded.confidence, decoded.text[:200]),)


def mixed(text: str, paragraphs: Sequence[Paragraph]) -> Mixture | None:
    """What else of our languages a text holds, where that is more than a quotation; None where it is in one."""
    words: dict[str, int] = {}
    where: dict[str, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        line = text[paragraph.start : paragraph.end]
        language = likely_language(line) if paragraph.role in ALIGNED_ROLES else None
        if language:
            words[language] = words.get(language, 0) + len(line.split())
            where.setdefault(language, []).append(index)
    if len(words) < 2:
        return None
    language, other = sorted(words, key=lambda tag: -words[tag])[:2]
    share = words[other] / sum(words.values())
    return Mixture(language, other, tuple(where[other]), round(share, 3)) if share >= _SHARE else None


def read_rich(html: str) -> Document:
    """Formatted text from the clipboard, read as a page is. Raises EmptyText."""
    return read_html(html.encode("utf-8", "replace"), name="", encoding="UTF-8")


def said(repair: Repair) -> Message:
    """One line for a person that says what was put right, how often, and in which words."""
    return Message(_REPAIRS[repair.kind].id, {"count": repair.count, "examples": ", ".join(repair.examples)})
