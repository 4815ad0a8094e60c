"""What an editor can do to an article: every action is an event with its inverse.

Decisions are remembered by the text they speak of, not by the row: a flag by its id, a unit by its id
(:func:`unit_ids`), so both outlive a re-upload where that text has not changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.changes import Change
from workbench.domain import Alignment, Decision, FlagStatus, UnitStatus
from workbench.errors import Message, NotFound, StaleAction, TooLarge
from workbench.opening import Opened, current, opened, was
from workbench.steps import go_to, redo, undo
from workbench.store import Store, unit_ids

__all__ = [
    "Opened",
    "accept",
    "confirm",
    "confirm_above",
    "correct",
    "current",
    "dismiss",
    "dismiss_kind",
    "fix",
    "go_to",
    "opened",
    "redo",
    "reopen",
    "unconfirm",
    "undo",
    "unit_ids",
    "was",
]


def accept(
    store: Store, article_id: str, flag_id: str, *, actor: str = "", expected: FlagStatus | None = None
) -> Decision | None:
    """Says that a flag is right: the text wants mending.

    ``expected``: the state the editor saw. Returns the decision, None where the flag was accepted already.
    Raises NotFound for an unknown article or flag, StaleAction where the flag is no longer in the expected state.
    """
    return _decide(store, article_id, flag_id, _ACCEPT, actor=actor, expected=expected)


def dismiss(
    store: Store,
    article_id: str,
    flag_id: str,
    *,
    reason: str = "",
    actor: str = "",
    expected: FlagStatus | None = None,
) -> Decision | None:
    """Says that a flag is wrong, or does not matter. As :func:`accept`; another reason is a new decision.

    Raises TooLarge for a reason over 2,000 characters.
    """
    return _decide(store, article_id, flag_id, _DISMISS, actor=actor, expected=expected, reason=reason)


def fix(
    store: Store, article_id: str, flag_id: str, *, actor: str = "", expected: FlagStatus | None = None
) -> Decision | None:
    """Says that the text has been mended since. As :func:`accept`."""
    return _decide(store, article_id, flag_id, _FIX, actor=actor, expected=expected)


def dismiss_kind(
    store: Store, article_id: str, kind: str, *, reason: str = "", actor: str = ""
) -> tuple[Decision | None, tuple[str, ...]]:
    """Dismisses every open flag of a kind, as one decision, and says which; None where none is open.

    Raises NotFound for an unknown article, TooLarge for a reason over 2,000 characters.
    """
    reason = _reason(reason)
    with store.transaction():
        alignment = current(store, article_id)
        chosen = tuple(flag.id for flag in alignment.flags if flag.kind == kind and flag.status == "open")
        return _decide_all(store, alignment, chosen, _DISMISS, actor=actor, reason=reason), chosen


def confirm_above(
    store: Store, article_id: str, unit_id: str, *, actor: str = ""
) -> tuple[Decision | None, tuple[str, ...]]:
    """Confirms a unit and all before it that are not, as one decision, and says which; None where all are.

    Raises NotFound for an unknown article or unit.
    """
    with store.transaction():
        now = opened(store, article_id)
        if unit_id not in now.unit_ids:
            raise NotFound(_ROW_GONE)
        above = zip(now.unit_ids, now.alignment.units[: now.unit_ids.index(unit_id) + 1], strict=False)
        chosen = tuple(each for each, unit in above if unit.status != "confirmed")
        return _decide_all(store, now.alignment, chosen, _CONFIRM, actor=actor), chosen


def reopen(
    store: Store, article_id: str, flag_id: str, *, actor: str = "", expected: FlagStatus | None = None
) -> Decision | None:
    """Makes a settled flag open again. As :func:`accept`."""
    return _decide(store, article_id, flag_id, _REOPEN, actor=actor, expected=expected)


def confirm(
    store: Store, article_id: str, unit_id: str, *, actor: str = "", expected: UnitStatus | None = None
) -> Decision | None:
    """Says that the sentences of a unit belong together. As :func:`accept`, with a unit's id."""
    return _decide(store, article_id, unit_id, _CONFIRM, actor=actor, expected=expected)


def unconfirm(
    store: Store, article_id: str, unit_id: str, *, actor: str = "", expected: UnitStatus | None = None
) -> Decision | None:
    """Takes a unit's confirmation away. As :func:`accept`, with a unit's id."""
    return _decide(store, article_id, unit_id, _UNCONFIRM, actor=actor, expected=expected)


def correct(
    store: Store,
    article_id: str,
    units: Sequence[str],
    *,
    action: str,
    work: Callable[[Alignment, Sequence[int]], Change],
    actor: str = "",
) -> Decision:
    """Regroups sentences: an event like the others, with its inverse.

    ``units``: the ids of the units that it is about. ``action``: the verb. ``work``: makes the change of the alignment
    and the units' indexes. Raises NotFound for an unknown article, StaleAction where one of the units is gone, and what
    ``work`` raises.
    """
    while True:
        now = opened(store, article_id)
        places = {unit_id: index for index, unit_id in enumerate(now.unit_ids)}
        if not all(unit_id in places for unit_id in units):
            raise StaleAction(
                Message("Somebody has changed the rows meanwhile; look at them once more and do it again.")
            )
        change = work(now.alignment, [places[unit_id] for unit_id in units])
        with store.transaction():
            # The work took its time outside: it holds only of what it was done to.
            if opened(store, article_id).state == now.state:
                return store.decisions.append(
                    article_id,
                    action=action,
                    subject=units[0],
                    before={},
                    after={},
                    actor=actor,
                    change=change,
                    about=_about(now.alignment, places[units[0]]),
                )


