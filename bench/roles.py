"""How right the roles of lines are: ``python bench/roles.py [FILE.jsonl ...]``.

The pages in ``pages/`` are invented. A line begins with what it is: ``=`` title, ``+`` text, ``~`` caption, all of them
aligned, ``-`` not aligned. Rules were made with ``made.*`` in view; ``held.*`` are for measuring alone, ``traps.*`` are
lines of text that look like others. Each line of a FILE is an article with ``sentences`` by language: of its sentences,
and of those of the stories, as good as none is to be set aside.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from workbench.ingest import read_text

PAGES = Path(__file__).parent / "pages"
STORIES = Path(__file__).parent / "stories"


def pages(file: Path) -> Iterator[list[tuple[str, str]]]:
    """Every page of a file: marks and lines."""
    for page in file.read_text(encoding="utf-8").split("\n\n"):
        yield [(line[0], line[2:]) for line in page.splitlines() if line and line[0] in "=+~-"]


def set_aside(text: str) -> list[tuple[bool, str]]:
    """Every line of a pasted text, and whether it is not aligned."""
    document = read_text(text)
    return [(not p.aligned, document.text[p.start : p.end]) for p in document.paragraphs]


def texts(file: Path) -> Iterator[str]:
    """The sentences of articles, a line each."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield from ("\n".join(sentences) for sentences in json.loads(line)["sentences"].values())


def stories() -> Iterator[str]:
    """The demo stories, and those written for measuring, a sentence a line."""
    from workbench.demo import stories as demo

    for story in demo():
        yield from (story.text(code) for code in story.editions)
    for file in sorted(STORIES.glob("*.json")):
        units = json.loads(file.read_text(encoding="utf-8"))["units"]
        yield from ("\n".join(text for unit in units for text in unit.get(lang, ())) for lang in ("uk", "en", "ru"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--errors", action="store_true", help="show the lines that are not as they should be")
    arguments = parser.parse_args()
    for kind in ("made", "held", "traps"):
        for file in sorted(PAGES.glob(f"{kind}.*.txt")):
            counts: Counter[tuple[bool, bool]] = Counter()
            for page in pages(file):
                found = set_aside("\n".join(line for _, line in page))
                # The second of two titles is a repetition of the first.
                titles = [index for index, (mark, _) in enumerate(page) if mark == "="]
                for index, ((mark, line), (aside, _)) in enumerate(zip(page, found, strict=True)):
                    gold = mark == "-" or index in titles[1:]
                    counts[gold, aside] += 1
                    if gold != aside and arguments.errors:
                        print(f"{file.name}: {'missed' if gold else 'FALSE'}: {line}")
            right, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
            print(
                f"{file.name:14} {sum(counts.values()):4} lines, {right + missed:3} not aligned: "
                f"precision {right / max(1, right + wrong):.3f}  recall {right / max(1, right + missed):.3f}"
            )
    for name, given in [("stories", stories()), *((file.name, texts(file)) for file in arguments.files)]:
        began = time.perf_counter()
        lines = [line for text in given for line in set_aside(text)]
        print(f"{name}: {sum(aside for aside, _ in lines)} of {len(lines):,} lines set aside", end=" ")
        print(f"({len(lines) / (time.perf_counter() - began):,.0f} lines a second)")


if __name__ == "__main__":
    main()
