"""Texts on their way in, as a browser has them: files of old encodings, formatted text, texts in the wrong place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.web.newsroom import ARTICLE, store_article
from tests.web.test_editions import EN, RU, UA
from tests.web.test_reading import MIXED
from workbench.store import Store

from .test_accessibility import RULES

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]

EDITION = f"/articles/{ARTICLE}/editions/ua"
RICH = "<h1>Пором</h1><p>Пором <b>повернувся</b> до порту.</p><p>Усі здорові.</p>"
PASTE = """([html, plain]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", plain);
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def article(store: Store) -> None:
    store_article(store)


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(UA.replace("’", "'").encode("koi8_u"))
    return path


def sound(page: Page) -> bool:
    return not Axe().run(page, options=RULES).response["violations"]


def test_a_file_of_an_old_encoding_is_read_again(page: Page, store: Store, old_file: Path) -> None:
    page.goto("/articles/new")
    page.locator("#ua-file").set_input_files(old_file)
    reading = page.locator("[data-code=ua] .reading")
    expect(reading).to_contain_text("plain text, KOI8-U")
    expect(reading.locator(".beginning")).to_contain_text("Пором повернувся")
    page.locator("#ua-encoding").select_option("KOI8-R")
    expect(reading).to_contain_text("KOI8-R")
    expect(reading.locator(".beginning")).not_to_contain_text("всі")
    assert sound(page)
    page.locator("#ua-encoding").select_option("KOI8-U")
    expect(reading.locator(".beginning")).to_contain_text("і всі вони здорові")
    page.locator("#en-text").fill(EN)
    page.locator(".finish .primary").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    (summary,) = store.revisions.history(store.articles.list()[0].article.id, "ua")
    assert summary.reading
    assert summary.reading.encoding == "KOI8-U"


def test_what_was_read_comes_back_with_a_refused_form(
    page: Page, store: Store, old_file: Path, quiet: list[str]
) -> None:
    page.goto("/articles/new")
    page.locator("#ua-file").set_input_files(old_file)
    page.locator(".finish .primary").click()
    expect(page.locator(".error[role=alert]")).to_be_focused()
    expect(page.locator("[data-code=ua] .reading")).to_contain_text("story.txt · plain text, KOI8-U")
    assert sound(page)
    page.locator("#en-text").fill(EN)
    page.locator(".finish .primary").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert store.revisions.history(store.articles.list()[0].article.id, "ua")[0].filename == "story.txt"
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


def test_formatted_text_is_pasted_with_its_paragraphs(page: Page) -> None:
    page.goto("/articles/new")
    text = page.locator("#ua-text")
    text.fill("Раніше.\n\n")
    text.press("Control+End")
    page.evaluate(PASTE, [RICH, "Пором\nПором повернувся до порту.\nУсі здорові."])
    expect(text).to_have_value("Раніше.\n\nПором\n\nПором повернувся до порту.\n\nУсі здорові.")
    expect(page.locator("[data-code=ua] .reading")).to_contain_text("Ukrainian")
    text.press("Control+z")
    expect(text).to_have_value("Раніше.\n\n")


def test_formatted_text_that_cannot_be_read_is_pasted_as_it_is(page: Page, quiet: list[str]) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").focus()
    page.evaluate(PASTE, ["<p> </p>", "Раз.\nДва."])
    expect(page.locator("#ua-text")).to_have_value("Раз.\nДва.")
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


@pytest.mark.usefixtures("article")
def test_a_text_in_the_wrong_edition_goes_to_the_right_one(page: Page, store: Store) -> None:
    page.goto(EDITION)
    page.get_by_label("Text UA").fill(RU)
    expect(page.locator(".mismatch")).to_contain_text("reads like Russian")
    assert sound(page)
    page.get_by_role("button", name="Put it in the RU edition instead").click()
    page.wait_for_url(re.compile(rf"/articles/{ARTICLE}(\?|$)"))
    assert len(store.revisions.history(ARTICLE, "ru")) == 2
    assert len(store.revisions.history(ARTICLE, "ua")) == 1


@pytest.mark.usefixtures("article")
def test_without_a_script_the_place_is_offered_too(page: Page, store: Store, quiet: list[str]) -> None:
    page.route("**/editions.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(EDITION)
    page.get_by_label("Text UA").fill(RU)
    page.locator(".finish .primary").click()
    expect(page.get_by_label("Text UA")).to_be_focused()
    assert sound(page)
    page.get_by_role("button", name="Put it in the RU edition instead").click()
    page.wait_for_url(re.compile(rf"/articles/{ARTICLE}(\?|$)"))
    assert len(store.revisions.history(ARTICLE, "ru")) == 2
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


def test_two_languages_in_one_text_are_stored_when_that_is_meant(page: Page, store: Store, quiet: list[str]) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").fill(MIXED)
    page.locator("#en-text").fill(EN)
    expect(page.locator("[data-code=ua] .mixture")).to_contain_text("Part of this text reads like Russian")
    page.locator(".finish .primary").click()
    anyway = page.get_by_role("button", name="Store it all the same")
    expect(anyway).to_be_focused()
    assert sound(page)
    anyway.press("Enter")
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert len(store.articles.list()) == 1
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


def test_two_files_dropped_on_one_edition(page: Page, quiet: list[str]) -> None:
    page.goto("/articles/new")
    page.locator("[data-code=ua]").evaluate("""(slot) => {
      const dataTransfer = new DataTransfer();
      for (const name of ["a.txt", "b.txt"]) dataTransfer.items.add(new File(["Пором."], name));
      slot.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }""")
    reading = page.locator("[data-code=ua] .reading")
    expect(reading).to_have_text("Two files were given for one edition: choose one.")
    expect(page.locator("#ua-file")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#ua-file")).to_have_accessible_description(re.compile("Two files"))
    page.locator("#ua-file").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": UA.encode()})
    expect(reading).to_contain_text("Ukrainian · 20 words")
    expect(page.locator("#ua-file")).not_to_have_attribute("aria-invalid", "true")
    assert "422" in quiet.pop(), "the browser notes the refusal's status"


def test_a_file_that_is_gone_is_told(page: Page, old_file: Path, quiet: list[str]) -> None:
    page.goto("/articles/new")
    page.locator("#ua-file").set_input_files(old_file)
    expect(page.locator("[data-code=ua] .reading")).to_contain_text("KOI8-U")
    old_file.unlink()
    page.locator("#ua-encoding").select_option("windows-1251")
    expect(page.locator("[data-code=ua] .reading")).to_contain_text("This file cannot be sent")
    page.locator(".finish .primary").click()
    expect(page.locator("#ua-file")).to_be_focused()
    assert "net::ERR" in quiet.pop()


@pytest.mark.usefixtures("article")
def test_a_fourth_edition(page: Page, store: Store) -> None:
    page.goto(f"/articles/{ARTICLE}")
    page.get_by_role("link", name="Add an edition").click()
    page.get_by_label("Code").fill("pl")
    page.get_by_label("Text").fill("Prom wrócił do portu.\nNa pokładzie było 40 pasażerów.")
    assert sound(page)
    page.get_by_role("button", name="Add an edition").click()
    page.wait_for_url(re.compile(rf"/articles/{ARTICLE}(\?|$)"))
    assert list(store.revisions.latest(ARTICLE)) == ["ua", "en", "ru", "pl"]


def test_fields_for_a_fourth_edition_of_a_new_article(page: Page, store: Store) -> None:
    page.goto("/articles/new")
    page.locator("#ua-text").fill(UA)
    page.locator("#code").fill("pl")
    page.get_by_role("button", name="Add its fields").click()
    expect(page.get_by_label("Text PL")).to_be_focused()
    expect(page.locator("#ua-text")).to_have_value(UA)
    assert sound(page)
    page.get_by_label("Text PL").fill("Prom wrócił do portu.\nNa pokładzie było 40 pasażerów.")
    page.locator(".finish .primary").click()
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert store.articles.list()[0].editions == ("ua", "pl")
