"""Which planted divergences are flagged, and how often other text is: ``python bench/divergence.py [FILE.jsonl]``.

Without a file the demo stories are the gold: a divergence is found when a flag of its kind (or of a kind that says
the same) stands on a sentence of its unit, and a flag on a unit without one is a false alarm.

A line of a file: ``{"id", "editions": {code: [paragraph, …]}, "planted": null | {"kind", "edition", "paragraph"}}``.
There a divergence is found when a flag of any kind stands on a unit that holds a sentence of that paragraph.
``odd one out`` is the share of those found whose flag names exactly the edition it was planted in.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from workbench.demo import Story, stories
from workbench.domain import Alignment, Edition, Flag, Revision, language_tag
from workbench.embed import Encoder, load_encoder
from workbench.pipeline import align_article

SAME = {
    "number": {"number", "unit", "date"},
    "unit": {"unit", "number"},
    "date": {"date", "number"},
    "missing": {"missing", "partial"},
    "added": {"added", "partial"},
    "partial": {"partial", "missing"},
    "meaning": {"meaning", "missing", "added"},
    "name": {"name", "meaning"},
    "negation": {"negation", "meaning"},
    "modality": {"modality", "partial", "meaning"},
}


class Tally:
    """What was planted, found, and flagged where nothing was planted."""

    def __init__(self) -> None:
        self.planted, self.found, self.odd, self.false = (Counter[str]() for _ in range(4))
        self.untouched = 0

    def count(self, kind: str, edition: str, flags: list[Flag]) -> None:
        self.planted[kind] += 1
        self.found[kind] += bool(flags)
        self.odd[kind] += any(flag.editions == (edition,) for flag in flags)

    def report(self) -> None:
        for kind, count in sorted(self.planted.items()):
            print(f"{kind:13} found {self.found[kind]}/{count} · odd one out {self.odd[kind]}/{self.found[kind]}")
        for severity in ("critical", "major", "minor"):
            rate = 100 * self.false[severity] / max(1, self.untouched)
            print(f"{severity:13} {rate:.2f} flags per 100 of {self.untouched} untouched units")


def sentences_of(alignment: Alignment, unit: int) -> set[tuple[str, int]]:
    return {(code, index) for code, indexes in alignment.units[unit].sentences.items() for index in indexes}


def score_story(story: Story, encoder: Encoder, tally: Tally) -> None:
    editions = {code: Edition(code, e.lang, Revision.from_text(e.revision.text)) for code, e in story.editions.items()}
    alignment = align_article(editions, id=story.id, source=story.source, encoder=encoder)
    touched: set[tuple[str, int]] = set()
    for divergence in story.divergences:
        place = {(code, index) for code, indexes in story.units[divergence.unit].items() for index in indexes}
        touched |= place
        kinds = SAME.get(divergence.kind, {divergence.kind})
        flags = [f for f in alignment.flags if f.kind in kinds and sentences_of(alignment, f.unit) & place]
        tally.count(divergence.kind, divergence.edition, flags)
    clean = {unit for unit in range(len(alignment.units)) if not sentences_of(alignment, unit) & touched}
    tally.untouched += len(clean)
    tally.false.update(flag.severity for flag in alignment.flags if flag.unit in clean)


def score_line(given: dict, encoder: Encoder, tally: Tally) -> None:
    editions = {
        code: Edition(code, language_tag(code), Revision.from_paragraphs(paragraphs))
        for code, paragraphs in given["editions"].items()
    }
    alignment = align_article(editions, id=given["id"], encoder=encoder)
    if given["planted"] is None:
        tally.untouched += len(alignment.units)
        tally.false.update(flag.severity for flag in alignment.flags)
        return
    kind, edition, paragraph = (given["planted"][key] for key in ("kind", "edition", "paragraph"))
    flags = [
        flag
        for flag in alignment.flags
        if any(
            alignment.editions[code].sentences[index].paragraph == paragraph
            for code, index in sentences_of(alignment, flag.unit)
        )
    ]
    tally.count(kind, edition, flags)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--model")
    arguments = parser.parse_args()
    encoder, tally = load_encoder(arguments.model), Tally()
    if arguments.file:
        for line in arguments.file.read_text(encoding="utf-8").split("\n"):
            if line:
                score_line(json.loads(line), encoder, tally)
    else:
        for story in stories():
            score_story(story, encoder, tally)
    tally.report()


if __name__ == "__main__":
    main()
