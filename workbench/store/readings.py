"""How a revision's text was read from what was uploaded."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.store.codec import from_json, to_json

__all__ = ["Reading", "reading_from_json", "reading_to_json"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text was read from.

    ``format``: as a document names it, such as "text" or "docx". ``encoding``: its IANA name, None where the format
    settles it or the text was pasted; ``confidence``: how sure that is, 0..1. ``repairs``: the kind of each, how many
    times, and a few of the words concerned.
    """

    format: str
    encoding: str | None = None
    confidence: float = 1.0
    repairs: tuple[tuple[str, int, tuple[str, ...]], ...] = ()


def reading_to_json(reading: Reading) -> str:
    """As it stands in the column ``reading``."""
    repairs = [{"kind": kind, "count": count, "examples": words} for kind, count, words in reading.repairs]
    return to_json(
        {
            "format": reading.format,
            "encoding": reading.encoding,
            "confidence": round(reading.confidence, 4),
            "repairs": repairs,
        }
    )


def reading_from_json(text: str) -> Reading:
    """What :func:`reading_to_json` wrote."""
    given = from_json(text)
    repairs = tuple((each["kind"], each["count"], tuple(each["examples"])) for each in given["repairs"])
    return Reading(given["format"], given["encoding"], given["confidence"], repairs)
