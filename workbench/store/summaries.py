"""What the list of articles says of each, counted whenever the article changes, so that the list need not count."""

from __future__ import annotations

from typing import Any, Final

from sqlite_utils import Database

from workbench.domain import SEVERITIES
from workbench.folding import alphabetical, folded

__all__ = ["summarise"]


def summarise(database: Database, article_id: str) -> None:
    """Counts an article anew. To be called in the transaction that changes it, after the change."""
    about = {"article": article_id}
    (title,) = (row["title"] for row in database.query("SELECT title FROM articles WHERE id = :article", about))
    (units,) = database.query(_UNITS, about)
    flags = list(database.query(_FLAGS, about))
    editions = (row["code"] for row in database.query(_EDITIONS, about))
    open_flags: dict[str, int] = {
        severity: sum(row["flags"] for row in flags if row["state"] == "open" and row["severity"] == severity)
        for severity in SEVERITIES
    }
    row: dict[str, Any] = {
        **about,
        "title_words": " ".join(folded(title)),
        "title_order": alphabetical(title),
        "editions": "".join(f" {code} " for code in editions),
        "units": units["units"],
        "confirmed": units["confirmed"],
        **open_flags,
        "settled": sum(row["flags"] for row in flags if row["state"] != "open"),
        "to_fix": sum(row["flags"] for row in flags if row["state"] == "accepted"),
    }
    database.table("summaries").insert(row, pk="article", replace=True)


_EDITIONS: Final = "SELECT DISTINCT code FROM revisions WHERE article = :article"

# A flag or a unit is in the state that the last standing decision about it led to, else in the one it was saved with.
# With max() SQLite takes the other columns from the row that has the greatest id.
_STANDING: Final = """
WITH standing AS MATERIALIZED (
    SELECT subject, json_extract(after, '$.status') AS status, max(id) FROM decisions
    WHERE article = :article AND NOT undone GROUP BY subject
)"""
_LATEST: Final = "(SELECT max(id) FROM alignments WHERE article = :article)"
_UNITS: Final = f"""{_STANDING}
SELECT count(*) AS units, coalesce(sum(coalesce(standing.status, units.status) != 'unreviewed'), 0) AS confirmed
FROM units LEFT JOIN standing ON standing.subject = units.id
WHERE units.alignment = {_LATEST}"""  # noqa: S608
_FLAGS: Final = f"""{_STANDING}
SELECT flags.severity, coalesce(standing.status, flags.status) AS state, count(*) AS flags
FROM flags LEFT JOIN standing ON standing.subject = flags.id
WHERE flags.alignment = {_LATEST} GROUP BY flags.severity, state"""  # noqa: S608
