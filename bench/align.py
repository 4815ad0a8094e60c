"""How right the units are: ``python bench/align.py [FILE.jsonl | --stories] [--copies N] [--model M]``.

Without a file the demo stories are the gold, with ``--stories`` those beside this file. ``--copies N`` scores N
versions of each article in which sentences were omitted, added, joined and moved. A unit counts as right when every
side is.
"""

from __future__ import annotations

import argparse
import time
from itertools import combinations
from pathlib import Path

from gold import Gold, cut_up, demo, read, written

from workbench.align import align
from workbench.embed import encode_edition, load_encoder


def f1(right: int, found: int, gold: int) -> str:
    precision, recall = right / max(1, found), right / max(1, gold)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(1e-9, precision + recall):.3f}"


def score(articles: list[Gold], name: str | None, *, sums: bool, show: bool) -> None:
    encoder = load_encoder(name)
    exact, lacking, moved = [0, 0, 0], [0, 0, 0], [0, 0]
    bins = [[0, 0.0, 0] for _ in range(10)]
    seconds = encoding = 0.0
    for article in articles:
        sentences = article.editions()
        began = time.perf_counter()
        vectors = {
            code: encoder.encode(texts) if sums else encode_edition(encoder, texts)
            for code, texts in article.sentences.items()
        }
        encoding += time.perf_counter() - began
        began = time.perf_counter()
        units = align(sentences, vectors, source=article.source)
        seconds += time.perf_counter() - began
        codes = sorted(sentences)
        gold = {tuple(unit[c] for c in codes): i for i, unit in enumerate(article.units)}
        found = {tuple(unit.sentences[c] for c in codes): unit for unit in units}
        for counts, keep in ((exact, lambda sides: True), (lacking, lambda sides: () in sides)):
            wanted, got = {s for s in gold if keep(s)}, {s for s in found if keep(s)}
            counts[0] += len(wanted & got)
            counts[1] += len(got)
            counts[2] += len(wanted)
        for sides, unit in found.items():
            own = bins[min(9, int(unit.confidence * 10))]
            own[0] += 1
            own[1] += unit.confidence
            own[2] += sides in gold
        moved[0] += sum(s in found and bool(found[s].moved) for s, i in gold.items() if i in article.moved)
        moved[1] += len(article.moved)
        if show:
            report(article, gold, found, codes)
    error = sum(abs(b[1] - b[2]) for b in bins) / max(1, sum(b[0] for b in bins))
    print(
        f"{len(articles)} articles · exact {f1(*exact)} · with an empty side {f1(*lacking)} · "
        f"moved {moved[0]}/{moved[1]} · ECE {error:.3f} · {1000 * seconds / len(articles):.1f} ms an article "
        f"after {1000 * encoding / len(articles):.1f} ms of encoding"
    )


def report(article: Gold, gold: dict, found: dict, codes: list[str]) -> None:
    for sides in sorted(set(gold) - set(found)):
        print(f"{article.id} gold  {dict(zip(codes, sides, strict=True))}")
    for sides in sorted(set(found) - set(gold)):
        unit = found[sides]
        near = {f"{a}-{b}": round(unit.similarity.get(f"{a}-{b}", 0), 2) for a, b in combinations(unit.sentences, 2)}
        print(f"{article.id} found {dict(zip(codes, sides, strict=True))} {unit.confidence:.2f} {near} {unit.moved}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--stories", action="store_true", help="the stories beside this file")
    parser.add_argument("--copies", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--model")
    parser.add_argument("--sums", action="store_true", help="never encode several sentences as one text")
    parser.add_argument("--show", action="store_true", help="list the units that are wrong")
    arguments = parser.parse_args()
    articles = read(arguments.file) if arguments.file else written() if arguments.stories else demo()
    if arguments.copies:
        articles = list(cut_up(articles, copies=arguments.copies, seed=arguments.seed))
    score(articles, arguments.model, sums=arguments.sums, show=arguments.show)


if __name__ == "__main__":
    main()
