"""What editors settled about an article, carried over to its next alignment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from workbench.domain import Alignment, Edition, Unit, UnitStatus

__all__ = ["as_cut_before", "settled"]


def as_cut_before(before: Alignment, editions: Mapping[str, Edition]) -> dict[str, Edition]:
    """The editions, those whose text is what it was with their sentences as editors had cut them."""
    return {
        code: before.editions[code]
        if code in before.editions and before.editions[code].revision.text == edition.revision.text
        else edition
        for code, edition in editions.items()
    }


def settled(before: Alignment, editions: Mapping[str, Edition]) -> tuple[Unit, ...]:
    """The units that an editor confirmed or regrouped and whose sentences are all still there, as they count now.

    ``before``: the article as editors left it. ``editions``: split into sentences. What a new edition has for a unit is
    not known, so that then none is settled. A confirmation is a decision that stays by itself where the unit does; that
    it was regrouped goes with the unit.
    """
    if set(editions) - set(before.editions):
        return ()
    places = {code: _places(before.editions[code], edition) for code, edition in editions.items()}
    found = []
    for unit in before.units:
        sides = {code: [places[code].get(index) for index in unit.sentences[code]] for code in editions}
        if unit.status == "unreviewed" or any(index is None for side in sides.values() for index in side):
            continue
        status: UnitStatus = "edited" if unit.status == "edited" else "unreviewed"
        sentences = {code: tuple(index for index in side if index is not None) for code, side in sides.items()}
        if any(sentences.values()):
            found.append(replace(unit, sentences=sentences, status=status))
    return tuple(found)


def _places(before: Edition, now: Edition) -> dict[int, int]:
    """The index of a sentence before → that of the same sentence now, where it is in the same order as the others."""
    old, new = ([sentence.text for sentence in edition.sentences] for edition in (before, now))
    if old == new:
        return {index: index for index in range(len(old))}
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.a + offset: block.b + offset for block in blocks for offset in range(block.size)}
