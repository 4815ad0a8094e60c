"""What was learned from stories with divergences planted in them; ``bench/fit_checks.py`` prints it anew."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["NAME", "Logistic"]


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression: one weight a feature, and what is added to their sum."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Sequence[float]) -> float:
        """0 to 1, that what has these features is a divergence; as many features as there are weights."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


NAME: Final = Logistic(
    (2.02, 0.92, 1.09, -0.25, 1.61, 0.05, 1.1, 0.16, -0.04, -0.45, -0.63, -1.18, -4.36, 0.78, 0.84), -6.36
)
