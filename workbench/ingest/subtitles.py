"""Subtitles (.srt, .vtt): cues put together to the sentences that were spoken, and paragraphs by the pauses between."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from workbench.errors import Message, UnreadableFile
from workbench.ingest.decoding import Decoded, decode
from workbench.ingest.document import Block, Document, document

__all__ = ["read_srt", "read_vtt"]

_LINE_END: Final = re.compile(r"\r+\n|\r")  # some programs write \r\r\n

# pysubs2 takes a line with two times for the beginning of a cue, and a number at the end of one for that of the next.
_MOMENT: Final = re.compile(r"<[\d:.]{5,16}>")  # when a word within a line is said
_HOURLESS: Final = re.compile(r"^[ \t]*(?=\d{1,2}:\d{1,2}[.,]\d)|-->[ \t]*(?=\d{1,2}:\d{1,2}[.,]\d)", re.MULTILINE)
_BLANK: Final = re.compile(r"\n(?:[ \t]*\n)+")
_APART: Final = re.compile(r"(?<=\n\n)([ \t]*\d{1,7}[ \t]*)\n\n(?=[^\n]{0,60}-->)")  # a number and its time
_UNNUMBERED: Final = re.compile(r"(?<=\n\n)(?=[^\n]{0,60}-->)|\Z")

_PAUSE: Final = 1_500  # milliseconds of silence after the end of a sentence that begin a new paragraph
_SILENCE: Final = 10_000  # that do so wherever it stands
_LONG: Final = 600  # letters after which a paragraph ends with the next sentence

_VOICE: Final = re.compile(r"<v(?:\.[^ \t>]{0,100})?[ \t]([^<>]{1,200})>", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[A-Za-z0-9][^<>]{0,500}>|\{\\[^{}]{0,200}\}")
_TURN: Final = re.compile(r"(?:[-–—]|>>)\s*\S")  # somebody else begins to speak
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'»”’)\]]*$")
_ARROW: Final = "-->"
_BRIEF: Final = 100  # milliseconds in which nobody reads


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
    text = _LINE_END.sub("\n", decoded.text)
    cues = list(_cues(text, markup=read_as == "vtt"))
    if not cues:
        raise UnreadableFile(
            Message("%(name)s has no subtitles with times: save it again as .srt, or as .txt.", {"name": name})
        )
    blocks = [Block(paragraph) for paragraph in _paragraphs(cues)]
    return document(blocks, name=name, read_as=read_as, encoding=decoded.encoding, confidence=decoded.confidence)


def _cues(text: str, *, markup: bool) -> Iterator[_Cue]:
    """The cues in the order of the file. ``markup``: whether it is WebVTT, where characters are written as in HTML."""
    from pysubs2 import SSAFile

    text = _BLANK.sub("\n\n", _HOURLESS.sub(r"\g<0>00:", _MOMENT.sub("", text)) + "\n\n")
    text = _UNNUMBERED.sub("0\n", _APART.sub(r"\1\n", text))
    for event in SSAFile.from_string(text, format_="srt", keep_html_tags=True):
        lines = _shown(event.text.split(r"\N"), first=markup)
        voice = _VOICE.search("\n".join(lines)) if markup else None
        spoken = [_TAG.sub("", line) if "<" in line or "{" in line else line for line in lines]
        if markup:
            spoken = [html.unescape(line) if "&" in line else line for line in spoken]
        speaker = html.unescape(voice[1]).strip() if voice else ""
        yield _Cue(event.start, event.end, tuple(line.strip() for line in spoken if line.strip()), speaker)


def _shown(lines: list[str], *, first: bool) -> list[str]:
    """The lines of a cue, of all that stand before the next. ``first``: only those before a blank line, as in WebVTT.

    There, notes and the name of the next cue follow; in SubRip more of this one. A time that is cut or damaged, and its
    number, stand between.
    """
    pieces = [list(piece) for blank, piece in groupby(lines, key=lambda line: not line.strip()) if not blank]
    shown: list[str] = []
    for index, piece in enumerate(pieces):
        timed = max((place for place, line in enumerate(piece) if _ARROW in line), default=-1)
        if not first or index == 0 or timed >= 0:
            shown += piece[timed + 1 :]
    return shown


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
