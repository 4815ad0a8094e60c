"""Sentences as HTML, with the words that flags are about marked in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from workbench.domain import SEVERITIES, Severity

__all__ = ["Mark", "marked"]

_TAG = Markup('<mark class="{}" data-flags="{}">{}</mark>')
_FOUND = "hit"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` of a sentence that the flag ``flag`` is about.

    ``moved``: it is only about where the sentence stands. ``settled``: it is no longer open.
    """

    start: int
    end: int
    flag: str
    severity: Severity
    moved: bool = False
    settled: bool = False

    @property
    def look(self) -> str:
        """The class of the element."""
        return "settled" if self.settled else "moved" if self.moved else self.severity


def marked(text: str, marks: Sequence[Mark], found: Sequence[tuple[int, int]] = ()) -> Markup:
    """``text`` escaped, its marks as ``<mark>`` elements, and so what a search has ``found``: characters [start, end).

    Where marks overlap, the stretch they share is one element that names all their flags and looks like the
    gravest of those that are open. What lies outside the text is cut off.
    """
    if not marks and not found:
        return escape(text)
    spans = [(max(mark.start, 0), min(mark.end, len(text)), mark) for mark in marks]
    edges = sorted(
        {0, len(text), *(edge for start, end, _ in spans if start < end for edge in (start, end))}
        | {edge for place in found for edge in place}
    )
    pieces = []
    for start, end in pairwise(edges):
        covering = [mark for first, last, mark in spans if first <= start and end <= last]
        looks = [_FOUND] if any(first <= start and end <= last for first, last in found) else []
        pieces.append(_stretch(text[start:end], covering, looks))
    return Markup("".join(pieces))  # noqa: S704  (each piece is escaped)


def _stretch(text: str, marks: Sequence[Mark], looks: Sequence[str]) -> Markup:
    if not marks and not looks:
        return escape(text)
    if marks:
        gravest = min(marks, key=lambda mark: (mark.settled, mark.moved, SEVERITIES.index(mark.severity)))
        looks = [gravest.look, *looks]
    return _TAG.format(" ".join(looks), " ".join(dict.fromkeys(mark.flag for mark in marks)), text)
