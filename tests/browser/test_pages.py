"""Pages as people have them: narrow, zoomed, dark, without scripts, with texts in the wrong place."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.newsroom import ARTICLE, NUMBER, store_article
from workbench import review
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]


@pytest.fixture
def article(store: Store) -> str:
    store_article(store)
    return f"/articles/{ARTICLE}"


@pytest.mark.parametrize("width", [360, 640, 1280, 1920])
def test_nothing_runs_out_of_the_page(page: Page, article: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    for url in ("/", "/articles/new", article, f"{article}/editions/ua", "/articles.json"):
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), url


def test_theme_is_kept(page: Page, article: str) -> None:
    page.goto(article)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Dark").click()
    page.wait_for_load_state()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto("/")
    assert page.evaluate(paper) == dark


def test_language_is_switched_in_place(page: Page, article: str) -> None:
    page.goto(f"{article}?severity=critical")
    page.get_by_role("button", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page).to_have_url(re.compile(r"severity=critical"))
    expect(page.locator(".unit")).to_have_count(1)


def test_another_editor_was_first(page: Page, article: str, store: Store, quiet: list[str]) -> None:
    page.goto(article)
    review.dismiss(store, ARTICLE, NUMBER, reason="a quotation")
    flag = page.locator(f"#flag-{NUMBER}")
    flag.hover()
    flag.get_by_role("button", name="Accept").click()
    expect(page.locator("#said")).to_contain_text("Somebody has dismissed this flag meanwhile")
    expect(flag).to_contain_text("dismissed: a quotation")
    assert "409" in quiet.pop(), "the browser notes the refusal's status"


def test_list_does_not_jump(page: Page, article: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(f"{article}?state=open")
    flag = page.locator(f"#flag-{NUMBER}")
    flag.scroll_into_view_if_needed()
    flag.hover()
    before = flag.bounding_box()
    flag.get_by_role("button", name="Accept").click()
    expect(flag).to_have_class(re.compile("accepted"))
    after = flag.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 1


def test_without_scripts(browser: Browser, article: str, browser_context_args: dict[str, Any]) -> None:
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(article)
    flag = page.locator(f"#flag-{NUMBER}")
    flag.get_by_label("Reason, if you like").fill("rounded")
    flag.get_by_role("button", name="Dismiss").click()
    expect(page.locator(f"#flag-{NUMBER}")).to_contain_text("dismissed: rounded")
    expect(page).to_have_url(re.compile(r"#unit-2$"))
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"#flag-{NUMBER}")).to_have_class(re.compile("open"))
    context.close()


def test_swapped_texts_are_offered_their_places(page: Page, store: Store) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").fill("Паром вернулся в порт. Пассажиры вышли на берег, и все они здоровы.")
    page.locator("#ru-text").fill("Пором повернувся до порту. Пасажири зійшли на берег, і всі вони здорові.")
    expect(page.locator("[data-code=ua] .mismatch")).to_be_visible()
    expect(page.locator("[data-code=ru] .reading")).to_contain_text("Ukrainian")
    page.get_by_role("button", name="Put them in their places").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    (summary,) = store.articles.list()
    assert store.revisions.latest(summary.article.id)["ua"].revision.text.startswith("Пором")
