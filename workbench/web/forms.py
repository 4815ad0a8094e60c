"""The forms: a new article, and one edition to be added or replaced."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import FileField, Form, FormField, SelectField, StringField, TextAreaField
from wtforms.validators import Length

from workbench.ingest import EXTENSIONS
from workbench.web.labels import EDITIONS, language_name
from workbench.web.services import models

__all__ = ["EditionFields", "EditionForm", "ModelForm", "NewArticleForm"]


class EditionFields(Form):  # type: ignore[misc]
    """One edition: a file, or pasted text, and its language where the guess is wrong."""

    text = TextAreaField()
    file = FileField(render_kw={"accept": ",".join(EXTENSIONS)})
    language = SelectField(default="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        detect = lazy_gettext("detect automatically")
        self.language.choices = [("", detect), *((tag, language_name(tag)) for tag in EDITIONS.values())]


class EditionForm(FlaskForm, EditionFields):  # type: ignore[misc]
    """One edition by itself."""


class NewArticleForm(FlaskForm):  # type: ignore[misc]
    """An article: each language that the workbench knows is a field named by its edition code."""

    title = StringField(validators=[Length(max=500)])
    source = SelectField(default="")
    model = SelectField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unknown = lazy_gettext("not known")
        self.source.choices = [("", unknown), *((code, code.upper()) for code in EDITIONS)]
        self.model.choices = [(name, name) for name in models()]

    def editions(self) -> dict[str, EditionFields]:
        """Edition code → its fields."""
        return {code: self[code].form for code in EDITIONS}


class ModelForm(FlaskForm):  # type: ignore[misc]
    """The model that an article is aligned with; ``current`` is a choice even where it has gone from the machine."""

    model = SelectField()

    def __init__(self, *args: Any, current: str | None, **kwargs: Any) -> None:
        super().__init__(*args, data={"model": current}, **kwargs)
        names = dict.fromkeys((*([current] if current else []), *models()))
        self.model.choices = [(name, name) for name in names]


for _code in EDITIONS:
    setattr(NewArticleForm, _code, FormField(EditionFields))
