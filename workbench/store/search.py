"""Search across articles: the sides of every unit of the latest alignments, and the titles, by their folded words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlite_utils import Database

from workbench.domain import Alignment
from workbench.folding import folded
from workbench.query import Alternative, Phrase, Query
from workbench.store.codec import Row, storable
from workbench.store.connections import Connections
from workbench.store.revisions import newsroom_order

__all__ = ["Found", "Hit", "Search", "Side", "index_title", "index_units"]

_TITLE: Final = -1
"""What stands for the unit of a title."""

_LAST: Final = 1 << 53
"""No article has so many units."""


@dataclass(frozen=True, slots=True)
class Side:
    """The text of a unit in one edition, '' where it has none. ``found``: it is one of those that were looked for."""

    code: str
    lang: str
    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit, an index into the latest alignment's, with all its sides in the newsroom's order; None: the title."""

    article_id: str
    title: str
    unit: int | None
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Some of the hits, those of an article one after another; ``total``: of all, in so many ``articles``."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    articles: int = 0


class Search:
    """Reads the index, which the other repositories keep true."""

    def __init__(self, connections: Connections, refresh: Callable[[], None]) -> None:
        """``refresh``: sees to what has been regrouped since the index and the counts were last read."""
        self._connections = connections
        self._refresh = refresh

    def find(self, query: Query, *, limit: int, offset: int = 0) -> Found:
        """The hits, those of the article changed last first, then in the order of its units, the title before them.

        All words have to be in one side of a unit, or in the title; a query that names editions finds no titles.
        """
        if not query.wanted:
            return Found()
        self._refresh()
        about: dict[str, Any] = {"match": _expression(query)}
        within = ""
        if query.editions:
            within = f"AND passages.code IN ({_listed(about, 'code', query.editions)})"
        with self._connections.snapshot() as database:
            counted = list(database.query(_COUNT.format(within=within), about))
            places, skipped = _window(counted, offset, limit)
            within += f" AND passages.article IN ({_listed(about, 'article', places)})"
            units = [(row["article"], row["unit"]) for row in database.query(_UNITS.format(within=within), about)]
            units.sort(key=lambda unit: (places[unit[0]], unit[1]))
            units = units[skipped : skipped + limit]
            sides = _sides(database, (unit for unit in units if unit[1] != _TITLE), query)
        titles = {row["article"]: row["title"] for row in counted}
        return Found(
            tuple(
                Hit(article, titles[article], None if unit == _TITLE else unit, sides.get((article, unit), ()))
                for article, unit in units
            ),
            sum(row["hits"] for row in counted),
            len(counted),
        )


def index_title(database: Database, article_id: str, title: str) -> None:
    """Puts the title in the place of the one that the index has."""
    _replace(database, article_id, {(_TITLE, ""): ("", title)}, (_TITLE, _TITLE))


def index_units(database: Database, alignment: Alignment) -> None:
    """Puts the alignment's units in the place of those that the index has of its article."""
    sides = {
        (unit, code): (edition.lang, text)
        for unit in range(len(alignment.units))
        for code, edition in alignment.editions.items()
        if (text := alignment.side(unit, code))
    }
    _replace(database, alignment.id, sides, (0, _LAST))


def _replace(
    database: Database, article_id: str, sides: Mapping[tuple[int, str], tuple[str, str]], units: tuple[int, int]
) -> None:
    """Puts ``sides``, (unit, code) → (language, text), in the place of those from one unit to another."""
    # Most sides are there already, at most at another place: only what is new has to be indexed.
    stored: defaultdict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    for row in database.query(_STORED, [article_id, *units]):
        stored[row["code"], row["lang"], row["text"]].append((row["unit"], row["id"]))
    moved: list[tuple[int, int]] = []
    added: list[tuple[int, str, str, str]] = []
    for (unit, code), (lang, given) in sides.items():
        text = storable(given)
        if same := stored[code, lang, text]:
            was, key = same.pop(0)
            if was != unit:
                moved.append((unit, key))
        else:
            added.append((unit, code, lang, text))
    gone = [(key,) for left in stored.values() for _, key in left]
    database.conn.executemany("DELETE FROM passages WHERE id = ?", gone)
    database.conn.executemany("UPDATE passages SET unit = ? WHERE id = ?", moved)
    first = next(database.query("SELECT coalesce(max(id), 0) + 1 AS id FROM passages"))["id"]
    database.conn.executemany(
        "INSERT INTO passages (id, article, unit, code, lang) VALUES (?, ?, ?, ?, ?)",
        ((key, article_id, unit, code, lang) for key, (unit, code, lang, _) in enumerate(added, first)),
    )
    database.conn.executemany(
        "INSERT INTO passage_texts (rowid, words, text) VALUES (?, ?, ?)",
        ((key, " ".join(folded(text)), text) for key, (*_, text) in enumerate(added, first)),
    )


