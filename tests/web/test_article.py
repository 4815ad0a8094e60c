from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER, alignment
from workbench.checks.material import Material
from workbench.checks.number import Number
from workbench.domain import Flag, Span
from workbench.errors import Message
from workbench.exports.json import alignment_from_dict
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"


def page(client: FlaskClient, url: str = URL) -> html.HtmlElement:
    answer = client.get(url)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def shown_units(document: html.HtmlElement) -> list[str]:
    return [unit.get("id") for unit in document.find_class("unit")]


def test_one_row_a_unit_and_one_column_an_edition(client: FlaskClient) -> None:
    document = page(client)
    assert shown_units(document) == ["unit-1", "unit-2", "unit-3", "unit-4"]
    for unit in document.find_class("unit"):
        assert [side.get("data-code") for side in unit.find_class("side")] == ["ua", "en", "ru"]
    assert [side.get("lang") for side in document.get_element_by_id("unit-1").find_class("side")] == ["uk", "en", "ru"]


def test_words_are_marked_in_every_edition_and_escaped(client: FlaskClient) -> None:
    ua, en, ru = page(client).get_element_by_id("unit-2").find_class("side")
    assert [mark.text for mark in ua.iter("mark")] == ["40"]
    assert [mark.text for mark in ru.iter("mark")] == ["40"]
    assert [(mark.text, mark.get("data-flags")) for mark in en.iter("mark")] == [
        ("400", f"{NUMBER} {NAME}"),
        (" passengers", NAME),
    ]
    assert en.text_content().strip() == "There were 400 passengers <aboard> & no crew."


def test_words_of_a_flag_are_marked_in_other_rows_too(client: FlaskClient, store: Store) -> None:
    made = alignment()
    flags = tuple(
        replace(flag, spans=(Span("ua", 3, 0, 7), Span("en", 0, 4, 9))) if flag.id == MISSING else flag
        for flag in made.flags
    )
    store.alignments.save(replace(made, flags=flags))
    document = page(client)
    (mark,) = document.get_element_by_id("unit-1").findall(".//mark")
    assert (mark.text, mark.get("data-flags")) == ("ferry", MISSING)
    (link,) = document.get_element_by_id(f"flag-{MISSING}").find_class("elsewhere")
    assert (link.get("href"), link.text) == ("#unit-1", "row 1")
    assert MISSING not in client.get(f"{URL}?kind=number").text

    state = str(page(client).get_element_by_id("units").get("data-state"))
    told = client.post(f"{URL}/flags/{MISSING}", data={"action": "dismiss"}, headers={"X-Seen": state}).json
    answer = "".join(row["html"] for row in told["rows"])
    assert 'id="unit-1"' in answer, "the row with the words comes back as well"
    assert 'id="unit-4"' in answer
    assert "ferry</mark>" not in answer


def test_title_is_escaped(client: FlaskClient) -> None:
    for url in ("/", URL):
        assert "<b>повернувся" not in client.get(url).text
    assert page(client).findtext(".//h1") == "Пором <b>повернувся</b>"


def test_absent_side_moved_side_and_confidence_say_so_in_words(client: FlaskClient) -> None:
    document = page(client)
    assert document.get_element_by_id("unit-4").find_class("none")[0].text_content() == "no counterpart"
    assert document.get_element_by_id("unit-3").find_class("moved")[0].text_content().endswith("moved")
    levels = [level.text_content() for level in document.find_class("level")]
    assert levels == ["match sure", "match likely", "match sure", "match unsure"]
    assert document.find_class("level")[0].get("title").endswith("belong together: 97 %")


def test_flags_stand_below_their_row(client: FlaskClient) -> None:
    flags = page(client).get_element_by_id("unit-2").find_class("flag")
    assert [flag.get("data-flag") for flag in flags] == [NUMBER, NAME]
    assert flags[0].find_class("message")[0].text_content() == "UA and RU say 40, EN says 400."
    assert flags[0].find_class("severity")[0].text_content() == "critical"


@pytest.mark.parametrize(
    ("query", "units", "flags"),
    [
        ("kind=number", ["unit-2"], [NUMBER]),
        ("severity=minor", ["unit-2", "unit-3"], [NAME, MOVED]),
        ("state=dismissed", [], []),
        ("confidence=unsure", ["unit-4"], [MISSING]),
        ("units=1,3", ["unit-1", "unit-3"], [MOVED]),
        ("kind=nonsense", ["unit-1", "unit-2", "unit-3", "unit-4"], [NUMBER, NAME, MOVED, MISSING]),
    ],
)
def test_filter_is_in_the_url(client: FlaskClient, query: str, units: list[str], flags: list[str]) -> None:
    document = page(client, f"{URL}?{query}")
    assert shown_units(document) == units
    assert [flag.get("data-flag") for flag in document.find_class("flag")] == flags
    as_json = client.get(f"{URL}.json?{query}").get_json()
    assert [flag["id"] for flag in as_json["flags"]] == flags


