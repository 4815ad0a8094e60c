"""How often a sentence's translation is its nearest neighbour: ``python bench/retrieval.py FILE.tsv [--model M]``.

FILE has one header row with the columns ``en``, ``uk``, ``ru`` and optionally ``set``; accuracy is the mean of
both directions within each set.
"""

from __future__ import annotations

import argparse
import csv
import time
from itertools import permutations
from pathlib import Path

import numpy as np

from workbench.embed import load_encoder

LANGUAGES = ("uk", "en", "ru")


def accuracy(a: np.ndarray, b: np.ndarray) -> float:
    """The share of rows of ``a`` (n, d) whose nearest row of ``b`` (n, d) has the same index."""
    return float(((a @ b.T).argmax(axis=1) == np.arange(len(a))).mean())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", help="name or path; the bundled model when left out")
    arguments = parser.parse_args()
    with arguments.file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    began = time.perf_counter()
    encoder = load_encoder(arguments.model)
    loaded = time.perf_counter()
    vectors = {lang: encoder.encode([row[lang] for row in rows]).directions for lang in LANGUAGES}
    took = time.perf_counter() - loaded
    print(f"{encoder.name}: load {1000 * (loaded - began):.0f} ms, {3 * len(rows) / took:,.0f} sentences/s")
    for name in dict.fromkeys(row.get("set", "all") for row in rows):
        chosen = np.array([row.get("set", "all") == name for row in rows])
        scores = {(a, b): accuracy(vectors[a][chosen], vectors[b][chosen]) for a, b in permutations(LANGUAGES, 2)}
        means = {(a, b): (scores[a, b] + scores[b, a]) / 2 for a, b in (("uk", "en"), ("ru", "en"), ("uk", "ru"))}
        print(f"{name} ({chosen.sum()}): " + " · ".join(f"{a}-{b} {mean:.3f}" for (a, b), mean in means.items()))


if __name__ == "__main__":
    main()
