"""Comments on a unit or a flag: with a script its row comes back, without it a page of its own."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from flask import Blueprint, flash, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from workbench import discussion
from workbench.domain import Flag
from workbench.errors import InputError, Message, NotFound
from workbench.web.article import Review
from workbench.web.identity import current_name, remember_name
from workbench.web.localisation import say
from workbench.web.redraw import answer, wants_redraw
from workbench.web.services import store

__all__ = ["Draft", "blueprint"]

blueprint = Blueprint("comments", __name__, url_prefix="/articles/<article_id>")


@dataclass(frozen=True, slots=True)
class Draft:
    """A comment that is being written: its text so far, the name typed beside it, and why it was refused."""

    text: str = ""
    name: str = ""
    error: str = ""


@blueprint.get("/comments.json")
def every_json(article_id: str) -> ResponseReturnValue:
    """All comments on the article, and who can be mentioned in them, for a program."""
    threads = Review(article_id).threads
    return jsonify(article=article_id, people=threads.people, comments=[one.as_json() for one in threads.all()])


@blueprint.get("/comments/<subject>.json")
def show_json(article_id: str, subject: str) -> ResponseReturnValue:
    """The thread of one unit or flag, for a program."""
    opened = Review(article_id)
    _place(opened, subject)
    said = [one.as_json() for one in opened.threads[subject].said]
    return jsonify(article=article_id, subject=subject, comments=said)


@blueprint.get("/comments/<subject>")
def show(article_id: str, subject: str) -> ResponseReturnValue:
    """The thread of one unit or flag, and the form for another comment."""
    opened = Review(article_id)
    _place(opened, subject)
    return _open(opened, subject, Draft())


@blueprint.post("/comments/<subject>")
def add(article_id: str, subject: str) -> ResponseReturnValue:
    """Adds a comment; one that will not do comes back with what was typed."""
    draft = Draft(request.form.get("text", ""), request.form.get("name", ""))
    opened = Review(article_id)
    try:
        unit = _place(opened, subject)
        if not current_name() and draft.name.strip():
            remember_name(draft.name)
        about = _about(opened, subject, unit)
        discussion.comment(store(), article_id, subject, draft.text, actor=current_name(), about=about)
    except (InputError, NotFound) as refused:
        status = HTTPStatus.NOT_FOUND if isinstance(refused, NotFound) else HTTPStatus.UNPROCESSABLE_ENTITY
        if wants_redraw():  # what was typed is in the page still
            return answer(article_id, say(refused.message), touched=[subject], status=status)
        return make_response(_open(opened, subject, Draft(draft.text, draft.name, say(refused.message))), status)
    return _answer(Review(article_id), subject, say(Message("Your comment is there.")))


@blueprint.post("/comments/<int:comment_id>/delete")
def delete(article_id: str, comment_id: int) -> ResponseReturnValue:
    """Takes a comment of the reader's own back."""
    deleted = discussion.delete(store(), article_id, comment_id, actor=current_name())
    return _answer(Review(article_id), deleted.subject, say(Message("Comment deleted.")))


def _place(opened: Review, subject: str) -> int | None:
    """The index of the unit spoken of, None where only its comments are left. Raises NotFound."""
    try:
        return opened.unit_of(subject)
    except NotFound:
        if opened.threads[subject].said:
            return None
        raise NotFound(
            Message("What this comment is about is gone, for its text has changed; look for it in the article.")
        ) from None


def _flag(opened: Review, subject: str) -> Flag | None:
    return next((flag for flag in opened.alignment.flags if flag.id == subject), None)


def _about(opened: Review, subject: str, unit: int | None) -> str:
    """The words by which a reader will know what was spoken of, once it has gone."""
    if unit is None:
        return opened.threads[subject].said[0].comment.about
    sides = (opened.alignment.side(unit, code) for code in opened.alignment.editions)
    return next((side for side in sides if side), "")


def _open(opened: Review, subject: str, draft: Draft) -> ResponseReturnValue:
    if wants_redraw():
        in_row = subject in opened.unit_ids
        return jsonify(html=render_template("_thread.html", page=opened, subject=subject, in_row=in_row, draft=draft))
    row = opened.rows.one(opened.unit_of(subject), opened.view) if _is_there(opened, subject) else None
    flag = _flag(opened, subject)
    return render_template(
        "comments.html",
        page=opened,
        subject=subject,
        row=row,
        message=say(flag.message) if flag else "",
        draft=draft,
    )


def _is_there(opened: Review, subject: str) -> bool:
    return subject in opened.unit_ids or _flag(opened, subject) is not None


def _answer(opened: Review, subject: str, said: str) -> ResponseReturnValue:
    if wants_redraw():
        return answer(opened.article.id, said, touched=[subject])
    flash(said, "done")
    there = _is_there(opened, subject)
    place = f"unit-{opened.unit_of(subject) + 1}" if there else "left-behind"
    return redirect(f"{opened.base}{opened.query}#{place}", HTTPStatus.SEE_OTHER)
