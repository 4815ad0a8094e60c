"""The numbers that the search trades evidence off with, fitted by ``python bench/fit.py``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False, slots=True)
class Weights:
    """What evidence is worth, in units of the likeness of one usual pair of sentences.

    ``pairs``: ``(features, kinds)``, of the FEATURES in each of the KINDS of shapes. ``gap``: what a pair of editions
    is worth of which one has a side and the other none. ``lone``: for a sentence that one edition alone has.
    ``extra``: ``(5,)``, for a side of 0 to 4 sentences.
    """

    pairs: npt.NDArray[np.float32]
    gap: float
    lone: float
    extra: npt.NDArray[np.float32]

    @classmethod
    def of(cls, *, pairs: Sequence[Sequence[float]], gap: float, lone: float, extra: Sequence[float]) -> Weights:
        """The same from plain numbers."""
        return cls(np.array(pairs, np.float32), gap, lone, np.array(extra, np.float32))


_THREE: Final = Weights.of(
    pairs=(
        (-0.11, -0.03, -0.01, 0.13, 0.24),  # bias
        (1.14, 1.17, 1.39, 1.53, 1.76),  # like
        (0.04, 0.15, 0.0, 0.06, 0.14),  # like50
        (-0.12, -0.17, -0.22, -0.14, -0.22),  # odd
        (-3.0, -2.92, -3.02, -2.98, -2.98),  # ballast
        (0.0, 0.76, 0.22, 0.36, 0.46),  # weak
        (-0.24, -0.16, -0.02, -0.18, 0.07),  # opens
        (0.0, -0.03, -0.08, -0.06, -0.42),  # breaks
        (0.03, 0.05, 0.13, 0.03, 0.08),  # figures
        (-0.21, -0.17, -0.15, -0.25, -0.15),  # figures_odd
        (0.07, 0.02, -0.02, 0.05, 0.04),  # names
        (-0.11, -0.06, -0.03, -0.15, -0.1),  # names_odd
    ),
    gap=-0.33,
    lone=0.19,
    extra=(0.04, 0.1, -0.33, -0.6, -0.91),
)

_TWO: Final = Weights.of(
    pairs=(
        (-0.14, 0.02, -0.01, 0.1, 0.24),  # bias
        (1.12, 1.2, 1.4, 1.51, 1.76),  # like
        (0.04, 0.18, 0.0, 0.05, 0.14),  # like50
        (-0.05, -0.12, -0.22, -0.15, -0.22),  # odd
        (-3.0, -2.89, -3.02, -2.98, -2.98),  # ballast
        (0.0, 0.8, 0.22, 0.35, 0.46),  # weak
        (-0.2, -0.09, -0.02, -0.18, 0.07),  # opens
        (0.0, -0.1, -0.08, -0.06, -0.42),  # breaks
        (0.02, 0.06, 0.13, 0.03, 0.08),  # figures
        (-0.23, -0.18, -0.15, -0.25, -0.15),  # figures_odd
        (0.07, 0.02, -0.02, 0.04, 0.04),  # names
        (-0.1, -0.07, -0.02, -0.15, -0.1),  # names_odd
    ),
    gap=-0.34,
    lone=0.18,
    extra=(0.03, 0.09, -0.33, -0.6, -0.91),
)


def fitted(editions: int) -> Weights:
    """The weights for an article in that many editions."""
    return _TWO if editions == 2 else _THREE
