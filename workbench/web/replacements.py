"""What a new revision did to its article, said in one line, and the way to what wants a look."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext
from markupsafe import Markup

from workbench.domain import Article, Revision
from workbench.intake import Replacement
from workbench.lines import set_aside
from workbench.web.services import store

__all__ = ["say_replaced", "say_set_aside"]

_MOST_IN_URL: Final = 200
"""So many units can be named in the address of a view."""


def say_replaced(article: Article, what: str, done: Replacement, *, code: str | None = None) -> ResponseReturnValue:
    """On to the units that are not as they were, with a line that says what was done.

    ``code``: the edition that has a new revision; its line leads to what changed in it, too. None where none has.
    """
    units = ",".join(str(unit + 1) for unit in done.units) if 0 < len(done.units) <= _MOST_IN_URL else None
    latest = store().revisions.latest(article.id)[code].revision if code and done.changed else None
    if code and latest and latest.number == 1:
        what = gettext("%(edition)s added", edition=code.upper())
    url = first = None
    if code and latest and latest.number > 1 and _is_another_text(article.id, code, latest):
        # "from" is a word of Python's, so that it cannot be given by name alone.
        asked: dict[str, Any] = {"from": latest.number - 1, "to": latest.number, "units": units}
        url = url_for("revisions.compare", article_id=article.id, code=code, **asked)
    if done.units:
        row = done.units[0] + 1
        first = {"number": row, "url": url_for("article.show", article_id=article.id, _anchor=f"unit-{row}")}
    aside = {code: set_aside(latest)} if code and latest else {}
    line = _outcome(article, what, done)
    flash(_filled("_replaced.html", line=line, url=url, first=first, article=article, aside=aside), "done")
    return redirect(url_for("article.show", article_id=article.id, units=units), HTTPStatus.SEE_OTHER)


def say_set_aside(article: Article) -> None:
    """Says, where there are any, how many lines of each edition are not aligned, and leads to them."""
    editions = store().revisions.latest(article.id)
    aside = {code: count for code, edition in editions.items() if (count := set_aside(edition.revision))}
    if aside:
        flash(_filled("_replaced.html", article=article, aside=aside), "done")


def _is_another_text(article_id: str, code: str, latest: Revision) -> bool:
    """Whether there is anything to compare: other roles leave the text as it was."""
    return store().revisions.get(article_id, code, latest.number - 1).revision.text != latest.text


def _filled(template: str, **page: object) -> Markup:
    """A line made by a template, so that the title is escaped."""
    return Markup(" ".join(render_template(template, **page).split()))  # noqa: S704


def _outcome(article: Article, what: str, done: Replacement) -> str:
    if not done.changed:
        return str(gettext("That is the text that was here already: nothing has changed."))
    kept = ngettext("%(num)d unit kept", "%(num)d units kept", done.kept)
    need = ngettext("%(num)d needs a look", "%(num)d need a look", done.need_a_look)
    return f"{what} · {article.title}: {kept}, {need}."
