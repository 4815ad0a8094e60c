"""What stands between quotation marks, sentence by sentence, also where a quotation runs over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain import Sentence

__all__ = ["Quotation", "quotations"]

_MARK: Final = re.compile(r"[«»“”„\"‘]|(?<![^\W\d_])'(?=\w)|(?<=[\w.,!?…])['’](?!\w)")
_ANY_MARK: Final = re.compile(r"[«»“”„\"‘'’]")
"""One of the signs that may be marks: quicker than to look at each for what is around it."""
_CLOSES: Final = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’'", "'": "'’"}
_ONLY_CLOSE: Final = "»”"
_WORD: Final = re.compile(r"\w+(?:[’'\-]\w+)*")
_SPEECH_DASH: Final = re.compile(r"\s*[—–-]\s+\w")
_AHEAD: Final = 8
"""Sentences among which a quotation that a paragraph leaves open is looked for its end."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters ``[start, end)`` of a sentence, marks and all.

    ``words``: between them, in order. ``continued``: whether it began in an earlier sentence, so
    that by itself it proves nothing.
    """

    start: int
    end: int
    words: tuple[str, ...]
    continued: bool = False


def quotations(sentences: Sequence[Sentence]) -> list[tuple[Quotation, ...]]:
    """The quotations in each sentence of an edition, those inside others left out.

    One that is not closed runs on to the end of its paragraph, and further as far as a mark that closes it comes before
    any that opens another. A paragraph that begins with a dash may be spoken throughout, as Ukrainian and Russian set
    dialogue, or an item of a list: it counts as ``continued``.
    """
    found: list[tuple[Quotation, ...]] = []
    opened = ""
    paragraph: int | None = None
    spoken = False
    for index, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            spoken = bool(_SPEECH_DASH.match(sentence.text))
            if opened and not _closed(opened, sentences[index : index + _AHEAD]):
                opened = ""
        if spoken:
            found.append((_quotation(sentence.text, 0, len(sentence.text), continued=True),))
            continue
        own, opened = _in_sentence(sentence.text, opened)
        found.append(own)
    return found


def _closed(opened: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the first mark of some sentences closes what ``opened`` has opened."""
    for sentence in sentences:
        for mark in _MARK.finditer(sentence.text):
            sign = mark.group()
            return sign in _CLOSES[opened] and not (sign in "\"'" and _opens(sentence.text, mark.start()))
    return False


def _in_sentence(text: str, opened: str) -> tuple[tuple[Quotation, ...], str]:
    """The quotations of one sentence, and what is open after it; ``opened``: what is open before."""
    if not opened and not _ANY_MARK.search(text):
        return (), ""
    found = []
    start, depth = 0, 0
    continued = bool(opened)
    for mark in _MARK.finditer(text):
        sign, at = mark.group(), mark.start()
        opens = sign in _CLOSES and (sign not in "\"'" or _opens(text, at))
        if opened and sign in _CLOSES[opened] and not (sign in "\"'" and opens):
            if depth:
                depth -= 1
                continue
            found.append(_quotation(text, start, at + 1, continued=continued))
            opened, continued = "", False
        elif opened and sign == opened and opens:
            depth += 1
        elif not opened and opens:
            opened, start, depth = sign, at, 0
        elif not opened and not found and (sign in _ONLY_CLOSE or (sign == '"' and not opens)):
            # Its beginning is in a paragraph before, or was forgotten.
            found.append(_quotation(text, 0, at + 1, continued=True))
    if opened:
        found.append(_quotation(text, start, len(text), continued=continued))
    return tuple(found), opened


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark opens: after nothing, a space or a bracket, and before a word."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-") and bool(after) and not after.isspace()


def _quotation(text: str, start: int, end: int, *, continued: bool = False) -> Quotation:
    return Quotation(start, end, tuple(_WORD.findall(text[start:end])), continued)
