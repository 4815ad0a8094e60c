"""The pairs of an alignment, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Callable

from workbench.domain import Alignment
from workbench.exports.json import pair_to_dict

__all__ = ["export"]


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """A line for each unit and each two editions, as in the contract's ``pairs``, with what it needs to stand alone.

    Besides the contract's keys: ``article`` (its id), ``langs`` (BCP 47), and the unit's ``confidence`` and ``status``.
    """
    lines = []
    for pair in alignment.pairs():
        unit = alignment.units[pair.unit]
        line = {
            "article": alignment.id,
            **pair_to_dict(pair),
            "langs": [alignment.editions[code].lang for code in pair.editions],
            "confidence": round(unit.confidence, 4),
            "status": unit.status,
        }
        lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    return "".join(lines).encode()
