"""What a form brought: the document of each edition, the language it is in, and which are in each other's place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import FileStorage

from workbench.config import MEGABYTE
from workbench.errors import InputError, Message, TooLarge
from workbench.ingest import Document, likely_language, read, read_text
from workbench.web.forms import EditionFields
from workbench.web.labels import EDITIONS, language_name
from workbench.web.localisation import say
from workbench.web.services import settings

__all__ = ["Upload", "read_fields", "read_upload", "reads_like", "rearranged"]


@dataclass(frozen=True, slots=True)
class Upload:
    """The text of one edition. ``language``: the BCP 47 tag chosen, else guessed with some certainty, else None."""

    document: Document
    filename: str | None
    language: str | None


def read_upload(file: FileStorage | None, text: str) -> tuple[Document, str | None] | None:
    """The document in a file, or in pasted text where no file was chosen, and the file's name; None for neither.

    Raises InputError.
    """
    limit = settings().max_upload_bytes
    if file is not None and file.filename:
        data = file.stream.read(limit + 1)
        _check_size(len(data), limit)
        return read(data, name=file.filename), file.filename
    if text.strip():
        _check_size(len(text.encode("utf-8", "surrogatepass")), limit)
        return read_text(text), None
    return None


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        about = {"megabytes": f"{limit / MEGABYTE:g}"}
        raise TooLarge(
            Message("This is larger than %(megabytes)s MB: leave out what is not the article, or split it.", about)
        )


def read_fields(fields: EditionFields) -> Upload | None:
    """What one edition's fields hold; None where they are empty, or hold what cannot be read.

    In the second case the fields have the error. The text of a file that was read goes into the text field, for no
    browser lets a page choose a file again.
    """
    try:
        given = read_upload(fields.file.data, fields.text.data or "")
    except InputError as error:
        fields.text.errors = [say(error.message)]
        return None
    if given is None:
        return None
    document, filename = given
    if filename:
        fields.text.data = document.text
    chosen = fields.language.data if fields.language.data in EDITIONS.values() else None
    return Upload(document, filename, chosen or likely_language(document.text))


def reads_like(code: str, language: str) -> str:
    """Says that an edition's text is in another language than the edition."""
    message = Message(
        "This is the %(edition)s edition, but the text reads like %(language)s: put another text here, or choose "
        "%(expected)s under Language if the guess is wrong.",
        {
            "edition": code.upper(),
            "language": language_name(language),
            "expected": language_name(EDITIONS.get(code, code)),
        },
    )
    return say(message)


def rearranged(uploads: Mapping[str, Upload]) -> dict[str, str] | None:
    """Edition code → the edition its text belongs to, where some are misplaced and no two want the same place."""
    codes = {tag: code for code, tag in EDITIONS.items()}
    places = {code: codes[upload.language] if upload.language else code for code, upload in uploads.items()}
    moved = any(code != place for code, place in places.items())
    return places if moved and len(set(places.values())) == len(places) else None