def _listed(about: dict[str, Any], name: str, values: Iterable[str]) -> str:
    """Adds the values to what a statement is told, and names them for it."""
    names = {f"{name}{at}": value for at, value in enumerate(values)}
    about |= names
    return ", ".join(f":{each}" for each in names)


def _window(counted: Iterable[Row], offset: int, limit: int) -> tuple[dict[str, int], int]:
    """The articles that the hits from ``offset`` on belong to, in order, and how many of their hits come before."""
    places: dict[str, int] = {}
    before = skipped = 0
    for row in counted:
        if before >= offset + limit:
            break
        if before + row["hits"] > offset:
            if not places:
                skipped = offset - before
            places[row["article"]] = len(places)
        before += row["hits"]
    return places, skipped


def _sides(
    database: Database, units: Iterable[tuple[str, int]], query: Query
) -> dict[tuple[str, int], tuple[Side, ...]]:
    """Unit → its sides; one that has no text in an edition of its article's gets an empty one."""
    sides: dict[tuple[str, int], dict[str, Side]] = {}
    langs: dict[str, dict[str, str]] = {}
    for article_id, unit in units:
        if article_id not in langs:
            langs[article_id] = {row["code"]: row["lang"] for row in database.query(_LANGUAGES, [article_id])}
        sides[article_id, unit] = {code: Side(code, lang, "", found=False) for code, lang in langs[article_id].items()}
        for row in database.query(_SIDES, [article_id, unit]):
            found = query.matches(row["words"].split(), row["code"])
            sides[article_id, unit][row["code"]] = Side(row["code"], row["lang"], row["text"], found)
    return {unit: tuple(of[code] for code in newsroom_order(of)) for unit, of in sides.items()}


# Titles, order and texts are looked up only for the articles and units that are shown: a word may be in most of them.
_COUNT: Final = """
SELECT counted.article, counted.hits, articles.title
FROM (
    SELECT passages.article, count(DISTINCT passages.unit) AS hits
    FROM passage_texts JOIN passages ON passages.id = passage_texts.rowid
    WHERE passage_texts MATCH :match {within}
    GROUP BY passages.article
) AS counted
JOIN articles ON articles.id = counted.article
ORDER BY articles.updated DESC, articles.rowid DESC"""
_UNITS: Final = """
SELECT DISTINCT passages.article, passages.unit
FROM passage_texts JOIN passages ON passages.id = passage_texts.rowid
WHERE passage_texts MATCH :match {within}"""
_STORED: Final = """
SELECT passages.id, passages.unit, passages.code, passages.lang, passage_texts.text
FROM passages JOIN passage_texts ON passage_texts.rowid = passages.id
WHERE passages.article = ? AND passages.unit BETWEEN ? AND ?
ORDER BY passages.unit"""
_LANGUAGES: Final = """
SELECT alignment_editions.code, revisions.lang FROM alignment_editions
JOIN revisions USING (article, code, number)
WHERE alignment = (SELECT max(id) FROM alignments WHERE article = ?)"""
_SIDES: Final = """
SELECT passages.code, passages.lang, passage_texts.words, passage_texts.text
FROM passages JOIN passage_texts ON passage_texts.rowid = passages.id
WHERE passages.article = ? AND passages.unit = ?"""


def _expression(query: Query) -> str:
    """The query as FTS5 writes it: folded words have neither quotation marks nor anything else that it reads."""
    wanted = " AND ".join(f"({' OR '.join(map(_alternative, alternatives))})" for alternatives in query.wanted)
    unwanted = " OR ".join(map(_phrase, query.excluded))
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _alternative(phrases: Alternative) -> str:
    return f"({' AND '.join(map(_phrase, phrases))})"


def _phrase(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{" *" if phrase.begins else ""}'
