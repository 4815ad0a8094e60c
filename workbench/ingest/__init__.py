"""Bytes and pasted text → a title and paragraphs."""

from workbench.ingest.document import Document, Repair
from workbench.ingest.language import Guess, detect_language, likely_language
from workbench.ingest.reading import EXTENSIONS, MAX_BYTES, read, read_lines, read_text, read_unnamed

__all__ = [
    "EXTENSIONS",
    "MAX_BYTES",
    "Document",
    "Guess",
    "Repair",
    "detect_language",
    "likely_language",
    "read",
    "read_lines",
    "read_text",
    "read_unnamed",
]
