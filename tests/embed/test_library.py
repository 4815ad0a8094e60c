"""Any other model through sentence-transformers, tried on small ones made here."""

from pathlib import Path

import numpy as np
import pytest

from workbench.embed import load_encoder
from workbench.embed.vocabulary import train_tokenizer
from workbench.errors import ModelError

TEXTS = ["Міст відкриють у вересні.", "The bridge opens in September.", "Мост откроют в сентябре."]


@pytest.fixture(scope="module")
def static_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding

    folder = tmp_path_factory.mktemp("models") / "static"
    tokenizer = train_tokenizer(iter(TEXTS * 5), size=120)
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=16)], device="cpu")
    model.save_pretrained(str(folder), create_model_card=False)
    return folder


def test_a_folder_is_loaded_and_gives_unit_vectors(static_model: Path) -> None:
    encoder = load_encoder(str(static_model))
    vectors = encoder.encode(TEXTS)
    assert encoder.name == str(static_model)
    assert encoder.dimensions == 16
    assert np.linalg.norm(vectors.directions, axis=1) == pytest.approx(np.ones(3), abs=1e-5)
    assert vectors.magnitudes.tolist() == [len(text) for text in TEXTS]


def test_no_text_and_text_without_a_token_give_zeros_not_nan(static_model: Path) -> None:
    encoder = load_encoder(str(static_model))
    assert encoder.encode([]).directions.shape == (0, 16)
    assert not encoder.encode([""]).directions.any()


@pytest.mark.parametrize("name", ["no/such-model", "no-such-folder/"])
def test_an_unknown_model_is_one_sentence(name: str) -> None:
    with pytest.raises(ModelError, match=r"is not on this machine") as caught:
        load_encoder(name)
    assert "\n" not in str(caught.value)


def test_a_folder_of_something_else_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no model", encoding="utf-8")
    with pytest.raises(ModelError, match=r"holds no model"):
        load_encoder(str(tmp_path))
