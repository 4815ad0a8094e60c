"""The bundled model without torch: numpy and ``tokenizers`` give the vectors that sentence-transformers would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from workbench.embed.pieces import Pieces
from workbench.embed.tokens import joined
from workbench.errors import Message, ModelError
from workbench.vectors import SentenceVectors, TokenVectors

NAME: Final = "workbench-static-2"
# What the bundled model was called in earlier versions: stored articles name it.
EARLIER: Final = frozenset({"workbench-static-1"})
MODEL: Final = Path(__file__).parent / "model"

# Pieces whose vectors are added up at once, by one small matrix product.
_AT_ONCE: Final = 800
# Pieces a text under which they are added up one by one.
_WORDS: Final = 4


class BundledEncoder:
    """The mean of one vector a token. Joining sentences is exact: magnitudes are the lengths of token sums."""

    def __init__(
        self,
        name: str,
        tokenizer: Tokenizer,
        *,
        rows: npt.NDArray[np.int8],
        mapping: npt.NDArray[np.uint16],
        weights: npt.NDArray[np.float32],
    ) -> None:
        """``rows``: int8 ``(rows, dimensions)``; ``mapping``: uint16 ``(pieces,)``, the row of each piece; ``weights``:
        float32 ``(pieces,)``, what its row is multiplied by.
        """
        self.name = name
        self._tokenizer = tokenizer
        self._pieces = Pieces(tokenizer)
        self._rows = rows
        self._mapping = mapping
        self._weights = weights

    @classmethod
    def load(cls, folder: Path = MODEL) -> BundledEncoder:
        """The model of a sentence-transformers folder with one 8-bit StaticEmbedding whose pieces share rows.

        Raises ModelError, naming the file, when one is absent, damaged or of another kind.
        """
        return _load(folder)

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return int(self._rows.shape[1])

    def encode(self, texts: Sequence[str]) -> SentenceVectors:
        """Vectors of n texts: directions float32 ``(n, dimensions)``, magnitudes float32 ``(n,)``."""
        sums = self._sums(*self._pieces.of(texts))
        magnitudes = np.linalg.norm(sums, axis=1).astype(np.float32)
        directions = sums / np.where(magnitudes > 0, magnitudes, 1).astype(np.float32)[:, None]
        return SentenceVectors(directions, magnitudes)

    def room(self, texts: Sequence[str]) -> None:
        """None: the vector of a span is the sum of its pieces' vectors, wherever sentences end."""

    def tokens(self, text: str) -> TokenVectors:
        """The pieces of a text. Their vectors add up to the text's own, magnitude included."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return joined(encoding.offsets, self._vectors(np.asarray(encoding.ids, np.int64)))

    def _sums(self, ids: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """The sums of the first ``counts[0]`` pieces' vectors, of the next ``counts[1]`` …: ``(n, dimensions)``."""
        sums = np.zeros((len(counts), self.dimensions), np.float32)
        if len(ids) < _WORDS * len(counts):  # words by themselves: too few pieces each for a product to pay
            begins = np.cumsum(counts) - counts
            for place in range(int(counts.max(initial=0))):
                longer = np.flatnonzero(counts > place)
                for start in range(0, len(longer), _AT_ONCE):
                    some = longer[start : start + _AT_ONCE]
                    sums[some] += self._vectors(ids[begins[some] + place])
            return sums
        owners = np.repeat(np.arange(len(counts)), counts)
        for start in range(0, len(ids), _AT_ONCE):
            own = owners[start : start + _AT_ONCE]
            pieces, places = np.unique(ids[start : start + _AT_ONCE], return_inverse=True)
            first, texts = own[0], own[-1] - own[0] + 1
            often = np.bincount((own - first) * len(pieces) + places, minlength=texts * len(pieces))
            sums[first : first + texts] += often.reshape(texts, -1).astype(np.float32) @ self._vectors(pieces)
        return sums

    def _vectors(self, pieces: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """The vectors of n pieces, float32 ``(n, dimensions)``."""
        found: npt.NDArray[np.float32] = self._rows.take(self._mapping[pieces], axis=0).astype(np.float32)
        found *= self._weights[pieces][:, None]  # in place: a product of two types is three times as slow
        return found


@lru_cache(maxsize=4)
def _load(folder: Path) -> BundledEncoder:
    weights_file, tokenizer_file = folder / "model.safetensors", folder / "tokenizer.json"
    try:
        tensors = load_file(weights_file)
        rows, mapping, weights = tensors["embeddings"], tensors["mapping"], tensors["weights"]
    except FileNotFoundError as error:
        raise _damaged(Path(str(error.filename or weights_file))) from error
    except (SafetensorError, KeyError, OSError) as error:
        raise _damaged(weights_file) from error
    try:
        tokenizer = Tokenizer.from_file(str(tokenizer_file))
    except Exception as error:  # tokenizers raises the bare Exception class
        raise _damaged(tokenizer_file) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return BundledEncoder(
        NAME if folder == MODEL else str(folder), tokenizer, rows=rows, mapping=mapping, weights=weights
    )


def _damaged(file: Path) -> ModelError:
    return ModelError(
        Message("The model file %(file)s is absent or damaged: install the workbench again.", {"file": str(file)})
    )
