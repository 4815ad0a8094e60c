"""An alignment with all that editors did to it since it was saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from sqlite_utils import Database

from workbench.changes import changed
from workbench.domain import Alignment, Article, Decision, FlagStatus, UnitStatus
from workbench.store.alignments import fetch_latest
from workbench.store.decisions import fetch_changes, fetch_standing
from workbench.store.unit_ids import unit_ids

__all__ = ["fetch_current", "with_states"]


def fetch_current(database: Database, article: Article) -> Alignment | None:
    """The latest alignment of a known article with all that editors did to it; None before the first."""
    alignment = fetch_latest(database, article)
    if alignment is None:
        return None
    alignment = changed(alignment, [change for _, change in fetch_changes(database, article.id)])
    return with_states(alignment, unit_ids(alignment), fetch_standing(database, article.id))


def with_states(alignment: Alignment, ids: Sequence[str], decided: Mapping[str, Decision]) -> Alignment:
    """The alignment with the states of its units and flags; ``ids``: of the units; ``decided``: subject → decision."""
    units = list(alignment.units)
    for index, unit_id in enumerate(ids):
        if unit_id in decided:
            units[index] = replace(units[index], status=cast(UnitStatus, decided[unit_id].after["status"]))
    flags = list(alignment.flags)
    for index, flag in enumerate(flags):
        if flag.id in decided:
            decision = decided[flag.id]
            flags[index] = replace(flag, status=cast(FlagStatus, decision.after["status"]), reason=decision.reason)
    return replace(alignment, units=tuple(units), flags=tuple(flags))
