"""The uploaded texts of every edition, kept as they came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from workbench.domain import Edition
from workbench.errors import Message, NotFound
from workbench.lines import same_roles
from workbench.store.codec import Row, edition_from_row, edition_to_row, now, storable
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article
from workbench.store.readings import Reading, reading_from_json, reading_to_json

__all__ = ["RevisionSummary", "Revisions", "fetch_edition", "newsroom_order"]

_NEWSROOM: Final = ("ua", "en", "ru")


def newsroom_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Edition codes as the newsroom lists them: ua, en, ru, then the others by alphabet."""
    codes = set(codes)
    return tuple(code for code in _NEWSROOM if code in codes) + tuple(sorted(codes.difference(_NEWSROOM)))


@dataclass(frozen=True, slots=True)
class RevisionSummary:
    """A revision without its text.

    ``characters``: its length in code points. ``created``: ISO 8601 in UTC. ``reading``: how its text was read, None
    where that was not noted.
    """

    code: str
    lang: str
    number: int
    characters: int
    filename: str | None
    created: str
    reading: Reading | None = None


class Revisions:
    """The repository of revisions: they are added, never changed, and go only with their article."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(
        self, article_id: str, edition: Edition, *, filename: str | None = None, reading: Reading | None = None
    ) -> Edition:
        """Stores the text as the next revision of its edition and returns it with the number it was given.

        The same text again, in the same language and with the same roles of its lines, adds nothing and returns the
        latest revision; sentences given with it must be the same too, sentences not yet split (None) match any. Raises
        NotFound for an unknown article, ValueError for a sentence whose text is not what its offsets say.
        """
        for sentence in edition.sentences:
            if edition.revision.text[sentence.start : sentence.end] != sentence.text:
                raise ValueError(f"sentence {sentence.start}-{sentence.end} is not what the revision says there")
        with self._connections.transaction() as database:
            fetch_article(database, article_id)
            latest = _latest(database, article_id, edition.code)
            if latest is not None and _same(latest, edition):
                return latest
            row = edition_to_row(edition) | {
                "article": article_id,
                "number": latest.revision.number + 1 if latest else 1,
                "filename": filename and storable(filename),
                "created": now(),
                "reading": reading and reading_to_json(reading),
            }
            database.table("revisions").insert(row)
            touch_article(database, article_id)
            return edition_from_row(row)

    def latest(self, article_id: str) -> dict[str, Edition]:
        """Edition code → its latest revision, in the newsroom's order. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            # With max() SQLite takes the other columns from the row that has the greatest number.
            sql = "SELECT *, max(number) FROM revisions WHERE article = ? GROUP BY code"
            editions = {row["code"]: edition_from_row(row) for row in database.query(sql, [article_id])}
        return {code: editions[code] for code in newsroom_order(editions)}

    def history(self, article_id: str, code: str) -> list[RevisionSummary]:
        """All revisions of an edition, the latest first. Raises NotFound where it has none."""
        sql = """
            SELECT code, lang, number, length(text) AS characters, filename, created, reading
            FROM revisions
            WHERE article = ? AND code = ? ORDER BY number DESC"""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            summaries = [_summary(row) for row in database.query(sql, [article_id, storable(code)])]
        if not summaries:
            raise NotFound(Message("The article has no %(edition)s edition.", {"edition": storable(code).upper()}))
        return summaries

    def get(self, article_id: str, code: str, number: int) -> Edition:
        """One revision with its text. Raises NotFound."""
        with self._connections.snapshot() as database:
            return fetch_edition(database, fetch_article(database, article_id).id, code, number)


def fetch_edition(database: Database, article_id: str, code: str, number: int) -> Edition:
    """One revision of a known article. Raises NotFound."""
    sql = "SELECT * FROM revisions WHERE article = ? AND code = ? AND number = ?"
    for row in database.query(sql, [article_id, storable(code), number]):
        return edition_from_row(row)
    raise NotFound(
        Message(
            "The article has no revision %(number)s of the %(edition)s edition.",
            {"number": number, "edition": storable(code).upper()},
        )
    )


def _summary(row: Row) -> RevisionSummary:
    reading = row["reading"]
    return RevisionSummary(**{**row, "reading": reading and reading_from_json(reading)})


def _latest(database: Database, article_id: str, code: str) -> Edition | None:
    sql = "SELECT * FROM revisions WHERE article = ? AND code = ? ORDER BY number DESC LIMIT 1"
    return next((edition_from_row(row) for row in database.query(sql, [article_id, code])), None)


def _same(stored: Edition, given: Edition) -> bool:
    if (stored.lang, stored.revision.text) != (given.lang, storable(given.revision.text)):
        return False
    if not same_roles(stored.revision, given.revision):
        return False
    return given.revision.sentences is None or _offsets(stored) == _offsets(given)


def _offsets(edition: Edition) -> list[tuple[int, int, int]] | None:
    sentences = edition.revision.sentences
    return None if sentences is None else [(s.start, s.end, s.paragraph) for s in sentences]
