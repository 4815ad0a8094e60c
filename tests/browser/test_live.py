"""Two editors at once, and a server that goes away."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.newsroom import ARTICLE, MISSING, NUMBER, store_article
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.live]


@pytest.fixture
def article(store: Store) -> str:
    store_article(store)
    return f"/articles/{ARTICLE}"


@pytest.fixture
def other(browser: Browser, browser_context_args: dict[str, Any]) -> Page:
    """A second editor, in a browser of their own."""
    return browser.new_context(**browser_context_args).new_page()


def test_what_one_editor_does_the_other_sees(page: Page, other: Page, article: str) -> None:
    for each in (page, other):
        each.goto(article)
        expect(each.locator(".unit")).to_have_count(4)
    expect(page.locator("#here")).to_contain_text("Also here: somebody")
    other.locator(f"#flag-{NUMBER}").focus()
    other.keyboard.press("d")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("dismissed"), timeout=3000)
    page.locator(".unit .sides").first.focus()
    page.keyboard.press("m")
    expect(other.locator(".unit")).to_have_count(3, timeout=3000)
    assert other.locator(".unit .number").all_text_contents() == ["1", "2", "3"]
    page.keyboard.press("u")
    expect(other.locator(".unit")).to_have_count(4, timeout=3000)
    expect(other.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("dismissed"))


def test_what_is_being_typed_stays_while_others_decide(page: Page, other: Page, article: str) -> None:
    for each in (page, other):
        each.goto(article)
        expect(each.locator("#here")).to_contain_text("Also here" if each is other else "")
    page.locator(f"#flag-{NUMBER}").focus()
    page.keyboard.press("r")
    page.keyboard.type("agreed with")
    other.locator("#unit-2 .sides").focus()
    other.keyboard.press("c")
    expect(page.locator("#unit-2")).to_have_class(re.compile("confirmed"), timeout=3000)
    field = page.locator(f"#flag-{NUMBER} [name=reason]")
    expect(field).to_be_focused()
    page.keyboard.type(" the desk")
    expect(field).to_have_value("agreed with the desk")


def test_a_stale_action_is_refused_and_one_key_repeats_it(page: Page, other: Page, article: str) -> None:
    page.route("**/events", lambda route: route.abort())  # this page is not told
    page.goto(article)
    other.goto(article)
    other.locator(f"#flag-{NUMBER}").focus()
    other.keyboard.press("d")
    expect(other.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("dismissed"))
    page.locator(f"#flag-{NUMBER}").focus()
    page.keyboard.press("a")
    expect(page.locator("#said .refused")).to_contain_text("Somebody has dismissed this flag meanwhile")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("dismissed"))
    page.keyboard.press(".")
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("accepted"))


def test_a_server_that_is_gone_is_told_and_asked_again(page: Page, article: str) -> None:
    page.goto(article)
    page.route(f"**/flags/{MISSING}**", lambda route: route.abort())
    flag = page.locator(f"#flag-{MISSING}")
    flag.focus()
    page.keyboard.press("r")
    page.keyboard.type("known")
    page.keyboard.press("Enter")
    expect(page.locator("#said .refused")).to_contain_text("does not answer")
    expect(flag.locator("[name=reason]")).to_have_value("known")
    page.unroute(f"**/flags/{MISSING}**")
    page.get_by_role("button", name="Try again").click()
    expect(flag).to_contain_text("dismissed: known")
