"""Trains the bundled encoder: ``python -m workbench.embed.train --pairs FILE… --out DIR``.

The model adds up one vector a piece (a sentence-transformers ``StaticEmbedding``) and is trained so that the two
texts of a pair are nearer to each other than to every other text of the batch, in both directions (in-batch softmax;
Henderson et al. 2017, Feng et al. 2022). It is then compressed: pieces that mean the same share a row of integers.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import numpy.typing as npt
from safetensors.numpy import save_file

from workbench.embed.bundled import NAME
from workbench.embed.compress import CompressedRows, compress
from workbench.embed.fit import Settings, fit
from workbench.embed.inflect import inflected
from workbench.embed.model_card import Card, read_licences
from workbench.embed.pairs import TextPair, alternatives, count_by_source, read_pairs, sample, weight_of
from workbench.embed.vocabulary import count_pieces, train_tokenizer, words_of

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
    "written": 3,
    "everyday": 3,
    "synonyms": 0.5,
    "synonyms (forms)": 0.1,
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


def texts_of(pairs: Sequence[TextPair]) -> Iterator[str]:
    """Both texts of every pair."""
    return chain.from_iterable((pair.text1, pair.text2) for pair in pairs)


def held_back(pairs: Sequence[TextPair], number: int, *, seed: int) -> list[TextPair]:
    """At most ``number`` and a tenth of the pairs of sentences (four words and more) that are trained on, at random."""
    sentences = {
        pair for pair in pairs if weight_of(pair, WEIGHTS) and min(pair.text1.count(" "), pair.text2.count(" ")) >= 3
    }
    return random.Random(seed).sample(sorted(sentences), min(number, len(sentences) // 10))  # noqa: S311


def write(model: SentenceTransformer, out: Path, *, rows: CompressedRows, card: Card) -> None:
    """The model as a sentence-transformers folder with ``rows`` for its own, and its card beside it."""
    out.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(str(out), create_model_card=False, safe_serialization=True)
    module = json.loads((out / "modules.json").read_text(encoding="utf-8"))[0]["path"]
    # The keys that StaticEmbedding reads as model2vec's: rows, the row of each piece, and a weight for each piece.
    tensors: dict[str, npt.NDArray[Any]] = {"embeddings": rows.rows, "mapping": rows.mapping, "weights": rows.weights}
    save_file(tensors, out / module / "model.safetensors")
    tokenizer: Any = model[0].tokenizer
    tokenizer.save(str(out / module / "tokenizer.json"), pretty=False)
    (out / "README.md").write_text(card.markdown(), encoding="utf-8")


def accuracy(model: SentenceTransformer, pairs: Sequence[TextPair]) -> dict[str, float]:
    """ "en-uk" → the share of held-out pairs whose translation is nearest, mean of both directions."""
    from sentence_transformers.sentence_transformer.evaluation import TranslationEvaluator

    sides: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in pairs:
        one, other = sorted(((pair.lang1, pair.text1), (pair.lang2, pair.text2)))
        sides[f"{one[0]}-{other[0]}"].append((one[1], other[1]))
    results = {}
    for languages, chosen in sorted(sides.items()):
        if len(chosen) > 1:
            ones, others = zip(*chosen, strict=True)
            evaluator = TranslationEvaluator(list(ones), list(others), show_progress_bar=False)
            results[languages] = float(evaluator(model)["mean_accuracy"])
    return results


@click.command()
@click.option("--pairs", "files", type=click.Path(exists=True, path_type=Path), multiple=True, required=True)
@click.option(
    "--lexicon",
    "lexicons",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    help="Dictionary entries, which go in with all their Ukrainian and Russian forms; “ | ” parts synonyms.",
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--sources", type=click.Path(exists=True, path_type=Path), help="Licences: source, repository, licence.")
@click.option("--vocabulary", default=54_000, show_default=True, help="Pieces in the tokenizer.")
@click.option("--dimensions", default=512, show_default=True)
@click.option("--rows", "rows_at_most", default=27_000, show_default=True, help="Vectors that the pieces share.")
@click.option("--passes", default=3.0, show_default=True, help="How often each pair is taken, times its weight.")
@click.option("--batch", default=2048, show_default=True)
@click.option("--rate", default=0.01, show_default=True, help="Peak learning rate of AdamW.")
@click.option("--scale", default=10.0, show_default=True, help="Inverse temperature of the softmax.")
@click.option("--hardness", default=20.0, show_default=True, help="How much more the nearest of the others weigh.")
@click.option("--dropout", default=0.1, show_default=True, help="Share of pieces left out of a text.")
@click.option("--held-out", default=2000, show_default=True, help="Pairs kept from training to test on.")
@click.option("--seed", default=17, show_default=True)
def main(
    *,
    files: tuple[Path, ...],
    lexicons: tuple[Path, ...],
    out: Path,
    sources: Path | None,
    vocabulary: int,
    rows_at_most: int,
    held_out: int,
    **options: Any,
) -> None:
    """Train the bundled encoder on tab-separated pair files (plain or .xz) and write it to a folder."""
    import torch

    settings = Settings(**options)
    every = list(chain.from_iterable(read_pairs(path) for path in files))
    entries = chain.from_iterable(map(alternatives, chain.from_iterable(map(read_pairs, lexicons))))
    testing = held_back(every, held_out, seed=settings.seed)
    tested_texts = set(texts_of(testing))
    every.extend(chain.from_iterable(map(inflected, entries)))
    training = [p for p in every if p.text1 not in tested_texts and p.text2 not in tested_texts]
    chosen = sample(training, weights=WEIGHTS, passes=settings.passes, seed=settings.seed)
    click.echo(f"{len(every):,} pairs read, {len(chosen):,} to train on, {len(testing):,} held out", err=True)
    words = Counter(chain.from_iterable(map(words_of, texts_of(chosen))))
    tokenizer = train_tokenizer(words, size=vocabulary)
    click.echo(f"tokenizer: {tokenizer.get_vocab_size():,} pieces from {len(words):,} words", err=True)
    model = fit(tokenizer, chosen, settings)
    weights = dict(model.named_parameters())["0.embedding.weight"].detach()
    rows = compress(weights.numpy(), count_pieces(tokenizer, words), number=rows_at_most)
    weights.copy_(torch.from_numpy(rows.vectors()))
    card = Card(
        name=NAME,
        pieces=tokenizer.get_vocab_size(),
        rows=len(rows.rows),
        dimensions=settings.dimensions,
        counts=count_by_source(chosen),
        licences=read_licences(sources) if sources else {},
        accuracy=accuracy(model, testing),
        settings=asdict(settings),
    )
    write(model, out, rows=rows, card=card)
    click.echo(f"written to {out}", err=True)


if __name__ == "__main__":
    main()
