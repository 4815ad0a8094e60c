"""Search across articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final
from urllib.parse import urlencode

from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from workbench.folding import words
from workbench.query import Query, parse
from workbench.store import Found, Hit, Side, newsroom_order
from workbench.web.labels import EDITIONS
from workbench.web.marking import marked
from workbench.web.services import store
from workbench.web.spelling import spellings_here

__all__ = ["blueprint", "page_number"]

blueprint = Blueprint("search", __name__)

_ON_A_PAGE: Final = 30
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,6}")
_CODE: Final = re.compile(r"[a-z]{2,8}")


class Results:
    """What a search has found, a page of it."""

    def __init__(self) -> None:
        self.text = request.args.get("q", "").strip()
        self.edition = edition if _CODE.fullmatch(edition := request.args.get("edition", "")) else ""
        self.query: Query = parse(self.text, spellings_here())
        if self.edition:
            self.query = replace(self.query, editions=(self.edition,))
        self.page = page_number()
        self.found = self._find()
        self.pages = max(1, -(-self.found.total // _ON_A_PAGE))
        if self.page > self.pages:
            self.page = self.pages
            self.found = self._find()

    def _find(self) -> Found:
        return store().search.find(self.query, limit=_ON_A_PAGE, offset=(self.page - 1) * _ON_A_PAGE)

    def grouped(self) -> Iterator[tuple[str, list[Entry]]]:
        """Article id → its hits."""
        for article_id, hits in groupby(self.found.hits, key=lambda hit: hit.article_id):
            yield article_id, [Entry(hit, self.query) for hit in hits]

    @property
    def codes(self) -> tuple[str, ...]:
        """The editions to choose from."""
        return newsroom_order({*EDITIONS, *([self.edition] if self.edition else [])})

    def url(self, endpoint: str, *, page: int = 1, edition: str | None = None) -> str:
        """The address of another page of the results, or of the results in another edition ('' for all)."""
        edition = self.edition if edition is None else edition
        asked = {"q": self.text, "edition": edition, "page": str(page) if page > 1 else ""}
        return f"{url_for(endpoint)}?{urlencode({name: value for name, value in asked.items() if value})}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A hit as the page shows it."""

    hit: Hit
    query: Query

    @property
    def row(self) -> int | None:
        """The number of its row on the review page, None for a title."""
        return None if self.hit.unit is None else self.hit.unit + 1

    @property
    def url(self) -> str:
        """Where it stands."""
        place = None if self.row is None else f"unit-{self.row}"
        return url_for("article.show", article_id=self.hit.article_id, _anchor=place)

    @property
    def title(self) -> Markup:
        """The article's title, marked where it is a hit itself."""
        return marked(self.hit.title, (), self._marks(self.hit.title, "") if self.hit.unit is None else ())

    def sides(self) -> Iterator[tuple[str, str, Markup]]:
        """Code, language and text of every side, its words marked."""
        for side in self.hit.sides:
            yield side.code, side.lang, marked(side.text, (), self.marks(side))

    def marks(self, side: Side) -> list[tuple[int, int]]:
        """The characters to be marked in a side: none where it is only there because another one was found."""
        return self._marks(side.text, side.code) if side.found else []

    def _marks(self, text: str, code: str) -> list[tuple[int, int]]:
        return self.query.marks(list(words(text)), code)


@blueprint.get("/search")
def show() -> ResponseReturnValue:
    """What the search of the URL has found."""
    return render_template("search.html", page=Results())


@blueprint.get("/search.json")
def show_json() -> ResponseReturnValue:
    """The same for a program."""
    results = Results()
    more = results.url("search.show_json", page=results.page + 1) if results.page < results.pages else None
    return jsonify(
        query=results.text,
        editions=results.query.editions,
        also=results.query.also,
        total=results.found.total,
        articles=results.found.articles,
        page=results.page,
        pages=results.pages,
        next=more,
        hits=[_entry(entry) for _, entries in results.grouped() for entry in entries],
    )


def page_number() -> int:
    """The page that the URL asks for, 1 where it asks for none."""
    given = request.args.get("page", "")
    return int(given) if _NUMBER.fullmatch(given) else 1


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "article": entry.hit.article_id,
        "title": entry.hit.title,
        "row": entry.row,
        "url": entry.url,
        "sides": {
            side.code: {"text": side.text, "found": side.found, "marks": entry.marks(side)} for side in entry.hit.sides
        },
    }
