"""The list of articles as a reader asks for it: filters, order and page, read from the URL and written to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from flask import request, url_for

from workbench.errors import Message
from workbench.store import ORDERS, WORK_STATES, ListFilter, Order, WorkState
from workbench.web.localisation import say
from workbench.web.search import page_number
from workbench.web.services import store

__all__ = ["Choice", "Listing"]

ON_A_PAGE: Final = 50

_WORK: Final[Mapping[WorkState, Message]] = {
    "open": Message("with open flags"),
    "critical": Message("with open critical flags"),
    "confirmed": Message("confirmed entirely"),
    "untouched": Message("untouched"),
}
_ORDERS: Final[Mapping[Order, Message]] = {
    "changed": Message("last change"),
    "title": Message("title"),
    "flags": Message("open flags"),
    "progress": Message("progress"),
}
_SUBJECTS: Final[Mapping[WorkState | None, Message]] = {
    None: Message("All articles"),
    "open": Message("Articles with open flags"),
    "critical": Message("Articles with open critical flags"),
    "confirmed": Message("Articles confirmed entirely"),
    "untouched": Message("Articles that nobody has touched"),
}
_ENDS: Final[Mapping[Order, Message]] = {
    "changed": Message("by last change"),
    "title": Message("by title"),
    "flags": Message("most open flags first"),
    "progress": Message("least confirmed first"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter, as a link that chooses it or opens it again; ``count``: None where it filters nothing."""

    name: str
    url: str
    chosen: bool
    count: int | None = None


class Listing:
    """One page of the list, and what its filters offer."""

    def __init__(self) -> None:
        self.view = _asked()
        with store().snapshot():
            self.tally = store().articles.tally(self.view)
            self.pages = max(1, -(-self.tally.shown // ON_A_PAGE))
            self.page = min(page_number(), self.pages)
            offset = (self.page - 1) * ON_A_PAGE
            self.summaries = store().articles.list(self.view, limit=ON_A_PAGE, offset=offset)

    def query(self, view: ListFilter, page: int = 1) -> dict[str, str]:
        """The arguments of a URL that ask for a view and a page of it."""
        given = {
            "work": view.work or "",
            "edition": view.edition or "",
            "title": view.title,
            "sort": view.order if view.order != "changed" else "",
            "page": str(page) if page > 1 else "",
        }
        return {name: value for name, value in given.items() if value}

    def url(self, page: int = 1, *, endpoint: str = "pages.home") -> str:
        """The address of a page of this view."""
        return _url(endpoint, self.query(self.view, page))

    @property
    def here(self) -> str:
        """The address of the page that is open."""
        return self.url(self.page)

    @property
    def is_filtered(self) -> bool:
        """Whether there may be articles that the view leaves out."""
        return self.view != ListFilter(order=self.view.order)

    @property
    def description(self) -> str:
        """The view in words: Articles with open critical flags, by last change."""
        parts = [say(_SUBJECTS[self.view.work])]
        if self.view.edition:
            parts.append(say(Message("with the %(edition)s edition", {"edition": self.view.edition.upper()})))
        if self.view.title:
            parts.append(say(Message("with “%(text)s” in the title", {"text": self.view.title})))
        return ", ".join([*parts, say(_ENDS[self.view.order])])

    def facets(self) -> Iterator[tuple[str, str, list[Choice]]]:
        """What there is to choose: its name in the URL, its name in words, its values."""
        work = [
            self._choice(say(_WORK[state]), replace(self.view, work=None if chosen else state), chosen, count)
            for state, count in self.tally.work.items()
            if (chosen := self.view.work == state) or count
        ]
        editions = [
            self._choice(code.upper(), replace(self.view, edition=None if chosen else code), chosen, count)
            for code, count in self.tally.editions.items()
            if (chosen := self.view.edition == code) or count
        ]
        orders = [
            self._choice(say(name), replace(self.view, order=order), self.view.order == order)
            for order, name in _ORDERS.items()
        ]
        yield "work", say(Message("Work")), work
        yield "edition", say(Message("Edition")), editions
        yield "sort", say(Message("Sort by")), orders

    def _choice(self, name: str, view: ListFilter, chosen: bool, count: int | None = None) -> Choice:
        return Choice(name, _url("pages.home", self.query(view)), chosen, count)


def _asked() -> ListFilter:
    """The view that the URL asks for; what is not known is passed over."""
    work, order, edition = (request.args.get(name, "") for name in ("work", "sort", "edition"))
    return ListFilter(
        work=work if work in WORK_STATES else None,
        edition=edition if edition.isalpha() else None,
        title=" ".join(request.args.get("title", "").split()),
        order=order if order in ORDERS else "changed",
    )


def _url(endpoint: str, query: Mapping[str, str]) -> str:
    return f"{url_for(endpoint)}?{urlencode(query)}" if query else url_for(endpoint)
