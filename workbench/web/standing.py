"""Where an article stands: its state, who took it there, who has it in hand, and who waits for an answer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from workbench import discussion, names
from workbench.states import state_of
from workbench.store import ArticleState, StateChange
from workbench.web.identity import current_name
from workbench.web.localisation import say
from workbench.web.services import store

__all__ = ["Standing", "standings"]


@dataclass(frozen=True, slots=True)
class Standing:
    """An article's state as the pages show it.

    ``change``: its last step, None for a draft. ``signed``: the sign-off that the last step took back by itself.
    ``assignee``: '' for nobody. ``waiting``: comments that mention the reader and that they have not answered.
    """

    change: StateChange | None = None
    assignee: str = ""
    waiting: int = 0
    signed: StateChange | None = None

    @classmethod
    def of(cls, article_id: str) -> Standing:
        """Where one article stands, without who waits. Raises NotFound."""
        steps = store().states.list(article_id)
        change = steps[-1] if steps else None
        signed = steps[-2] if change and change.cause else None
        return cls(change, store().assignees.get(article_id), signed=signed)

    @property
    def state(self) -> ArticleState:
        """The state the article is in."""
        return state_of(self.change)

    @property
    def state_name(self) -> str:
        """The state in words."""
        return say(names.ARTICLE_STATES[self.state])

    def as_json(self) -> dict[str, Any]:
        """The state, the step that led to it (None for a draft) and the assignee, for a program."""
        step = self.change and {
            "by": self.change.actor,
            "at": self.change.at,
            "reason": self.change.reason,
            "cause": self.change.cause,
            "revisions": dict(self.change.revisions),
        }
        return {"state": self.state, "state_change": step, "assignee": self.assignee}


def standings() -> defaultdict[str, Standing]:
    """Article id → where it stands, for all articles; for any other id that of a new one."""
    with store().snapshot():
        changes, assignees = store().states.all(), store().assignees.all()
        waiting = discussion.waiting(store(), current_name())
    found: defaultdict[str, Standing] = defaultdict(Standing)
    for article_id in {*changes, *assignees, *waiting}:
        found[article_id] = Standing(changes.get(article_id), assignees.get(article_id, ""), waiting[article_id])
    return found
