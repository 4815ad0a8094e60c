"""How a text would be read, before anything is stored: for programs, and for the forms that texts come in by."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final

from flask import Blueprint, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import CombinedMultiDict, FileStorage

from workbench.errors import WorkbenchError
from workbench.imports.job import edition_code
from workbench.ingest import Document, alternatives, read_rich, said
from workbench.web.forms import EditionFields
from workbench.web.localisation import say
from workbench.web.misplaced import expected_language, offer, place, reads_like
from workbench.web.readings import ReadingView
from workbench.web.services import store
from workbench.web.uploads import check_size, file_name, read_fields

__all__ = ["blueprint"]

blueprint = Blueprint("reading", __name__)

_BEGINNING: Final = 500  # characters


@blueprint.post("/api/reading")
def read() -> ResponseReturnValue:
    """How a text would be read: a ``file``, perhaps in an ``encoding``, or a ``text``, or the ``html`` of a clipboard.

    ``edition``: the code of the edition that it is for, and ``article`` in the address the article that has it:
    the answer says then whether the text belongs there. The answer has in ``shown`` what a form shows beside the
    field; docs/ingest.md tells the rest.
    """
    rich = request.form.get("html", "")
    if rich:
        check_size(len(rich.encode("utf-8", "surrogatepass")))
        return jsonify(text=read_rich(rich).text)
    fields = EditionFields(CombinedMultiDict((request.files, request.form)))
    code, expected = _edition()
    if code and expected:
        fields.offer_language(code, expected)
    fields.address.data = ""  # nothing is fetched while it is typed
    upload = read_fields(fields)
    errors = [*fields.file.errors, *fields.text.errors]
    if errors:
        return jsonify(error=errors[0]), HTTPStatus.UNPROCESSABLE_ENTITY
    if upload is None:
        return jsonify(language=None, words=0, said="", place=None, shown="")
    view = ReadingView.of(upload, in_field=not request.files.get("file"))
    misplaced = bool(code and expected and upload.language not in (None, expected))
    mismatch = reads_like(code or "", upload.language or "", expected=expected) if misplaced else None
    article = request.args.get("article", "")
    offered = offer(article, code, upload.language) if article and code and misplaced else None
    return jsonify(
        language=view.language,
        words=view.words,
        said=view.line,
        **_described(upload.document),
        alternatives=_alternatives(upload.document),
        mixture=upload.mixture and upload.mixture._asdict(),
        mismatch=mismatch,
        place=place(code, upload.language) if code else None,
        shown=render_template("_reading.html", reading=view, mismatch=mismatch, offer=offered),
    )


def _edition() -> tuple[str | None, str | None]:
    """The code of the edition that was asked about, and its language; None where none was, or what is no code."""
    try:
        code = edition_code(request.form.get("edition", "").strip().lower())
    except WorkbenchError:
        return None, None
    article = request.args.get("article", "")
    there = store().revisions.latest(article).get(code) if article else None
    return code, there.lang if there else expected_language(code)


def _described(document: Document) -> dict[str, Any]:
    aside = (each for each in document.paragraphs if not each.aligned)
    return {
        "format": document.format,
        "encoding": document.encoding,
        "confidence": document.confidence,
        "repairs": [
            {"kind": each.kind, "count": each.count, "examples": each.examples, "said": say(said(each))}
            for each in document.repairs
        ],
        "set_aside": [{"role": each.role, "text": document.text[each.start : each.end]} for each in aside],
        "beginning": document.text[:_BEGINNING],
    }


def _alternatives(document: Document) -> list[dict[str, Any]]:
    """What else the file may be in, where its encoding is not certain."""
    file = request.files.get("file")
    if not isinstance(file, FileStorage) or document.encoding is None or document.format == "rtf":
        return []  # RTF is in ASCII, and what stands for other letters in it has a code page for each font
    file.stream.seek(0)
    found = alternatives(file.stream.read(), name=file_name(file.filename or ""))
    return [each._asdict() for each in found if each.encoding != document.encoding]
