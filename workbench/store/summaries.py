"""What the list of articles says of each, counted whenever the article changes, so that the list need not count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from sqlite_utils import Database

from workbench.domain import SEVERITIES, Alignment
from workbench.folding import alphabetical, folded

__all__ = ["summarise", "summarise_current"]


def summarise(database: Database, article_id: str) -> None:
    """Counts an article anew. To be called in the transaction that changes it, after the change."""
    about = {"article": article_id}
    if any(database.query(_REGROUPED, about)):
        # What was regrouped is not in the tables of units: it is counted when the list is next asked for.
        database.execute("DELETE FROM summaries WHERE article = :article", about)
        return
    (units,) = database.query(_UNITS, about)
    states = {(row["severity"], row["state"]): row["flags"] for row in database.query(_FLAGS, about)}
    _write(database, article_id, units=units["units"], confirmed=units["confirmed"], flags=states)


def summarise_current(database: Database, alignment: Alignment) -> None:
    """Counts an article as it stands after what editors did to its units, with the states they gave them."""
    _write(
        database,
        alignment.id,
        units=len(alignment.units),
        confirmed=sum(unit.status != "unreviewed" for unit in alignment.units),
        flags=Counter((flag.severity, flag.status) for flag in alignment.flags),
    )


def _write(
    database: Database, article_id: str, *, units: int, confirmed: int, flags: Mapping[tuple[str, str], int]
) -> None:
    about = {"article": article_id}
    (title,) = (row["title"] for row in database.query("SELECT title FROM articles WHERE id = :article", about))
    editions = (row["code"] for row in database.query(_EDITIONS, about))
    open_flags: dict[str, int] = {severity: flags.get((severity, "open"), 0) for severity in SEVERITIES}
    row: dict[str, Any] = {
        **about,
        "title_words": " ".join(folded(title)),
        "title_order": alphabetical(title),
        "editions": "".join(f" {code} " for code in editions),
        "units": units,
        "confirmed": confirmed,
        **open_flags,
        "settled": sum(count for (_, state), count in flags.items() if state != "open"),
        "to_fix": sum(count for (_, state), count in flags.items() if state == "accepted"),
    }
    database.table("summaries").insert(row, pk="article", replace=True)


_REGROUPED: Final = """
SELECT 1 FROM changes JOIN decisions ON decisions.id = changes.decision
WHERE decisions.article = :article
AND changes.alignment = (SELECT max(id) FROM alignments WHERE article = :article) LIMIT 1"""
_EDITIONS: Final = "SELECT DISTINCT code FROM revisions WHERE article = :article"

# A flag or a unit is in the state that the last standing decision about it led to, else in the one it was saved with.
# With max() SQLite takes the other columns from the row that has the greatest id.
_STANDING: Final = """
WITH standing AS MATERIALIZED (
    SELECT coalesce(named.value, subject) AS subject, json_extract(after, '$.status') AS status, max(decisions.id)
    FROM decisions LEFT JOIN json_each(after, '$.subjects') AS named
    WHERE article = :article AND NOT undone AND json_extract(after, '$.status') IS NOT NULL
    GROUP BY coalesce(named.value, subject)
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
