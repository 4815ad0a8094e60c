"""What a re-upload keeps and how long it takes: ``python bench/reupload.py [--units N]``.

The article is made of the demo stories, over and over, in three editions. A third of its units is confirmed, the flags
of every other kind are dismissed; then sentences of one edition are changed: a word in most of them, some go,
some are new. The time of the processor is told without that of encoding, which is the same for a first alignment.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from stories import long_article

from workbench import intake, review
from workbench.domain import Alignment, Article
from workbench.embed import encode_edition, load_encoder
from workbench.ingest import read_text
from workbench.opening import opened
from workbench.store import Store

EDITED = "en"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    texts = long_article(given.units)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        _created(store, texts)  # what is read and remembered once is no part of either
    for edits in (1, 10, 100):
        with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
            began = time.process_time()
            article = _created(store, texts)
            first = time.process_time() - began
            encoding = _encoding(review.current(store, article.id))
            _decide(store, article.id)
            before = opened(store, article.id)
            text = _edited(before.alignment, edits, chance)
            began = time.process_time()
            done = intake.replace_edition(store, article.id, EDITED, read_text(text))
            again = time.process_time() - began
            after = opened(store, article.id)
            stood = {each for each in before.decided if each in _subjects(before.alignment, before.unit_ids)}
            stand = stood & _subjects(after.alignment, after.unit_ids)
            print(
                f"{edits:4d} sentences changed: {done.kept} units kept, {done.need_a_look} need a look; "
                f"{len(stand)} of {len(stood)} decisions stand; "
                f"{again - encoding:.2f} s, the first alignment {first - encoding:.2f} s (encoding {encoding:.2f} s)"
            )


def _created(store: Store, texts: Mapping[str, str]) -> Article:
    editions = {code: read_text(text) for code, text in texts.items()}
    return intake.create_article(store, title="Long", editions=editions, source="ua")


def _encoding(alignment: Alignment) -> float:
    began = time.process_time()
    for edition in alignment.editions.values():
        encode_edition(load_encoder(), [sentence.text for sentence in edition.sentences])
    return time.process_time() - began


def _decide(store: Store, article_id: str) -> None:
    now = opened(store, article_id)
    review.confirm_above(store, article_id, now.unit_ids[len(now.unit_ids) // 3])
    for kind in sorted({flag.kind for flag in now.alignment.flags})[::2]:
        review.dismiss_kind(store, article_id, kind, reason="so it is meant")


def _edited(alignment: Alignment, edits: int, chance: random.Random) -> str:
    sentences = alignment.editions[EDITED].sentences
    changed = set(chance.sample(range(len(sentences)), edits))
    paragraphs: dict[int, list[str]] = {}
    for index, sentence in enumerate(sentences):
        lines = paragraphs.setdefault(sentence.paragraph, [])
        what = chance.random() if index in changed else 1.0
        if what < 0.1:
            continue
        words = sentence.text.split(" ")
        if index in changed and what >= 0.2:
            words[len(words) // 2] = "reportedly"
        lines.append(" ".join(words))
        if what < 0.2:
            lines.append(f"At {index} metres the wind was calm.")
    return "\n".join(" ".join(lines) for lines in paragraphs.values() if lines)


def _subjects(alignment: Alignment, unit_ids: tuple[str, ...]) -> set[str]:
    return {*unit_ids, *(flag.id for flag in alignment.flags)}


if __name__ == "__main__":
    main()
