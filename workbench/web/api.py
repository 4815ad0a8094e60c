"""For programs and for the pages' own scripts: files of an article, and how a text would be read."""

from __future__ import annotations

import re
from http import HTTPStatus

from flask import Blueprint, Response, abort
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench import review
from workbench.exports import EXPORTS
from workbench.web.services import store

__all__ = ["blueprint"]

blueprint = Blueprint("api", __name__)


@blueprint.get("/articles/<article_id>/alignment.<extension>")
def download(article_id: str, extension: str) -> ResponseReturnValue:
    """The article in one of the formats, as a file; ``.json`` follows the published schema."""
    export = next((export for export in EXPORTS.values() if export.extension == f".{extension}"), None)
    if export is None:
        abort(HTTPStatus.NOT_FOUND)
    alignment = review.current(store(), article_id)
    answer = Response(export.write(alignment, gettext=gettext), content_type=export.media_type)
    # A file name that every system takes; the id of an article may come from elsewhere.
    name = re.sub(r"[^A-Za-z0-9-]+", "-", article_id).strip("-") or "article"
    answer.headers.set("Content-Disposition", "attachment", filename=f"{name}.alignment{export.extension}")
    return answer
