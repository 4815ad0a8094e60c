"""Two revisions of an edition side by side, with what the other editions say where something changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from workbench import differences
from workbench.differences import Difference, Line
from workbench.domain import Alignment, Edition, Flag
from workbench.store import RevisionSummary, Store, unit_ids, with_states

__all__ = ["Comparison", "ComparisonRow", "Translation"]


@dataclass(frozen=True, slots=True)
class Translation:
    """What another edition says in a unit of the latest alignment; ``text`` is '' where it has no counterpart."""

    code: str
    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A sentence then and now, or a stretch of sentences that did not change, or a unit that has neither.

    ``line``: None for a stretch, whose ``unchanged`` says how many sentences it has, and for a unit without a side in
    the edition. ``units``: the units concerned of the latest alignment, as indexes. ``flags``: what is open on them,
    said once a unit.
    """

    line: Line | None = None
    unchanged: int = 0
    units: tuple[int, ...] = ()
    translations: tuple[Translation, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """Revision ``then`` of an edition beside revision ``now``.

    ``alignment``: the latest of the article. ``before``: the last one that ``then`` was in. ``difference``: from the
    one to the other. ``to_latest``: revision number → how its sentences became those of the latest alignment.
    """

    then: Edition
    now: Edition
    history: tuple[RevisionSummary, ...]
    difference: Difference
    alignment: Alignment | None = None
    before: Alignment | None = None
    to_latest: Mapping[int, Mapping[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, article_id: str, code: str, *, then: int, now: int) -> Comparison:
        """The comparison of two revisions by number, read in one moment. Raises NotFound."""
        with store.snapshot():
            history = tuple(store.revisions.history(article_id, code))
            old, new = (store.revisions.get(article_id, code, number) for number in (then, now))
            alignment = store.alignments.latest(article_id)
            if alignment is not None:
                alignment = with_states(alignment, unit_ids(alignment), store.decisions.standing(article_id))
            before = store.alignments.latest_of(article_id, code, then)
        difference = differences.compare(old.revision, new.revision)
        to_latest: dict[int, Mapping[int, int]] = {}
        latest = alignment.editions.get(code) if alignment else None
        for edition in (old, new) if latest else ():
            if edition is new and latest == new:
                made = {index: index for index in range(len(new.sentences))}
            elif edition is old and latest == new:
                made = difference.now_of()
            else:
                made = differences.compare(edition.revision, latest.revision).now_of() if latest else {}
            to_latest[edition.revision.number] = made
        return cls(old, new, history, difference, alignment, before, to_latest)

    @property
    def counts(self) -> Counter[str]:
        """Kind of line → how many there are."""
        return Counter(line.kind for line in self.difference.lines)

    @property
    def differs(self) -> bool:
        """Whether any sentence is not as it was."""
        return any(line.kind != "unchanged" for line in self.difference.lines)

    def changes(self) -> list[ComparisonRow]:
        """What changed, in reading order, and stretches of unchanged sentences between."""
        rows: list[ComparisonRow] = []
        unchanged = 0
        for line in self.difference.lines:
            if line.kind == "unchanged":
                unchanged += 1
                continue
            if unchanged:
                rows.append(ComparisonRow(unchanged=unchanged))
                unchanged = 0
            rows.append(self._row(line))
        if unchanged:
            rows.append(ComparisonRow(unchanged=unchanged))
        return rows

    def of_units(self, asked: Iterable[int]) -> list[ComparisonRow]:
        """The sentences of these units of the latest alignment, changed or not, in the units' order."""
        if self.alignment is None:
            return []
        by_unit: dict[int, list[Line]] = {
            unit: [] for unit in sorted(set(asked)) if 0 <= unit < len(self.alignment.units)
        }
        for line in self.difference.lines:
            for unit in self._units(line):
                if unit in by_unit:
                    by_unit[unit].append(line)
        rows = []
        for unit, lines in by_unit.items():
            found = [ComparisonRow(line, units=(unit,), translations=self._said(unit)) for line in lines]
            found = found or [ComparisonRow(units=(unit,), translations=self._said(unit))]
            rows += [*found[:-1], replace(found[-1], flags=self._open(unit))]
        return rows

    def _open(self, unit: int) -> tuple[Flag, ...]:
        """The flags on a unit that nobody has decided about."""
        flags = self.alignment.flags if self.alignment else ()
        return tuple(flag for flag in flags if flag.unit == unit and flag.status == "open")

    def _row(self, line: Line) -> ComparisonRow:
        units = self._units(line)
        return ComparisonRow(line, units=units, translations=tuple(said for unit in units for said in self._said(unit)))

    def _units(self, line: Line) -> tuple[int, ...]:
        """The units that a sentence is in; those of its counterparts where it is not in the latest alignment."""
        for sentence, number in ((line.now, self.now.revision.number), (line.then, self.then.revision.number)):
            at = None if sentence is None else self.to_latest.get(number, {}).get(sentence)
            if at is not None and (self.now.code, at) in self._unit_of:
                return (self._unit_of[self.now.code, at],)
        return () if line.then is None else self._units_before(line.then)

    def _units_before(self, sentence: int) -> tuple[int, ...]:
        """The units of today that hold the counterparts which a sentence had in its own last alignment."""
        if self.before is None or self.alignment is None:
            return ()
        found: set[int] = set()
        for unit in self.before.units:
            if sentence not in unit.sentences.get(self.then.code, ()):
                continue
            for code in unit.present:
                if code == self.then.code or code not in self.alignment.editions:
                    continue
                said = self.before.editions[code].sentences
                for index in unit.sentences[code]:
                    found.update(self._units_saying.get((code, said[index].text), ()))
        return tuple(sorted(found))

    @cached_property
    def _unit_of(self) -> dict[tuple[str, int], int]:
        """Edition code and sentence → its unit in the latest alignment."""
        units = self.alignment.units if self.alignment else ()
        return {
            (code, sentence): index
            for index, unit in enumerate(units)
            for code, sentences in unit.sentences.items()
            for sentence in sentences
        }

    @cached_property
    def _units_saying(self) -> dict[tuple[str, str], set[int]]:
        """Edition code and a sentence's text → the units that have it."""
        saying: dict[tuple[str, str], set[int]] = {}
        for (code, sentence), unit in self._unit_of.items():
            if self.alignment:
                text = self.alignment.editions[code].sentences[sentence].text
                saying.setdefault((code, text), set()).add(unit)
        return saying

    def _said(self, unit: int) -> tuple[Translation, ...]:
        """The unit in the other editions."""
        alignment = self.alignment
        if alignment is None:
            return ()
        return tuple(
            Translation(code, edition.lang, alignment.side(unit, code))
            for code, edition in alignment.editions.items()
            if code != self.now.code
        )
