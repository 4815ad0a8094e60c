"""Editors talk about an article and sign it off, by keyboard."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.newsroom import ARTICLE, NUMBER, store_article
from workbench import states
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]


@pytest.fixture
def article(store: Store) -> str:
    store_article(store)
    return f"/articles/{ARTICLE}"


def give_name(page: Page, name: str) -> None:
    page.locator("#who summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator("#who bdi")).to_have_text(name)
    page.wait_for_load_state("networkidle")


def test_comment_by_keyboard(page: Page, article: str) -> None:
    page.goto(article)
    give_name(page, "Ірина Коваль")
    flag, field = page.locator(f"#flag-{NUMBER}"), page.locator(".writing textarea")
    page.keyboard.press("j")
    expect(flag).to_be_focused()
    page.keyboard.press("t")
    expect(field).to_be_focused()
    page.keyboard.type("Порт каже: 40.")
    page.keyboard.press("Enter")
    page.keyboard.type("@Ірина Коваль")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(flag).to_be_focused()
    page.keyboard.press("c")  # the row comes back, and with it what was begun
    expect(page.locator(".unit.confirmed")).to_have_count(1)
    expect(flag).to_be_focused()
    page.keyboard.press("t")
    expect(field).to_be_focused()
    expect(field).to_have_value("Порт каже: 40.\n@Ірина Коваль")
    page.keyboard.press("Control+Enter")
    expect(flag.locator(".words")).to_have_text("Порт каже: 40.\n@Ірина Коваль", use_inner_text=True)
    expect(flag.locator(".mention")).to_have_text("@Ірина Коваль")
    expect(flag).to_be_focused()
    expect(page.locator("#filters")).to_contain_text("with comments")


def test_sign_off_by_keyboard(page: Page, article: str, store: Store, quiet: list[str]) -> None:
    page.goto(article)
    give_name(page, "Ірина Коваль")
    flag = page.locator(f"#flag-{NUMBER}")
    states.begin(store, ARTICLE)
    page.reload()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Shift+S")
    page.keyboard.type("the rest is small")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("Critical flags still open: 1")
    expect(page.locator("#sign-off [name=reason]")).to_have_value("the rest is small")
    assert "422" in quiet.pop(), "the browser notes the refusal's status"
    page.locator(f"#flag-{NUMBER}").focus()
    page.keyboard.press("d")
    expect(flag).to_contain_text("dismissed by Ірина Коваль")
    page.keyboard.press("Shift+S")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("Signed off by Ірина Коваль")
    expect(page.locator("#state")).to_contain_text("the rest is small")
    expect(page.locator("#state")).to_be_focused()
    page.keyboard.press("u")
    expect(page.locator("#state")).to_contain_text("something was decided after Ірина Коваль had signed off")


def test_a_comment_without_scripts(browser: Browser, article: str, browser_context_args: dict[str, Any]) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(article)
    page.locator("#unit-1 .sides").hover()
    page.get_by_role("link", name="Comment: Unit 1").click()
    page.locator(".writing textarea").fill("Гарний початок")
    page.get_by_label("Your name (optional)").fill("Оля")
    page.get_by_role("button", name="Comment").click()
    expect(page).to_have_url(re.compile(r"#unit-1$"))
    expect(page.locator("#unit-1 .said")).to_contain_text("Гарний початок")
    page.get_by_role("button", name="Begin the review").click()
    expect(page.locator("#state")).to_contain_text("In review")
    page.locator("#sign-off summary").click()
    page.locator("#sign-off [name=reason]").fill("small")
    page.locator("#sign-off button").click()
    expect(page.locator("#sign-off [name=reason]")).to_have_value("small")
    page.get_by_role("link", name="Show them").click()
    expect(page.locator(".flag")).to_have_count(1)
    context.close()


def test_a_comment_that_was_begun_is_left(page: Page, article: str) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    page.keyboard.press("t")
    page.keyboard.type("nothing")
    page.get_by_role("link", name="Cancel").click()
    expect(page.locator(".writing")).to_have_count(0)
    expect(page.locator(f"#flag-{NUMBER}")).to_be_focused()
    page.keyboard.press("t")
    expect(page.locator(".writing textarea")).to_have_value("")
