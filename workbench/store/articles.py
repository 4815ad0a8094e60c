"""The articles of the newsroom, and what the front page says of each."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sqlite_utils import Database

from workbench.domain import SEVERITIES, Article, Severity
from workbench.errors import InputError, Message, TooLarge
from workbench.store.codec import Row, now, storable
from workbench.store.connections import Connections
from workbench.store.listing import WORK_STATES, ListFilter, ListTally
from workbench.store.lookup import fetch_article
from workbench.store.revisions import newsroom_order
from workbench.store.search import index_title
from workbench.store.summaries import summarise

__all__ = ["ArticleSummary", "Articles", "free_id"]

_LONGEST_TITLE: Final = 500
_EVERYTHING: Final = ListFilter()

# Neither vowels, so that no word comes about, nor letters and figures that look alike.
_ID_LETTERS: Final = "23456789bcdfghjkmnpqrstvwxz"
_ID_LENGTH: Final = 6


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article as a list shows it.

    ``editions``: codes, in the newsroom's order. ``units``: how many the latest alignment has, 0 before the first.
    ``open_flags``: every severity → flags that nobody has decided about. ``settled_flags``: how many of the latest
    alignment's flags were accepted, dismissed or fixed; ``to_fix``: how many of them were accepted, so that the text
    is still to be corrected. ``updated``: when anything of it last changed, ISO 8601 in UTC. ``confirmed``: how many
    of the units are.
    """

    article: Article
    editions: tuple[str, ...]
    units: int
    open_flags: Mapping[Severity, int]
    settled_flags: int
    to_fix: int
    updated: str
    confirmed: int = 0


class Articles:
    """The repository of articles."""

    def __init__(self, connections: Connections, refresh: Callable[[], None]) -> None:
        """``refresh``: sees to what has been regrouped since the index and the counts were last read."""
        self._connections = connections
        self._refresh = refresh

    def create(self, *, title: str, source: str | None = None, article_id: str | None = None) -> Article:
        """Stores a new article, under a short id of its own unless one is given.

        Raises InputError for a blank title or an id that is taken, TooLarge for a title over 500 characters.
        """
        title, moment = _checked_title(title), now()
        with self._connections.transaction() as database:
            if article_id is None:
                article_id = free_id(database)
            elif _exists(database, article_id):
                raise InputError(Message("There is an article %(id)s already; choose another id.", {"id": article_id}))
            row = {"id": article_id, "title": title, "source": source, "created": moment, "updated": moment}
            database.table("articles").insert(row)
            index_title(database, article_id, title)
            summarise(database, article_id)
        return Article(article_id, title, source, moment)

    def get(self, article_id: str) -> Article:
        """The article. Raises NotFound."""
        with self._connections.snapshot() as database:
            return fetch_article(database, article_id)

    def list(
        self, view: ListFilter = _EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> tuple[ArticleSummary, ...]:
        """The articles that the view shows, all of them without one, the most lately changed first."""
        self._refresh()
        where, values = view.where()
        sql = f"""
            SELECT articles.*, summaries.* FROM articles JOIN summaries ON summaries.article = articles.id
            WHERE {where} ORDER BY {view.sorted()} LIMIT :limit OFFSET :offset"""  # noqa: S608  (fixed conditions)
        values |= {"limit": -1 if limit is None else limit, "offset": offset}
        with self._connections.snapshot() as database:
            return tuple(_summary(row) for row in database.query(sql, values))

    def tally(self, view: ListFilter = _EVERYTHING) -> ListTally:
        """How many articles the view shows, and what choosing otherwise would show."""
        self._refresh()
        with self._connections.snapshot() as database:
            shown = _count(database, view)
            work = {state: _count(database, replace(view, work=state)) for state in WORK_STATES}
            codes = {code for row in database.query(_EDITIONS) for code in row["editions"].split()}
            editions = {code: _count(database, replace(view, edition=code)) for code in newsroom_order(codes)}
            return ListTally(shown, _count(database, _EVERYTHING), work, editions)

    def rename(self, article_id: str, title: str) -> Article:
        """Gives the article another title. Raises NotFound, and for the title as :meth:`create`."""
        title = _checked_title(title)
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            database.table("articles").update(article_id, {"title": title, "updated": now()})
            index_title(database, article_id, title)
            summarise(database, article_id)
            return fetch_article(database, article_id)

    def delete(self, article_id: str) -> None:
        """Removes the article with its revisions, alignments and decisions. Raises NotFound."""
        with self._connections.transaction() as database:
            fetch_article(database, article_id)
            database.table("articles").delete(article_id)


_EDITIONS: Final = "SELECT DISTINCT editions FROM summaries"


def _count(database: Database, view: ListFilter) -> int:
    where, values = view.where()
    sql = f"SELECT count(*) AS articles FROM summaries WHERE {where}"  # noqa: S608  (fixed conditions)
    return int(next(database.query(sql, values))["articles"])


def _summary(row: Row) -> ArticleSummary:
    return ArticleSummary(
        Article(row["id"], row["title"], row["source"], row["created"]),
        newsroom_order(row["editions"].split()),
        row["units"],
        {severity: row[severity] for severity in SEVERITIES},
        row["settled"],
        row["to_fix"],
        row["updated"],
        row["confirmed"],
    )


def _checked_title(title: str) -> str:
    title = " ".join(storable(title).split())
    if not title:
        raise InputError(Message("Give the article a title."))
    if len(title) > _LONGEST_TITLE:
        raise TooLarge(Message("The title is longer than %(limit)s characters; shorten it.", {"limit": _LONGEST_TITLE}))
    return title


def _exists(database: Database, article_id: str) -> bool:
    return database.table("articles").count_where("id = ?", [article_id]) > 0


def free_id(database: Database) -> str:
    """An id that no article has."""
    while True:
        article_id = "".join(secrets.choice(_ID_LETTERS) for _ in range(_ID_LENGTH))
        if not _exists(database, article_id):
            return article_id
