"""Pages as axe, a coarse pointer, a printer and forced colours find them."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.lots import EN, FERRY_AND_LIBRARY, RU, UA
from tests.web.newsroom import ARTICLE, NUMBER, SENTENCES, store_article
from workbench import discussion, review, states
from workbench.embed import load_encoder
from workbench.errors import Message
from workbench.ingest import read_text
from workbench.intake import replace_edition
from workbench.opening import opened
from workbench.staging import read_files, stage
from workbench.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("quiet")]

HERE = f"/articles/{ARTICLE}"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
PAGES = {
    "list": ("/", ""),
    "new": ("/articles/new", ""),
    "review": (HERE, ""),
    "filter": (f"{HERE}?severity=critical&kind=number", ""),
    "row": (HERE, "j"),
    "comment": (HERE, "jt"),
    "keys": (HERE, "?"),
    "edition": (f"{HERE}/editions/en", ""),
    "another edition": (f"{HERE}/editions", ""),
    "revision": (f"{HERE}/editions/en/revisions/1", ""),
    "compare": (f"{HERE}/editions/en/compare?from=1&to=2", ""),
    "lines": (f"{HERE}/editions/en/lines", ""),
    "model": (f"{HERE}/model", ""),
    "search": ("/search?q=пасажир*", ""),
    "dashboard": ("/dashboard", ""),
    "history": (f"{HERE}/history", ""),
    "queue": (f"{HERE}/queue", ""),
    "queue of all": ("/queue", ""),
    "comments": (f"{HERE}/comments/{NUMBER}", ""),
    "many files": ("/uploads/new", ""),
    "upload": ("/uploads/bcdfgh234567", ""),
    "problem": ("/articles/nowhere", ""),
}

# Targets under 24 pixels that no rule excuses: neither words in a sentence, nor spaced so that a circle of 24 pixels
# around the middle of each touches no other, nor the stretches of the map, whose measure is what they say.
SMALL = """() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length;
  const inText = (element) => getComputedStyle(element).display === "inline" && element.closest("p, bdi, .message");
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((element) => shown(element) && !element.closest(".map, .visually-hidden, .skip") && !inText(element))
    .filter((element) => element.type !== "hidden");
  const boxes = targets.map((element) => (element.closest("label") ?? element).getBoundingClientRect());
  const small = (box) => box.width < 24 || box.height < 24;
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const near = (box, other) => {
    const [x, y] = middle(box);
    const [a, b] = small(other) ? middle(other) : [
      Math.max(other.left, Math.min(x, other.right)), Math.max(other.top, Math.min(y, other.bottom))];
    return Math.hypot(x - a, y - b) < (small(other) ? 24 : 12);
  };
  const crowded = (box) => boxes.some((other) => other !== box && near(box, other));
  return targets.filter((_, at) => small(boxes[at]) && crowded(boxes[at]))
    .map((element) => element.outerHTML.slice(0, 120));
}"""


@pytest.fixture(autouse=True)
def article(store: Store) -> None:
    """An article in the middle of its review, with two revisions and something said."""
    store_article(store)
    replace_edition(store, ARTICLE, "en", read_text("\n".join(SENTENCES["en"]).replace("back", "here")))
    store_alignment = opened(store, ARTICLE)
    states.begin(store, ARTICLE, actor="Ірина Коваль")
    review.confirm(store, ARTICLE, store_alignment.unit_ids[0], actor="Оля")
    discussion.comment(store, ARTICLE, NUMBER, "Порт каже: 40.", actor="Оля")
    store_upload(store)


def store_upload(store: Store) -> None:
    """Files of which some are aligned, some failed, and some are still to be looked at."""
    upload = "bcdfgh234567"
    files = {**FERRY_AND_LIBRARY, "a.ua.txt": EN, "b.en.txt": RU, "b.ru.txt": EN, "empty.txt": "", "copy.ua.txt": UA}
    given = read_files([(name, text.encode()) for name, text in files.items()], largest=100_000)
    assert stage(store, upload, given, encode=load_encoder().encode)
    store.uploads.start(upload, [1, 2])
    for number in (1, 2):
        store.uploads.take(upload, number)
    store.uploads.finish(upload, 1, article=ARTICLE)
    store.uploads.fail(upload, 2, Message("The model is not here."))


def visit(page: Page, name: str) -> None:
    """Opens a page of the table and presses its keys, each once its answer is there."""
    path, keys = PAGES[name]
    page.goto(path)
    page.wait_for_load_state("networkidle")
    for key in keys:
        page.keyboard.press(key)
    if "t" in keys:
        expect(page.locator(".writing textarea")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_has_nothing_to_say(page: Page, name: str, scheme: str, quiet: list[str]) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    visit(page, name)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(rule["id"], [(node["target"], node["failureSummary"]) for node in rule["nodes"]]) for rule in found] == []
    if name == "problem":
        assert "404" in quiet.pop(), "the browser notes the status"


@pytest.mark.parametrize("name", PAGES)
def test_targets_are_large_or_apart(page: Page, name: str, quiet: list[str]) -> None:
    visit(page, name)
    assert page.evaluate(SMALL) == []
    if name == "problem":
        assert "404" in quiet.pop(), "the browser notes the status"


@pytest.mark.parametrize("language", ["uk", "en", "ru"])
class TestTheHeadingOfTheReview:
    @pytest.fixture
    def browser_context_args(self, browser_context_args: dict[str, Any], language: str) -> dict[str, Any]:
        return {**browser_context_args, "locale": language}

    def test_rows_begin_high_up(self, page: Page) -> None:
        visit(page, "review")
        first = page.locator(".unit").first.bounding_box()
        assert first
        assert first["y"] <= 205

    def test_the_toolbar_is_one_line(self, page: Page) -> None:
        visit(page, "row")
        tools = page.locator("#tools")
        expect(tools).to_be_visible()
        assert tools.evaluate("tools => tools.scrollWidth <= tools.clientWidth && tools.clientHeight < 40")

    def test_a_narrow_window_has_no_map_and_a_short_heading(self, page: Page) -> None:
        page.set_viewport_size({"width": 390, "height": 844})
        visit(page, "row")
        expect(page.locator("#map")).to_be_hidden()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert page.locator("#units").evaluate("units => units.getBoundingClientRect().top + scrollY") < 460
        page.locator('[data-tool="confirm-above"]').scroll_into_view_if_needed()
        expect(page.locator('[data-tool="confirm-above"]')).to_be_in_viewport()


def test_the_other_filters_stand_behind_their_names(page: Page) -> None:
    page.goto(HERE)
    page.locator("#filters summary").focus()
    page.keyboard.press("Enter")
    number = page.locator("#filters .menu").get_by_role("link", name="Number")
    expect(number).to_be_visible()
    page.keyboard.press("Escape")
    expect(number).to_be_hidden()
    expect(page.locator("#filters summary")).to_be_focused()
    page.keyboard.press("Enter")
    number.click()
    expect(page.locator("#filters > .choice[aria-current]")).to_contain_text("Number")
    page.locator("#filters > .choice[aria-current]").click()
    expect(page).to_have_url(f"{page.url.split('/articles')[0]}{HERE}")


@pytest.mark.parametrize("language", ["uk", "en", "ru"])
def test_nothing_overlaps_in_print(browser: Any, language: str, browser_context_args: dict[str, Any]) -> None:
    context = browser.new_context(**{**browser_context_args, "locale": language})
    page = context.new_page()
    page.goto(HERE)
    page.set_viewport_size({"width": 703, "height": 1000})  # A4 within its margins
    page.emulate_media(media="print")
    side = page.locator(".unit .side").first.bounding_box()
    assert side
    for word in (".margin .level", ".margin .confirm"):
        box = page.locator(word).first.bounding_box()
        assert box
        assert box["x"] + box["width"] <= side["x"], word
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator("#filters")).to_be_hidden()
    context.close()


def test_focus_and_choices_are_seen_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{HERE}?severity=critical")
    chosen, other = page.locator(".choice[aria-current]").first, page.locator(".choice:not([aria-current])").first
    look = "element => getComputedStyle(element).backgroundColor"
    assert chosen.evaluate(look) != other.evaluate(look)
    sentence = page.locator(".s").first
    sentence.click()
    expect(sentence).to_be_focused()
    assert sentence.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_nothing_moves_for_those_who_ask_for_it(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(HERE)
    moving = "element => getComputedStyle(element).transitionDuration"
    assert {button.evaluate(moving) for button in page.get_by_role("button").all()} == {"0s"}
