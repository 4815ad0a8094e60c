"""Tokens of a text and their vectors, of the bundled model and of three shapes of other models."""

from pathlib import Path

import numpy as np
import pytest

from workbench.embed import Encoder, load_encoder
from workbench.embed.library import LibraryEncoder
from workbench.embed.tokens import joined

TEXT = "Міст «Південний»  відкриють у 2024 році 🙂 ﬁn."


@pytest.fixture(params=["bundled", "static", "transformer", "custom"])
def encoder(request: pytest.FixtureRequest) -> Encoder:
    if request.param == "bundled":
        return load_encoder()
    return load_encoder(str(request.getfixturevalue("models")[request.param]))


def test_spans_are_in_order_and_cover_every_word(encoder: Encoder) -> None:
    tokens = encoder.tokens(TEXT)
    assert tokens.vectors.shape[0] == len(tokens.spans)
    assert np.isfinite(tokens.vectors).all()
    assert (tokens.spans[:, 0] < tokens.spans[:, 1]).all()
    assert (tokens.spans[1:, 0] >= tokens.spans[:-1, 1]).all()
    covered = {place for begin, end in tokens.spans.tolist() for place in range(begin, end)}
    assert {place for place, letter in enumerate(TEXT) if letter.isalnum()} <= covered


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_nothing_has_no_tokens(encoder: Encoder, text: str) -> None:
    assert len(encoder.tokens(text).spans) == 0


@pytest.mark.parametrize("text", ["a", "🙂🙂", "x\x00y", "日本語", "слово " * 20_000])
def test_odd_texts(encoder: Encoder, text: str) -> None:
    tokens = encoder.tokens(text)
    assert np.isfinite(tokens.vectors).all()
    assert not len(tokens.spans) or tokens.spans.max() <= len(text)


def test_tokens_of_the_bundled_model_add_up_to_the_text() -> None:
    encoder = load_encoder()
    total = encoder.tokens(TEXT).vectors.sum(axis=0)
    whole = encoder.encode([TEXT])
    assert total == pytest.approx(whole.directions[0] * whole.magnitudes[0], abs=1e-4)


def test_a_transformers_tokens_average_to_the_text(models: dict[str, Path]) -> None:
    """The special tokens are left out of ours, so the direction is near and not the same."""
    encoder = load_encoder(str(models["transformer"]))
    total = encoder.tokens("the bridge opens in september").vectors.sum(axis=0)
    whole = encoder.encode(["the bridge opens in september"]).directions[0]
    assert total @ whole / np.linalg.norm(total) > 0.9


def test_a_model_that_does_not_tell_its_tokens_is_asked_for_each_word() -> None:
    import torch
    from sentence_transformers import SentenceTransformer

    class Letters(torch.nn.Module):
        """How often each of 8 classes of letters occurs: no tokenizer, no tokens."""

        def preprocess(self, inputs: list[str], prompt: str | None = None, **_: object) -> dict[str, torch.Tensor]:
            rows = [[float(sum(ord(letter) % 8 == k for letter in text)) for k in range(8)] for text in inputs]
            return {"letters": torch.tensor(rows)}

        def forward(self, features: dict[str, torch.Tensor], **_: object) -> dict[str, torch.Tensor]:
            return {**features, "sentence_embedding": features["letters"]}

        def get_embedding_dimension(self) -> int:
            return 8

    encoder = LibraryEncoder("letters", SentenceTransformer(modules=[Letters()], device="cpu"), fingerprint="letters")
    tokens = encoder.tokens("Міст, so!")
    assert tokens.spans.tolist() == [[0, 4], [4, 5], [6, 8], [8, 9]]
    assert tokens.vectors == pytest.approx(encoder.encode(["Міст", ",", "so", "!"]).directions)


JOINED = [
    ([(0, 0), (0, 3)], [(0, 3)]),
    ([(0, 1), (0, 3), (4, 5), (4, 5)], [(0, 3), (4, 5)]),
    ([(0, 2), (2, 2), (2, 4)], [(0, 2), (2, 4)]),
    ([(0, 3), (2, 5), (6, 7)], [(0, 5), (6, 7)]),
    ([(0, 0)], []),
    ([], []),
]


@pytest.mark.parametrize(("offsets", "spans"), JOINED)
def test_tokens_that_share_characters_are_one(offsets: list[tuple[int, int]], spans: list[tuple[int, int]]) -> None:
    vectors = np.ones((len(offsets), 2), np.float32)
    found = joined(offsets, vectors)
    assert [tuple(span) for span in found.spans.tolist()] == spans
    assert not spans or found.vectors.sum() == vectors.sum()
