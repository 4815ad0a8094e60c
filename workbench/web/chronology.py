"""All that happened to an article, the newest first: decisions, and between them uploads, alignments and states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from workbench import names
from workbench.domain import Decision
from workbench.errors import Message
from workbench.opening import Opened
from workbench.store import AlignmentSummary, RevisionSummary, StateChange
from workbench.web.localisation import say
from workbench.web.services import store
from workbench.web.telling import ACTIONS, Telling

__all__ = ["MILESTONES", "NAMELESS", "Chronology", "Event", "what_names"]

NAMELESS: Final = "-"
"""Who did it, where they gave no name: a name has a letter or a digit in it."""

MILESTONES: Final = {
    "revision": Message("uploads"),
    "alignment": Message("alignments"),
    "state": Message("states of the article"),
}
"""What of a milestone → its name."""

_CAUSES: Final = {
    "revision": Message("%(state)s: an edition was replaced after the sign-off"),
    "alignment": Message("%(state)s: the article was aligned anew after the sign-off"),
    "decision": Message("%(state)s: something was decided after the sign-off"),
}


def what_names() -> dict[str, str]:
    """Everything that an event can be → what it is called."""
    return {what: say(name) for what, name in {**ACTIONS, **MILESTONES}.items()}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    ``what``: the verb of a decision, or a kind of milestone; ``actor``: '' for somebody without a name, None where the
    workbench knows nobody. ``text``: a milestone in words, '' of a decision. ``overtaken``: the decision
    that was taken, or gone to, in the place of the line that this one is on; ``now``: nothing stands after it;
    ``ahead``: it is undone, and redo leads to it.
    """

    what: str
    at: str
    actor: str | None
    decision: Decision | None = None
    text: str = ""
    reason: str = ""
    overtaken: int | None = None
    now: bool = False
    ahead: bool = False

    @property
    def who(self) -> str:
        """The value of the filter for who did it; '' for nobody."""
        return "" if self.actor is None else self.actor or NAMELESS

    def as_json(self, telling: Telling) -> dict[str, Any]:
        """The event for a program; ``telling``: puts a decision into words."""
        found: dict[str, Any] = {"what": self.what, "at": self.at, "by": self.actor, "reason": self.reason}
        if self.decision is None:
            return {**found, "text": self.text}
        decision, told = self.decision, telling.tell(self.decision)
        return {
            **found,
            "text": told.what,
            "decision": decision.id,
            "parent": decision.parent,
            "row": told.row,
            "subject": decision.subject,
            "subjects": len(decision.subjects) or 1,
            "about": told.text,
            "undone": decision.undone,
            "overtaken_by": self.overtaken,
            "now": self.now,
        }


class Chronology:
    """The events of an article as it stands in ``opened``, the newest first.

    ``head``: the id of the last decision that stands, 0 for none. ``telling``: puts its decisions into words.
    """

    def __init__(self, opened: Opened) -> None:
        article_id = opened.alignment.id
        with store().snapshot():
            decisions = store().decisions.list(article_id)
            line = store().decisions.line(article_id)
            states = store().states.list(article_id)
            alignments = store().alignments.history(article_id)
            revisions = [
                revision
                for code in store().revisions.latest(article_id)
                for revision in store().revisions.history(article_id, code)
            ]
        self.head = next((one.id for one in reversed(decisions) if not one.undone), 0)
        self.telling = Telling(opened)
        self.events = [
            *_merged(
                self._decisions(decisions, line), [*_uploads(revisions), *_alignments(alignments), *_states(states)]
            )
        ][::-1]

    def people(self) -> Counter[str]:
        """Who → how many events."""
        return Counter(event.who for event in self.events if event.who)

    def kinds(self) -> Counter[str]:
        """What → how many events."""
        return Counter(event.what for event in self.events)

    def shown(self, who: str, what: str) -> list[Event]:
        """The events of somebody, '' for all, and of a kind, '' for all."""
        return [event for event in self.events if who in ("", event.who) and what in ("", event.what)]

    def _decisions(self, decisions: Sequence[Decision], line: Sequence[int]) -> Iterator[Event]:
        on_line = {*line}
        # Who was followed in the place of a line that was left: known of its first decision, the others have it of it.
        instead = dict(zip([None, *line], line, strict=False))
        overtaken: dict[int, int | None] = {}
        for decision in decisions:
            if decision.id in on_line:
                overtaken[decision.id] = None
            else:
                parent = decision.parent
                left = overtaken.get(parent) if parent is not None else None
                overtaken[decision.id] = left if left is not None else instead.get(parent)
            yield Event(
                decision.action,
                decision.at,
                decision.actor,
                decision,
                reason=decision.reason,
                overtaken=overtaken[decision.id],
                now=decision.id == self.head,
                ahead=decision.undone and decision.id in on_line,
            )


def _merged(decisions: Iterable[Event], milestones: Sequence[Event]) -> Iterator[Event]:
    """All in order; decisions keep theirs, also where a clock was set back between two."""
    waiting = sorted(milestones, key=lambda event: event.at)
    for decision in decisions:
        # A state that a decision led to is of the same moment, and comes after it.
        while waiting and (waiting[0].at, waiting[0].what == "state") <= (decision.at, False):
            yield waiting.pop(0)
        yield decision
    yield from waiting


def _uploads(revisions: Iterable[RevisionSummary]) -> Iterator[Event]:
    for one in revisions:
        given: Mapping[str, str | int] = {
            "edition": one.code.upper(),
            "number": one.number,
            "file": one.filename or "",
        }
        named = Message("%(edition)s: revision %(number)d uploaded (%(file)s)", given)
        plain = Message("%(edition)s: revision %(number)d uploaded", given)
        yield Event("revision", one.created, None, text=say(named if one.filename else plain))


def _alignments(alignments: Iterable[AlignmentSummary]) -> Iterator[Event]:
    for at, one in enumerate(alignments):
        numbers = ", ".join(f"{code.upper()} {number}" for code, number in one.revisions.items())
        given = {"model": one.model, "revisions": numbers}
        first = Message("aligned by %(model)s, revisions %(revisions)s", given)
        again = Message("aligned again by %(model)s, revisions %(revisions)s", given)
        yield Event("alignment", one.created, None, text=say(again if at else first))


def _states(changes: Iterable[StateChange]) -> Iterator[Event]:
    for one in changes:
        state = say(names.ARTICLE_STATES[one.state])
        cause = _CAUSES.get(one.cause)
        text = say(Message(cause.id, {"state": state})) if cause else state
        yield Event("state", one.at, None if cause else one.actor, text=text, reason=one.reason)
