"""Sentences that are clearly each other's best match and stand in the same order: what a search can hold on to."""

from __future__ import annotations

import numpy as np

from workbench.align.matches import FIRM, Matches
from workbench.align.side import Ints


def anchors(matches: Matches) -> Ints:
    """Pairs (i, j) ``(p, 2)``, rising in both, of sentences that are clearly each other's best match.

    The heaviest rising chain of mutual best pairs: a sentence told elsewhere falls out of it.
    """
    firm = matches.leads >= FIRM
    rows, columns = matches.rows[firm], matches.columns[firm]
    if len(columns) > 1 and (np.diff(columns) <= 0).any():
        kept = heaviest_chain(columns, matches.cosines[firm])
        rows, columns = rows[kept], columns[kept]
    return np.column_stack([rows, columns])


def heaviest_chain(columns: Ints, weights: np.typing.NDArray[np.floating]) -> list[int]:
    """Which of the pairs make the rising chain of the largest total weight, by a Fenwick tree: O(n log n).

    ``columns``: ``(n,)``, what each pair has in the second edition, in the order of the first, where no two are alike.
    """
    width = int(columns.max(initial=0)) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (width + 1)
    before = [-1] * len(columns)
    top = (0.0, -1)
    for index, (column, weight) in enumerate(zip(columns.tolist(), weights.tolist(), strict=True)):
        best = (0.0, -1)
        at = column
        while at > 0:
            best = max(best, tree[at])
            at -= at & -at
        before[index] = best[1]
        own = (best[0] + weight, index)
        top = max(top, own)
        at = column + 1
        while at <= width:
            tree[at] = max(tree[at], own)
            at += at & -at
    chain, last = [], top[1]
    while last >= 0:
        chain.append(last)
        last = before[last]
    return chain[::-1]
