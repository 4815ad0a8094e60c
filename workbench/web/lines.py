"""The lines of an edition and their roles: which of them are aligned, and which only kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from http import HTTPStatus
from typing import Final

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench import intake, lines
from workbench.domain import ROLES, Edition, Paragraph, Role
from workbench.errors import InputError, StaleAction, WorkbenchError
from workbench.names import ROLES as NAMES
from workbench.readings import document_of
from workbench.store import RevisionSummary
from workbench.web.localisation import say
from workbench.web.replacements import say_replaced
from workbench.web.runs import lines_of, runs
from workbench.web.services import encoder, policy, store

__all__ = ["blueprint"]

blueprint = Blueprint("lines", __name__, url_prefix="/articles/<article_id>/editions/<code>")

_ON_A_PAGE: Final = 1000  # lines, each with a choice of roles
_FIELD: Final = "role-"


@blueprint.get("/lines")
def show(article_id: str, code: str) -> ResponseReturnValue:
    """Every line of the edition's present text with its role, to be changed."""
    summary, edition = _latest(article_id, code)
    return _page(article_id, edition, summary)


@blueprint.get("/lines.json")
def show_json(article_id: str, code: str) -> ResponseReturnValue:
    """The same for a program, all lines at once."""
    summary, edition = _latest(article_id, code)
    return jsonify(
        article=article_id,
        edition=code,
        lang=edition.lang,
        revision=summary.number,
        set_aside=lines.set_aside(edition.revision),
        lines=[
            {"role": line.role, "aligned": line.aligned, "chosen": line.chosen, "text": line.text}
            for line in lines_of(edition.revision)
        ],
    )


@blueprint.post("/lines")
def save(article_id: str, code: str) -> ResponseReturnValue:
    """Makes a revision of the same text with the roles chosen, and aligns the article again."""
    article = store().articles.get(article_id)
    summary, edition = _latest(article_id, code)
    seen = request.form.get("latest", type=int)
    if seen is None:
        abort(HTTPStatus.BAD_REQUEST)
    if seen != summary.number:
        return _overtaken(article_id, edition, summary, seen)
    chosen = _chosen(edition)
    try:
        made = lines.with_chosen(edition.revision, chosen)
        done = intake.replace_edition(
            store(),
            article_id,
            code,
            document_of(made, summary.reading),
            filename=summary.filename,
            encoder=encoder(store().alignments.model(article_id)),
            policy=policy(),
            as_given=True,
            seen=seen,
        )
    except StaleAction:
        summary, edition = _latest(article_id, code)
        return _overtaken(article_id, edition, summary, seen)
    except WorkbenchError as error:
        status = HTTPStatus.UNPROCESSABLE_ENTITY if isinstance(error, InputError) else HTTPStatus.SERVICE_UNAVAILABLE
        shown = [
            replace(paragraph, role=chosen.get(index, paragraph.role))
            for index, paragraph in enumerate(edition.revision.paragraphs)
        ]
        return _page(article_id, edition, summary, shown=shown, problem=say(error.message)), status
    if not done.changed:
        flash(gettext("No line has been given another role: nothing has changed."), "done")
        return redirect(url_for("lines.show", article_id=article_id, code=code), HTTPStatus.SEE_OTHER)
    return say_replaced(article, gettext("%(edition)s, other roles", edition=code.upper()), done, code=code)


def _overtaken(article_id: str, edition: Edition, summary: RevisionSummary, seen: int) -> ResponseReturnValue:
    """The new text, with the roles that were chosen for lines of revision ``seen`` where the lines are still there."""
    was = store().revisions.get(article_id, edition.code, seen).revision
    chosen = _chosen(replace(edition, revision=was))
    marked = tuple(
        replace(paragraph, role=chosen.get(index, paragraph.role), chosen=index in chosen)
        for index, paragraph in enumerate(was.paragraphs)
    )
    shown = lines.kept_roles(replace(was, paragraphs=marked), edition.revision).paragraphs
    problem = gettext(
        "Somebody has replaced the %(edition)s edition meanwhile: look at the roles you chose, which stand at the same "
        "lines of the new text, and save again.",
        edition=edition.code.upper(),
    )
    return _page(article_id, edition, summary, shown=shown, problem=problem), HTTPStatus.CONFLICT


def _latest(article_id: str, code: str) -> tuple[RevisionSummary, Edition]:
    """The edition as it stands. Raises NotFound."""
    with store().snapshot():
        summary = store().revisions.history(article_id, code)[0]
        return summary, store().revisions.get(article_id, code, summary.number)


def _chosen(edition: Edition) -> dict[int, Role]:
    """The lines that the form gives another role than they have, by index."""
    paragraphs = edition.revision.paragraphs
    chosen: dict[int, Role] = {}
    for name, value in request.form.items():
        if not name.startswith(_FIELD):
            continue
        index = name.removeprefix(_FIELD)
        if not (index.isascii() and index.isdigit()) or len(index) > 9 or value not in ROLES:
            abort(HTTPStatus.BAD_REQUEST)
        if int(index) < len(paragraphs) and paragraphs[int(index)].role != value:
            chosen[int(index)] = value
    return chosen


def _page(
    article_id: str,
    edition: Edition,
    summary: RevisionSummary,
    *,
    shown: Iterable[Paragraph] | None = None,
    problem: str = "",
) -> str:
    """``shown``: the lines with roles that are not saved yet."""
    told = lines_of(edition.revision, shown)
    pages = max(1, -(-len(told) // _ON_A_PAGE))
    page = min(max(1, request.args.get("page", 1, type=int)), pages)
    return render_template(
        "lines.html",
        article=store().articles.get(article_id),
        edition=edition,
        summary=summary,
        runs=runs(told[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]),
        set_aside=lines.set_aside(edition.revision),
        count=len(told),
        roles=[(role, say(NAMES[role])) for role in ROLES],
        stored=edition.revision.paragraphs,
        page=page,
        pages=pages,
        problem=problem,
    )
