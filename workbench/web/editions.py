"""Texts in: a new article, and an edition added to one or replaced in it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench import intake
from workbench.domain import Article
from workbench.errors import EditionError, Message, NotFound, WorkbenchError
from workbench.store import RevisionSummary
from workbench.web.forms import EditionForm, ModelForm, NewArticleForm
from workbench.web.labels import EDITIONS
from workbench.web.localisation import say
from workbench.web.replacements import say_replaced
from workbench.web.services import encoder, policy, store
from workbench.web.uploads import Upload, read_fields, reads_like, rearranged

__all__ = ["blueprint"]

blueprint = Blueprint("editions", __name__)


@blueprint.route("/articles/new", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    """The form for a new article, and what becomes of it."""
    form = NewArticleForm()
    if request.method == "GET":
        return render_template("new.html", form=form)
    form.validate()
    fields = form.editions()
    uploads = {code: upload for code in fields if (upload := read_fields(fields[code])) is not None}
    places = rearranged(uploads)
    if places and "arrange" in request.form:
        uploads = _arranged(form, uploads, places)
    for code, upload in uploads.items():
        if upload.language not in (None, EDITIONS[code]):
            fields[code].text.errors = [reads_like(code, upload.language)]
    problem = None
    if form.source.data and form.source.data not in uploads and len(uploads) > 1:
        form.source.errors = [gettext("Its text is not given: add it above, or choose another edition here.")]
    if not form.title.errors and not form.source.errors and not any(edition.text.errors for edition in fields.values()):
        try:
            article = _create(form, uploads)
            return redirect(url_for("article.show", article_id=article.id), HTTPStatus.SEE_OTHER)
        except WorkbenchError as error:
            places, problem = None, say(error.message)
    # Only the texts of files come back into the form's fields; the title that one of them brought would be lost.
    documents = {code: upload.document for code, upload in uploads.items()}
    form.title.data = form.title.data or intake.title_brought(documents, source=form.source.data)
    return _refused("new.html", form=form, places=places, problem=problem)


@blueprint.route("/articles/<article_id>/editions/<code>", methods=["GET", "POST"])
def replace(article_id: str, code: str) -> ResponseReturnValue:
    """The form for one edition of an article, and what becomes of it."""
    article, history = store().articles.get(article_id), _history(article_id, code)
    form = EditionForm()
    page = {"article": article, "code": code, "history": history, "form": form}
    if request.method == "GET":
        return render_template("edition.html", **page)
    form.validate()
    upload = read_fields(form)
    language = history[0].lang if history else EDITIONS[code]
    if upload is not None and upload.language not in (None, language):
        form.text.errors = [reads_like(code, upload.language)]
    elif upload is None and not form.text.errors:
        form.text.errors = [gettext("Paste the text, or choose a file.")]
    if upload is None or form.text.errors:
        return _refused("edition.html", **page)
    try:
        done = intake.replace_edition(
            store(),
            article_id,
            code,
            upload.document,
            filename=upload.filename,
            encoder=encoder(store().alignments.model(article_id)),
            policy=policy(),
        )
    except WorkbenchError as error:
        form.text.errors = [say(error.message)]
        return _refused("edition.html", **page)
    return say_replaced(article, code.upper(), done, code=code)


@blueprint.route("/articles/<article_id>/model", methods=["GET", "POST"])
def model(article_id: str) -> ResponseReturnValue:
    """The form for the model that an article is aligned with, and the article aligned with it."""
    article = store().articles.get(article_id)
    form = ModelForm(current=store().alignments.model(article_id))
    if request.method == "GET":
        return render_template("model.html", article=article, form=form)
    if not form.validate():
        return _refused("model.html", article=article, form=form)
    try:
        done = intake.align_again(store(), article_id, encoder=encoder(form.model.data), policy=policy())
    except WorkbenchError as error:
        form.model.errors = [say(error.message)]
        return _refused("model.html", article=article, form=form)
    return say_replaced(article, form.model.data, done)


def _create(form: NewArticleForm, uploads: Mapping[str, Upload]) -> Article:
    if len(uploads) < 2:
        raise EditionError(Message("Give at least two editions: paste their texts, or choose their files."))
    return intake.create_article(
        store(),
        title=form.title.data,
        editions={code: upload.document for code, upload in uploads.items()},
        source=form.source.data or None,
        filenames={code: upload.filename for code, upload in uploads.items() if upload.filename},
        encoder=encoder(form.model.data or None),
        policy=policy(),
    )


def _arranged(form: NewArticleForm, uploads: Mapping[str, Upload], places: Mapping[str, str]) -> dict[str, Upload]:
    """The uploads, each in the edition it belongs to, and the form's texts with them."""
    arranged = {places[code]: upload for code, upload in uploads.items()}
    for code, fields in form.editions().items():
        fields.text.data = arranged[code].document.text if code in arranged else ""
        fields.language.data = ""
    return arranged


def _history(article_id: str, code: str) -> list[RevisionSummary]:
    """The revisions of an edition, none of one that may be added. Raises NotFound for what is no edition at all."""
    try:
        return store().revisions.history(article_id, code)
    except NotFound:
        if code in EDITIONS:
            return []
        raise


def _refused(template: str, **page: object) -> ResponseReturnValue:
    return render_template(template, **page), HTTPStatus.UNPROCESSABLE_ENTITY
