"""How right languages are told, by length: ``python bench/language.py FILE``.

FILE: tab-separated, may be .xz, its first line a header; the texts are its columns en, uk and ru, or text1 and text2
with their languages in lang1 and lang2. Each is cut to 5, 10 and 20 words. Wrong is another language than the file
says; undecided is none at all, and none certain enough to contradict an editor.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path

from pieces import cut, texts

from workbench.ingest import detect_language, likely_language

LENGTHS = (5, 10, 20)
SEED = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one row of so many")
    parser.add_argument("--wrong", type=int, default=0, help="show so many of the cases that are not right")
    arguments = parser.parse_args()
    chance = random.Random(SEED)
    counts: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0] * 5)
    for tag, text in texts(arguments.file, arguments.every):
        for length in LENGTHS:
            part = cut(text, length, chance)
            if part is None:
                continue
            guess, likely = detect_language(part), likely_language(part)
            count = counts[tag, length]
            for index, happened in enumerate(
                (True, guess.tag not in (tag, None), guess.tag is None, likely not in (tag, None), likely is None)
            ):
                count[index] += happened
            if guess.tag != tag and length >= 10 and arguments.wrong:
                arguments.wrong -= 1
                print(f"{tag} taken for {guess.tag} ({guess.confidence}): {part}")
    print(f"{'':14}{'detect_language':>24}{'likely_language':>34}")
    print(f"{'':4}{'words':>6}{'texts':>9}" + f"{'right':>10}{'wrong':>9}{'undecided':>11}" * 2)
    for tag, length in sorted(counts):
        total, *rest = counts[tag, length]
        line = f"{tag:4}{length:6}{total:9}"
        for wrong, undecided in (rest[:2], rest[2:]):
            line += f"{(total - wrong - undecided) / total:10.4f}{wrong / total:9.4f}{undecided / total:11.4f}"
        print(line)


if __name__ == "__main__":
    main()
