from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, NAME, NUMBER, alignment, seen
from workbench import review, states
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}/history"


def rows(client: FlaskClient, url: str = URL) -> list[str]:
    document = html.fromstring(client.get(url).text)
    return [" ".join(row.text_content().split()) for row in document.xpath("//tbody/tr")]


def go(client: FlaskClient, store: Store, decision: int, *, seen: str = "") -> str:
    """Presses a button of the page, and returns what the next one says."""
    expected = seen or "-".join(map(str, store.decisions.state(ARTICLE)))
    answer = client.post(URL, data={"decision": str(decision), "expected": expected}, follow_redirects=True)
    (notice,) = html.fromstring(answer.text).find_class("notice")
    return str(notice.text_content()).strip()


def test_every_decision_is_told_the_newest_first(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина <b>")
    review.dismiss(store, ARTICLE, NAME, reason="so <said>")
    review.dismiss_kind(store, ARTICLE, "missing", actor="Оля")
    review.confirm(store, ARTICLE, review.unit_ids(review.current(store, ARTICLE))[0])
    review.undo(store, ARTICLE)
    told = rows(client)
    assert "row 1 confirmed" in told[0]
    assert "undone" in told[0]
    assert "Оля row 4 Missing: dismissed" in told[1]
    assert "the article stands here" in told[1]
    assert "somebody row 2 Name: dismissed" in told[2]
    assert "There were 400 passengers <aboard> & no crew." in told[2]
    assert "so <said>" in told[2]
    assert "Ірина <b> row 2 Number: accepted" in told[3]
    assert "The very beginning" in told[-1]


def test_what_was_left_is_told_with_what_overtook_it(client: FlaskClient, store: Store) -> None:
    left = review.accept(store, ARTICLE, NUMBER)
    later = review.accept(store, ARTICLE, NAME)
    review.undo(store, ARTICLE)
    review.undo(store, ARTICLE)
    taken = review.dismiss(store, ARTICLE, NUMBER)
    assert left
    assert later
    assert taken
    events = {event["decision"]: event for event in client.get(f"{URL}.json").json["events"] if "decision" in event}
    assert [(events[one.id]["undone"], events[one.id]["overtaken_by"]) for one in (left, later, taken)] == [
        (True, taken.id),
        (True, taken.id),
        (False, None),
    ]
    assert "undone, then overtaken by another decision" in rows(client)[1]
    review.go_to(store, ARTICLE, later.id)
    events = {event["decision"]: event for event in client.get(f"{URL}.json").json["events"] if "decision" in event}
    assert [events[one.id]["overtaken_by"] for one in (left, later, taken)] == [None, None, left.id]
    answer = client.get(f"{URL}/{left.id}")
    assert answer.location == f"{URL}#decision-{left.id}"


def test_milestones_stand_between_the_decisions(client: FlaskClient, store: Store) -> None:
    states.begin(store, ARTICLE, actor="Оля")
    for flag in review.current(store, ARTICLE).flags:
        review.accept(store, ARTICLE, flag.id)
    states.sign_off(store, ARTICLE, actor="Оля", reason="all is well")
    store.alignments.save(alignment())
    told = client.get(f"{URL}.json").json["events"]
    assert [event["what"] for event in told] == [
        *("state", "alignment", "state", "accept", "accept", "accept", "accept", "state", "alignment"),
        *("revision", "revision", "revision"),
    ]
    assert told[0]["text"] == "in review: the article was aligned anew after the sign-off"
    assert (told[2]["text"], told[2]["by"], told[2]["reason"]) == ("signed off", "Оля", "all is well")
    assert told[1]["text"].startswith("aligned again by ")
    assert told[1]["text"].endswith("revisions UA 1, EN 1, RU 1")
    assert told[-1]["text"] == "UA: revision 1 uploaded"
    assert rows(client)


def test_filters_stand_in_the_url(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина")
    review.dismiss(store, ARTICLE, NAME)
    assert len(rows(client, f"{URL}?who=%D0%86%D1%80%D0%B8%D0%BD%D0%B0")) == 2
    assert "Name: dismissed" in rows(client, f"{URL}?who=-")[0]
    assert "Number: accepted" in rows(client, f"{URL}?what=accept")[0]
    assert len(rows(client, f"{URL}?what=revision")) == 4
    assert len(rows(client, f"{URL}?what=nothing&who=nobody&page=-1")) == 1
    chosen = html.fromstring(client.get(f"{URL}?what=accept").text).xpath("//a[@aria-current and @class='choice']")
    assert [choice.get("href") for choice in chosen] == [URL]


def test_a_hundred_events_a_page(client: FlaskClient, store: Store) -> None:
    for _ in range(60):
        review.accept(store, ARTICLE, NUMBER)
        review.reopen(store, ARTICLE, NUMBER)
    first = client.get(f"{URL}.json").json
    assert (len(first["events"]), first["total"], first["pages"], first["next"]) == (100, 124, 2, f"{URL}.json?page=2")
    assert len(rows(client)) == 100, "the beginning stands on the last page alone"
    assert len(rows(client, f"{URL}?page=2")) == 25
    assert client.get(f"{URL}/1").location == f"{URL}?page=2#decision-1"


def test_back_to_any_point_and_forward_again(client: FlaskClient, store: Store) -> None:
    first = review.accept(store, ARTICLE, NUMBER)
    last = review.accept(store, ARTICLE, MISSING)
    assert first
    assert last
    assert "Decisions undone: 2, done again: 0." in go(client, store, 0)
    assert {flag.status for flag in review.current(store, ARTICLE).flags} == {"open"}
    assert "the article stands here" in rows(client)[-1]
    assert "Decisions undone: 0, done again: 2." in go(client, store, last.id)
    assert "stands already" in go(client, store, last.id)
    labels = [button.text for button in html.fromstring(client.get(URL).text).xpath("//td[@class='go']/button")]
    assert labels == ["Back to here", "Back to here"]


def test_going_is_refused_where_somebody_did_something(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER)
    before = "-".join(map(str, store.decisions.state(ARTICLE)))
    review.dismiss(store, ARTICLE, NAME)
    assert "Somebody has done something meanwhile" in go(client, store, 0, seen=before)
    assert sum(not one.undone for one in store.decisions.list(ARTICLE)) == 2


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ({}, 400),
        ({"decision": "0"}, 400),
        ({"decision": "x", "expected": "1-0-0"}, 400),
        ({"decision": "-1", "expected": "1-0-0"}, 400),
        ({"decision": "9" * 30, "expected": "1-0-0"}, 400),
        ({"decision": "7", "expected": "1-0-0"}, 404),
    ],
)
def test_bad_requests(client: FlaskClient, data: dict[str, str], status: int) -> None:
    assert client.post(URL, data=data).status_code == status
    assert client.get(f"{URL}/7").status_code == 404
    assert client.get("/articles/nowhere/history").status_code == 404
    assert client.get("/articles/nowhere/history.json").status_code == 404


