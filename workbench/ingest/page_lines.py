"""What one line of a news page looks like by itself: a byline, a credit, a link to another story, a button …"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from workbench.ingest.page_names import NAME, RIGHTS_MARK, is_byline, is_credit, is_name, is_shows, is_signature
from workbench.ingest.page_phrases import (
    END,
    Line,
    calendar,
    counters,
    holds,
    is_speech,
    line_of,
    moment_words,
    opening,
    phrases,
    said,
)

__all__ = ["Sign", "is_prose", "sign"]

Sign = Literal[
    "switcher", "language", "credit", "shows", "byline", "signature", "name", "stamp", "moment", "counter", "details",
    "see also", "link headings", "call", "request", "control", "navigation", "menu", "advertisement", "tags", "notice",
    "number", "correction",
]  # fmt: skip

_SHORT: Final = 12  # words; a line of more is no name, no moment and no button
_LONGEST: Final = 400  # characters; a longer line is the article's
_STOP: Final = re.compile(r"[.…][\"'»”’)\]]*$")
_INNER_END: Final = re.compile(r"[^\W\d_]{3,}[.!?…][\"'»”’)\]]*\s+[\"'«„“(]*[^\W\d_a-zа-яіїєґё]")
_BETWEEN: Final = re.compile(r"\s+[|•·/—–-]\s+|\s*[|•·]\s*")
_HASHTAGS: Final = re.compile(r"(?:#[\w'’-]+[\s,;|]*)+")
_NUMBER: Final = re.compile(r"\d[\d .,]*(?: ?[KMКМkмтыситлн]{1,4}\.?)?\+?")
_DATE: Final = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}(?=\b|t))")
_TIME: Final = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:z|[ap]m)?\b(?!\.\d)")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*|\d+")
_PLACE: Final = re.compile(rf"{NAME}(?:[ -]{NAME}){{0,2}}\s*[,.:—–-]+\s+(?=\S*\d|\S+\s+\d)")
_COOKIE: Final = re.compile(r"cookie|кук[іиа]\b|кукі-|куки-|кук-файл")


def is_prose(line: str) -> bool:
    """Whether the line can only be the article's: a sentence of some length that is closed, or several."""
    if len(line) > _LONGEST:
        return True
    words = len(line.split())
    return (
        words >= 22 or (words >= 4 and _STOP.search(line) is not None) or (words >= 8 and bool(_INNER_END.search(line)))
    )


def sign(line: str) -> Sign | None:
    """What the line is most like, of all that stands around an article; None where it is like nothing of it."""
    if not line or len(line) > _LONGEST:
        return None
    told = line_of(line)
    if opening("corrections", told) and len(told.words.split()) > 2:
        return "correction"
    looked_for = _LOOKS if told.words.count(" ") < _SHORT else _LONG_LOOKS
    return next((kind for kind, looks in looked_for if looks(told)), None)


def _switcher(line: Line) -> bool:
    found = line.words.split()
    return (
        2 <= len(found) <= 14
        and len(set(found)) > 1
        and phrases("languages").issuperset(found)
        and not END.search(line.text)
    )


def _language(line: Line) -> bool:
    return line.words in phrases("languages")


def _moment(line: Line) -> bool:
    """A date or an hour, with a place before it or none, and nothing else."""
    place = _PLACE.match(line.text)
    rest = line.low[place.end() :] if place else line.low
    if len(rest.split()) > 12 or not any(map(str.isdigit, rest)) or rest.rstrip().endswith(("!", "?", "…")):
        return False
    dated, timed = _DATE.search(rest) is not None, _TIME.search(rest) is not None
    found = _TOKEN.findall(_TIME.sub(" ", _DATE.sub(" ", rest)))
    named = {word.strip(".") for word in found if not word.isdigit() and word != "t"}
    if not moment_words().issuperset(named):
        return False
    in_figures = any(map(str.isdigit, found))
    return dated or timed or (in_figures and not calendar().union(phrases("ago")).isdisjoint(named))


def _stamp(line: Line) -> bool:
    opened = opening("stamps", line)
    return opened is not None and _moment(line_of(line.text[opened.end() :].lstrip(" :,-–—")))


def _counter(line: Line) -> bool:
    if len(line.words.split()) > 8:
        return False
    told = " ".join(re.sub(r"[^\w\s.,'+]|_", " ", line.low).split()).strip(" .,")
    return counters().fullmatch(told) is not None


