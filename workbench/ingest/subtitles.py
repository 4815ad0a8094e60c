"""Subtitles (.srt, .vtt): cues put together to the sentences that were spoken, and paragraphs by the pauses between."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workbench.errors import Message, UnreadableFile
from workbench.ingest.decoding import Decoded, decode
from workbench.ingest.document import Block, Document, document

__all__ = ["TIMING", "read_srt", "read_vtt"]

TIMING: Final = re.compile(
    r"^[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})[ \t]*-->[ \t]*"
    r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(?:[ \t][^\n]*)?\r?$",
    re.MULTILINE,
)
"""The line above a cue: when it comes and goes."""

_PAUSE: Final = 1_500  # milliseconds of silence after the end of a sentence that begin a new paragraph
_SILENCE: Final = 10_000  # that do so wherever it stands
_LONG: Final = 600  # letters after which a paragraph ends with the next sentence

_VOICE: Final = re.compile(r"<v(?:\.[^ \t>]{0,100})?[ \t]([^<>]{1,200})>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z0-9][^<>]{0,500}>|\{\\[^{}]{0,200}\}")
_NUMBER: Final = re.compile(r"\s*\d{1,7}\s*")
_TURN: Final = re.compile(r"(?:[-–—]|>>)\s*\S")  # somebody else begins to speak
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'»”’)\]]*$")
_ARROW: Final = "-->"
_BRIEF: Final = 100  # milliseconds in which nobody reads
_NOTES: Final = ("NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class _Cue:
    """``begin``, ``end``: milliseconds. ``lines``: what is shown, without tags. ``speaker``: '' where none is named."""

    begin: int
    end: int
    lines: tuple[str, ...]
    speaker: str = ""


def read_srt(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The paragraphs of SubRip subtitles; they have no title.

    Raises UnreadableFile where there is no cue, otherwise as :func:`decode` and :func:`document`.
    """
    return _read(decode(data, name=name, encoding=encoding), name, "srt")


def read_vtt(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The paragraphs of WebVTT subtitles, each with the name of its speaker where a new one is named; no title.

    Raises as :func:`read_srt`.
    """
    return _read(decode(data, name=name, encoding=encoding), name, "vtt")


def _read(decoded: Decoded, name: str, read_as: str) -> Document:
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    cues = list(_cues(text, markup=read_as == "vtt"))
    if not cues:
        raise UnreadableFile(
            Message("%(name)s has no subtitles with times: save it again as .srt, or as .txt.", {"name": name})
        )
    blocks = [Block(paragraph) for paragraph in _paragraphs(cues)]
    return document(blocks, name=name, read_as=read_as, encoding=decoded.encoding, confidence=decoded.confidence)


def _cues(text: str, *, markup: bool) -> Iterator[_Cue]:
    """The cues in the order of the file. ``markup``: whether characters are written as in HTML."""
    timings = list(TIMING.finditer(text))
    for index, timing in enumerate(timings):
        until = timings[index + 1].start() if index + 1 < len(timings) else len(text)
        shown = text[timing.end() : until].split("\n")[1:]
        lines = _shown(shown, last=index + 1 == len(timings))
        voice = _VOICE.search("\n".join(lines)) if markup else None
        spoken = [_TAG.sub("", line) if "<" in line or "{" in line else line for line in lines]
        if markup:
            spoken = [html.unescape(line) if "&" in line else line for line in spoken]
        speaker = html.unescape(voice[1]).strip() if voice else ""
        yield _Cue(
            _milliseconds(timing.groups()[:4]), _milliseconds(timing.groups()[4:]),
            tuple(line.strip() for line in spoken if line.strip()), speaker,
        )  # fmt: skip


def _shown(lines: list[str], *, last: bool) -> list[str]:
    """The lines of a cue, of all that stand before the next: its own end with a blank line, but for some bad files.

    What follows a blank line is the name or number of the next cue, a note, or more of this one.
    """
    pieces: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            pieces[-1].append(line)
        elif pieces[-1]:
            pieces.append([])
    while pieces and not pieces[-1]:
        pieces.pop()
    if not last and pieces and (len(pieces) > 1 or _NUMBER.fullmatch(pieces[-1][-1])):
        pieces[-1].pop()  # how the next cue is called
    return [line for piece in pieces if piece and not piece[0].startswith(_NOTES) for line in _untimed(piece)]


def _untimed(piece: list[str]) -> list[str]:
    """The lines after what was to say when they are shown, and is cut or damaged."""
    timed = max((index for index, line in enumerate(piece) if _ARROW in line), default=-1)
    return piece[timed + 1 :]


def _milliseconds(figures: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (figure or "0" for figure in figures)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest.ljust(3, "0"))


def _paragraphs(cues: list[_Cue]) -> Iterator[str]:
    said: list[str] = []
    length = 0
    before: _Cue | None = None
    for cue in cues:
        pause = cue.begin - before.end if before else 0
        lines = list(cue.lines)
        rolled = len(lines) > 1 or cue.end - cue.begin < _BRIEF  # captions that roll show a line twice
        if before and lines and rolled and pause < _PAUSE and lines[0] == before.lines[-1]:
            del lines[0]
        changed = before is not None and cue.speaker != before.speaker
        for place, line in enumerate(lines):
            closed = bool(said) and _SENTENCE_END.search(said[-1]) is not None
            rested = place == 0 and (pause >= _SILENCE or (closed and pause >= _PAUSE))
            turned = _TURN.match(line) is not None and closed
            if said and (rested or turned or (place == 0 and changed) or (closed and length >= _LONG)):
                yield " ".join(said)
                said, length = [], 0
            if cue.speaker and place == 0 and (changed or before is None):
                line = f"{cue.speaker}: {line}"  # noqa: PLW2901 - the same line, said by somebody
            said.append(line)
            length += len(line)
        if cue.lines:
            before = cue
    if said:
        yield " ".join(said)
