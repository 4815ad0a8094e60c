from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, NUMBER
from workbench import review
from workbench.config import Settings
from workbench.embed import Encoder
from workbench.store import Store
from workbench.web import create_app


@pytest.mark.usefixtures("article")
def test_results_show_the_unit_with_all_its_sides(client: FlaskClient) -> None:
    document = html.fromstring(client.get("/search?q=паром").text)
    (result,) = document.find_class("result")
    assert [mark.text for mark in result.iter("mark")] == ["Паром"]
    assert result.find("a").get("href") == f"/articles/{ARTICLE}#unit-1"
    assert [side.text_content().split(maxsplit=1) for side in result.iter("p")] == [
        ["UA", "Пором повернувся."],
        ["EN", "The ferry is back."],
        ["RU", "Паром вернулся."],
    ]
    assert document.xpath(f"//*[@id='unit-1'] | //h2/a[@href='/articles/{ARTICLE}']")


@pytest.mark.usefixtures("article")
def test_a_title_is_marked_and_escaped(client: FlaskClient) -> None:
    page = client.get("/search?q=b").text
    assert "&lt;<mark" in page
    assert "<b>" not in html.fromstring(page).find_class("found")[0].find("h2").text_content().replace("<b>повер", "")
    assert not html.fromstring(page).find_class("result")


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("text", ["aboard", "<aboard>", "aboard & no", '"<script>"', "'", "\ud83d"])
def test_what_is_typed_and_what_is_found_is_only_text(client: FlaskClient, text: str) -> None:
    answer = client.get("/search", query_string={"q": text.encode("utf-8", "replace").decode()})
    assert answer.status_code == 200
    document = html.fromstring(answer.text)
    assert not document.xpath("//aboard")
    assert len(document.xpath("//script")) == len(html.fromstring(client.get("/search").text).xpath("//script"))


@pytest.mark.usefixtures("article")
def test_ten_thousand_characters(client: FlaskClient) -> None:
    for text in ("паром " * 1700, "w" * 10_000, '"' * 10_000, "паром -" + "w" * 9000):
        assert client.get("/search", query_string={"q": text}).status_code == 200
        assert client.get(f"/articles/{ARTICLE}", query_string={"q": text}).status_code == 200


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("q=паром*", 1),
        ("q=паром*&edition=ua", 0),
        ("q=40", 1),
        ("q=40&edition=ru", 1),
        ("q=40 edition:en", 0),
        ("q=40&edition='", 1),
        ("q=", 0),
        ("", 0),
        ("q=-паром", 0),
        ("q=40&page=99", 1),
        ("q=40&page=x", 1),
    ],
)
def test_json(client: FlaskClient, query: str, total: int) -> None:
    answer = client.get(f"/search.json?{query}").get_json()
    assert (answer["total"], len(answer["hits"])) == (total, total)


@pytest.mark.usefixtures("article")
def test_json_says_where(client: FlaskClient) -> None:
    (hit,) = client.get("/search.json?q=40 пасажирів").get_json()["hits"]
    assert (hit["article"], hit["row"], hit["url"]) == (ARTICLE, 2, f"/articles/{ARTICLE}#unit-2")
    assert hit["sides"]["ua"] == {"text": "На борту було 40 пасажирів.", "found": True, "marks": [[14, 16], [17, 26]]}
    assert hit["sides"]["ru"]["marks"] == []


def test_pages_lead_on(client: FlaskClient, store: Store) -> None:
    for number in range(31):
        store.articles.create(title=f"Новина {number}")
    first = html.fromstring(client.get("/search?q=новина").text)
    (link,) = first.xpath("//a[@rel='next']")
    second = html.fromstring(client.get(link.get("href")).text)
    assert [len(page.find_class("found")) for page in (first, second)] == [30, 1]
    assert second.xpath("//a[@rel='prev']/@href") == ["/search?q=%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B0"]
    assert client.get("/search.json?q=новина").get_json()["next"].endswith("&page=2")


@pytest.mark.usefixtures("article")
def test_nothing_to_look_for_is_said(client: FlaskClient) -> None:
    assert "Nothing found." in client.get("/search?q=zzz").text
    assert "not only what is to be left out" in client.get("/search?q=-zzz").text
    assert "not only what is to be left out" in client.get(f"/articles/{ARTICLE}?q=-zzz").text


