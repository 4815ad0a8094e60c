"""Files dropped, their table corrected, the page closed, and everything there afterwards."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.lots import EN, FERRY_AND_LIBRARY, LIBRARY_UA, UA

pytestmark = [pytest.mark.browser, pytest.mark.jobs, pytest.mark.usefixtures("quiet")]


def written(folder: Path, files: dict[str, str]) -> list[Path]:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in files]


def drop(page: Page, folder: Path, files: dict[str, str]) -> None:
    page.goto("/uploads/new")
    page.get_by_label("Files of one article or of many").set_input_files(written(folder, files))
    page.get_by_role("button", name="Read the files").click()
    page.wait_for_url(re.compile("/uploads/(?!new)"))


def test_from_files_to_articles_with_the_page_closed(page: Page, context: BrowserContext, tmp_path: Path) -> None:
    drop(page, tmp_path, {**FERRY_AND_LIBRARY, "odd.txt": "12 34"})
    expect(page.get_by_role("button", name="Align 2 articles")).to_be_visible()
    page.get_by_label("Title of article 1").fill("Пором повернувся")
    page.get_by_label("Article of ferry (рус).txt").fill("")
    page.get_by_role("button", name="Align 2 articles").click()
    expect(page.locator("#progress")).to_be_visible()
    address = page.url
    page.close()

    later = context.new_page()
    later.goto(address)
    expect(later.locator("#progress [role=status]")).to_have_text("2 of 2 aligned")
    expect(later.locator("#progress li.done")).to_have_count(2)
    expect(later.get_by_label("Article of odd.txt")).to_be_visible()
    later.get_by_role("link", name="Пором повернувся").click()
    expect(later.locator(".unit").first.locator(".side")).to_have_count(2)


def test_what_is_typed_and_where_focus_is_stay_while_it_runs(page: Page, tmp_path: Path) -> None:
    drop(page, tmp_path, {"a.ua.txt": UA, "a.en.txt": EN, "b.ua.txt": LIBRARY_UA})
    page.get_by_role("button", name="Align 1 article").click()
    title = page.get_by_label("Title of article 2")
    title.fill("Бібліотека")
    expect(page.locator("#progress li.done")).to_have_count(1)
    expect(title).to_have_value("Бібліотека")
    expect(title).to_be_focused()


class TestWithoutScripts:
    @pytest.fixture
    def browser_context_args(self, browser_context_args: dict[str, Any]) -> dict[str, Any]:
        return {**browser_context_args, "java_script_enabled": False}

    def test_it_comes_to_its_end_too(self, page: Page, tmp_path: Path) -> None:
        drop(page, tmp_path, {"a.ua.txt": UA, "a.en.txt": EN})
        page.get_by_role("button", name="Align 1 article").click()
        expect(page.locator("#progress [role=status]")).to_have_text("1 of 1 aligned")
