"""An alignment as the rows that the review page shows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from workbench.domain import Alignment, Flag
from workbench.errors import Message
from workbench.web.filters import Filter
from workbench.web.labels import Confidence, confidence_level
from workbench.web.marking import Mark, marked

__all__ = ["Cell", "Row", "Rows"]

_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One edition's side of a unit. ``sentences``: empty where it has no counterpart; ``heading``: it is the title."""

    code: str
    lang: str
    sentences: tuple[Markup, ...]
    moved: bool
    heading: bool

    @property
    def look(self) -> str:
        """The classes of its element after the first."""
        return (" moved" if self.moved else "") + (" title" if self.heading else "")


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag as its row shows it, with its sentence in the reader's language.

    ``elsewhere``: the numbers of other rows, from 1, that hold some of its words.
    """

    flag: Flag
    text: str
    elsewhere: tuple[int, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The editions to be named before the sentence: none where it names them itself, before it gives figures."""
        named = _WORD.findall(self.text.partition(":")[0])
        codes = tuple(code.upper() for code in self.flag.editions)
        return () if set(codes) <= set(named) else codes


@dataclass(frozen=True, slots=True)
class Row:
    """One unit. ``number`` counts from 1; ``skipped``: how many units before it the filter leaves out."""

    number: int
    unit_id: str
    cells: tuple[Cell, ...]
    flags: tuple[FlagLine, ...]
    confidence: float
    level: Confidence
    status: str
    opens_paragraph: bool
    skipped: int = 0

    @property
    def look(self) -> str:
        """The classes of its element: how sure it is, whether it opens a paragraph, whether somebody confirmed it."""
        opens = " opens" if self.opens_paragraph else ""
        return f"{self.level}{opens}{'' if self.status == 'unreviewed' else ' confirmed'}"

    @property
    def percent(self) -> int:
        """The confidence, rounded."""
        return round(100 * self.confidence)


class Rows:
    """Builds the rows of one alignment.

    ``unit_ids``: the id of every unit; ``translate``: turns a flag's message into the reader's language; ``found``:
    edition code and sentence → the characters that a search has found there.
    """

    def __init__(
        self,
        alignment: Alignment,
        *,
        unit_ids: tuple[str, ...],
        translate: Callable[[Message], str],
        found: Mapping[tuple[str, int], Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        self._alignment = alignment
        self._unit_ids = unit_ids
        self._translate = translate
        self._found = found or {}
        self._unit_of = {
            (code, sentence): index
            for index, unit in enumerate(alignment.units)
            for code, indexes in unit.sentences.items()
            for sentence in indexes
        }
        self._flags: dict[int, list[Flag]] = defaultdict(list)
        self._visiting: dict[int, list[Flag]] = defaultdict(list)
        for flag in alignment.flags:
            self._flags[flag.unit].append(flag)
            for index in self._elsewhere(flag):
                self._visiting[index].append(flag)

    def shown(self, view: Filter) -> Iterator[Row]:
        """The rows that the filter lets through, in order."""
        skipped = 0
        for index in range(len(self._alignment.units)):
            if self.is_shown(index, view):
                yield self.one(index, view, skipped=skipped)
                skipped = 0
            else:
                skipped += 1

    def one(self, index: int, view: Filter, *, skipped: int = 0) -> Row:
        """The row of one unit, with all its flags that the filter lets through."""
        unit = self._alignment.units[index]
        flags = [flag for flag in self._flags.get(index, ()) if view.passes(flag)]
        visiting = [flag for flag in self._visiting.get(index, ()) if view.passes(flag)]
        marks: dict[tuple[str, int], list[Mark]] = defaultdict(list)
        for flag in (*flags, *visiting):
            if flag.status != "dismissed":
                for span in flag.spans:
                    about, settled = flag.kind == "moved", flag.status != "open"
                    mark = Mark(span.start, span.end, flag.id, flag.severity, moved=about, settled=settled)
                    marks[span.edition, span.sentence].append(mark)
        return Row(
            number=index + 1,
            unit_id=self._unit_ids[index],
            cells=tuple(self._cell(index, code, marks) for code in self._alignment.editions),
            flags=tuple(
                FlagLine(flag, self._translate(flag.message), tuple(other + 1 for other in self._elsewhere(flag)))
                for flag in flags
            ),
            confidence=unit.confidence,
            level=confidence_level(unit.confidence),
            status=unit.status,
            opens_paragraph=self._opens_paragraph(index),
            skipped=skipped,
        )

    def beside(self, index: int) -> set[int]:
        """The other units that hold words of the unit's flags."""
        return {other for flag in self._flags[index] for other in self._elsewhere(flag)} - {index}

    def is_shown(self, index: int, view: Filter) -> bool:
        """Whether the filter lets the row through."""
        if not view.passes_unit(index, self._alignment.units[index]):
            return False
        return not view.asks_for_flags or any(view.passes(flag) for flag in self._flags[index])

    def _elsewhere(self, flag: Flag) -> tuple[int, ...]:
        """The units other than its own that hold words of the flag, in order."""
        found = {self._unit_of.get((span.edition, span.sentence), flag.unit) for span in flag.spans}
        return tuple(sorted(found - {flag.unit}))

    def _cell(self, index: int, code: str, marks: Mapping[tuple[str, int], list[Mark]]) -> Cell:
        unit, edition = self._alignment.units[index], self._alignment.editions[code]
        indexes = unit.sentences.get(code, ())
        sentences = edition.sentences
        paragraphs = edition.revision.paragraphs
        first = sentences[indexes[0]].paragraph if indexes else 0
        pieces = (marked(sentences[i].text, marks.get((code, i), ()), self._found.get((code, i), ())) for i in indexes)
        return Cell(
            code=code,
            lang=edition.lang,
            sentences=tuple(pieces),
            moved=code in unit.moved,
            heading=bool(indexes) and first < len(paragraphs) and paragraphs[first].role == "title",
        )

    def _opens_paragraph(self, index: int) -> bool:
        """Whether the unit starts a paragraph in the edition that sets the reading order."""
        code = self._alignment.source or next(iter(self._alignment.editions))
        indexes = self._alignment.units[index].sentences.get(code, ())
        if not indexes:
            return False
        sentences = self._alignment.editions[code].sentences
        return indexes[0] == 0 or sentences[indexes[0]].paragraph != sentences[indexes[0] - 1].paragraph
