"""How values are written in the database: domain objects as JSON, text as valid UTF-8, moments as ISO 8601."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, cast

from workbench.changes import Change, Recut
from workbench.domain import (
    Edition,
    Flag,
    FlagStatus,
    Kind,
    Paragraph,
    Revision,
    Role,
    Sentence,
    Severity,
    Span,
    Unit,
    UnitStatus,
)
from workbench.errors import Message

__all__ = [
    "Row",
    "change_from_json",
    "change_to_json",
    "edition_from_row",
    "edition_to_row",
    "flag_from_row",
    "flag_to_row",
    "from_json",
    "now",
    "storable",
    "to_json",
    "unit_from_row",
    "unit_to_row",
]

Row = Mapping[str, Any]
"""One row of a table: column name → what SQLite holds."""

_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def now() -> str:
    """The present moment in UTC, to the millisecond: ``2025-03-01T09:30:00.000+00:00``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def storable(text: str) -> str:
    """The text with U+FFFD for half surrogate pairs, which UTF-8 cannot hold; offsets stay the same."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def to_json(value: object) -> str:
    """Compact JSON. Raises ValueError for a number that is not finite."""
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def from_json(text: str) -> Any:
    """What :func:`to_json` wrote."""
    return json.loads(text)


def edition_to_row(edition: Edition) -> dict[str, Any]:
    """Code, language, text, paragraphs and sentences; a sentence is its offsets, its text follows from them."""
    revision = edition.revision
    sentences = revision.sentences
    return {
        "code": edition.code,
        "lang": edition.lang,
        "text": storable(revision.text),
        "paragraphs": to_json([_paragraph_to_json(paragraph) for paragraph in revision.paragraphs]),
        "sentences": None if sentences is None else to_json([[s.start, s.end, s.paragraph] for s in sentences]),
    }


def edition_from_row(row: Row) -> Edition:
    """What :func:`edition_to_row` wrote, with the number it was stored under."""
    text = row["text"]
    paragraphs = tuple(
        Paragraph(start, end, cast(Role, role), bool(chosen))
        for start, end, role, *chosen in from_json(row["paragraphs"])
    )
    sentences = row["sentences"] and tuple(
        Sentence(text[start:end], start, end, paragraph) for start, end, paragraph in from_json(row["sentences"])
    )
    return Edition(row["code"], row["lang"], Revision(text, paragraphs, sentences, row["number"]))


def _paragraph_to_json(paragraph: Paragraph) -> list[int | str]:
    """Offsets and role; what follows them says that an editor chose the role."""
    return [paragraph.start, paragraph.end, paragraph.role, *([1] if paragraph.chosen else [])]


def unit_to_row(unit: Unit) -> dict[str, Any]:
    """Every field of a unit under its own name."""
    return {
        "sentences": to_json({code: [int(index) for index in indexes] for code, indexes in unit.sentences.items()}),
        "similarity": to_json({pair: float(cosine) for pair, cosine in unit.similarity.items()}),
        "confidence": float(unit.confidence),
        "moved": to_json(list(unit.moved)),
        "status": unit.status,
    }


def unit_from_row(row: Row) -> Unit:
    """What :func:`unit_to_row` wrote."""
    return Unit(
        sentences={code: tuple(indexes) for code, indexes in from_json(row["sentences"]).items()},
        similarity=from_json(row["similarity"]),
        confidence=row["confidence"],
        moved=tuple(from_json(row["moved"])),
        status=cast(UnitStatus, row["status"]),
    )


def flag_to_row(flag: Flag) -> dict[str, Any]:
    """Every field of a flag; its message keeps id and arguments apart, so that it can still be translated."""
    return {
        "id": flag.id,
        "unit": int(flag.unit),
        "kind": flag.kind,
        "severity": flag.severity,
        "editions": to_json(list(flag.editions)),
        "message": flag.message.id,
        "arguments": to_json(dict(flag.message.arguments)),
        "score": float(flag.score),
        "spans": to_json([[span.edition, span.sentence, span.start, span.end] for span in flag.spans]),
        "status": flag.status,
        "dismissed_before": storable(flag.dismissed_before),
    }


def flag_from_row(row: Row) -> Flag:
    """What :func:`flag_to_row` wrote."""
    return Flag(
        id=row["id"],
        unit=row["unit"],
        kind=cast(Kind, row["kind"]),
        severity=cast(Severity, row["severity"]),
        editions=tuple(from_json(row["editions"])),
        message=Message(row["message"], from_json(row["arguments"])),
        score=row["score"],
        spans=tuple(Span(*span) for span in from_json(row["spans"])),
        status=cast(FlagStatus, row["status"]),
        # A correction that was stored by an older version has none.
        dismissed_before=row.get("dismissed_before", ""),
    )


def change_to_json(change: Change) -> str:
    """A correction of the grouping, with the units and flags that come."""
    recut = change.recut
    return to_json(
        {
            "removed": [int(index) for index in change.removed],
            "placed": [int(index) for index in change.placed],
            "units": [unit_to_row(unit) for unit in change.units],
            "flags": [[flag_to_row(flag) for flag in flags] for flags in change.flags],
            "recut": recut
            and {
                "edition": recut.edition,
                "first": recut.first,
                "count": recut.count,
                "after": [[s.text, s.start, s.end, s.paragraph] for s in recut.after],
            },
        }
    )


def change_from_json(text: str) -> Change:
    """What :func:`change_to_json` wrote."""
    said = from_json(text)
    recut = said["recut"] and Recut(
        **{**said["recut"], "after": tuple(Sentence(*sentence) for sentence in said["recut"]["after"])}
    )
    return Change(
        tuple(said["removed"]),
        tuple(said["placed"]),
        tuple(unit_from_row(unit) for unit in said["units"]),
        tuple(tuple(flag_from_row(flag) for flag in flags) for flags in said["flags"]),
        recut,
    )
