"""Rows that pieces share: how near they stay to what was trained."""

import numpy as np
import pytest

from workbench.embed.compress import compress


def vectors(number: int) -> np.ndarray:
    """A hundred meanings, each with pieces that say nearly the same, of different weight."""
    rng = np.random.default_rng(3)
    meanings = rng.normal(size=(100, 32))
    rows = meanings[np.arange(number) % 100] + rng.normal(size=(number, 32)) * 0.05
    return (rows * rng.uniform(0.5, 3, size=(number, 1))).astype(np.float32)


def test_a_row_for_each_piece_is_true_to_half_a_step() -> None:
    rows = vectors(150)
    rows[3] = 0
    found = compress(rows, np.ones(150), number=200)
    assert found.rows.dtype == np.int8
    assert found.mapping.tolist() == list(range(150))
    assert np.abs(found.vectors() - rows).max() <= np.abs(rows).max() / 127


def test_pieces_of_one_meaning_share_a_row_and_keep_their_weights() -> None:
    rows = vectors(400)
    found = compress(rows, np.ones(400), number=100)
    assert found.rows.shape == (100, 32)
    assert found.mapping.dtype == np.uint16
    close = found.vectors()
    cosines = (close * rows).sum(axis=1) / np.linalg.norm(close, axis=1) / np.linalg.norm(rows, axis=1)
    assert cosines.mean() > 0.9
    weights = np.linalg.norm(close, axis=1) / np.linalg.norm(rows, axis=1)
    assert weights == pytest.approx(cosines, abs=1e-3)


def test_what_occurs_often_is_kept_best() -> None:
    rows = np.random.default_rng(4).normal(size=(300, 16)).astype(np.float32)
    often = np.where(np.arange(300) < 50, 1e6, 1)
    close = compress(rows, often, number=150).vectors()
    errors = np.linalg.norm(close - rows, axis=1) / np.linalg.norm(rows, axis=1)
    assert errors[:50].max() < 0.05 < errors[50:].mean()
