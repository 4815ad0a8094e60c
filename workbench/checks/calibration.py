"""From a check's own score to the probability that an editor accepts the flag.

The lines are logistic regressions (Platt 1999) of the checks' scores, fitted by ``bench/calibrate.py`` on the stories
in ``bench/stories``: flags on what was planted there are right, flags on what was not are wrong, and a divergence of
each kind is taken to stand in one of two hundred units. Where texts have more of them, more of the flags are right.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from workbench.domain import Kind

__all__ = ["calibrated"]

_LINES: Final[Mapping[Kind, tuple[float, float]]] = {
    "missing": (1.74, -2.0),
    "added": (0.0, 1.01),
    "meaning": (0.55, -0.16),
    "untranslated": (0.12, 4.03),
    "number": (0.92, -2.58),
    "unit": (1.12, -1.82),
    "date": (1.03, -0.44),
    "name": (0.84, -0.92),
    "negation": (0.93, -2.87),
    "partial": (1.6, -6.66),
    "quote": (1.87, -2.11),
    "modality": (0.0, 2.2),
}
"""Kind → slope and bias of the log-odds; a kind that is not here keeps its score."""
_SURE: Final = 0.99


def calibrated(kind: Kind, score: float) -> float:
    """The probability, 0 to 1, that a flag of this kind with this score of its own is accepted."""
    line = _LINES.get(kind)
    if line is None:
        return score
    inside = max(1 - _SURE, min(_SURE, score))
    return 1 / (1 + math.exp(-(line[0] * math.log(inside / (1 - inside)) + line[1])))
