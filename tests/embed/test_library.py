"""Any other model through sentence-transformers, tried on small ones made here in three shapes."""

import shutil
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


@pytest.mark.parametrize(
    ("shape", "file", "content"),
    [
        ("static", "modules.json", None),
        ("static", "modules.json", "{}"),
        ("static", "modules.json", '[{"type": "x"}]'),
        ("static", "config_sentence_transformers.json", "{"),
        ("static", "tokenizer.json", "no tokenizer"),
        ("static", "model.safetensors", "no numbers"),
        ("transformer", "config.json", "[[["),
        ("transformer", "model.safetensors", ""),
        ("transformer", "1_Pooling/config.json", "\x00"),
        ("transformer", "1_Pooling", None),
    ],
)
def test_a_damaged_folder_is_one_sentence_that_names_the_file(
    models: dict[str, Path], tmp_path: Path, shape: str, file: str, content: str | None
) -> None:
    folder = shutil.copytree(models[shape], tmp_path / "model")
    damaged = folder / file
    if content is not None:
        damaged.write_text(content, encoding="utf-8")
    elif damaged.is_dir():
        shutil.rmtree(damaged)
    else:
        damaged.unlink()
    with pytest.raises(ModelError, match=r"absent or damaged") as caught:
        load_encoder(str(folder))
    assert str(damaged) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_whole_folder_that_cannot_be_loaded_is_one_sentence(models: dict[str, Path], tmp_path: Path) -> None:
    folder = shutil.copytree(models["static"], tmp_path / "model")
    modules = folder / "modules.json"
    modules.write_text(modules.read_text(encoding="utf-8").replace("StaticEmbedding", "Unheard"), encoding="utf-8")
    with pytest.raises(ModelError, match=r"holds no model"):
        load_encoder(str(folder))
