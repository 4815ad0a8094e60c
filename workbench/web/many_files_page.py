"""What the templates need of an upload: its table, and how far its articles have come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import url_for

from workbench.errors import Message, NotFound
from workbench.names import UPLOAD_STEPS
from workbench.plan import Remark, against_content, plan
from workbench.staging import last_part, namesakes
from workbench.store import PlannedArticle, StagedFile, newsroom_order
from workbench.web.labels import EDITIONS
from workbench.web.localisation import say
from workbench.web.readings import repaired
from workbench.web.services import store

__all__ = ["Draft", "Line", "Started", "UploadPage"]

_NOT_NOW: Final = frozenset({"draft"})


@dataclass(frozen=True, slots=True)
class Line:
    """A file in the table. ``fixed``: nothing can be done about it, for it could not be read."""

    file: StagedFile
    remarks: Sequence[Remark]

    @property
    def fixed(self) -> bool:
        """Whether there is no text that could be put somewhere."""
        return self.file.problem is not None

    @property
    def is_contradicted(self) -> bool:
        """Whether its content is in another language than its edition."""
        return None not in (self.file.edition, self.file.language) and self.file.edition != self.file.language

    @property
    def folder(self) -> str:
        """The folders of its path, with a slash at the end; '' without any."""
        return self.file.name.removesuffix(self.name)

    @property
    def name(self) -> str:
        """Its name without folders."""
        return last_part(self.file.name)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is started. ``stored``: ids and titles of those whose editions it may replace."""

    article: PlannedArticle
    title: str
    lines: Sequence[Line]
    remarks: Sequence[Remark]
    stored: Sequence[tuple[str, str]]
    is_ready: bool

    @property
    def codes(self) -> tuple[str, ...]:
        """Its editions."""
        return newsroom_order({line.file.edition for line in self.lines if line.file.edition})


@dataclass(frozen=True, slots=True)
class Started:
    """An article that has been started. ``url``: where it is; None where it is not (any more)."""

    article: PlannedArticle
    title: str
    step: str
    said: str
    url: str | None


class UploadPage:
    """An upload as it stands. Raises NotFound."""

    def __init__(self, upload_id: str) -> None:
        self.upload = store().uploads.get(upload_id)
        self._plan = plan(self.upload)
        drafts = [article for article in self.upload.articles if article.step in _NOT_NOW]
        stored = namesakes(store(), {article.number: self.upload.of(article.number) for article in drafts})
        self.drafts = [
            self._draft(article, [(one.article, one.title) for one in stored[article.number]]) for article in drafts
        ]
        self.left_out = self._lines(None)
        self.started = [
            _started(article, self.upload.of(article.number))
            for article in self.upload.articles
            if article.step not in _NOT_NOW
        ]
        self.ready = self._plan.ready
        self.contradicted = against_content(self.upload)

    @property
    def codes(self) -> tuple[str, ...]:
        """The editions that a file may be: those of the newsroom, and what others the upload has."""
        return newsroom_order({*EDITIONS, *(file.edition for file in self.upload.files if file.edition)})

    @property
    def done(self) -> int:
        """How many articles are aligned."""
        return self.upload.steps["done"]

    @property
    def is_running(self) -> bool:
        """Whether something will have changed in a moment."""
        return bool(self.upload.steps["waiting"] or self.upload.steps["running"])

    def as_json(self) -> dict[str, Any]:
        """The same for a program."""
        said = self._plan
        return {
            "id": self.upload.id,
            "created": self.upload.created,
            "done": self.done,
            "running": self.is_running,
            "ready": self.ready,
            "articles": [
                {
                    "number": article.number,
                    "title": article.title,
                    "source": article.source,
                    "replaces": article.replaces,
                    "state": article.step,
                    "said": say(article.message) if article.message else None,
                    "article": article.article if article.open_flags is not None else None,
                    "open_flags": article.open_flags,
                    "problems": [say(remark.message) for remark in said.articles.get(article.number, ())],
                }
                for article in self.upload.articles
            ],
            "files": [
                {
                    "name": file.name,
                    "read_as": file.reading and file.reading.format,
                    "encoding": file.reading and file.reading.encoding,
                    "confidence": file.reading and file.reading.confidence,
                    "repairs": list(repaired(file.reading)),
                    "words": file.words,
                    "title": file.title,
                    "language": file.language,
                    "edition": file.edition,
                    "article": file.article,
                    "problems": [say(remark.message) for remark in said.files.get(file.position, ())],
                }
                for file in self.upload.files
            ],
        }

    def _lines(self, number: int | None) -> list[Line]:
        return [Line(file, self._plan.files.get(file.position, ())) for file in self.upload.of(number)]

    def _draft(self, article: PlannedArticle, stored: list[tuple[str, str]]) -> Draft:
        if article.replaces and article.replaces not in dict(stored):
            stored.append((article.replaces, _stored_title(article.replaces) or article.replaces))
        return Draft(
            article,
            _brought(article, self.upload.of(article.number)),
            self._lines(article.number),
            self._plan.articles.get(article.number, ()),
            stored,
            article.number in self._plan.ready,
        )


def _started(article: PlannedArticle, files: Sequence[StagedFile]) -> Started:
    title = _stored_title(article.article) if article.article else None
    return Started(
        article,
        title or article.title or _brought(article, files),
        say(UPLOAD_STEPS[article.step]),
        say(article.message) if article.message else "",
        url_for("article.show", article_id=article.article) if article.step == "done" and title else None,
    )


def _brought(article: PlannedArticle, files: Sequence[StagedFile]) -> str:
    """The title that the texts bring, else their first words."""
    codes = newsroom_order({file.edition for file in files if file.edition})
    ranks = {code: rank for rank, code in enumerate(codes)} | ({article.source: -1} if article.source else {})
    in_order = sorted(files, key=lambda file: (ranks.get(file.edition or "", len(ranks)), file.position))
    title = next((file.title for file in in_order if file.title), None)
    return title or next((file.opening or last_part(file.name) for file in in_order), "")


def _stored_title(article_id: str) -> str | None:
    try:
        return store().articles.get(article_id).title
    except NotFound:
        return None


def nothing_ready() -> Message:
    """What is said where a table is to run of which nothing can."""
    return Message("Nothing can be aligned yet: what is missing stands beside the files.")
