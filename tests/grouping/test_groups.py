from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from workbench import demo
from workbench.embed import Encoder
from workbench.grouping import Place, TextFile, group
from workbench.vectors import SentenceVectors

STORIES = demo.stories()


def nothing_alike(texts: Sequence[str]) -> SentenceVectors:
    """Vectors that tell nothing."""
    count = len(texts)
    return SentenceVectors(np.zeros((count, 4), np.float32), np.ones(count, np.float32))


def file(name: str, language: str | None = None) -> TextFile:
    return TextFile(name, language, ("…",))


def told(story: int, code: str, name: str) -> TextFile:
    lines = STORIES[story].text(code).split("\n\n")
    return TextFile(name, code, (STORIES[story].titles[code], *lines))


@pytest.mark.parametrize(
    ("names", "places"),
    [
        (
            ["story-17.ua.docx", "story-18.ua.docx", "EN/story-17.docx", "story 18 (рус).txt", "story18-en-final.md"],
            [(1, "ua"), (2, "ua"), (1, "en"), (2, "ru"), (2, "en")],
        ),
        (["ua.txt", "en.txt", "ru.txt"], [(1, "ua"), (1, "en"), (1, "ru")]),
        (["17.zip/ua.txt", "17.zip/en.txt", "18.zip/en.txt"], [(1, "ua"), (1, "en"), (2, "en")]),
        # The same names in other folders are other articles …
        (["a/text_ua.txt", "a/text_en.txt", "b/text_ua.txt"], [(1, "ua"), (1, "en"), (2, "ua")]),
        (["a/news_ua.txt", "a/news_en.txt", "b/news_ua.txt"], [(1, "ua"), (1, "en"), (2, "ua")]),
        # … unless each has an edition that the other lacks.
        (["a/news_ua.txt", "b/news_en.txt"], [(1, "ua"), (1, "en")]),
        (["news.ua.txt", "news.ua.docx"], [(1, "ua"), (1, "ua")]),
        (["bridge.pl.docx", "bridge.ua.docx"], [(1, "pl"), (1, "ua")]),
        (["a.txt"], [(1, None)]),
        ([], []),
    ],
)  # fmt: skip
def test_names_put_files_together(names: list[str], places: list[tuple[int, str | None]]) -> None:
    found = group([file(name) for name in names], nothing_alike)
    assert [(place.article, place.code) for place in found] == places


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("story.txt", "ru", "ru"),
        ("story.en.txt", "ua", "en"),  # a contradiction, which is for a person to settle
        ("uk-election-en.txt", "ua", "ua"),
        ("how-to-do-it.txt", "en", "en"),
        ("bridge.pl.txt", None, "pl"),
        ("story.txt", None, None),
    ],
)
def test_where_the_edition_comes_from(name: str, language: str | None, code: str | None) -> None:
    (place,) = group([file(name, language)], nothing_alike)
    assert place.code == code


def test_contents_put_files_together_whose_names_do_not(encoder: Encoder) -> None:
    files = [told(story, code, f"{code}{story * 7 % 5}.txt") for code in ("en", "ua", "ru") for story in range(5)]
    files = [TextFile(f"{at}.txt", own.language, own.passages) for at, own in enumerate(files)]
    places = group(files, encoder.encode)
    assert [place.article for place in places] == [1, 2, 3, 4, 5] * 3
    assert not any(place.stranger for place in places)


def test_a_third_edition_finds_the_two_that_names_put_together(encoder: Encoder) -> None:
    files = [
        told(0, "ua", "17.ua.txt"),
        told(1, "ua", "18.ua.txt"),
        told(1, "en", "18.en.txt"),
        told(0, "en", "17.en.txt"),
    ]
    places = group([*files, told(1, "ru", "паром.txt"), told(2, "ru", "міст.txt")], encoder.encode)
    assert [place.article for place in places] == [1, 2, 2, 1, 2, 3]


def test_strangers_stay_alone(encoder: Encoder) -> None:
    files = [told(story, code, f"{at}.txt") for at, (story, code) in enumerate([(0, "ua"), (1, "en"), (2, "ru")])]
    assert [place.article for place in group(files, encoder.encode)] == [1, 2, 3]


def test_strangers_that_names_put_together_are_told(encoder: Encoder) -> None:
    places = group([told(0, "ua", "17.ua.txt"), told(1, "en", "17.en.txt")], encoder.encode)
    assert places == (Place(1, "ua", stranger=True), Place(1, "en", stranger=True))


def test_an_edition_that_is_there_twice_is_joined_with_nothing(encoder: Encoder) -> None:
    files = [told(0, "ua", "17.ua.txt"), told(0, "ua", "17.ua.docx"), told(0, "en", "bridge.txt")]
    assert [place.article for place in group(files, encoder.encode)] == [1, 1, 2]
