"""A correction of the grouping worked out: what the new units are worth, where they stand, what the checks say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, count
from typing import Final

import numpy as np

from workbench.align import align, in_reading_order
from workbench.align.anchors import heaviest_chain
from workbench.align.edits import Edit, Grouping
from workbench.changes import Change, Recut, changed
from workbench.checks import NO_POLICY, Policy, run_checks
from workbench.checks.words import cosine
from workbench.domain import Alignment, Flag, Unit
from workbench.embed import Encoder, encode_edition, load_encoder
from workbench.errors import InputError, Message

__all__ = ["best_cuts", "realigned", "regrouped"]

_BY_HAND: Final = 1.0
"""The confidence of what an editor has grouped."""


def regrouped(
    alignment: Alignment,
    edit: Edit,
    *,
    recut: Recut | None = None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
) -> Change:
    """The change that an edit makes, with the similarities and the flags of the units that come.

    ``edit``: of the alignment's units; its groups count as sentences stand after ``recut``. ``encoder``: the one the
    article was aligned with, None for the bundled model. Only the units that come are compared and checked.
    """
    encoder = encoder or load_encoder()
    cut = changed(alignment, [Change(edit.removed, (), (), (), recut)])
    added = [
        Unit(
            sentences={code: group.get(code, ()) for code in alignment.editions},
            similarity=_similarity(cut, group, encoder),
            confidence=_BY_HAND,
            status="edited",
        )
        for group in edit.groups
    ]
    return _change(cut, alignment, removed=edit.removed, added=added, recut=recut, policy=policy)


def realigned(
    alignment: Alignment, first: int, last: int, *, encoder: Encoder | None = None, policy: Policy = NO_POLICY
) -> Change:
    """The units from ``first`` to ``last`` aligned anew; those confirmed or edited by hand among them stay.

    Raises InputError where nothing comes out otherwise, and what the alignment raises.
    """
    encoder = encoder or load_encoder()
    free = {
        index for index in range(first, last + 1) if index < len(alignment.units) and _is_free(alignment.units[index])
    }
    kept = [unit for index, unit in enumerate(alignment.units) if index not in free]
    vectors = {
        code: encode_edition(encoder, [sentence.text for sentence in edition.sentences])
        for code, edition in alignment.editions.items()
    }
    sentences = {code: edition.sentences for code, edition in alignment.editions.items()}
    found = align(sentences, vectors, source=alignment.source, fixed=kept)
    before = {_key(alignment.units[index]): index for index in free}
    same = {before[_key(unit)] for unit in found if _key(unit) in before}
    removed = tuple(sorted(free - same))
    if not removed:
        raise InputError(Message("Aligning these rows again gives the same: correct them by hand instead."))
    stay = {_key(unit) for index, unit in enumerate(alignment.units) if index not in removed}
    added = [unit for unit in found if _key(unit) not in stay]
    left = changed(alignment, [Change(removed, (), (), ())])
    return _change(left, alignment, removed=removed, added=added, recut=None, policy=policy)


def best_cuts(
    alignment: Alignment, unit: int, code: str, sentence: int, *, encoder: Encoder | None = None
) -> dict[str, int]:
    """Where a unit that is split before a ``sentence`` of one edition is split in the others.

    Edition code → index of its first sentence in the second part. Of all places in another edition the one whose two
    parts are most like those of this edition; a single sentence goes with the part that is more like it.
    """
    encoder = encoder or load_encoder()
    sides = alignment.units[unit].sentences
    own = _vectors(alignment, code, sides[code], encoder)
    at = sides[code].index(sentence) if sentence in sides[code] else 0
    first, second = own[:at].sum(axis=0), own[at:].sum(axis=0)
    cuts = {code: sentence}
    for other, side in sides.items():
        if side and other != code:
            theirs = _vectors(alignment, other, side, encoder)
            worth = [
                cosine(first, theirs[:place].sum(axis=0)) + cosine(second, theirs[place:].sum(axis=0))
                for place in range(len(side) + 1)
            ]
            best = int(np.argmax(worth))
            cuts |= {other: side[best]} if best < len(side) else {}
    return cuts


def _change(
    left: Alignment,
    before: Alignment,
    *,
    removed: Sequence[int],
    added: Sequence[Unit],
    recut: Recut | None,
    policy: Policy,
) -> Change:
    """``left``: the alignment without the units that go, its sentences as they stand afterwards."""
    codes = _codes(left)
    ordered = in_reading_order([*left.units, *added], codes)
    place = {id(unit): index for index, unit in enumerate(ordered)}
    # Units between which the new ones come keep their order nearly always; those that do not move along.
    places = np.array([place[id(unit)] for unit in left.units], np.int64)
    staying = set(heaviest_chain(places, np.ones(len(places), np.float32)))
    gone = set(removed)
    old = [index for index in range(len(before.units)) if index not in gone]
    along = [index for index in range(len(left.units)) if index not in staying]
    flags_of: dict[int, list[Flag]] = {}
    for flag in left.flags:
        flags_of.setdefault(flag.unit, []).append(flag)
    placed = {place[id(left.units[index])]: (left.units[index], tuple(flags_of.get(index, ()))) for index in along}
    whole = replace(left, units=_with_moves(ordered, {place[id(unit)] for unit in added}, codes), flags=())
    found = _flags(whole, [place[id(unit)] for unit in added], policy=policy, taken={flag.id for flag in left.flags})
    for unit in added:
        index = place[id(unit)]
        placed[index] = whole.units[index], found.get(index, ())
    rows = sorted(placed.items())
    return Change(
        removed=tuple(sorted((*removed, *(old[index] for index in along)))),
        placed=tuple(index for index, _ in rows),
        units=tuple(unit for _, (unit, _) in rows),
        flags=tuple(flags for _, (_, flags) in rows),
        recut=recut,
    )


def _flags(whole: Alignment, places: Sequence[int], *, policy: Policy, taken: set[str]) -> dict[int, tuple[Flag, ...]]:
    """Place → the flags of the unit there; looked at with the unit before and the one after each."""
    seen = sorted({near for at in places for near in (at - 1, at, at + 1) if 0 <= near < len(whole.units)})
    window = replace(whole, units=tuple(whole.units[index] for index in seen))
    found: dict[int, list[Flag]] = {}
    for flag in run_checks(window, policy=policy, encode=load_encoder().encode, whole=False).flags:
        if seen[flag.unit] in places:
            found.setdefault(seen[flag.unit], []).append(replace(flag, id=_free_id(flag.id, taken)))
    return {index: tuple(flags) for index, flags in found.items()}


def _free_id(flag_id: str, taken: set[str]) -> str:
    """The id, with a number where the article has the same flag on the same text elsewhere."""
    for number in count(1):
        free = flag_id if number == 1 else f"{flag_id}-{number}"
        if free not in taken:
            taken.add(free)
            return free
    raise AssertionError


def _with_moves(units: Sequence[Unit], places: set[int], codes: Sequence[str]) -> tuple[Unit, ...]:
    """The units at ``places`` marked as moved in the editions that tell them out of order."""
    told = list(units)
    for at in sorted(places):
        moved = []
        for code in codes[1:]:
            side = units[at].sentences[code]
            near = (
                next((u for u in way if u.sentences[code] and code not in u.moved), None)
                for way in (reversed(told[:at]), told[at + 1 :])
            )
            before, after = near
            if side and (
                (before is not None and before.sentences[code][-1] > side[0])
                or (after is not None and after.sentences[code][0] < side[-1])
            ):
                moved.append(code)
        told[at] = replace(units[at], moved=tuple(code for code in units[at].sentences if code in moved))
    return tuple(told)


def _similarity(alignment: Alignment, group: Grouping, encoder: Encoder) -> Mapping[str, float]:
    present = [code for code in alignment.editions if group.get(code)]
    texts = [" ".join(alignment.editions[code].sentences[i].text for i in group[code]) for code in present]
    directions = encode_edition(encoder, texts).directions
    cosines = np.clip(directions @ directions.T, -1, 1)
    return {f"{a}-{b}": round(float(cosines[i, j]), 6) for (i, a), (j, b) in combinations(enumerate(present), 2)}


def _vectors(alignment: Alignment, code: str, side: Sequence[int], encoder: Encoder) -> np.typing.NDArray[np.float32]:
    found = encode_edition(encoder, [alignment.editions[code].sentences[index].text for index in side])
    vectors: np.typing.NDArray[np.float32] = found.directions * found.magnitudes[:, None]
    return vectors


def _codes(alignment: Alignment) -> list[str]:
    """The editions' codes, the one that sets the reading order first."""
    codes = list(alignment.editions)
    return sorted(codes, key=lambda code: code != alignment.source)


def _is_free(unit: Unit) -> bool:
    return unit.status == "unreviewed"


def _key(unit: Unit) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple(sorted(unit.sentences.items()))
