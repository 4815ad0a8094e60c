"""Which planted divergences are flagged, and how often untouched text is: ``python bench/divergence.py FILE.jsonl``.

A line of the file: ``{"id", "editions": {code: [paragraph, …]}, "planted": null | {"kind", "edition", "paragraph"}}``.
A planted divergence counts as found when a flag stands on a unit that holds a sentence of that paragraph, in any
edition; ``odd one out`` is the share of those found whose flag names exactly the edition it was planted in.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from workbench.domain import Alignment, Edition, Revision, language_tag
from workbench.embed import load_encoder
from workbench.pipeline import align_article


def holds(alignment: Alignment, unit: int, paragraph: int) -> bool:
    return any(
        alignment.editions[code].sentences[index].paragraph == paragraph
        for code, indexes in alignment.units[unit].sentences.items()
        for index in indexes
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model")
    arguments = parser.parse_args()
    encoder = load_encoder(arguments.model)
    planted, found, odd, false = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    units = 0
    for line in arguments.file.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        given = json.loads(line)
        editions = {
            code: Edition(code, language_tag(code), Revision.from_paragraphs(paragraphs))
            for code, paragraphs in given["editions"].items()
        }
        alignment = align_article(editions, id=given["id"], encoder=encoder)
        if given["planted"] is None:
            units += len(alignment.units)
            false.update(flag.severity for flag in alignment.flags)
            continue
        kind, edition, paragraph = (given["planted"][key] for key in ("kind", "edition", "paragraph"))
        planted[kind] += 1
        flags = [flag for flag in alignment.flags if holds(alignment, flag.unit, paragraph)]
        found[kind] += bool(flags)
        odd[kind] += any(flag.editions == (edition,) for flag in flags)
    for kind, count in sorted(planted.items()):
        print(f"{kind:13} found {found[kind]}/{count} · odd one out {odd[kind]}/{found[kind]}")
    for severity, count in sorted(false.items()):
        print(f"{severity:13} {100 * count / max(1, units):.2f} flags per 100 untouched units")


if __name__ == "__main__":
    main()
