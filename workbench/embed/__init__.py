"""Sentences → vectors: the bundled model, or any other model that sentence-transformers can load."""

from workbench.embed.encoder import Encoder, load_encoder
from workbench.embed.runs import encode_edition

__all__ = ["Encoder", "encode_edition", "load_encoder"]
