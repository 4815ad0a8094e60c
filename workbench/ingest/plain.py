"""Plain text: every line that is not blank is a paragraph."""

from __future__ import annotations

from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, document

__all__ = ["read_plain"]


def read_plain(data: bytes, *, name: str) -> Document:
    """The paragraphs of a text file; it has no title."""
    text, encoding = decode(data, name=name)
    return document([Block(text)], name=name, read_as="text", encoding=encoding)
