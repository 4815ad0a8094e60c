"""Vectors of several sentences in a row, for models whose sums of vectors mean little."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.embed.encoder import Encoder
from workbench.vectors import LONGEST_SIDE, SentenceVectors

__all__ = ["MOST_SENTENCES", "encode_edition"]

MOST_SENTENCES: Final = 1000
"""Of a longer edition the runs are put together from their sentences: encoding them would take a model hours."""


def encode_edition(encoder: Encoder, sentences: Sequence[str]) -> SentenceVectors:
    """The vectors of the n sentences of one edition, ready to be aligned.

    A model whose vectors do not add up is also asked for every run of 2 to LONGEST_SIDE sentences, as Vecalign
    (Thompson & Koehn 2019) does; a run that it could not read to its end, or that a long edition has, is
    put together from the sentences.
    """
    vectors = encoder.encode(sentences)
    room = encoder.room(sentences)
    if room is None or len(sentences) > MOST_SENTENCES:
        return vectors
    taken = np.concatenate([[0.0], np.cumsum(room)])
    runs = [_summed(vectors, length) for length in range(2, LONGEST_SIDE + 1)]
    places = [
        (length, start)
        for length in range(2, LONGEST_SIDE + 1)
        for start in range(len(sentences) - length + 1)
        if taken[start + length] - taken[start] <= 1
    ]
    encoded = encoder.encode([" ".join(sentences[start : start + length]) for length, start in places])
    for (length, start), direction in zip(places, encoded.directions, strict=True):
        runs[length - 2][start] = direction
    return SentenceVectors(vectors.directions, vectors.magnitudes, tuple(runs))


def _summed(vectors: SentenceVectors, length: int) -> npt.NDArray[np.float32]:
    """What the sums say of each run of ``length`` sentences, ``(max(n - length + 1, 0), d)``, rows of length 1."""
    weighted = vectors.directions * vectors.magnitudes[:, None]
    starts = max(len(weighted) - length + 1, 0)
    sums = np.zeros((starts, weighted.shape[1]), np.float32)
    for offset in range(length):
        sums += weighted[offset : offset + starts]
    norms = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.where(norms > 0, norms, 1), np.float32)
