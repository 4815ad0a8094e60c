"""What stands of an article when a text of it is replaced: its sentences, its cuts and its units."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from workbench.align import kept_in_order
from workbench.differences import successors
from workbench.domain import Alignment, Edition, Sentence, Unit, UnitStatus
from workbench.segment import segment

__all__ = ["Carried", "Side", "as_cut_before", "carried"]

Side = tuple[tuple[str, tuple[int, ...]], ...]
"""The sentences of a unit, edition by edition in the order of their codes: what tells one unit from another."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sentences of an edition stand now.

    ``same``: index then → index now of those that are the same to the letter; ``mended``: of those that became others.
    ``new``, ``gone``: the indexes of those that have no forerunner, and of those that have no successor.
    """

    same: Mapping[int, int]
    mended: Mapping[int, int]
    new: frozenset[int]
    gone: frozenset[int]

    @classmethod
    def of(cls, before: Edition, now: Edition) -> Places:
        """The places of what became of ``before``, both split into sentences."""
        old, new = ([sentence.text for sentence in edition.sentences] for edition in (before, now))
        found = {index: index for index in range(len(old))} if old == new else successors(old, new)
        same = {then: at for then, at in found.items() if old[then] == new[at]}
        mended = {then: at for then, at in found.items() if then not in same}
        return cls(same, mended, frozenset(range(len(new))) - {*found.values()}, frozenset(range(len(old))) - {*found})

    def after(self, sentence: int) -> int | None:
        """Where a sentence stands now, mended or not; None where it is gone."""
        return self.same.get(sentence, self.mended.get(sentence))

    def alone(self, sentence: int) -> bool:
        """Whether a mended sentence has nothing new or gone beside it, with which it may have been joined or cut."""
        now = self.mended[sentence]
        return self.gone.isdisjoint((sentence - 1, sentence + 1)) and self.new.isdisjoint((now - 1, now + 1))


@dataclass(frozen=True, slots=True)
class Carried:
    """The units of an article as they stand in its new texts.

    ``whole``: index before → the unit, for those all of whose sentences are there to the letter. ``loose``: units that
    border on sentences that are new and may belong to them → these, by edition code and index. ``mended``: index
    before → the unit that its successors would make, for those that were only mended. ``after``: edition code and
    sentence before → where it stands now.
    """

    whole: Mapping[int, Unit]
    loose: Mapping[int, tuple[tuple[str, int], ...]]
    mended: Mapping[int, Unit]
    after: Mapping[tuple[str, int], int]

    def origins(self) -> dict[Side, int]:
        """The sides of a whole unit → its index before."""
        return {sides_of(unit): index for index, unit in self.whole.items()}


def sides_of(unit: Unit) -> Side:
    """What tells a unit from others of the same article."""
    return tuple(sorted((code, tuple(side)) for code, side in unit.sentences.items() if side))


def as_cut_before(before: Alignment, editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """The editions split into sentences, cut as editors had cut them wherever the words are what they were."""
    found = {}
    for code, edition in editions.items():
        was = before.editions.get(code)
        if was is None:
            found[code] = edition
        elif (was.revision.text, was.revision.paragraphs) == (edition.revision.text, edition.revision.paragraphs):
            found[code] = was
        else:
            found[code] = _recut(was, edition)
    return found


def carried(before: Alignment, editions: Mapping[str, Edition], *, by_hand: Collection[int]) -> Carried:
    """What became of the units of ``before``, the article as editors left it, in the ``editions`` split into sentences.

    ``by_hand``: the units that an editor regrouped, which stay so. What a new edition has for a unit is not known, so
    that then none is carried. A confirmation is a decision that stays by itself where the unit does.
    """
    if set(editions) - set(before.editions):
        return Carried({}, {}, {}, {})
    places = {code: Places.of(before.editions[code], edition) for code, edition in editions.items()}
    whole: dict[int, Unit] = {}
    mended: dict[int, Unit] = {}
    for index, unit in enumerate(before.units):
        sides = {code: tuple(places[code].after(at) for at in unit.sentences.get(code, ())) for code in editions}
        now = {code: tuple(at for at in side if at is not None) for code, side in sides.items()}
        if any(None in side or list(now[code]) != sorted(now[code]) for code, side in sides.items()):
            continue
        touched = [(code, at) for code in editions for at in unit.sentences.get(code, ()) if at in places[code].mended]
        moved = tuple(code for code in unit.moved if now.get(code))
        if not touched and any(now.values()):
            status: UnitStatus = "edited" if index in by_hand else "unreviewed"
            whole[index] = replace(unit, sentences=now, moved=moved, status=status)
        elif touched and all(places[code].alone(at) for code, at in touched):
            mended[index] = replace(unit, sentences=now, moved=moved, status="unreviewed")
    units = kept_in_order([*whole.values(), *mended.values()], _as_before(before, [*whole, *mended]), _codes(before))
    told = dict(zip([*whole, *mended], units, strict=True))
    return Carried(
        whole={index: told[index] for index in whole},
        loose=_bordering(before, places),
        mended={index: told[index] for index in mended},
        after={
            (code, then): at for code, own in places.items() for then, at in (*own.same.items(), *own.mended.items())
        },
    )


def _codes(alignment: Alignment) -> list[str]:
    """The editions' codes, the one that sets the reading order first."""
    return sorted(alignment.editions, key=lambda code: code != alignment.source)


