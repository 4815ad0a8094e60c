from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.web.newsroom import ARTICLE, seen, store_article
from workbench import review
from workbench.opening import opened
from workbench.store import Store

URL = f"/articles/{ARTICLE}"


@pytest.fixture(autouse=True)
def _article(store: Store) -> None:
    store_article(store)


def unit(store: Store, number: int) -> str:
    return f"{URL}/units/{opened(store, ARTICLE).unit_ids[number - 1]}"


def test_rows_concerned_come_back_and_the_others_are_counted_on(client: FlaskClient, store: Store) -> None:
    answer = client.post(f"{unit(store, 1)}/merge", headers=seen(client)).json
    assert (answer["removed"], answer["placed"], answer["focus"]) == ([1, 2], [1], 1)
    assert [row["number"] for row in answer["rows"]] == [1]
    assert answer["said"] == "Merged."
    (decision,) = store.decisions.list(ARTICLE)
    assert (decision.action, decision.after) == ("merge", {})
    answer = client.post(f"{URL}/undo", headers=seen(client)).json
    assert (answer["removed"], answer["placed"]) == ([1], [1, 2])
    assert answer["said"] == "Undone: row 1, merged."


def test_without_a_script_the_page_comes_back(client: FlaskClient, store: Store) -> None:
    answer = client.post(f"{unit(store, 1)}/merge?kind=number")
    assert (answer.status_code, answer.location) == (303, f"{URL}?kind=number#unit-1")
    assert len(review.current(store, ARTICLE).units) == 3


@pytest.mark.parametrize(
    ("number", "action", "data", "status"),
    [
        (1, "explode", {}, 404),
        (1, "split", {}, 422),
        (1, "split", {"edition": "ua", "sentence": "0"}, 422),
        (1, "split", {"edition": "ua", "sentence": "9"}, 422),
        (1, "split", {"edition": "xx", "sentence": "0"}, 422),
        (4, "merge", {}, 422),
        (4, "unlink", {"edition": "en"}, 422),
        (1, "cut", {"edition": "ua", "sentence": "0", "at": "-3"}, 422),
        (1, "cut", {"edition": "ua", "sentence": "0", "at": "9" * 40}, 422),
        (1, "link", {}, 422),
        (1, "link", {"edition": "ua", "sentence": "0", "from": "row-nowhere-1"}, 409),
        (1, "merge", {"below": "row-nowhere-1"}, 409),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    client: FlaskClient, store: Store, *, number: int, action: str, data: dict[str, str], status: int
) -> None:
    answer = client.post(f"{unit(store, number)}/{action}", data=data, headers=seen(client))
    assert answer.status_code == status
    assert answer.json.get("said") or answer.json.get("error")
    assert store.decisions.list(ARTICLE) == ()


def test_a_row_that_is_gone_is_told(client: FlaskClient, store: Store) -> None:
    first, headers = unit(store, 1), seen(client)
    client.post(f"{first}/merge")
    answer = client.post(f"{first}/merge", headers=headers)
    assert answer.status_code == 409
    assert "Somebody has changed the rows meanwhile" in answer.json["said"]
    assert answer.json["removed"] == [1, 2], "what has changed comes with the refusal"


def test_a_page_that_is_too_old_is_told_to_load_again(client: FlaskClient, store: Store) -> None:
    answer = client.post(f"{unit(store, 1)}/merge", headers={"X-Seen": "77-77-77"}).json
    assert answer["reload"]
    assert answer["said"] == "Merged."


@pytest.mark.parametrize("state", ["", "x", "7", "7-2-3-4", "9" * 400])
def test_an_odd_state_is_a_page_that_is_too_old(client: FlaskClient, state: str) -> None:
    assert client.get(f"{URL}/changes", headers={"X-Seen": state}).json["reload"]
