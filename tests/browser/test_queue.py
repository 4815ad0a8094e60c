"""Flags one at a time, by keyboard."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER, store_article
from workbench import review
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]
URL = f"/articles/{ARTICLE}/queue"


@pytest.fixture(autouse=True)
def article(store: Store) -> None:
    store_article(store)


def states(store: Store) -> dict[str, str]:
    return {flag.id: flag.status for flag in review.current(store, ARTICLE).flags}


def press(page: Page, key: str) -> None:
    """Presses a key once the page that is there listens: it then shows its keys."""
    expect(page.locator("[aria-keyshortcuts]").first).to_be_attached()
    page.keyboard.press(key)


def test_through_a_queue_by_keyboard(page: Page, store: Store) -> None:
    page.goto(URL)
    heading, count = page.locator("main h1"), page.locator(".count")
    expect(count).to_have_text("1 of 4")
    press(page, "a")
    expect(heading).to_have_text("EN lacks it.")
    expect(count).to_have_text("1 of 3")
    press(page, "u")
    expect(heading).to_have_text("UA and RU say 40, EN says 400.")
    press(page, "j")
    expect(heading).to_have_text("EN lacks it.")
    press(page, "k")
    expect(count).to_have_text("1 of 4")
    press(page, "r")
    expect(page.locator("[name=reason]")).to_be_focused()
    page.keyboard.type("rounded, as agreed")
    page.keyboard.press("Enter")
    expect(heading).to_have_text("EN lacks it.")
    press(page, "t")
    page.keyboard.type("a, d and u are letters here")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".said .words")).to_have_text("a, d and u are letters here")
    press(page, "d")
    expect(heading).to_have_text("RU tells it at another place.")
    press(page, "Shift+F")
    expect(heading).to_have_text("Only EN names a crew.")
    press(page, "a")
    expect(heading).to_have_text("Nothing waits in this queue.")
    assert states(store) == {NUMBER: "dismissed", MISSING: "dismissed", MOVED: "fixed", NAME: "accepted"}
    assert store.decisions.standing(ARTICLE)[NUMBER].reason == "rounded, as agreed"


def test_a_key_that_was_changed_counts_here_too(page: Page, store: Store) -> None:
    page.goto(URL)
    page.evaluate("""localStorage.setItem("workbench.keys", JSON.stringify({ keys: { accept: "y" } }))""")
    page.reload()
    expect(page.locator("[data-action=accept] kbd")).to_have_text("y")
    page.keyboard.press("a")
    page.keyboard.press("y")
    expect(page.locator("main h1")).to_have_text("EN lacks it.")
    page.evaluate("""localStorage.setItem("workbench.keys", JSON.stringify({ off: true }))""")
    page.reload()
    expect(page.locator(".queue kbd")).to_have_count(0)
    page.keyboard.press("a")
    assert [state for state in states(store).values() if state != "open"] == ["accepted"]


def test_the_history_leads_back(page: Page, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина")
    review.dismiss(store, ARTICLE, NAME)
    page.goto(f"/articles/{ARTICLE}")
    expect(page.locator("#undo")).to_have_attribute("title", "Undo: row 2, Name: dismissed (somebody)")
    page.get_by_role("link", name="History").click()
    page.get_by_role("button", name="Back to here: row 2, Number: accepted (Ірина)").click()
    expect(page.locator(".notice")).to_contain_text("Decisions undone: 1, done again: 0.")
    expect(page.locator("tr.now")).to_contain_text("Number: accepted")
    page.get_by_role("button", name="Forward to here: row 2, Name: dismissed").click()
    expect(page.locator("tr.now")).to_contain_text("Name: dismissed")
    assert states(store)[NAME] == "dismissed"


def test_without_scripts(browser: Browser, store: Store, browser_context_args: dict[str, Any]) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{URL}?severity=minor")
    page.get_by_role("button", name="Accept").click()
    expect(page).to_have_url(re.compile("severity=minor"))
    page.get_by_label("Reason (optional)").fill("so")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator("main h1")).to_have_text("Nothing waits in this queue.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("main h1")).to_have_text("Only EN names a crew.")
    assert states(store)[MOVED] == "accepted"
    context.close()
