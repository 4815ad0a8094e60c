"""The way back and forward through what was decided on an article, by one decision or to any of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.domain import Decision
from workbench.errors import Message, StaleAction
from workbench.store import Store

__all__ = ["go_to", "redo", "undo"]


def undo(store: Store, article_id: str, *, expected: int | None = None) -> Decision | None:
    """Takes back the last standing decision on the article, whoever took it, and returns it; None: nothing to undo.

    ``expected``: the id of the decision that the editor saw as the last one, 0 for none. Raises NotFound for an unknown
    article, StaleAction where another one is the last now.
    """
    with store.transaction():
        last, _ = store.decisions.steps(article_id)
        _check(expected, found=last, last=last)
        return store.decisions.undo(article_id)


def redo(store: Store, article_id: str, *, expected: int | None = None) -> Decision | None:
    """Takes the decision undone last again, and returns it; None: nothing to redo.

    Once a new decision has been taken, those undone before it cannot be redone, only gone to. ``expected``: the id of
    the decision that the editor saw as the next one. Raises as :func:`undo`.
    """
    with store.transaction():
        last, following = store.decisions.steps(article_id)
        _check(expected, found=following, last=last)
        return store.decisions.redo(article_id)


def go_to(
    store: Store, article_id: str, decision_id: int, *, expected: tuple[int, int, int] | None = None
) -> tuple[int, int]:
    """Goes to what stood right after a decision, before all of them for 0: how many were undone, how many done again.

    Nothing of the log is lost, so one can go to any other of its decisions afterwards, also to one that was undone and
    overtaken. ``expected``: the state that the editor saw (:meth:`workbench.store.decisions.Decisions.state`). Raises
    NotFound for an unknown article or decision, StaleAction where somebody did something meanwhile.
    """
    with store.transaction():
        if expected is not None and store.decisions.state(article_id) != expected:
            raise StaleAction(
                Message("Somebody has done something meanwhile; look at what stands now, then choose where to go.")
            )
        return store.decisions.go_to(article_id, decision_id)


_CAME: Final[Mapping[str, Message]] = {
    "accept": Message("A flag has been accepted meanwhile; look at it first, then press again."),
    "dismiss": Message("A flag has been dismissed meanwhile; look at it first, then press again."),
    "fix": Message("A flag has been marked as mended meanwhile; look at it first, then press again."),
    "reopen": Message("A flag has been opened again meanwhile; look at it first, then press again."),
    "confirm": Message("A row has been confirmed meanwhile; look at it first, then press again."),
    "unconfirm": Message("A confirmation has been taken back meanwhile; look at it first, then press again."),
}
_REGROUPED: Final = Message("Rows have been changed meanwhile; look at them first, then press again.")
_WENT_BACK: Final = Message("Something has been undone meanwhile; look at what stands now, then press again.")


def _check(expected: int | None, *, found: Decision | None, last: Decision | None) -> None:
    """Whether the step would still be the one that the editor saw; else StaleAction with what came meanwhile."""
    if expected is None or expected == (found.id if found else 0):
        return
    if last is not None and last.id >= expected:
        raise StaleAction(_CAME.get(last.action, _REGROUPED))
    raise StaleAction(_WENT_BACK)
