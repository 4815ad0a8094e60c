"""What was uploaded, from the moment it came to the moment its articles are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from workbench.domain import Revision
from workbench.errors import Message, NotFound, StaleAction
from workbench.store.articles import free_id
from workbench.store.codec import now, storable, to_json
from workbench.store.connections import Connections
from workbench.store.staged import (
    ArticleStep,
    PlannedArticle,
    StagedFile,
    StagedText,
    Upload,
    UploadSummary,
    article_from_row,
    file_from_row,
    file_to_row,
    message_to_json,
    text_from_row,
)

__all__ = ["Namesake", "Uploads"]


@dataclass(frozen=True, slots=True)
class Namesake:
    """A stored article that an upload may mean. ``filenames``: edition code → the file of its latest revision."""

    article: str
    title: str
    filenames: Mapping[str, str]


class Uploads:
    """The repository of uploads. A step of an article is taken once, whoever else tries to take it."""

    def __init__(self, connections: Connections, refresh: Callable[[], None]) -> None:
        """``refresh``: sees to the counts of what has been regrouped since they were last read."""
        self._connections = connections
        self._refresh = refresh

    def create(
        self,
        upload_id: str,
        files: Iterable[tuple[StagedFile, Revision | None]],
        articles: Iterable[PlannedArticle],
        *,
        actor: str = "",
    ) -> bool:
        """Stores an upload; False where that id is there already, and nothing is stored."""
        with self._connections.transaction() as database:
            if database.table("uploads").count_where("id = ?", [upload_id]):
                return False
            database.table("uploads").insert({"id": upload_id, "actor": storable(actor), "created": now()})
            _put_articles(database, upload_id, articles)
            rows = [file_to_row(upload_id, file, revision) for file, revision in files]
            database.table("upload_files").insert_all(rows)
            return True

    def get(self, upload_id: str) -> Upload:
        """An upload without its texts. Raises NotFound."""
        self._refresh()
        with self._connections.snapshot() as database:
            for row in database.query("SELECT * FROM uploads WHERE id = ?", [storable(upload_id)]):
                return Upload(
                    row["id"],
                    row["actor"],
                    row["created"],
                    tuple(file_from_row(file) for file in database.query(_FILES, [row["id"]])),
                    tuple(article_from_row(article) for article in database.query(_ARTICLES, [row["id"]])),
                )
        raise NotFound(Message("There is no such upload: it was discarded, or the address has a mistake in it."))

    def unfinished(self) -> tuple[UploadSummary, ...]:
        """The uploads of which something is still to be done or looked at, the newest first."""
        with self._connections.snapshot() as database:
            steps: dict[str, Counter[ArticleStep]] = {}
            for row in database.query(_STEPS):
                steps.setdefault(row["upload"], Counter())[row["state"]] = row["articles"]
            uploads = list(database.query(_UPLOADS))
        summaries = (
            UploadSummary(row["id"], row["created"], row["files"], steps.get(row["id"], Counter())) for row in uploads
        )
        return tuple(
            summary for summary in summaries if not summary.articles or summary.steps["done"] < summary.articles
        )

    def correct(
        self,
        upload_id: str,
        files: Iterable[StagedFile],
        articles: Iterable[PlannedArticle],
    ) -> None:
        """Puts files into other editions and articles, and gives articles titles, sources and articles to replace.

        Of a file its ``edition``, ``article`` and ``language`` are taken. What has been started already is left alone;
        articles that are left without a file go. Raises NotFound.
        """
        with self._connections.transaction() as database:
            _check_there(database, upload_id)
            _put_articles(database, upload_id, articles)
            places = [
                {
                    "upload": upload_id,
                    "position": file.position,
                    "edition": file.edition,
                    "language": file.language,
                    "article": file.article,
                }
                for file in files
            ]
            database.conn.executemany(_MOVE, places)
            database.conn.execute(_DROP_EMPTY, [upload_id])

    def start(self, upload_id: str, numbers: Iterable[int]) -> tuple[int, ...]:
        """Puts drafts among what waits to be aligned and returns which these were: none of those started before."""
        with self._connections.transaction() as database:
            return tuple(
                number for number in numbers if _step(database, _START, (free_id(database), upload_id, number))
            )

    def again(self, upload_id: str, number: int) -> bool:
        """Lets one that failed wait anew; False where it has not failed."""
        with self._connections.transaction() as database:
            return _step(database, _AGAIN, (upload_id, number))

    def reopen(self, upload_id: str, number: int) -> bool:
        """Makes a draft of one that failed; False where it has not failed."""
        with self._connections.transaction() as database:
            return _step(database, _REOPEN, (upload_id, number))

    def interrupted(self) -> tuple[tuple[str, int], ...]:
        """Lets wait what was running when the program ended, and returns all that waits: upload and number."""
        with self._connections.transaction() as database:
            database.conn.execute("UPDATE upload_articles SET state = 'waiting' WHERE state = 'running'")
            return tuple((row["upload"], row["number"]) for row in database.query(_WAITING))

    def take(self, upload_id: str, number: int) -> PlannedArticle | None:
        """Notes that a waiting article is being aligned, and returns it; None where it does not wait (any more)."""
        with self._connections.transaction() as database:
            if not _step(database, _TAKE, (upload_id, number)):
                return None
            return next(article_from_row(row) for row in database.query(_ONE, [upload_id, number]))

    def texts(self, upload_id: str, number: int) -> tuple[StagedText, ...]:
        """The files of an article with their texts. Raises StaleAction where these have been discarded."""
        with self._connections.snapshot() as database:
            rows = list(database.query(_TEXTS, [upload_id, number]))
        if not rows:
            raise StaleAction(Message("The files were discarded meanwhile: upload them again."))
        return tuple(text_from_row(row) for row in rows)

    def finish(self, upload_id: str, number: int, *, article: str, message: Message | None = None) -> None:
        """Notes what became of an article; its texts go, and with the last one those that were left out."""
        with self._connections.transaction() as database:
            database.conn.execute(_FINISH, [storable(article), message_to_json(message), upload_id, number])
            database.conn.execute(_FORGET, {"upload": upload_id, "number": number})

    def fail(self, upload_id: str, number: int, message: Message) -> None:
        """Notes why an article could not be aligned."""
        with self._connections.transaction() as database:
            database.conn.execute(_FAIL, [message_to_json(message), upload_id, number])

    def discard(self, upload_id: str) -> None:
        """Removes an upload with its texts; articles that came of it stay. Raises NotFound."""
        with self._connections.transaction() as database:
            _check_there(database, upload_id)
            database.conn.execute("DELETE FROM upload_files WHERE upload = ?", [upload_id])
            database.conn.execute("DELETE FROM uploads WHERE id = ?", [upload_id])

    def namesakes(self, *, filenames: Iterable[str], titles: Iterable[str], ids: Iterable[str]) -> tuple[Namesake, ...]:
        """Stored articles of one of these ids or titles, or whose latest revisions came in one of these files."""
        asked = {
            "filenames": to_json([storable(name) for name in filenames]),
            "titles": to_json([storable(title) for title in titles]),
            "ids": to_json([storable(name) for name in ids]),
        }
        found: dict[str, Namesake] = {}
        with self._connections.snapshot() as database:
            for row in database.query(_NAMESAKES, asked):
                known = found.get(row["id"])
                names = {**(known.filenames if known else {}), row["code"]: row["filename"] or ""}
                found[row["id"]] = Namesake(row["id"], row["title"], names)
        return tuple(found.values())


_FILES: Final = "SELECT * FROM upload_files WHERE upload = ? ORDER BY position"
_WITH_FLAGS: Final = """
    SELECT upload_articles.*, critical + major + minor AS open_flags
    FROM upload_articles LEFT JOIN summaries ON summaries.article = upload_articles.article"""
_ARTICLES: Final = f"{_WITH_FLAGS} WHERE upload = ? ORDER BY number"
_ONE: Final = f"{_WITH_FLAGS} WHERE upload = ? AND number = ?"
_TEXTS: Final = """
    SELECT * FROM upload_files WHERE upload = ? AND article = ? AND text IS NOT NULL ORDER BY position"""
_STEPS: Final = "SELECT upload, state, count(*) AS articles FROM upload_articles GROUP BY upload, state"
_UPLOADS: Final = """
    SELECT id, created, (SELECT count(*) FROM upload_files WHERE upload = uploads.id) AS files
    FROM uploads ORDER BY created DESC, id"""
_WAITING: Final = """
    SELECT upload, number FROM upload_articles JOIN uploads ON uploads.id = upload
    WHERE state = 'waiting' ORDER BY created, upload, number"""
_PUT: Final = """
    INSERT INTO upload_articles (upload, number, title, source, replaces, state) VALUES (?, ?, ?, ?, ?, 'draft')
    ON CONFLICT DO UPDATE SET title = excluded.title, source = excluded.source, replaces = excluded.replaces
    WHERE state = 'draft'"""
_MOVE: Final = """
    UPDATE upload_files SET edition = :edition, language = :language, article = :article,
    stranger = stranger AND article IS :article
    WHERE upload = :upload AND position = :position AND text IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM upload_articles AS a WHERE a.upload = :upload AND a.state <> 'draft'
    AND a.number IN (upload_files.article, :article))"""
_DROP_EMPTY: Final = """
    DELETE FROM upload_articles WHERE upload = ? AND state = 'draft' AND NOT EXISTS
    (SELECT 1 FROM upload_files AS f WHERE f.upload = upload_articles.upload AND f.article = upload_articles.number)"""
_START: Final = """
    UPDATE upload_articles SET state = 'waiting', article = coalesce(replaces, article, ?)
    WHERE upload = ? AND number = ? AND state = 'draft'"""
_AGAIN: Final = "UPDATE upload_articles SET state = 'waiting' WHERE upload = ? AND number = ? AND state = 'failed'"
_REOPEN: Final = """
    UPDATE upload_articles SET state = 'draft', message = NULL, article = NULL
    WHERE upload = ? AND number = ? AND state = 'failed'"""
_TAKE: Final = """
    UPDATE upload_articles SET state = 'running', message = NULL
    WHERE upload = ? AND number = ? AND state = 'waiting'"""
_FINISH: Final = "UPDATE upload_articles SET state = 'done', article = ?, message = ? WHERE upload = ? AND number = ?"
_FAIL: Final = """
    UPDATE upload_articles SET state = 'failed', message = ? WHERE upload = ? AND number = ? AND state = 'running'"""
_FORGET: Final = """
    UPDATE upload_files SET text = NULL, paragraphs = NULL WHERE upload = :upload AND (article = :number OR NOT EXISTS
    (SELECT 1 FROM upload_articles WHERE upload = :upload AND state <> 'done'))"""
_NAMESAKES: Final = """
    SELECT articles.id, articles.title, latest.code, latest.filename FROM articles JOIN
    (SELECT article, code, filename, max(number) FROM revisions GROUP BY article, code) AS latest
    ON latest.article = articles.id
    WHERE articles.title IN (SELECT value FROM json_each(:titles)) OR articles.id IN (SELECT value FROM json_each(:ids))
    OR latest.filename IN (SELECT value FROM json_each(:filenames))
    ORDER BY articles.updated DESC, articles.id"""


def _check_there(database: Database, upload_id: str) -> None:
    if not database.table("uploads").count_where("id = ?", [storable(upload_id)]):
        raise NotFound(Message("There is no such upload: it was discarded, or the address has a mistake in it."))


def _put_articles(database: Database, upload_id: str, articles: Iterable[PlannedArticle]) -> None:
    rows = [(upload_id, made.number, storable(made.title), made.source, made.replaces) for made in articles]
    database.conn.executemany(_PUT, rows)


def _step(database: Database, sql: str, values: tuple[str | int, ...]) -> bool:
    return bool(database.conn.execute(sql, values).rowcount)
