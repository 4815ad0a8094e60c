"""Any other model through sentence-transformers, tried on small ones made here in three shapes."""

from pathlib import Path

import numpy as np
import pytest

from workbench.embed import load_encoder
from workbench.errors import ModelError

TEXTS = ["Міст відкриють у вересні.", "The bridge opens in September.", "Мост откроют в сентябре."]


def test_a_folder_is_loaded_and_gives_unit_vectors(model_folder: Path) -> None:
    encoder = load_encoder(str(model_folder))
    vectors = encoder.encode(TEXTS)
    assert encoder.name == str(model_folder)
    assert vectors.directions.shape == (3, encoder.dimensions)
    assert np.linalg.norm(vectors.directions, axis=1) == pytest.approx(np.ones(3), abs=1e-5)
    assert vectors.magnitudes.tolist() == [len(text) for text in TEXTS]


@pytest.mark.parametrize("text", ["a", "…", "🙂🙂", "日本語の文章", "x\x00y", "ё" * 100_000, "слово " * 20_000])
def test_odd_texts_get_finite_vectors(model_folder: Path, text: str) -> None:
    vectors = load_encoder(str(model_folder)).encode([text]).directions
    assert np.isfinite(vectors).all()
    assert np.linalg.norm(vectors) == pytest.approx(1, abs=1e-4)


def test_no_text_and_text_without_a_token_give_zeros_not_nan(models: dict[str, Path]) -> None:
    encoder = load_encoder(str(models["static"]))
    assert encoder.encode([]).directions.shape == (0, 16)
    assert not encoder.encode([""]).directions.any()


def test_the_prompt_of_the_models_own_config_is_used(models: dict[str, Path]) -> None:
    from sentence_transformers import SentenceTransformer

    library = SentenceTransformer(str(models["custom"]), device="cpu")
    ours = load_encoder(str(models["custom"])).encode(TEXTS).directions
    prompted = library.encode([f"query: {text}" for text in TEXTS], prompt="")
    assert ours == pytest.approx(prompted, abs=1e-5)


@pytest.mark.parametrize("name", ["no/such-model", "no-such-folder/"])
def test_an_unknown_model_is_one_sentence(name: str) -> None:
    with pytest.raises(ModelError, match=r"is not on this machine") as caught:
        load_encoder(name)
    assert "\n" not in str(caught.value)


def test_a_folder_of_something_else_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"holds no model"):
        load_encoder(str(tmp_path))
