"""What a span's vector loses when it is put together from its sentences: ``python bench/spans.py FILE.tsv --model M``.

FILE has one header row with the columns ``en``, ``uk``, ``ru``, one sentence a row, neighbours from the same article as
far as possible. Every run of one to three rows is looked for among all such runs of the other language, its own parts
and overlapping ones among them. On one side the run is encoded as one text, as a translator's long sentence would be;
on the other it is encoded as one text too, or put together from its sentences' vectors in several ways.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import numpy as np

from workbench.embed import load_encoder
from workbench.embed.encoder import Encoder

LANGUAGES = ("uk", "en", "ru")
LONGEST = 3
WEIGHTS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "mean": np.ones_like,
    "by the root of length": np.sqrt,
    "by length": lambda lengths: lengths,
}


def normalised(rows: np.ndarray) -> np.ndarray:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def joined(directions: np.ndarray, weights: np.ndarray, spans: list[range]) -> np.ndarray:
    weighted = directions * weights[:, None]
    return normalised(np.stack([weighted[span.start : span.stop].sum(axis=0) for span in spans]))


def spans_of(rows: int) -> list[range]:
    return [range(at, at + length) for length in range(1, LONGEST + 1) for at in range(rows - length + 1)]


def encode(encoder: Encoder, texts: list[str]) -> tuple[np.ndarray, float]:
    began = time.perf_counter()
    return encoder.encode(texts).directions, time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", help="name or path; the bundled model when left out")
    parser.add_argument("--rows", type=int, default=400)
    arguments = parser.parse_args()
    with arguments.file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[: arguments.rows]
    encoder = load_encoder(arguments.model)
    spans = spans_of(len(rows))
    long = np.array([len(span) > 1 for span in spans])
    ways: dict[str, dict[str, np.ndarray]] = {"encoded as one text": {}, **{way: {} for way in WEIGHTS}}
    seconds = dict.fromkeys(("sentences", "spans"), 0.0)
    for lang in LANGUAGES:
        texts = [row[lang] for row in rows]
        vectors, took = encode(encoder, texts)
        seconds["sentences"] += took
        ways["encoded as one text"][lang], took = encode(
            encoder, [" ".join(texts[span.start : span.stop]) for span in spans]
        )
        seconds["spans"] += took
        lengths = np.array([len(text) for text in texts], np.float32)
        for way, weigh in WEIGHTS.items():
            ways[way][lang] = joined(vectors, weigh(lengths), spans)
    whole = ways["encoded as one text"]
    print(f"{encoder.name}: {seconds['sentences']:.2f} s for the sentences, {seconds['spans']:.2f} s for their spans")
    for way, found in ways.items():
        cosine = np.mean([(found[lang] * whole[lang]).sum(axis=1)[long].mean() for lang in LANGUAGES])
        right = [
            ((whole[a] @ found[b].T).argmax(axis=1) == np.arange(len(spans)))[long].mean()
            for a, b in permutations(LANGUAGES, 2)
        ]
        print(f"{way}: cosine with the encoded span {cosine:.4f}, translation of a span found {np.mean(right):.4f}")


if __name__ == "__main__":
    main()
