"""Reading sentence pairs for training, and choosing how much of each source goes in."""

from __future__ import annotations

import csv
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from workbench.errors import InputError, Message

LANGUAGES: Final = ("en", "uk", "ru")


class TextPair(NamedTuple):
    """Two texts that say the same thing in two languages, and where they are from."""

    lang1: str
    lang2: str
    text1: str
    text2: str
    source: str


def _open(path: Path) -> TextIO:
    if path.suffix == ".xz":
        return lzma.open(path, "rt", encoding="utf-8", newline="")
    return path.open(encoding="utf-8", newline="")


def read_pairs(path: Path) -> Iterator[TextPair]:
    """The pairs of a tab-separated file, plain or ``.xz``, with one header row and no quoting.

    Two shapes are read: ``lang1 lang2 text1 text2 source``, and one column a language (``en uk ru``, any may
    be empty, with an optional ``source`` column), which gives a pair for every two languages. The source of a
    row without one is the file's name up to its first dot.

    Raises InputError when the header has neither shape.
    """
    with _open(path) as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = rows.fieldnames or ()
        default = path.name.split(".", 1)[0]
        if {"lang1", "lang2", "text1", "text2"} <= set(names):
            for row in rows:
                if row["text1"] and row["text2"]:
                    yield TextPair(row["lang1"], row["lang2"], row["text1"], row["text2"], row.get("source") or default)
        elif len(set(names) & set(LANGUAGES)) >= 2:
            for row in rows:
                source = row.get("source") or default
                for a, b in combinations((lang for lang in LANGUAGES if row.get(lang)), 2):
                    yield TextPair(a, b, row[a], row[b], source)
        else:
            raise InputError(
                Message(
                    "%(file)s has no pairs: its first line must name the columns lang1, lang2, text1 and text2, "
                    "or two of en, uk and ru.",
                    {"file": path.name},
                )
            )


def alternatives(pair: TextPair) -> Iterator[TextPair]:
    """Every text of one side with every text of the other, where " | " stands between texts of the same meaning."""
    for one, other in product(pair.text1.split(" | "), pair.text2.split(" | ")):
        yield pair._replace(text1=one.strip(), text2=other.strip())


def weight_of(pair: TextPair, weights: Mapping[str, float]) -> float:
    """The weight of ``source:lang1-lang2`` (languages in alphabetic order), else of the source, else 1."""
    languages = "-".join(sorted((pair.lang1, pair.lang2)))
    return weights.get(f"{pair.source}:{languages}", weights.get(pair.source, 1.0))


def sample(pairs: Iterable[TextPair], *, weights: Mapping[str, float], passes: float = 1, seed: int) -> list[TextPair]:
    """The pairs in a shuffled order, each taken ``passes`` times its ``weight_of``.

    A product below 1 takes that share of the source, at random; 2.5 takes each pair twice and half of them a
    third time; 0 leaves the source out. The same seed gives the same list.
    """
    rng = random.Random(seed)  # noqa: S311 - sampling, not cryptography
    chosen: list[TextPair] = []
    for pair in pairs:
        weight = passes * weight_of(pair, weights)
        times = int(weight) + (rng.random() < weight - int(weight))
        chosen.extend([pair] * times)
    rng.shuffle(chosen)
    return chosen


def count_by_source(pairs: Iterable[TextPair]) -> dict[str, dict[str, int]]:
    """source → "en-uk" → how many pairs, the largest source first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        counts[pair.source]["-".join(sorted((pair.lang1, pair.lang2)))] += 1
    return {name: dict(c) for name, c in sorted(counts.items(), key=lambda item: -sum(item[1].values()))}
