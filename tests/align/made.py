"""Editions made for the purpose: sentence i of every edition is a noisy copy of meaning i."""

from collections.abc import Sequence

import numpy as np

from workbench.align import align
from workbench.domain import Revision, Sentence, Unit
from workbench.vectors import SentenceVectors

Meanings = list[int | tuple[int, ...]]


def vectors(meanings: Meanings, *, noise: float = 0.5, seed: int = 0) -> SentenceVectors:
    """One row a sentence; a tuple is a sentence that says several meanings, each as long as one."""
    basis = np.random.default_rng(99).normal(size=(200, 64))
    jitter = np.random.default_rng(seed)
    rows = []
    for meaning in meanings:
        parts = meaning if isinstance(meaning, tuple) else (meaning,)
        rows.append(sum((basis[m] + noise * jitter.normal(size=64) for m in parts), np.zeros(64)))
    sums = np.array(rows, np.float32).reshape(len(rows), 64)
    lengths = np.linalg.norm(sums, axis=1)
    return SentenceVectors(sums / np.maximum(lengths, 1e-9)[:, None], lengths)


def sentences(meanings: Meanings) -> tuple[Sentence, ...]:
    texts = ["x" * (100 * (len(m) if isinstance(m, tuple) else 1)) for m in meanings]
    return Revision.from_sentences(texts).sentences or ()


def aligned(editions: dict[str, Meanings], source: str | None = None, fixed: Sequence[Unit] = ()) -> tuple[Unit, ...]:
    told_by = {code: sentences(meanings) for code, meanings in editions.items()}
    return align(told_by, vectors_of(editions), source=source, fixed=fixed)


def told(unit: Unit) -> tuple[tuple[int, ...], ...]:
    return tuple(unit.sentences.values())


def vectors_of(editions: dict[str, Meanings]) -> dict[str, SentenceVectors]:
    return {code: vectors(meanings, seed=seed) for seed, (code, meanings) in enumerate(editions.items())}


STRAIGHT = list(range(12))


def unrelated(counts: dict[str, int], *, dimensions: int = 64) -> tuple[Unit, ...]:
    """The units of editions of that many sentences that have nothing in common."""
    rng = np.random.default_rng(1)
    made = {}
    for code, count in counts.items():
        rows = rng.normal(size=(count, dimensions)).astype(np.float32)
        made[code] = SentenceVectors(rows / np.linalg.norm(rows, axis=1)[:, None], np.ones(count, np.float32))
    return align({code: sentences([0] * len(own)) for code, own in made.items()}, made)


def assert_complete(units: tuple[Unit, ...], counts: dict[str, int]) -> None:
    """Every sentence of every edition is in exactly one unit, and no unit is empty."""
    for code, count in counts.items():
        assert sorted(i for unit in units for i in unit.sentences[code]) == list(range(count))
    assert all(unit.present for unit in units)
