"""What an editor decides on the review page: with htmx one row comes back, without it the whole page."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from textwrap import shorten
from typing import Final

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from workbench import names, review
from workbench.domain import Decision
from workbench.errors import Message, NotFound, StaleAction
from workbench.web.article import Review, words
from workbench.web.errors import wants_fragment
from workbench.web.localisation import say
from workbench.web.services import store

__all__ = ["blueprint"]

blueprint = Blueprint("decisions", __name__, url_prefix="/articles/<article_id>")

_DONE: Final = {
    "accept": Message("Accepted: the text needs correcting."),
    "dismiss": Message("Dismissed."),
    "reopen": Message("Open again."),
    "confirm": Message("Confirmed."),
    "unconfirm": Message("No longer confirmed."),
}
_UNDONE: Final = Message("Undone.")
_REDONE: Final = Message("Done again.")
_UNDONE_THAT: Final = Message("Undone: row %(row)d, %(what)s.")
_REDONE_THAT: Final = Message("Done again: row %(row)d, %(what)s.")
_NOTHING_TO_UNDO: Final = Message("There is nothing to undo.")
_NOTHING_TO_REDO: Final = Message("There is nothing to redo.")
_LONGEST_FLASHED: Final = 300

_FLAG_ACTIONS: Final[dict[str, Callable[..., Decision | None]]] = {
    "accept": review.accept,
    "dismiss": review.dismiss,
    "reopen": review.reopen,
}
_UNIT_ACTIONS: Final[dict[str, Callable[..., Decision | None]]] = {
    "confirm": review.confirm,
    "unconfirm": review.unconfirm,
}


@blueprint.post("/flags/<flag_id>")
def decide_flag(article_id: str, flag_id: str) -> ResponseReturnValue:
    """Accepts, dismisses or reopens a flag."""
    action = request.form.get("action", "")
    given = {"reason": request.form.get("reason", "").strip()} if action == "dismiss" else {}
    return _decide(_FLAG_ACTIONS, action, article_id, flag_id, given)


@blueprint.post("/units/<unit_id>")
def decide_unit(article_id: str, unit_id: str) -> ResponseReturnValue:
    """Confirms a unit, or takes that back."""
    return _decide(_UNIT_ACTIONS, request.form.get("action", ""), article_id, unit_id, {})


@blueprint.post("/undo")
def undo(article_id: str) -> ResponseReturnValue:
    """Takes back the last decision."""
    return _step(review.undo(store(), article_id), article_id, (_UNDONE, _UNDONE_THAT), _NOTHING_TO_UNDO)


@blueprint.post("/redo")
def redo(article_id: str) -> ResponseReturnValue:
    """Takes the decision that was undone last again."""
    return _step(review.redo(store(), article_id), article_id, (_REDONE, _REDONE_THAT), _NOTHING_TO_REDO)


def _decide(
    actions: dict[str, Callable[..., Decision | None]],
    action: str,
    article_id: str,
    subject: str,
    given: dict[str, str],
) -> ResponseReturnValue:
    if action not in actions:
        abort(HTTPStatus.BAD_REQUEST)
    said, status = say(_DONE[action]), HTTPStatus.OK
    try:
        actions[action](store(), article_id, subject, expected=request.args.get("expected"), **given)
    except StaleAction as refused:
        said, status = say(refused.message), HTTPStatus.CONFLICT
        if given.get("reason"):  # the row that comes back has no field for it any more
            said += " " + say(Message("You wrote: %(reason)s", given))
    opened = Review(article_id)
    return _answer(opened, _unit_of(opened, subject), said, status)


def _step(
    decision: Decision | None, article_id: str, done: tuple[Message, Message], nothing: Message
) -> ResponseReturnValue:
    """``done``: what to say where the text that was decided about is gone, and where it is there."""
    opened = Review(article_id)
    if decision is None:
        return _answer(opened, None, say(nothing), HTTPStatus.OK)
    try:
        unit = _unit_of(opened, decision.subject)
    except NotFound:  # decided about a text that has been replaced since
        return _answer(opened, None, say(done[0]), HTTPStatus.OK)
    said = Message(done[1].id, {"row": unit + 1, "what": _what(opened, decision)})
    return _answer(opened, unit, say(said), HTTPStatus.OK)


def _what(opened: Review, decision: Decision) -> str:
    """A decision in words: the state it leads to, after the kind of the flag where it is about one."""
    status = decision.after["status"]
    kinds = [flag.kind for flag in opened.alignment.flags if flag.id == decision.subject]
    if not kinds:
        return say(names.UNIT_STATES[status])
    kind = say(names.KINDS[kinds[0]]) if kinds[0] in names.KINDS else kinds[0]
    return f"{kind}: {say(names.FLAG_STATES[status])}"


def _unit_of(opened: Review, subject: str) -> int:
    """The index of the unit that a flag or unit id speaks of."""
    if subject in opened.unit_ids:
        return opened.unit_ids.index(subject)
    for flag in opened.alignment.flags:
        if flag.id == subject:
            return flag.unit
    raise NotFound(Message("This flag is no longer there: load the page again to see what stands now."))


def _answer(opened: Review, unit: int | None, said: str, status: HTTPStatus) -> ResponseReturnValue:
    refused = status is not HTTPStatus.OK
    if not wants_fragment():
        # It travels in a cookie, which holds 4 kB.
        flash(shorten(said, _LONGEST_FLASHED, placeholder=" …"), "refused" if refused else "done")
        place = f"#unit-{unit + 1}" if unit is not None else ""
        return redirect(f"{opened.base}{opened.query}{place}", HTTPStatus.SEE_OTHER)
    # What has just been settled stays in sight, whatever the filter says of its state: the list must not jump.
    rows = []
    if unit is not None:
        rows = [opened.rows.one(unit, opened.view.without("state")), *opened.rows.beside(unit, opened.view)]
    return render_template(
        "_decided.html", page=opened, rows=rows, text=said, refused=refused, oob=True, words=words()
    ), status
