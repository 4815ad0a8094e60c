from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from workbench import review
from workbench.config import Settings
from workbench.errors import StoreError
from workbench.store import Store
from workbench.web import create_app
from workbench.web.security import secret_key

PAGES = ["/", "/articles/new", f"/articles/{ARTICLE}", f"/articles/{ARTICLE}/editions/ua", "/nowhere"]


def test_empty_list_says_what_to_do(client: FlaskClient) -> None:
    document = html.fromstring(client.get("/").text)
    assert document.find_class("empty")[0].find(".//a").get("href") == "/articles/new"


@pytest.mark.usefixtures("article")
def test_list(client: FlaskClient) -> None:
    row = html.fromstring(client.get("/").text).find(".//tbody/tr")
    assert [item.text for item in row.iter("li")] == ["1 critical", "1 major", "2 minor"]
    assert row.find_class("code")[0].text == "UA EN RU"
    (entry,) = client.get("/articles.json").get_json()["articles"]
    assert (entry["units"], entry["open_flags"]) == (4, {"critical": 1, "major": 1, "minor": 2})


@pytest.mark.usefixtures("article")
def test_what_was_accepted_waits_to_be_fixed(client: FlaskClient, store: Store) -> None:
    for flag in review.current(store, ARTICLE).flags:
        review.accept(store, ARTICLE, flag.id)
    link = html.fromstring(client.get("/").text).find_class("fix")[0].find("a")
    assert (link.text, link.get("href")) == ("4 to fix", f"/articles/{ARTICLE}?state=accepted")
    (entry,) = client.get("/articles.json").get_json()["articles"]
    assert (sum(entry["open_flags"].values()), entry["to_fix"]) == (0, 4)
    assert client.get(f"/articles/{ARTICLE}.json").get_json()["to_fix"] == 4


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("url", PAGES)
def test_nothing_inline_and_nothing_from_elsewhere(client: FlaskClient, url: str) -> None:
    answer = client.get(url)
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    document = html.fromstring(answer.text)
    assert not document.xpath("//style | //*[@style] | //script[not(@src)]")
    for element in document.xpath("//*[@src] | //link[@href]"):
        assert (element.get("src") or element.get("href")).startswith("/static/")
    for element in document.iter():
        if isinstance(element.tag, str):
            assert not [name for name in element.attrib if name.startswith("on")]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("url", PAGES)
def test_ids_are_unique_and_labels_lead_somewhere(client: FlaskClient, url: str) -> None:
    document = html.fromstring(client.get(url).text)
    ids = [element.get("id") for element in document.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    for label in document.xpath("//label[@for]"):
        assert label.get("for") in ids
    for field in document.xpath("//input[not(@type='hidden')] | //select | //textarea"):
        labels = {label.get("for") for label in document.iter("label")}
        assert field.get("id") in labels or field.get("aria-label") or field.getparent().tag == "label"


@pytest.mark.parametrize(
    ("name", "value", "expected"), [("locale", "uk", 'lang="uk"'), ("theme", "dark", 'data-theme="dark"')]
)
def test_preferences_are_kept_in_a_cookie(client: FlaskClient, name: str, value: str, expected: str) -> None:
    answer = client.post("/preferences", data={name: value, "next": "/articles/new?x=1"})
    assert (answer.status_code, answer.location) == (303, "/articles/new?x=1")
    assert "SameSite=Lax" in answer.headers["Set-Cookie"]
    assert expected in client.get("/").text


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://example.org/", "//example.org", "/\\example.org", "javascript:1", "", "//[", "/\n//example.org",
        "/\t/example.org", "/a\nSet-Cookie: b",
    ],
)  # fmt: skip
def test_preferences_lead_nowhere_else(client: FlaskClient, elsewhere: str) -> None:
    assert client.post("/preferences", data={"theme": "dark", "next": elsewhere}).location == "/"


def test_unknown_preference_is_refused(client: FlaskClient) -> None:
    answer = client.post("/preferences", data={"theme": "<script>"})
    assert answer.status_code == 400
    assert not any("theme" in cookie for cookie in answer.headers.getlist("Set-Cookie"))


@pytest.mark.parametrize(
    ("accepted", "expected"), [("uk,en;q=0.5", "uk"), ("ru-RU,ru;q=0.9", "ru"), ("de", "en"), ("*", "en"), ("", "en")]
)
def test_language_follows_the_browser(app: Flask, accepted: str, expected: str) -> None:
    answer = app.test_client().get("/", headers={"Accept-Language": accepted})
    assert html.fromstring(answer.text).get("lang") == expected


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost", 200), ("127.0.0.1:8000", 200), ("[::1]:8000", 200), ("evil.example", 421), ("[broken", 421)],
)
def test_only_this_machine_is_answered(client: FlaskClient, host: str, status: int) -> None:
    assert client.get("/", headers={"Host": host}).status_code == status


def test_any_host_where_that_is_wanted(settings: Settings) -> None:
    app = create_app(settings, config={"TESTING": True, "ALLOWED_HOSTS": None})
    assert app.test_client().get("/", headers={"Host": "newsroom.example"}).status_code == 200
    app.config["STORE"].close()


@pytest.mark.usefixtures("article")
def test_form_without_its_token_is_refused(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    answer = app.test_client().post(f"/articles/{ARTICLE}/undo")
    assert answer.status_code == 400
    assert "out of date" in answer.text


@pytest.mark.usefixtures("article")
def test_form_with_its_token_is_taken(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    client = app.test_client()
    document = html.fromstring(client.get(f"/articles/{ARTICLE}").text)
    token = document.forms[-1].fields["csrf_token"]
    assert client.post(f"/articles/{ARTICLE}/undo", data={"csrf_token": token}).status_code == 303


@pytest.mark.parametrize(
    ("url", "headers", "kind"),
    [
        ("/nowhere", {}, "text/html"),
        ("/nowhere", {"Accept": "application/json"}, "application/json"),
        ("/nowhere.json", {}, "application/json"),
        ("/articles/nowhere.json", {}, "application/json"),
        ("/api/nowhere", {}, "application/json"),
    ],
)
def test_errors_come_in_the_form_asked_for(client: FlaskClient, url: str, headers: dict[str, str], kind: str) -> None:
    answer = client.get(url, headers=headers)
    assert (answer.status_code, answer.mimetype) == (404, kind)


def test_what_breaks_is_a_sentence(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(settings, config={"PROPAGATE_EXCEPTIONS": False})

    def broken() -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(app.config["STORE"].articles, "list", broken)
    answer = app.test_client().get("/")
    assert answer.status_code == 500
    assert "secret detail" not in answer.text
    assert "Something broke" in answer.text
    app.config["STORE"].close()


def test_secret_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "new")
    assert len(key) == 64
    assert secret_key(tmp_path / "new") == key
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["secret.key"]
    assert (tmp_path / "new" / "secret.key").stat().st_mode & 0o777 == 0o600


def test_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="WORKBENCH_DATA"):
        secret_key(tmp_path / "file")