@dataclass(frozen=True, slots=True)
class _Action:
    """A verb, the state it leads to, and whether it is done to a unit (else to a flag)."""

    verb: str
    leads_to: str
    to_unit: bool = False


_ACCEPT: Final = _Action("accept", "accepted")
_DISMISS: Final = _Action("dismiss", "dismissed")
_FIX: Final = _Action("fix", "fixed")
_REOPEN: Final = _Action("reopen", "open")
_CONFIRM: Final = _Action("confirm", "confirmed", to_unit=True)
_UNCONFIRM: Final = _Action("unconfirm", "unreviewed", to_unit=True)

_LONGEST_REASON: Final = 2000
_LONGEST_ABOUT: Final = 100
_ROW_GONE: Final = Message("This row is gone, for its text has changed; reload the page.")

_STALE: Final[Mapping[str, Message]] = {
    "open": Message("Somebody has opened this flag again meanwhile; look at it once more and decide."),
    "accepted": Message("Somebody has accepted this flag meanwhile; look at it once more and decide."),
    "dismissed": Message("Somebody has dismissed this flag meanwhile; look at it once more and decide."),
    "fixed": Message("The text that this flag speaks of has been mended meanwhile; look at it once more and decide."),
    "unreviewed": Message("Somebody has taken back the confirmation of this row; look at it once more and decide."),
    "confirmed": Message("Somebody has confirmed this row meanwhile; look at it once more and decide."),
    "edited": Message("Somebody has edited this row meanwhile; look at it once more and decide."),
}
_STALE_BY: Final[Mapping[str, Message]] = {
    "open": Message("%(name)s has opened this flag again meanwhile; look at it once more and decide."),
    "accepted": Message("%(name)s has accepted this flag meanwhile; look at it once more and decide."),
    "dismissed": Message("%(name)s has dismissed this flag meanwhile; look at it once more and decide."),
    "unreviewed": Message("%(name)s has taken back the confirmation of this row; look at it once more and decide."),
    "confirmed": Message("%(name)s has confirmed this row meanwhile; look at it once more and decide."),
    "edited": Message("%(name)s has edited this row meanwhile; look at it once more and decide."),
}
"""The same where the name of who did it is known."""


def _decide(
    store: Store, article_id: str, subject: str, action: _Action, *, actor: str, expected: str | None, reason: str = ""
) -> Decision | None:
    reason = _reason(reason)
    # Reading and writing in one transaction, so that of two editors at once the second sees what the first did.
    with store.transaction():
        now = opened(store, article_id)
        state = _states(now, action).get(subject)
        if state is None:
            raise NotFound(
                _ROW_GONE
                if action.to_unit
                else Message("This flag is gone, for the text it spoke of has changed; reload the page.")
            )
        if expected is not None and expected != state:
            raise StaleAction(_stale(state, now.decided.get(subject)))
        if state == action.leads_to and not _other_reason(now.decided.get(subject), reason):
            return None
        return store.decisions.append(
            article_id,
            action=action.verb,
            subject=subject,
            before={"status": state},
            after={"status": action.leads_to},
            reason=reason,
            actor=actor,
            about=_about_subject(now.alignment, subject),
        )


def _decide_all(
    store: Store, alignment: Alignment, subjects: Sequence[str], action: _Action, *, actor: str, reason: str = ""
) -> Decision | None:
    if not subjects:
        return None
    return store.decisions.append(
        alignment.id,
        action=action.verb,
        subject=subjects[0],
        before={},
        after={"status": action.leads_to},
        reason=reason,
        actor=actor,
        subjects=subjects,
        about=_about_subject(alignment, subjects[0]),
    )


def _about_subject(alignment: Alignment, subject: str) -> str:
    """The beginning of the text that a flag or a unit of the alignment is about."""
    for flag in alignment.flags:
        if flag.id == subject:
            return _about(alignment, flag.unit, first=flag.editions)
    return _about(alignment, unit_ids(alignment).index(subject))


def _about(alignment: Alignment, unit: int, *, first: Sequence[str] = ()) -> str:
    """The beginning of the first side of a unit that has words; ``first``: the editions that are asked first."""
    sides = (alignment.side(unit, code) for code in (*first, *alignment.editions))
    text = " ".join(next((side for side in sides if side), "").split())
    return text if len(text) <= _LONGEST_ABOUT else f"{text[: _LONGEST_ABOUT - 1].rstrip()}…"


def _reason(reason: str) -> str:
    if len(reason.strip()) > _LONGEST_REASON:
        raise TooLarge(
            Message("The reason is longer than %(limit)s characters; shorten it.", {"limit": _LONGEST_REASON})
        )
    return reason.strip()


def _stale(state: str, standing: Decision | None) -> Message:
    """Says what state it is in now, and by whom where that is known."""
    if standing is None or not standing.actor or state not in _STALE_BY:
        return _STALE[state]
    return Message(_STALE_BY[state].id, {"name": standing.actor})


def _states(now: Opened, action: _Action) -> dict[str, str]:
    if action.to_unit:
        return {unit_id: unit.status for unit_id, unit in zip(now.unit_ids, now.alignment.units, strict=True)}
    return {flag.id: flag.status for flag in now.alignment.flags}


def _other_reason(standing: Decision | None, reason: str) -> bool:
    """Whether a reason is given, and not the one that stands."""
    return bool(reason) and (standing is None or standing.reason != reason)
