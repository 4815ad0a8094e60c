"""What is said of a unit besides its texts, in the words of an interface language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from workbench import names
from workbench.domain import Flag, Unit
from workbench.errors import Message

__all__ = ["NO_COUNTERPART", "flag_words", "unit_words"]

NO_COUNTERPART: Final = Message("no counterpart")

_CONFIDENCE: Final = Message("match %(percent)d%%")
_MOVED: Final = Message("moved: %(editions)s")


def unit_words(unit: Unit, gettext: Callable[[str], str]) -> list[str]:
    """How sure the grouping is, whether somebody has looked at it, and which editions tell it elsewhere."""
    confidence = Message(_CONFIDENCE.id, {"percent": round(100 * unit.confidence)})
    words = [confidence.translated(gettext), names.UNIT_STATES[unit.status].translated(gettext)]
    if unit.moved:
        editions = ", ".join(code.upper() for code in unit.moved)
        words.append(Message(_MOVED.id, {"editions": editions}).translated(gettext))
    return words


def flag_words(flag: Flag, gettext: Callable[[str], str]) -> tuple[str, str, str, str]:
    """A flag's severity, its kind, its state with the reason where there is one, and what it says."""
    severity, kind = names.SEVERITIES[flag.severity], names.KINDS.get(flag.kind, Message(flag.kind))
    state = names.FLAG_STATES[flag.status].translated(gettext)
    state = f"{state}: {flag.reason}" if flag.reason else state
    return severity.translated(gettext), kind.translated(gettext), state, flag.message.translated(gettext)
