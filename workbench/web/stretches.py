"""An article at a glance: stretches of units in which the same waits for an editor."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from workbench import names
from workbench.domain import SEVERITIES, Alignment
from workbench.errors import Message
from workbench.web import labels
from workbench.web.localisation import speaker

__all__ = ["Stretch", "stretches"]

_MOST: Final = 250
"""A window has no room for more: in a longer article neighbours are shown together, as the gravest of them."""
_GRAVEST_FIRST: Final = (*SEVERITIES, "unconfirmed", "confirmed")


@dataclass(frozen=True, slots=True)
class Stretch:
    """``count`` units from number ``first`` on that look alike: a severity, ``unconfirmed`` or ``confirmed``."""

    first: int
    count: int
    look: str
    text: str


def stretches(alignment: Alignment) -> list[Stretch]:
    """The stretches of an article in order, each with what it says in the language of the interface."""
    looks = ["unconfirmed" if unit.status == "unreviewed" else "confirmed" for unit in alignment.units]
    for flag in alignment.flags:
        if flag.status == "open":
            looks[flag.unit] = min(looks[flag.unit], flag.severity, key=_GRAVEST_FIRST.index)
    if sum(1 for _ in groupby(looks)) > _MOST:
        size = -(-len(looks) // _MOST)
        together = [min(looks[at : at + size], key=_GRAVEST_FIRST.index) for at in range(0, len(looks), size)]
        looks = [together[at // size] for at in range(len(looks))]
    say = speaker()
    said = {look: say(names.SEVERITIES[look] if look in names.SEVERITIES else labels.STRETCHES[look]) for look in looks}
    found, first = [], 1
    for look, run in groupby(looks):
        count = sum(1 for _ in run)
        last = first + count - 1
        text = (
            Message("row %(row)d: %(what)s", {"row": first, "what": said[look]})
            if count == 1
            else Message("rows %(first)d to %(last)d: %(what)s", {"first": first, "last": last, "what": said[look]})
        )
        found.append(Stretch(first, count, look, say(text)))
        first += count
    return found
