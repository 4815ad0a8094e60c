"""Lines that say who wrote a text, and whom a picture is from or what it shows."""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.page_phrases import END, Line, holds, is_speech, line_of, opening, phrases, plain, said

__all__ = ["NAME", "RIGHTS_MARK", "is_byline", "is_credit", "is_name", "is_shows", "is_signature"]

_CAPITAL: Final = r"[^\W\d_a-zа-яіїєґёßß-ÿ]"
NAME: Final = rf"{_CAPITAL}(?:[\w'’ʼ-]*\w|\.)"
_NAMES: Final = re.compile(rf"{NAME}(?: {NAME}){{1,3}}")
RIGHTS_MARK: Final = re.compile(
    r"(?:©|\(c\)|\(с\)|copyright(?=\s*(?:[:©]|\([cс]\)|\d{4}|by\b|[^\W\d_]+$)))", re.IGNORECASE
)


def _capitals(text: str) -> tuple[int, int]:
    """How many words of a text begin with a capital, and how many words it has."""
    found = re.findall(r"[^\W\d_][\w'’ʼ.-]*", text)
    return sum(word[0].isupper() for word in found), len(found)


def _is_source(rest: str, *, enclosed: bool) -> bool:
    """Whether a picture may be from there: names, an agency, a press office; not what the picture shows."""
    rest = rest.strip(' ,;«»"“”„')
    words = said(rest).split()
    if not words or len(words) > 8 or (not enclosed and len(words) > 2 and END.search(rest)):
        return False
    if words[0] in phrases("picture_sources") or said(rest) in phrases("agencies"):
        return True
    if "/" in rest:
        return all(_is_source(piece, enclosed=enclosed) for piece in rest.split("/") if piece.strip())
    if len(words) <= 6 and holds("picture_owners").search(plain(rest)) and not is_speech(" ".join(words)):
        return True
    if "@" in rest or rest.startswith("©"):
        return True
    capitals, count = _capitals(rest)
    return rest[0].isupper() and count <= 6 and (enclosed or capitals >= 0.6 * count) and not is_speech(" ".join(words))


def is_credit(line: Line) -> bool:
    """Whether the line says whom a picture is from."""
    enclosed = line.text[0] in "([" and line.text[-1] in ")]"
    inner = line.text.strip("()[] ") if enclosed else line.text
    for table, after in (("pictures", r"\s*(?:[:/|©]|\s[—–-]\s)\s*"), ("pictures_by", r"(?!\w)\s*[:/]?\s*")):
        opened = opening(table, line_of(inner), after)
        if opened and (
            _is_source(inner[opened.end() :], enclosed=enclosed)
            or (table == "pictures_by" and len(line.words.split()) <= 6 and not END.search(inner))
        ):
            return True
    if RIGHTS_MARK.match(inner):
        return len(line.words.split()) <= 8 and not re.search(r"\d{4}", inner)
    pieces = [said(piece) for piece in re.split(r"\s*[/|,·—–]\s*|\s+-\s+", inner) if piece.strip()]
    if not pieces or len(line.words.split()) > 8 or END.search(inner):
        return False
    # Where only a name of an agency says so, the rest has to be names as well.
    capitals, count = _capitals(inner)
    return any(piece in phrases("agencies") for piece in pieces) and (capitals == count or len(pieces) == 1)


def is_shows(line: Line) -> bool:
    """Whether the line says what a picture shows."""
    return any(opening(table, line, r"\s*(?::|\s[—–-]\s)") is not None for table in ("shows", "pictures"))


def is_byline(line: Line) -> bool:
    """Names with the word that says they wrote it, or with what they are."""
    if END.search(line.text) or not 2 <= len(line.words.split()) <= 12 or is_speech(line.words):
        return False
    opened = opening("bylines", line, r"\s*:\s*")
    if opened:
        capitals, count = _capitals(line.text[opened.end() :])
        return count > 0 and (
            capitals >= 0.5 * count or any(word in phrases("press_roles") for word in line.words.split())
        )
    opened = opening("bylines", line, r"\s+")
    if opened and _is_named(line.text[opened.end() :]):
        return True
    name = _NAMES.match(line.text)
    rest = said(line.text[name.end() :]).split() if name else []
    if name and rest and line.text[name.end()] in ",—–-| (" and len(rest) <= 6:
        return not phrases("press_roles").isdisjoint(rest)
    first, _, rest_of = line.text.partition(" ")
    return said(first) in phrases("press_roles") and _NAMES.fullmatch(rest_of) is not None


def _is_named(text: str) -> bool:
    """Whether a text is two names or more, with what they are, where they are, and small words between."""
    small = phrases("joining") | phrases("press_roles")
    return _NAMES.match(text) is not None and all(
        word[0].isupper() or said(word) in small or not said(word) for word in text.split()
    )


def is_name(line: Line) -> bool:
    """Whether the line is a name: of whom only its neighbours can say."""
    return _NAMES.fullmatch(line.text) is not None


def is_signature(line: Line) -> bool:
    """Whether the line is a name with a place, as writers sign above a text."""
    return re.fullmatch(rf"{_NAMES.pattern}, {NAME}(?:[ -]{NAME})?", line.text) is not None
