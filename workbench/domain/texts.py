"""An article and its texts: editions, revisions, paragraphs and the parts they play, sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, get_args

__all__ = ["ALIGNED_ROLES", "ROLES", "Article", "Edition", "Paragraph", "Revision", "Role", "Sentence", "language_tag"]

Role = Literal["title", "lead", "body", "caption", "credit", "boilerplate"]

ROLES: Final[tuple[Role, ...]] = get_args(Role)
ALIGNED_ROLES: Final[frozenset[Role]] = frozenset({"title", "lead", "body", "caption"})
"""The parts of a text that are split and aligned; the others are only kept."""

_TAGS: Final = {"ua": "uk"}


def language_tag(code: str) -> str:
    """The BCP 47 tag of an edition code: ``uk`` for ``ua``, the code itself otherwise."""
    return _TAGS.get(code, code)


@dataclass(frozen=True, slots=True)
class Article:
    """One story, published in several editions. ``source`` is the edition the others were made from."""

    id: str
    title: str
    source: str | None = None
    created: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch ``[start, end)`` of a revision's text, in code points, and the part it plays.

    ``chosen``: whether an editor said which part that is.
    """

    start: int
    end: int
    role: Role = "body"
    chosen: bool = False

    @property
    def aligned(self) -> bool:
        """Whether it is split into sentences and aligned, and not only kept."""
        return self.role in ALIGNED_ROLES


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest aligned piece: ``text`` is ``revision.text[start:end]``, ``paragraph`` counts from 0."""

    text: str
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Revision:
    """One uploaded text of an edition, immutable, numbered from 1.

    ``sentences`` is None until the text has been split; sentences given by hand are never split again.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...] | None = None
    number: int = 1

    @classmethod
    def from_text(cls, text: str, *, number: int = 1) -> Revision:
        """A revision whose paragraphs are the non-blank lines of ``text``."""
        paragraphs, at = [], 0
        for line in text.splitlines(keepends=True):
            stripped = line.strip()
            if stripped:
                start = at + line.index(stripped)
                paragraphs.append(Paragraph(start, start + len(stripped)))
            at += len(line)
        return cls(text, tuple(paragraphs), number=number)

    @classmethod
    def from_paragraphs(cls, paragraphs: Iterable[str], *, number: int = 1) -> Revision:
        """A revision that keeps the given paragraphs and their indexes, empty ones too."""
        text, spans = _joined(paragraphs, "\n\n")
        return cls(text, tuple(Paragraph(start, end) for start, end in spans), number=number)

    @classmethod
    def from_sentences(cls, sentences: Iterable[str], *, number: int = 1) -> Revision:
        """A revision in one paragraph whose sentences are taken as they are."""
        texts = list(sentences)
        text, spans = _joined(texts, "\n")
        taken = tuple(Sentence(t, start, end, 0) for t, (start, end) in zip(texts, spans, strict=True))
        return cls(text, (Paragraph(0, len(text)),), taken, number)


def _joined(pieces: Iterable[str], separator: str) -> tuple[str, list[tuple[int, int]]]:
    pieces = list(pieces)
    spans, at = [], 0
    for piece in pieces:
        spans.append((at, at + len(piece)))
        at += len(piece) + len(separator)
    return separator.join(pieces), spans


@dataclass(frozen=True, slots=True)
class Edition:
    """One language version of an article: the newsroom's ``code`` (``ua``), the BCP 47 ``lang`` (``uk``)."""

    code: str
    lang: str
    revision: Revision

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the revision; empty before it has been split."""
        return self.revision.sentences or ()
