"""What a new revision did to its article, said in one line, and the way to what wants a look."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext
from markupsafe import Markup

from workbench.domain import Article
from workbench.intake import Replacement
from workbench.web.services import store

__all__ = ["say_replaced"]

_MOST_IN_URL: Final = 200
"""So many units can be named in the address of a view."""


def say_replaced(article: Article, what: str, done: Replacement, *, code: str | None = None) -> ResponseReturnValue:
    """On to the units that are not as they were, with a line that says what was done.

    ``code``: the edition that has a new revision; its line leads to what changed in it, too. None where none has.
    """
    units = ",".join(str(unit + 1) for unit in done.units) if 0 < len(done.units) <= _MOST_IN_URL else None
    number = store().revisions.history(article.id, code)[0].number if code and done.changed else 0
    if code and number == 1:
        what = gettext("%(edition)s added", edition=code.upper())
    url = first = None
    if code and number > 1:
        # "from" is a word of Python's, so that it cannot be given by name alone.
        asked: dict[str, Any] = {"from": number - 1, "to": number, "units": units}
        url = url_for("revisions.compare", article_id=article.id, code=code, **asked)
    if done.units:
        row = done.units[0] + 1
        first = {"number": row, "url": url_for("article.show", article_id=article.id, _anchor=f"unit-{row}")}
    # Made by a template, so that the title is escaped.
    line = render_template("_replaced.html", line=_outcome(article, what, done), url=url, first=first)
    flash(Markup(line.strip()), "done")  # noqa: S704
    return redirect(url_for("article.show", article_id=article.id, units=units), HTTPStatus.SEE_OTHER)


def _outcome(article: Article, what: str, done: Replacement) -> str:
    if not done.changed:
        return str(gettext("That is the text that was here already: nothing has changed."))
    kept = ngettext("%(num)d unit kept", "%(num)d units kept", done.kept)
    need = ngettext("%(num)d needs a look", "%(num)d need a look", done.need_a_look)
    return f"{what} · {article.title}: {kept}, {need}."
