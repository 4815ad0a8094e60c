"""What the store keeps of an upload: its files, the articles they are to become, and how far each of these has come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal, cast

from workbench.domain import Revision
from workbench.errors import Message
from workbench.store.codec import Row, edition_from_row, from_json, storable, to_json
from workbench.store.readings import Reading, reading_from_json, reading_to_json

__all__ = [
    "ArticleStep",
    "PlannedArticle",
    "StagedFile",
    "StagedText",
    "Upload",
    "UploadSummary",
    "article_from_row",
    "file_from_row",
    "file_to_row",
    "message_to_json",
    "text_from_row",
]

ArticleStep = Literal["draft", "waiting", "running", "done", "failed"]


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file of an upload.

    ``position``: its place among them. ``digest``: the same for files whose texts are the same. ``reading``: how its
    text was read. ``words``: how many of them are aligned. ``opening``: its first words. ``language``: the code
    of the edition that its content is in, None where that is not certain. ``edition`` and ``article``: where it belongs
    as it stands, None for an edition that is not known and a file that is left out. ``stranger``: its content does not
    look like the rest of what names put it with. ``problem``: why it could not be read.
    """

    position: int
    name: str
    digest: str = ""
    reading: Reading | None = None
    words: int = 0
    title: str | None = None
    opening: str = ""
    language: str | None = None
    edition: str | None = None
    article: int | None = None
    stranger: bool = False
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class StagedText:
    """A file with its text, as a revision that is not split yet."""

    file: StagedFile
    revision: Revision


@dataclass(frozen=True, slots=True)
class PlannedArticle:
    """An article that files of an upload are to become.

    ``title``: '' for that of the text. ``replaces``: the id of the stored article whose editions they replace, None for
    a new one. ``article``: the id it has, or will have. ``message``: what came of it, or why it failed. ``open_flags``:
    how many are open now, None where there is no such article (yet, or any more).
    """

    number: int
    title: str = ""
    source: str | None = None
    replaces: str | None = None
    step: ArticleStep = "draft"
    article: str | None = None
    message: Message | None = None
    open_flags: int | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """Files that came together. ``created``: ISO 8601 in UTC."""

    id: str
    actor: str
    created: str
    files: tuple[StagedFile, ...]
    articles: tuple[PlannedArticle, ...]

    @property
    def steps(self) -> Counter[ArticleStep]:
        """How many articles have come how far."""
        return Counter(article.step for article in self.articles)

    def of(self, number: int | None) -> tuple[StagedFile, ...]:
        """The files of an article, or for None those that are left out."""
        return tuple(file for file in self.files if file.article == number)


@dataclass(frozen=True, slots=True)
class UploadSummary:
    """An upload in a list: how many articles it has of each step, and how many files."""

    id: str
    created: str
    files: int
    steps: Counter[ArticleStep]

    @property
    def articles(self) -> int:
        """How many articles it comes to."""
        return self.steps.total()


def message_to_json(message: Message | None) -> str | None:
    """Id and arguments, so that it can still be translated."""
    return None if message is None else to_json([message.id, dict(message.arguments)])


def file_to_row(upload: str, file: StagedFile, revision: Revision | None) -> dict[str, object]:
    """What :func:`file_from_row` and :func:`text_from_row` read."""
    paragraphs = revision and to_json([[p.start, p.end, p.role] for p in revision.paragraphs])
    return {
        "upload": upload,
        "position": file.position,
        "name": storable(file.name),
        "digest": file.digest,
        "reading": file.reading and reading_to_json(file.reading),
        "words": file.words,
        "title": file.title and storable(file.title),
        "opening": storable(file.opening),
        "language": file.language,
        "edition": file.edition,
        "article": file.article,
        "stranger": file.stranger,
        "problem": message_to_json(file.problem),
        "text": revision and storable(revision.text),
        "paragraphs": paragraphs,
    }


def file_from_row(row: Row) -> StagedFile:
    """A file without its text."""
    return StagedFile(
        position=row["position"],
        name=row["name"],
        digest=row["digest"],
        reading=row["reading"] and reading_from_json(row["reading"]),
        words=row["words"],
        title=row["title"],
        opening=row["opening"],
        language=row["language"],
        edition=row["edition"],
        article=row["article"],
        stranger=bool(row["stranger"]),
        problem=_message(row["problem"]),
    )


def text_from_row(row: Row) -> StagedText:
    """A file with its text, which has to be there."""
    edition = edition_from_row({**row, "code": row["edition"] or "", "lang": "", "sentences": None, "number": 1})
    return StagedText(file_from_row(row), edition.revision)


def article_from_row(row: Row) -> PlannedArticle:
    """A planned article, with ``open_flags`` where it is stored."""
    return PlannedArticle(
        number=row["number"],
        title=row["title"],
        source=row["source"],
        replaces=row["replaces"],
        step=cast(ArticleStep, row["state"]),
        article=row["article"],
        message=_message(row["message"]),
        open_flags=row["open_flags"],
    )


def _message(text: str | None) -> Message | None:
    return None if text is None else Message(*from_json(text))
