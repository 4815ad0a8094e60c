"""The queue: one flag at a time, of an article or of all, decided about by forms that lead on to the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, abort, flash, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workbench import discussion, review
from workbench.domain import Decision
from workbench.errors import InputError, Message, NotFound, StaleAction
from workbench.opening import opened
from workbench.web.article import words
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.queue_page import QUEUE_FACETS, QueuePage
from workbench.web.services import store
from workbench.web.telling import Telling

__all__ = ["blueprint"]

blueprint = Blueprint("queue", __name__)

_ACTIONS: Final[dict[str, tuple[Callable[..., Decision | None], Message]]] = {
    "accept": (review.accept, Message("Accepted: the text needs correcting.")),
    "dismiss": (review.dismiss, Message("Dismissed.")),
    "fix": (review.fix, Message("Mended.")),
    "reopen": (review.reopen, Message("Open again.")),
}
_ID: Final = re.compile("[0-9]{1,18}")


@blueprint.get("/queue")
def show_all() -> ResponseReturnValue:
    """One flag of all articles."""
    return _rendered(QueuePage(None))


@blueprint.get("/queue.json")
def show_all_json() -> ResponseReturnValue:
    """The same for a program."""
    return _json(QueuePage(None))


@blueprint.get("/articles/<article_id>/queue")
def show(article_id: str) -> ResponseReturnValue:
    """One flag of an article."""
    return _rendered(QueuePage(article_id))


@blueprint.get("/articles/<article_id>/queue.json")
def show_json(article_id: str) -> ResponseReturnValue:
    """The same for a program."""
    return _json(QueuePage(article_id))


def _rendered(page: QueuePage) -> str:
    return render_template("queue.html", page=page, words=words())


def _json(page: QueuePage) -> ResponseReturnValue:
    return jsonify(
        article=page.article_id,
        filter={**page.query(), "state": page.view.chosen["state"]},
        position=page.position,
        total=len(page.flags),
        flag=page.exhibit and {**page.exhibit.as_json(), "by": page.by},
        comments=[one.as_json() for one in page.said],
        next=page.next or None,
        previous=page.previous or None,
    )


@blueprint.post("/articles/<article_id>/queue/<flag_id>")
def decide(article_id: str, flag_id: str) -> ResponseReturnValue:
    """Does ``action`` to a flag and leads on to the next; what is refused comes back with what was typed."""
    action, reason, text = (request.form.get(name, "") for name in ("action", "reason", "text"))
    try:
        if action == "comment":
            return _comment(article_id, flag_id, text)
        if action not in _ACTIONS:
            abort(HTTPStatus.BAD_REQUEST)
        act, done = _ACTIONS[action]
        given = {"reason": reason} if action == "dismiss" else {}
        act(store(), article_id, flag_id, expected=request.form.get("expected"), actor=current_name(), **given)
    except (StaleAction, InputError) as refused:
        status = HTTPStatus.CONFLICT if isinstance(refused, StaleAction) else HTTPStatus.UNPROCESSABLE_ENTITY
        page = QueuePage(_scope(article_id), draft=text, reason=reason, error=say(refused.message))
        return make_response(_rendered(page), status)
    flash(say(done), "done")
    return _back(article_id, {"after": flag_id, "last": article_id})


@blueprint.post("/articles/<article_id>/queue")
def undo(article_id: str) -> ResponseReturnValue:
    """Takes the last decision on the article back and leads to the flag that it was about."""
    expected = request.form.get("expected", "")
    at = {"flag": request.args.get("flag", ""), "last": article_id}
    try:
        decision = review.undo(store(), article_id, expected=int(expected) if _ID.fullmatch(expected) else None)
    except StaleAction as refused:
        flash(say(refused.message), "refused")
        return _back(article_id, at)
    if decision is None:
        flash(say(Message("There is nothing to undo.")), "done")
        return _back(article_id, at)
    now = opened(store(), article_id)
    flash(say(Message("Undone: %(what)s.", {"what": Telling(now).tell(decision).line})), "done")
    if any(flag.id == decision.subject for flag in now.alignment.flags):
        at = {**at, "article": article_id, "flag": decision.subject}
    return _back(article_id, at)


def _comment(article_id: str, flag_id: str, text: str) -> ResponseReturnValue:
    alignment = opened(store(), article_id).alignment
    flag = next((flag for flag in alignment.flags if flag.id == flag_id), None)
    if flag is None:
        raise NotFound(
            Message("What this comment is about is gone, for its text has changed; look for it in the article.")
        )
    sides = (alignment.side(flag.unit, code) for code in alignment.editions)
    about = next((side for side in sides if side), "")
    discussion.comment(store(), article_id, flag_id, text, actor=current_name(), about=about)
    flash(say(Message("Your comment is there.")), "done")
    return _back(article_id, {"flag": flag_id})


def _scope(article_id: str) -> str | None:
    """The article whose queue the form came from, None for that of all."""
    return None if request.args.get("in") == "all" else article_id


def _back(article_id: str, at: Mapping[str, str]) -> ResponseReturnValue:
    """To the queue that the form came from."""
    query: dict[str, str] = {facet: request.args[facet] for facet in QUEUE_FACETS if request.args.get(facet)}
    if _scope(article_id) is None:
        kept = {name: request.args[name] for name in ("article", "last") if request.args.get(name)}
        address, query = url_for("queue.show_all"), {**query, **kept, **at}
    else:
        place = {name: value for name, value in at.items() if name in ("flag", "after")}
        address, query = url_for("queue.show", article_id=article_id), {**query, **place}
    query = {name: value for name, value in query.items() if value}
    return redirect(f"{address}?{urlencode(query)}" if query else address, HTTPStatus.SEE_OTHER)
