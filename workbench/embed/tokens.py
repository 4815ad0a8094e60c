"""Pieces of a text and their vectors, put into the shape that every encoder gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.vectors import TokenVectors

__all__ = ["WORD", "joined"]

WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*|[^\w\s]|_")
"""A word, or a sign that stands alone: what tokens are where a model does not say."""


def joined(offsets: Sequence[tuple[int, int]], vectors: npt.NDArray[np.float32]) -> TokenVectors:
    """The tokens at ``offsets`` (n pairs, code points) with ``vectors`` float32 ``(n, d)``.

    Tokens that share characters (a mark of a word's beginning, the parts of a split character) or cover none are one,
    so that the sum of all vectors stays what it was.
    """
    spans: list[tuple[int, int]] = []
    owner = np.zeros(len(offsets), np.int64)
    for index, (begin, end) in enumerate(offsets):
        if spans and (begin >= end or begin < spans[-1][1]):
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        elif begin < end:
            spans.append((begin, end))
        owner[index] = max(len(spans) - 1, 0)
    sums = np.zeros((len(spans), vectors.shape[1]), np.float32)
    if spans:
        np.add.at(sums, owner, vectors)
    return TokenVectors(np.asarray(spans, np.int64).reshape(-1, 2), sums)
