"""The bundled model without torch: numpy and ``tokenizers`` give the vectors that sentence-transformers would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from workbench.domain import SentenceVectors, TokenVectors
from workbench.embed.tokens import joined
from workbench.errors import Message, ModelError

NAME: Final = "workbench-static-1"
MODEL: Final = Path(__file__).parent / "model"

# Tokens whose rows are gathered at once: bounds the memory of one encode at about 64 MB for 256 dimensions.
_TOKENS_AT_ONCE: Final = 60_000


class BundledEncoder:
    """The mean of one vector a token. Joining sentences is exact: magnitudes are the lengths of token sums."""

    def __init__(
        self, name: str, tokenizer: Tokenizer, rows: npt.NDArray[np.int8], weights: npt.NDArray[np.float32]
    ) -> None:
        """``rows``: int8 ``(pieces, dimensions)``; ``weights``: float32 ``(pieces,)``, what a row is multiplied by."""
        self.name = name
        self._tokenizer = tokenizer
        self._rows = rows
        self._weights = weights

    @classmethod
    def load(cls, folder: Path = MODEL) -> BundledEncoder:
        """The model of a sentence-transformers folder with one 8-bit StaticEmbedding.

        Raises ModelError, naming the file, when one is absent, damaged or of another kind.
        """
        return _load(folder)

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return int(self._rows.shape[1])

    def encode(self, texts: Sequence[str]) -> SentenceVectors:
        """Vectors of n texts: directions float32 ``(n, dimensions)``, magnitudes float32 ``(n,)``."""
        encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        ids = [encoding.ids for encoding in encodings]
        sums = np.zeros((len(ids), self.dimensions), np.float32)
        start, tokens = 0, 0
        for end, own in enumerate(ids, 1):
            tokens += len(own)
            if tokens >= _TOKENS_AT_ONCE or end == len(ids):
                self._add(ids[start:end], sums[start:end])
                start, tokens = end, 0
        magnitudes = np.linalg.norm(sums, axis=1).astype(np.float32)
        directions = sums / np.where(magnitudes > 0, magnitudes, 1)[:, None]
        return SentenceVectors(directions.astype(np.float32, copy=False), magnitudes)

    def tokens(self, text: str) -> TokenVectors:
        """The pieces of a text. Their vectors add up to the text's own, magnitude included."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids = np.asarray(encoding.ids, np.int64)
        return joined(encoding.offsets, self._rows[ids] * self._weights[ids][:, None])

    def _add(self, ids: Sequence[Sequence[int]], out: npt.NDArray[np.float32]) -> None:
        """Write the sum of the token vectors of each text into ``out`` ``(n, dimensions)``."""
        lengths = np.fromiter(map(len, ids), np.int64, len(ids))
        flat = np.fromiter(chain.from_iterable(ids), np.int64, int(lengths.sum()))
        if not len(flat):
            return
        vectors = self._rows[flat] * self._weights[flat][:, None]
        filled = lengths > 0
        starts = (np.cumsum(lengths) - lengths)[filled]
        out[filled] = np.add.reduceat(vectors, starts, axis=0)


@lru_cache(maxsize=4)
def _load(folder: Path) -> BundledEncoder:
    weights_file, tokenizer_file = folder / "model.safetensors", folder / "tokenizer.json"
    try:
        tensors = load_file(weights_file)
        rows, weights = tensors["embeddings"], tensors["weights"]
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
    return BundledEncoder(NAME if folder == MODEL else str(folder), tokenizer, rows, weights)


def _damaged(file: Path) -> ModelError:
    return ModelError(
        Message("The model file %(file)s is absent or damaged: install the workbench again.", {"file": str(file)})
    )
