"""The list of articles, and what a reader prefers."""

from __future__ import annotations

import re
from typing import Final

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workbench.web.localisation import INTERFACE_LANGUAGES, LOCALE_COOKIE
from workbench.web.services import store

__all__ = ["THEME_COOKIE", "blueprint"]

blueprint = Blueprint("pages", __name__)

THEME_COOKIE: Final = "theme"
# Browsers take two slashes, backslashes too, for the name of a host, and drop control characters before they look.
_PATH: Final = re.compile(r"/(?:[^/\\\x00-\x20][^\\\x00-\x20]*)?")
_YEAR: Final = 365 * 24 * 3600
_PREFERENCES: Final = {LOCALE_COOKIE: INTERFACE_LANGUAGES, THEME_COOKIE: ("system", "light", "dark")}


@blueprint.get("/")
def home() -> ResponseReturnValue:
    """All articles, the most lately changed first."""
    return render_template("articles.html", summaries=store().articles.list())


@blueprint.get("/articles.json")
def home_json() -> ResponseReturnValue:
    """The same list for a program."""
    return jsonify(
        articles=[
            {
                "id": summary.article.id,
                "title": summary.article.title,
                "source": summary.article.source,
                "editions": summary.editions,
                "units": summary.units,
                "open_flags": summary.open_flags,
                "settled_flags": summary.settled_flags,
                "to_fix": summary.to_fix,
                "updated": summary.updated,
                "url": url_for("article.show", article_id=summary.article.id),
            }
            for summary in store().articles.list()
        ]
    )


@blueprint.get("/favicon.ico")
def icon() -> ResponseReturnValue:
    """The icon, for browsers that ask for it without having seen a page."""
    return redirect(url_for("static", filename="favicon.svg"), 301)


@blueprint.post("/preferences")
def preferences() -> ResponseReturnValue:
    """Remembers the language or the theme in a cookie, and goes back to the page it was chosen on."""
    answer = redirect(_here(request.form.get("next", "")), 303)
    chosen = {name: request.form[name] for name in _PREFERENCES if name in request.form}
    if any(value not in _PREFERENCES[name] for name, value in chosen.items()):
        abort(400)
    for name, value in chosen.items():
        answer.set_cookie(name, value, max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def _here(address: str) -> str:
    """``address`` where it is a path of this app, else the first page."""
    return address if _PATH.fullmatch(address) else url_for("pages.home")
