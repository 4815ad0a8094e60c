"""The model in training: what it adds up, what it leaves out, and what is left of it in the end."""

from collections import Counter

import numpy as np
import pytest
from tokenizers.models import WordPiece

from workbench.embed.vocabulary import UNKNOWN, train_tokenizer, words_of

pytest.importorskip("torch")

import torch

from workbench.embed.composed import ComposedEmbedding

TEXTS = ["Міст відкриють у вересні.", "The bridge opens in September.", "Мост откроют в сентябре.", "", "2018"]


def composed(dropout: float = 0.0) -> ComposedEmbedding:
    torch.manual_seed(1)
    tokenizer = train_tokenizer(Counter(word for text in TEXTS * 5 for word in words_of(text)), size=120)
    pieces = ["▁the", "▁bridge", "▁kyiv", "▁київ", "▁2018", "▁", *"mostміeв"]
    vocabulary = {piece: index for index, piece in enumerate([UNKNOWN, *pieces])}
    tokenizer.model = WordPiece(vocabulary, unk_token=UNKNOWN, continuing_subword_prefix="")
    return ComposedEmbedding(tokenizer, dimensions=16, dropout=dropout)


def vectors(model: torch.nn.Module, texts: list[str]) -> np.ndarray:
    with torch.no_grad():
        return model(model.preprocess(texts))["sentence_embedding"].numpy()


def test_one_row_a_piece_gives_the_direction_of_the_composed_rows() -> None:
    model = composed().eval()
    alone = model.static()
    one, other = vectors(model, TEXTS), vectors(alone, TEXTS)
    for text, a, b in zip(TEXTS, one, other, strict=True):
        assert np.dot(a, b) == pytest.approx(np.linalg.norm(a) * np.linalg.norm(b), rel=1e-5), text
    assert alone.embedding.weight.shape == (15, 16)


def test_pieces_that_look_alike_share_rows_and_a_figure_has_its_own() -> None:
    model = composed()
    pieces = model.tokenizer.get_vocab_size()

    def ngram_rows(text: str) -> set[int]:
        model.zero_grad()
        model(model.preprocess([text]))["sentence_embedding"].sum().backward()
        used = (model.embedding.weight.grad != 0).any(dim=1).nonzero().flatten().tolist()
        return {row for row in used if row >= pieces}

    assert ngram_rows("kyiv") & ngram_rows("київ")
    assert not ngram_rows("2018")


def test_dropout_changes_texts_in_training_only() -> None:
    model = composed(dropout=0.3)
    model.train()
    assert not np.array_equal(vectors(model, TEXTS), vectors(model, TEXTS))
    model.eval()
    assert np.array_equal(vectors(model, TEXTS), vectors(model, TEXTS))
