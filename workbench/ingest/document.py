"""What reading a file gives: clean paragraphs with their offsets, and a title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Final, Literal, NamedTuple

from workbench.domain import Paragraph, Revision, Role
from workbench.errors import EmptyText, Message, TooLarge

__all__ = ["MAX_PARAGRAPHS", "Block", "Document", "Repair", "RepairKind", "clean", "document"]

RepairKind = Literal["composed", "hyphens", "invisible", "letters", "damaged"]

MAX_PARAGRAPHS: Final = 2_000_000
_SEPARATOR: Final = "\n\n"
_TITLE_WITHIN: Final = 5  # paragraphs: a rubric, a date or a byline may stand above the headline

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters, zero-width marks, soft hyphens, marks of direction. U+200D stays: emoji are joined by it.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_OTHER_SPACES: Final = re.compile(r"[^\S\n ]")
_SPACE_RUNS: Final = re.compile(" {2,}")
# Nothing but these letters and signs is in NFC whatever its order; the rest is normalised word by word, since
# the time that takes grows with the square of a run of combining marks.
_UNUSUAL: Final = re.compile("[^\x00-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf\u2116]")
_PIECE: Final = re.compile(r"\S{1,200}")
_LINE: Final = re.compile(r"\S[^\n]*")


class Block(NamedTuple):
    """A piece of a file as its format knows it; every line of ``text`` becomes a paragraph."""

    text: str
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that was put right in a text while it was read, ``count`` times.

    ``kind``: letters written with combining marks ("composed"), soft hyphens, invisible characters, letters of another
    alphabet that look alike, bytes that are no character and were replaced by U+FFFD. ``examples``: a few of the words
    concerned, as they are now.
    """

    kind: RepairKind
    count: int
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file that has been read.

    ``text``: NFC, lines ended by LF, paragraphs apart by a blank line, only plain spaces, the title first.
    ``paragraphs``: spans of ``text``. ``format``: "text", "markdown", "html", "docx". ``encoding``: the IANA
    name of what the bytes were in, None where the format settles it or the text was pasted; ``confidence``: how sure
    that is, 0..1. ``repairs``: what was put right in the text.
    """

    title: str | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    format: str
    encoding: str | None = None
    confidence: float = 1.0
    repairs: tuple[Repair, ...] = ()

    def revision(self, number: int = 1) -> Revision:
        """The text as a revision of an edition, not yet split into sentences."""
        return Revision(self.text, self.paragraphs, number=number)


def clean(text: str) -> str:
    """``text`` in NFC with LF line ends, every run of other white space as one space, and nothing invisible."""
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _SPACE_RUNS.sub(" ", _OTHER_SPACES.sub(" ", text))
    return _PIECE.sub(_composed, text) if _UNUSUAL.search(text) else text


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match.group())


def document(
    blocks: Iterable[Block],
    *,
    name: str,
    read_as: str,
    title: str | None = None,
    shown: bool = True,
    encoding: str | None = None,
    confidence: float = 1.0,
) -> Document:
    """A document of the lines of ``blocks``, cleaned, with the title as its first paragraph.

    ``title``: the headline, which is not among the blocks, or stands once more at their top and is not repeated.
    ``shown``: whether readers see it; a title that only the file's properties have is put nowhere, but a line at the
    top that says the same is the title. ``name`` is what messages call the file, ``read_as`` the format.

    Raises EmptyText where no paragraph is left, TooLarge over MAX_PARAGRAPHS.
    """
    title = " ".join(clean(title).split()) if title else None
    repeated = title.casefold() if title else ""
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    if title and shown:
        blocks = chain([Block(title, "title")], blocks)
    for block in blocks:
        for match in _LINE.finditer(clean(block.text)):
            line, role = match.group().rstrip(), block.role
            if repeated and role != "title" and len(texts) <= _TITLE_WITHIN and line.casefold() == repeated:
                repeated = ""
                if shown:
                    continue
                role = "title"
            texts.append(line)
            paragraphs.append(Paragraph(at, at + len(line), role))
            at += len(line) + len(_SEPARATOR)
            if len(texts) > MAX_PARAGRAPHS:
                raise TooLarge(
                    Message(
                        "%(name)s has more than %(limit)s paragraphs: cut it into several files.",
                        {"name": name, "limit": f"{MAX_PARAGRAPHS:,}"},
                    )
                )
    if not any(paragraph.role != "title" for paragraph in paragraphs):
        raise EmptyText(Message("There is no text in %(name)s: choose another file or paste the text.", {"name": name}))
    return Document(title or None, _SEPARATOR.join(texts), tuple(paragraphs), read_as, encoding, confidence)
