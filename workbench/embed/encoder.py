"""What every encoder offers, and the one place that chooses between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from workbench.vectors import SentenceVectors, TokenVectors


class Encoder(Protocol):
    """Turns sentences into vectors. ``name`` and ``dimensions`` go into the alignment as its model."""

    @property
    def name(self) -> str:
        """The model's name, or its path."""

    @property
    def dimensions(self) -> int:
        """How long a vector is."""

    def encode(self, texts: Sequence[str]) -> SentenceVectors:
        """Vectors of n texts, in their order; a text without a token gets a zero vector."""

    def room(self, texts: Sequence[str]) -> npt.NDArray[np.float64] | None:
        """How much of what the model reads at once each of n texts takes, ``(n,)``, 1 for all of it.

        None for a model whose vector of several sentences follows exactly from theirs.
        """

    def tokens(self, text: str) -> TokenVectors:
        """The tokens of one text and their vectors: which words there are to have a counterpart elsewhere."""


def load_encoder(name: str | None = None, *, cache: Path | None = None) -> Encoder:
    """The bundled encoder for None or its own name, of today or earlier, else any model by name or path.

    ``cache``: the folder in which the vectors of such a model are kept; the bundled one is quicker without. Only
    such a model imports torch. Raises ModelError when the model is not there or is damaged.
    """
    from workbench.embed.bundled import EARLIER, NAME, BundledEncoder

    if name is None or name == NAME or name in EARLIER:
        return BundledEncoder.load()
    from workbench.embed.library import LibraryEncoder

    encoder = LibraryEncoder.load(name)
    if cache is None:
        return encoder
    from workbench.embed.cache import CachedEncoder

    return CachedEncoder(encoder, cache)
