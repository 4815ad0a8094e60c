"""What a form brought: the document of each edition, the language it is in, and where it came from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from workbench.config import MEGABYTE
from workbench.errors import InputError, Message, TooLarge
from workbench.ingest import ENCODINGS, MAX_BYTES, Document, Mixture, fetch, likely_language, mixed, read, read_text
from workbench.web.forms import EditionFields
from workbench.web.kept import keep, kept
from workbench.web.localisation import say
from workbench.web.services import settings

__all__ = ["Upload", "check_size", "file_name", "read_fields"]

_LONGEST_NAME: Final = 200
_SCHEME: Final = re.compile(r"[a-z]+://", re.IGNORECASE)
_FOLDERS: Final = re.compile(r".*[/\\]", re.DOTALL)
_UNSEEN: Final = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Upload:
    """The text of one edition.

    ``filename``: None for pasted text. ``language``: the BCP 47 tag chosen, else guessed with some certainty, else
    None. ``mixture``: the other language that a part of it is in, None where there is none or one was chosen.
    """

    document: Document
    filename: str | None
    language: str | None
    mixture: Mixture | None = None

    @property
    def article(self) -> str:
        """What of the text is aligned."""
        return self.document.article


def _read_upload(file: Any, text: str, *, encoding: str | None = None) -> tuple[Document, str | None] | None:
    """The document in a file, or in pasted text where no file was chosen, and the file's name; None for neither.

    ``encoding``: the one that a person chose for the file. Raises InputError.
    """
    limit = settings().max_upload_bytes
    if isinstance(file, FileStorage) and file.filename:
        name = file_name(file.filename)
        data = file.stream.read(limit + 1)
        check_size(len(data))
        return read(data, name=name, encoding=encoding), name
    if text.strip():
        check_size(len(text.encode("utf-8", "surrogatepass")))
        return read_text(text), None
    return None


def check_size(size: int) -> None:
    """Raises TooLarge for more bytes than one text may have."""
    limit = settings().max_upload_bytes
    if size > limit:
        about = {"megabytes": f"{limit / MEGABYTE:g}"}
        raise TooLarge(
            Message("This is larger than %(megabytes)s MB: leave out what is not the article, or split it.", about)
        )


def file_name(given: str) -> str:
    """A file's own name, without folders, and without what is not seen or turns its letters around."""
    name = _FOLDERS.sub("", given)
    seen = "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in name)
    name = " ".join(unicodedata.normalize("NFC", seen).split())
    stem, dot, extension = name.rpartition(".")
    if len(name) > _LONGEST_NAME and dot and len(extension) < 20:
        return f"{stem[: _LONGEST_NAME - len(extension) - 2]}….{extension}"
    return name[:_LONGEST_NAME] or "?"


def read_fields(fields: EditionFields) -> Upload | None:
    """What one edition's fields hold; None where they are empty, or hold what cannot be read.

    In the second case the field concerned has the error. What was read from a file or an address goes into the fields
    for text and for what is kept, since no browser lets a page choose a file again.
    """
    encoding = fields.encoding.data if fields.encoding.data in ENCODINGS else None
    text = fields.text.data or ""
    files = _files(fields.file.raw_data or ())
    if len(files) > 1:
        fields.file.errors = [gettext("Two files were given for one edition: choose one.")]
        return None
    address = (fields.address.data or "").strip() if settings().fetch_hosts and not files else ""
    # A file wins over an address, and that over text, also over that of an earlier file.
    again = kept(fields.kept.data or "", text) if not (files or address) else None
    if again and encoding not in (None, again[0].encoding) and again[0].encoding is not None:
        fields.file.errors = [
            gettext("Choose the file once more, so that it can be read as %(encoding)s.", encoding=encoding)
        ]
        return None
    try:
        given = again or (
            _fetched(address) if address else _read_upload(next(iter(files), None), text, encoding=encoding)
        )
    except InputError as error:
        (fields.file if files else fields.address if address else fields.text).errors = [say(error.message)]
        return None
    if given is None:
        return None
    document, filename = given
    fields.address.data = ""  # it is in the text now
    # What stands around the article would be taken for it, once it is pasted text: the roles come back with it.
    fields.text.data = document.text if filename else text
    fields.kept.data = keep(document, filename)
    chosen = fields.language.data if fields.language.data in dict(fields.language.choices) else None
    mixture = None if chosen else mixed(document.text, document.paragraphs)
    language = chosen or (mixture.language if mixture else likely_language(document.article))
    return Upload(document, filename, language, mixture)


def _fetched(address: str) -> tuple[Document, str]:
    """The document at an address, and what it is called. Raises InputError."""
    limit = min(settings().max_upload_bytes, MAX_BYTES)
    document = fetch(address, hosts=settings().fetch_hosts, limit=limit)
    return document, _SCHEME.sub("", address).partition("?")[0][:_LONGEST_NAME]


def _files(given: Sequence[Any]) -> list[FileStorage]:
    return [each for each in given if isinstance(each, FileStorage) and each.filename]
