"""The queue that a URL asks for: which flags, which of them is looked at, where it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final, Literal
from urllib.parse import urlencode

from flask import request, url_for

from workbench import names
from workbench.domain import Flag
from workbench.errors import Message, NotFound
from workbench.opening import opened
from workbench.queue import Waiting, after, everywhere, of_article
from workbench.store import newsroom_order
from workbench.web.exhibit import Exhibit
from workbench.web.filters import Facet, Filter
from workbench.web.listing import Choice
from workbench.web.localisation import say
from workbench.web.services import store
from workbench.web.telling import Steps
from workbench.web.threads import Said, Threads

__all__ = ["QUEUE_FACETS", "QueuePage"]

QUEUE_FACETS: Final[Mapping[Facet, Message]] = {
    "severity": Message("Severity"),
    "kind": Message("Kind"),
    "edition": Message("Edition"),
    "state": Message("State"),
}
_WORDS: Final[Mapping[str, Mapping[str, Message]]] = {
    "severity": names.SEVERITIES,
    "kind": names.KINDS,
    "state": names.FLAG_STATES,
}


# What a filter sees of a flag: severity, kind, editions, state.
_Look = tuple[str, str, tuple[str, ...], str]
_AT: Final[Mapping[Facet, Literal[0, 1, 3]]] = {"severity": 0, "kind": 1, "state": 3}


class QueuePage:
    """The queue that the URL asks for, and the flag that is looked at. Raises NotFound.

    ``article_id``: None for all articles. ``flag``: None where none is left. ``position``: its place in the queue, from
    1, None where the filter leaves it out. ``draft``, ``reason``, ``error``: what was typed and refused, and why.
    """

    def __init__(self, article_id: str | None, *, draft: str = "", reason: str = "", error: str = "") -> None:
        self.article_id, self.draft, self.reason, self.error = article_id, draft, reason, error
        with store().snapshot():
            self._all = everywhere(store()) if article_id is None else of_article(store(), article_id)
            self._looks = Counter(_look(one.flag) for one in self._all)
            codes = newsroom_order({code for look in self._looks for code in look[2]})
            asked = Filter.from_query(request.args, codes)
            chosen = {facet: asked.chosen[facet] for facet in QUEUE_FACETS if facet in asked.chosen}
            self.view = Filter({**chosen, "state": chosen.get("state", "open")})
            self._editions = codes
            passing = self._passing(self.view)
            self.flags = [one for one in self._all if _look(one.flag) in passing]
            self.shown = self._asked()
            article = article_id or (self.shown.article if self.shown else None)
            self.article = None if article is None else store().articles.get(article)
            self.exhibit = self._exhibit(self.shown) if self.shown else None
            self.undo = self._undo()
            self.threads = Threads(self.shown.article) if self.shown else None
        keys = [(one.article, one.flag.id) for one in self.flags]
        key = self.shown and (self.shown.article, self.shown.flag.id)
        self.position = keys.index(key) + 1 if key in keys else None
        self.base = url_for("article.show", article_id=article) if article else url_for("pages.home")

    def _passing(self, view: Filter) -> set[_Look]:
        """The looks that a filter lets through: there are few, however many flags there are."""
        return {look for look in self._looks if _passes(view, look)}

    def _asked(self) -> Waiting | None:
        """The flag of the URL, also where the filter leaves it out; else the one after another, else the first."""
        flag, last = self._find(request.args.get("flag", "")), self._find(request.args.get("after", ""))
        return flag or after(self.flags, last)

    def _find(self, flag_id: str) -> Waiting | None:
        article = self.article_id or request.args.get("article", "")
        return next((one for one in self._all if (one.article, one.flag.id) == (article, flag_id)), None)

    def _exhibit(self, one: Waiting) -> Exhibit:
        now = opened(store(), one.article)
        return Exhibit(now, next(flag for flag in now.alignment.flags if flag.id == one.flag.id))

    def _undo(self) -> tuple[str, Steps] | None:
        """The article whose last decision undo takes back, the one decided about last here, and its steps."""
        article_id = self.article_id or request.args.get("last") or (self.shown and self.shown.article)
        try:
            steps = article_id and Steps(opened(store(), article_id))
        except NotFound:  # deleted meanwhile
            return None
        return (article_id, steps) if article_id and steps and steps.back else None

    @property
    def said(self) -> list[Said]:
        """The comments on the flag and on its unit, the oldest first."""
        if self.threads is None or self.exhibit is None:
            return []
        both = (*self.threads[self.exhibit.flag.id].said, *self.threads[self.exhibit.unit_id].said)
        return sorted(both, key=lambda one: one.comment.id)

    @property
    def by(self) -> str:
        """Who took the decision that stands about the flag; '' where that is not known."""
        decided = self.shown and store().decisions.standing(self.shown.article).get(self.shown.flag.id)
        return decided.actor if decided else ""

    def query(self, view: Filter | None = None) -> dict[str, str]:
        """The arguments that ask for a view; open flags are what a queue has unless told otherwise."""
        return {
            name: value for name, value in (view or self.view).query().items() if (name, value) != ("state", "open")
        }

    def url(self, query: Mapping[str, str], endpoint: str = "show") -> str:
        """The address of this queue with some arguments."""
        address = (
            url_for(f"queue.{endpoint}_all")
            if self.article_id is None
            else url_for(f"queue.{endpoint}", article_id=self.article_id)
        )
        return f"{address}?{urlencode(query)}" if query else address

    def at(self, one: Waiting | None) -> str:
        """The address of a flag in this queue, '' for None."""
        return "" if one is None else self.url({**self.query(), **self._place("flag", one.article, one.flag.id)})

    def _place(self, name: str, article_id: str, flag_id: str) -> dict[str, str]:
        article = {"article": article_id} if self.article_id is None else {}
        last = request.args.get("last")
        return {**article, name: flag_id, **({"last": last} if last and self.article_id is None else {})}

    @property
    def next(self) -> str:
        """The address of the flag after this one, '' where there is no other."""
        return self.at(after(self.flags, self.shown))

    @property
    def previous(self) -> str:
        """The address of the flag before this one."""
        return self.at(after(self.flags, self.shown, step=-1))

    def action(self, endpoint: str, article_id: str) -> str:
        """Where a form of the page goes; it says which queue to come back to."""
        scope = {"in": "all"} if self.article_id is None else {}
        here = self._place("flag", self.shown.article, self.shown.flag.id) if self.shown else {}
        address = (
            url_for("queue.decide", article_id=article_id, flag_id=here["flag"])
            if endpoint == "decide"
            else url_for("queue.undo", article_id=article_id)
        )
        return f"{address}?{urlencode({**self.query(), **here, **scope})}"

    def facets(self) -> list[tuple[Facet, str, list[Choice]]]:
        """What there is to choose: its name in the URL, its name in words, its values."""
        found = []
        for facet, name in QUEUE_FACETS.items():
            rest = self.view.without(facet)
            counts: Counter[str] = Counter()
            for look in self._passing(rest):
                for value in look[2] if facet == "edition" else (look[_AT[facet]],):
                    counts[value] += self._looks[look]
            chosen = self.view.chosen.get(facet)
            known = self._editions if facet == "edition" else tuple(_WORDS[facet])
            choices = [
                Choice(self._name(facet, value), self._toggled(facet, value), value == chosen, counts[value])
                for value in known
                if counts[value] or value == chosen
            ]
            if len(choices) > 1 or (chosen is not None and facet != "state"):
                found.append((facet, say(name), choices))
        return found

    def _name(self, facet: Facet, value: str) -> str:
        return value.upper() if facet == "edition" else say(_WORDS[facet][value])

    def _toggled(self, facet: Facet, value: str) -> str:
        return self.url(self.query(self.view.toggled(facet, value)))


def _passes(view: Filter, look: _Look) -> bool:
    severity, kind, editions, state = look
    asked = view.chosen.get
    return (
        asked("severity") in (None, severity)
        and asked("kind") in (None, kind)
        and asked("edition") in (None, *editions)
        and asked("state") in (None, state)
    )


def _look(flag: Flag) -> _Look:
    return flag.severity, flag.kind, flag.editions, flag.status
