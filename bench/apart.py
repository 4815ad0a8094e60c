"""How well editions of different stories are told apart: ``python bench/apart.py [FILE.jsonl]``.

On the gold of the demo stories and of those beside this file, or of a file: every article as it is, none of whose
editions may be set apart; with one edition of the next article in place of its own, which has to be; and with
editions of three articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gold import Gold, demo, mixed_up, read, written

from workbench.checks.whole import set_apart
from workbench.domain import Edition, Revision, language_tag
from workbench.embed import load_encoder
from workbench.pipeline import align_article


def strange(article: Gold) -> tuple[str, ...]:
    """The editions that are set apart as another story."""
    editions = {
        code: Edition(code, language_tag(code), Revision.from_sentences(texts))
        for code, texts in article.sentences.items()
    }
    source = article.source if article.source in editions else None
    alignment = align_article(editions, id=article.id, source=source, encoder=load_encoder())
    return tuple(code for flag in set_apart(alignment).flags if flag.kind == "meaning" for code in flag.editions)


def with_one_exchanged(articles: Sequence[Gold]) -> list[tuple[Gold, str]]:
    """Each article with one edition of the next, and which."""
    found = []
    for index, article in enumerate(articles):
        code = list(article.sentences)[index % len(article.sentences)]
        other = articles[(index + 1) % len(articles)]
        sentences = {**article.sentences, code: other.sentences[code]}
        found.append((replace(article, sentences=sentences, paragraphs={}), code))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    arguments = parser.parse_args()
    articles = read(arguments.file) if arguments.file else [*demo(), *written()]
    false = sum(bool(strange(article)) for article in articles)
    exchanged = [(strange(article), code) for article, code in with_one_exchanged(articles)]
    # Among three different stories the one is kept that the source is of, or the first.
    mixed = [len(strange(article)) == len(article.sentences) - 1 for article in mixed_up(articles)]
    print(f"as they are: {false} of {len(articles)} have an edition set apart")
    right = sum(found == (code,) for found, code in exchanged)
    print(f"one edition of another story: set apart, and no other, in {right} of {len(exchanged)}")
    print(f"three stories: all but one set apart in {sum(mixed)} of {len(mixed)}")


if __name__ == "__main__":
    main()
