"""Pieces of texts from a table of translations, for what is measured by length."""

from __future__ import annotations

import csv
import lzma
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path


def texts(path: Path, every: int) -> Iterator[tuple[str, str]]:
    """Language and text of one row of so many."""
    with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
        for row in islice(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), None, None, every):
            if "lang1" in row:
                yield row["lang1"], row["text1"]
                yield row["lang2"], row["text2"]
            else:
                yield from ((tag, row[tag]) for tag in ("en", "uk", "ru"))


def cut(text: str, length: int, chance: random.Random) -> str | None:
    """So many words from anywhere in the text, None where it has fewer."""
    words = text.split()
    if len(words) < length:
        return None
    begin = chance.randrange(len(words) - length + 1)
    return " ".join(words[begin : begin + length])
