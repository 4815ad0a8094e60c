"""A table for a spreadsheet: one row a unit, one column an edition (RFC 4180, UTF-8 with a byte order mark)."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from itertools import combinations
from typing import Final

from workbench.domain import Alignment
from workbench.exports.notes import flags_by_unit, note

__all__ = ["export"]

# What a spreadsheet may take for the beginning of a formula, full-width forms included (OWASP, CSV injection).
_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """The header names columns by edition code; texts that look like a formula begin with an apostrophe."""
    pairs = [f"{a}-{b}" for a, b in combinations(alignment.editions, 2)]
    flags = flags_by_unit(alignment)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(["unit", *alignment.editions, *pairs, "confidence", "moved", "status", "flags"])
    for index, unit in enumerate(alignment.units):
        writer.writerow([
            index,
            *(_safe(alignment.side(index, code)) for code in alignment.editions),
            *(round(unit.similarity[pair], 4) if pair in unit.similarity else "" for pair in pairs),
            round(unit.confidence, 4),
            " ".join(unit.moved),
            unit.status,
            _safe("\n".join(note(flag, gettext) for flag in flags[index])),
        ])  # fmt: skip
    return written.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
