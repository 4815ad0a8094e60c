"""Vectors are kept by model and text, and a cache that cannot be used is no obstacle."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from workbench.embed import load_encoder
from workbench.embed.cache import FILE_NAME
from workbench.embed.library import LibraryEncoder
from workbench.vectors import SentenceVectors

TEXTS = ["Міст відкриють у вересні.", "The bridge opens in September.", "Мост откроют в сентябре."]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that a model was asked for."""
    seen: list[str] = []
    encode = LibraryEncoder.encode

    def recorded(self: LibraryEncoder, texts: Sequence[str]) -> SentenceVectors:
        seen.extend(texts)
        return encode(self, texts)

    monkeypatch.setattr(LibraryEncoder, "encode", recorded)
    return seen


def test_a_text_is_encoded_once(model_folder: Path, tmp_path: Path, asked: list[str]) -> None:
    plain = load_encoder(str(model_folder)).encode(TEXTS)
    asked.clear()
    encoder = load_encoder(str(model_folder), cache=tmp_path)
    first = encoder.encode([TEXTS[0], TEXTS[1], TEXTS[0]])
    assert asked == TEXTS[:2]
    again = load_encoder(str(model_folder), cache=tmp_path).encode(TEXTS)
    assert asked == TEXTS
    assert again.directions == pytest.approx(plain.directions, abs=1e-6)
    assert again.magnitudes.tolist() == plain.magnitudes.tolist()
    assert (first.directions[0] == first.directions[2]).all()


def test_nothing_and_unpaired_surrogates(model_folder: Path, tmp_path: Path) -> None:
    encoder = load_encoder(str(model_folder), cache=tmp_path)
    assert encoder.encode([]).directions.shape == (0, encoder.dimensions)
    assert len(encoder.encode([""] * 600 + [str(number) for number in range(1200)])) == 1800


def test_two_models_are_never_mixed(models: dict[str, Path], tmp_path: Path, asked: list[str]) -> None:
    for name in ("static", "transformer"):
        load_encoder(str(models[name]), cache=tmp_path).encode(TEXTS)
    assert asked == TEXTS * 2
    cached = load_encoder(str(models["transformer"]), cache=tmp_path).encode(TEXTS).directions
    assert cached == pytest.approx(load_encoder(str(models["transformer"])).encode(TEXTS).directions, abs=1e-6)


def test_a_model_whose_files_change_is_another_model(models: dict[str, Path], tmp_path: Path, asked: list[str]) -> None:
    from workbench.embed import library

    folder = tmp_path / "model"
    shutil.copytree(models["static"], folder)
    load_encoder(str(folder), cache=tmp_path).encode(TEXTS)
    shutil.rmtree(folder)
    shutil.copytree(models["transformer"], folder)
    library._load.cache_clear()  # as a new process would
    load_encoder(str(folder), cache=tmp_path).encode(TEXTS)
    assert asked == TEXTS * 2


def test_the_text_itself_is_not_stored(models: dict[str, Path], tmp_path: Path) -> None:
    load_encoder(str(models["static"]), cache=tmp_path).encode(TEXTS)
    stored = (tmp_path / FILE_NAME).read_bytes()
    assert not any(text.encode() in stored for text in TEXTS)
    assert "bridge" not in str(stored)


@pytest.mark.parametrize("obstacle", ["damaged", "folder", "file for a folder"])
def test_a_cache_that_cannot_be_used_is_no_obstacle(models: dict[str, Path], tmp_path: Path, obstacle: str) -> None:
    folder = tmp_path / "data"
    if obstacle == "file for a folder":
        folder.write_text("", encoding="utf-8")
    else:
        folder.mkdir()
        if obstacle == "damaged":
            (folder / FILE_NAME).write_bytes(b"not a database" * 500)
        else:
            (folder / FILE_NAME).mkdir()
    vectors = load_encoder(str(models["static"]), cache=folder).encode(TEXTS).directions
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_tokens_pass_through(models: dict[str, Path], tmp_path: Path) -> None:
    folder = str(models["static"])
    ours, plain = load_encoder(folder, cache=tmp_path).tokens(TEXTS[0]), load_encoder(folder).tokens(TEXTS[0])
    assert (ours.spans == plain.spans).all()
