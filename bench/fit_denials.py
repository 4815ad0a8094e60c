"""Learn which words stand for a lost "not": ``python bench/fit_denials.py PAIRS.tsv.xz [--out FILE.npz]``.

``PAIRS``: translated sentences, tab-separated with a header: ``lang1 lang2 text1 text2 source``. A pair of which one
side denies and the other does not is taken as it is (translators say it in other words); in a pair of which both deny,
a "not" is taken out of one. A logistic regression tells the two apart; a part of the pairs is kept out to say how well.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

import workbench.checks
from workbench.checks.lost_denial import FEATURES, evidence, stem
from workbench.checks.sides import Side
from workbench.checks.words import WordVectors
from workbench.embed import Encoder, load_encoder

NOT = {"en": re.compile(r"\b(?:[Nn]ever |not )|n['’]t\b"), "uk": re.compile(r"\b[Нн]е "), "ru": re.compile(r"\b[Нн]е ")}
HINTS = (" no", "n't", "n’t", "never", "without", "не", "ні", "ни", "без")
SHORTEST, LONGEST = 20, 350
FEWEST = 12
"""Pairs that a stem has to be in."""
VECTORS = 0.15
"""How much the directions of words count beside the rest, against over-fitting."""


class Example(NamedTuple):
    lost: bool
    lang: str
    features: tuple[float, ...]
    directions: np.ndarray
    stems: set[str]


def pairs(path: Path, rng: random.Random) -> Iterator[tuple[str, str, str, str]]:
    """Language and text, twice; a tenth of the scripture, whose negation is of another age."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            lang1, lang2, text1, text2, source = line.rstrip("\n").split("\t")[:5]
            if "bible" in source.lower() and rng.random() > 0.1:
                continue
            if all(SHORTEST < len(t) < LONGEST for t in (text1, text2)) and any(h in text1.lower() for h in HINTS):
                yield lang1, text1, lang2, text2
                yield lang2, text2, lang1, text1


def examples(path: Path, encoder: Encoder, rng: random.Random) -> Iterator[Example]:
    for having_lang, having, lang, given in pairs(path, rng):
        text, places = given, list(NOT[lang].finditer(given))
        if places:
            if rng.random() > 0.3:
                continue
            place = rng.choice(places)
            text = given[: place.start()] + given[place.end() :]
        sides = [Side("having", having_lang, ((0, having),)), Side("lacking", lang, ((0, text),))]
        words = WordVectors(encoder.encode, [sides]).of(sides)
        found = evidence(words, "having", "lacking") if words else None
        if words and found:
            stems = {f"{lang}:{stem(each)}" for each in words.sides["lacking"].texts}
            yield Example(bool(places), lang, found[0], found[1].astype(np.float16), stems)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--out", type=Path, default=Path(workbench.checks.__file__).parent / "lost_denial.npz")
    parser.add_argument("--held-out", type=float, default=0.15)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    found = list(examples(arguments.pairs, load_encoder(), rng))
    rng.shuffle(found)
    lost, langs = np.array([each.lost for each in found]), np.array([each.lang for each in found])
    plain = np.array([each.features for each in found])
    middle, spread = plain.mean(axis=0), plain.std(axis=0) + 1e-6
    directions = np.array([each.directions for each in found], np.float32)
    scale = VECTORS / directions.std()
    counts = Counter(each for example in found for each in example.stems)
    stems = {each: index for index, each in enumerate(sorted(s for s, n in counts.items() if n >= FEWEST))}
    places = [(row, stems[s]) for row, example in enumerate(found) for s in example.stems if s in stems]
    rows, columns = np.array(places, np.int32).T
    bag = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(found), len(stems)))
    table = sparse.csr_matrix(sparse.hstack([(plain - middle) / spread, bag, directions * scale]))
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    weights = np.where(lost, (~lost).mean() / lost.mean(), 1.0)
    held = int(len(found) * arguments.held_out)
    judged = LogisticRegression(C=0.2, max_iter=400).fit(table[held:], lost[held:], sample_weight=weights[held:])
    scores = judged.decision_function(table[:held])
    for lang in sorted(set(langs)):
        own = langs[:held] == lang
        area = roc_auc_score(lost[:held][own], scores[own])
        print(f"{lang}: {own.sum()} pairs held out, area under the ROC curve {area:.3f}")
    fitted = LogisticRegression(C=0.2, max_iter=400).fit(table, lost, sample_weight=weights)
    features, bag_weights, vector = np.split(fitted.coef_[0], [len(FEATURES), len(FEATURES) + len(stems)])
    print({name: round(float(w), 2) for name, w in zip(FEATURES, features, strict=True)})
    kept = np.abs(bag_weights) >= 0.05
    np.savez_compressed(
        arguments.out,
        features=features / spread,
        directions=(vector * scale).astype(np.float16),
        stems=np.array([s for s, keep in zip(stems, kept, strict=True) if keep]),
        stem_weights=bag_weights[kept].astype(np.float16),
        bias=np.float64(fitted.intercept_[0] - (features / spread) @ middle),
    )
    print(f"{len(found)} pairs, {int(kept.sum())} stems, {arguments.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
