"""How long search and the list of articles take: ``python bench/search.py [--articles N] [--sentences N] [--runs N]``.

Articles in three editions, of words drawn from the demo stories, ``--sentences`` in each edition; then the pages, as
the server answers them.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from workbench import demo
from workbench.config import Settings
from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Unit, language_tag
from workbench.errors import Message
from workbench.store import Store
from workbench.web import create_app

CODES = ("ua", "en", "ru")
ADDRESSES = {
    "a rare word": "/search?q=субвенція",
    "a rare word, in the glossary": "/search?q=Kyiv",
    "the most frequent word": "/search?q=the",
    "frequent words": "/search?q=the+of+in",
    "the beginning of a word": "/search?q=по*",
    "a phrase": '/search?q="of the"',
    "a word but not another": "/search?q=the+-of+edition:en",
    "the last page": "/search?q=the&page=100000",
    "10,000 characters": "/search?q=" + "the+of+" * 1430,
    "nothing found": "/search?q=qqq",
    "the list": "/",
    "the list by open flags": "/?work=critical&sort=flags",
    "the list by a word of the title": "/?title=7&sort=title",
}


def words() -> dict[str, list[str]]:
    """Edition code → the words of the demo stories, as often as they stand there."""
    stories = demo.stories()
    return {code: " ".join(story.text(code) for story in stories if code in story.editions).split() for code in CODES}


def alignment(name: str, known: dict[str, list[str]], sentences: int) -> Alignment:
    """An article of that many sentences in each edition, side by side, every fifth with a flag."""
    editions = {
        code: Edition(
            code,
            language_tag(code),
            Revision.from_sentences(" ".join(random.choices(known[code], k=15)) for _ in range(sentences)),
        )
        for code in CODES
    }
    units = tuple(Unit(dict.fromkeys(CODES, (at,)), {}, 0.95) for at in range(sentences))
    flags = tuple(
        Flag(f"number-{name}-{at}", at, "number", random.choice(("critical", "major", "minor")), ("en",), SAID, 0.9)
        for at in range(0, sentences, 5)
    )
    return Alignment(name, ModelName("bench", 1), editions, units, flags, title=f"Стаття {name}", source="ua")


SAID = Message("The numbers differ.")


def fill(store: Store, articles: int, sentences: int) -> Iterator[float]:
    """Stores the articles; the seconds that each took."""
    known = words()
    for at in range(articles):
        made = alignment(f"bench-{at}", known, sentences)
        began = time.perf_counter()
        with store.transaction():
            store.articles.create(title=made.title or "", source=made.source, article_id=made.id)
            for edition in made.editions.values():
                store.revisions.add(made.id, edition)
            store.alignments.save(made)
        yield time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--sentences", type=int, default=17)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    random.seed(1)
    with tempfile.TemporaryDirectory() as folder:
        checks = Path(folder) / "checks.toml"
        checks.write_text("[terms]\nsample = true\n", encoding="utf-8")
        with Store.open(Path(folder)) as store:
            seconds = list(fill(store, arguments.articles, arguments.sentences))
            size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
            total = arguments.articles * arguments.sentences * len(CODES)
            print(f"{arguments.articles} articles, {total} sentences, {size:.0f} MB")
            print(f"to store one: median of {statistics.median(seconds) * 1000:.1f} ms")
            settings = Settings(data=Path(folder), checks=checks)
            client = create_app(settings, config={"STORE": store, "TESTING": True}).test_client()
            for name, address in ADDRESSES.items():
                times = []
                for _ in range(arguments.runs):
                    began = time.perf_counter()
                    answer = client.get(address)
                    times.append(time.perf_counter() - began)
                    if answer.status_code != 200:
                        raise SystemExit(f"{address[:80]} answered {answer.status}.")
                first, median = times[0] * 1000, statistics.median(times) * 1000
                print(f"{name:34} first {first:4.0f} ms, median {median:4.0f} ms, {len(answer.data) / 1000:4.0f} kB")


if __name__ == "__main__":
    main()
