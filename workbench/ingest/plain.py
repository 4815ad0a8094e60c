"""Plain text: paragraphs broken to a width are put together again, else every line is a paragraph."""

from __future__ import annotations

from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, clean, document
from workbench.ingest.repair import Tally
from workbench.ingest.wrapping import unwrapped

__all__ = ["plain_document", "read_plain"]


def read_plain(data: bytes, *, name: str, encoding: str | None = None, declared: str | None = None) -> Document:
    """The paragraphs of a text file; it has no title.

    ``encoding``: what a person says it is in. ``declared``: what its server says, a hint.
    """
    decoded = decode(data, name=name, declared=declared, encoding=encoding)
    return plain_document(decoded.text, name=name, encoding=decoded.encoding, confidence=decoded.confidence)


def plain_document(text: str, *, name: str, encoding: str | None = None, confidence: float = 1.0) -> Document:
    """The paragraphs of plain text. ``name``: what messages call it. Raises as :func:`document`."""
    tally = Tally()
    blocks = [Block(unwrapped(clean(text, tally)))]
    return document(blocks, name=name, read_as="text", encoding=encoding, confidence=confidence, tally=tally)
