"""An article's row, or NotFound: what every repository begins with."""

from __future__ import annotations

from sqlite_utils import Database

from workbench.domain import Article
from workbench.errors import Message, NotFound
from workbench.store.codec import now, storable
from workbench.store.summaries import summarise

__all__ = ["fetch_article", "touch_article"]


def fetch_article(database: Database, article_id: str) -> Article:
    """The article. Raises NotFound."""
    for row in database.query("SELECT id, title, source, created FROM articles WHERE id = ?", [storable(article_id)]):
        return Article(**row)
    raise NotFound(
        Message("There is no article %(id)s; look for it in the list of articles.", {"id": storable(article_id)})
    )


def touch_article(database: Database, article_id: str) -> None:
    """Notes that something of the article has just changed, and counts it anew."""
    database.table("articles").update(article_id, {"updated": now()})
    summarise(database, article_id)
