"""How right encodings are found, by length, and what their confidence is worth: ``python bench/decoding.py FILE``.

FILE: tab-separated, may be .xz, its first line a header; the texts are its columns en, uk and ru, or text1 and text2
with their languages in lang1 and lang2. Each is cut to 1, 3, 10 and 30 words and written in every encoding that has
all its letters; those without a letter beyond ASCII are left out, for there is nothing to find. Right is what decodes
to the same text, however it is called.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pieces import cut, texts

from workbench.errors import UnreadableFile
from workbench.ingest.decoding import decode

CODECS = ("utf-8", "utf-16-le", "cp1251", "koi8_u", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866", "cp1125", "cp1252")
LENGTHS = (1, 3, 10, 30)
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)
SEED = 7
WITHOUT_I = str.maketrans("іІґҐ", "iIгГ")  # what is written for the letters that CP866 lacks


def cases(path: Path, every: int) -> Iterator[tuple[str, str, int, str, bytes]]:
    """Codec, language, number of words, text and bytes."""
    chance = random.Random(SEED)
    for tag, text in texts(path, every):
        for length in LENGTHS:
            part = cut(text, length, chance)
            if part is None or part.isascii():
                continue
            for codec in CODECS:
                written = part.translate(WITHOUT_I) if codec == "cp866" else part
                try:
                    yield codec, tag, length, written, written.encode(codec)
                except UnicodeEncodeError:
                    continue


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one row of so many")
    parser.add_argument("--wrong", type=int, default=0, help="show so many of the cases that are wrong")
    arguments = parser.parse_args()
    counts: dict[tuple[str, str, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    bins: dict[int, list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for codec, tag, length, text, data in cases(arguments.file, arguments.every):
        count = counts[codec, tag, length]
        count[0] += 1
        try:
            found = decode(data, name="x")
        except UnreadableFile:
            count[2] += 1
            continue
        right = found.text == text
        count[1] += right
        kept = bins[max(index for index, low in enumerate(BINS) if found.confidence >= low)]
        kept[0] += 1
        kept[1] += right
        kept[2] += found.confidence
        if not right and arguments.wrong:
            arguments.wrong -= 1
            print(f"{codec} taken for {found.encoding} ({found.confidence:.2f}): {text}")
    report(counts)
    print("\nconfidence   cases   said  right")
    for index in sorted(bins):
        total, good, told = bins[index]
        print(f"{BINS[index]:.2f}-{min(1.0, BINS[index + 1]):.2f}{total:9.0f}{told / total:7.3f}{good / total:7.3f}")


def report(counts: dict[tuple[str, str, int], list[int]]) -> None:
    print(f"{'encoding':18}" + "".join(f"{f'{length} words':>22}" for length in LENGTHS))
    print(f"{'':18}" + f"{'right wrong none':>22}" * len(LENGTHS))
    for codec in CODECS:
        for tag in ("en", "uk", "ru"):
            line = f"{codec:14}{tag:4}"
            for length in LENGTHS:
                total, right, none = counts.get((codec, tag, length), (0, 0, 0))
                wrong = total - right - none
                line += f"{right / total:10.4f}{wrong / total:6.3f}{none / total:6.3f}" if total else " " * 22
            print(line.rstrip())


if __name__ == "__main__":
    main()
