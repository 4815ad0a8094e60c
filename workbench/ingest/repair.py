"""What was put right in a text while it was read, counted, and the sentences that say so to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from workbench.errors import Message

__all__ = ["EXAMPLES", "Repair", "RepairKind", "Tally", "said"]

RepairKind = Literal["redecoded", "composed", "hyphens", "invisible", "letters", "damaged", "garbled"]

_KINDS: Final[tuple[RepairKind, ...]] = get_args(RepairKind)
EXAMPLES: Final = 3
_LONGEST: Final = 40  # characters of an example

_SAID: Final[Mapping[RepairKind, Message]] = {
    "redecoded": Message("Lines that had been decoded wrongly were put right: %(count)s"),
    "composed": Message("Letters written with combining marks were composed: %(count)s"),
    "hyphens": Message("Soft hyphens were removed: %(count)s"),
    "invisible": Message("Invisible characters were removed: %(count)s"),
    "letters": Message("Letters of another alphabet that look alike were replaced: %(count)s"),
    "damaged": Message("Characters are damaged; look at them or choose another encoding: %(count)s"),
    "garbled": Message("Lines look wrongly decoded; paste them again from where they were written: %(count)s"),
}
_WITH_EXAMPLES: Final[Mapping[RepairKind, Message]] = {
    "redecoded": Message("Lines that had been decoded wrongly were put right: %(count)s (%(examples)s)"),
    "composed": Message("Letters written with combining marks were composed: %(count)s (%(examples)s)"),
    "hyphens": Message("Soft hyphens were removed: %(count)s (%(examples)s)"),
    "invisible": Message("Invisible characters were removed: %(count)s (%(examples)s)"),
    "letters": Message("Letters of another alphabet that look alike were replaced: %(count)s (%(examples)s)"),
    "damaged": Message("Characters are damaged; look at them or choose another encoding: %(count)s (%(examples)s)"),
    "garbled": Message(
        "Lines look wrongly decoded; paste them again from where they were written: %(count)s (%(examples)s)"
    ),
}


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that was put right in a text while it was read, ``count`` times, or could not be.

    ``kind``: lines that had been decoded wrongly before and decode back exactly ("redecoded"), letters written with
    combining marks ("composed"), soft hyphens, invisible characters, letters of another alphabet that look alike. Two
    kinds are warnings, for nothing could be done: characters that are damaged (U+FFFD) and lines that seem decoded
    wrongly ("garbled"). ``examples``: a few of the words concerned, as they are now.
    """

    kind: RepairKind
    count: int
    examples: tuple[str, ...] = ()


class Tally:
    """The repairs of one text, counted while it is read."""

    def __init__(self) -> None:
        self._counts = dict.fromkeys(_KINDS, 0)
        self._examples: dict[RepairKind, list[str]] = {kind: [] for kind in _KINDS}

    def add(self, kind: RepairKind, count: int, examples: Iterable[str] = ()) -> None:
        """Notes ``count`` more repairs; of ``examples`` no more are taken than are still wanted."""
        self._counts[kind] += count
        kept = self._examples[kind]
        if len(kept) >= EXAMPLES:
            return
        for example in examples:
            short = example if len(example) <= _LONGEST else f"{example[: _LONGEST - 1]}…"
            if short and short not in kept:
                kept.append(short)
                if len(kept) >= EXAMPLES:
                    return

    def repairs(self) -> tuple[Repair, ...]:
        """What was repaired, a kind once, in the order in which it was done."""
        return tuple(
            Repair(kind, count, tuple(self._examples[kind])) for kind, count in self._counts.items() if count > 0
        )


def said(repair: Repair) -> Message:
    """One line for a person that says what was put right, or could not be, how often, and in which words."""
    if not repair.examples:
        return Message(_SAID[repair.kind].id, {"count": f"{repair.count:,}"})
    about = {"count": f"{repair.count:,}", "examples": ", ".join(repair.examples)}
    return Message(_WITH_EXAMPLES[repair.kind].id, about)
