from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.web.newsroom import ARTICLE, store_article
from workbench.store import Store

pytestmark = pytest.mark.browser


@pytest.mark.usefixtures("quiet")
def test_searching_by_keyboard(page: Page, store: Store) -> None:
    store_article(store)
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.keyboard.type("40 пасажирів")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\?q="))
    expect(page.locator(".result mark")).to_have_text(["40", "пасажирів"])
    page.get_by_role("link", name="row 2").click()
    page.wait_for_url(re.compile(rf"/articles/{ARTICLE}#unit-2$"))
    page.keyboard.press("f")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("на борту")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\?q="))
    expect(page.locator(".view output")).to_contain_text("4 hits")
    for key, word in (("n", "На"), ("n", "борту"), ("n", "На"), ("N", "борту"), ("N", "На"), ("N", "борту")):
        page.keyboard.press(key)
        expect(page.locator("mark.here")).to_have_text(word)
    expect(page.locator("#unit-2 .sides")).to_be_focused()
    # The first hits were those of the Ukrainian side; backwards from its first comes the last of the Russian one.
    expect(page.locator("[lang=ru] mark.here")).to_have_text("борту")


@pytest.mark.usefixtures("quiet")
def test_the_key_can_be_turned_off_and_stays_text_in_a_field(page: Page, store: Store) -> None:
    store_article(store)
    page.goto(f"/articles/{ARTICLE}")
    page.locator("#find").press("/")
    expect(page.locator("#find")).to_have_value("/")
    page.locator("#show-keys").click()
    page.get_by_label("Single-key shortcuts on").uncheck()
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator("#search")).not_to_be_focused()


@pytest.mark.usefixtures("quiet")
def test_ticking_all_and_deleting(page: Page, store: Store) -> None:
    for number in range(3):
        store.articles.create(title=f"Новина {number}")
    page.goto("/?title=новина")
    page.get_by_label("Tick all").check()
    page.get_by_label("Tick “Новина 1”").uncheck()
    page.locator(".chosen summary").click()
    page.get_by_role("button", name="Delete the ticked articles").click()
    expect(page.locator(".notice")).to_have_text("2 articles have been deleted.")
    assert [summary.article.title for summary in store.articles.list()] == ["Новина 1"]