def _as_before(before: Alignment, indexes: Sequence[int]) -> list[Unit]:
    return [before.units[index] for index in indexes]


def _bordering(before: Alignment, places: Mapping[str, Places]) -> dict[int, tuple[tuple[str, int], ...]]:
    """The units next to new sentences, and those between them without a side in that edition → these sentences."""
    found: dict[int, tuple[tuple[str, int], ...]] = {}
    for code, own in places.items():
        if not own.new:
            continue
        unit_of = {
            at: index
            for index, unit in enumerate(before.units)
            for then in unit.sentences.get(code, ())
            if (at := own.after(then)) is not None
        }
        new = sorted(own.new)
        starts = [at for at in new if at - 1 not in own.new]
        ends = [at for at in new if at + 1 not in own.new]
        for start, end in zip(starts, ends, strict=True):
            first, last = unit_of.get(start - 1, -1), unit_of.get(end + 1, len(before.units))
            between = _lacking(before, code, first, last)
            own_new = tuple((code, at) for at in range(start, end + 1))
            for index in (first, *between, last):
                if 0 <= index < len(before.units):
                    found[index] = found.get(index, ()) + own_new
    return found


def _lacking(before: Alignment, code: str, first: int, last: int) -> list[int]:
    """The units between two that have no side in an edition; where one of the two has moved, those after the first and
    those before the last.
    """
    lacks = [not unit.sentences.get(code) for unit in before.units]
    if first < last:
        return [index for index in range(first + 1, last) if lacks[index]]
    after = takewhile(lacks.__getitem__, range(first + 1, len(lacks)))
    ahead = takewhile(lacks.__getitem__, range(last - 1, -1, -1))
    return sorted({*after, *ahead})


def _recut(before: Edition, now: Edition) -> Edition:
    """The edition split, with the cuts that editors made in sentences that are still there."""
    split = segment(now.revision, now.lang)
    was = segment(replace(before.revision, sentences=None), before.lang)
    changed = list(_cut_otherwise(was, before.sentences))
    if changed:
        places = successors([one.text for one in was], [one.text for one in split])
        text, old = now.revision.text, before.revision.text
        for run, cut in changed:
            at = [places.get(index, -1) for index in run]
            if at[0] < 0 or any(two - one != 1 for one, two in pairwise(at)):
                continue
            first, last = split[at[0]], split[at[-1]]
            begun = was[run[0]].start
            if first.paragraph == last.paragraph and text[first.start : last.end] == old[begun : was[run[-1]].end]:
                by = first.start - begun
                halves = [Sentence(one.text, one.start + by, one.end + by, first.paragraph) for one in cut]
                # In the place of the first; the others are taken out when all have been put in.
                places_cut = dict.fromkeys(at[1:], ()) | {at[0]: tuple(halves)}
                split_again = [places_cut.get(index, (sentence,)) for index, sentence in enumerate(split)]
                split = tuple(sentence for group in split_again for sentence in group)
                shift = len(halves) - len(at)
                places = {then: to + shift if to > at[-1] else to for then, to in places.items()}
    return replace(now, revision=replace(now.revision, sentences=split))


def _cut_otherwise(was: Sequence[Sentence], now: Sequence[Sentence]) -> Iterator[tuple[range, Sequence[Sentence]]]:
    """Runs of sentences as the splitter cuts them, and what an editor made of each that is not the same."""
    i = j = 0
    while i < len(was) and j < len(now):
        i0, j0 = i, j
        i, j = i + 1, j + 1
        while was[i - 1].end != now[j - 1].end:
            if was[i - 1].end < now[j - 1].end and i < len(was):
                i += 1
            elif was[i - 1].end > now[j - 1].end and j < len(now):
                j += 1
            else:
                return
        if (i - i0, j - j0) != (1, 1):
            yield range(i0, i), now[j0:j]
