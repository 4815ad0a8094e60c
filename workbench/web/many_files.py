"""Many files at once: the form, the table that they come to, and how their articles get on."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Any, Final

from flask import Blueprint, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext

from workbench import staging
from workbench.config import MEGABYTE
from workbench.errors import TooLarge
from workbench.ingest import EXTENSIONS
from workbench.jobs import Jobs
from workbench.plan import against_content, plan
from workbench.store import PlannedArticle, StagedFile, Upload
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.many_files_page import UploadPage, nothing_ready
from workbench.web.services import encoder, settings, store

__all__ = ["blueprint"]

blueprint = Blueprint("many_files", __name__, url_prefix="/uploads")

_LETTERS: Final = "23456789bcdfghjkmnpqrstvwxz"
_ID: Final = re.compile(f"[{_LETTERS}]{{12}}")
_MOST_ARTICLES: Final = 9999


@blueprint.url_value_preprocessor
def _make_room(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """Lets the form hold many files: before anything reads it, as the check of its token does."""
    request.max_content_length = _largest_request()
    request.max_form_parts = 2 * staging.MAX_FILES


@blueprint.get("/new")
def new() -> ResponseReturnValue:
    """The form."""
    return _form()


@blueprint.get("/new.json")
def new_json() -> ResponseReturnValue:
    """What the form takes, for a program."""
    return jsonify(
        accepts=_accepted(),
        most_files=staging.MAX_FILES,
        largest_file=settings().max_upload_bytes,
        largest_request=_largest_request(),
    )


@blueprint.post("/new")
def create() -> ResponseReturnValue:
    """Reads the files and keeps them; what came before under the same name of the form is not kept twice."""
    given = request.form.get("upload", "")
    upload_id = given if _ID.fullmatch(given) else _fresh_id()
    try:
        files = staging.read_files(_sent(), largest=settings().max_upload_bytes)
    except TooLarge as error:
        return _form(say(error.message))
    if not files:
        return _form(gettext("Choose the files, or drop them onto the field."))
    if not _stage(upload_id, files) and not _is_same(store().uploads.get(upload_id), files):
        upload_id = _fresh_id()  # the form came back from the browser's history, and has other files now
        _stage(upload_id, files)
    return redirect(url_for("many_files.show", upload_id=upload_id), HTTPStatus.SEE_OTHER)


@blueprint.get("/<upload_id>")
def show(upload_id: str) -> ResponseReturnValue:
    """The table of what is not started, and the progress of what is."""
    return render_template("upload.html", page=UploadPage(upload_id))


@blueprint.get("/<upload_id>.json")
def show_json(upload_id: str) -> ResponseReturnValue:
    """The same for a program."""
    return jsonify(UploadPage(upload_id).as_json())


@blueprint.post("/<upload_id>")
def act(upload_id: str) -> ResponseReturnValue:
    """Keeps the corrections of the table, and does what its buttons say."""
    upload = store().uploads.get(upload_id)
    asked = request.form.get("do", "save")
    _correct(upload)
    if _refuse_numbers(upload) and asked == "align":
        return _back(upload_id)
    if asked == "content":
        _go_by_content(upload_id)
    if asked == "align":
        ready = plan(store().uploads.get(upload_id)).ready
        started = store().uploads.start(upload_id, ready)
        _jobs().add(upload_id, started)
        if not ready and "draft" in store().uploads.get(upload_id).steps:
            flash(say(nothing_ready()), "refused")
    return _back(upload_id)


@blueprint.post("/<upload_id>/articles/<int:number>/again")
def again(upload_id: str, number: int) -> ResponseReturnValue:
    """Lets an article that failed wait anew."""
    if store().uploads.again(upload_id, number):
        _jobs().add(upload_id, [number])
    return _back(upload_id)


@blueprint.post("/<upload_id>/articles/<int:number>/correct")
def correct(upload_id: str, number: int) -> ResponseReturnValue:
    """Takes an article that failed back into the table."""
    store().uploads.reopen(upload_id, number)
    return _back(upload_id)


@blueprint.post("/<upload_id>/discard")
def discard(upload_id: str) -> ResponseReturnValue:
    """Forgets the upload; its articles stay."""
    done = store().uploads.get(upload_id).steps["done"]
    store().uploads.discard(upload_id)
    said = gettext("The upload has been discarded.")
    kept = ngettext("%(num)d article of it stays.", "%(num)d articles of it stay.", done) if done else ""
    flash(f"{said} {kept}".strip(), "done")
    return redirect(url_for("pages.home"), HTTPStatus.SEE_OTHER)


def _form(problem: str | None = None) -> ResponseReturnValue:
    page = render_template(
        "upload_new.html",
        problem=problem,
        upload=_fresh_id(),
        accepted=_accepted(),
        most_files=staging.MAX_FILES,
        megabytes=f"{settings().max_upload_bytes / MEGABYTE:g}",
        together=f"{_largest_request() / MEGABYTE:g}",
    )
    return (page, HTTPStatus.UNPROCESSABLE_ENTITY) if problem else page


def _sent() -> Iterator[tuple[str, bytes]]:
    """Names and bytes of the files that were chosen, one after the other."""
    for file in request.files.getlist("files"):
        with file.stream:
            data = file.stream.read() if file.filename else b""
        if file.filename:
            yield file.filename, data


def _stage(upload_id: str, files: Sequence[staging.Staged]) -> bool:
    return staging.stage(store(), upload_id, files, encode=encoder().encode, actor=current_name())


def _is_same(upload: Upload, files: Sequence[staging.Staged]) -> bool:
    """Whether these are the files of the upload: the second click of two."""
    return [(file.name, file.digest) for file in upload.files] == [
        (file.name, staging.digest(file.document) if file.document else "") for file in files
    ]


def _accepted() -> list[str]:
    return list(dict.fromkeys([*EXTENSIONS, ".zip"]))


def _largest_request() -> int:
    return staging.TOGETHER * settings().max_upload_bytes


def _fresh_id() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(12))


def _jobs() -> Jobs:
    jobs: Jobs = current_app.extensions["jobs"]
    return jobs


def _back(upload_id: str) -> ResponseReturnValue:
    return redirect(url_for("many_files.show", upload_id=upload_id), HTTPStatus.SEE_OTHER)


def _correct(upload: Upload) -> None:
    """Stores what the fields of the table say of drafts and of files that are left out; a field that is absent says
    nothing.
    """
    known = {article.number: article for article in upload.articles}
    files = [_file(file) for file in upload.files if not file.problem]
    numbers = {file.article for file in files if file.article is not None}
    drafts = [article for article in known.values() if article.step == "draft"]
    fresh = [PlannedArticle(number) for number in sorted(numbers - known.keys())]
    store().uploads.correct(upload.id, files, [*map(_article, drafts), *fresh])


def _file(file: StagedFile) -> StagedFile:
    form, at = request.form, file.position
    if f"article-{at}" not in form:
        return file
    edition = form.get(f"edition-{at}", file.edition or "")
    code = edition if re.fullmatch("[a-z]{2,8}", edition) else None
    number = None if f"leave-{at}" in form else _number(form[f"article-{at}"], file.article)
    language = code if f"trust-{at}" in form else file.language
    return replace(file, edition=code or (file.edition if edition else None), article=number, language=language)


def _number(given: str, before: int | None) -> int | None:
    """The number of an article; None for an empty field, as before for what is no number."""
    given = given.strip()
    if not given:
        return None
    return int(given) if given.isdecimal() and len(given) < 9 and 1 <= int(given) <= _MOST_ARTICLES else before


def _refuse_numbers(upload: Upload) -> bool:
    """Says which fields for the number of an article hold none; whether there are any."""
    refused = False
    for file in upload.files:
        given = request.form.get(f"article-{file.position}", "").strip()
        if given and f"leave-{file.position}" not in request.form and _number(given, None) is None:
            refused = True
            flash(
                gettext(
                    "“%(given)s” is no number of an article: %(name)s has stayed where it was. Write a number from 1 "
                    "to %(most)d.",
                    given=given[:20],
                    name=file.name,
                    most=_MOST_ARTICLES,
                ),
                "refused",
            )
    return refused


def _article(article: PlannedArticle) -> PlannedArticle:
    form, number = request.form, article.number
    title = form.get(f"title-{number}", article.title)
    source = form.get(f"source-{number}", article.source or "")
    replaces = form.get(f"replaces-{number}", article.replaces or "")
    return replace(article, title=" ".join(title.split()), source=source or None, replaces=replaces or None)


def _go_by_content(upload_id: str) -> None:
    """Gives each file whose content contradicts its edition the edition of its content."""
    upload = store().uploads.get(upload_id)
    store().uploads.correct(upload_id, [replace(file, edition=file.language) for file in against_content(upload)], [])
