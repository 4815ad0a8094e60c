"""What reading a file gives: clean paragraphs with their offsets, and a title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from workbench.domain import ALIGNED_ROLES, Paragraph, Revision, Role
from workbench.errors import EmptyText, Message, TooLarge
from workbench.ingest.garbled import mended, note_garbled
from workbench.ingest.letters import unmixed
from workbench.ingest.repair import Repair, RepairKind, Tally

__all__ = [
    "DAMAGED",
    "MAX_PARAGRAPHS",
    "Block",
    "Document",
    "Repair",
    "RepairKind",
    "aligned_text",
    "clean",
    "document",
]

MAX_PARAGRAPHS: Final = 2_000_000
DAMAGED: Final = "\ufffd"
_SEPARATOR: Final = "\n\n"
_TITLE_WITHIN: Final = 5  # paragraphs: a rubric, a date or a byline may stand above the headline

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters, zero-width marks, marks of direction. U+200D stays: emoji are joined by it.
_INVISIBLE_SET: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_INVISIBLE: Final = re.compile(f"[{_INVISIBLE_SET}]")
_SOFT_HYPHEN: Final = "\xad"
_HYPHENS: Final = re.compile(_SOFT_HYPHEN)
_DAMAGE: Final = re.compile(f"{DAMAGED}+")
_LAST: Final = re.compile(r"\w*$")
_FIRST: Final = re.compile(r"\w*")
_LOOKED_AT: Final = 20  # places, for examples
_NEAR: Final = 30  # characters
_LETTERS: Final = re.compile(r"[^\W\d_]{2,}")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_OTHER_SPACES: Final = re.compile(r"[^\S\n ]")
_SPACE_RUNS: Final = re.compile(" {2,}")
# Nothing but these letters and signs is in NFC whatever its order; the rest is normalised word by word, since
# the time that takes grows with the square of a run of combining marks.
_UNUSUAL: Final = re.compile("[^\x00-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u205e\u20a0-\u20bf\u2116]")
# What has none of the rest needs no cleaning.
_UNCLEAN: Final = re.compile(
    "  |[^\n -~\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116]"
)
_PIECE: Final = re.compile(r"\S{1,200}")
_LINE: Final = re.compile(r"\S[^\n]*")


class Block(NamedTuple):
    """A piece of a file as its format knows it; every line of ``text`` becomes a paragraph."""

    text: str
    role: Role = "body"


@dataclass(frozen=True, slots=True)
class Document:
    """A file that has been read.

    ``text``: NFC, lines ended by LF, paragraphs apart by a blank line, only plain spaces.
    ``paragraphs``: spans of ``text``. ``format``: "text", "markdown", "html", "docx", "odt", "rtf",
    "epub", "pdf", "srt", "vtt". ``encoding``: the IANA
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

    @property
    def article(self) -> str:
        """The lines that are aligned, without what stands around them: what the text is judged by."""
        return aligned_text(self.text, self.paragraphs)

    def revision(self, number: int = 1) -> Revision:
        """The text as a revision of an edition, not yet split into sentences."""
        return Revision(self.text, self.paragraphs, number=number)


def aligned_text(text: str, paragraphs: Iterable[Paragraph]) -> str:
    """The lines of ``text`` that are aligned, a blank line between them."""
    told = (paragraph for paragraph in paragraphs if paragraph.aligned)
    return _SEPARATOR.join(text[paragraph.start : paragraph.end] for paragraph in told)


def clean(text: str, tally: Tally | None = None) -> str:
    """``text`` in NFC with LF line ends, every run of other white space as one space, and nothing invisible.

    What is put right is noted in ``tally``.
    """
    tally = tally or Tally()
    text = mended(text, tally)
    if not _UNCLEAN.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    if _SOFT_HYPHEN in text:
        tally.add("hyphens", text.count(_SOFT_HYPHEN), _words_around(_HYPHENS, text))
        text = text.replace(_SOFT_HYPHEN, "")
    seen, hidden = _INVISIBLE.subn("", text)
    if hidden:
        tally.add("invisible", hidden, _words_around(_INVISIBLE, text))
        text = seen
    text = _SURROGATES.sub(DAMAGED, text)
    text = _SPACE_RUNS.sub(" ", _OTHER_SPACES.sub(" ", text))
    text = _composed(text, tally) if _UNUSUAL.search(text) else text
    # What was taken out may have stood between the halves of a letter.
    return text if mended(text, Tally()) == text else clean(text, tally)


def _words_around(signs: re.Pattern[str], text: str, *, shown: bool = False) -> Iterator[str]:
    """The words that have one of ``signs`` within them, without it unless ``shown``, at the first places."""
    for match in islice(signs.finditer(text), _LOOKED_AT):
        before = signs.sub("", text[max(0, match.start() - _NEAR) : match.start()])
        after = signs.sub("", text[match.end() : match.end() + _NEAR])
        last, first = _LAST.search(before), _FIRST.match(after)
        if last and first and (shown or (last.group() and first.group())):
            yield last.group() + match.group() * shown + first.group()


def _composed(text: str, tally: Tally) -> str:
    def one(match: re.Match[str]) -> str:
        piece = match.group()
        composed = unicodedata.normalize("NFC", piece)
        if composed != piece:
            tally.add("composed", max(1, len(piece) - len(composed)), _LETTERS.findall(composed))
        return composed

    return _PIECE.sub(one, text)


def document(
    blocks: Iterable[Block],
    *,
    name: str,
    read_as: str,
    title: str | None = None,
    shown: bool = True,
    encoding: str | None = None,
    confidence: float = 1.0,
    tally: Tally | None = None,
) -> Document:
    """A document of the lines of ``blocks``, cleaned, with the title as its first paragraph.

    ``title``: the headline, which is not among the blocks; a block that is said to be it takes its place, and one at
    their top that repeats it is set aside.
    ``shown``: whether readers see it; a title that only the file's properties have is put nowhere, but a line at the
    top that says the same is the title. ``name`` is what messages call the file, ``read_as`` the format.
    ``tally``: what was already put right in the blocks.

    Raises EmptyText where no paragraph is left, TooLarge over MAX_PARAGRAPHS.
    """
    tally = tally or Tally()
    title = " ".join(clean(title).split()) if title else None
    repeated = title.casefold() if title else ""
    blocks = list(blocks)
    texts: list[str] = []
    paragraphs: list[Paragraph] = []
    at = 0
    told = 0
    if title and shown and not any(block.role == "title" for block in blocks):
        blocks.insert(0, Block(title, "title"))
    for block in blocks:
        for match in _LINE.finditer(clean(block.text, tally)):
            line, role = match.group().rstrip(), block.role
            if repeated and role == "body" and told <= _TITLE_WITHIN and line.casefold() == repeated:
                repeated = ""
                role = "boilerplate" if shown else "title"
            told += role in ALIGNED_ROLES
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
    if not any(paragraph.aligned and paragraph.role != "title" for paragraph in paragraphs):
        raise EmptyText(Message("There is no text in %(name)s: choose another file or paste the text.", {"name": name}))
    text = unmixed(_SEPARATOR.join(texts), tally)
    if title:
        same = (text[line.start : line.end] for line, was in zip(paragraphs, texts, strict=True) if was == title)
        title = next(same, title)
    note_garbled(text, tally)
    if DAMAGED in text:
        tally.add("damaged", text.count(DAMAGED), _words_around(_DAMAGE, text, shown=True))
    return Document(title or None, text, tuple(paragraphs), read_as, encoding, confidence, tally.repairs())