def test_json_of_the_page(client: FlaskClient) -> None:
    answer = client.get(f"{URL}.json").get_json()
    assert answer["open_flags"] == {"critical": 1, "major": 1, "minor": 2}
    assert answer["editions"]["ru"] == {"lang": "ru", "revision": 1, "sentences": 4}
    assert client.get(answer["alignment"]).status_code == 200


def test_alignment_is_a_file_of_the_contract(client: FlaskClient) -> None:
    answer = client.get(f"{URL}/alignment.json")
    assert answer.headers["Content-Disposition"] == "attachment; filename=ferry.alignment.json"
    assert len(alignment_from_dict(json.loads(answer.data)).units) == 4


def test_every_offered_download_is_there(client: FlaskClient) -> None:
    links = [link.get("href") for link in page(client).find_class("menu")[0].iter("a")]
    assert len(links) > 1
    for link in links:
        answer = client.get(link)
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("url", ["/articles/nowhere", f"{URL}/alignment.exe", f"{URL}/editions/klingon", "/nowhere"])
def test_what_is_not_there(client: FlaskClient, url: str) -> None:
    answer = client.get(url)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_grid_is_announced(client: FlaskClient) -> None:
    document = page(client)
    grid = document.get_element_by_id("units")
    assert grid.get("aria-colcount") == "4"
    assert {child.get("role") for child in grid} == {"rowgroup"}
    rows = grid.xpath(".//*[@role='row']")
    assert len(rows) == 1 + 4 + 4
    for row in rows:
        assert {cell.get("role") for cell in row} <= {"gridcell", "rowheader", "columnheader"}
        spanned = sum(int(cell.get("aria-colspan", 1)) for cell in row)
        assert spanned == 4


def test_what_the_filter_leaves_out_is_announced_as_a_row(client: FlaskClient) -> None:
    grid = page(client, f"{URL}?kind=missing").get_element_by_id("units")
    (gap,) = grid.find_class("gap")
    assert (gap.get("role"), [cell.get("aria-colspan") for cell in gap]) == ("row", ["4"])
    assert gap.text_content() == "rows 1 to 3 left out"


def test_an_empty_view_says_so_outside_the_grid(client: FlaskClient) -> None:
    document = page(client, f"{URL}?state=dismissed")
    (nothing,) = document.find_class("nothing")
    assert "Nothing here" in nothing.text_content()
    assert not document.get_element_by_id("units").find_class("nothing")


def test_filters_are_groups_with_a_name_and_look_like_nothing_else(client: FlaskClient) -> None:
    document = page(client)
    facets = document.find_class("facet")
    names = [document.get_element_by_id(facet.get("aria-labelledby")).text_content() for facet in facets]
    assert names == ["Severity", "State", "Edition", "Kind", "Match"]
    assert {facet.get("role") for facet in facets} == {"group"}
    # The kind “unit” is no row of the grid, the severity “minor” no mark.
    assert {link.get("class") for link in document.find_class("filters")[0].iter("a")} == {"choice"}


def test_a_check_that_fails_costs_only_its_own_flags(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_check: Number, material: Material) -> Iterator[Flag]:
        yield Flag("number-ee55", 0, "number", "major", ("en",), Message("The first of many."), 0.5)
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Number, "run", fails)
    data = {"ua-text": "Пором повернувся о п’ятій.", "en-text": "The ferry is back. Nobody expected it."}
    document = page(client, client.post("/articles/new", data=data).location)
    kinds = [kind.text_content() for kind in document.find_class("kind")]
    assert kinds.count("Number") == 1
    assert len(kinds) > 1
    assert "secret detail" not in document.text_content()
    (notice,) = document.find_class("notice")
    assert "the check failed: Number." in notice.text_content()


def test_a_flag_of_a_damaged_check_is_shown_all_the_same(client: FlaskClient, store: Store) -> None:
    spans = (Span("en", 0, 4, 999), Span("en", 0, -3, 2), Span("en", 99, 0, 1), Span("pl", 0, 0, 1))
    flag = Flag("odd-1", 0, "oddity", "critical", (), Message("It says %(what)s at 5 %."), 2.0, spans)  # type: ignore[arg-type]
    store.alignments.save(replace(alignment(), flags=(flag,)))
    document = page(client)
    assert [mark.text for mark in document.iter("mark")] == ["Th", "ferry is back."]
    (message,) = document.find_class("message")
    assert message.text_content() == "It says %(what)s at 5 %."
    for url in ("/", f"{URL}.json", *(link.get("href") for link in document.find_class("menu")[0].iter("a"))):
        assert client.get(url).status_code == 200, url
