"""Any other model, through sentence-transformers. Importing this module is cheap; loading a model imports torch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbench.domain import SentenceVectors
from workbench.errors import Message, ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class LibraryEncoder:
    """A sentence-transformers model. It is looked for on this machine only: nothing is fetched, nothing is sent."""

    def __init__(self, name: str, model: SentenceTransformer) -> None:
        """``model`` gives one vector a text; ``name`` is what it is called in the alignment."""
        self.name = name
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
        """Vectors of n texts; a joined span is approximated by the mean of its sentences, weighted by length."""
        if not texts:
            return SentenceVectors(np.zeros((0, self.dimensions), np.float32), np.zeros(0, np.float32))
        found = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        directions = np.nan_to_num(np.asarray(found, np.float32))
        return SentenceVectors(directions, np.array([len(text) for text in texts], np.float32))


@lru_cache(maxsize=2)
def _load(name: str) -> LibraryEncoder:
    from sentence_transformers import SentenceTransformer

    folder = Path(name).is_dir()
    try:
        return LibraryEncoder(name, SentenceTransformer(name, local_files_only=True))
    except Exception as error:  # the library raises a different class for each way a model can be absent or broken
        if folder:
            raise ModelError(
                Message(
                    "The folder %(name)s holds no model that sentence-transformers can load, or it is damaged: "
                    "give another, or leave it out to use the bundled model.",
                    {"name": name},
                )
            ) from error
        raise ModelError(
            Message(
                "The model %(name)s is not on this machine: check the name, give the path of a "
                "sentence-transformers folder, or leave it out to use the bundled model.",
                {"name": name},
            )
        ) from error
