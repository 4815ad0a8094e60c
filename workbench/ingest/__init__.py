"""Bytes and pasted text → a title and paragraphs."""

from workbench.ingest.decoding import Alternative, alternatives
from workbench.ingest.document import Document, Repair, RepairKind, aligned_text
from workbench.ingest.encodings import ENCODINGS
from workbench.ingest.fetching import fetch
from workbench.ingest.language import Guess, detect_language, likely_language
from workbench.ingest.mixed import Mixture, SameLanguage, mixed, same_language
from workbench.ingest.reading import EXTENSIONS, MAX_BYTES, read, read_lines, read_rich, read_text, read_unnamed
from workbench.ingest.repair import said

__all__ = [
    "ENCODINGS",
    "EXTENSIONS",
    "MAX_BYTES",
    "Alternative",
    "Document",
    "Guess",
    "Mixture",
    "Repair",
    "RepairKind",
    "SameLanguage",
    "aligned_text",
    "alternatives",
    "detect_language",
    "fetch",
    "likely_language",
    "mixed",
    "read",
    "read_lines",
    "read_rich",
    "read_text",
    "read_unnamed",
    "said",
    "same_language",
]
