"""Two revisions side by side, and the charts of the dashboard, as a browser shows them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.web.newsroom import ARTICLE, SENTENCES, store_article
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]

EDITION = f"/articles/{ARTICLE}/editions/en"
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture(autouse=True)
def article(store: Store) -> None:
    store_article(store)


def test_what_changed_is_looked_at_and_taken_back(page: Page, store: Store) -> None:
    page.goto(EDITION)
    page.get_by_label("Text EN").fill("\n".join(SENTENCES["en"]).replace("400", "40"))
    page.get_by_role("button", name="Replace the EN edition").click()
    page.get_by_role("link", name="Then, now and the translations side by side").click()
    changed = page.locator("tr.changed")
    expect(changed.locator("del")).to_have_text("400")
    expect(changed.locator("ins")).to_have_text("40")
    expect(changed.locator(".said")).to_contain_text(SENTENCES["ua"][1])
    # Not by the hue alone.
    assert "line-through" in changed.locator("del").evaluate("element => getComputedStyle(element).textDecorationLine")
    assert "underline" in changed.locator("ins").evaluate("element => getComputedStyle(element).textDecorationLine")
    changed.get_by_role("link").click()
    expect(page.locator("#unit-2")).to_be_in_viewport()

    page.goto(EDITION)
    page.get_by_role("button", name="Restore revision 1").click()
    expect(page.locator(".notice")).to_contain_text("revision 1 restored")
    assert store.revisions.latest(ARTICLE)["en"].revision.number == 3


@pytest.mark.parametrize("width", [360, 700, 1280])
def test_nothing_runs_out_of_the_page(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(EDITION)
    page.get_by_label("Text EN").fill("\n".join(reversed(SENTENCES["en"])))
    page.get_by_role("button", name="Replace the EN edition").click()
    page.wait_for_url("**/articles/ferry*")
    for url in (EDITION, f"{EDITION}/revisions/1", f"{EDITION}/compare?from=1&to=2", "/dashboard"):
        page.goto(url)
        assert page.evaluate(FITS), url


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_charts_take_their_looks_from_the_page(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("/dashboard")
    chart = page.get_by_role("img", name="Open flags at the end of each day")
    expect(chart).to_be_visible()
    line = chart.locator(".line").last
    assert line.evaluate("element => getComputedStyle(element).fill") == "none"
    accent = page.locator("section summary").first.evaluate("element => getComputedStyle(element).color")
    drawn = chart.locator(".series.color-0 .line").evaluate("element => getComputedStyle(element).stroke")
    assert drawn == accent
    page.locator("section summary").first.click()
    expect(page.locator("section").first.get_by_role("row").nth(1)).to_contain_text("4")
