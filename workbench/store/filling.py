"""Puts into the index and the list what is not there yet: what was regrouped, or stored by an older version."""

from __future__ import annotations

from typing import Final

from sqlite_utils import Database

from workbench.domain import Article
from workbench.store.alignments import fetch_latest
from workbench.store.connections import Connections
from workbench.store.search import index_title, index_units
from workbench.store.standing import fetch_current
from workbench.store.summaries import summarise, summarise_current
from workbench.store.unit_ids import unit_ids

__all__ = ["fill"]


def fill(connections: Connections) -> None:
    """Indexes and counts every article that has not been yet: none of them, once that is done."""
    with connections.snapshot() as database:
        left = any(database.query(_LEFT))
    if left:
        with connections.transaction() as database:
            for row in list(database.query(_LEFT)):
                _fill(database, Article(**row))


def _fill(database: Database, article: Article) -> None:
    index_title(database, article.id, article.title)
    stored = fetch_latest(database, article)
    current = fetch_current(database, article)
    if stored is None or current is None:
        summarise(database, article.id)
        return
    database.conn.executemany(_NAME, [(name, article.id, at) for at, name in enumerate(unit_ids(stored))])
    index_units(database, current)
    summarise_current(database, current)


# Not in the migration's step: the code that reads an alignment wants the tables of all steps.
_LEFT: Final = """
SELECT id, title, source, created FROM articles WHERE id NOT IN (SELECT article FROM summaries)"""
_NAME: Final = """
UPDATE units SET id = ?
WHERE alignment = (SELECT max(id) FROM alignments WHERE article = ?) AND position = ?"""
