"""Sentences that clearly belong far from where they stand, found before the search takes them for neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from workbench.align.corridor import Corridor
from workbench.align.matches import Matches
from workbench.align.scale import Scale
from workbench.align.side import Bools

SURE: Final = 0.62
"""Likeness (0 chance, 1 usual) from which what is told elsewhere is believed to be the same."""
CLEAR: Final = 0.12
"""How much better than its second best place it has to fit."""


def strays(
    sizes: Sequence[int],
    matches: Mapping[tuple[int, int], Matches],
    corridors: Mapping[tuple[int, int], Corridor],
    *,
    scales: Mapping[tuple[int, int], Scale],
) -> list[Bools]:
    """For each edition, ``(n,)``, the sentences whose clear best match lies off the corridor in two other editions.

    In the only other one, where there are but two. A sentence with a best match inside the corridor of any edition is
    none: then it is the other that strays.
    """
    away = [np.zeros(size, np.int64) for size in sizes]
    near = [np.zeros(size, bool) for size in sizes]
    for (a, b), found in matches.items():
        if len(found.rows) == len(corridors[a, b].chain):
            near[a][found.rows] = near[b][found.columns] = True
            continue
        low, high = corridors[a, b].low, corridors[a, b].high
        inside = (found.columns >= low[found.rows]) & (found.columns < high[found.rows + 1])
        likeness = (found.cosines - scales[a, b].chance) / scales[a, b].contrast
        off = ~inside & (likeness >= SURE) & (found.leads >= CLEAR)
        for edition, own in ((a, found.rows), (b, found.columns)):
            near[edition][own[inside]] = True
            away[edition][own[off]] += 1
    return [(off >= min(2, len(sizes) - 1)) & ~on for off, on in zip(away, near, strict=True)]
