"""Texts that are in another language than their edition: told, and offered the place where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from flask import url_for

from workbench.domain import language_tag
from workbench.errors import Message
from workbench.store import newsroom_order
from workbench.web.labels import EDITIONS, language_name
from workbench.web.localisation import say
from workbench.web.services import store
from workbench.web.uploads import Upload

__all__ = ["Offer", "expected_language", "offer", "reads_like", "rearranged", "say_misplaced"]


class Offer(NamedTuple):
    """The edition of the same article that a text belongs to, and the address where it becomes that."""

    code: str
    url: str


def expected_language(code: str) -> str:
    """The BCP 47 tag of the language that a new edition of that code is in."""
    return EDITIONS.get(code) or language_tag(code)


def reads_like(code: str, language: str, *, expected: str | None = None) -> str:
    """Says that an edition's text is in another language than the edition."""
    message = Message(
        "This is the %(edition)s edition, but the text reads like %(language)s: put another text here, or choose "
        "%(expected)s under Language if the guess is wrong.",
        {
            "edition": code.upper(),
            "language": language_name(language),
            "expected": language_name(expected or expected_language(code)),
        },
    )
    return say(message)


def say_misplaced(uploads: Mapping[str, Upload]) -> dict[str, str]:
    """Edition code → what is wrong with the language of its text, for each where something is."""
    said = {}
    for code, upload in uploads.items():
        language = upload.language
        if language is None or language == expected_language(code):
            continue
        others = [other for other, each in uploads.items() if other != code and each.language == language]
        said[code] = _both(code, others, language) if others else reads_like(code, language)
    return said


def _both(code: str, others: list[str], language: str) -> str:
    """Says that two editions are in the same language, which is not this one's."""
    other = next((other for other in others if expected_language(other) == language), others[0])
    one, two = newsroom_order((code, other))
    message = Message(
        "The texts of %(one)s and %(two)s are both in %(language)s: put the text in %(expected)s here, or leave "
        "%(edition)s empty; choose %(expected)s under Language if the guess is wrong.",
        {
            "one": one.upper(),
            "two": two.upper(),
            "language": language_name(language),
            "expected": language_name(expected_language(code)),
            "edition": code.upper(),
        },
    )
    return say(message)


def rearranged(uploads: Mapping[str, Upload]) -> dict[str, str] | None:
    """Edition code → the edition its text belongs to, where some are misplaced and no two want the same place."""
    places = {code: place(code, upload.language) for code, upload in uploads.items()}
    moved = any(code != where for code, where in places.items())
    return places if moved and len(set(places.values())) == len(places) else None


def place(code: str, language: str | None) -> str:
    """The edition that a text belongs to which was put into ``code``."""
    if language is None or language == expected_language(code):
        return code
    return next((other for other, tag in EDITIONS.items() if tag == language), code)


def offer(article_id: str, code: str, language: str | None) -> Offer | None:
    """Where a text belongs that was put into ``code``; None where that is its place, or no other is known."""
    languages = {other: edition.lang for other, edition in store().revisions.latest(article_id).items()}
    if language is None or language == languages.get(code, expected_language(code)):
        return None
    known = languages | {other: tag for other, tag in EDITIONS.items() if other not in languages}
    other = next((other for other, tag in known.items() if tag == language), None)
    if other is None:
        return None
    return Offer(other, url_for("editions.replace", article_id=article_id, code=other))
