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
    (2.03, 0.88, 0.94, -0.09, 1.45, 0.37, 1.04, 0.52, 0.15, 0.18, -0.92, -1.1, -4.91, 0.95, -0.09), -6.11
)
