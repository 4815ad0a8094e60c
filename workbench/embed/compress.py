"""Fewer rows than pieces, eight bits a number: how a trained model becomes small.

Pieces that mean the same, such as the forms of one word, point the same way; they share one row, and each keeps how
much it weighs (vocabulary quantisation, as model2vec stores it).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["CompressedRows", "compress"]


@dataclass(frozen=True, slots=True)
class CompressedRows:
    """``rows``: int8 ``(k, d)``; the vector of piece i is ``rows[mapping[i]] * weights[i]``.

    ``mapping``: uint16 ``(n,)``; ``weights``: float32 ``(n,)``.
    """

    rows: npt.NDArray[np.int8]
    mapping: npt.NDArray[np.uint16]
    weights: npt.NDArray[np.float32]

    def vectors(self) -> npt.NDArray[np.float32]:
        """The vectors of all pieces, float32 ``(n, d)``."""
        return self.rows[self.mapping] * self.weights[:, None]


def compress(
    vectors: npt.NDArray[np.float32], counts: npt.NDArray[np.float64], *, number: int, rounds: int = 8
) -> CompressedRows:
    """The vectors of n pieces, ``(n, d)``, with at most ``number`` (up to 65,536) rows for them.

    ``counts``: how often each piece occurs, ``(n,)``. Directions are clustered by k-means from the pieces that matter
    most, often ones and heavy ones; ``rounds``: iterations of it. With a row for each piece nothing is clustered.
    """
    lengths = np.linalg.norm(vectors, axis=1)
    directions = vectors / np.maximum(lengths, 1e-9)[:, None]
    if number >= len(vectors):
        centres, mapping = directions, np.arange(len(vectors))
    else:
        centres, mapping = _clusters(directions, (counts + 1) ** 0.5 * lengths**2, number=number, rounds=rounds)
    scale = np.maximum(np.abs(centres).max(axis=1), 1e-9) / 127
    rows = np.rint(centres / scale[:, None]).astype(np.int8)
    # Each piece's share of its row's direction, the least error there is.
    exact = rows[mapping].astype(np.float32)
    weights = (vectors * exact).sum(axis=1) / np.maximum((exact * exact).sum(axis=1), 1e-9)
    return CompressedRows(rows, mapping.astype(np.uint16), weights.astype(np.float32))


def _clusters(
    directions: npt.NDArray[np.float32], importance: npt.NDArray[np.float64], *, number: int, rounds: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    from sklearn.cluster import KMeans

    first = directions[np.argsort(-importance, kind="stable")[:number]]
    found = KMeans(number, init=first, n_init=1, max_iter=rounds).fit(directions, sample_weight=importance)
    return found.cluster_centers_, found.labels_.astype(np.int64)
