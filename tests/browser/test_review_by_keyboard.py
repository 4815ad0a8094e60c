"""A demo article reviewed from its first flag to the sign-off, by keyboard alone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from workbench import demo, review, states
from workbench.demo_articles import load_demo
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]


def test_from_the_first_flag_to_the_sign_off(page: Page, store: Store) -> None:
    load_demo(store)
    article = f"demo-{demo.stories()[0].id}"
    flags = len(review.current(store, article).flags)
    page.goto("/")
    link = page.locator(f'a.title[href$="{article}"]')
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("element => element === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(article))
    page.wait_for_load_state("load")

    begin = page.get_by_role("button", name="Begin the review")
    for _ in range(60):
        if begin.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("In review")

    for number in range(flags):
        page.keyboard.press("j")
        expect(page.locator(".flag:focus")).to_have_count(1)
        if number == 0:
            page.keyboard.press("r")
            page.keyboard.type("right as it is")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press("Shift+A" if number % 2 else "d")
        expect(page.locator(".flag.open")).to_have_count(flags - number - 1)
    page.keyboard.press("End")
    page.keyboard.press("Shift+C")
    units = page.locator(".unit").count()
    expect(page.locator(".unit.confirmed")).to_have_count(units)
    expect(page.locator("#progress")).to_contain_text(f"{units} of {units} confirmed")

    page.keyboard.press("Shift+S")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("Signed off")
    page.reload()
    expect(page.locator("#state")).to_contain_text("Signed off")
    expect(page.locator(".flag.open")).to_have_count(0)
    change = store.states.latest(article)
    assert change is not None
    assert states.state_of(change) == "signed_off"
    assert dict(change.revisions) == {"ua": 1, "en": 1, "ru": 1}
