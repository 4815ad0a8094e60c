"""Which articles a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from workbench.folding import folded

__all__ = ["ORDERS", "WORK_STATES", "ListFilter", "ListTally", "Order", "WorkState"]

WorkState = Literal["open", "critical", "confirmed", "untouched"]
Order = Literal["changed", "title", "flags", "progress"]

WORK_STATES: Final[tuple[WorkState, ...]] = get_args(WorkState)
ORDERS: Final[tuple[Order, ...]] = get_args(Order)

_CONDITIONS: Final[Mapping[WorkState, str]] = {
    "open": "critical + major + minor > 0",
    "critical": "critical > 0",
    "confirmed": "units > 0 AND confirmed = units",
    "untouched": "confirmed = 0 AND settled = 0",
}
_SORTED: Final[Mapping[Order, str]] = {
    "changed": "updated DESC",
    "title": "title_order",
    "flags": "critical + major + minor DESC, critical DESC, updated DESC",
    "progress": "confirmed * 1.0 / max(units, 1), updated DESC",
}


@dataclass(frozen=True, slots=True)
class ListFilter:
    """A view of the list.

    ``work``: None for any state of work; "open" and "critical": with open flags of any severity, or critical ones,
    "confirmed": every unit is, "untouched": nothing is confirmed or settled. ``edition``: None for any.
    ``title``: every word of it stands in the title, or is part of a word there. ``order``: last change first, by
    title, most open flags first, least confirmed first.
    """

    work: WorkState | None = None
    edition: str | None = None
    title: str = ""
    order: Order = "changed"

    def where(self) -> tuple[str, dict[str, Any]]:
        """A condition on the table of summaries, and its values."""
        conditions, values = ["1"], dict[str, Any]()
        if self.work is not None:
            conditions.append(_CONDITIONS[self.work])
        if self.edition is not None:
            conditions.append("instr(editions, :edition)")
            values["edition"] = f" {self.edition} "
        for at, word in enumerate(dict.fromkeys(folded(self.title))):
            conditions.append(f"instr(title_words, :word{at})")
            values[f"word{at}"] = word
        return " AND ".join(conditions), values

    def sorted(self) -> str:
        """What to order by; of two that are alike the newer article comes first."""
        return f"{_SORTED[self.order]}, articles.rowid DESC"


@dataclass(frozen=True, slots=True)
class ListTally:
    """How many articles a view shows, how many there are, and how many each choice in a facet would show."""

    shown: int
    all: int
    work: Mapping[WorkState, int]
    editions: Mapping[str, int]
