"""What a person calls the kinds, severities and states of the contract, and the languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.errors import Message

__all__ = [
    "ARTICLE_STATES",
    "CORRECTIONS",
    "FLAG_STATES",
    "KINDS",
    "LANGUAGES",
    "ROLES",
    "SEVERITIES",
    "UNIT_STATES",
    "UPLOAD_STEPS",
]

KINDS: Final[Mapping[str, Message]] = {
    "missing": Message("Missing"),
    "added": Message("Added"),
    "partial": Message("Part missing"),
    "moved": Message("Moved"),
    "meaning": Message("Meaning"),
    "untranslated": Message("Untranslated"),
    "number": Message("Number"),
    "date": Message("Date"),
    "unit": Message("Scale, currency, measure"),
    "name": Message("Name"),
    "negation": Message("Negation"),
    "modality": Message("Certainty"),
    "quote": Message("Quotation"),
    "term": Message("Term"),
    "stale": Message("Out of date"),
}

SEVERITIES: Final[Mapping[str, Message]] = {
    "critical": Message("critical"),
    "major": Message("major"),
    "minor": Message("minor"),
}

FLAG_STATES: Final[Mapping[str, Message]] = {
    "open": Message("open"),
    "accepted": Message("accepted"),
    "dismissed": Message("dismissed"),
    "fixed": Message("fixed"),
}

UNIT_STATES: Final[Mapping[str, Message]] = {
    "unreviewed": Message("not reviewed"),
    "confirmed": Message("confirmed"),
    "edited": Message("edited"),
}

CORRECTIONS: Final[Mapping[str, Message]] = {
    "merge": Message("merged"),
    "split": Message("split"),
    "pull": Message("pulled from below"),
    "push": Message("pushed below"),
    "unlink": Message("unlinked"),
    "link": Message("linked"),
    "cut": Message("sentence cut"),
    "join": Message("sentences joined"),
    "realign": Message("aligned again from here"),
    "realign-between": Message("aligned again between confirmed rows"),
}
"""What was done to the grouping, by the verb of the decision."""
ARTICLE_STATES: Final[Mapping[str, Message]] = {
    "draft": Message("draft"),
    "in_review": Message("in review"),
    "signed_off": Message("signed off"),
}

ROLES: Final[Mapping[str, Message]] = {
    "title": Message("title"),
    "lead": Message("lead"),
    "body": Message("text"),
    "caption": Message("caption"),
    "credit": Message("credit"),
    "boilerplate": Message("boilerplate"),
}
"""The part that a line plays."""

UPLOAD_STEPS: Final[Mapping[str, Message]] = {
    "draft": Message("not started"),
    "waiting": Message("waiting"),
    "running": Message("aligning …"),
    "done": Message("done"),
    "failed": Message("failed"),
}
"""How far an article of an upload has come."""

LANGUAGES: Final[Mapping[str, Message]] = {
    "uk": Message("Ukrainian"),
    "en": Message("English"),
    "ru": Message("Russian"),
}
"""BCP 47 tag → name."""
