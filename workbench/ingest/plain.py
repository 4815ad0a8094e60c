"""Plain text: paragraphs broken to a width are put together again, else every line is a paragraph."""

from __future__ import annotations

from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, clean, document
from workbench.ingest.wrapping import unwrapped

__all__ = ["plain_document", "read_plain"]


def read_plain(data: bytes, *, name: str) -> Document:
    """The paragraphs of a text file; it has no title."""
    text, encoding = decode(data, name=name)
    return plain_document(text, name=name, encoding=encoding)


def plain_document(text: str, *, name: str, encoding: str | None = None) -> Document:
    """The paragraphs of plain text. ``name``: what messages call it. Raises as :func:`document`."""
    return document([Block(unwrapped(clean(text)))], name=name, read_as="text", encoding=encoding)
