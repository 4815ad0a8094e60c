"""Lines on pages → paragraphs: what was one, what stands at the edge of every page, what the title is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from workbench.ingest.document import Block

__all__ = ["Line", "laid_out"]

_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
_DIVIDED: Final = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
_BULLET: Final = re.compile(r"[•▪◦‣·*]\s")
_MAYBE_ITEM: Final = re.compile(r"(?:[-–—]|\d{1,3}[.)])\s")  # if what stands above it is closed
_FIGURES: Final = re.compile(r"\d+")
_PAGE: Final = re.compile(
    r"[-–—|\s]*(?:(?:page|p\.|сторінка|стор\.|страница|стр\.|с\.)\s*)?\d{1,4}(?:\s*(?:/|of|з|из|із)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
_EDGE: Final = 2  # lines at the top and at the bottom of a page, among which running heads are looked for
_REPEATED: Final = 3  # pages at least that have the same running head
_GAP: Final = 1.35  # of the usual distance between two lines; more of it begins a paragraph
_WIDEST: Final = 2.5  # times the size of the letters, from one line to the next
_INDENT: Final = 0.8  # of the size of the letters
_OTHER_SIZE: Final = 1.12  # times the size of the line above
_TITLE_SIZE: Final = 1.25  # times the size that most of the text has
_LONGEST_TITLE: Final = 300


class Line(NamedTuple):
    """A line of a page. ``left``, ``right``, ``height`` of its foot, ``size`` of its letters: in points, from below.

    ``divided``: whether its last word goes on in the next line, and its hyphen has been taken off.
    """

    text: str
    left: float
    right: float
    height: float
    size: float
    divided: bool = False


def laid_out(pages: Sequence[Sequence[Line]]) -> tuple[str | None, list[Block]]:
    """The title, where the largest letters of the first page say one, and the paragraphs of all pages, without it.

    What is repeated at the edge of pages, and their numbers, are boilerplate, and stand after the paragraph that they
    were in the way of.
    """
    heads = _running_heads(pages)
    pages = [list(_rows(page)) for page in pages]
    title, titled = _title(pages, heads)
    blocks: list[Block] = []
    edge: list[Block] = []
    paragraph: list[Line] = []
    for page in pages:
        found = _edge_lines(page, heads)
        edge.extend(Block(page[index].text, "boilerplate") for index in sorted(found))
        flow = [line for index, line in enumerate(page) if index not in found and line not in titled]
        pitch = _pitch(flow)
        right = max((line.right for line in flow), default=0.0)
        for line in flow:
            if paragraph and not _goes_on(paragraph, line, pitch, right):
                blocks += [Block(_joined(paragraph)), *edge]
                paragraph, edge = [], []
            paragraph.append(line)
    if paragraph:
        blocks.append(Block(_joined(paragraph)))
    return title, blocks + edge


def _rows(page: Sequence[Line]) -> Iterator[Line]:
    """The lines of a page, with pieces put together that stand side by side."""
    row: Line | None = None
    for line in page:
        if row and abs(row.height - line.height) < row.size / 4 and 0 <= line.left - row.right < row.size * 1.5:
            row = row._replace(text=f"{row.text} {line.text}", right=line.right, divided=line.divided)
            continue
        if row:
            yield row
        row = line
    if row:
        yield row


def _alike(text: str) -> str:
    return _FIGURES.sub("0", text.casefold())


def _edges(page: Sequence[Line]) -> Iterator[int]:
    """The lines at the top and at the bottom of a page, by where they stand and not by when they are told."""
    places = sorted(range(len(page)), key=lambda index: page[index].height)
    yield from dict.fromkeys((*places[:_EDGE], *places[-_EDGE:]))


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    seen = Counter(alike for page in pages for alike in {_alike(page[index].text) for index in _edges(page)})
    return frozenset(text for text, count in seen.items() if count >= max(_REPEATED, len(pages) // 3))


def _edge_lines(page: Sequence[Line], heads: frozenset[str]) -> frozenset[int]:
    outermost = sorted(range(len(page)), key=lambda index: page[index].height)
    numbers = {index for index in {*outermost[:1], *outermost[-1:]} if _PAGE.fullmatch(page[index].text)}
    return frozenset(numbers | {index for index in _edges(page) if _alike(page[index].text) in heads})


def _title(pages: Sequence[Sequence[Line]], heads: frozenset[str]) -> tuple[str | None, frozenset[Line]]:
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    first = next((page for page in pages if page), [])
    shown = [line for line in first if _alike(line.text) not in heads and any(map(str.isalpha, line.text))]
    usual = max(sizes, key=sizes.__getitem__, default=0.0)
    largest = max((line.size for line in shown), default=0.0)
    if largest < usual * _TITLE_SIZE:
        return None, frozenset()
    lines: list[Line] = []
    for line in shown:
        if line.size >= largest / _OTHER_SIZE:
            lines.append(line)
        elif lines:
            break
    title = _joined(lines)
    return (title, frozenset(lines)) if 0 < len(title) <= _LONGEST_TITLE else (None, frozenset())


def _pitch(lines: Sequence[Line]) -> float:
    """The distance between a line and the next below it, within paragraphs: the first quartile of all."""
    steps = sorted(above.height - below.height for above, below in pairwise(lines) if above.height > below.height)
    widest = _WIDEST * max((line.size for line in lines), default=0.0)
    return min(steps[len(steps) // 4], widest) if steps else 0.0


def _goes_on(paragraph: Sequence[Line], line: Line, pitch: float, right: float) -> bool:
    """Whether a line belongs to the paragraph above it. ``right``: how far the lines of its page reach."""
    above = paragraph[-1]
    if above.divided or _DIVIDED.search(above.text):
        return True
    larger, smaller = max(above.size, line.size), min(above.size, line.size)
    ended = _SENTENCE_END.search(above.text) is not None
    if larger > smaller * _OTHER_SIZE or _BULLET.match(line.text) or (ended and _MAYBE_ITEM.match(line.text)):
        return False
    step = above.height - line.height
    if step <= 0 or step > 20 * larger:  # in another column or on another page
        return not ended and not line.text[0].isupper()
    if abs(step) > max(pitch, larger) * _GAP:
        return False
    body = min(other.left for other in paragraph[1:]) if len(paragraph) > 1 else min(above.left, line.left)
    if line.left - body > _INDENT * line.size:
        return False
    first = len(line.text.split(maxsplit=1)[0]) * line.size * 0.5
    return not ended or above.right + first > right - line.size


def _joined(lines: Sequence[Line]) -> str:
    """The text of lines, each with the next; the hyphen of a word that was divided is taken off."""
    text = ""
    for above, line in zip((None, *lines), lines, strict=False):
        if above is None:
            text = line.text
        elif above.divided:
            text += line.text
        elif _DIVIDED.search(above.text) and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text += ("" if _DIVIDED.search(above.text) else " ") + line.text
    return text
