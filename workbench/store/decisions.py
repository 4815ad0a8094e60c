"""What editors decided: a log of events that is only ever added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from workbench.changes import Change
from workbench.domain import Decision
from workbench.store.codec import Row, change_from_json, change_to_json, from_json, now, storable, to_json
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article

__all__ = ["Decisions"]


class Decisions:
    """The repository of decisions.

    Each remembers which decision stood last when it was taken, so that the log is a tree: undo walks towards the
    root, redo towards the newest leaf, and nothing that was ever decided is lost.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def append(
        self,
        article_id: str,
        *,
        action: str,
        subject: str,
        before: Mapping[str, str],
        after: Mapping[str, str],
        reason: str = "",
        actor: str = "",
        change: Change | None = None,
        subjects: Sequence[str] = (),
    ) -> Decision:
        """Adds an event and returns it; ``change``: what it does to the grouping of the latest alignment; ``subjects``:
        all that it is about, where they are several.

        Raises NotFound for an unknown article.
        """
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            row = {
                "article": article_id,
                "parent": _head(database, article_id),
                "action": action,
                "subject": storable(subject),
                "before": to_json(dict(before)),
                "after": to_json(
                    {**after, "subjects": [storable(each) for each in subjects]} if subjects else dict(after)
                ),
                "reason": storable(reason),
                "actor": storable(actor),
                "at": now(),
                "undone": False,
            }
            key = database.table("decisions").insert(row).last_pk
            if change is not None:
                alignment = next(database.query(_LATEST, [article_id]))["id"]
                database.table("changes").insert(
                    {"decision": key, "alignment": alignment, "change": change_to_json(change)}
                )
            touch_article(database, article_id)
            return _decision(row | {"id": key})

    def list(self, article_id: str) -> tuple[Decision, ...]:
        """All decisions in the order they were taken, undone ones too. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return fetch_decisions(database, article_id)

    def standing(self, article_id: str) -> dict[str, Decision]:
        """Subject → the last standing decision that gave it a state. Raises NotFound for an unknown article."""
        return standing(self.list(article_id))

    def changes(self, article_id: str) -> tuple[tuple[int, Change], ...]:
        """What the standing decisions changed in the grouping of the latest alignment, in order, each with its id.

        Raises NotFound for an unknown article.
        """
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return fetch_changes(database, article_id)

    def state(self, article_id: str) -> tuple[int, int, int]:
        """What tells one state of the article from another: its latest alignment, the last decision, how many undone.

        Cheap. Raises NotFound for an unknown article.
        """
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            row = next(database.query(_STATE, [article_id, article_id]))
            return row["alignment"], row["last"], row["undone"]

    def undo(self, article_id: str) -> Decision | None:
        """Marks the last standing decision undone and returns it so; None where none stands.

        Raises NotFound for an unknown article.
        """
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            return _mark(database, _head(database, article_id), undone=True)

    def redo(self, article_id: str) -> Decision | None:
        """Makes the decision that was undone last stand again and returns it; None where there is nothing to redo.

        A decision taken after an undo starts a new line: what was undone before it is no longer redone.
        Raises NotFound for an unknown article.
        """
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            return _mark(database, _following(database, article_id), undone=False)

    def can_undo(self, article_id: str) -> bool:
        """Whether :meth:`undo` would find something. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            return _head(database, fetch_article(database, article_id).id) is not None

    def can_redo(self, article_id: str) -> bool:
        """Whether :meth:`redo` would find something. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            return _following(database, fetch_article(database, article_id).id) is not None


_LATEST: Final = "SELECT max(id) AS id FROM alignments WHERE article = ?"
_CHANGES: Final = """
SELECT changes.decision, changes.change FROM changes JOIN decisions ON decisions.id = changes.decision
WHERE decisions.article = ? AND NOT decisions.undone
AND changes.alignment = (SELECT max(id) FROM alignments WHERE article = ?) ORDER BY changes.decision"""
_STATE: Final = """
SELECT coalesce(max(id), 0) AS last, coalesce(sum(undone), 0) AS undone,
(SELECT coalesce(max(id), 0) FROM alignments WHERE article = ?) AS alignment
FROM decisions WHERE article = ?"""


def _head(database: Database, article_id: str) -> int | None:
    """The last standing decision: children come after their parents, so it is the one with the greatest id."""
    sql = "SELECT max(id) AS id FROM decisions WHERE article = ? AND NOT undone"
    head: int | None = next(database.query(sql, [article_id]))["id"]
    return head


def _following(database: Database, article_id: str) -> int | None:
    """The decision that redo would make stand again: of those taken from here, the newest was being followed."""
    sql = "SELECT max(id) AS id FROM decisions WHERE article = ? AND parent IS ? AND undone"
    following: int | None = next(database.query(sql, [article_id, _head(database, article_id)]))["id"]
    return following


def _mark(database: Database, key: int | None, *, undone: bool) -> Decision | None:
    if key is None:
        return None
    database.table("decisions").update(key, {"undone": undone})
    decision = _decision(database.table("decisions").get(key))
    touch_article(database, decision.article)
    return decision


def standing(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Subject → the last of the decisions, in the order they were taken, that stands and gave it a state."""
    return {
        subject: decision
        for decision in decisions
        if not decision.undone and decision.after
        for subject in decision.subjects or (decision.subject,)
    }


def fetch_changes(database: Database, article_id: str) -> tuple[tuple[int, Change], ...]:
    """As :meth:`Decisions.changes`."""
    rows = database.query(_CHANGES, [article_id, article_id])
    return tuple((row["decision"], change_from_json(row["change"])) for row in rows)


def fetch_decisions(database: Database, article_id: str) -> tuple[Decision, ...]:
    """As :meth:`Decisions.list`."""
    sql = "SELECT * FROM decisions WHERE article = ? ORDER BY id"
    return tuple(_decision(row) for row in database.query(sql, [article_id]))


def _decision(row: Row) -> Decision:
    after = from_json(row["after"])
    return Decision(
        id=row["id"],
        article=row["article"],
        action=row["action"],
        subject=row["subject"],
        before=from_json(row["before"]),
        after={name: value for name, value in after.items() if name != "subjects"},
        reason=row["reason"],
        actor=row["actor"],
        at=row["at"],
        undone=bool(row["undone"]),
        subjects=tuple(after.get("subjects", ())),
    )
