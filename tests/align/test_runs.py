"""Where the encoder gives vectors of several sentences, these count and not the sums of the sentences' own."""

from dataclasses import replace

import numpy as np
import pytest

from tests.align.made import STRAIGHT, Meanings, sentences, told, vectors
from workbench.align import align
from workbench.domain import Unit
from workbench.vectors import LONGEST_SIDE, SentenceVectors


def with_runs(given: SentenceVectors) -> SentenceVectors:
    """Runs as the sums have them."""
    weighted = given.directions * given.magnitudes[:, None]
    runs = []
    for length in range(2, LONGEST_SIDE + 1):
        sums = [weighted[start : start + length].sum(axis=0) for start in range(len(given) - length + 1)]
        rows = np.array(sums, np.float32).reshape(-1, weighted.shape[1])
        runs.append(rows / np.linalg.norm(rows, axis=1, keepdims=True))
    return replace(given, runs=tuple(runs))


EDITIONS: dict[str, Meanings] = {
    "ua": [*STRAIGHT],
    "en": [0, 9, 1, (2, 3), *range(4, 9), 10, 11],
    "ru": [0, 1, 2, 3, 5, 6, (7, 8), *range(9, 12)],
}


def align_with(made: dict[str, SentenceVectors]) -> tuple[Unit, ...]:
    return align({code: sentences(EDITIONS[code]) for code in made}, made)


def test_runs_that_are_sums_change_nothing() -> None:
    made = {code: vectors(meanings, seed=seed) for seed, (code, meanings) in enumerate(EDITIONS.items())}
    plain, given = align_with(made), align_with({code: with_runs(own) for code, own in made.items()})
    assert [told(unit) for unit in given] == [told(unit) for unit in plain]
    for one, other in zip(plain, given, strict=True):
        assert one.similarity == pytest.approx(other.similarity, abs=1e-5)


def test_a_joined_sentence_is_found_by_the_vector_of_the_run() -> None:
    """The joined sentence's vector is like nothing but that of the run; the sums say nothing of it."""
    rng = np.random.default_rng(7)
    basis = rng.normal(size=(13, 64))
    ua = [*range(12)]
    en = [0, 1, 2, 12, *range(5, 12)]  # 12 is what 3 and 4 say together

    def made(rows: list[int], seed: int) -> SentenceVectors:
        noisy = basis[rows] + 0.3 * np.random.default_rng(seed).normal(size=(len(rows), 64))
        unit = (noisy / np.linalg.norm(noisy, axis=1, keepdims=True)).astype(np.float32)
        return with_runs(SentenceVectors(unit, np.ones(len(rows), np.float32)))

    first, second = made(ua, 1), made(en, 2)
    first.runs[0][3] = basis[12] / np.linalg.norm(basis[12])
    lengths: Meanings = [0, 1, 2, (3, 4), *range(5, 12)]
    units = align({"ua": sentences(list(ua)), "en": sentences(lengths)}, {"ua": first, "en": second})
    joined = next(unit for unit in units if unit.sentences["en"] == (3,))
    assert joined.sentences["ua"] == (3, 4)
    assert joined.similarity["ua-en"] > 0.8
