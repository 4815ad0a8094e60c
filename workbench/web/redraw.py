"""What has changed since a page was drawn, so that only those rows are drawn again."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from textwrap import shorten
from typing import Any, Final, cast

from flask import current_app, flash, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from workbench.opening import Opened, State, was
from workbench.web.article import Review, words
from workbench.web.rows import Row
from workbench.web.services import store

__all__ = ["answer", "differing", "wants_redraw"]

_SEEN: Final = "X-Seen"
_PARTS: Final = {
    "progress": "_progress.html",
    "filters": "_filters.html",
    "map": "_map.html",
    "state": "_state_line.html",
}
"""Id of an element of the page → what draws it again."""
_LONGEST_FLASHED: Final = 300


def wants_redraw() -> bool:
    """Whether the page asks that is open, so that the answer goes into it."""
    return _SEEN in request.headers


def answer(
    article_id: str,
    said: str = "",
    *,
    touched: Sequence[str] = (),
    spoken_of: Sequence[str] = (),
    status: HTTPStatus = HTTPStatus.OK,
    url: str = "",
) -> ResponseReturnValue:
    """What was done, said in the page that is open: its changed rows as JSON; without a script the whole page.

    ``touched``: ids of the units and flags that it was done to. Their rows are drawn whatever the filter says of their
    state, so that the list does not jump. ``spoken_of``: those that others have commented on. ``status``: another one
    where it was refused. ``url``: where to look at what is in the way.
    """
    page = Review(article_id)
    places = [at for at in (page.place_of(subject) for subject in touched) if at is not None]
    refused = status is not HTTPStatus.OK
    if not wants_redraw():
        if said:  # it travels in a cookie, which holds 4 kB
            flash(shorten(said, _LONGEST_FLASHED, placeholder=" …"), "refused" if refused else "done")
        place = f"#unit-{places[0] + 1}" if places else ""
        return redirect(f"{page.base}{page.query}{place}", HTTPStatus.SEE_OTHER)
    before = was(store(), article_id, _state(request.headers[_SEEN]))
    told = {"state": page.state, "said": said, "refused": refused, "url": url}
    if before is None:
        return jsonify(**told, reload=True), status
    commented = [at for at in (page.place_of(subject) for subject in spoken_of) if at is not None]
    removed, placed = differing(before, page.opened, also=[*places, *page.beside(places), *commented])
    shown = [at for at in placed if at in places or page.rows.is_shown(at, page.view)]
    rows = [page.rows.one(at, page.view.without("state") if at in places else page.view) for at in shown]
    return jsonify(
        **told,
        removed=[at + 1 for at in removed],
        placed=[at + 1 for at in placed],
        rows=[{"number": row.number, "html": html} for row, html in zip(rows, _drawn(page, rows), strict=True)],
        parts={name: render_template(template, page=page) for name, template in _PARTS.items()},
        focus=places[0] + 1 if places else None,
    ), status


def _drawn(page: Review, rows: Sequence[Row]) -> list[str]:
    """The HTML of each row; what all rows share is worked out once."""
    context = {"page": page, "words": words()}
    current_app.update_template_context(context)
    template = cast(Any, current_app.jinja_env.get_template("_row.html").make_module(context))
    return [str(template.unit_row(row)) for row in rows]


def _state(text: str) -> State:
    parts = [int(part) if part.isdecimal() and len(part) < 19 else 0 for part in text.split("-")]
    alignment, last, standing, *_ = (*parts, 0, 0, 0)
    return alignment, last, standing


def differing(before: Opened, now: Opened, *, also: Sequence[int] = ()) -> tuple[list[int], list[int]]:
    """The indexes of the rows of ``before`` that go, and of those of ``now`` that come in their place, both rising.

    ``also``: rows of now that are to come in any case.
    """
    old, new, asked = _looks(before), _looks(now), set(also)
    place = {unit_id: at for at, unit_id in enumerate(before.unit_ids)}
    kept: list[tuple[int, int]] = []
    reached = -1
    for at, unit_id in enumerate(now.unit_ids):
        was_at = place.get(unit_id, -1)
        # Rows that changed places go and come again.
        if was_at > reached and old[was_at] == new[at] and at not in asked:
            kept.append((was_at, at))
            reached = was_at
    stay_old, stay_new = {a for a, _ in kept}, {b for _, b in kept}
    return (
        [at for at in range(len(old)) if at not in stay_old],
        [at for at in range(len(new)) if at not in stay_new],
    )


def _looks(opened: Opened) -> list[tuple[object, ...]]:
    """What of each row can be seen, besides its texts: where these are cut, too."""
    flags: dict[int, list[tuple[str, str, str]]] = {}
    for flag in opened.alignment.flags:
        flags.setdefault(flag.unit, []).append((flag.id, flag.status, flag.reason))
    sentences = {code: edition.sentences for code, edition in opened.alignment.editions.items()}
    return [
        (
            unit.status,
            unit.moved,
            unit.confidence,
            tuple(len(sentences[code][index].text) for code, side in unit.sentences.items() for index in side),
            tuple(flags.get(at, ())),
        )
        for at, unit in enumerate(opened.alignment.units)
    ]
