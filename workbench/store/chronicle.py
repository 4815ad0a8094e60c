"""What happened to every article, as rows of moments: for counting how the work goes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from workbench.store.codec import from_json
from workbench.store.connections import Connections

__all__ = ["ArticleRecord", "Chronicle", "DecisionRecord", "FlagRecord", "Run"]


@dataclass(frozen=True, slots=True)
class FlagRecord:
    """A flag as an alignment was saved with it, without its sentence and its words."""

    id: str
    kind: str
    severity: str
    editions: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Run:
    """An alignment: when it was saved, and its flags. Moments here are ISO 8601 in UTC."""

    created: str
    flags: tuple[FlagRecord, ...]


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision that stands: its verb, the id of its flag or unit, the state it led to, and when it was taken."""

    action: str
    subject: str
    state: str
    at: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What happened to an article. ``created``: when it was first uploaded; ``signed_off``: None where it was not."""

    id: str
    title: str
    created: str
    runs: tuple[Run, ...]
    decisions: tuple[DecisionRecord, ...]
    signed_off: str | None = None


class Chronicle:
    """Reads across all articles, without their texts."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def articles(self) -> tuple[ArticleRecord, ...]:
        """Every article with its alignments and standing decisions, each in the order they came; the oldest first."""
        with self._connections.snapshot() as database:
            flags = _flags(database)
            runs: defaultdict[str, list[Run]] = defaultdict(list)
            for row in database.query("SELECT id, article, created FROM alignments ORDER BY id"):
                runs[row["article"]].append(Run(row["created"], tuple(flags.get(row["id"], ()))))
            decisions: defaultdict[str, list[DecisionRecord]] = defaultdict(list)
            for row in database.query(_DECISIONS):
                decisions[row["article"]].append(
                    DecisionRecord(row["action"], row["subject"], row["state"] or "", row["at"])
                )
            signed_off = _signed_off(database)
            return tuple(
                ArticleRecord(
                    id=row["id"],
                    title=row["title"],
                    created=row["created"],
                    runs=tuple(runs[row["id"]]),
                    decisions=tuple(decisions[row["id"]]),
                    signed_off=signed_off.get(row["id"]),
                )
                for row in database.query("SELECT id, title, created FROM articles ORDER BY created, rowid")
            )


_FLAGS: Final = "SELECT alignment, id, kind, severity, editions, status FROM flags ORDER BY alignment, position"
_DECISIONS: Final = """
SELECT article, action, coalesce(named.value, subject) AS subject, json_extract(after, '$.status') AS state, at
FROM decisions LEFT JOIN json_each(after, '$.subjects') AS named WHERE NOT undone ORDER BY decisions.id"""


def _flags(database: Database) -> dict[int, list[FlagRecord]]:
    """Alignment → its flags. A flag that comes again is one object: most outlive many re-uploads."""
    known: dict[tuple[str, ...], FlagRecord] = {}
    flags: defaultdict[int, list[FlagRecord]] = defaultdict(list)
    for alignment, *said in database.execute(_FLAGS):
        key = tuple(said)
        if key not in known:
            flag_id, kind, severity, editions, status = key
            known[key] = FlagRecord(flag_id, kind, severity, tuple(from_json(editions)), status)
        flags[alignment].append(known[key])
    return flags


def _signed_off(_database: Database) -> dict[str, str]:
    """Article → the moment it was signed off. Articles have no such state yet, so there is none."""
    return {}
