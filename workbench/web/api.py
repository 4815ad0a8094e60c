"""For programs and for the pages' own scripts: files of an article, and what a text reads like."""

from __future__ import annotations

import re
from http import HTTPStatus

from flask import Blueprint, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext

from workbench import review
from workbench.exports import EXPORTS
from workbench.ingest import likely_language
from workbench.web.labels import language_name
from workbench.web.services import store
from workbench.web.uploads import read_upload

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


@blueprint.post("/api/reading")
def reading() -> ResponseReturnValue:
    """What a ``file``, or a ``text``, reads like: its language, or null, how many words, and both in a sentence."""
    given = read_upload(request.files.get("file"), request.form.get("text", ""))
    if given is None:
        return jsonify(language=None, words=0, said="")
    document, _ = given
    language, words = likely_language(document.text), len(document.text.split())
    name = language_name(language) if language else gettext("language not certain")
    counted = ngettext("%(num)d word", "%(num)d words", words)
    return jsonify(language=language, words=words, said=f"{name} · {counted}")
