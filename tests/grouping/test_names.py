from __future__ import annotations

import pytest

from workbench.grouping import read_name


@pytest.mark.parametrize(
    ("path", "key", "codes"),
    [
        ("story-17.ua.docx", "story 17", ("ua",)),
        ("story-17_en.docx", "story 17", ("en",)),
        ("EN/story-17.docx", "story 17", ("en",)),
        ("story 17 (рус).txt", "story 17", ("ru",)),
        ("story17-uk-final.docx", "story 17", ("ua",)),
        ("STORY-017.RUS.TXT", "story 17", ("ru",)),
        ("17-eng.md", "17", ("en",)),
        ("storyUA.docx", "story", ("ua",)),
        ("story.v2.ru.txt", "story", ("ru",)),
        ("story-17.ua", "story 17", ("ua",)),
        ("Стаття_укр.docx", "стаття", ("ua",)),
        ("Стаття англ (правка).docx", "стаття", ("en",)),
        ("ua_story-17.html", "story 17", ("ua",)),
        # Of several codes the last one is likeliest, and the others belong to the name.
        ("uk-election-en.docx", "uk election", ("en", "ua")),
        # Names in archives and folders; what only says a language is no part of the name.
        ("all.zip/UA/стаття 5.txt", "стаття 5", ("ua",)),
        ("story-17.zip/ua.txt", "story 17", ("ua",)),
        ("texts_ua/17.docx", "17", ("ua",)),
        ("English texts/17.docx", "17", ("en",)),
        ("17/final.en.docx", "17", ("en",)),
        ("ru.docx", "", ("ru",)),
        # Further languages only at the end: most of their codes are words, too.
        ("bridge.pl.docx", "bridge", ("pl",)),
        ("DE/bridge.docx", "bridge", ("de",)),
        ("de-facto.docx", "de facto", ()),
        ("no-vote-today.docx", "no vote today", ()),
        ("photo 2024.05.17.txt", "photo 2024 5 17", ()),
        ("", "", ()),
        ("...", "", ()),
    ],
)
def test_a_name_says_article_and_edition(path: str, key: str, codes: tuple[str, ...]) -> None:
    name = read_name(path)
    assert (name.key, name.codes) == (key, codes)


def test_folders_are_kept_less_languages() -> None:
    assert read_name("archive.zip/May/UA/17.txt").folder == "archive/may"


def test_letters_written_apart_are_the_same() -> None:
    assert read_name("Наі\u0308зд.ua.txt") == read_name("Наїзд.ua.txt")
