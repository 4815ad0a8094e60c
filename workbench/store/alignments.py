"""What the pipeline said of an article, each time it ran."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sqlite_utils import Database

from workbench.domain import Alignment, Article, Edition, ModelName
from workbench.errors import Message, StoreError
from workbench.store.codec import (
    Row,
    flag_from_row,
    flag_to_row,
    from_json,
    now,
    storable,
    to_json,
    unit_from_row,
    unit_to_row,
)
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article
from workbench.store.revisions import fetch_edition
from workbench.store.search import index_units
from workbench.store.unit_ids import unit_ids

__all__ = ["AlignmentSummary", "Alignments", "fetch_latest"]


@dataclass(frozen=True, slots=True)
class AlignmentSummary:
    """An alignment without what it says. ``created``: ISO 8601 in UTC; ``revisions``: edition code → number."""

    id: int
    model: str
    created: str
    revisions: Mapping[str, int]


class Alignments:
    """The repository of alignments: the latest is what editors see, earlier ones stay."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def save(self, alignment: Alignment) -> None:
        """Stores the alignment of the article ``alignment.id``.

        Its editions must be stored revisions, by number, with the same text and sentences. Raises NotFound for an
        unknown article or revision, StoreError where a stored revision is another text.
        """
        with self._connections.transaction() as database:
            article_id = fetch_article(database, alignment.id).id
            for edition in alignment.editions.values():
                _check(fetch_edition(database, article_id, edition.code, edition.revision.number), edition)
            row = {
                "article": article_id,
                "model": alignment.model.name,
                "dimensions": int(alignment.model.dimensions),
                "unchecked": to_json(list(alignment.unchecked)),
                "created": now(),
            }
            key = {"alignment": database.table("alignments").insert(row).last_pk}
            _insert(
                database,
                "alignment_editions",
                (
                    key | {"article": article_id, "code": edition.code, "number": edition.revision.number}
                    for edition in alignment.editions.values()
                ),
            )
            ids = unit_ids(alignment)
            _insert(
                database,
                "units",
                (key | unit_to_row(unit) | {"id": name} for unit, name in zip(alignment.units, ids, strict=True)),
            )
            _insert(database, "flags", (key | flag_to_row(flag) for flag in alignment.flags))
            index_units(database, replace(alignment, id=article_id))
            touch_article(database, article_id)

    def latest(self, article_id: str) -> Alignment | None:
        """The last alignment saved, None before the first; title and source are the article's of today.

        The states of units and flags are those that were saved: :func:`workbench.review.current` applies what
        editors decided. Raises NotFound for an unknown article.
        """
        return self._first(article_id, _LATEST)

    def latest_of(self, article_id: str, code: str, number: int) -> Alignment | None:
        """The last alignment that a revision was in, None where it was in none. Otherwise as :meth:`latest`."""
        return self._first(article_id, _LATEST_OF, storable(code), number)

    def history(self, article_id: str) -> tuple[AlignmentSummary, ...]:
        """All alignments of the article, the oldest first. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            of_article = [fetch_article(database, article_id).id]
            revisions: dict[int, dict[str, int]] = {}
            for row in database.query(_REVISIONS, of_article):
                revisions.setdefault(row["alignment"], {})[row["code"]] = row["number"]
            return tuple(
                AlignmentSummary(row["id"], row["model"], row["created"], revisions.get(row["id"], {}))
                for row in database.query(_ALL, of_article)
            )

    def _first(self, article_id: str, sql: str, *arguments: str | int) -> Alignment | None:
        """The first alignment of the article that the query finds."""
        with self._connections.snapshot() as database:
            return _fetch_first(database, fetch_article(database, article_id), sql, *arguments)

    def model(self, article_id: str) -> str | None:
        """The name of the model of the last alignment, None before the first. Raises NotFound."""
        with self._connections.snapshot() as database:
            article = fetch_article(database, article_id)
            return next((str(row["model"]) for row in database.query(_LATEST, [article.id])), None)


def fetch_latest(database: Database, article: Article) -> Alignment | None:
    """The last alignment saved of a known article, None before the first."""
    return _fetch_first(database, article, _LATEST)


def _fetch_first(database: Database, article: Article, sql: str, *arguments: str | int) -> Alignment | None:
    for row in database.query(sql, [article.id, *arguments]):
        of_alignment = [row["id"]]
        editions = [
            fetch_edition(database, article.id, stored["code"], stored["number"])
            for stored in database.query(_EDITIONS, of_alignment)
        ]
        return Alignment(
            id=article.id,
            model=ModelName(row["model"], row["dimensions"]),
            editions={edition.code: edition for edition in editions},
            units=tuple(unit_from_row(unit) for unit in database.query(_UNITS, of_alignment)),
            flags=tuple(flag_from_row(flag) for flag in database.query(_FLAGS, of_alignment)),
            title=article.title,
            source=article.source,
            unchecked=tuple(from_json(row["unchecked"])),
        )
    return None


_ALL: Final = "SELECT id, model, created FROM alignments WHERE article = ? ORDER BY id"
_REVISIONS: Final = (
    "SELECT alignment, code, number FROM alignment_editions WHERE article = ? ORDER BY alignment, position"
)
_LATEST: Final = "SELECT id, model, dimensions, unchecked FROM alignments WHERE article = ? ORDER BY id DESC LIMIT 1"
_LATEST_OF: Final = """
SELECT id, model, dimensions, unchecked FROM alignments
JOIN alignment_editions AS edition ON edition.alignment = alignments.id
WHERE alignments.article = ? AND edition.code = ? AND edition.number = ? ORDER BY id DESC LIMIT 1"""
_EDITIONS: Final = "SELECT code, number FROM alignment_editions WHERE alignment = ? ORDER BY position"
_UNITS: Final = "SELECT * FROM units WHERE alignment = ? ORDER BY position"
_FLAGS: Final = "SELECT * FROM flags WHERE alignment = ? ORDER BY position"


def _check(stored: Edition, given: Edition) -> None:
    spans = [(sentence.start, sentence.end) for sentence in given.sentences]
    if stored.revision.text != storable(given.revision.text) or spans != [(s.start, s.end) for s in stored.sentences]:
        raise StoreError(
            Message(
                "The alignment speaks of another text than revision %(number)s of the %(edition)s edition; "
                "upload the edition again.",
                {"number": stored.revision.number, "edition": stored.code.upper()},
            )
        )


def _insert(database: Database, table: str, rows: Iterable[Row]) -> None:
    """Inserts the rows in order: ``position`` counts from 0."""
    database.table(table).insert_all({**row, "position": position} for position, row in enumerate(rows))
