"""The articles of the newsroom, and what the front page says of each."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from workbench.domain import SEVERITIES, Article, Severity
from workbench.errors import InputError, Message, TooLarge
from workbench.store.codec import now, storable
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article
from workbench.store.revisions import newsroom_order

__all__ = ["ArticleSummary", "Articles"]

_LONGEST_TITLE: Final = 500

# Neither vowels, so that no word comes about, nor letters and figures that look alike.
_ID_LETTERS: Final = "23456789bcdfghjkmnpqrstvwxz"
_ID_LENGTH: Final = 6


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a list shows it.

    ``editions``: codes, in the newsroom's order. ``units``: how many the latest alignment has, 0 before the first.
    ``open_flags``: every severity → flags that nobody has decided about. ``settled_flags``: how many of the latest
    alignment's flags were accepted, dismissed or fixed; ``to_fix``: how many of them were accepted, so that the text
    is still to be corrected. ``updated``: when anything of it last changed, ISO 8601 in UTC.
    """

    article: Article
    editions: tuple[str, ...]
    units: int
    open_flags: Mapping[Severity, int]
    settled_flags: int
    to_fix: int
    updated: str


class Articles:
    """The repository of articles."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def create(self, *, title: str, source: str | None = None, article_id: str | None = None) -> Article:
        """Stores a new article, under a short id of its own unless one is given.

        Raises InputError for a blank title or an id that is taken, TooLarge for a title over 500 characters.
        """
        title, moment = _checked_title(title), now()
        with self._connections.transaction() as database:
            if article_id is None:
                article_id = _free_id(database)
            elif _exists(database, article_id):
                raise InputError(Message("There is an article %(id)s already; choose another id.", {"id": article_id}))
            row = {"id": article_id, "title": title, "source": source, "created": moment, "updated": moment}
            database.table("articles").insert(row)
        return Article(article_id, title, source, moment)

    def get(self, article_id: str) -> Article:
        """The article. Raises NotFound."""
        with self._connections.snapshot() as database:
            return fetch_article(database, article_id)

    def list(self) -> tuple[ArticleSummary, ...]:
        """All articles, the most lately changed first."""
        with self._connections.snapshot() as database:
            editions: defaultdict[str, set[str]] = defaultdict(set)
            for row in database.query("SELECT DISTINCT article, code FROM revisions"):
                editions[row["article"]].add(row["code"])
            units = {row["article"]: row["units"] for row in database.query(_COUNT_UNITS)}
            open_flags: defaultdict[str, dict[Severity, int]] = defaultdict(lambda: dict.fromkeys(SEVERITIES, 0))
            settled: defaultdict[str, int] = defaultdict(int)
            to_fix: defaultdict[str, int] = defaultdict(int)
            for row in database.query(_COUNT_FLAGS):
                if row["state"] == "open":
                    open_flags[row["article"]][row["severity"]] += row["flags"]
                else:
                    settled[row["article"]] += row["flags"]
                if row["state"] == "accepted":
                    to_fix[row["article"]] += row["flags"]
            return tuple(
                ArticleSummary(
                    Article(row["id"], row["title"], row["source"], row["created"]),
                    newsroom_order(editions[row["id"]]),
                    units.get(row["id"], 0),
                    open_flags[row["id"]],
                    settled[row["id"]],
                    to_fix[row["id"]],
                    row["updated"],
                )
                for row in database.query("SELECT * FROM articles ORDER BY updated DESC, rowid DESC")
            )

    def rename(self, article_id: str, title: str) -> Article:
        """Gives the article another title. Raises NotFound, and for the title as :meth:`create`."""
        title = _checked_title(title)
        with self._connections.transaction() as database:
            fetch_article(database, article_id)
            database.table("articles").update(article_id, {"title": title, "updated": now()})
            return fetch_article(database, article_id)

    def delete(self, article_id: str) -> None:
        """Removes the article with its revisions, alignments and decisions. Raises NotFound."""
        with self._connections.transaction() as database:
            fetch_article(database, article_id)
            database.table("articles").delete(article_id)


_COUNT_UNITS: Final = """
SELECT latest.article, count(*) AS units
FROM latest_alignments AS latest JOIN units ON units.alignment = latest.alignment
GROUP BY latest.article"""

# A flag is in the state that the last standing decision about it led to, else in the one it was saved with.
_COUNT_FLAGS: Final = """
SELECT latest.article, flags.severity, count(*) AS flags, coalesce(
    (
        SELECT json_extract(decisions.after, '$.status') FROM decisions
        WHERE decisions.article = latest.article AND decisions.subject = flags.id AND NOT decisions.undone
        ORDER BY decisions.id DESC LIMIT 1
    ),
    flags.status
) AS state
FROM latest_alignments AS latest JOIN flags ON flags.alignment = latest.alignment
GROUP BY latest.article, flags.severity, state"""


def _checked_title(title: str) -> str:
    title = " ".join(storable(title).split())
    if not title:
        raise InputError(Message("Give the article a title."))
    if len(title) > _LONGEST_TITLE:
        raise TooLarge(Message("The title is longer than %(limit)s characters; shorten it.", {"limit": _LONGEST_TITLE}))
    return title


def _exists(database: Database, article_id: str) -> bool:
    return database.table("articles").count_where("id = ?", [article_id]) > 0


def _free_id(database: Database) -> str:
    while True:
        article_id = "".join(secrets.choice(_ID_LETTERS) for _ in range(_ID_LENGTH))
        if not _exists(database, article_id):
            return article_id
