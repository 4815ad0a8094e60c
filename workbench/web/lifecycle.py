"""What happens to an article as a whole: it gets another title, or it goes."""

from __future__ import annotations

from http import HTTPStatus

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench.errors import InputError
from workbench.web.localisation import say
from workbench.web.services import store

__all__ = ["blueprint"]

blueprint = Blueprint("lifecycle", __name__, url_prefix="/articles/<article_id>")


@blueprint.post("/title")
def rename(article_id: str) -> ResponseReturnValue:
    """Gives the article the title of the form, or says why that one will not do."""
    try:
        store().articles.rename(article_id, request.form.get("title", ""))
    except InputError as error:
        flash(say(error.message), "refused")
    return redirect(url_for("article.show", article_id=article_id), HTTPStatus.SEE_OTHER)


@blueprint.post("/delete")
def delete(article_id: str) -> ResponseReturnValue:
    """Deletes the article with all that belongs to it."""
    with store().transaction():
        title = store().articles.get(article_id).title
        store().articles.delete(article_id)
    flash(gettext("The article “%(title)s” has been deleted.", title=title), "done")
    return redirect(url_for("pages.home"), HTTPStatus.SEE_OTHER)
