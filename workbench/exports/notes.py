"""Flags as notes of plain text, the way every format that has room for them carries them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from workbench.domain import Alignment, Flag

__all__ = ["flags_by_unit", "note"]


def flags_by_unit(alignment: Alignment) -> Mapping[int, Sequence[Flag]]:
    """Unit index → its flags; an empty list for a unit without."""
    found: defaultdict[int, list[Flag]] = defaultdict(list)
    for flag in alignment.flags:
        found[flag.unit].append(flag)
    return found


def note(flag: Flag, gettext: Callable[[str], str]) -> str:
    """``kind (severity, status): message — reason``; the words of the contract stay as they are.

    The reason is that of a dismissal, where one was given.
    """
    said = f"{flag.kind} ({flag.severity}, {flag.status}): {flag.message.translated(gettext)}"
    return f"{said} — {flag.reason}" if flag.reason else said
