"""What cosines and lengths mean between two editions, learned from the article itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from workbench.align.side import Floats, Side

# Where an article gives too few mutual best pairs to learn from, what the bundled model usually gives.
_USUAL_MATCH: Final = 0.70
_USUAL_CHANCE: Final = 0.12
_LEAST_CONTRAST: Final = 0.25


@dataclass(frozen=True, slots=True)
class Scale:
    """Between two editions: the cosine that ``chance`` gives, what a translation adds to it (``contrast``), and how
    many characters the second has for one of the first (``length_ratio``).
    """

    chance: float
    contrast: float
    length_ratio: float

    @classmethod
    def learned(cls, a: Side, b: Side, cosines: Floats) -> Scale:
        """From the ``cosines`` of the sentences that belong together, as far as is known, against all the others."""
        # A few fictitious observations keep short articles, and articles of different stories, near the usual.
        found = float(cosines.sum())
        match = (found + 4 * _USUAL_MATCH) / (len(cosines) + 4)
        total = float(a.directions.sum(axis=0, dtype=np.float64) @ b.directions.sum(axis=0, dtype=np.float64))
        chance = (total - found + 20 * _USUAL_CHANCE) / (len(a) * len(b) - len(cosines) + 20)
        ratio = (float(b.lengths.sum()) + 100) / (float(a.lengths.sum()) + 100)
        return cls(chance, max(_LEAST_CONTRAST, match - chance), ratio)

    def turned(self) -> Scale:
        """The same with the second edition first."""
        return Scale(self.chance, self.contrast, 1 / self.length_ratio)
