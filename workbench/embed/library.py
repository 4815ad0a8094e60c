"""Any other model, through sentence-transformers. Importing this module is cheap; loading a model imports torch."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from workbench.embed.diagnosis import faulty_file
from workbench.embed.local import folder_of
from workbench.embed.tokens import WORD, joined
from workbench.errors import Message, ModelError
from workbench.vectors import SentenceVectors, TokenVectors

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# From how many texts on a bar shows how far the model is.
_SHOWN_FROM: Final = 200


class LibraryEncoder:
    """A sentence-transformers model. It is looked for on this machine only: nothing is fetched, nothing is sent."""

    def __init__(self, name: str, model: SentenceTransformer, *, fingerprint: str) -> None:
        """``model`` gives one vector a text; ``name`` is what it is called in the alignment.

        ``fingerprint`` differs for models that give different vectors, whatever they are called.
        """
        self.name = name
        self.fingerprint = fingerprint
        self._model = model

    @classmethod
    def load(cls, name: str) -> LibraryEncoder:
        """The model of that name in the local cache, or in that folder. Raises ModelError when it is not there."""
        return _load(name)

    @property
    def dimensions(self) -> int:
        """How long a vector is."""
        return int(self._model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> SentenceVectors:
        """Vectors of n texts; the magnitudes are their lengths."""
        if not texts:
            return SentenceVectors(np.zeros((0, self.dimensions), np.float32), np.zeros(0, np.float32))
        found = self._model.encode(
            list(texts),
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=len(texts) >= _SHOWN_FROM and sys.stderr.isatty(),
        )
        directions = np.nan_to_num(np.asarray(found, np.float32))
        return SentenceVectors(directions, np.array([len(text) for text in texts], np.float32))

    def room(self, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        """The tokens of each text over the tokens that the model reads, less those of its prompt; 0 without a limit."""
        limit = self._model.max_seq_length
        tokenizer = getattr(self._model[0], "tokenizer", None)
        if limit is None or not np.isfinite(limit) or not callable(tokenizer) or not texts:
            return np.zeros(len(texts))
        prompt = self._model.prompts.get(self._model.default_prompt_name or "") or ""
        least = len(tokenizer(prompt)["input_ids"])
        counts = [len(ids) for ids in tokenizer(list(texts), add_special_tokens=False, verbose=False)["input_ids"]]
        return np.array(counts, np.float64) / max(1, limit - least)

    def tokens(self, text: str) -> TokenVectors:
        """The model's own tokens in context, without its prompt; text beyond the model's limit has none.

        A model that does not tell where its tokens stand, or gives one vector a text only, is asked for each word.
        """
        if not text.strip():
            return joined([], np.zeros((0, self.dimensions), np.float32))
        own = self._own_tokens(text)
        return self._words(text) if own is None else own

    def _own_tokens(self, text: str) -> TokenVectors | None:
        import torch
        from sentence_transformers.util import batch_to_device

        features = self._model.preprocess([text])
        tokenizer = getattr(self._model[0], "tokenizer", None)
        weight = getattr(getattr(self._model[0], "embedding", None), "weight", None)
        if isinstance(tokenizer, Tokenizer) and weight is not None:
            encoding = tokenizer.encode(text, add_special_tokens=False)
            return joined(encoding.offsets, weight[encoding.ids].detach().float().cpu().numpy())
        if tokenizer is None or not getattr(tokenizer, "is_fast", False) or "input_ids" not in features:
            return None
        with torch.inference_mode():
            found = self._model(batch_to_device(features, self._model.device))
        limit = features["input_ids"].shape[1]
        encoding = tokenizer(text, truncation=True, max_length=limit, return_offsets_mapping=True)
        if "token_embeddings" not in found or encoding["input_ids"] != features["input_ids"][0].tolist():
            return None
        vectors = found["token_embeddings"][0].float().cpu().numpy()
        offsets = encoding["offset_mapping"]
        own = [index for index, (begin, end) in enumerate(offsets) if begin < end]  # not [CLS] and its like
        return joined([offsets[index] for index in own], np.nan_to_num(vectors[own]))

    def _words(self, text: str) -> TokenVectors:
        words = list(WORD.finditer(text))
        return joined([word.span() for word in words], self.encode([word[0] for word in words]).directions)


def _fingerprint(folder: Path) -> str:
    """A digest of the names, sizes and times of all files of the model; its own name is not enough."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        facts = file.stat()
        digest.update(f"{file.relative_to(folder)}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return digest.hexdigest()


@lru_cache(maxsize=2)
def _load(name: str) -> LibraryEncoder:
    folder = folder_of(name)
    if folder is None:
        raise ModelError(
            Message(
                "The model %(name)s is not on this machine: check the name or path, or fetch it where there is a "
                "network with “workbench models pull %(name)s”.",
                {"name": name},
            )
        )
    from sentence_transformers import SentenceTransformer  # takes seconds: a name mistyped is told before

    try:
        model = SentenceTransformer(str(folder), local_files_only=True)
    except Exception as error:  # the library raises a different class for each way a model can be broken
        raise _unloadable(name, folder) from error
    return LibraryEncoder(name, model, fingerprint=_fingerprint(folder))


def _unloadable(name: str, folder: Path) -> ModelError:
    file = faulty_file(folder)
    if file is None:
        return ModelError(
            Message(
                "The folder %(folder)s holds no model that sentence-transformers can load: give another, or leave it "
                "out to use the bundled one.",
                {"folder": str(folder)},
            )
        )
    return ModelError(
        Message(
            "The model file %(file)s is absent or damaged: fetch the model %(name)s again, or leave it out to use the "
            "bundled one.",
            {"file": str(file), "name": name},
        )
    )
