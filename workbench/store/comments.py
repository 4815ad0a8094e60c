"""What editors say to each other about a unit or a flag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from workbench.errors import Message, NotFound
from workbench.store.codec import Row, now, storable
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article

__all__ = ["Comment", "Comments"]


@dataclass(frozen=True, slots=True)
class Comment:
    """Something said of a flag or a unit, which ``subject`` is the id of.

    ``about``: the beginning of the text it speaks of, for when that text has gone. ``author``: '' for somebody
    without a name. ``deleted``: its author has taken it back; it is kept and not shown.
    """

    id: int
    article: str
    subject: str
    text: str
    author: str
    at: str
    about: str = ""
    deleted: bool = False


class Comments:
    """The repository of comments: they are added, and marked deleted, and never change otherwise."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, article_id: str, subject: str, *, text: str, author: str = "", about: str = "") -> Comment:
        """Stores a comment and returns it. Raises NotFound for an unknown article."""
        with self._connections.transaction() as database:
            row = {
                "article": fetch_article(database, article_id).id,
                "subject": storable(subject),
                "about": storable(about),
                "text": storable(text),
                "author": storable(author),
                "at": now(),
                "deleted": False,
            }
            key = database.table("comments").insert(row).last_pk
            touch_article(database, article_id)
            return _comment(row | {"id": key})

    def get(self, article_id: str, comment_id: int) -> Comment:
        """One comment, a deleted one too. Raises NotFound."""
        with self._connections.snapshot() as database:
            return _fetch(database, fetch_article(database, article_id).id, comment_id)

    def last(self, article_id: str) -> int:
        """The id of the newest comment on the article, 0 where there is none; cheap."""
        with self._connections.snapshot() as database:
            sql = "SELECT coalesce(max(id), 0) AS last FROM comments WHERE article = ?"
            return int(next(database.query(sql, [article_id]))["last"])

    def list(self, article_id: str) -> tuple[Comment, ...]:
        """All comments on the article, deleted ones too, the oldest first. Raises NotFound."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            sql = "SELECT * FROM comments WHERE article = ? ORDER BY id"
            return tuple(_comment(row) for row in database.query(sql, [article_id]))

    def naming(self) -> tuple[Comment, ...]:
        """The comments of all articles that may name somebody, the oldest first: those with an @, none deleted."""
        with self._connections.snapshot() as database:
            return tuple(_comment(row) for row in database.query(_NAMING))

    def delete(self, article_id: str, comment_id: int) -> Comment:
        """Marks a comment deleted and returns it so. Raises NotFound."""
        with self._connections.transaction() as database:
            comment = _fetch(database, fetch_article(database, article_id).id, comment_id)
            database.table("comments").update(comment.id, {"deleted": True})
            touch_article(database, article_id)
            return _fetch(database, comment.article, comment.id)


_NAMING: Final = "SELECT * FROM comments WHERE instr(text, '@') AND NOT deleted ORDER BY id"


def _fetch(database: Database, article_id: str, comment_id: int) -> Comment:
    sql = "SELECT * FROM comments WHERE article = ? AND id = ?"
    for row in database.query(sql, [article_id, comment_id]):
        return _comment(row)
    raise NotFound(Message("There is no such comment; load the page again to see what stands now."))


def _comment(row: Row) -> Comment:
    return Comment(
        id=row["id"],
        article=row["article"],
        subject=row["subject"],
        text=row["text"],
        author=row["author"],
        at=row["at"],
        about=row["about"],
        deleted=bool(row["deleted"]),
    )