def test_the_buttons_say_whose_decision_they_take_back(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина")
    review.dismiss(store, ARTICLE, NAME)
    review.undo(store, ARTICLE)
    page = html.fromstring(client.get(f"/articles/{ARTICLE}").text)
    assert page.get_element_by_id("undo").get("title") == "Undo: row 2, Number: accepted (Ірина)"
    assert page.get_element_by_id("redo").get("title") == "Redo: row 2, Name: dismissed (somebody)"


def test_undo_is_refused_with_what_came_meanwhile(client: FlaskClient, store: Store) -> None:
    review.dismiss(store, ARTICLE, NAME)
    button = html.fromstring(client.get(f"/articles/{ARTICLE}").text).get_element_by_id("undo")
    headers = seen(client)
    review.accept(store, ARTICLE, NUMBER, actor="Ірина")
    answer = client.post(button.get("formaction"), headers=headers)
    assert answer.status_code == 409
    assert answer.json["said"] == (
        "A flag has been accepted meanwhile; look at it first, then press again. Last: row 2, Number: accepted (Ірина)."
    )
    assert [row["number"] for row in answer.json["rows"]] == [2]
    assert client.post(button.get("formaction")).status_code == 303
    assert sum(not one.undone for one in store.decisions.list(ARTICLE)) == 2
