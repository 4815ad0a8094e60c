"""How long the checks take: ``python bench/checks.py [--articles N]``, of articles of 3 × 30 sentences.

The articles are the stories beside this file, one after the other, cut into thirty units each. The best of some runs is
told, of all checks together and of each by itself; what several of them read is then read for each. On one core:
``OMP_NUM_THREADS=1``.
"""

from __future__ import annotations

import argparse
import time

from gold import written

from workbench.checks import CHECKS, Check, reading, run_checks
from workbench.checks.comparison import differences
from workbench.domain import Alignment, Edition, ModelName, Revision, Unit, language_tag
from workbench.embed import load_encoder

UNITS = 30
CODES = ("ua", "en", "ru")


def articles(count: int) -> list[Alignment]:
    units = [
        {code: [gold.sentences[code][index] for index in unit[code]] for code in CODES}
        for gold in written()
        for unit in gold.units
        if all(unit[code] for code in CODES)
    ]
    found = []
    for number in range(count):
        some = [units[(number * UNITS + at) % len(units)] for at in range(UNITS)]
        sentences: dict[str, list[str]] = {code: [] for code in CODES}
        places = []
        for unit in some:
            places.append({})
            for code in CODES:
                places[-1][code] = tuple(range(len(sentences[code]), len(sentences[code]) + len(unit[code])))
                sentences[code] += unit[code]
        editions = {c: Edition(c, language_tag(c), Revision.from_sentences(sentences[c])) for c in CODES}
        alike = {"ua-en": 0.8, "ua-ru": 0.8, "en-ru": 0.8}
        built = tuple(Unit(place, alike, 0.95) for place in places)
        found.append(Alignment(f"article-{number}", ModelName("none", 1), editions, built, source="ua"))
    return found


def milliseconds(given: list[Alignment], checks: tuple[Check, ...], runs: int) -> float:
    encode, best = load_encoder().encode, float("inf")
    for _ in range(runs):
        reading.read.cache_clear()
        differences.cache_clear()
        began = time.perf_counter()
        for alignment in given:
            run_checks(alignment, checks=checks, encode=encode)
        best = min(best, time.perf_counter() - began)
    return 1000 * best / len(given)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=30)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    given = articles(arguments.articles)
    sentences = sum(len(edition.sentences) for each in given for edition in each.editions.values()) / len(given)
    print(f"{len(given)} articles, {sentences:.0f} sentences each")
    print(f"all checks: {milliseconds(given, CHECKS, arguments.runs):.1f} ms an article")
    for check in CHECKS:
        print(f"  {check.kind:13} {milliseconds(given, (check,), 2):.1f}")


if __name__ == "__main__":
    main()
