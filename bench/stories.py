"""The demo stories as input for the benchmarks that measure speed."""

from __future__ import annotations

import json
from collections.abc import Iterator

from workbench.demo import stories


def job_lines(articles: int) -> Iterator[str]:
    """That many job lines, the stories over and over; each is told apart by a sentence of its own."""
    told = stories()
    for number in range(articles):
        story = told[number % len(told)]
        editions = {code: {"text": f"{story.text(code)}\n\n{number}."} for code in story.editions}
        yield json.dumps({"id": str(number), "source": story.source, "editions": editions}, ensure_ascii=False) + "\n"


def long_article(units: int) -> dict[str, str]:
    """Edition code → text: all stories, one after another, until there are at least that many units."""
    texts: dict[str, list[str]] = {}
    told = stories()
    number = found = 0
    while found < units:
        story = told[number % len(told)]
        for code in story.editions:
            # Numbers tell the rounds apart, so that no sentence has a twin elsewhere.
            lines = story.text(code).split("\n\n")
            texts.setdefault(code, []).extend(f"{number}.{i}. {line}" for i, line in enumerate(lines))
        found += len(story.units)
        number += 1
    return {code: "\n\n".join(lines) for code, lines in texts.items()}
