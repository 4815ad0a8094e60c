"""The history of an article: what was decided, by whom, and the way back to any point of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workbench import review
from workbench.errors import Message, NotFound, StaleAction
from workbench.opening import opened
from workbench.web.chronology import NAMELESS, Chronology, what_names
from workbench.web.listing import Choice
from workbench.web.localisation import say
from workbench.web.search import page_number
from workbench.web.services import store
from workbench.web.telling import somebody

__all__ = ["blueprint"]

blueprint = Blueprint("history", __name__, url_prefix="/articles/<article_id>")

_ON_A_PAGE: Final = 100
_STATE: Final = re.compile("([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,18})")
_DECISION: Final = re.compile("[0-9]{1,18}")


class _History:
    """One page of the history, and what its filters offer. Raises NotFound."""

    def __init__(self, article_id: str) -> None:
        with store().snapshot():
            self.article = store().articles.get(article_id)
            self._opened = opened(store(), article_id)
            self._chronology = Chronology(self._opened)
        self.base = url_for("article.show", article_id=article_id)
        self.who, self.what = (request.args.get(name, "") for name in ("who", "what"))
        shown = self._chronology.shown(self.who, self.what)
        self.total = len(shown)
        self.pages = max(1, -(-self.total // _ON_A_PAGE))
        self.page = min(page_number(), self.pages)
        self.events = shown[(self.page - 1) * _ON_A_PAGE : self.page * _ON_A_PAGE]
        self.state = "-".join(map(str, self._opened.state))
        self.head = self._chronology.head
        self.telling = self._chronology.telling

    @property
    def is_last(self) -> bool:
        """Whether the beginning stands on this page."""
        return self.page == self.pages

    def query(self, **other: str) -> dict[str, str]:
        """The arguments that ask for this view, with some of them otherwise."""
        asked = {"who": self.who, "what": self.what, "page": str(self.page) if self.page > 1 else "", **other}
        return {name: value for name, value in asked.items() if value}

    def url(self, endpoint: str = "history.show", **other: str) -> str:
        """The address of this view, with some of its arguments otherwise."""
        return _url(endpoint, self.article.id, self.query(**other))

    def facets(self) -> list[tuple[str, str, list[Choice]]]:
        """What there is to choose: its name in the URL, its name in words, its values."""
        people, kinds, words = self._chronology.people(), self._chronology.kinds(), what_names()
        who = [
            self._choice("who", name, somebody("" if name == NAMELESS else name), people[name])
            for name in sorted(people, key=lambda name: (name == NAMELESS, name.casefold()))
        ]
        what = [self._choice("what", kind, name, kinds[kind]) for kind, name in words.items() if kinds[kind]]
        return [("who", say(Message("Who")), who), ("what", say(Message("What")), what)]

    def _choice(self, facet: str, value: str, name: str, count: int) -> Choice:
        chosen = {"who": self.who, "what": self.what}[facet] == value
        return Choice(name, self.url(**{facet: "" if chosen else value, "page": ""}), chosen, count)


@blueprint.get("/history")
def show(article_id: str) -> ResponseReturnValue:
    """All that happened, a hundred events a page."""
    page = _History(article_id)
    urls = [page.url(page=str(page.page - 1)), page.url(page=str(page.page + 1))]
    return render_template("history.html", page=page, urls=urls)


@blueprint.get("/history.json")
def show_json(article_id: str) -> ResponseReturnValue:
    """The same for a program."""
    page = _History(article_id)
    return jsonify(
        article=article_id,
        state=page.state,
        now=page.head,
        filter={name: value for name, value in page.query().items() if name != "page"},
        total=page.total,
        page=page.page,
        pages=page.pages,
        next=page.url("history.show_json", page=str(page.page + 1)) if page.page < page.pages else None,
        events=[event.as_json(page.telling) for event in page.events],
    )


@blueprint.get("/history/<int:decision_id>")
def find(article_id: str, decision_id: int) -> ResponseReturnValue:
    """Leads to the page that has a decision. Raises NotFound."""
    with store().snapshot():
        events = Chronology(opened(store(), article_id)).events
    for at, event in enumerate(events):
        if event.decision and event.decision.id == decision_id:
            page = at // _ON_A_PAGE + 1
            query = {"page": str(page)} if page > 1 else {}
            return redirect(f"{_url('history.show', article_id, query)}#decision-{decision_id}")
    raise NotFound(Message("There is no such decision; load the history again to see what there is."))


@blueprint.post("/history")
def go(article_id: str) -> ResponseReturnValue:
    """Goes to the state right after a decision, 0 for the beginning; refused where somebody did something meanwhile."""
    decision, seen = request.form.get("decision", ""), _STATE.fullmatch(request.form.get("expected", ""))
    if not _DECISION.fullmatch(decision) or seen is None:
        abort(HTTPStatus.BAD_REQUEST)
    alignment, last, standing = (int(part) for part in seen.groups())
    try:
        undone, redone = review.go_to(store(), article_id, int(decision), expected=(alignment, last, standing))
    except StaleAction as refused:
        flash(say(refused.message), "refused")
    else:
        flash(say(_said(undone, redone)), "done")
    query = {name: request.args[name] for name in ("who", "what", "page") if request.args.get(name)}
    return redirect(_url("history.show", article_id, query), HTTPStatus.SEE_OTHER)


def _said(undone: int, redone: int) -> Message:
    if not undone and not redone:
        return Message("This is where the article stands already.")
    counts = {"undone": undone, "redone": redone}
    return Message(
        "Decisions undone: %(undone)d, done again: %(redone)d. Nothing is lost: go to any other point.", counts
    )


def _url(endpoint: str, article_id: str, query: Mapping[str, str]) -> str:
    address = url_for(endpoint, article_id=article_id)
    return f"{address}?{urlencode(query)}" if query else address
