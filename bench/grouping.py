"""How well files are put into their articles where names do not help: ``python bench/grouping.py [FILE.jsonl]``.

On the gold of the demo stories and of those beside this file, or on the untouched articles of a file: the texts of all
editions under neutral names in a random order; all of them at once, in lots of 20 and of 6 files, and with an edition
of every third article missing. A file is right where it is with the editions of its own article and with no others.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from gold import Gold, demo, read, written

from workbench.embed import load_encoder
from workbench.grouping import TextFile, group

LOTS = (7, 2)  # articles


def shuffled(articles: Sequence[Gold], random: random.Random, *, lacking: bool) -> tuple[list[TextFile], list[str]]:
    """The editions as files in a random order, and the article of each."""
    found = []
    for number, article in enumerate(articles):
        left_out = random.choice(list(article.sentences)) if lacking and number % 3 == 0 else None
        for code, sentences in article.sentences.items():
            if code != left_out and sentences:
                found.append((TextFile("", code, tuple(sentences)), article.id))
    random.shuffle(found)
    files = [TextFile(f"{number:03}.txt", file.language, file.passages) for number, (file, _) in enumerate(found)]
    return files, [article for _, article in found]


def right(files: Sequence[TextFile], articles: Sequence[str]) -> int:
    """How many files are with exactly the others of their article."""
    places = group(files, load_encoder().encode)
    found, gold = defaultdict(set), defaultdict(set)
    for at, (place, article) in enumerate(zip(places, articles, strict=True)):
        found[place.article].add(at)
        gold[article].add(at)
    return sum(found[places[at].article] == gold[articles[at]] for at in range(len(files)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    given = parser.parse_args()
    articles = read(given.file) if given.file else [*demo(), *written()]
    articles = [article for article in articles if not article.id.endswith("/heavy")]
    load_encoder().encode(["warm"])
    for lacking in (False, True):
        for size in (len(articles), *LOTS):
            lots = [articles[at : at + size] for at in range(0, len(articles), size)]
            order = random.Random(17)
            made = [shuffled(lot, order, lacking=lacking) for lot in lots]
            began = time.perf_counter()
            good = sum(right(files, owners) for files, owners in made)
            took = time.perf_counter() - began
            total = sum(len(files) for files, _ in made)
            what = "an edition of every third missing" if lacking else "all editions"
            print(f"{what}, {len(lots)} lots of {size} articles: {good} of {total} files right, {took:.1f} s")


if __name__ == "__main__":
    main()
