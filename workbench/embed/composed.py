"""The bundled encoder in training: pieces that look alike in Latin letters share part of their vectors."""

from __future__ import annotations

from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import torch
from sentence_transformers.sentence_transformer.modules import StaticEmbedding
from tokenizers import Tokenizer
from torch.nn.functional import embedding_bag

from workbench.embed.spelling import ngrams

__all__ = ["ComposedEmbedding"]

_SIZES: Final = (3, 4, 5)
_BUCKETS: Final = 65_536
# What the n-grams of a piece weigh together, beside 1 for its own row; their sum grows with the root of their number.
_NGRAM_WEIGHT: Final = 1.5


class ComposedEmbedding(StaticEmbedding):
    """A static embedding in which the vector of a piece is the sum of its own row and its n-grams' rows.

    ``static`` adds them up for good. In training, each row and each piece of a text is left out with a probability
    of ``dropout``, so that a text is known by all of its words and a word by all of its parts.
    """

    def __init__(self, tokenizer: Tokenizer, *, dimensions: int, dropout: float) -> None:
        """``dropout``: 0 … 1."""
        pieces = tokenizer.get_vocab_size()
        super().__init__(tokenizer, embedding_weights=torch.randn(pieces + _BUCKETS, dimensions) * 0.1)
        self._dropout = dropout
        names = [str(tokenizer.id_to_token(index)) for index in range(pieces)]
        parts = [ngrams(name, sizes=_SIZES, buckets=_BUCKETS) for name in names]
        self._rows = torch.tensor(
            [*chain.from_iterable([at, *(pieces + b for b in own)] for at, own in enumerate(parts))]
        )
        self._weights = torch.tensor(
            [
                *chain.from_iterable(
                    [1.0, *([_NGRAM_WEIGHT / len(own) ** 0.5] * len(own) if own else [])] for own in parts
                )
            ]
        )
        self._counts = torch.tensor([1 + len(own) for own in parts])
        self._starts = torch.cumsum(self._counts, 0) - self._counts
        self._tokenized: dict[str, npt.NDArray[np.int32]] = {}

    def preprocess(self, inputs: list[str], **_: Any) -> dict[str, torch.Tensor]:  # type: ignore[override]
        """The pieces of texts, each of which is tokenized only once."""
        missing = [text for text in dict.fromkeys(inputs) if text not in self._tokenized]
        found = self.tokenizer.encode_batch_fast(missing, add_special_tokens=False)
        self._tokenized.update((text, np.array(own.ids, np.int32)) for text, own in zip(missing, found, strict=True))
        ids = [self._tokenized[text] for text in inputs]
        lengths = torch.tensor([len(own) for own in ids])
        flat = torch.from_numpy(np.concatenate(ids).astype(np.int64))
        return {"input_ids": flat, "offsets": torch.cumsum(lengths, 0) - lengths}

    def forward(self, features: dict[str, torch.Tensor], **_: Any) -> dict[str, torch.Tensor]:
        """Adds ``sentence_embedding``, the sum of the pieces' vectors, float32 ``(texts, dimensions)``."""
        pieces, places = torch.unique(features["input_ids"], return_inverse=True)
        sums = embedding_bag(
            places,
            self._compose(pieces),
            features["offsets"],
            mode="sum",
            per_sample_weights=self._kept(torch.ones(len(places))),
        )
        features["sentence_embedding"] = sums
        return features

    def static(self) -> StaticEmbedding:
        """The model with one row a piece, which needs no n-grams any more."""
        with torch.no_grad():
            weights = self.eval()._compose(torch.arange(len(self._counts)))
        return StaticEmbedding(self.tokenizer, embedding_weights=weights)

    def _compose(self, pieces: torch.Tensor) -> torch.Tensor:
        """The vectors of n pieces, float32 ``(n, dimensions)``."""
        counts = self._counts[pieces]
        offsets = torch.cumsum(counts, 0) - counts
        flat = torch.arange(int(counts.sum())) + torch.repeat_interleave(self._starts[pieces] - offsets, counts)
        return embedding_bag(
            self._rows[flat],
            self.embedding.weight,
            offsets,
            mode="sum",
            per_sample_weights=self._kept(self._weights[flat]),
        )

    def _kept(self, weights: torch.Tensor) -> torch.Tensor:
        """The weights, in training with some of them 0."""
        if not self.training or not self._dropout:
            return weights
        return weights * (torch.rand(len(weights)) >= self._dropout)
