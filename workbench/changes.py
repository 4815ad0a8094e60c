"""What correcting an alignment changes: units in the place of others, so that it can be taken back and done again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.domain import Alignment, Edition, Flag, Sentence, Span, Unit

__all__ = ["Change", "Recut", "changed"]


@dataclass(frozen=True, slots=True)
class Recut:
    """Sentences of an edition cut in another way: ``after`` in the place of ``count`` sentences from ``first`` on."""

    edition: str
    first: int
    count: int
    after: tuple[Sentence, ...]

    def moved(self, sentence: int) -> int:
        """Where a sentence stands afterwards; one of those cut anew: where the first of them stands."""
        if sentence < self.first:
            return sentence
        return max(self.first, sentence + len(self.after) - self.count)


@dataclass(frozen=True, slots=True)
class Change:
    """One correction of the grouping of an article.

    ``removed``: the positions of the units that go, rising. ``placed``: the positions that the ``units`` which come
    have in the new order, rising, one for each. ``flags``: for each of these, its flags; their ``unit`` is not read.
    ``recut``: sentences cut anew; ``units`` and ``flags`` count as they stand after that.
    """

    removed: tuple[int, ...]
    placed: tuple[int, ...]
    units: tuple[Unit, ...]
    flags: tuple[tuple[Flag, ...], ...]
    recut: Recut | None = None


def changed(alignment: Alignment, changes: Sequence[Change]) -> Alignment:
    """The alignment after some changes, one after the other; each was made of what those before it had left."""
    if not changes:
        return alignment
    editions = dict(alignment.editions)
    rows: list[tuple[Unit, tuple[Flag, ...]]] = [(unit, ()) for unit in alignment.units]
    for flag in alignment.flags:
        unit, own = rows[flag.unit]
        rows[flag.unit] = unit, (*own, flag)
    for change in changes:
        gone = set(change.removed)
        rows = [row for index, row in enumerate(rows) if index not in gone]
        if change.recut is not None:
            editions[change.recut.edition] = _cut(editions[change.recut.edition], change.recut)
            rows = [_after(unit, flags, change.recut) for unit, flags in rows]
        for place, unit, flags in zip(change.placed, change.units, change.flags, strict=True):
            rows.insert(place, (unit, flags))
    return replace(
        alignment,
        editions=editions,
        units=tuple(unit for unit, _ in rows),
        flags=tuple(replace(flag, unit=index) for index, (_, flags) in enumerate(rows) for flag in flags),
    )


def _cut(edition: Edition, recut: Recut) -> Edition:
    before = edition.sentences
    sentences = (*before[: recut.first], *recut.after, *before[recut.first + recut.count :])
    return replace(edition, revision=replace(edition.revision, sentences=sentences))


def _after(unit: Unit, flags: tuple[Flag, ...], recut: Recut) -> tuple[Unit, tuple[Flag, ...]]:
    """A unit and its flags, of sentences that were not cut, as they count after the others were."""
    code = recut.edition
    side = unit.sentences.get(code, ())
    if side and side[-1] >= recut.first:
        unit = replace(unit, sentences={**unit.sentences, code: tuple(recut.moved(index) for index in side)})
    if any(span.edition == code and span.sentence >= recut.first for flag in flags for span in flag.spans):
        flags = tuple(replace(flag, spans=tuple(_spans(flag.spans, recut))) for flag in flags)
    return unit, flags


def _spans(spans: Sequence[Span], recut: Recut) -> Iterator[Span]:
    """The same words as they count afterwards; in a sentence that was cut nothing can be pointed at any more."""
    for span in spans:
        if span.edition != recut.edition:
            yield span
        elif not recut.first <= span.sentence < recut.first + recut.count:
            yield replace(span, sentence=recut.moved(span.sentence))
