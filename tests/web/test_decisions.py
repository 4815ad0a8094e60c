from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, NUMBER, seen
from workbench import review
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"
FLAG = f"{URL}/flags/{NUMBER}"


def states(store: Store) -> dict[str, str]:
    return {flag.id: flag.status for flag in review.current(store, ARTICLE).flags}


def unit_classes(client: FlaskClient, number: int) -> list[str]:
    return str(html.fromstring(client.get(URL).text).get_element_by_id(f"unit-{number}").get("class")).split()


@pytest.mark.parametrize(("action", "state"), [("accept", "accepted"), ("dismiss", "dismissed")])
def test_a_flag_is_settled_without_a_script(client: FlaskClient, store: Store, action: str, state: str) -> None:
    answer = client.post(f"{FLAG}?expected=open&kind=number", data={"action": action})
    assert (answer.status_code, answer.location) == (303, f"{URL}?kind=number#unit-2")
    assert states(store)[NUMBER] == state
    assert state in client.get(URL).text


def test_the_open_page_gets_the_row_and_the_counts(client: FlaskClient) -> None:
    answer = client.post(f"{FLAG}?expected=open&state=open", data={"action": "accept"}, headers=seen(client)).json
    assert (answer["removed"], answer["placed"], answer["focus"]) == ([2], [2], 2)
    (row,) = answer["rows"]
    assert html.fragment_fromstring(row["html"]).find_class("accepted")[0].get("data-flag") == NUMBER, (
        "what was settled stays in sight"
    )
    assert "3 open flags" in answer["parts"]["progress"]
    assert answer["state"] == seen(client)["X-Seen"]


def test_reason_is_kept_and_shown(client: FlaskClient) -> None:
    client.post(FLAG, data={"action": "dismiss", "reason": " said <so> "})
    flag = html.fromstring(client.get(URL).text).get_element_by_id(f"flag-{NUMBER}")
    assert flag.find_class("state")[0].text_content() == "dismissed: said <so>"


def test_settled_flag_is_opened_again(client: FlaskClient, store: Store) -> None:
    client.post(FLAG, data={"action": "dismiss"})
    client.post(f"{FLAG}?expected=dismissed", data={"action": "reopen"})
    assert states(store)[NUMBER] == "open"


def test_stale_action_is_refused_with_what_stands_now(client: FlaskClient, store: Store) -> None:
    review.dismiss(store, ARTICLE, NUMBER, reason="checked with the port")
    answer = client.post(f"{FLAG}?expected=open", data={"action": "accept"}, headers=seen(client))
    assert answer.status_code == 409
    assert "checked with the port" in answer.json["rows"][0]["html"]
    assert states(store)[NUMBER] == "dismissed"
    assert client.post(f"{FLAG}?expected=open", data={"action": "accept"}).status_code == 303
    assert "meanwhile" in client.get(URL).text


def test_reason_is_given_back_where_the_action_is_refused(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER)
    data = {"action": "dismiss", "reason": "rounded <by> the desk"}
    answer = client.post(f"{FLAG}?expected=open", data=data, headers=seen(client))
    assert answer.json["refused"]
    assert answer.json["said"].endswith("You wrote: rounded <by> the desk")
    client.post(f"{FLAG}?expected=open", data={**data, "reason": "long " * 400})
    (notice,) = html.fromstring(client.get(URL).text).find_class("notice")
    assert notice.text_content().strip().endswith("long …")


def test_unit_is_confirmed_and_taken_back(client: FlaskClient, store: Store) -> None:
    unit = review.unit_ids(review.current(store, ARTICLE))[0]
    answer = client.post(f"{URL}/units/{unit}?expected=unreviewed", data={"action": "confirm"}, headers=seen(client))
    assert "1 of 4 confirmed" in answer.text
    assert "confirmed" in unit_classes(client, 1)
    client.post(f"{URL}/units/{unit}?expected=confirmed", data={"action": "unconfirm"})
    assert "confirmed" not in unit_classes(client, 1)


