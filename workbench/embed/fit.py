"""Fitting the bundled encoder's vectors to pairs of texts."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tokenizers import Tokenizer

from workbench.embed.pairs import TextPair

if TYPE_CHECKING:
    from datasets import DatasetDict
    from sentence_transformers import SentenceTransformer

__all__ = ["Settings", "fit"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the model is trained.

    ``batch``: pairs at a time, all of the same two languages; each text is told from every other of the batch.
    ``rate``: peak learning rate of AdamW. ``scale``: inverse temperature of the softmax over cosines. ``hardness``:
    what the cosines of wrong texts are multiplied by and add to their logits, so that the nearest of them weigh most
    (Lan et al. 2025).
    ``dropout``: the share of pieces and of their rows left out of a text.
    """

    dimensions: int
    passes: float
    batch: int
    rate: float
    scale: float
    hardness: float
    dropout: float
    seed: int


def fit(tokenizer: Tokenizer, pairs: Sequence[TextPair], settings: Settings) -> SentenceTransformer:
    """A static model trained once on each of ``pairs``, in an order that the seed decides."""
    from sentence_transformers import (
        SentenceTransformer,
        SentenceTransformerTrainer,
        SentenceTransformerTrainingArguments,
    )
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import Normalize
    from transformers import set_seed

    from workbench.embed.composed import ComposedEmbedding

    set_seed(settings.seed)
    embedding = ComposedEmbedding(tokenizer, dimensions=settings.dimensions, dropout=settings.dropout)
    model = SentenceTransformer(modules=[embedding, Normalize()], device="cpu")
    with tempfile.TemporaryDirectory() as folder:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=folder,
            num_train_epochs=1,
            per_device_train_batch_size=settings.batch,
            batch_sampler="no_duplicates_hashed",  # a text's own double is no wrong answer
            multi_dataset_batch_sampler="proportional",
            learning_rate=settings.rate,
            warmup_steps=0.05,
            lr_scheduler_type="linear",
            weight_decay=0.0,
            max_grad_norm=0.0,
            seed=settings.seed,
            data_seed=settings.seed,
            use_cpu=True,
            dataloader_drop_last=True,
            save_strategy="no",
            report_to=[],
            logging_steps=100,
        )
        loss = MultipleNegativesRankingLoss(
            model,
            scale=settings.scale,
            directions=("query_to_doc", "doc_to_query"),
            partition_mode="per_direction",
            hardness_mode="in_batch_negatives",
            hardness_strength=settings.hardness,
        )
        trainer = SentenceTransformerTrainer(
            model=model, args=arguments, train_dataset=_by_languages(pairs, settings.batch), loss=loss
        )
        trainer.train()
    return SentenceTransformer(modules=[embedding.static(), Normalize()], device="cpu")


def _by_languages(pairs: Sequence[TextPair], batch: int) -> DatasetDict:
    """The pairs of each two languages by themselves, so that what a text is told from is in its pair's language."""
    from datasets import Dataset, DatasetDict

    sides: dict[str, tuple[list[str], list[str]]] = {}
    for pair in pairs:
        one, other = sorted(((pair.lang1, pair.text1), (pair.lang2, pair.text2)))
        anchors, positives = sides.setdefault(f"{one[0]}-{other[0]}", ([], []))
        anchors.append(one[1])
        positives.append(other[1])
    return DatasetDict(
        {
            languages: Dataset.from_dict({"anchor": anchors, "positive": positives})
            for languages, (anchors, positives) in sorted(sides.items())
            if len(anchors) >= batch
        }
    )
