"""The way in: a file by its name and content, or pasted text."""

from __future__ import annotations

import codecs
import io
import zipfile
from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from workbench.errors import EmptyText, Message, TooLarge, UnreadableFile
from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, clean, document
from workbench.ingest.docx import read_docx
from workbench.ingest.html import read_html
from workbench.ingest.markdown import read_markdown
from workbench.ingest.plain import plain_document, read_plain

__all__ = ["EXTENSIONS", "MAX_BYTES", "read", "read_lines", "read_text", "read_unnamed"]

MAX_BYTES: Final = 20 * 1024 * 1024

_READERS: Final[dict[str, Callable[..., Document]]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
}
EXTENSIONS: Final = tuple(_READERS)

# How files without a name begin that are no plain text; a page may tell of its XML first.
_PAGES: Final = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<article", b"<h1", b"<p>")
_MARKDOWN: Final = (b"---\n", b"---\r\n", b"# ")
_BEGINNING: Final = 200

# How files begin that are often renamed to, or taken for, one of ours; what to call them.
_ZIP: Final = b"PK\x03\x04"
_SIGNATURES: Final = (
    (_ZIP, "zip"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97-2003 or password-protected"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!\x1a", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gzip"),
)


def read(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The document in ``data``, read as the extension of ``name`` says, once its content has been seen to agree.

    ``encoding``: what a person says the text is in, None to find out.

    Raises TooLarge over MAX_BYTES, EmptyText where there is nothing in it, UnreadableFile for anything else that is no
    article: an unknown extension, another format under this name, a damaged file, an unknown encoding.
    """
    shown = PurePath(name.replace("\\", "/")).name or name
    _check_size(len(data), shown)
    reader = _READERS.get(PurePath(shown).suffix.lower())
    if reader is None:
        raise UnreadableFile(
            Message(
                "%(name)s is of a kind that cannot be read: use one of %(extensions)s.",
                {"name": shown, "extensions": ", ".join(EXTENSIONS)},
            )
        )
    _check_filled(data, shown)
    if not (reader is read_docx and data.startswith(_ZIP)):
        _check_disguise(data, shown)
    return reader(data, name=shown, encoding=encoding)


def read_unnamed(data: bytes, *, name: str) -> Document:
    """The document in ``data``, whose ``name``, such as "standard input", says nothing of its kind: its beginning does.

    Raises as :func:`read` does, but for an unknown extension.
    """
    _check_size(len(data), name)
    _check_filled(data, name)
    beginning = data[:_BEGINNING].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if _is_word(data):
        return read_docx(data, name=name)
    _check_disguise(data, name)
    if beginning.startswith(_PAGES):
        return read_html(data, name=name)
    if beginning.startswith(_MARKDOWN):
        return read_markdown(data, name=name)
    return read_plain(data, name=name)


def read_lines(data: bytes, *, name: str) -> tuple[str, ...]:
    """The lines of a text file that are not blank, each as it is but for white space and what is invisible.

    Raises TooLarge over MAX_BYTES, EmptyText where there is nothing in it, UnreadableFile for what is no text.
    """
    _check_size(len(data), name)
    _check_filled(data, name)
    _check_disguise(data, name)
    lines = document([Block(clean(decode(data, name=name).text))], name=name, read_as="text")
    return tuple(lines.text[line.start : line.end] for line in lines.paragraphs)


def read_text(text: str) -> Document:
    """Pasted text, read as a text file is. Raises EmptyText, and TooLarge over MAX_BYTES."""
    if len(text) > MAX_BYTES // 4:
        _check_size(len(text.encode("utf-8", "replace")), None)
    try:
        return plain_document(text, name="")
    except EmptyText as error:
        raise EmptyText(Message("There is no text yet: paste the article and try again.")) from error


def _check_filled(data: bytes, name: str) -> None:
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise EmptyText(Message("%(name)s is empty: choose another file or paste the text.", {"name": name}))


def _check_size(size: int, name: str | None) -> None:
    if size <= MAX_BYTES:
        return
    arguments = {"limit": MAX_BYTES // 2**20}
    if name is None:
        raise TooLarge(Message("The text is over %(limit)s MB: paste one article at a time.", arguments))
    raise TooLarge(Message("%(name)s is over %(limit)s MB: cut it into several files.", {"name": name, **arguments}))


def _check_disguise(data: bytes, name: str) -> None:
    found = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if found is None:
        return
    if _is_word(data):
        raise UnreadableFile(
            Message("%(name)s is really a Word document: rename it to .docx and try again.", {"name": name})
        )
    raise UnreadableFile(
        Message(
            "%(name)s is really a %(found)s file: save it as .docx or .txt and try again.",
            {"name": name, "found": found},
        )
    )


def _is_word(data: bytes) -> bool:
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "word/document.xml" in package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
