"""The dashboard: how many flags are open, how the work goes, and which articles wait."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from http import HTTPStatus
from typing import Final, TypedDict

from flask import Blueprint, jsonify, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import format_timedelta

from workbench import names, progress
from workbench.domain import KINDS
from workbench.errors import InputError, Message
from workbench.progress import Scope
from workbench.store import newsroom_order
from workbench.web.dashboard_charts import drawn
from workbench.web.labels import EDITIONS
from workbench.web.localisation import say
from workbench.web.services import store

__all__ = ["blueprint"]

blueprint = Blueprint("dashboard", __name__)

_DAYS_AT_FIRST: Final = 30
_MOST_DAYS: Final = 731
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_MOST_ARTICLES: Final = 25


@blueprint.get("/dashboard")
def show() -> ResponseReturnValue:
    """The figures of the days, the kind and the edition that the URL asks for."""
    scope, problem = _scope()
    figures = progress.measure(store().chronicle.articles(), scope)
    page = render_template(
        "dashboard.html",
        scope=scope,
        problem=say(problem) if problem else "",
        typed={name: _DAY.match(request.args.get(name, "")) for name in ("from", "to")},
        progress=figures,
        charts=drawn(figures, scope),
        kinds={kind: say(names.KINDS[kind]) for kind in KINDS},
        codes=newsroom_order({*EDITIONS, *figures.by_edition, *([scope.edition] if scope.edition else [])}),
        waiting=figures.waiting[:_MOST_ARTICLES],
        spoken=_spoken,
    )
    return page, HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK


@blueprint.get("/dashboard.json")
def show_json() -> ResponseReturnValue:
    """The same for a program; durations in seconds. Raises InputError for days that are none."""
    scope, problem = _scope()
    if problem:
        raise InputError(problem)
    figures = progress.measure(store().chronicle.articles(), scope)
    median, signed_off = figures.median_settled, figures.median_signed_off
    return jsonify(
        {
            "from": scope.first.isoformat(),
            "to": scope.last.isoformat(),
            "kind": scope.kind,
            "edition": scope.edition,
            "open_flags": figures.open,
            "open_by_kind": figures.by_kind,
            "open_by_edition": figures.by_edition,
            "days": [
                {"date": day.date.isoformat(), "open": day.open, "critical": day.critical, "decisions": day.decisions}
                for day in figures.days
            ],
            "waiting": [
                {
                    "id": article.id,
                    "title": article.title,
                    "created": article.created,
                    "open": article.open,
                    "critical": article.critical,
                    "untouched": article.untouched,
                    "url": url_for("article.show", article_id=article.id),
                }
                for article in figures.waiting
            ],
            "settled": len(figures.settled),
            "median_until_settled": median.total_seconds() if median is not None else None,
            "signed_off": len(figures.signed_off),
            "median_until_signed_off": signed_off.total_seconds() if signed_off is not None else None,
        }
    )


class _Chosen(TypedDict):
    kind: str | None
    edition: str | None


def _scope() -> tuple[Scope, Message | None]:
    """What the URL asks for, and what is wrong with its days, which are the last thirty then."""
    today = datetime.now().astimezone().date()
    kind, edition = request.args.get("kind", ""), request.args.get("edition", "")
    chosen: _Chosen = {
        "kind": kind if kind in KINDS else None,
        "edition": edition if edition.isascii() and edition.isalnum() and len(edition) <= 8 else None,
    }
    usual = Scope(first=today - timedelta(days=_DAYS_AT_FIRST - 1), last=today, **chosen)
    try:
        last = date.fromisoformat(request.args.get("to") or today.isoformat())
        given = request.args.get("from")
        first = date.fromisoformat(given) if given else last - timedelta(days=_DAYS_AT_FIRST - 1)
    except (ValueError, OverflowError):
        return usual, Message("A day is written like 2026-03-31; here are the last thirty days.")
    if first > last:
        return usual, Message("The first day is after the last one; here are the last thirty days.")
    if (last - first).days >= _MOST_DAYS:
        return usual, Message("Two years at most can be shown; here are the last thirty days.")
    return Scope(first=first, last=last, **chosen), None


def _spoken(duration: timedelta) -> str:
    """A duration in the language of the interface, in the largest measure that has two of it: 36 hours, 3 days."""
    return str(format_timedelta(duration, threshold=2))
