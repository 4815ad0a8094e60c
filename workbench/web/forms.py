"""The forms: a new article, and one edition to be added or replaced."""

from __future__ import annotations

from typing import Any, Final

from flask import request
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict
from wtforms import FileField, Form, FormField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import Length

from workbench.domain import language_tag
from workbench.errors import EditionError, Message
from workbench.imports.job import edition_code
from workbench.ingest import ENCODINGS, EXTENSIONS
from workbench.web.labels import EDITIONS, language_name
from workbench.web.localisation import say
from workbench.web.services import models

__all__ = ["MOST_EDITIONS", "AddEditionForm", "EditionFields", "EditionForm", "ModelForm", "NewArticleForm"]

MOST_EDITIONS: Final = 5


class EditionFields(Form):  # type: ignore[misc]
    """One edition: a file, pasted text or an address, and its language and encoding where the guess is wrong.

    ``kept``: what came back with a form that was refused.
    """

    text = TextAreaField()
    address = StringField()
    file = FileField(render_kw={"accept": ",".join(EXTENSIONS)})
    encoding = SelectField(default="")
    language = SelectField(default="")
    kept = HiddenField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        detect = lazy_gettext("detect automatically")
        self.encoding.choices = [("", detect), *((name, name) for name in ENCODINGS)]
        self.language.choices = [("", detect), *((tag, language_name(tag)) for tag in EDITIONS.values())]

    @property
    def refused(self) -> bool:
        """Whether what they hold cannot be used; the field concerned says why."""
        return bool(self.text.errors or self.file.errors or self.address.errors)

    def offer_language(self, code: str, tag: str | None = None) -> None:
        """Lets the language be chosen that an edition is expected to be in, where that is none of ours."""
        tag = tag or EDITIONS.get(code) or language_tag(code)
        if tag not in EDITIONS.values():
            self.language.choices.append((tag, language_name(tag)))


class EditionForm(FlaskForm, EditionFields):  # type: ignore[misc]
    """One edition by itself."""


class AddEditionForm(EditionForm):
    """One more edition of an article, by its code."""

    code = StringField()


class NewArticleForm(FlaskForm):  # type: ignore[misc]
    """An article: each language that the workbench knows is a field named by its edition code.

    Further editions come by their codes in ``also``; their fields are named in the same way. ``code``: one to be added.
    """

    title = StringField(validators=[Length(max=500)])
    source = SelectField(default="")
    model = SelectField()
    code = StringField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model.choices = [(name, name) for name in models()]
        self._further: dict[str, EditionFields] = {}
        for code in request.form.getlist("also"):
            self._add(code)
        self._offer_sources()

    def editions(self) -> dict[str, EditionFields]:
        """Edition code → its fields."""
        return {code: self[code].form for code in EDITIONS} | self._further

    def add_edition(self) -> str | None:
        """Gives the form the fields of the edition that ``code`` names, and returns its code.

        None where that cannot be; the field for the code says why.
        """
        error = self._add((self.code.data or "").strip().lower())
        if error is not None:
            self.code.errors = [say(error)]
            return None
        self.code.data = ""
        self._offer_sources()
        return list(self._further)[-1]

    @property
    def is_full(self) -> bool:
        """Whether no further edition may be added."""
        return len(self.editions()) >= MOST_EDITIONS

    def _add(self, given: str) -> Message | None:
        try:
            code = edition_code(given)
        except EditionError as error:
            return error.message
        if code in self.editions():
            return Message("There are fields for %(edition)s already: give another code.", {"edition": code.upper()})
        if self.is_full:
            return Message("An article has at most %(most)d editions.", {"most": MOST_EDITIONS})
        sent: CombinedMultiDict[str, Any] = CombinedMultiDict((request.files, request.form))
        self._further[code] = EditionFields(sent, prefix=f"{code}-")
        self._further[code].offer_language(code)
        return None

    def _offer_sources(self) -> None:
        unknown = lazy_gettext("not known")
        self.source.choices = [("", unknown), *((code, code.upper()) for code in self.editions())]


class ModelForm(FlaskForm):  # type: ignore[misc]
    """The model that an article is aligned with; ``current`` is a choice even where it has gone from the machine."""

    model = SelectField()

    def __init__(self, *args: Any, current: str | None, **kwargs: Any) -> None:
        super().__init__(*args, data={"model": current}, **kwargs)
        names = dict.fromkeys((*([current] if current else []), *models()))
        self.model.choices = [(name, name) for name in names]


for _code in EDITIONS:
    setattr(NewArticleForm, _code, FormField(EditionFields))
