from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.newsroom import ARTICLE, NUMBER, store_article
from workbench import review
from workbench.store import Store

URL = f"/articles/{ARTICLE}/events"


@pytest.fixture(autouse=True)
def _article(app: Flask, store: Store) -> None:
    store_article(store)
    app.config["LONGEST_STREAM"] = 5


def events(stream: Iterator[bytes | str]) -> dict[str, object]:
    """What the next piece of a stream says: event → data."""
    piece = next(stream)
    text = piece.decode() if isinstance(piece, bytes) else piece
    lines = [line.split(": ", 1)[1] for line in text.splitlines() if line]
    return {kind: json.loads(data) for kind, data in zip(lines[::2], lines[1::2], strict=True)}


def test_a_decision_is_told_and_nothing_twice(client: FlaskClient, store: Store) -> None:
    stream = iter(client.get(URL).response)
    first = events(stream)
    assert first["here"] == []
    review.dismiss(store, ARTICLE, NUMBER)
    second = events(stream)
    assert second.keys() == {"state"}
    assert second["state"] != first["state"]


def test_who_else_is_here_is_told(app: Flask, client: FlaskClient) -> None:
    stream = iter(client.get(URL).response)
    events(stream)
    other = app.test_client()
    other.post("/name", data={"name": "Ірина"})
    answer = other.get(URL)
    theirs = iter(answer.response)
    events(theirs)
    assert events(stream) == {"here": ["Ірина"]}
    theirs.close()  # type: ignore[attr-defined]
    assert events(stream) == {"here": []}


def test_nobody_is_beside_themselves(app: Flask, client: FlaskClient) -> None:
    others = app.test_client()
    others.post("/name", data={"name": "Ірина"})
    windows = [iter(others.get(URL).response) for _ in range(3)]
    assert [events(window)["here"] for window in windows] == [[], [], []]
    assert events(iter(client.get(URL).response))["here"] == ["Ірина"]


def test_a_deleted_article_ends_it(client: FlaskClient, store: Store) -> None:
    stream = iter(client.get(URL).response)
    events(stream)
    store.articles.delete(ARTICLE)
    assert list(stream) == []


def test_there_is_no_stream_of_what_is_not_there(client: FlaskClient) -> None:
    assert client.get("/articles/nowhere/events").status_code == 404
