"""The bundled model without torch: numpy and ``tokenizers`` give the vectors that sentence-transformers would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from workbench.domain import SentenceVectors, TokenVectors
from workbench.embed.tokens import joined, summed
from workbench.embed.words import plain_words
from workbench.errors import Message, ModelError

NAME: Final = "workbench-static-2"
# What the bundled model was called in earlier versions: stored articles name it.
EARLIER: Final = frozenset({"workbench-static-1"})
MODEL: Final = Path(__file__).parent / "model"

# Words that are gathered at once, and words whose vectors are remembered: 8 and 60 MB for 512 dimensions.
_AT_ONCE: Final = 4_000
_REMEMBERED: Final = 30_000

Item = TypeVar("Item", str, int)


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
        self._rows = rows
        self._mapping = mapping
        self._weights = weights
        self._known: dict[str, int] = {}
        self._vectors = np.empty((_REMEMBERED + _AT_ONCE, rows.shape[1]), np.float32)
        self._lock = Lock()

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
        sums = np.zeros((len(texts), self.dimensions), np.float32)
        split = [plain_words(text) for text in texts]
        self._add([words or [] for words in split], self._of, sums)
        others = [index for index, words in enumerate(split) if words is None]
        if others:
            encodings = self._tokenizer.encode_batch_fast([texts[index] for index in others], add_special_tokens=False)
            vectors = np.zeros((len(others), self.dimensions), np.float32)
            self._add([encoding.ids for encoding in encodings], self._pieces, vectors)
            sums[others] = vectors
        magnitudes = np.linalg.norm(sums, axis=1).astype(np.float32)
        directions = sums / np.where(magnitudes > 0, magnitudes, 1).astype(np.float32)[:, None]
        return SentenceVectors(directions, magnitudes)

    def tokens(self, text: str) -> TokenVectors:
        """The pieces of a text. Their vectors add up to the text's own, magnitude included."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        return joined(encoding.offsets, self._pieces(encoding.ids))

    @staticmethod
    def _add(
        bags: Sequence[Sequence[Item]],
        vectors_of: Callable[[Sequence[Item]], npt.NDArray[np.float32]],
        out: npt.NDArray[np.float32],
    ) -> None:
        """Add to each row of ``out`` ``(n, dimensions)`` the vectors of what is in one of n bags."""
        items = list(chain.from_iterable(bags))
        owners = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
        for start in range(0, len(items), _AT_ONCE):
            own, counts = np.unique(owners[start : start + _AT_ONCE], return_counts=True)
            out[own] += summed(vectors_of(items[start : start + _AT_ONCE]), counts)

    def _pieces(self, ids: Sequence[int]) -> npt.NDArray[np.float32]:
        """The vectors of n pieces, float32 ``(n, dimensions)``."""
        flat = np.asarray(ids, np.int64)
        return self._rows[self._mapping[flat]] * self._weights[flat][:, None]

    def _of(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of at most ``_AT_ONCE`` words, float32 ``(n, dimensions)``; words that come again cost little."""
        with self._lock:
            missing = set(words).difference(self._known)
            if len(self._known) + len(missing) > len(self._vectors):
                self._known.clear()
                missing = set(words)
            self._remember(list(missing))
            return self._vectors[np.fromiter(map(self._known.__getitem__, words), np.int64, len(words))]

    def _remember(self, words: Sequence[str]) -> None:
        encodings = self._tokenizer.encode_batch_fast(words, add_special_tokens=False)
        ids = [encoding.ids for encoding in encodings]
        counts = np.fromiter(map(len, ids), np.int64, len(ids))
        start, end = len(self._known), len(self._known) + len(words)
        self._vectors[start:end] = summed(self._pieces(list(chain.from_iterable(ids))), counts)
        self._known.update(zip(words, range(start, end), strict=True))


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
