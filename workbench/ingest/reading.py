"""The way in: a file by its content and name, or pasted text."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from workbench.errors import EmptyText, Message, TooLarge, UnreadableFile
from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, clean, document
from workbench.ingest.plain import plain_document
from workbench.ingest.readers import read_as
from workbench.ingest.recognising import EXTENSIONS, recognise
from workbench.ingest.roles import with_roles

__all__ = ["EXTENSIONS", "MAX_BYTES", "read", "read_lines", "read_rich", "read_text", "read_unnamed"]

MAX_BYTES: Final = 20 * 1024 * 1024
_NOT_PLAIN: Final = frozenset({"docx", "odt", "rtf", "epub", "pdf"})


def read(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The document in ``data``, read as what it is by its content; ``name`` decides only among kinds of plain text.

    What stands around the article is in it, with a role that says so.

    ``encoding``: what a person says the text is in, None to find out.

    Raises TooLarge over MAX_BYTES or another limit of its format, EmptyText where there is nothing in it,
    UnreadableFile for anything else that is no article: a picture, a damaged file, an unknown encoding.
    """
    shown = PurePath(name.replace("\\", "/")).name or name
    _check_size(len(data), shown)
    _check_filled(data, shown)
    return with_roles(read_as(recognise(data, name=shown), data, name=shown, encoding=encoding))


def read_unnamed(data: bytes, *, name: str) -> Document:
    """The document in ``data``, whose ``name``, such as "standard input", says nothing of its kind.

    Raises as :func:`read` does.
    """
    _check_size(len(data), name)
    _check_filled(data, name)
    return with_roles(read_as(recognise(data, name="", shown=name), data, name=name))


def read_lines(data: bytes, *, name: str) -> tuple[str, ...]:
    """The lines of a text file that are not blank, each as it is but for white space and what is invisible.

    Raises TooLarge over MAX_BYTES, EmptyText where there is nothing in it, UnreadableFile for what is no text.
    """
    _check_size(len(data), name)
    _check_filled(data, name)
    kind = recognise(data, name=name)
    if kind in _NOT_PLAIN:
        raise UnreadableFile(
            Message(
                "%(name)s is no plain text but %(found)s, where sentences cannot be counted by lines: save it as .txt.",
                {"name": name, "found": kind.upper()},
            )
        )
    lines = document([Block(clean(decode(data, name=name).text))], name=name, read_as="text")
    return tuple(lines.text[line.start : line.end] for line in lines.paragraphs)


def read_rich(html: str) -> Document:
    """Rich text from the clipboard, as a fragment of HTML: the paragraphs that could be seen.

    Raises EmptyText where there are none, TooLarge over MAX_BYTES, UnreadableFile where it is nested too deep.
    """
    data = html.encode("utf-8", "replace")
    _check_size(len(data), None)
    try:
        return with_roles(read_as("pasted", data, name=""))
    except EmptyText as error:
        raise _nothing() from error
    except (TooLarge, UnreadableFile) as error:
        raise UnreadableFile(
            Message("What was pasted is too intricate to be read: paste it without its formatting.")
        ) from error


def read_text(text: str) -> Document:
    """Pasted text, read as a text file is. Raises EmptyText, and TooLarge over MAX_BYTES."""
    if len(text) > MAX_BYTES // 4:
        _check_size(len(text.encode("utf-8", "replace")), None)
    try:
        return with_roles(plain_document(text, name=""))
    except EmptyText as error:
        raise _nothing() from error


def _nothing() -> EmptyText:
    return EmptyText(Message("There is no text yet: paste the article and try again."))


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