@pytest.mark.usefixtures("article")
def test_every_page_has_the_box(client: FlaskClient) -> None:
    for url in ("/", "/search", "/articles/new", f"/articles/{ARTICLE}", "/nowhere"):
        (box,) = html.fromstring(client.get(url).text).xpath("//header//input[@id='search']")
        assert box.get("aria-label") == "Search in all articles"


@pytest.mark.usefixtures("article")
def test_search_in_the_article_is_a_filter(client: FlaskClient) -> None:
    document = html.fromstring(client.get(f"/articles/{ARTICLE}?q=пасаж*").text)
    assert [unit.get("id") for unit in document.find_class("unit")] == ["unit-2"]
    assert [mark.text for mark in document.xpath("//mark[contains(@class, 'hit')]")] == ["пасажирів"]
    assert document.xpath("//p[@class='view']/output")[0].text_content().strip() == "1 hit"
    assert document.get_element_by_id("find").get("value") == "пасаж*"
    severity = document.xpath("//a[contains(@class, 'choice')]/@href")
    assert severity
    assert all("q=%D0%BF" in url for url in severity), "the other filters keep it"


@pytest.mark.usefixtures("article")
def test_a_hit_in_the_words_of_a_flag_keeps_the_mark_of_the_flag(client: FlaskClient) -> None:
    document = html.fromstring(client.get(f"/articles/{ARTICLE}?q=40&severity=critical").text)
    marks = document.xpath("//*[@id='unit-2']//*[@lang='uk']//mark")
    assert [(mark.get("class"), mark.get("data-flags"), mark.text) for mark in marks] == [
        ("critical hit", NUMBER, "40")
    ]
    hidden = document.xpath("//form[contains(@class, 'find')]/input[@type='hidden']")
    assert [(field.get("name"), field.get("value")) for field in hidden] == [("severity", "critical")]


@pytest.mark.usefixtures("article")
def test_a_decision_leaves_the_hits_marked(client: FlaskClient, store: Store) -> None:
    unit = review.unit_ids(review.current(store, ARTICLE))[1]
    url = f"/articles/{ARTICLE}/units/{unit}?q=пасаж*"
    state = "-".join(map(str, store.decisions.state(ARTICLE)))
    client.get(f"/articles/{ARTICLE}")
    answer = client.post(url, data={"action": "confirm"}, headers={"X-Seen": state})
    assert '<mark class="hit"' in answer.json["rows"][0]["html"]


@pytest.mark.usefixtures("article")
def test_json_of_the_article_says_where_the_hits_are(client: FlaskClient) -> None:
    answer = client.get(f"/articles/{ARTICLE}.json?q=40").get_json()
    assert (answer["filter"], answer["hits"]) == ({"q": "40"}, [{"unit": 1, "count": 2}])
    assert client.get(f"/articles/{ARTICLE}.json").get_json()["hits"] is None


@pytest.fixture
def with_glossary(settings: Settings, store: Store, encoder: Encoder, tmp_path: Path) -> Flask:
    checks = tmp_path / "checks.toml"
    checks.write_text('[terms]\nfiles = ["ships.csv"]\n', encoding="utf-8")
    (tmp_path / "ships.csv").write_text("ua,en,avoid ua\nпором,ferry,паром\n", encoding="utf-8")
    config = {"TESTING": True, "STORE": store, "ENCODER": encoder, "SECRET_KEY": "test"}
    return create_app(Settings(data=settings.data, checks=checks), config=config)


@pytest.mark.usefixtures("article")
def test_the_glossary_widens_both_searches(with_glossary: Flask) -> None:
    client = with_glossary.test_client()
    answer = client.get("/search.json?q=ferry").get_json()
    assert (answer["also"], answer["total"]) == (["пором", "паром"], 2)  # the title too
    page = client.get(f"/articles/{ARTICLE}?q=ferry").text
    assert page.count('<mark class="hit"') == 3
    assert "пором, паром" in page


@pytest.mark.usefixtures("article")
def test_settings_that_cannot_be_read_stop_no_search(settings: Settings, store: Store, tmp_path: Path) -> None:
    wrong = Settings(data=settings.data, checks=tmp_path / "nowhere.toml")
    client = create_app(wrong, config={"TESTING": True, "STORE": store}).test_client()
    assert client.get("/search.json?q=ferry").get_json()["total"] == 1
