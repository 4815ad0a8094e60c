"""Trains the bundled encoder: ``python -m workbench.embed.train --pairs FILE… --out DIR``.

The model averages one vector a token (a sentence-transformers ``StaticEmbedding``) and is trained so that the
two texts of a pair are nearer to each other than to every other text of the batch, in both directions
(in-batch softmax; Henderson et al. 2017, Feng et al. 2022). Rows are then stored as 8-bit integers with one
scale each.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from workbench.embed.bundled import NAME
from workbench.embed.inflect import inflected
from workbench.embed.model_card import Card, read_licences
from workbench.embed.pairs import TextPair, count_by_source, read_pairs, sample
from workbench.embed.vocabulary import train_tokenizer

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# How often each source is taken. News and hand-written sentences count more than software prose; the Bible is
# archaic, and the Ukrainian one (Ohienko) is still under copyright in Ukraine, so it and what was paired with it
# are left out, as are sources whose licence is not stated.
WEIGHTS: Final[Mapping[str, float]] = {
    "bible": 0.4,
    "bible:en-uk": 0,
    "bible:ru-uk": 0,
    "udhr": 0,
    "news": 6,
    "lexicon": 1.5,
    "lexicon (forms)": 0.35,
    "sdg_translations": 3,
    "xquad": 3,
    "ud_pud": 3,
    "apertium_texts_uk-ru": 3,
    "ua_relief_sites": 3,
    "resistinua_resources": 3,
    "tatoeba": 1.5,
    "stellarium_planetary_names": 0.1,
    "stellarium (GPL-2)": 0.1,
    "everypolitician": 0,
    "SpellingUkraine": 0,
}


def quantise(rows: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Each row of ``(n, d)`` as int8 and the scale that gives it back, ``(n,)``: row ≈ integers × scale."""
    scale = np.abs(rows).max(axis=1) / 127
    scale = np.where(scale > 0, scale, 1).astype(np.float32)
    return np.rint(rows / scale[:, None]).astype(np.int8), scale


def texts_of(pairs: Sequence[TextPair]) -> Iterator[str]:
    """Both texts of every pair."""
    return chain.from_iterable((pair.text1, pair.text2) for pair in pairs)


def fit(
    tokenizer: Tokenizer,
    pairs: Sequence[TextPair],
    *,
    dimensions: int,
    epochs: float,
    batch: int,
    rate: float,
    scale: float,
    seed: int,
) -> SentenceTransformer:
    """A static model trained on ``pairs``; ``scale`` is the inverse temperature of the softmax over cosines."""
    from datasets import Dataset
    from sentence_transformers import (
        SentenceTransformer,
        SentenceTransformerTrainer,
        SentenceTransformerTrainingArguments,
    )
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
    from transformers import set_seed

    set_seed(seed)
    embedding = StaticEmbedding(tokenizer, embedding_dim=dimensions)
    model = SentenceTransformer(modules=[embedding, Normalize()], device="cpu")
    data = Dataset.from_dict({"anchor": [p.text1 for p in pairs], "positive": [p.text2 for p in pairs]})
    with tempfile.TemporaryDirectory() as folder:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=folder,
            num_train_epochs=epochs,
            per_device_train_batch_size=batch,
            learning_rate=rate,
            warmup_steps=0.05,
            lr_scheduler_type="linear",
            weight_decay=0.0,
            max_grad_norm=0.0,
            seed=seed,
            data_seed=seed,
            use_cpu=True,
            dataloader_drop_last=True,
            save_strategy="no",
            report_to=[],
            logging_steps=100,
        )
        loss = MultipleNegativesRankingLoss(
            model, scale=scale, directions=("query_to_doc", "doc_to_query"), partition_mode="per_direction"
        )
        SentenceTransformerTrainer(model=model, args=arguments, train_dataset=data, loss=loss).train()
    return model


