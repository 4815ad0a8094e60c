"""What the pages call a confidence and a language, and which languages they offer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from flask_babel import get_locale

from workbench import names
from workbench.errors import Message
from workbench.languages import LANGUAGES
from workbench.web.localisation import say

__all__ = [
    "COMMENTED",
    "CONFIDENCES",
    "CONFIDENCE_NAMES",
    "EDITIONS",
    "MATCH_NAMES",
    "STRETCHES",
    "Confidence",
    "confidence_level",
    "language_name",
]

Confidence = Literal["sure", "likely", "unsure"]

CONFIDENCES: Final[tuple[Confidence, ...]] = ("sure", "likely", "unsure")

CONFIDENCE_NAMES: Final[Mapping[str, Message]] = {
    "sure": Message("sure"),
    "likely": Message("likely"),
    "unsure": Message("unsure"),
}

MATCH_NAMES: Final[Mapping[str, Message]] = {
    "sure": Message("match sure"),
    "likely": Message("match likely"),
    "unsure": Message("match unsure"),
}
"""The same, where no heading says that it is the grouping of the sentences which is sure, and not what they say."""

STRETCHES: Final[Mapping[str, Message]] = {
    "unconfirmed": Message("not confirmed"),
    "confirmed": Message("confirmed"),
}
"""What the map of an article says of units without an open flag."""
COMMENTED: Final[Mapping[str, Message]] = {
    "any": Message("with comments"),
    "mine": Message("mentioning you"),
}

EDITIONS: Final[Mapping[str, str]] = {language.code: language.tag for language in LANGUAGES.values()}
"""Edition code → BCP 47 tag of every language that the workbench knows, in the newsroom's order."""


def confidence_level(confidence: float) -> Confidence:
    """The word for a probability that a unit's sentences belong together: sure from 0.9, likely from 0.6."""
    if confidence >= 0.9:
        return "sure"
    return "likely" if confidence >= 0.6 else "unsure"


def language_name(tag: str) -> str:
    """The language's name in the language of the interface; what it calls itself, or its tag, where there is none."""
    if tag in names.LANGUAGES:
        return say(names.LANGUAGES[tag])
    spoken = get_locale()
    named = spoken.languages.get(tag) if spoken else None
    if named:
        return str(named)
    return LANGUAGES[tag].name if tag in LANGUAGES else tag
