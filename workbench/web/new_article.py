"""What the form for a new article brought, and what stands in the way of storing it."""

from __future__ import annotations

from collections.abc import Mapping

from flask import request
from flask_babel import gettext

from workbench import intake
from workbench.domain import Article
from workbench.errors import EditionError, Message, WorkbenchError
from workbench.web.forms import NewArticleForm
from workbench.web.kept import keep
from workbench.web.localisation import say
from workbench.web.misplaced import rearranged, say_misplaced
from workbench.web.readings import ReadingView
from workbench.web.services import encoder, policy, store
from workbench.web.uploads import Upload, read_fields

__all__ = ["NewArticle"]


class NewArticle:
    """The texts that a form brought.

    ``readings``: edition code → what is said of its text. ``places``: edition code → where its text belongs, None where
    all are in their places or cannot be put there. ``mixed``: the codes of those that hold another language too, which
    nobody has agreed to yet. ``problem``: what is wrong with all of it.
    """

    def __init__(self, form: NewArticleForm) -> None:
        self.form = form
        self.problem: str | None = None
        fields = form.editions()
        self.uploads = {code: upload for code in fields if (upload := read_fields(fields[code])) is not None}
        self.places = rearranged(self.uploads)
        if self.places and "arrange" in request.form:
            self._arrange(self.places)
        self.readings = {code: ReadingView.of(upload) for code, upload in self.uploads.items()}
        self.mixed: list[str] = []

    def store(self) -> Article | None:
        """The article, stored; None where something stands in the way, which the fields or ``problem`` say."""
        form, fields = self.form, self.form.editions()
        for code, said in say_misplaced(self.uploads).items():
            fields[code].text.errors = [said]
        if form.source.data and form.source.data not in self.uploads and len(self.uploads) > 1:
            form.source.errors = [gettext("Its text is not given: add it above, or choose another edition here.")]
        refused = any(each.refused for each in fields.values())
        if not (refused or form.title.errors or form.source.errors):
            if "anyway" not in request.form:
                self.mixed = [code for code, reading in self.readings.items() if reading.mixture]
            try:
                return None if self.mixed else _create(form, self.uploads)
            except WorkbenchError as error:
                self.places, self.problem = None, say(error.message)
        # Only the texts of files come back into the form's fields; the title that one of them brought would be lost.
        documents = {code: upload.document for code, upload in self.uploads.items()}
        form.title.data = form.title.data or intake.title_brought(documents, source=form.source.data)
        return None

    def _arrange(self, places: Mapping[str, str]) -> None:
        """Puts each text into the edition it belongs to, and into that one's fields."""
        self.uploads = {places[code]: upload for code, upload in self.uploads.items()}
        for code, fields in self.form.editions().items():
            upload = self.uploads.get(code)
            fields.text.data = upload.document.text if upload else ""
            fields.kept.data = keep(upload.document, upload.filename) if upload else ""
            fields.language.data = fields.encoding.data = ""
        self.places = None


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
