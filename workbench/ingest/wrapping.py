"""Plain text whose lines were broken to fit a width → the paragraphs that it had before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

__all__ = ["unwrapped"]

_WIDTHS: Final = range(50, 101)  # characters that lines are broken at; verse is narrower
_FEWEST: Final = 3  # lines that go on in the next, under which nothing can be told
_FULL: Final = 0.85  # of them that the first word of the next line would not have fitted in
_OPEN: Final = 0.6  # of them that end without an end of a sentence
_GOING_ON: Final = 0.5  # of the lines after them that begin with a small letter or a figure

_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
_BULLET: Final = re.compile(r"[•▪◦‣·*] ")
_MAYBE_ITEM: Final = re.compile(r"(?:[-–—]|[0-9]{1,3}[.)]|[^\W\d_]\)) ")
_DIVIDED: Final = re.compile(r"[^\W\d_]-$")


def unwrapped(text: str) -> str:
    """``text`` with the lines of each paragraph joined, if it was broken to fit a width; unchanged where it was not.

    ``text``: lines ended by LF. It was broken where paragraphs stand apart by blank lines and, inside them, nearly
    every line is so full that the first word of the next had no room, most lines end amid a sentence and most go on
    in small letters. One paragraph a line, verse and lists are not like that. In a text that is, items of lists and
    lines that are not full, such as headings, still end where they do.
    """
    paragraphs = list(_paragraphs(text))
    if len(paragraphs) < 2:
        return text
    width = max((len(line) for lines in paragraphs if len(lines) > 1 for line in lines if " " in line), default=0)
    pairs = [(line, after) for lines in paragraphs for line, after, item in _pairs(lines) if not item]
    if width not in _WIDTHS or not _broken(pairs, width):
        return text
    return "\n\n".join("\n".join(_joined(lines, width)) for lines in paragraphs)


def _paragraphs(text: str) -> Iterator[list[str]]:
    """The lines between blank lines, stripped."""
    lines: list[str] = []
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            lines.append(stripped)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def _broken(pairs: Sequence[tuple[str, str]], width: int) -> bool:
    """Whether the lines that stand one under the other were one, and have been broken at ``width``."""
    full = sum(_is_full(line, after, width) for line, after in pairs)
    amid = sum(_SENTENCE_END.search(line) is None for line, _ in pairs)
    going_on = sum(after[0].islower() or after[0].isdigit() for _, after in pairs)
    return (
        len(pairs) >= _FEWEST
        and full >= _FULL * len(pairs)
        and amid >= _OPEN * len(pairs)
        and going_on >= _GOING_ON * len(pairs)
    )


def _is_full(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """Every two lines that follow each other, and whether the second begins an item of a list.

    Where only a dash or a figure says so, a sentence must end before it or another item stand above.
    """
    listing = _MAYBE_ITEM.match(lines[0]) is not None
    for line, after in pairwise(lines):
        closed = listing or _SENTENCE_END.search(line) is not None
        item = _BULLET.match(after) is not None or (closed and _MAYBE_ITEM.match(after) is not None)
        listing = listing or item
        yield line, after, item


def _joined(lines: Sequence[str], width: int) -> list[str]:
    found = [lines[0]]
    for line, after, item in _pairs(lines):
        if item or not _is_full(line, after, width):
            found.append(after)
        else:
            found[-1] += after if _DIVIDED.search(line) else f" {after}"
    return found
