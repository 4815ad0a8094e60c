"""What is said of a unit besides its texts, in the words of an interface language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from workbench import names
from workbench.domain import Flag, Unit
from workbench.errors import Message

__all__ = ["NO_COUNTERPART", "flag_words", "unit_words"]

NO_COUNTERPART: Final = Message("no counterpart")

_CONFIDENCE: Final = Message("%(percent)d%% sure")
_MOVED: Final = Message("moved: %(editions)s")


def unit_words(unit: Unit, gettext: Callable[[str], str]) -> list[str]:
    """How sure the grouping is, whether somebody has looked at it, and which editions tell it elsewhere."""
    confidence = Message(_CONFIDENCE.id, {"percent": round(100 * unit.confidence)})
    words = [confidence.translated(gettext), names.UNIT_STATES[unit.status].translated(gettext)]
    if unit.moved:
        editions = ", ".join(code.upper() for code in unit.moved)
        words.append(Message(_MOVED.id, {"editions": editions}).translated(gettext))
    return words


def flag_words(flag: Flag, gettext: Callable[[str], str]) -> tuple[str, str, str]:
    """A flag's severity, its state and what it says."""
    severity, state = names.SEVERITIES[flag.severity], names.FLAG_STATES[flag.status]
    return severity.translated(gettext), state.translated(gettext), flag.message.translated(gettext)
