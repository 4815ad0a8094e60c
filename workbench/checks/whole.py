"""What is wrong with an edition as a whole, so that a single flag says it and not one for every sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from workbench.checks.sides import listed
from workbench.domain import Alignment, Flag, Kind, flag_id
from workbench.errors import Message

__all__ = ["Apart", "set_apart"]

_ALIKE: Final = 0.40
"""A cosine that sentences of different stories seldom reach, even where they are the best that could be found."""
_SHARED: Final = 0.35
"""The share of an edition in such units under which two editions do not look like the same story."""
_FEWEST: Final = 5
"""Sentences under which an edition is too short for any of this: what it lacks is soon told one by one."""
_SCORE: Final = 0.95


@dataclass(frozen=True, slots=True)
class Apart:
    """What is said of editions as a whole, and what is left to be checked sentence by sentence.

    ``rest``: the alignment of the other editions; None where fewer than two are left. ``units``: for each unit of
    ``rest`` its index in the whole.
    """

    flags: tuple[Flag, ...]
    rest: Alignment | None
    units: Sequence[int]


def set_apart(alignment: Alignment) -> Apart:
    """Editions without a text, and editions that tell another story than the rest, are set apart with a flag each."""
    sizes = {code: len(edition.sentences) for code, edition in alignment.editions.items()}
    empty = tuple(code for code, size in sizes.items() if not size and max(sizes.values()) >= _FEWEST)
    told = [code for code in alignment.editions if code not in empty]
    same = _same_story(alignment, told)
    strange = tuple(code for code in told if code not in same)
    flags = []
    if empty:
        message = Message("There is no text in %(editions)s", {"editions": listed(empty)})
        flags.append(_flag(alignment, "missing", empty, message=message))
    if strange:
        message = Message(
            "%(editions)s and %(others)s do not look like the same story: see whether the right texts were given",
            {"editions": listed(strange), "others": listed(same)},
        )
        flags.append(_flag(alignment, "meaning", strange, message=message))
    if len(same) < 2:
        return Apart(tuple(flags), None, ())
    if len(same) == len(alignment.editions):
        return Apart((), alignment, range(len(alignment.units)))
    kept = [index for index, unit in enumerate(alignment.units) if any(unit.sentences[code] for code in same)]
    units = tuple(
        replace(
            alignment.units[index],
            sentences={code: alignment.units[index].sentences[code] for code in same},
            moved=tuple(code for code in alignment.units[index].moved if code in same),
        )
        for index in kept
    )
    editions = {code: alignment.editions[code] for code in same}
    source = alignment.source if alignment.source in same else None
    return Apart(tuple(flags), replace(alignment, editions=editions, units=units, source=source), kept)


def _flag(alignment: Alignment, kind: Kind, editions: tuple[str, ...], *, message: Message) -> Flag:
    """A flag on the first unit; it speaks of the stories, which are known by how they begin."""
    begun = [edition.sentences[0].text for edition in alignment.editions.values() if edition.sentences]
    return Flag(flag_id(kind, begun, (*editions, "whole")), 0, kind, "critical", editions, message, _SCORE)


def _same_story(alignment: Alignment, codes: Sequence[str]) -> tuple[str, ...]:
    """Those of the editions that tell one story: the most that hang together, and of as many those with the source."""
    groups = [{code} for code in codes]
    for a, b in combinations(codes, 2):
        if _shared(alignment, a, b) >= _SHARED:
            one, other = (next(group for group in groups if code in group) for code in (a, b))
            if one is not other:
                one |= other
                groups.remove(other)
    # Where nothing tells which of two is the odd one out, the first is taken for the story.
    largest = max(groups, key=lambda group: (len(group), alignment.source in group), default=set())
    return tuple(code for code in codes if code in largest)


def _shared(alignment: Alignment, a: str, b: str) -> float:
    """The share of one of two editions, in characters, that has something alike in the other; the larger of the two."""
    sizes = [[len(sentence.text) for sentence in alignment.editions[code].sentences] for code in (a, b)]
    if min(map(len, sizes)) < _FEWEST:
        return 1.0
    alike = [unit for unit in alignment.units if unit.similarity.get(f"{a}-{b}", 0.0) >= _ALIKE]
    shares = (
        sum(own[index] for unit in alike for index in unit.sentences[code]) / max(1, sum(own))
        for code, own in zip((a, b), sizes, strict=True)
    )
    return max(shares)
