from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, NUMBER, seen
from workbench import review, states
from workbench.domain import Edition, Revision
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"
SIGN_OFF = {"action": "sign_off", "seen": "ua:1,en:1,ru:1,"}


def line(client: FlaskClient) -> str:
    return " ".join(html.fromstring(client.get(URL).text).get_element_by_id("state").text_content().split())


def in_review(store: Store, *, critical: bool = False) -> None:
    states.begin(store, ARTICLE)
    if not critical:
        review.dismiss(store, ARTICLE, NUMBER)


@pytest.mark.parametrize("scripts", [False, True])
def test_the_whole_way(client: FlaskClient, store: Store, *, scripts: bool) -> None:
    client.post("/name", data={"name": "Ірина <b>"})
    assert line(client).startswith("Draft")
    client.post(f"{URL}/state", data={"action": "begin"}, headers=seen(client) if scripts else {})
    assert line(client).startswith("In review")
    review.dismiss(store, ARTICLE, NUMBER)
    answer = client.post(
        f"{URL}/state?kind=number", data={**SIGN_OFF, "reason": "<i>small</i>"}, headers=seen(client) if scripts else {}
    )
    if scripts:
        assert "Signed off by" in answer.json["parts"]["state"]
    else:
        assert (answer.status_code, answer.location) == (303, f"{URL}?kind=number#state")
    said = line(client)
    assert said.startswith("Signed off by Ірина <b>")
    assert "revisions UA 1, EN 1, RU 1" in said
    assert "<i>small</i>" in said
    client.post(f"{URL}/state", data={"action": "take_back"}, headers=seen(client) if scripts else {})
    assert line(client).startswith("In review")


@pytest.mark.parametrize("scripts", [False, True])
@pytest.mark.parametrize(
    ("critical", "sentence", "url"),
    [
        (True, "Critical flags still open: 1", f"{URL}?severity=critical&state=open"),
        (False, "Flags still open: 3", f"{URL}?state=open"),
    ],
)
def test_a_refusal_leads_to_the_flags_and_keeps_the_reason(
    client: FlaskClient, store: Store, *, scripts: bool, critical: bool, sentence: str, url: str
) -> None:
    in_review(store, critical=critical)
    data = {**SIGN_OFF, "reason": "typed" if critical else " "}
    answer = client.post(f"{URL}/state", data=data, headers=seen(client) if scripts else {})
    assert answer.status_code == 422
    if scripts:
        assert sentence in answer.json["said"]
        assert answer.json["url"] == url
    else:
        refusal = html.fromstring(f"<div>{answer.text}</div>").get_element_by_id("refusal")
        assert sentence in refusal.text_content()
        assert refusal.xpath(".//a/@href") == [url]
    assert len(html.fromstring(client.get(url).text).find_class("flag")) == (1 if critical else 3)
    if not scripts:
        document = html.fromstring(answer.text)
        form = document.get_element_by_id("sign-off")
        assert form.get("open") is not None
        assert form.xpath(".//input[@name='reason']/@value") == [data["reason"]]
    assert states.state_of(store.states.latest(ARTICLE)) == "in_review"


@pytest.mark.parametrize("scripts", [False, True])
def test_a_revision_that_was_not_seen_is_not_signed(client: FlaskClient, store: Store, *, scripts: bool) -> None:
    in_review(store)
    data = {"action": "sign_off", "seen": "ua:1,en:7,ru:1", "reason": "typed"}
    answer = client.post(f"{URL}/state", data=data, headers=seen(client) if scripts else {})
    assert answer.status_code == 409
    assert "The EN edition has changed meanwhile" in answer.text


def test_a_decision_afterwards_is_told_at_once(client: FlaskClient, store: Store) -> None:
    in_review(store)
    states.sign_off(store, ARTICLE, actor="Ірина", reason="small")
    answer = client.post(f"{URL}/flags/{MISSING}", data={"action": "accept"}, headers=seen(client))
    state = html.fragment_fromstring(answer.json["parts"]["state"])
    assert "something was decided after Ірина had signed off" in state.text_content()
    assert "something was decided" in line(client)


def test_a_new_text_afterwards_takes_it_back(client: FlaskClient, store: Store) -> None:
    in_review(store)
    states.sign_off(store, ARTICLE, reason="small")
    store.revisions.add(ARTICLE, Edition("en", "en", Revision.from_text("The ferry is back.")))
    assert "an edition was replaced after somebody had signed off" in line(client)
    told = client.get(f"{URL}.json").get_json()
    assert (told["state"], told["state_change"]["cause"]) == ("in_review", "revision")
    assert told["state_change"]["revisions"] == {"en": 2, "ru": 1, "ua": 1}


def test_an_article_is_put_into_somebodys_hands(client: FlaskClient, store: Store) -> None:
    answer = client.post(f"{URL}/assignee?kind=number", data={"assignee": " Олег  <i> "})
    assert (answer.status_code, answer.location) == (303, f"{URL}?kind=number#state")
    assert "in the hands of Олег <i>" in line(client)
    assert store.assignees.get(ARTICLE) == "Олег <i>"
    answer = client.post(f"{URL}/assignee", data={"assignee": "a\nb"}, headers=seen(client))
    assert answer.status_code == 422
    assert "control characters" in answer.text
    client.post(f"{URL}/assignee", data={"assignee": ""})
    assert "in nobody’s hands" in line(client)


def test_list_and_json_tell_state_and_assignee(client: FlaskClient, store: Store) -> None:
    def told() -> list[tuple[str, str]]:
        (entry,) = client.get("/articles.json").get_json()["articles"]
        article = client.get(f"{URL}.json").get_json()
        return [(one["state"], one["assignee"]) for one in (entry, article)]

    assert told() == [("draft", "")] * 2
    in_review(store)
    store.assignees.put(ARTICLE, "Олег")
    states.sign_off(store, ARTICLE, actor="Ян", reason="small")
    assert told() == [("signed_off", "Олег")] * 2
    stands = html.fromstring(client.get("/").text).find_class("stands")[0]
    assert stands.text_content().strip() == "signed off · Олег"
    steps = client.get(f"{URL}/states.json").get_json()["states"]
    assert [(step["state"], step["by"]) for step in steps] == [("in_review", ""), ("signed_off", "Ян")]


@pytest.mark.parametrize(
    ("url", "data", "status"),
    [
        (f"{URL}/state", {}, 400),
        (f"{URL}/state", {"action": "explode"}, 400),
        (f"{URL}/state", SIGN_OFF, 409),
        (f"{URL}/state", {"action": "take_back"}, 409),
        ("/articles/nowhere/state", {"action": "begin"}, 404),
        ("/articles/nowhere/assignee", {"assignee": "x"}, 404),
    ],
)
def test_bad_requests_change_nothing(
    client: FlaskClient, store: Store, url: str, data: dict[str, str], status: int
) -> None:
    assert client.post(url, data=data, headers=seen(client)).status_code == status
    assert store.states.all() == {}
