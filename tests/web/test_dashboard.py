from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER
from workbench import review
from workbench.store import Store

TODAY = date.today()


def test_without_articles(client: FlaskClient) -> None:
    page = client.get("/dashboard")
    assert page.status_code == 200
    assert "Nothing to draw" in page.text
    assert "<svg" not in page.text


@pytest.mark.usefixtures("article")
class TestWithAnArticle:
    def test_figures(self, client: FlaskClient, store: Store) -> None:
        review.accept(store, ARTICLE, NUMBER)
        told = client.get("/dashboard.json").get_json()
        assert (told["from"], told["to"]) == ((TODAY - timedelta(days=29)).isoformat(), TODAY.isoformat())
        assert told["open_flags"] == 3
        assert told["open_by_kind"] == {"name": 1, "moved": 1, "missing": 1}
        assert told["open_by_edition"] == {"en": 2, "ru": 1}
        assert told["days"][-1] == {"date": TODAY.isoformat(), "open": 3, "critical": 0, "decisions": {"accept": 1}}
        assert [(one["id"], one["open"], one["untouched"]) for one in told["waiting"]] == [(ARTICLE, 3, False)]

    def test_settled(self, client: FlaskClient, store: Store) -> None:
        for flag in (NUMBER, NAME, MOVED, MISSING):
            review.dismiss(store, ARTICLE, flag)
        told = client.get("/dashboard.json").get_json()
        assert (told["open_flags"], told["waiting"], told["settled"]) == (0, [], 1)
        assert 0 <= told["median_until_settled"] < 60
        assert "median of 1 article" in client.get("/dashboard").text

    @pytest.mark.parametrize(
        ("query", "opened"),
        [("kind=number", 1), ("edition=en", 3), ("kind=number&edition=ru", 0), ("kind=nonsense&edition=%3Cb%3E", 4)],
    )
    def test_filters(self, client: FlaskClient, query: str, opened: int) -> None:
        assert client.get(f"/dashboard.json?{query}").get_json()["open_flags"] == opened
        assert client.get(f"/dashboard?{query}").status_code == 200

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [
            ("from=soon", "A day is written like"),
            ("to=2026-02-31", "A day is written like"),
            ("to=0001-01-02", "A day is written like"),
            ("from=2026-03-02&to=2026-03-01", "The first day is after the last one"),
            ("from=2000-01-01&to=2026-03-01", "Two years at most"),
        ],
    )
    def test_days_that_are_none(self, client: FlaskClient, query: str, sentence: str) -> None:
        page = client.get(f"/dashboard?{query}")
        assert page.status_code == 422
        assert sentence in page.text
        answer = client.get(f"/dashboard.json?{query}")
        assert answer.status_code == 422
        assert sentence in answer.get_json()["error"]

    def test_charts_have_words_and_a_table(self, client: FlaskClient, store: Store) -> None:
        review.accept(store, ARTICLE, NUMBER)
        page = html.fromstring(client.get("/dashboard").text)
        charts = page.xpath("//*[local-name()='svg']")
        assert [chart.get("id") for chart in charts] == [
            "chart-open",
            "chart-decisions",
            "chart-kinds",
            "chart-editions",
        ]
        for chart in charts:
            assert chart.get("role") == "img"
            for name in chart.get("aria-labelledby").split():
                assert page.get_element_by_id(name).text_content()
        assert len(page.xpath("//section//details/table")) == len(charts)

    def test_charts_bring_no_style_script_or_link(self, client: FlaskClient) -> None:
        page = html.fromstring(client.get("/dashboard").text)
        for chart in page.xpath("//*[local-name()='svg']"):
            for element in chart.iter():
                assert isinstance(element.tag, str)
                assert element.tag not in ("style", "script", "a", "image", "use")
                assert not {"style", "href", "xlink:href", "onload"} & set(element.attrib)

    def test_drawing_leaves_pythons_imports_alone(self, client: FlaskClient) -> None:
        client.get("/dashboard")
        assert all(hasattr(finder, "find_spec") for finder in sys.meta_path)

    def test_hostile_title_is_text(self, client: FlaskClient) -> None:
        assert "Пором &lt;b&gt;повернувся" in client.get("/dashboard").text

    def test_waiting_article_leads_to_its_open_flags(self, client: FlaskClient) -> None:
        page = html.fromstring(client.get("/dashboard?kind=number").text)
        (link,) = page.find_class("waiting")[0].iter("a")
        assert link.get("href") == f"/articles/{ARTICLE}?state=open&kind=number"

    def test_it_is_in_the_navigation(self, client: FlaskClient) -> None:
        assert html.fromstring(client.get("/").text).xpath("//nav/a[@href='/dashboard']")


def described(answer: dict[str, Any]) -> list[int]:
    return [day["open"] for day in answer["days"]]


@pytest.mark.usefixtures("article")
def test_days_to_come_and_long_ago(client: FlaskClient) -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert described(client.get(f"/dashboard.json?from={tomorrow}&to={tomorrow}").get_json()) == [4]
    assert described(client.get("/dashboard.json?from=2001-01-01&to=2001-01-03").get_json()) == [0, 0, 0]
