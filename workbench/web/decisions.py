"""What an editor decides on the review page: with a script the rows concerned come back, without it the whole page."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from workbench import names, review
from workbench.domain import Decision
from workbench.errors import Message, StaleAction
from workbench.opening import opened
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.redraw import answer
from workbench.web.services import store
from workbench.web.telling import Telling

__all__ = ["blueprint"]

blueprint = Blueprint("decisions", __name__, url_prefix="/articles/<article_id>")

_ID: Final = re.compile("[0-9]{1,18}")

_DONE: Final = {
    "accept": Message("Accepted: the text needs correcting."),
    "dismiss": Message("Dismissed."),
    "fix": Message("Mended."),
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

_FLAG_ACTIONS: Final[dict[str, Callable[..., Decision | None]]] = {
    "accept": review.accept,
    "dismiss": review.dismiss,
    "fix": review.fix,
    "reopen": review.reopen,
}
_UNIT_ACTIONS: Final[dict[str, Callable[..., Decision | None]]] = {
    "confirm": review.confirm,
    "unconfirm": review.unconfirm,
}


@blueprint.post("/flags/<flag_id>")
def decide_flag(article_id: str, flag_id: str) -> ResponseReturnValue:
    """Accepts, dismisses, reopens a flag, or says that the text is mended."""
    action = request.form.get("action", "")
    given = {"reason": request.form.get("reason", "").strip()} if action == "dismiss" else {}
    return _decide(_FLAG_ACTIONS, action, article_id, flag_id, given)


@blueprint.post("/units/<unit_id>")
def decide_unit(article_id: str, unit_id: str) -> ResponseReturnValue:
    """Confirms a unit, or takes that back; or confirms it and all above."""
    if request.form.get("action") == "confirm-above":
        _, chosen = review.confirm_above(store(), article_id, unit_id, actor=current_name())
        said = Message("Confirmed units: %(count)d.", {"count": len(chosen)})
        return answer(article_id, say(said), touched=[*chosen, unit_id][-1:])
    return _decide(_UNIT_ACTIONS, request.form.get("action", ""), article_id, unit_id, {})


@blueprint.post("/kinds/<kind>")
def dismiss_kind(article_id: str, kind: str) -> ResponseReturnValue:
    """Dismisses all open flags of a kind."""
    if kind not in names.KINDS:
        abort(HTTPStatus.NOT_FOUND)
    _, chosen = review.dismiss_kind(
        store(), article_id, kind, reason=request.form.get("reason", ""), actor=current_name()
    )
    said = Message("Dismissed flags (%(kind)s): %(count)d.", {"count": len(chosen), "kind": say(names.KINDS[kind])})
    return answer(article_id, say(said), touched=chosen)


@blueprint.post("/undo")
def undo(article_id: str) -> ResponseReturnValue:
    """Takes back the last decision; ``expected`` in the URL: the id of the one that the page showed as the last."""
    return _step(review.undo, article_id, (_UNDONE, _UNDONE_THAT), _NOTHING_TO_UNDO)


@blueprint.post("/redo")
def redo(article_id: str) -> ResponseReturnValue:
    """Takes the decision that was undone last again; ``expected`` as of :func:`undo`."""
    return _step(review.redo, article_id, (_REDONE, _REDONE_THAT), _NOTHING_TO_REDO)


@blueprint.get("/changes")
def changes(article_id: str) -> ResponseReturnValue:
    """What has changed since the page that asks was drawn; ``since``: the last comment that it knows of."""
    since = request.args.get("since", "")
    comments = store().comments.list(article_id) if since.isdecimal() else ()
    return answer(article_id, spoken_of=[one.subject for one in comments if one.id > int(since)])


def _decide(
    actions: dict[str, Callable[..., Decision | None]],
    action: str,
    article_id: str,
    subject: str,
    given: dict[str, str],
) -> ResponseReturnValue:
    if action not in actions:
        abort(HTTPStatus.BAD_REQUEST)
    try:
        actions[action](
            store(), article_id, subject, expected=request.args.get("expected"), actor=current_name(), **given
        )
    except StaleAction as refused:
        said = say(refused.message)
        if given.get("reason"):  # the row that comes back has no field for it any more
            said += " " + say(Message("You wrote: %(reason)s", given))
        return answer(article_id, said, touched=[subject], status=HTTPStatus.CONFLICT)
    return answer(article_id, say(_DONE[action]), touched=[subject])


def _step(
    step: Callable[..., Decision | None], article_id: str, done: tuple[Message, Message], nothing: Message
) -> ResponseReturnValue:
    """``done``: what to say where the text that was decided about is gone, and where it is there."""
    expected = request.args.get("expected", "")
    try:
        decision = step(store(), article_id, expected=int(expected) if _ID.fullmatch(expected) else None)
    except StaleAction as refused:
        return _refused(article_id, refused)
    if decision is None:
        return answer(article_id, say(nothing))
    told = Telling(opened(store(), article_id)).tell(decision)
    if told.row is None:  # regrouped, or decided about a text that has been replaced since
        return answer(article_id, say(done[0]))
    said = say(Message(done[1].id, {"row": told.row, "what": told.what}))
    return answer(article_id, said, touched=[decision.subject])


def _refused(article_id: str, refused: StaleAction) -> ResponseReturnValue:
    """What came meanwhile, with the decision that stands last now."""
    now = opened(store(), article_id)
    last, _ = store().decisions.steps(article_id)
    said = say(refused.message)
    if last is not None:
        said += " " + say(Message("Last: %(what)s.", {"what": Telling(now).tell(last).line}))
    touched = [last.subject] if last else []
    return answer(article_id, said, touched=touched, status=HTTPStatus.CONFLICT)
