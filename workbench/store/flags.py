"""The flags of all articles as they stand now, for a queue across them."""

from __future__ import annotations

from typing import Final

from workbench.domain import Flag
from workbench.errors import Message
from workbench.store.codec import from_json
from workbench.store.connections import Connections

__all__ = ["Flags"]


class Flags:
    """Reads across all articles, without texts."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def all(self) -> tuple[tuple[str, Flag], ...]:
        """Article id and flag, without its values, spans and reason, of every article that was not regrouped."""
        editions: dict[str, tuple[str, ...]] = {}
        found = []
        with self._connections.snapshot() as database:
            for article, flag_id, unit, kind, severity, codes, *rest in database.execute(_FLAGS):
                if codes not in editions:
                    editions[codes] = tuple(from_json(codes))
                said, (score, status) = Message(rest[0]), rest[1:]
                found.append(
                    (article, Flag(flag_id, unit, kind, severity, editions[codes], said, score, status=status))
                )
        return tuple(found)

    def regrouped(self) -> tuple[str, ...]:
        """The ids of the other articles: what stands of them follows from what was done to their rows."""
        with self._connections.snapshot() as database:
            return tuple(row["article"] for row in database.query(_REGROUPED))


_REGROUPED: Final = """
SELECT DISTINCT decisions.article FROM changes
JOIN decisions ON decisions.id = changes.decision
JOIN latest_alignments AS latest ON latest.alignment = changes.alignment
WHERE NOT decisions.undone"""
# With max() SQLite takes the other columns from the row that has the greatest id.
_FLAGS: Final = f"""
WITH standing AS MATERIALIZED (
    SELECT article, coalesce(named.value, subject) AS subject, json_extract(after, '$.status') AS status,
        max(decisions.id)
    FROM decisions LEFT JOIN json_each(after, '$.subjects') AS named
    WHERE NOT undone AND json_extract(after, '$.status') IS NOT NULL
    GROUP BY article, coalesce(named.value, subject)
)
SELECT latest.article, flags.id, flags.unit, flags.kind, flags.severity, flags.editions, flags.message, flags.score,
    coalesce(standing.status, flags.status) AS state
FROM latest_alignments AS latest
JOIN flags ON flags.alignment = latest.alignment
LEFT JOIN standing ON standing.article = latest.article AND standing.subject = flags.id
WHERE latest.article NOT IN ({_REGROUPED})"""  # noqa: S608
