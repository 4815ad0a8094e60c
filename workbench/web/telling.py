"""A decision in words: of which row, what, who took it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workbench import names
from workbench.domain import Decision
from workbench.errors import Message
from workbench.opening import Opened
from workbench.web.localisation import say
from workbench.web.services import store

__all__ = ["ACTIONS", "Steps", "Telling", "Told", "somebody"]

ACTIONS: Final = {
    "accept": names.FLAG_STATES["accepted"],
    "dismiss": names.FLAG_STATES["dismissed"],
    "fix": names.FLAG_STATES["fixed"],
    "reopen": names.FLAG_STATES["open"],
    "confirm": names.UNIT_STATES["confirmed"],
    "unconfirm": names.UNIT_STATES["unreviewed"],
    **names.CORRECTIONS,
}
"""The verb of a decision → what it led to, in words."""


def somebody(name: str) -> str:
    """The name, or a word for somebody who gave none."""
    return name or say(Message("somebody"))


@dataclass(frozen=True, slots=True)
class Told:
    """A decision in words.

    ``row``: the number, from 1, of the row that it is about, None where its text is gone. ``what``: ``Number:
    accepted``. ``who``: a name, or somebody. ``text``: the beginning of what it is about, '' where that is not known.
    """

    decision: Decision
    row: int | None
    what: str
    who: str
    text: str

    @property
    def line(self) -> str:
        """The whole in one line: ``row 5, Number: accepted (Iryna)``."""
        who = {"what": self.what, "name": self.who}
        if self.row is None:
            return say(Message("%(what)s (%(name)s)", who))
        return say(Message("row %(row)d, %(what)s (%(name)s)", {**who, "row": self.row}))


class Telling:
    """Tells decisions about an article as it stands now."""

    def __init__(self, opened: Opened) -> None:
        self._alignment = opened.alignment
        self._places = {unit_id: at for at, unit_id in enumerate(opened.unit_ids)}
        self._places |= {flag.id: flag.unit for flag in opened.alignment.flags}

    def tell(self, decision: Decision) -> Told:
        """The decision in words."""
        place = self._places.get(decision.subject)
        text = decision.about
        if not text and place is not None:
            sides = (self._alignment.side(place, code) for code in self._alignment.editions)
            text = next((side for side in sides if side), "")
        return Told(decision, None if place is None else place + 1, _what(decision), somebody(decision.actor), text)


class Steps:
    """What undo and redo would do to an article: the decisions, None where there is none, and their buttons' titles."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self.back, self.forward = store().decisions.steps(opened.alignment.id)

    @property
    def undo_title(self) -> str:
        """``Undo: row 5, Number: accepted (Iryna)``; '' where there is nothing to undo."""
        return self._title(self.back, Message("Undo: %(what)s"))

    @property
    def redo_title(self) -> str:
        """The same of redo."""
        return self._title(self.forward, Message("Redo: %(what)s"))

    def _title(self, decision: Decision | None, title: Message) -> str:
        if decision is None:
            return ""
        return say(Message(title.id, {"what": Telling(self._opened).tell(decision).line}))


def _what(decision: Decision) -> str:
    """What was done: a flag's id begins with its kind."""
    done = say(ACTIONS[decision.action]) if decision.action in ACTIONS else decision.action
    kind = decision.subject.partition("-")[0]
    flagged = decision.action in ("accept", "dismiss", "fix", "reopen") and kind in names.KINDS
    what = f"{say(names.KINDS[kind])}: {done}" if flagged else done
    if len(decision.subjects) > 1:
        what = say(Message("%(what)s, %(count)d at once", {"what": what, "count": len(decision.subjects)}))
    return what
