from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, NUMBER, seen
from workbench import review
from workbench.store import Store

URL = f"/articles/{ARTICLE}"


def name_in_bar(client: FlaskClient, url: str = "/") -> str:
    field = html.fromstring(client.get(url).text).get_element_by_id("who").xpath(".//input[@name='name']")[0]
    return str(field.get("value"))


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("url", ["/", "/articles/new", URL, f"{URL}/editions/ua", f"{URL}/model", "/nowhere"])
def test_every_page_asks_for_a_name(client: FlaskClient, url: str) -> None:
    client.post("/name", data={"name": "Ірина <b>"})
    assert name_in_bar(client, url) == "Ірина <b>"
    assert "Ірина <b>" not in client.get(url).text


def test_a_name_is_given_once_and_changed(client: FlaskClient) -> None:
    answer = client.post("/name", data={"name": " Ірина  Коваль ", "next": "/articles/new?x=1"})
    assert (answer.status_code, answer.location) == (303, "/articles/new?x=1")
    assert "Expires" in answer.headers["Set-Cookie"], "it outlasts the window"
    assert name_in_bar(client) == "Ірина Коваль"
    client.post("/name", data={"name": ""})
    assert name_in_bar(client) == ""


@pytest.mark.parametrize("name", ["x" * 81, "a\x00b", "a\nb", "\u202eb", "!!"])
def test_a_name_that_will_not_do(client: FlaskClient, name: str) -> None:
    client.post("/name", data={"name": "Оля"})
    client.post("/name", data={"name": name})
    page = client.get("/").text
    assert "refused" in html.fromstring(page).find_class("notice")[0].get("class")
    assert name_in_bar(client) == "Оля"


@pytest.mark.parametrize("elsewhere", ["//example.org", "https://example.org", "", "/\\x"])
def test_the_way_back_leads_nowhere_else(client: FlaskClient, elsewhere: str) -> None:
    assert client.post("/name", data={"name": "Оля", "next": elsewhere}).location == "/"


@pytest.mark.usefixtures("article")
def test_decisions_are_signed(client: FlaskClient, store: Store) -> None:
    client.post("/name", data={"name": "Ірина"})
    client.post(f"{URL}/flags/{NUMBER}", data={"action": "dismiss", "reason": "a quotation"})
    unit = review.unit_ids(review.current(store, ARTICLE))[0]
    client.post(f"{URL}/units/{unit}", data={"action": "confirm"})
    assert {decision.actor for decision in store.decisions.list(ARTICLE)} == {"Ірина"}
    flag = html.fromstring(client.get(URL).text).get_element_by_id(f"flag-{NUMBER}")
    assert flag.find_class("state")[0].text_content() == "dismissed by Ірина: a quotation"
    (told,) = (one for one in client.get(f"{URL}.json").get_json()["flags"] if one["id"] == NUMBER)
    assert told["by"] == "Ірина"


@pytest.mark.usefixtures("article")
def test_a_refused_action_names_who_was_first(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина & <b>")
    answer = client.post(f"{URL}/flags/{NUMBER}?expected=open", data={"action": "dismiss"}, headers=seen(client))
    assert answer.status_code == 409
    said = answer.json["said"]
    assert said.startswith("Ірина & <b> has accepted this flag meanwhile")
