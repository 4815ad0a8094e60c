"""Pages as people have them: narrow, zoomed, dark, without scripts, with texts in the wrong place."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.web.newsroom import ARTICLE, NAME, NUMBER, store_article
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
    with page.expect_response("**/preferences"):
        page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(paper)
    assert dark != light
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
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


def test_what_was_refused_stays_in_focus_and_is_not_taken_twice(
    page: Page, article: str, store: Store, quiet: list[str]
) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    flag = page.locator(f"#flag-{NUMBER}")
    expect(flag).to_be_focused()
    review.dismiss(store, ARTICLE, NUMBER, reason="a quotation")
    page.keyboard.press("a")
    expect(page.locator("#said .refused")).to_contain_text("Somebody has dismissed this flag meanwhile")
    expect(flag).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("This flag is settled: reopen it first.")
    page.keyboard.press("o")
    expect(flag).to_have_class(re.compile("open"))
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    press = (
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', code: 'KeyA', bubbles: true}))"
    )
    page.evaluate(f"() => {{ {press}; {press} }}")  # before any answer can come
    expect(flag).to_have_class(re.compile("accepted"))
    page.wait_for_load_state("networkidle")
    assert sent == ["POST"]
    assert "409" in quiet.pop(), "the browser notes the refusal's status"


def test_a_key_pressed_as_the_answer_comes_in_is_a_new_wish(page: Page, article: str) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    flag = page.locator(f"#flag-{NUMBER}")
    page.keyboard.press("Shift+A")
    expect(flag).to_have_class(re.compile("accepted"))
    page.keyboard.press("c")
    expect(page.locator(".unit.confirmed")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    press = (
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'u', code: 'KeyU', bubbles: true}))"
    )
    page.evaluate(f"() => document.getElementById('units').addEventListener('redrawn', () => {press}, {{once: true}})")
    page.keyboard.press("u")
    expect(page.locator(".unit.confirmed")).to_have_count(0)
    expect(flag).to_have_class(re.compile("open"))


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
    flag.get_by_label("Reason (optional)").fill("rounded")
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


def test_a_reason_that_was_begun_outlasts_another_decision_in_its_row(page: Page, article: str) -> None:
    page.goto(article)
    number, name = page.locator(f"#flag-{NUMBER}"), page.locator(f"#flag-{NAME}")
    number.hover()
    number.get_by_label("Reason (optional)").fill("ask the port")
    name.get_by_role("button", name="Accept").click()
    expect(name).to_have_class(re.compile("accepted"))
    expect(number.get_by_label("Reason (optional)")).to_have_value("ask the port")


def test_what_was_typed_outlasts_a_change_of_language(page: Page, store: Store) -> None:
    page.goto("/articles/new")
    page.locator("#title").fill("Ferry")
    page.locator("#ua-text").fill("Пором повернувся до порту.")
    page.get_by_role("button", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    expect(page.locator("#title")).to_have_value("Ferry")
    expect(page.locator("#ua-text")).to_have_value("Пором повернувся до порту.")
    expect(page.locator("[data-code=ua] .reading")).to_contain_text("4 слова")
    page.locator("#en-text").fill("The ferry came back to the port.")
    page.locator(".finish .primary").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert len(store.articles.list()) == 1
    page.goto("/articles/new")
    expect(page.locator("#title")).to_have_value("")
    expect(page.locator("#ua-text")).to_have_value("")


def test_colours_change_without_a_reload(page: Page) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").fill("Пором повернувся до порту.")
    page.evaluate("window.here = true")
    with page.expect_response("**/preferences"):
        page.get_by_role("button", name="Dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("window.here")
    expect(page.locator("#ua-text")).to_have_value("Пором повернувся до порту.")


def test_leaving_a_form_that_was_begun_asks_first(page: Page, store: Store) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto("/articles/new")
    page.locator(".bar .name").click()
    expect(page).to_have_url(re.compile(r"/$"))
    page.goto("/articles/new")
    page.locator("#ua-text").fill("Пором повернувся до порту.")
    page.locator("#en-text").fill("The ferry came back to the port.")
    page.locator(".bar .name").click()
    expect(page).to_have_url(re.compile(r"/articles/new$"))
    assert asked == ["beforeunload"], "nothing was typed the first time"
    page.get_by_role("button", name="Українська").click()
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    page.locator(".finish .primary").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert asked == ["beforeunload"], "the draft outlasts a change of language, and what is sent is not lost"


def test_past_the_last_flag_comes_the_first(page: Page, article: str) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    first, last = page.locator(".flag.open").first, page.locator(".flag.open").last
    page.keyboard.press("k")
    expect(last).to_be_focused()
    page.keyboard.press("j")
    expect(first).to_be_focused()
    page.keyboard.press("k")
    expect(last).to_be_focused()


def test_a_row_of_one_line_is_one_line_high(page: Page, article: str) -> None:
    page.goto(article)
    row, side = page.locator("#unit-1 .sides"), page.locator("#unit-1 .side").first
    before, line = row.bounding_box(), side.bounding_box()
    assert before
    assert line
    assert before["height"] == line["height"] < 30
    row.hover()
    row.get_by_role("button", name="Confirm").click()
    expect(row.get_by_role("button", name="confirmed")).to_be_visible()
    assert row.bounding_box() == before


def test_what_was_done_is_said_beside_the_rows(page: Page, article: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(article)
    page.locator(f"#flag-{NUMBER}").hover()
    page.locator(f"#flag-{NUMBER}").get_by_role("button", name="Accept").click()
    toast, head = page.locator("#said p").bounding_box(), page.locator(".head").bounding_box()
    assert toast
    assert head
    assert toast["y"] + toast["height"] <= head["y"] + head["height"]


def test_an_error_goes_with_the_text_it_was_about(page: Page, store: Store, quiet: list[str]) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").fill("The ferry came back to the port, and all the passengers are well.")
    page.locator("#ru-text").fill("Паром вернулся в порт. Пассажиры вышли на берег, и все они здоровы.")
    page.locator(".finish .primary").click()
    text = page.locator("#ua-text")
    expect(text).to_have_attribute("aria-describedby", "ua-text-error")
    page.wait_for_load_state()  # the refused form stands there before its script listens
    text.fill("Пором повернувся до порту.")
    expect(page.locator("#ua-text-error")).to_have_count(0)
    expect(text).not_to_have_attribute("aria-invalid", "true")
    expect(text).not_to_have_attribute("aria-describedby", "ua-text-error")
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


def test_the_key_map_takes_the_focus_and_gives_it_back(page: Page, article: str) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("j")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keys")
    expect(keys).to_be_focused()
    page.keyboard.press("Tab")
    expect(keys.get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(f"#flag-{NUMBER}")).to_be_focused()


def test_a_flag_in_focus_keeps_its_distance(page: Page, article: str) -> None:
    page.goto(article)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    flag = page.locator(f"#flag-{NUMBER}")
    expect(flag).to_be_focused()
    text, box = page.locator("#unit-2 .sides").bounding_box(), flag.bounding_box()
    assert text
    assert box
    assert box["y"] - (text["y"] + text["height"]) >= 6, "room for the outline, and air above it"


def test_an_article_is_renamed_and_deleted_in_place(page: Page, article: str, store: Store) -> None:
    page.goto(article)
    page.get_by_text("Rename", exact=True).click()
    page.get_by_role("main").get_by_label("Title").fill("Паром")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Паром")
    button = page.get_by_role("button", name="Delete the article")
    expect(button).to_be_hidden()
    page.get_by_text("Delete", exact=True).click()
    button.click()
    expect(page.locator(".notice")).to_contain_text("has been deleted")
    assert store.articles.list() == ()
