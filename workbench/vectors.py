"""What an encoder says of texts: what the embedding gives and the alignment takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["LONGEST_SIDE", "SentenceVectors", "TokenVectors"]

LONGEST_SIDE: Final = 4
"""Sentences that one side of a unit may have, so the longest run that is ever asked about."""


@dataclass(frozen=True, eq=False, slots=True)
class SentenceVectors:
    """What an encoder says of n sentences.

    ``directions``: float32 ``(n, dimensions)``, rows of length 1 (or 0 for a text without a token).
    ``magnitudes``: float32 ``(n,)``, how much each sentence weighs when several are joined: the vector of
    a span is the normalised sum of magnitude times direction, exact for models that average their tokens.
    ``runs``: empty for those; for others ``runs[l - 2]``, float32 ``(max(n - l + 1, 0), dimensions)``, has the
    direction of the ``l`` sentences from each one on, for ``l`` from 2 to LONGEST_SIDE.
    """

    directions: npt.NDArray[np.float32]
    magnitudes: npt.NDArray[np.float32]
    runs: tuple[npt.NDArray[np.float32], ...] = ()

    def __len__(self) -> int:
        return len(self.magnitudes)


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """What an encoder says of the tokens of one text, in their order.

    ``spans``: int64 ``(n, 2)``, where each token begins and ends in the text, in code points, none empty.
    ``vectors``: float32 ``(n, dimensions)``, as long as the token weighs in the text.
    """

    spans: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float32]
