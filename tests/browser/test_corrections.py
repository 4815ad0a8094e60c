"""Correcting the grouping on the page, by keyboard and by mouse; a reload shows what the page showed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.web.newsroom import ARTICLE, NUMBER, alignment, store_article
from workbench.domain import Unit
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]

BEFORE = [("1", "1", "1"), ("1", "1", "1"), ("1", "1", "1"), ("1", "", "1")]


@pytest.fixture
def article(page: Page, store: Store) -> str:
    store_article(store)
    page.goto(f"/articles/{ARTICLE}")
    return f"/articles/{ARTICLE}"


def shown(page: Page) -> list[tuple[str, ...]]:
    """How many sentences each row has in each edition; '' for an empty cell."""
    found: list[tuple[str, ...]] = [
        tuple(row)
        for row in page.evaluate(
            """() => [...document.querySelectorAll(".unit")].map((unit) =>
               [...unit.querySelectorAll(".side")].map((side) => String(side.querySelectorAll(".s").length || "")))"""
        )
    ]
    return found


def expect_rows(page: Page, rows: Sequence[tuple[str, ...]]) -> None:
    expect(page.locator(".unit")).to_have_count(len(rows))
    for _ in range(100):
        if shown(page) == list(rows):
            break
        page.wait_for_timeout(50)
    assert shown(page) == list(rows)
    numbers = page.locator(".unit .number").all_text_contents()
    assert numbers == [str(number + 1) for number in range(len(rows))]


def to_sentence(page: Page, row: int, edition: str, place: int = 0) -> None:
    """Puts the focus on a sentence, or on an empty cell, with the keys alone."""
    page.locator(".unit .sides").nth(row - 1).focus()
    side = page.locator(".unit").nth(row - 1).locator(f".side[data-code={edition}]")
    target = side.locator(".s").nth(place) if side.locator(".s").count() else side
    for _ in range(12):
        page.keyboard.press("ArrowRight")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the arrow keys do not lead there")


def kept(page: Page, rows: Sequence[tuple[str, ...]]) -> None:
    """After a reload all is the same; undone it is as before, redone as after."""
    expect_rows(page, rows)
    page.reload()
    expect_rows(page, rows)
    page.keyboard.press("u")
    expect_rows(page, BEFORE)
    page.keyboard.press("Shift+U")
    expect_rows(page, rows)


MERGED = [("2", "2", "2"), ("1", "1", "1"), ("1", "", "1")]


@pytest.mark.usefixtures("article")
def test_rows_are_merged_and_split_again(page: Page) -> None:
    page.locator(".unit .sides").first.focus()
    page.keyboard.press("m")
    expect(page.locator("#said")).to_contain_text("Merged.")
    kept(page, MERGED)
    to_sentence(page, 1, "en", 1)
    page.keyboard.press("s")
    expect_rows(page, BEFORE)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("row", "edition", "key", "rows"),
    [
        (1, "ua", "p", [("2", "1", "1"), ("", "1", "1"), ("1", "1", "1"), ("1", "", "1")]),
        (1, "ua", "Shift+P", MERGED),
        (1, "ru", "b", [("1", "1", ""), ("1", "1", "2"), ("1", "1", "1"), ("1", "", "1")]),
        (3, "ua", "Shift+B", [("1", "1", "1"), ("1", "1", "1"), ("2", "1", "2")]),
        (2, "en", "x", [("1", "1", "1"), ("", "1", ""), ("1", "", "1"), ("1", "1", "1"), ("1", "", "1")]),
    ],
)
def test_sentences_go_to_other_rows(page: Page, row: int, edition: str, key: str, rows: list[tuple[str, ...]]) -> None:
    to_sentence(page, row, edition)
    page.keyboard.press(key)
    kept(page, rows)


LINKED = [("1", "1", "1"), ("1", "1", "1"), ("1", "", "1"), ("1", "1", "1")]


@pytest.mark.usefixtures("article")
def test_a_sentence_is_taken_up_and_linked_to_another_row(page: Page) -> None:
    to_sentence(page, 3, "en")
    page.keyboard.press("l")
    expect(page.locator("#said")).to_contain_text("Taken up")
    page.keyboard.press("Escape")
    expect(page.locator(".held")).to_have_count(0)
    page.keyboard.press("l")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("l")
    kept(page, LINKED)


@pytest.mark.usefixtures("article")
def test_a_sentence_is_dragged_into_an_empty_cell(page: Page) -> None:
    sentence = page.locator("#unit-3 .side[data-code=en] .s")
    sentence.click()
    sentence.drag_to(page.locator("#unit-4 .side[data-code=en]"))
    kept(page, LINKED)


@pytest.mark.usefixtures("article")
def test_a_sentence_is_cut_and_joined_again(page: Page) -> None:
    to_sentence(page, 2, "ua")
    page.keyboard.press("w")
    field = page.locator(".cutting")
    expect(field).to_be_focused()
    for _ in range(len("На борту ")):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    rows = [("1", "1", "1"), ("2", "1", "1"), ("1", "1", "1"), ("1", "", "1")]
    kept(page, rows)
    assert page.locator("#unit-2 .side[data-code=ua] .s").all_text_contents() == ["На борту", "було 40 пасажирів."]
    to_sentence(page, 2, "ua")
    page.keyboard.press("g")
    expect_rows(page, BEFORE)


@pytest.mark.parametrize("key", ["e", "Shift+E"])
def test_rows_are_aligned_again(page: Page, article: str, store: Store, key: str) -> None:
    made = alignment()
    one, two = made.units[:2]
    both = Unit({code: (*one.sentences[code], *two.sentences[code]) for code in one.sentences}, {}, 0.5)
    store.alignments.save(replace(made, units=(both, *made.units[2:]), flags=()))
    page.goto(article)
    expect_rows(page, MERGED)
    page.locator(".unit .sides").first.focus()
    page.keyboard.press(key)
    expect_rows(page, BEFORE)
    page.keyboard.press("u")
    expect_rows(page, MERGED)


@pytest.mark.usefixtures("article")
def test_the_toolbar_does_what_the_keys_do(page: Page) -> None:
    tools = page.get_by_role("toolbar", name="Correct the row")
    expect(tools).to_be_hidden()
    page.locator("#unit-1 .side[data-code=ua] .s").click()
    expect(tools).to_contain_text("row 1")
    tools.get_by_role("button", name="Merge").click()
    expect_rows(page, MERGED)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("row", "key", "sentence"),
    [
        (4, "m", "There is no row below this one"),
        (1, "s", "Choose a sentence first"),
        (1, "e", "gives the same"),
    ],
)
def test_what_cannot_be_done_is_said(page: Page, quiet: list[str], row: int, key: str, sentence: str) -> None:
    page.locator(".unit .sides").nth(row - 1).focus()
    page.keyboard.press(key)
    expect(page.locator("#said .refused")).to_contain_text(sentence)
    expect_rows(page, BEFORE)
    quiet.clear()  # the browser notes the status of a refusal


def test_rows_that_stay_count_on_under_a_filter(page: Page, article: str, quiet: list[str]) -> None:
    page.goto(f"{article}?kind=missing")
    expect(page.locator(".gap")).to_have_text("rows 1 to 3 left out")
    page.goto(f"{article}?units=1,3,4")
    page.locator(".unit .sides").first.focus()
    page.keyboard.press("m")
    expect(page.locator("#said .refused")).to_contain_text("others that the filter hides")
    quiet.clear()
    page.locator("#unit-3 .sides").focus()
    page.keyboard.press("m")
    expect(page.locator(".unit .number")).to_have_text(["1", "3"])
    page.keyboard.press("u")
    expect(page.locator(".unit .number")).to_have_text(["1", "3", "4"])


@pytest.mark.usefixtures("article")
def test_all_above_are_confirmed_and_all_of_a_kind_dismissed_at_once(page: Page) -> None:
    page.locator(".unit .sides").nth(2).focus()
    page.keyboard.press("Shift+C")
    expect(page.locator(".unit.confirmed")).to_have_count(3)
    page.keyboard.press("u")
    expect(page.locator(".unit.confirmed")).to_have_count(0)
    page.locator(f"#flag-{NUMBER}").focus()
    page.keyboard.press("Shift+D")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("dismissed"))
    page.keyboard.press("u")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("open"))


@pytest.mark.usefixtures("article")
def test_an_accepted_flag_is_mended(page: Page) -> None:
    page.locator(f"#flag-{NUMBER}").focus()
    page.keyboard.press("Shift+A")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("accepted"))
    page.keyboard.press("Shift+F")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("fixed"))
