"""Job lines: one article a line, as JSON (docs/contract.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.domain import Edition, Revision, language_tag
from workbench.errors import EditionError, JobError, Message

__all__ = ["Job", "edition_code", "job_from_dict", "job_id", "read_job"]

_CODE: Final = re.compile(r"[a-z]{2,8}")
_FORMS: Final = ("text", "paragraphs", "sentences")
_ALIASES: Final = {"uk": "ua"}


@dataclass(frozen=True, slots=True)
class Job:
    """One article to align: two or more editions, none of them empty."""

    id: str
    editions: Mapping[str, Edition]
    title: str | None = None
    source: str | None = None


def edition_code(given: str) -> str:
    """The newsroom's code for what somebody wrote: ``ua`` for ``uk``. Raises EditionError if it is no code."""
    if not _CODE.fullmatch(given):
        raise EditionError(
            Message(
                "“%(given)s” is no edition code: use two to eight small Latin letters, such as ua, en or ru.",
                {"given": given[:40]},
            )
        )
    return _ALIASES.get(given, given)


def job_id(line: bytes) -> str | None:
    """The id of a line that may be bad in any way, None where it cannot be known."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return None
    found = given.get("id") if isinstance(given, dict) else None
    return found if isinstance(found, str) and _encodable(found) else None


def read_job(line: bytes) -> Job:
    """The job of one line of UTF-8. Raises JobError or EditionError with one sentence on what is wrong."""
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JobError(
            Message("The line is not UTF-8 (byte %(at)d): save the file as UTF-8.", {"at": error.start + 1})
        ) from error
    try:
        given = json.loads(text, object_pairs_hook=_without_repetition)
    except json.JSONDecodeError as error:
        raise JobError(
            Message(
                "The line is not JSON (%(reason)s at character %(at)d): write one object a line.",
                {"reason": error.msg, "at": error.pos + 1},
            )
        ) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets 1,000 deep
        raise JobError(Message("The line is not JSON that can be read: write one plain object a line.")) from error
    return job_from_dict(given)


def job_from_dict(given: object) -> Job:
    """The job that decoded JSON describes. Raises JobError or EditionError."""
    if not isinstance(given, dict):
        raise JobError(Message("A job is a JSON object with “id” and “editions”."))
    name = given.get("id")
    if name is None or name == "":
        raise JobError(Message("“id” is missing: give the article a text that identifies it."))
    if not isinstance(name, str):
        raise JobError(Message('“id” has to be text: put it in quotation marks, as in {"id": "a-17"}.'))
    title, source = given.get("title"), given.get("source")
    for key, value in (("id", name), ("title", title), ("source", source)):
        if not (value is None or isinstance(value, str)) or not _encodable(value or ""):
            raise JobError(Message("“%(key)s” has to be text or null.", {"key": key}))
    editions = _editions(given.get("editions"))
    if source is not None:
        source = edition_code(source)
        if source not in editions:
            raise JobError(
                Message(
                    "“source” names %(code)s, which is not among the editions (%(codes)s).",
                    {"code": source, "codes": ", ".join(editions)},
                )
            )
    return Job(name, editions, title, source)


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        repeated = next(key for key in keys if keys.count(key) > 1)
        raise JobError(Message("“%(key)s” is given twice in one object: keep one of them.", {"key": repeated[:40]}))
    return found


def _editions(given: object) -> dict[str, Edition]:
    if not isinstance(given, dict):
        raise JobError(Message('“editions” is missing: give an object such as {"ua": {"text": …}, "en": {"text": …}}.'))
    editions: dict[str, Edition] = {}
    for key, value in given.items():
        code = edition_code(key)
        if code in editions:
            raise JobError(Message("“ua” and “uk” are the same edition: keep one of them."))
        editions[code] = Edition(code, language_tag(code), _revision(code, value))
    if len(editions) < 2:
        raise JobError(Message("An article needs two editions or more to be aligned."))
    return editions


def _revision(code: str, given: object) -> Revision:
    forms = [form for form in _FORMS if isinstance(given, dict) and form in given]
    if not isinstance(given, dict) or len(forms) != 1:
        raise JobError(
            Message("Edition %(code)s has to give exactly one of “text”, “paragraphs” and “sentences”.", {"code": code})
        )
    form, value = forms[0], given[forms[0]]
    pieces = [value] if form == "text" else value
    _check_pieces(code, form, pieces)
    if form == "text":
        return Revision.from_text(value)
    if form == "paragraphs":
        return Revision.from_paragraphs(pieces)
    if "" in pieces:
        raise JobError(
            Message(
                "Sentence %(number)d of edition %(code)s is empty: leave it out.",
                {"number": pieces.index("") + 1, "code": code},
            )
        )
    return Revision.from_sentences(pieces)


def _check_pieces(code: str, form: str, pieces: object) -> None:
    about = {"form": form, "code": code}
    if not isinstance(pieces, list):
        raise JobError(Message("“%(form)s” of edition %(code)s has to be a list of texts.", about))
    if not all(isinstance(piece, str) for piece in pieces):
        raise JobError(Message("“%(form)s” of edition %(code)s holds something that is not text.", about))
    if not all(map(_encodable, pieces)):
        raise JobError(
            Message("“%(form)s” of edition %(code)s holds half of a surrogate pair, which is no character.", about)
        )
    if not any(piece.strip() for piece in pieces):
        raise JobError(Message("Edition %(code)s is empty: give it text or leave it out.", {"code": code}))


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
