"""An article's state and assignee: begun, signed off, taken back, given to somebody."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from workbench import discussion, states
from workbench.errors import InputError, Message, StaleAction, Unsettled
from workbench.store import StateChange
from workbench.web.article import Review, words
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.redraw import answer, wants_redraw
from workbench.web.services import store

__all__ = ["Refusal", "blueprint"]

blueprint = Blueprint("states", __name__, url_prefix="/articles/<article_id>")

_DONE: Final = {
    "begin": Message("The review has begun."),
    "sign_off": Message("Signed off."),
    "take_back": Message("The article is in review again."),
}
_STEPS: Final[dict[str, Callable[..., StateChange]]] = {
    "begin": states.begin,
    "sign_off": states.sign_off,
    "take_back": states.take_back,
}
_SEEN: Final = re.compile(r"([a-z]{2,8}):([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an article was not signed off. ``url``: the flags in the way, '' for none; ``reason``: what was typed."""

    text: str
    url: str
    reason: str


@blueprint.get("/states.json")
def show_json(article_id: str) -> ResponseReturnValue:
    """Every step that the article has taken, the oldest first, for a program."""
    steps = [
        {
            "state": step.state,
            "by": step.actor,
            "at": step.at,
            "reason": step.reason,
            "cause": step.cause,
            "revisions": dict(step.revisions),
        }
        for step in store().states.list(article_id)
    ]
    return jsonify(article=article_id, states=steps)


@blueprint.post("/state")
def step(article_id: str) -> ResponseReturnValue:
    """Takes the article a step further, or back; a refused sign-off keeps the reason that was typed."""
    action = request.form.get("action", "")
    if action not in _STEPS:
        abort(HTTPStatus.BAD_REQUEST)
    reason = request.form.get("reason", "")
    given = {"reason": reason, "seen": _seen(request.form.get("seen", ""))} if action == "sign_off" else {}
    try:
        _STEPS[action](store(), article_id, actor=current_name(), **given)
    except Unsettled as error:
        return _refused(article_id, say(error.message), reason, HTTPStatus.UNPROCESSABLE_ENTITY, unsettled=True)
    except StaleAction as error:
        if action == "sign_off":
            return _refused(article_id, say(error.message), reason, HTTPStatus.CONFLICT)
        return _answer(article_id, say(error.message), HTTPStatus.CONFLICT)
    return _answer(article_id, say(_DONE[action]))


@blueprint.post("/assignee")
def assign(article_id: str) -> ResponseReturnValue:
    """Puts the article into somebody's hands, or into nobody's."""
    try:
        name = discussion.assign(store(), article_id, request.form.get("assignee", ""))
    except InputError as error:
        return _answer(article_id, say(error.message), HTTPStatus.UNPROCESSABLE_ENTITY)
    if not name:
        return _answer(article_id, say(Message("Nobody has the article in hand now.")))
    return _answer(article_id, say(Message("%(name)s has the article in hand now.", {"name": name})))


def _seen(listed: str) -> Mapping[str, int] | None:
    """The revisions that a form says its reader saw: ``ua:1,en:2``; None where it does not say."""
    return {code: int(number) for code, number in _SEEN.findall(listed)} or None


def _answer(article_id: str, said: str, status: HTTPStatus = HTTPStatus.OK) -> ResponseReturnValue:
    refused = status is not HTTPStatus.OK
    if wants_redraw():
        return answer(article_id, said, status=status)
    opened = Review(article_id)
    flash(said, "refused" if refused else "done")
    return redirect(f"{opened.base}{opened.query}#state", HTTPStatus.SEE_OTHER)


def _refused(
    article_id: str, said: str, reason: str, status: HTTPStatus, *, unsettled: bool = False
) -> ResponseReturnValue:
    opened = Review(article_id)
    worst = "severity=critical&" if opened.open_flags["critical"] else ""
    refusal = Refusal(said, f"{opened.base}?{worst}state=open" if unsettled else "", reason)
    if wants_redraw():
        return answer(article_id, said, status=status, url=refusal.url)
    rows = list(opened.rows.shown(opened.view))
    return render_template("article.html", page=opened, rows=rows, words=words(), refusal=refusal), status
