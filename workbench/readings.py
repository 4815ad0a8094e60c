"""How a document was read, as the store keeps it, and a document again from what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from workbench.ingest import Document, Repair
from workbench.store import Reading

if TYPE_CHECKING:
    from workbench.domain import Revision
    from workbench.ingest import RepairKind

__all__ = ["document_of", "reading_of", "repairs_of"]

_UNKNOWN = Reading("text")


def reading_of(document: Document) -> Reading:
    """What the document was read from, and what was put right in it."""
    repairs = tuple((repair.kind, repair.count, repair.examples) for repair in document.repairs)
    return Reading(document.format, document.encoding, document.confidence, repairs)


def repairs_of(reading: Reading) -> tuple[Repair, ...]:
    """What was put right."""
    return tuple(Repair(cast("RepairKind", kind), count, examples) for kind, count, examples in reading.repairs)


def document_of(revision: Revision, reading: Reading | None, *, title: str | None = None) -> Document:
    """The document that a revision was, with the lines and roles it has; ``reading``: None where that was not noted."""
    read = reading or _UNKNOWN
    return Document(
        title, revision.text, revision.paragraphs, read.format, read.encoding, read.confidence, repairs_of(read)
    )
