"""Figures and names of a sentence, in a form that is the same in every script."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from workbench.align.side import Floats
from workbench.domain import Sentence
from workbench.languages.spelling import CONSONANTS

BUCKETS: Final = 64
"""Of each kind; what falls into the same one counts as the same."""

_MARK: Final = re.compile(r"\n|[\dA-ZА-ЯІЇЄҐЁ][\w.,:’']*")
_LETTERS: Final = str.maketrans({**CONSONANTS, **dict.fromkeys(".,:’'_0123456789", "")})
_NO_FIGURE: Final = re.compile(r"\D")
_TWICE: Final = re.compile(r"(.)\1+")
_FEWEST: Final = 2
_MOST: Final = 4
_NOTHING: Final = np.zeros(2 * BUCKETS, np.int64)


@lru_cache(maxsize=20_000)
def _bucket(mark: str) -> int:
    """Where a mark is counted; -1 for a name of too few consonants."""
    if mark[0].isdigit():
        return zlib.crc32(_NO_FIGURE.sub("", mark).encode()) % BUCKETS
    left = _TWICE.sub(r"\1", mark.lower().translate(_LETTERS))[:_MOST]
    return BUCKETS + zlib.crc32(left.encode()) % BUCKETS if len(left) >= _FEWEST else -1


def _told(sentences: Sequence[Sentence]) -> tuple[list[int], list[int]]:
    """Which sentence has something in which bucket, as rows and columns, each pair once."""
    rows, columns = [], []
    seen: set[int] = set()
    row = 0
    for mark in _MARK.findall("\n".join([sentence.text.replace("\n", " ") for sentence in sentences])):
        if mark == "\n":
            row += 1
            seen = set()
        elif (bucket := _bucket(mark)) >= 0 and bucket not in seen:
            seen.add(bucket)
            rows.append(row)
            columns.append(bucket)
    return rows, columns


def marks(editions: Sequence[Sequence[Sentence]]) -> list[Floats]:
    """For each edition ``(n, 2 × BUCKETS)``: what its sentences have of each figure and name.

    A mark that c sentences of an edition have, at the most, counts 1/√c, so that the product of two sentences
    has 1/c for it. What one edition alone has tells nothing, and is left out.
    """
    found = [_told(own) for own in editions]
    counts = np.array([np.bincount(columns, minlength=2 * BUCKETS) if columns else _NOTHING for _, columns in found])
    weights = np.where((counts > 0).sum(axis=0) > 1, np.maximum(counts.max(axis=0), 1) ** -0.5, 0).astype(np.float32)
    result = []
    for own, (rows, columns) in zip(editions, found, strict=True):
        table = np.zeros((len(own), 2 * BUCKETS), np.float32)
        table[rows, columns] = weights[columns]
        result.append(table)
    return result
