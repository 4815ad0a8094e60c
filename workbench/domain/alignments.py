"""What is said of an article: which sentences belong together, what differs, what editors did about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final, Literal, get_args

from workbench.domain.texts import Edition
from workbench.errors import Message

__all__ = [
    "KINDS",
    "SCHEMA",
    "SEVERITIES",
    "Alignment",
    "Decision",
    "Flag",
    "FlagStatus",
    "Kind",
    "ModelName",
    "Pair",
    "Severity",
    "Span",
    "Term",
    "Unit",
    "UnitStatus",
    "flag_id",
]

SCHEMA: Final = "workbench.alignment/1"

Kind = Literal[
    "missing", "added", "partial", "moved", "meaning", "untranslated", "number", "date", "unit",
    "name", "negation", "modality", "quote", "term", "stale",
]  # fmt: skip
Severity = Literal["critical", "major", "minor"]
UnitStatus = Literal["unreviewed", "confirmed", "edited"]
FlagStatus = Literal["open", "accepted", "dismissed", "fixed"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
SEVERITIES: Final[tuple[Severity, ...]] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences, in every edition, that say the same thing; any side may be empty.

    ``sentences``: edition code → ascending indexes. ``similarity``: ``"ua-en"`` → cosine, for the pairs
    with both sides. ``confidence``: probability that this grouping is right. ``moved``: editions that
    tell it at another place.
    """

    sentences: Mapping[str, tuple[int, ...]]
    similarity: Mapping[str, float]
    confidence: float
    moved: tuple[str, ...] = ()
    status: UnitStatus = "unreviewed"

    @property
    def present(self) -> tuple[str, ...]:
        """The codes of the editions that have a side in this unit."""
        return tuple(code for code, indexes in self.sentences.items() if indexes)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``[start, end)`` of one sentence of one edition, to be marked."""

    edition: str
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flag:
    """A suspected divergence. ``editions``: the odd one out, else the two (or more) that differ.

    ``reason``: why an editor dismissed it, '' where nobody has said so. ``dismissed_before``: why the one was dismissed
    that stood in its place before the text was changed.
    """

    id: str
    unit: int
    kind: Kind
    severity: Severity
    editions: tuple[str, ...]
    message: Message
    score: float
    spans: tuple[Span, ...] = ()
    status: FlagStatus = "open"
    reason: str = ""
    dismissed_before: str = ""


def flag_id(kind: Kind, texts: Sequence[str], said: Sequence[str]) -> str:
    """An id that follows from the text a flag speaks of and from what it says, so that it outlives a re-upload.

    ``texts``: the texts of the sides concerned, in a fixed order; ``said``: editions and values named.
    """
    digest = hashlib.blake2b("\x1f".join((kind, *said, "\x1e", *texts)).encode(), digest_size=9)
    return f"{kind}-{digest.hexdigest()}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One entry of a glossary or a style sheet.

    ``forms``: BCP 47 tag → the words for it, in dictionary form, each as good as the others; where one edition uses
    one, the others have to. ``avoid``: the same of words not to be used. A form that begins with ``=`` is meant to the
    letter. ``note``: why, in the newsroom's own words.
    """

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    avoid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class ModelName:
    """Which encoder made the vectors."""

    name: str
    dimensions: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit seen between two editions; ``score`` is their cosine, None where a side is empty."""

    unit: int
    editions: tuple[str, str]
    texts: tuple[str, str]
    score: float | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """All that the pipeline says of one article. ``unchecked``: the checks that broke on it, and did not say all."""

    id: str
    model: ModelName
    editions: Mapping[str, Edition]
    units: tuple[Unit, ...]
    flags: tuple[Flag, ...] = ()
    title: str | None = None
    source: str | None = None
    unchecked: tuple[Kind, ...] = ()

    def side(self, unit: int, code: str) -> str:
        """The text of one side of a unit, its sentences joined by a space; '' where it is empty."""
        sentences = self.editions[code].sentences
        return " ".join(sentences[i].text for i in self.units[unit].sentences.get(code, ()))

    def pairs(self) -> Iterator[Pair]:
        """The units flattened: one pair for each unit and each two editions, in unit order."""
        for index, unit in enumerate(self.units):
            for a, b in combinations(self.editions, 2):
                yield Pair(index, (a, b), (self.side(index, a), self.side(index, b)), unit.similarity.get(f"{a}-{b}"))


@dataclass(frozen=True, slots=True)
class Decision:
    """Something an editor did: an event with its inverse, so that it can be undone and redone.

    ``action`` is the verb ("accept"), ``subject`` what it was done to (a flag's id), ``before`` and
    ``after`` the states it leads from and to, ``undone`` whether it has been taken back. ``subjects``: all of them,
    where one decision was about several. ``parent``: the id of the one that stood last when it was taken; ``about``:
    the beginning of the text it speaks of, '' where that was not kept.
    """

    id: int
    article: str
    action: str
    subject: str
    before: Mapping[str, str]
    after: Mapping[str, str]
    reason: str = ""
    actor: str = ""
    at: str = ""
    undone: bool = False
    subjects: tuple[str, ...] = ()
    parent: int | None = None
    about: str = ""
