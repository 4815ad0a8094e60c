"""How probable it is that a unit is right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.align.evidence import oddness
from workbench.align.moves import Group
from workbench.align.path import Article
from workbench.align.side import Floats

Doubles = npt.NDArray[np.float64]

FEATURES: Final = ("weakest", "mean", "extra", "lacking", "alone", "moved", "odd", "beside", "anchored")

# A logistic regression (Cox 1958); `python bench/confidence.py` fits it on stories cut up anew many times.
_CONSTANT: Final = -0.69
_WEIGHTS: Final = (-1.24, 4.9, -0.75, -1.18, 5.37, -1.26, -0.48, -0.61, 1.59)


def observed(groups: Sequence[Group], article: Article, cosines: dict[tuple[int, int], Floats]) -> Doubles:
    """What the regression sees of n groups in the order of the path, ``(n, FEATURES)``.

    ``cosines``: pair of editions → ``(n,)``. Weakest and mean likeness (0 chance, 1 usual) of the pairs of sides
    present; sentences beyond one a side; empty sides; whether one edition stands alone; whether something moved; how
    odd the lengths of two sides are together, at the most; how many of the two neighbours have an empty side; the share
    of the sentences of its editions that are anchors, which tells one story from different ones.
    """
    runs = np.array([group.runs for group in groups], np.int64).reshape(len(groups), len(article.sides), 2)
    present = runs[:, :, 1] > runs[:, :, 0]
    pairs = list(combinations(range(present.shape[1]), 2))
    both = np.array([present[:, a] & present[:, b] for a, b in pairs])
    scales = [article.scales[pair] for pair in pairs]
    likeness = np.array([(cosines[pair] - s.chance) / s.contrast for pair, s in zip(pairs, scales, strict=True)])
    totals = [np.concatenate([[0], np.cumsum(side.lengths)]) for side in article.sides]
    lengths = [np.maximum(total[runs[:, index, 1]] - total[runs[:, index, 0]], 1) for index, total in enumerate(totals)]
    odd = np.array(
        [oddness(lengths[a] * scale.length_ratio, lengths[b]) for (a, b), scale in zip(pairs, scales, strict=True)]
    )
    alone = ~both.any(axis=0)
    anchored = np.array([_anchored(article, pair) for pair in pairs])
    touched = np.where(alone, np.array([present[:, a] | present[:, b] for a, b in pairs]), both)
    whole = np.concatenate([[True], present.all(axis=1), [True]])
    return np.column_stack(
        [
            np.where(alone, 0, np.min(likeness, axis=0, initial=np.inf, where=both)),
            np.sum(likeness, axis=0, where=both) / np.maximum(1, both.sum(axis=0)),
            np.maximum(0, runs[:, :, 1] - runs[:, :, 0] - 1).sum(axis=1),
            (~present).sum(axis=1),
            alone,
            [bool(group.moved) for group in groups],
            np.minimum(np.max(odd, axis=0, initial=0, where=both), 16),
            2 - whole[:-2].astype(int) - whole[2:],
            (anchored[:, None] * touched).sum(axis=0) / np.maximum(1, touched.sum(axis=0)),
        ]
    ).astype(np.float64)


def _anchored(article: Article, pair: tuple[int, int]) -> float:
    """The share of the shorter of two editions that is anchored in the other; about a half where little is known."""
    shorter = min(len(article.sides[edition]) for edition in pair)
    return (len(article.corridors[pair].chain) + 2) / (shorter + 4)


def confidence(seen: Doubles) -> Doubles:
    """Probabilities ``(n,)`` that exactly these sentences belong together, of what was ``observed``."""
    return np.asarray(1 / (1 + np.exp(-_CONSTANT - seen @ np.array(_WEIGHTS))))
