"""What editors decided: a log of events that is only ever added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from workbench.changes import Change
from workbench.domain import Decision
from workbench.errors import Message, NotFound
from workbench.store.codec import Row, change_from_json, change_to_json, from_json, now, storable, to_json
from workbench.store.connections import Connections
from workbench.store.lookup import fetch_article, touch_article

__all__ = ["Decisions"]


class Decisions:
    """The repository of decisions.

    Each remembers which decision stood last when it was taken, so that the log is a tree: undo walks towards the
    root, redo towards the leaf that was followed last, and nothing that was ever decided is lost. What stands is always
    a path from the root.
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
        about: str = "",
    ) -> Decision:
        """Adds an event and returns it; ``change``: what it does to the grouping of the latest alignment; ``subjects``:
        all that it is about, where they are several; ``about``: the beginning of the text it speaks of.

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
                "about": storable(about),
                "followed": next(database.query(_FOLLOWED, [article_id]))["followed"],
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
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return fetch_standing(database, article_id)

    def actors(self, article_id: str) -> frozenset[str]:
        """The names of all who decided anything. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            sql = "SELECT DISTINCT actor FROM decisions WHERE article = ?"
            return frozenset(row["actor"] for row in database.query(sql, [article_id]))

    def changing(self, article_id: str) -> tuple[int, ...]:
        """The ids of the decisions that :meth:`changes` tells of. Cheap. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return tuple(row["decision"] for row in database.query(_CHANGING, [article_id, article_id, 0]))

    def changes(self, article_id: str, *, since: int = 0) -> tuple[tuple[int, Change], ...]:
        """What the standing decisions changed in the grouping of the latest alignment, in order, each with its id.

        ``since``: those that came after that one. Raises NotFound for an unknown article.
        """
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return fetch_changes(database, article_id, since=since)

    def state(self, article_id: str) -> tuple[int, int, int]:
        """What tells one state of the article from another: the latest alignment, the last decision, the last to stand.

        0 where there is none. Cheap. Raises NotFound for an unknown article.
        """
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            row = next(database.query(_STATE, [article_id, article_id]))
            return row["alignment"], row["last"], row["standing"]

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

    def go_to(self, article_id: str, decision_id: int) -> tuple[int, int]:
        """Makes exactly the path from the root to a decision stand, nothing for 0.

        Returns how many were undone and how many stand again. Raises NotFound for an unknown article or decision.
        """
        with self._connections.transaction() as database:
            article_id = fetch_article(database, article_id).id
            about = {"article": article_id, "decision": decision_id}
            if decision_id and not any(database.query(_THERE, about)):
                raise NotFound(Message("There is no such decision; load the history again to see what there is."))
            database.execute(_FOLLOW, about)
            undone = database.execute(_UNDO_BESIDE, about).rowcount
            redone = database.execute(_REDO_ALONG, about).rowcount
            touch_article(database, article_id)
            return undone, redone

    def steps(self, article_id: str) -> tuple[Decision | None, Decision | None]:
        """What :meth:`undo` would take back and :meth:`redo` take again. Raises NotFound for an unknown article."""
        with self._connections.snapshot() as database:
            article_id = fetch_article(database, article_id).id
            return _get(database, _head(database, article_id)), _get(database, _following(database, article_id))

    def line(self, article_id: str) -> tuple[int, ...]:
        """The ids of the decisions that stand and of those that redo would take, one after the other, in order.

        Raises NotFound for an unknown article.
        """
        with self._connections.snapshot() as database:
            about = {"article": fetch_article(database, article_id).id}
            next_of = {row["parent"]: row["id"] for row in database.query(_CHILDREN, about)}
            found = [row["id"] for row in database.query(_STANDING, about)]
        key = found[-1] if found else None
        while (key := next_of.get(key)) is not None:
            found.append(key)
        return tuple(found)


_LATEST: Final = "SELECT max(id) AS id FROM alignments WHERE article = ?"
_STANDING_CHANGES: Final = """FROM changes JOIN decisions ON decisions.id = changes.decision
WHERE decisions.article = ? AND NOT decisions.undone
AND changes.alignment = (SELECT max(id) FROM alignments WHERE article = ?)
AND changes.decision > ? ORDER BY changes.decision"""
_CHANGES: Final = f"SELECT changes.decision, changes.change {_STANDING_CHANGES}"
_CHANGING: Final = f"SELECT changes.decision {_STANDING_CHANGES}"
_STATE: Final = """
SELECT coalesce(max(id), 0) AS last, coalesce(max(CASE WHEN NOT undone THEN id END), 0) AS standing,
(SELECT coalesce(max(id), 0) FROM alignments WHERE article = ?) AS alignment
FROM decisions WHERE article = ?"""
_FOLLOWED: Final = "SELECT coalesce(max(followed), 0) AS followed FROM decisions WHERE article = ?"
_THERE: Final = "SELECT 1 FROM decisions WHERE article = :article AND id = :decision"
_STANDING: Final = "SELECT id FROM decisions WHERE article = :article AND NOT undone ORDER BY id"
# Of the undone ones taken from the same place the one that is followed comes last.
_CHILDREN: Final = "SELECT id, parent FROM decisions WHERE article = :article AND undone ORDER BY followed, id"
_PATH: Final = """
(WITH RECURSIVE path (id) AS (
    SELECT :decision UNION ALL
    SELECT parent FROM decisions JOIN path ON decisions.id = path.id WHERE parent IS NOT NULL
) SELECT id FROM path)"""
_FOLLOW: Final = f"""
UPDATE decisions SET followed = (SELECT max(followed) + 1 FROM decisions WHERE article = :article)
WHERE article = :article AND id IN {_PATH}"""  # noqa: S608
_UNDO_BESIDE: Final = f"""
UPDATE decisions SET undone = 1 WHERE article = :article AND NOT undone AND id NOT IN {_PATH}"""  # noqa: S608
_REDO_ALONG: Final = f"""
UPDATE decisions SET undone = 0 WHERE article = :article AND undone AND id IN {_PATH}"""  # noqa: S608


def _head(database: Database, article_id: str) -> int | None:
    """The last standing decision: children come after their parents, so it is the one with the greatest id."""
    sql = "SELECT max(id) AS id FROM decisions WHERE article = ? AND NOT undone"
    head: int | None = next(database.query(sql, [article_id]))["id"]
    return head


def _following(database: Database, article_id: str) -> int | None:
    """The decision that redo would make stand again: of those taken from here, the one that was being followed."""
    sql = """
        SELECT id FROM decisions WHERE article = ? AND parent IS ? AND undone ORDER BY followed DESC, id DESC LIMIT 1"""
    rows = database.query(sql, [article_id, _head(database, article_id)])
    return next((int(row["id"]) for row in rows), None)


def _get(database: Database, key: int | None) -> Decision | None:
    return None if key is None else _decision(database.table("decisions").get(key))


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


def fetch_standing(database: Database, article_id: str) -> dict[str, Decision]:
    """As :meth:`Decisions.standing`."""
    sql = "SELECT * FROM decisions WHERE article = ? AND NOT undone AND after <> '{}' ORDER BY id"
    return standing(_decision(row) for row in database.query(sql, [article_id]))


def fetch_changes(database: Database, article_id: str, *, since: int = 0) -> tuple[tuple[int, Change], ...]:
    """As :meth:`Decisions.changes`."""
    rows = database.query(_CHANGES, [article_id, article_id, since])
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
        parent=row["parent"],
        about=row["about"],
    )
