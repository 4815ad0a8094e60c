"""Sentences → vectors: the bundled model, or any other model that sentence-transformers can load."""

from workbench.embed.encoder import Encoder, load_encoder

__all__ = ["Encoder", "load_encoder"]
