"""How far an article has come, who took it there, and who has it in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from workbench.store.codec import Row, from_json, now, storable, to_json
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article
from workbench.store.revisions import newsroom_order

__all__ = ["ArticleState", "Assignees", "Cause", "StateChange", "States"]

ArticleState = Literal["draft", "in_review", "signed_off"]
Cause = Literal["", "revision", "alignment", "decision"]


@dataclass(frozen=True, slots=True)
class StateChange:
    """An article's step into another state.

    ``revisions``: edition code → the number of the revision that stood then, in the newsroom's order. ``cause``: what
    took a signed-off article back into review by itself (a new revision, another alignment, a decision), '' where an
    editor took the step.
    """

    id: int
    article: str
    state: ArticleState
    actor: str
    at: str
    reason: str
    cause: Cause
    revisions: Mapping[str, int]


class States:
    """The repository of state changes: they are only ever added; before the first an article is a draft.

    The database adds one of its own where a signed-off article gets a revision, an alignment or a decision.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def append(self, article_id: str, state: ArticleState, *, actor: str = "", reason: str = "") -> StateChange:
        """Adds a step, with the revisions of this moment, and returns it. Raises NotFound for an unknown article."""
        sql = "SELECT code, max(number) AS number FROM revisions WHERE article = ? GROUP BY code"
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            row = {
                "article": article_id,
                "state": state,
                "actor": storable(actor),
                "at": now(),
                "reason": storable(reason),
                "cause": "",
                "revisions": to_json(
                    {edition["code"]: edition["number"] for edition in database.query(sql, [article_id])}
                ),
            }
            key = database.table("state_changes").insert(row).last_pk
            touch_article(database, article_id)
            return _change(row | {"id": key})

    def list(self, article_id: str) -> tuple[StateChange, ...]:
        """All steps of the article, the oldest first. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            sql = "SELECT * FROM state_changes WHERE article = ? ORDER BY id"
            return tuple(_change(row) for row in database.query(sql, [article_id]))

    def latest(self, article_id: str) -> StateChange | None:
        """The last step of the article, None for a draft. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            sql = "SELECT * FROM state_changes WHERE article = ? ORDER BY id DESC LIMIT 1"
            return next((_change(row) for row in database.query(sql, [article_id])), None)

    def all(self) -> dict[str, StateChange]:
        """Article id → its last step, without the drafts."""
        sql = "SELECT state_changes.* FROM latest_states JOIN state_changes ON state_changes.id = latest_states.change"
        with self._connections.snapshot() as database:
            return {row["article"]: _change(row) for row in database.query(sql)}


class Assignees:
    """The repository of who has which article in hand: one name an article, or none."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, article_id: str, name: str) -> None:
        """Gives the article to somebody, to nobody for ''. Raises NotFound for an unknown article."""
        with self._connections.transaction() as database:
            row = {"article": fetch_article(database, article_id).id, "name": storable(name), "at": now()}
            database.table("assignees").insert(row, pk="article", replace=True)
            touch_article(database, article_id)

    def get(self, article_id: str) -> str:
        """Who has the article in hand, '' for nobody. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            sql = "SELECT name FROM assignees WHERE article = ?"
            return next((str(row["name"]) for row in database.query(sql, [article_id])), "")

    def all(self) -> dict[str, str]:
        """Article id → who has it in hand, without those that nobody has."""
        with self._connections.snapshot() as database:
            sql = "SELECT article, name FROM assignees WHERE name <> ''"
            return {row["article"]: row["name"] for row in database.query(sql)}


def _change(row: Row) -> StateChange:
    revisions = from_json(row["revisions"])
    return StateChange(
        id=row["id"],
        article=row["article"],
        state=cast(ArticleState, row["state"]),
        actor=row["actor"],
        at=row["at"],
        reason=row["reason"],
        cause=cast(Cause, row["cause"]),
        revisions={code: revisions[code] for code in newsroom_order(revisions)},
    )
