"""The list of articles, and what a reader prefers."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workbench.exports import EXPORTS
from workbench.web.addresses import path_here
from workbench.web.listing import Listing
from workbench.web.localisation import INTERFACE_LANGUAGES, LOCALE_COOKIE
from workbench.web.services import store
from workbench.web.standing import standings

__all__ = ["THEME_COOKIE", "blueprint"]

blueprint = Blueprint("pages", __name__)

THEME_COOKIE: Final = "theme"
_YEAR: Final = 365 * 24 * 3600
_PREFERENCES: Final = {LOCALE_COOKIE: INTERFACE_LANGUAGES, THEME_COOKIE: ("system", "light", "dark")}


@blueprint.get("/")
def home() -> ResponseReturnValue:
    """The articles that the URL asks for."""
    return render_template(
        "articles.html",
        page=Listing(),
        formats=list(EXPORTS),
        standings=standings(),
        uploads=store().uploads.unfinished(),
    )


@blueprint.get("/articles.json")
def home_json() -> ResponseReturnValue:
    """The same list for a program."""
    listing, stand = Listing(), standings()
    more = listing.url(listing.page + 1, endpoint="pages.home_json") if listing.page < listing.pages else None
    return jsonify(
        filter=listing.query(listing.view),
        description=listing.description,
        total=listing.tally.shown,
        page=listing.page,
        pages=listing.pages,
        next=more,
        uploads=[
            {
                "id": upload.id,
                "articles": upload.articles,
                **upload.steps,
                "url": url_for("many_files.show", upload_id=upload.id),
            }
            for upload in store().uploads.unfinished()
        ],
        articles=[
            {
                "id": summary.article.id,
                "title": summary.article.title,
                "source": summary.article.source,
                "editions": summary.editions,
                "units": summary.units,
                "confirmed": summary.confirmed,
                "open_flags": summary.open_flags,
                "settled_flags": summary.settled_flags,
                "to_fix": summary.to_fix,
                "updated": summary.updated,
                "url": url_for("article.show", article_id=summary.article.id),
                **stand[summary.article.id].as_json(),
            }
            for summary in listing.summaries
        ],
    )


@blueprint.get("/favicon.ico")
def icon() -> ResponseReturnValue:
    """The icon, for browsers that ask for it without having seen a page."""
    return redirect(url_for("static", filename="favicon.svg"), 301)


@blueprint.post("/preferences")
def preferences() -> ResponseReturnValue:
    """Remembers the language or the theme in a cookie, and goes back to the page it was chosen on."""
    answer = redirect(path_here(request.form.get("next", "")), 303)
    chosen = {name: request.form[name] for name in _PREFERENCES if name in request.form}
    if any(value not in _PREFERENCES[name] for name, value in chosen.items()):
        abort(400)
    for name, value in chosen.items():
        answer.set_cookie(name, value, max_age=_YEAR, samesite="Lax", httponly=True)
    return answer
