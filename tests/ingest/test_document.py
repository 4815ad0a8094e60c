from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain import Role
from workbench.errors import EmptyText, TooLarge
from workbench.ingest import document as module
from workbench.ingest.document import Block, clean, document


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\ufeffпере\u00adнос\u200b", "перенос"),
        ("1\u00a0500\u2009грн\tі  все", "1 500 грн і все"),
        ("и\u0306ти", "йти"),
        ("\ud800", "\ufffd"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("a\x00\x1bb", "ab"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=150))
def test_cleaning_is_done_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_a_long_run_of_combining_marks_is_no_trap() -> None:
    assert len(clean("a" + "\u0301\u0323" * 200_000)) > 200_000


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (
            True,
            [
                ("Міст відкрито", "title"),
                ("5 травня", "body"),
                ("МІСТ відкрито", "boilerplate"),
                ("Перший.", "body"),
                ("Міст відкрито", "body"),
            ],
        ),
        (False, [("5 травня", "body"), ("МІСТ відкрито", "title"), ("Перший.", "body"), ("Міст відкрито", "body")]),
    ],
)
def test_a_title_that_readers_see_comes_first_and_its_repetition_is_set_aside(
    shown: bool, expected: list[tuple[str, str]]
) -> None:
    blocks = [Block("5 травня\nМІСТ відкрито\nПерший.\nМіст відкрито")]
    made = document(blocks, name="a", read_as="text", title=" Міст\u00a0відкрито\n", shown=shown)
    assert made.title == "Міст відкрито"
    assert [(made.text[p.start : p.end], p.role) for p in made.paragraphs] == expected


def test_a_block_that_is_the_title_keeps_its_place() -> None:
    blocks = [Block("Новини", "boilerplate"), Block("Міст відкрито", "title"), Block("Перший.")]
    made = document(blocks, name="a", read_as="html", title="Міст відкрито")
    assert [p.role for p in made.paragraphs] == ["boilerplate", "title", "body"]
    assert made.article == "Міст відкрито\n\nПерший."


@pytest.mark.parametrize("role", ["boilerplate", "credit", "title"])
def test_what_is_not_the_article_is_no_text(role: Role) -> None:
    with pytest.raises(EmptyText):
        document([Block("Поділитися", role)], name="a", read_as="html")


def test_a_title_alone_is_no_text() -> None:
    with pytest.raises(EmptyText):
        document([Block("Міст відкрито")], name="a", read_as="text", title="Міст відкрито")


def test_roles_are_kept() -> None:
    made = document([Block("Текст."), Block("Підпис.", "caption")], name="a", read_as="html")
    assert [(made.text[p.start : p.end], p.role) for p in made.paragraphs] == [
        ("Текст.", "body"),
        ("Підпис.", "caption"),
    ]


def test_nothing_left() -> None:
    with pytest.raises(EmptyText, match="no text in порожній"):
        document([Block(" \u200b\n")], name="порожній.txt", read_as="text")


def test_too_many_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PARAGRAPHS", 3)
    with pytest.raises(TooLarge, match="more than 3 paragraphs"):
        document([Block("a\nb\nc\nd")], name="a.txt", read_as="text")
