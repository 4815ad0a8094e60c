"""How an editor regroups sentences: which units go, and which groups of sentences come in their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.domain import Unit
from workbench.errors import EditionError, InputError, Message

__all__ = ["Edit", "Grouping", "link", "merge", "pull", "push", "split", "unlink"]

Grouping = Mapping[str, tuple[int, ...]]
"""Edition code → the indexes of its sentences, rising."""

_NONE_BELOW: Final = Message("There is no row below this one; take one further up.")


@dataclass(frozen=True, slots=True)
class Edit:
    """``removed``: the indexes of units that go, rising; ``groups``: what comes, without empty ones."""

    removed: tuple[int, ...]
    groups: tuple[Grouping, ...]


def merge(units: Sequence[Unit], at: int) -> Edit:
    """A unit and the one below it become one. Raises InputError for the last unit."""
    _below(units, at)
    one, two = units[at].sentences, units[at + 1].sentences
    return _edit((at, at + 1), [{code: tuple(sorted((*one[code], *two[code]))) for code in one}])


def split(units: Sequence[Unit], at: int, cuts: Mapping[str, int]) -> Edit:
    """A unit becomes two: of each edition the sentences from ``cuts`` on go into the second.

    ``cuts``: edition code → the index of its first sentence in the second unit; an edition that is not named stays in
    the first. Raises InputError where one of the two would be empty.
    """
    own = units[at].sentences
    first = {code: tuple(i for i in side if code not in cuts or i < cuts[code]) for code, side in own.items()}
    second = {code: tuple(i for i in side if code in cuts and i >= cuts[code]) for code, side in own.items()}
    if not any(first.values()) or not any(second.values()):
        raise InputError(Message("Before the first sentence of a row nothing can be split: take a later one."))
    return _edit((at,), [first, second])


def pull(units: Sequence[Unit], at: int, codes: Sequence[str]) -> Edit:
    """The first sentence of the unit below, in each of the editions ``codes`` that it has, comes into this one.

    Raises InputError for the last unit, and where the one below has nothing in these editions.
    """
    _below(units, at)
    return _shift(units, (at + 1, at), codes, last=False)


def push(units: Sequence[Unit], at: int, codes: Sequence[str]) -> Edit:
    """The last sentence of this unit, in each of the editions ``codes`` that it has, goes into the one below.

    From the last unit it goes into one of its own. Raises InputError where the unit has nothing in these editions.
    """
    if at + 1 < len(units):
        return _shift(units, (at, at + 1), codes, last=True)
    own = units[at].sentences
    cuts = {code: own[code][-1] for code in codes if own.get(code)}
    if not cuts:
        raise InputError(_nothing(codes))
    return split(units, at, cuts)


def unlink(units: Sequence[Unit], at: int, code: str) -> Edit:
    """One edition's side leaves its unit and stands by itself below it.

    Raises InputError where it has none, or stands by itself already.
    """
    own = units[at].sentences
    if not own.get(code):
        raise InputError(_nothing([code]))
    if len(units[at].present) < 2:
        raise InputError(Message("This side already stands by itself: link it to another row instead."))
    return _edit((at,), [{**own, code: ()}, {**dict.fromkeys(own, ()), code: own[code]}])


def link(units: Sequence[Unit], sentences: Mapping[str, Sequence[int]], to: int) -> Edit:
    """Some sentences leave their units and come into the unit ``to``, wherever they stand.

    ``sentences``: edition code → indexes. Raises EditionError for a sentence that is not there, InputError where
    nothing would change.
    """
    taken = {(code, index) for code, own in sentences.items() for index in own}
    owners = {
        (code, index): at for at, unit in enumerate(units) for code, side in unit.sentences.items() for index in side
    }
    if not taken <= owners.keys():
        raise EditionError(Message("This sentence is gone, for the text has changed; reload the page."))
    sources = sorted({owners[each] for each in taken} - {to})
    if not sources:
        raise InputError(Message("This sentence is in that row already: choose another row."))
    left = [
        {
            code: tuple(index for index in side if (code, index) not in taken)
            for code, side in units[at].sentences.items()
        }
        for at in sources
    ]
    own = units[to].sentences
    joined = {code: tuple(sorted({*own[code], *(i for c, i in taken if c == code)})) for code in own}
    return _edit(tuple(sorted((*sources, to))), [joined, *left])


def _shift(units: Sequence[Unit], between: tuple[int, int], codes: Sequence[str], *, last: bool) -> Edit:
    """The outermost sentence of some editions goes from the first unit of ``between`` to the second."""
    giving, _ = between
    own = units[giving].sentences
    moving = {code: (own[code][-1 if last else 0],) for code in codes if own.get(code)}
    if not moving:
        raise InputError(_nothing(codes))
    return link(units, moving, between[1])


def _below(units: Sequence[Unit], at: int) -> None:
    if at + 1 >= len(units):
        raise InputError(_NONE_BELOW)


def _nothing(codes: Sequence[str]) -> Message:
    return Message(
        "There is no sentence of %(editions)s to move: choose another row or edition.",
        {"editions": ", ".join(code.upper() for code in codes)},
    )


def _edit(removed: tuple[int, ...], groups: Sequence[Grouping]) -> Edit:
    return Edit(removed, tuple(group for group in groups if any(group.values())))
