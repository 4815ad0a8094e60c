"""What an editor comes for: three files in, differences seen and settled, the result taken away."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import docx
import jsonschema
import pytest
from playwright.sync_api import Page, expect

from workbench import demo

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]


@pytest.fixture
def uploads(tmp_path: Path) -> dict[str, Path]:
    """A demo story as three files of three kinds."""
    story = demo.stories()[0]
    paths = {code: tmp_path / f"{code}.{kind}" for code, kind in (("ua", "txt"), ("en", "html"), ("ru", "docx"))}
    paths["ua"].write_text(story.text("ua"), encoding="utf-8")
    paragraphs = "".join(f"<p>{line}</p>" for line in story.text("en").split("\n\n"))
    head = f"<head><title>{story.titles['en']}</title></head>"
    page = f"<!doctype html><html>{head}<body><article>{paragraphs}</article></body></html>"
    paths["en"].write_text(page, encoding="utf-8")
    document = docx.Document()
    for line in story.text("ru").split("\n\n"):
        document.add_paragraph(line)
    document.save(str(paths["ru"]))
    return paths


def test_from_three_files_to_a_settled_flag_and_a_download(page: Page, uploads: dict[str, Path]) -> None:
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="New article").click()
    for code, path in uploads.items():
        page.locator(f"[name={code}-file]").set_input_files(path)
    for code, language in (("ua", "Ukrainian"), ("en", "English"), ("ru", "Russian")):
        expect(page.locator(f"[data-code={code}] .reading")).to_contain_text(re.compile(rf"{language} · \d+ words"))
    page.get_by_label("Made from").select_option("ua")
    page.get_by_role("button", name="Align the editions").click()

    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    assert page.locator(".unit").count() > 20
    expect(page.locator(".unit").first.locator(".side")).to_have_count(3)
    flags = page.locator(".flag.open")
    before = flags.count()
    assert before > 1
    number = page.locator(".flag.open", has_text="Number").first
    flag_id = number.get_attribute("id")
    unit = page.locator(".unit", has=page.locator(f"#{flag_id}"))
    expect(unit.locator("mark").first).to_be_visible()

    unit.hover()
    number.get_by_role("button", name="Accept").click()
    expect(page.locator("#said")).to_contain_text("Accepted")
    expect(page.locator(f"#{flag_id}")).to_have_class(re.compile("accepted"))
    expect(page.locator("#progress")).to_contain_text(f"{before - 1} open flag")

    page.reload()
    expect(page.locator(f"#{flag_id}")).to_contain_text("accepted")

    page.get_by_text("Download", exact=True).click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="JSON", exact=True).click()
    alignment = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    schema = json.loads(files("workbench").joinpath("alignment.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(alignment)
    assert {flag["status"] for flag in alignment["flags"]} == {"open", "accepted"}


def test_everything_by_keyboard(page: Page, uploads: dict[str, Path]) -> None:
    page.goto("/articles/new")
    for code, path in uploads.items():
        page.locator(f"[name={code}-file]").set_input_files(path)
    page.locator("#title").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/(?!new)"))
    page.wait_for_load_state("networkidle")
    first, second = (page.locator(".flag.open").nth(index).get_attribute("id") for index in (0, 1))

    page.keyboard.press("j")
    expect(page.locator(f"#{first}")).to_be_focused()
    page.keyboard.press("r")
    page.keyboard.type("agreed with the desk")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{first}")).to_contain_text("dismissed: agreed with the desk")
    expect(page.locator(f"#{second}")).to_be_focused()
    page.keyboard.press("Shift+A")
    expect(page.locator(f"#{second}")).to_contain_text("accepted")
    expect(page.locator(f"#{second}")).to_be_focused()
    page.keyboard.press("c")
    expect(page.locator(".unit.confirmed", has=page.locator(f"#{second}"))).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".unit.confirmed")).to_have_count(0)
    page.keyboard.press("u")
    expect(page.locator(f"#{second}")).to_have_class(re.compile("open"))
    expect(page.locator(f"#{second}")).to_be_focused()

    # The same key on a Cyrillic layout, then another key of the reader's own, then none at all.
    page.locator("body").evaluate(
        "body => body.dispatchEvent(new KeyboardEvent('keydown', {key: 'о', code: 'KeyJ', bubbles: true}))"
    )
    expect(page.locator(".flag.open").nth(1)).to_be_focused()
    page.keyboard.press("?")
    page.get_by_role("button", name=re.compile("^Next open flag")).click()
    page.keyboard.press("x")
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("x")
    expect(page.locator(".flag.open").nth(0)).to_be_focused()
    page.keyboard.press("?")
    page.get_by_label("Single-key shortcuts on").uncheck()
    page.keyboard.press("Escape")
    page.locator(".unit .sides").first.focus()
    page.keyboard.press("x")
    expect(page.locator(".unit .sides").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".unit .sides").nth(1)).to_be_focused()
