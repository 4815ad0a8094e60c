"""The lines of a revision as pages show them: those that are not aligned told apart, and folded where many follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from workbench.domain import ALIGNED_ROLES, Paragraph, Revision, Role

__all__ = ["Run", "ShownLine", "lines_of", "runs"]

_FOLDED_FROM: Final = 3  # lines that follow each other
_GLIMPSE: Final = 80  # characters of a folded run that its summary says


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line with its place in the revision, from 0. ``chosen``: whether an editor gave it its role."""

    index: int
    text: str
    role: Role
    chosen: bool

    @property
    def aligned(self) -> bool:
        """Whether it is split into sentences and aligned."""
        return self.role in ALIGNED_ROLES


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that follow each other and are all aligned, or all not."""

    lines: tuple[ShownLine, ...]

    @property
    def aligned(self) -> bool:
        """Whether its lines are aligned."""
        return self.lines[0].aligned

    @property
    def folded(self) -> bool:
        """Whether it is shown by its beginning alone, until somebody opens it."""
        return not self.aligned and len(self.lines) >= _FOLDED_FROM

    @property
    def glimpse(self) -> str:
        """How its lines begin, cut."""
        told = " · ".join(line.text[:_GLIMPSE] for line in self.lines[:_GLIMPSE])
        return told if len(told) <= _GLIMPSE else told[: _GLIMPSE - 1].rstrip(" ·") + "…"


def lines_of(revision: Revision, paragraphs: Iterable[Paragraph] | None = None) -> list[ShownLine]:
    """All lines of a revision; ``paragraphs``: with these roles in place of its own."""
    given = revision.paragraphs if paragraphs is None else paragraphs
    return [
        ShownLine(index, revision.text[paragraph.start : paragraph.end], paragraph.role, paragraph.chosen)
        for index, paragraph in enumerate(given)
    ]


def runs(lines: Iterable[ShownLine]) -> list[Run]:
    """The lines in runs, in order."""
    return [Run(tuple(group)) for _, group in groupby(lines, key=lambda line: line.aligned)]