def test_undo_and_redo_bring_back_the_row(client: FlaskClient, store: Store) -> None:
    client.post(FLAG, data={"action": "accept"})
    answer = client.post(f"{URL}/undo", headers=seen(client))
    assert [row["number"] for row in answer.json["rows"]] == [2]
    assert states(store)[NUMBER] == "open"
    client.post(f"{URL}/redo", headers=seen(client))
    assert states(store)[NUMBER] == "accepted"


@pytest.mark.parametrize(
    ("url", "data", "what"),
    [
        (FLAG, {"action": "accept"}, "row 2, Number: accepted."),
        (FLAG, {"action": "dismiss", "reason": "no"}, "row 2, Number: dismissed."),
        (f"{URL}/units/{{unit}}", {"action": "confirm"}, "row 1, confirmed."),
    ],
)
def test_a_step_says_what_it_took_back(
    client: FlaskClient, store: Store, url: str, data: dict[str, str], what: str
) -> None:
    unit = review.unit_ids(review.current(store, ARTICLE))[0]
    client.post(url.format(unit=unit), data=data)
    assert f"Undone: {what}" in client.post(f"{URL}/undo", headers=seen(client)).text
    assert f"Done again: {what}" in client.post(f"{URL}/redo", headers=seen(client)).text


def test_accepted_flags_are_counted_beside_the_open_ones(client: FlaskClient) -> None:
    answer = client.post(FLAG, data={"action": "accept"}, headers=seen(client))
    progress = html.fragment_fromstring(answer.json["parts"]["progress"], create_parent=True).get_element_by_id(
        "progress"
    )
    (link,) = progress.find_class("fix")
    assert (link.text, link.get("href")) == ("1 to fix", f"{URL}?state=accepted")
    flags = html.fromstring(client.get(link.get("href")).text).find_class("flag")
    assert [flag.get("data-flag") for flag in flags] == [NUMBER]


def test_that_no_flag_is_open_is_said(client: FlaskClient, store: Store) -> None:
    for flag in review.current(store, ARTICLE).flags:
        review.dismiss(store, ARTICLE, flag.id)
    progress = html.fromstring(client.get(URL).text).get_element_by_id("progress")
    assert "No open flags" in progress.text_content()


def test_only_steps_that_can_be_taken_are_offered(client: FlaskClient) -> None:
    def offered() -> list[str]:
        document = html.fromstring(client.get(URL).text)
        return [step for step in ("undo", "redo") if document.get_element_by_id(step).get("disabled") is None]

    assert offered() == []
    client.post(FLAG, data={"action": "accept"})
    assert offered() == ["undo"]
    client.post(f"{URL}/undo")
    assert offered() == ["redo"]
    client.post(FLAG, data={"action": "accept"})
    client.post(f"{URL}/flags/{MISSING}", data={"action": "accept"})
    client.post(f"{URL}/undo")
    client.post(f"{URL}/flags/{MISSING}", data={"action": "dismiss"})
    assert offered() == ["undo"], "what was undone before the last decision cannot be redone"


@pytest.mark.parametrize(("step", "sentence"), [("undo", "nothing to undo"), ("redo", "nothing to redo")])
def test_nothing_to_take_back(client: FlaskClient, step: str, sentence: str) -> None:
    answer = client.post(f"{URL}/{step}", headers=seen(client))
    assert answer.status_code == 200
    assert sentence in answer.text


@pytest.mark.parametrize(
    ("url", "data", "status"),
    [
        (FLAG, {}, 400),
        (FLAG, {"action": "explode"}, 400),
        (FLAG, {"action": "confirm"}, 400),
        (f"{URL}/flags/nowhere", {"action": "accept"}, 404),
        (f"{URL}/units/nowhere", {"action": "confirm"}, 404),
        (f"/articles/nowhere/flags/{MISSING}", {"action": "accept"}, 404),
        ("/articles/nowhere/undo", {}, 404),
        (FLAG, {"action": "dismiss", "reason": "x" * 2001}, 422),
    ],
)
def test_bad_requests_change_nothing(
    client: FlaskClient, store: Store, url: str, data: dict[str, str], status: int
) -> None:
    answer = client.post(url, data=data, headers=seen(client))
    assert answer.status_code == status
    assert set(answer.json) == {"error"}, "the page stays as it is"
    assert set(states(store).values()) == {"open"}
