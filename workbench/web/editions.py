"""Texts in: a new article, and an edition added to one or replaced in it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from workbench import intake
from workbench.domain import Article
from workbench.errors import InputError, Message, NotFound, WorkbenchError
from workbench.imports.job import edition_code
from workbench.ingest import EXTENSIONS
from workbench.store import RevisionSummary
from workbench.web.forms import MOST_EDITIONS, AddEditionForm, EditionForm, ModelForm, NewArticleForm
from workbench.web.labels import EDITIONS
from workbench.web.localisation import say
from workbench.web.misplaced import expected_language, offer, reads_like
from workbench.web.new_article import NewArticle
from workbench.web.readings import ReadingView, repaired
from workbench.web.replacements import say_replaced, say_set_aside
from workbench.web.services import encoder, policy, settings, store
from workbench.web.uploads import Upload, read_fields

__all__ = ["blueprint"]

blueprint = Blueprint("editions", __name__)


@blueprint.app_context_processor
def _what_is_taken() -> dict[str, object]:
    """What the hints beside the fields say."""
    return {
        "extensions": EXTENSIONS,
        "fetch_hosts": settings().fetch_hosts,
        "language_of": expected_language,
        "most_editions": MOST_EDITIONS,
        "upload_limit": settings().max_upload_bytes,
    }


@blueprint.route("/articles/new", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    """The form for a new article, and what becomes of it."""
    form = NewArticleForm()
    if request.method == "GET":
        return render_template("new.html", form=form, given=None)
    form.validate()
    given = NewArticle(form)
    # Enter in the field for the code comes as the form's own button.
    if "add" in request.form or form.code.data:
        added = form.add_edition()
        return render_template("new.html", form=form, given=given, added=added)
    article = given.store()
    if article is None:
        return _refused("new.html", form=form, given=given)
    _say_repaired(given.uploads)
    say_set_aside(article)
    return redirect(url_for("article.show", article_id=article.id), HTTPStatus.SEE_OTHER)


@blueprint.route("/articles/<article_id>/editions", methods=["GET", "POST"])
def add(article_id: str) -> ResponseReturnValue:
    """The form for one more edition of an article, by its code, and what becomes of it."""
    article, form = store().articles.get(article_id), AddEditionForm()
    page: dict[str, object] = {"article": article, "code": None, "history": [], "form": form}
    if request.method == "GET":
        return render_template("edition.html", **page)
    form.validate()
    given = (form.code.data or "").strip().lower()
    there = store().revisions.latest(article_id)
    try:
        code = edition_code(given)
        if code in there:
            raise InputError(
                Message(
                    "The article has %(edition)s already: give another code, or replace that edition.",
                    {"edition": code.upper()},
                )
            )
        if len(there) >= MOST_EDITIONS:
            raise InputError(Message("An article has at most %(most)d editions.", {"most": MOST_EDITIONS}))
    except InputError as error:
        form.code.errors = [say(error.message)]
        upload = read_fields(form)
        return _refused("edition.html", **page, reading=upload and ReadingView.of(upload))
    return _take(article, code, form, page)


@blueprint.route("/articles/<article_id>/editions/<code>", methods=["GET", "POST"])
def replace(article_id: str, code: str) -> ResponseReturnValue:
    """The form for one edition of an article, and what becomes of it."""
    article, history = store().articles.get(article_id), _history(article_id, code)
    form = EditionForm()
    page = {"article": article, "code": code, "history": history, "form": form}
    if request.method == "GET":
        form.offer_language(code, history[0].lang if history else None)
        return render_template("edition.html", **page)
    form.validate()
    return _take(article, code, form, page)


def _take(article: Article, code: str, form: EditionForm, page: Mapping[str, object]) -> ResponseReturnValue:
    """Stores the edition that the form brought, or says what stands in the way."""
    history = _history(article.id, code, may_be_new=True)
    language = history[0].lang if history else expected_language(code)
    form.offer_language(code, language)
    upload = read_fields(form)
    reading = upload and ReadingView.of(upload)
    shown = {**page, "reading": reading}
    if upload is not None and upload.language not in (None, language):
        form.text.errors = [reads_like(code, upload.language or "", expected=language)]
        # Where a field asks for the code, Enter in it would be the offer's button.
        shown["offer"] = offer(article.id, code, upload.language) if page["code"] else None
    elif upload is None and not form.refused:
        form.text.errors = [gettext("Paste the text, or choose a file.")]
    if upload is None or form.text.errors:
        return _refused("edition.html", **shown)
    if reading and reading.mixture and "anyway" not in request.form:
        return _refused("edition.html", **shown, mixed=True)
    try:
        done = intake.replace_edition(
            store(),
            article.id,
            code,
            upload.document,
            filename=upload.filename,
            encoder=encoder(store().alignments.model(article.id)),
            policy=policy(),
            # Named by its edition, since the form may be sent to another one.
            seen=request.form.get(f"seen-{code}", type=int),
        )
    except WorkbenchError as error:
        form.text.errors = [say(error.message)]
        return _refused("edition.html", **shown)
    if done.changed:
        _say_repaired({code: upload})
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


def _say_repaired(uploads: Mapping[str, Upload]) -> None:
    """Notes for the next page what was put right in the texts that have been stored."""
    for code, upload in uploads.items():
        for line in repaired(upload.document):
            flash(f"{code.upper()} · {line}", "done")


def _history(article_id: str, code: str, *, may_be_new: bool = False) -> list[RevisionSummary]:
    """The revisions of an edition, none of one that may be added. Raises NotFound for what is no edition at all."""
    try:
        return store().revisions.history(article_id, code)
    except NotFound:
        if may_be_new or code in EDITIONS:
            return []
        raise


def _refused(template: str, **page: object) -> ResponseReturnValue:
    return render_template(template, **page), HTTPStatus.UNPROCESSABLE_ENTITY
