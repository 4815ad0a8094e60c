"""The revisions of an edition: opened, compared with one another, and restored."""

from __future__ import annotations

from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from flask import Blueprint, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench import intake, review
from workbench.errors import Message, NotFound, StaleAction
from workbench.names import KINDS, ROLES
from workbench.readings import document_of
from workbench.store import RevisionSummary
from workbench.web.comparison import Comparison, ComparisonRow
from workbench.web.filters import Filter
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.replacements import say_replaced
from workbench.web.runs import ShownLine, lines_of, runs
from workbench.web.services import encoder, policy, store

__all__ = ["blueprint"]

blueprint = Blueprint("revisions", __name__, url_prefix="/articles/<article_id>/editions/<code>")


@blueprint.get("/revisions/<int:number>")
def show(article_id: str, code: str, number: int) -> ResponseReturnValue:
    """One revision, paragraph by paragraph."""
    with store().snapshot():
        article, history = store().articles.get(article_id), store().revisions.history(article_id, code)
        summary = _summary(history, code, number)
        edition = store().revisions.get(article_id, code, summary.number)
    return render_template(
        "revision.html",
        article=article,
        edition=edition,
        summary=summary,
        history=history,
        runs=runs(lines_of(edition.revision)),
        roles=ROLES,
    )


@blueprint.get("/revisions/<int:number>.json")
def show_json(article_id: str, code: str, number: int) -> ResponseReturnValue:
    """The same for a program."""
    with store().snapshot():
        summary = _summary(store().revisions.history(article_id, code), code, number)
        edition = store().revisions.get(article_id, code, summary.number)
    return jsonify(
        article=article_id,
        edition=code,
        lang=edition.lang,
        revision=summary.number,
        created=summary.created,
        filename=summary.filename,
        reading=summary.reading and asdict(summary.reading),
        text=edition.revision.text,
        paragraphs=[line.text for line in lines_of(edition.revision)],
        roles=[line.role for line in lines_of(edition.revision)],
        sentences=[sentence.text for sentence in edition.sentences],
    )


@blueprint.get("/compare")
def compare(article_id: str, code: str) -> ResponseReturnValue:
    """What changed from one revision (``from``) to another (``to``): by default from the last but one to the last."""
    made = _comparison(article_id, code)
    view = _view()
    return render_template(
        "compare.html",
        article=store().articles.get(article_id),
        comparison=made,
        rows=_rows(made, view),
        units=view.query().get("units"),
        kinds=KINDS,
        aside=_aside(made),
        roles=ROLES,
    )


@blueprint.post("/compare")
def dismiss_again(article_id: str, code: str) -> ResponseReturnValue:
    """Dismisses a ``flag`` for the ``reason`` that one was dismissed for in its place, and goes back to the view."""
    flag_id, reason = request.form.get("flag", ""), request.form.get("reason", "")
    try:
        review.dismiss(store(), article_id, flag_id, reason=reason, actor=current_name(), expected="open")
        flash(gettext("Dismissed."), "done")
    except StaleAction as refused:
        flash(say(refused.message), "refused")
    view: dict[str, Any] = {name: request.args.get(name) for name in ("from", "to", "units")}
    url = url_for("revisions.compare", article_id=article_id, code=code, **view)
    return redirect(url, HTTPStatus.SEE_OTHER)


@blueprint.get("/compare.json")
def compare_json(article_id: str, code: str) -> ResponseReturnValue:
    """The same for a program; ``then`` and ``now`` of a piece are where it begins in its sentence."""
    made = _comparison(article_id, code)
    lines = [row for row in _rows(made, _view()) if not row.unchanged]
    return jsonify(
        {
            "article": article_id,
            "edition": code,
            "from": made.then.revision.number,
            "to": made.now.revision.number,
            "counts": made.counts,
            "changes": [_described(row) for row in lines],
        }
    )


@blueprint.post("/revisions/<int:number>/restore")
def restore(article_id: str, code: str, number: int) -> ResponseReturnValue:
    """Makes the text of a revision the newest one, as uploading it again would."""
    with store().snapshot():
        article, history = store().articles.get(article_id), store().revisions.history(article_id, code)
        summary = _summary(history, code, number)
        edition = store().revisions.get(article_id, code, summary.number)
    seen = request.form.get("latest", "")
    if seen and seen != str(history[0].number):
        raise StaleAction(
            Message(
                "Somebody has replaced the %(edition)s edition meanwhile; look at the new text before you restore "
                "an earlier one.",
                {"edition": code.upper()},
            )
        )
    done = intake.replace_edition(
        store(),
        article_id,
        code,
        document_of(edition.revision, summary.reading),
        filename=summary.filename,
        encoder=encoder(store().alignments.model(article_id)),
        policy=policy(),
        as_given=True,
    )
    if not done.changed:
        flash(gettext("Revision %(number)d is the present text already: nothing has changed.", number=number), "done")
        return redirect(url_for("editions.replace", article_id=article_id, code=code), HTTPStatus.SEE_OTHER)
    what = gettext("%(edition)s, revision %(number)d restored", edition=code.upper(), number=number)
    return say_replaced(article, what, done, code=code)


def _comparison(article_id: str, code: str) -> Comparison:
    """The comparison that the URL asks for. Raises NotFound."""
    history = store().revisions.history(article_id, code)
    now = _summary(history, code, request.args.get("to") or history[0].number).number
    then = _summary(history, code, request.args.get("from") or max(1, now - 1)).number
    return Comparison.of(store(), article_id, code, then=then, now=now)


def _aside(made: Comparison) -> list[tuple[int, list[ShownLine]]]:
    """The lines of each revision that are not aligned, by its number; once where they are the same in both."""
    told = {
        edition.revision.number: [line for line in lines_of(edition.revision) if not line.aligned]
        for edition in (made.then, made.now)
    }
    texts = {tuple((line.role, line.text) for line in given) for given in told.values()}
    return [(made.now.revision.number, told[made.now.revision.number])] if len(texts) == 1 else list(told.items())


def _view() -> Filter:
    return Filter.from_query(request.args, ())


def _rows(made: Comparison, view: Filter) -> list[ComparisonRow]:
    return made.changes() if view.units is None else made.of_units(view.units)


def _described(row: ComparisonRow) -> dict[str, object]:
    line = row.line
    return {
        "kind": line.kind if line else None,
        "then": line.then if line else None,
        "now": line.now if line else None,
        "pieces": [
            {"kind": piece.kind, "text": piece.text, "then": piece.then, "now": piece.now}
            for piece in (line.pieces if line else ())
        ],
        "units": row.units,
        "only": line.only if line else None,
        "translations": [{"edition": said.code, "text": said.text} for said in row.translations],
        "flags": [{"id": flag.id, "kind": flag.kind, "dismissed_before": flag.dismissed_before} for flag in row.flags],
    }


def _summary(history: list[RevisionSummary], code: str, number: int | str) -> RevisionSummary:
    """The revision of that number, in figures. Raises NotFound."""
    for summary in history:
        if str(summary.number) == str(number):
            return summary
    raise NotFound(
        Message(
            "The article has no revision %(number)s of the %(edition)s edition.",
            {"number": str(number), "edition": code.upper()},
        )
    )
