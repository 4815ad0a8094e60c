from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER
from workbench.exports.json import alignment_from_dict

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


def test_title_is_escaped(client: FlaskClient) -> None:
    for url in ("/", URL):
        assert "<b>повернувся" not in client.get(url).text
    assert page(client).findtext(".//h1") == "Пором <b>повернувся</b>"


def test_absent_side_moved_side_and_confidence_say_so_in_words(client: FlaskClient) -> None:
    document = page(client)
    assert document.get_element_by_id("unit-4").find_class("none")[0].text_content() == "no counterpart"
    assert document.get_element_by_id("unit-3").find_class("moved")[0].text_content().endswith("moved")
    levels = [level.text_content() for level in document.find_class("level")]
    assert levels == ["sure", "likely", "sure", "unsure"]


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
    for row in grid.xpath(".//*[@role='row']"):
        assert {cell.get("role") for cell in row} <= {"gridcell", "rowheader", "columnheader"}
        spanned = sum(int(cell.get("aria-colspan", 1)) for cell in row)
        assert spanned == 4
