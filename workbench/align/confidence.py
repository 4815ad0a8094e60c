"""How probable it is that a unit is right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

# A logistic regression; `python bench/confidence.py` fits it on the demo stories, cut up anew many times.
_CONSTANT: Final = -1.75
_WEAKEST: Final = 3.29
_MEAN: Final = 3.31
_EXTRA: Final = -1.00
_LACKING: Final = -3.20
_ALONE: Final = 11.70
_MOVED: Final = -0.75


def features(likeness: Sequence[float], sizes: Sequence[int], *, moved: bool) -> tuple[float, ...]:
    """What the regression sees of a unit: weakest and mean likeness of its pairs of sides (0 chance, 1 usual),
    sentences beyond one a side, empty sides, whether one edition stands alone, whether something moved.
    """
    weakest = min(likeness, default=0.0)
    mean = sum(likeness) / len(likeness) if likeness else 0.0
    extra = sum(max(0, size - 1) for size in sizes)
    return (weakest, mean, float(extra), float(sum(not s for s in sizes)), float(not likeness), float(moved))


def confidence(likeness: Sequence[float], sizes: Sequence[int], *, moved: bool) -> float:
    """Probability in 0..1 that exactly these sentences belong together."""
    seen = features(likeness, sizes, moved=moved)
    weights = (_WEAKEST, _MEAN, _EXTRA, _LACKING, _ALONE, _MOVED)
    return 1 / (1 + math.exp(-_CONSTANT - sum(w * x for w, x in zip(weights, seen, strict=True))))