def _see_also(line: Line) -> bool:
    opened = opening("see_also", line, r"\s*(?:$|[:»>→|]+\s*|\s[—–-]\s+|[.!?…]+\s*$)")
    if opened is None:
        return False
    rest = line.text[opened.end() :].strip()
    # A headline has no stop at its end; a sentence about reading has.
    return not rest or (len(rest.split()) <= 25 and not _STOP.search(rest) and not _INNER_END.search(rest))


def _asks(line: Line) -> bool:
    return (
        opening("calls", line) is not None
        and holds("channels").search(line.low) is not None
        and line.text[0] not in "«\"“„'—–-"
        and len(line.words.split()) <= 30
        and not is_speech(line.words)
    )


def _call(line: Line) -> bool:
    """A site that asks to follow it: it speaks of itself, or says no more than where."""
    return _asks(line) and (holds("ours").search(line.low) is not None or len(line.words.split()) <= 4)


def _menu(line: Line) -> bool:
    """The way to a page, or a menu in one line."""
    parts = [said(part) for part in re.split(r"\s*[›»>→|•·]+\s*|\s+/\s+", line.text.strip(" ›»>→|•·/"))]
    if len(parts) < 2 or any(not part or len(part.split()) > 4 for part in parts) or END.search(line.text):
        return False
    known = phrases("navigation") | phrases("controls") | phrases("advertisements")
    return (parts[0] in phrases("home") and ("|" not in line.text or parts[1] in known)) or (
        len(parts) > 1 and sum(part in known for part in parts) >= max(2, 0.6 * len(parts))
    )


def _networks(line: Line) -> bool:
    """Nothing but names of networks and words for sharing, several of them."""
    found = line.words.split()
    if not 2 <= len(found) <= 14 or phrases("networks").isdisjoint(found):
        return False
    return (phrases("networks") | phrases("controls") | phrases("joining")).issuperset(found)


def _tags(line: Line) -> bool:
    opened = opening("tags", line, r"\s*(?:$|:)\s*")
    if opened is None:
        return False
    rest = line.text[opened.end() :]
    pieces = re.split(r"[,;#|•·]", rest)
    return not rest or (not END.search(rest) and all(len(piece.split()) <= 4 for piece in pieces))


def _notice(line: Line) -> bool:
    """A line on copyright or cookies."""
    if is_speech(line.words):
        return False
    if RIGHTS_MARK.match(line.text):
        return True
    if holds("rights").search(line.low) is not None:
        return True
    return _COOKIE.search(line.low) is not None and opening("cookies", line) is not None


def _details(line: Line) -> bool:
    """Who, when and how often read, in one line."""
    pieces = [piece.strip() for piece in _BETWEEN.split(line.text) if piece.strip()]
    if len(pieces) < 2 or len(line.words.split()) > 20:
        return False
    lines = [line_of(piece) for piece in pieces]
    told = [any(look(each) for look in (_moment, _stamp, _counter)) for each in lines]
    return any(told) and all(
        done or any(look(each) for look in (is_byline, is_signature, is_name, _navigation, _control))
        for each, done in zip(lines, told, strict=True)
    )


def _control(line: Line) -> bool:
    return line.words in phrases("controls") or (
        "ctrl" in line.low and "enter" in line.low and not is_speech(line.words)
    )


def _navigation(line: Line) -> bool:
    return line.words in phrases("navigation") or line.words in phrases("networks")


_LOOKS: Final[tuple[tuple[Sign, Callable[[Line], bool]], ...]] = (
    ("tags", lambda line: _HASHTAGS.fullmatch(line.text) is not None),
    ("switcher", _switcher),
    ("language", _language),
    ("advertisement", lambda line: line.words in phrases("advertisements")),
    ("control", _control),
    ("see also", _see_also),
    ("link headings", lambda line: line.words in phrases("link_headings")),
    ("navigation", _navigation),
    ("menu", _menu),
    ("menu", _networks),
    ("stamp", _stamp),
    ("counter", _counter),
    ("moment", _moment),
    ("details", _details),
    ("tags", _tags),
    ("credit", is_credit),
    ("shows", is_shows),
    ("byline", is_byline),
    ("call", _call),
    ("request", _asks),
    ("notice", _notice),
    ("signature", is_signature),
    ("name", is_name),
    ("number", lambda line: _NUMBER.fullmatch(line.text.strip("() 👁👀💬♥❤")) is not None),
)
_LONG: Final = ("switcher", "control", "see also", "menu", "details", "tags", "shows", "call", "request", "notice")
_LONG_LOOKS: Final = tuple(look for look in _LOOKS if look[0] in _LONG)
