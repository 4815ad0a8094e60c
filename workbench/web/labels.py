"""The words that the pages have for kinds, severities, states and languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from workbench.errors import Message
from workbench.languages import LANGUAGES
from workbench.web.localisation import say

__all__ = [
    "CONFIDENCES",
    "CONFIDENCE_NAMES",
    "EDITIONS",
    "KIND_NAMES",
    "SEVERITY_NAMES",
    "STATE_NAMES",
    "Confidence",
    "confidence_level",
    "language_name",
]

Confidence = Literal["sure", "likely", "unsure"]

CONFIDENCES: Final[tuple[Confidence, ...]] = ("sure", "likely", "unsure")

KIND_NAMES: Final[Mapping[str, Message]] = {
    "missing": Message("Missing"),
    "added": Message("Added"),
    "partial": Message("Part missing"),
    "moved": Message("Moved"),
    "meaning": Message("Meaning"),
    "untranslated": Message("Untranslated"),
    "number": Message("Number"),
    "date": Message("Date"),
    "unit": Message("Currency or measure"),
    "name": Message("Name"),
    "negation": Message("Negation"),
    "modality": Message("Certainty"),
    "quote": Message("Quotation"),
    "term": Message("Term"),
    "stale": Message("Out of date"),
}

SEVERITY_NAMES: Final[Mapping[str, Message]] = {
    "critical": Message("critical"),
    "major": Message("major"),
    "minor": Message("minor"),
}

STATE_NAMES: Final[Mapping[str, Message]] = {
    "open": Message("open"),
    "accepted": Message("accepted"),
    "dismissed": Message("dismissed"),
    "fixed": Message("fixed"),
}

CONFIDENCE_NAMES: Final[Mapping[str, Message]] = {
    "sure": Message("sure"),
    "likely": Message("likely"),
    "unsure": Message("unsure"),
}

EDITIONS: Final[Mapping[str, str]] = {language.code: language.tag for language in LANGUAGES.values()}
"""Edition code → BCP 47 tag of every language that the workbench knows, in the newsroom's order."""

_LANGUAGE_NAMES: Final[Mapping[str, Message]] = {
    "uk": Message("Ukrainian"),
    "en": Message("English"),
    "ru": Message("Russian"),
}


def confidence_level(confidence: float) -> Confidence:
    """The word for a probability that a unit's sentences belong together: sure from 0.9, likely from 0.6."""
    if confidence >= 0.9:
        return "sure"
    return "likely" if confidence >= 0.6 else "unsure"


def language_name(tag: str) -> str:
    """The language's name in the language of the interface; what it calls itself, or its tag, where there is none."""
    if tag in _LANGUAGE_NAMES:
        return say(_LANGUAGE_NAMES[tag])
    return LANGUAGES[tag].name if tag in LANGUAGES else tag
