"""How right sentence ends are, and how fast they are found: ``python bench/split.py [FILE.jsonl]``.

Without a file the demo stories are the gold. A line of the file is a paragraph:
``{"set", "lang", "text", "ends": [offset where each sentence ends]}``; its last end is given, so it does not count.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.demo import stories
from workbench.segment import split


@dataclass(frozen=True)
class Gold:
    set: str
    lang: str
    text: str
    ends: tuple[int, ...]


def demo() -> Iterator[Gold]:
    """Every paragraph of the demo stories."""
    for story in stories():
        for edition in story.editions.values():
            for index, paragraph in enumerate(edition.revision.paragraphs):
                ends = tuple(s.end - paragraph.start for s in edition.sentences if s.paragraph == index)
                yield Gold(edition.lang, edition.lang, edition.revision.text[paragraph.start : paragraph.end], ends)


def read(path: Path) -> Iterator[Gold]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)
            yield Gold(given["set"], given["lang"], given["text"], tuple(given["ends"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="the demo stories when left out")
    arguments = parser.parse_args()
    paragraphs = list(read(arguments.file) if arguments.file else demo())
    began = time.perf_counter()
    found = [split(paragraph.text, paragraph.lang) for paragraph in paragraphs]
    seconds = time.perf_counter() - began
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for paragraph, spans in zip(paragraphs, found, strict=True):
        last = paragraph.ends[-1] if paragraph.ends else len(paragraph.text)
        gold, ends = set(paragraph.ends) - {last}, {end for _, end in spans} - {last}
        for at, value in enumerate((len(ends & gold), len(ends - gold), len(gold - ends))):
            counts[paragraph.set][at] += value
    for name, (right, wrong, missed) in sorted(counts.items()):
        f1 = 2 * right / max(1, 2 * right + wrong + missed)
        print(f"{name:13} F1 {f1:.4f}  right {right}  wrong {wrong}  missed {missed}")
    characters = sum(len(paragraph.text) for paragraph in paragraphs)
    print(f"{characters:,} characters: {characters / seconds / 1e6:.1f} million a second")


if __name__ == "__main__":
    main()