def write(model: SentenceTransformer, out: Path, card: Card) -> None:
    """The model as a sentence-transformers folder with 8-bit rows, and its card beside it."""
    out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(str(out), create_model_card=False, safe_serialization=True)
    weights = dict(model.named_parameters())["0.embedding.weight"]
    rows, scale = quantise(weights.detach().numpy())
    module = json.loads((out / "modules.json").read_text(encoding="utf-8"))[0]["path"]
    # The keys that StaticEmbedding reads as "rows and a weight for each".
    save_file({"embeddings": rows, "weights": scale}, out / module / "model.safetensors")
    tokenizer_file = out / module / "tokenizer.json"
    settings = json.loads(tokenizer_file.read_text(encoding="utf-8"))
    settings["model"]["vocab"] = [[piece, round(score, 4)] for piece, score in settings["model"]["vocab"]]
    tokenizer_file.write_text(json.dumps(settings, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    (out / "README.md").write_text(card.markdown(), encoding="utf-8")


def accuracy(model: SentenceTransformer, pairs: Sequence[TextPair]) -> dict[str, float]:
    """ "en-uk" → the share of held-out pairs whose translation is nearest, mean of both directions."""
    from sentence_transformers.sentence_transformer.evaluation import TranslationEvaluator

    results = {}
    for languages in sorted({f"{p.lang1}-{p.lang2}" for p in pairs}):
        chosen = [p for p in pairs if f"{p.lang1}-{p.lang2}" == languages]
        if len(chosen) < 2:
            continue
        evaluator = TranslationEvaluator([p.text1 for p in chosen], [p.text2 for p in chosen], show_progress_bar=False)
        results[languages] = float(evaluator(model)["mean_accuracy"])
    return results


@click.command()
@click.option("--pairs", "files", type=click.Path(exists=True, path_type=Path), multiple=True, required=True)
@click.option(
    "--lexicon",
    "lexicons",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="Pairs of dictionary entries, which go in with all their Ukrainian and Russian forms.",
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--sources", type=click.Path(exists=True, path_type=Path), help="Licences: source, repository, licence.")
@click.option("--vocabulary", default=50_000, show_default=True, help="Pieces in the tokenizer.")
@click.option("--dimensions", default=256, show_default=True)
@click.option("--epochs", default=9.0, show_default=True)
@click.option("--batch", default=2048, show_default=True)
@click.option("--rate", default=0.1, show_default=True, help="Peak learning rate of AdamW.")
@click.option("--scale", default=20.0, show_default=True, help="Inverse temperature of the softmax.")
@click.option("--held-out", default=2000, show_default=True, help="Pairs kept from training to test on.")
@click.option("--seed", default=17, show_default=True)
def main(
    *,
    files: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    out: Path,
    sources: Path | None,
    vocabulary: int,
    dimensions: int,
    epochs: float,
    batch: int,
    rate: float,
    scale: float,
    held_out: int,
    seed: int,
) -> None:
    """Train the bundled encoder on tab-separated pair files (plain or .xz) and write it to a folder."""
    every = list(chain.from_iterable(read_pairs(path) for path in files))
    entries = chain.from_iterable(read_pairs(path) for path in lexicons)
    every.extend(chain.from_iterable(map(inflected, entries)))
    testing = set(random.Random(seed).sample(every, min(held_out, len(every) // 10)))  # noqa: S311
    tested_texts = set(texts_of(list(testing)))
    training = [p for p in every if p.text1 not in tested_texts and p.text2 not in tested_texts]
    chosen = sample(training, weights=WEIGHTS, seed=seed)
    click.echo(f"{len(every):,} pairs read, {len(chosen):,} a pass, {len(testing):,} held out", err=True)
    texts = list(dict.fromkeys(texts_of(chosen)))
    tokenizer = train_tokenizer(iter(texts), size=vocabulary, length=len(texts))
    click.echo(f"tokenizer: {tokenizer.get_vocab_size():,} pieces from {len(texts):,} texts", err=True)
    model = fit(tokenizer, chosen, dimensions=dimensions, epochs=epochs, batch=batch, rate=rate, scale=scale, seed=seed)
    card = Card(
        name=NAME,
        rows=tokenizer.get_vocab_size(),
        dimensions=dimensions,
        counts=count_by_source(chosen),
        licences=read_licences(sources) if sources else {},
        accuracy=accuracy(model, sorted(testing)),
        settings={"epochs": epochs, "batch": batch, "rate": rate, "scale": scale, "seed": seed},
    )
    write(model, out, card)
    click.echo(f"written to {out}", err=True)


if __name__ == "__main__":
    main()
