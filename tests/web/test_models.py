"""The model of an article: chosen for a new one, kept by a re-upload, changed by itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from workbench.embed.bundled import NAME
from workbench.embed.library import _load
from workbench.embed.local import LocalModel
from workbench.store import Store

UA = "Міст відкрили у вересні. Роботи тривали два роки."
EN = "The bridge opened in September. The works took two years."
URL = f"/articles/{ARTICLE}/model"


@pytest.fixture
def other(models: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a second model on this machine."""
    name = str(shutil.copytree(models["static"], tmp_path / "other"))
    monkeypatch.setattr("workbench.embed.local.local_models", lambda: [LocalModel(NAME, 1), LocalModel(name, 1)])
    return name


def choices(page: str) -> list[str]:
    return [option.get("value") for option in html.fromstring(page).xpath("//select[@id='model']/option")]


def send(client: FlaskClient, **fields: str) -> str:
    answer = client.post("/articles/new", data={"ua-text": UA, "en-text": EN, **fields})
    assert answer.status_code == 303, answer.text
    return str(answer.location).rsplit("/", 1)[-1]


def test_one_model_is_no_choice(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.embed.local.local_models", lambda: [LocalModel(NAME, 1)])
    assert choices(client.get("/articles/new").text) == []


def test_a_new_article_is_aligned_with_the_model_chosen(client: FlaskClient, store: Store, other: str) -> None:
    assert choices(client.get("/articles/new").text) == [NAME, other]
    assert store.alignments.model(send(client, model=other)) == other
    assert store.alignments.model(send(client)) == NAME


def test_a_replaced_edition_keeps_the_model(client: FlaskClient, store: Store, other: str) -> None:
    article = send(client, model=other)
    answer = client.post(f"/articles/{article}/editions/en", data={"text": EN + " It cost much."})
    assert answer.status_code == 303
    assert store.alignments.model(article) == other


@pytest.mark.usefixtures("article")
def test_another_model_for_an_article(client: FlaskClient, store: Store, other: str) -> None:
    assert choices(client.get(URL).text) == [NAME, other]
    answer = client.post(URL, data={"model": other})
    assert answer.status_code == 303
    assert store.alignments.model(ARTICLE) == other
    (said,) = html.fromstring(client.get(answer.location).text).find_class("notice")
    assert other in str(said.text_content())


@pytest.mark.usefixtures("article", "other")
@pytest.mark.parametrize("name", ["nowhere/such-model", ""])
def test_a_model_that_is_no_choice(client: FlaskClient, store: Store, name: str) -> None:
    answer = client.post(URL, data={"model": name})
    assert answer.status_code == 422
    assert html.fromstring(answer.text).get_element_by_id("model-error").text_content()
    assert store.alignments.model(ARTICLE) == NAME


def test_a_model_that_has_gone(client: FlaskClient, store: Store, other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    article = send(client, model=other)
    monkeypatch.setattr("workbench.embed.local.local_models", lambda: [LocalModel(NAME, 1)])
    Path(other).rename(other + "-moved")
    _load.cache_clear()  # as after a restart
    assert choices(client.get(f"/articles/{article}/model").text) == [other, NAME]
    answer = client.post(f"/articles/{article}/editions/en", data={"text": EN + " It cost much."})
    assert answer.status_code == 422
    assert "is not on this machine" in answer.text
    assert client.post(f"/articles/{article}/model", data={"model": NAME}).status_code == 303
    assert store.alignments.model(article) == NAME


def test_article_that_is_not_there(client: FlaskClient) -> None:
    assert client.get("/articles/nowhere/model").status_code == 404


def test_the_apps_own_model_comes_first(app: Flask, client: FlaskClient, other: str) -> None:
    app.config["SETTINGS"] = app.config["SETTINGS"].__class__(data=app.config["SETTINGS"].data, model=other)
    assert choices(client.get("/articles/new").text) == [other, NAME]
