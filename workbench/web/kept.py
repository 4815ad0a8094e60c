"""What was read from a file and comes back with a form that was refused: no page may choose the file again.

The text itself comes back in its field. Beside it goes, sealed, what a text cannot say: the file's name, what it was
read from, and the part that each paragraph plays. It counts as long as the text stays as it was read.
"""

from __future__ import annotations

import hashlib
from typing import Any, cast

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer

from workbench.domain import Paragraph, Revision
from workbench.ingest import Document, Repair

__all__ = ["keep", "kept"]


def keep(document: Document, filename: str | None) -> str:
    """What goes into the form's hidden field; '' for pasted text, of which there is nothing to keep."""
    if not filename:
        return ""
    return str(
        _seal().dumps(
            {
                "digest": _digest(document.text),
                "filename": filename,
                "title": document.title,
                "format": document.format,
                "encoding": document.encoding,
                "confidence": document.confidence,
                "repairs": [[each.kind, each.count, each.examples] for each in document.repairs],
                "roles": [each.role for each in document.paragraphs],
            }
        )
    )


def kept(sealed: str, text: str) -> tuple[Document, str] | None:
    """The document and the file's name; None where the text is another now, or nothing of ours was kept."""
    if not sealed:
        return None
    try:
        given: dict[str, Any] = _seal().loads(sealed)
    except BadData:
        return None
    text = text.replace("\r\n", "\n")
    lines = Revision.from_text(text).paragraphs
    if given["digest"] != _digest(text) or len(lines) != len(given["roles"]):
        return None
    document = Document(
        title=given["title"],
        text=text,
        paragraphs=tuple(
            Paragraph(line.start, line.end, role) for line, role in zip(lines, given["roles"], strict=True)
        ),
        format=given["format"],
        encoding=given["encoding"],
        confidence=given["confidence"],
        repairs=tuple(Repair(kind, count, tuple(words)) for kind, count, words in given["repairs"]),
    )
    return document, cast(str, given["filename"])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _seal() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt="what was read")
