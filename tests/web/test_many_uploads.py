from __future__ import annotations

import io
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.lots import EN, FERRY_AND_LIBRARY, LIBRARY_EN, LIBRARY_UA, UA, zipped
from workbench import intake
from workbench.errors import Message, ModelError
from workbench.store import Store

NEW = "/uploads/new"


def send(client: FlaskClient, files: dict[str, str | bytes], **fields: str) -> Any:
    sent = [(io.BytesIO(text if isinstance(text, bytes) else text.encode()), name) for name, text in files.items()]
    return client.post(NEW, data={"files": sent, **fields}, content_type="multipart/form-data")


def upload(client: FlaskClient, files: dict[str, str | bytes] | None = None) -> str:
    answer = send(client, {**FERRY_AND_LIBRARY} if files is None else files)
    assert answer.status_code == 303
    return str(answer.location)


def form(client: FlaskClient, url: str) -> dict[str, str]:
    """What the table would send as it stands."""
    table = next(form for form in html.fromstring(client.get(url).text).forms if form.get("class") == "plan")
    return {name: value for name, value in table.form_values() if name != "csrf_token"}


def work(app: Flask) -> None:
    app.extensions["jobs"].work()


def told(client: FlaskClient, url: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{url}.json").get_json()
    return found


def said(client: FlaskClient, url: str) -> str:
    return " ".join(html.fromstring(client.get(url).text).get_element_by_id("main").text_content().split())


def test_the_form_takes_many_files_and_says_how_many(client: FlaskClient) -> None:
    page = html.fromstring(client.get(NEW).text)
    field = page.get_element_by_id("files")
    assert field.get("multiple") is not None
    assert ".zip" in field.get("accept")
    assert client.get(f"{NEW}.json").get_json()["most_files"] == 1000
    assert page.xpath("//label[@for='files']")


@pytest.mark.parametrize("address", ["/", "/articles/new"])
def test_the_form_can_be_found(client: FlaskClient, address: str) -> None:
    assert f'href="{NEW}"' in client.get(address).text


def test_files_become_a_table_and_the_table_articles(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client)
    assert store.articles.list() == (), "nothing before somebody has looked"
    assert "Align 2 articles" in client.get(here).text
    assert client.post(here, data={**form(client, here), "do": "align"}).location == here
    assert "0 of 2 aligned" in said(client, here)
    assert "0 of 2 aligned" in said(client, "/")
    work(app)
    assert "2 of 2 aligned" in said(client, here)
    assert "No open flags" in said(client, here)
    assert [article["state"] for article in told(client, here)["articles"]] == ["done", "done"]
    assert len(store.articles.list()) == 2
    assert "aligned" not in said(client, "/"), "what is done is not in the way"
    link = html.fromstring(client.get(here).text).xpath("//section[@id='progress']//a")[0].get("href")
    assert client.get(link).status_code == 200


def test_while_it_runs_the_page_looks_after_itself(app: Flask, client: FlaskClient) -> None:
    here = upload(client)
    assert "uploads.js" not in client.get(here).text
    client.post(here, data={"do": "align"})
    page = client.get(here).text
    assert "uploads.js" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    work(app)
    assert "uploads.js" not in client.get(here).text


def test_the_table_can_be_corrected(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client, {"a.txt": UA, "b.txt": EN, "c.txt": LIBRARY_UA, "library.en.txt": LIBRARY_EN})
    fields = form(client, here)
    assert [fields[f"article-{at}"] for at in range(4)] == ["1", "1", "2", "2"]
    fields |= {"article-1": "7", "article-2": "", "title-1": "Пором <b>", "article-3": "1", "source-1": "ua"}
    client.post(here, data={**fields, "do": "save"})
    found = told(client, here)
    assert [file["article"] for file in found["files"]] == [1, 7, None, 1]
    assert [article["number"] for article in found["articles"]] == [1, 7]
    assert found["articles"][0]["title"] == "Пором <b>"
    assert "Left out" in client.get(here).text
    client.post(here, data={**form(client, here), "do": "align"})
    work(app)
    (summary,) = store.articles.list()
    assert (summary.article.title, summary.article.source, summary.editions) == ("Пором <b>", "ua", ("ua", "en"))
    found = told(client, here)
    assert [article["state"] for article in found["articles"]] == ["done", "draft"]
    assert "1 of 1 aligned" in said(client, here)
    assert "1 of 2 aligned" in said(client, "/")


@pytest.mark.parametrize("number", ["x", "-1", "0", "99999", "1e9", "٣x", "²"])
def test_what_is_no_number_changes_nothing_and_is_said(client: FlaskClient, number: str) -> None:
    here = upload(client)
    client.post(here, data={**form(client, here), "article-0": number, "do": "align"})
    assert f"“{number}” is no number of an article: ferry.ua.txt has stayed where it was." in said(client, here)
    assert {article["state"] for article in told(client, here)["articles"]} == {"draft"}
    assert told(client, here)["files"][0]["article"] == 1


@pytest.mark.parametrize("edition", ["<b>", "x", "a" * 99, "Ua1"])
def test_what_is_no_edition_changes_nothing(client: FlaskClient, edition: str) -> None:
    here = upload(client)
    client.post(here, data={**form(client, here), "edition-0": edition})
    assert told(client, here)["files"][0]["edition"] == "ua"


def test_names_against_contents_are_said_and_settled(client: FlaskClient) -> None:
    here = upload(client, {"a.en.txt": UA, "a.ua.txt": EN})
    assert "The text reads like UA: choose that edition, or say that it is EN." in said(client, here)
    assert "Align" not in said(client, here).replace("Aligned", "")
    client.post(here, data={**form(client, here), "do": "content"})
    assert [file["edition"] for file in told(client, here)["files"]] == ["ua", "en"]
    assert told(client, here)["ready"] == [1]


def test_a_person_knows_better_than_a_guess(client: FlaskClient) -> None:
    here = upload(client, {"a.en.txt": UA, "a.ru.txt": EN})
    client.post(here, data={**form(client, here), "trust-0": "on", "trust-1": "on"})
    assert told(client, here)["ready"] == [1]


def test_what_cannot_be_read_stands_beside_the_file(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client, {"<i>.txt": b"", "broken.zip": b"PK\x03\x04", **FERRY_AND_LIBRARY})
    page = client.get(here).text
    assert "<i>.txt is empty" not in page
    assert "&lt;i&gt;.txt is empty" in page
    assert "broken.zip is damaged: pack the files again and try once more." in page
    client.post(here, data={**form(client, here), "do": "align"})
    work(app)
    assert len(store.articles.list()) == 2, "what is fine runs all the same"


def test_an_archive_is_unpacked(client: FlaskClient) -> None:
    here = upload(client, {"all.zip": zipped({"UA/ferry.txt": UA, "EN/ferry.txt": EN})})
    assert [file["name"] for file in told(client, here)["files"]] == ["all.zip/UA/ferry.txt", "all.zip/EN/ferry.txt"]
    assert told(client, here)["ready"] == [1]


def test_no_file_at_all_is_asked_for(client: FlaskClient) -> None:
    for files in ({}, {"": b""}):
        answer = send(client, files)
        assert answer.status_code == 422
        assert "Choose the files, or drop them onto the field." in answer.text


def test_one_file_waits_for_company(client: FlaskClient) -> None:
    here = upload(client, {"a.ua.txt": UA})
    assert "This is one edition only: move it to its article, or add another file." in said(client, here)
    client.post(here, data={"do": "align"})
    assert "Nothing can be aligned yet" in said(client, here)


def test_five_hundred_files(client: FlaskClient) -> None:
    files: dict[str, str | bytes] = {}
    for number in range(250):
        files[f"story-{number}.ua.txt"] = UA.replace("40", str(1000 + number))
        files[f"story-{number}.en.txt"] = EN.replace("40", str(1000 + number))
    here = upload(client, files)
    assert len(told(client, here)["ready"]) == 250
    assert client.get(here).status_code == 200


def test_too_much_is_refused_in_one_sentence(app: Flask, client: FlaskClient) -> None:
    told = {"CONTENT_LENGTH": "500000000"}
    kind = "multipart/form-data; boundary=x"
    answer = client.post(NEW, input_stream=io.BytesIO(), content_type=kind, environ_overrides=told)
    assert answer.status_code == 413
    assert "That is too large: at most 1 MB can be sent at once." in answer.text


def test_the_second_click_of_two_leads_to_the_same_upload(client: FlaskClient, store: Store) -> None:
    once = "bcdfgh234567"
    first, second = (send(client, {**FERRY_AND_LIBRARY}, upload=once).location for _ in range(2))
    assert first == second == f"/uploads/{once}"
    other = send(client, {"a.txt": UA}, upload=once).location
    assert other != first, "the form came back from the history, and other files were chosen"
    assert len(store.uploads.unfinished()) == 2
    odd = send(client, {"a.txt": UA}, upload="../../etc").location
    assert re.fullmatch("/uploads/[a-z0-9]{12}", odd)


def test_started_in_two_tabs_it_runs_once(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client)
    fields = {**form(client, here), "do": "align"}
    for _ in range(2):
        assert client.post(here, data=fields).status_code == 303
    work(app)
    client.post(here, data=fields)
    work(app)
    assert len(store.articles.list()) == 2


def test_a_failure_can_be_tried_again_or_corrected(
    app: Flask, client: FlaskClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ModelError(Message("The model is <i>not</i> here."))

    here = upload(client)
    with monkeypatch.context() as broken:
        broken.setattr(intake, "create_article", fail)
        client.post(here, data={"do": "align"})
        work(app)
    assert "The model is &lt;i&gt;not&lt;/i&gt; here." in client.get(here).text
    assert "2 failed" in said(client, "/")
    assert client.post(f"{here}/articles/1/again").location == here
    client.post(f"{here}/articles/2/correct")
    work(app)
    assert [article["state"] for article in told(client, here)["articles"]] == ["done", "draft"]
    assert client.post(f"{here}/articles/1/again").location == here
    work(app)
    assert len(store.articles.list()) == 1


def test_editions_are_replaced_and_it_says_what_stayed(app: Flask, client: FlaskClient, store: Store) -> None:
    client.post(upload(client), data={"do": "align"})
    work(app)
    here = upload(client, {"ferry.ua.txt": UA.replace("120", "130")})
    page = html.fromstring(client.get(here).text)
    (choice,) = page.xpath("//select[@name='replaces-1']")
    assert [option.text_content() for option in choice] == [
        "a new article",
        "replace the editions of “Пором повернувся до порту в п’ятницю.”",
    ]
    client.post(here, data={**form(client, here), "do": "align"})
    work(app)
    assert "2 kept, 1 to look at." in said(client, here)
    assert len(store.articles.list()) == 2


def test_an_upload_can_be_discarded(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client)
    client.post(here, data={"do": "align"})
    work(app)
    assert client.post(f"{here}/discard").location == "/"
    assert "2 articles of it stay" in said(client, "/")
    assert client.get(here).status_code == 404
    assert len(store.articles.list()) == 2


@pytest.mark.parametrize("rest", ["", ".json", "/discard", "/articles/1/again"])
def test_an_unknown_upload_is_said(client: FlaskClient, rest: str) -> None:
    answer = client.get(f"/uploads/nowhere{rest}") if rest in ("", ".json") else client.post(f"/uploads/nowhere{rest}")
    if rest.endswith("again"):
        answer = client.get(answer.location)
    assert answer.status_code == 404
    assert "There is no such upload" in answer.text


def test_an_article_deleted_since_has_no_link(app: Flask, client: FlaskClient, store: Store) -> None:
    here = upload(client, {"ferry.ua.txt": UA, "ferry.en.txt": EN})
    client.post(here, data={"do": "align"})
    work(app)
    store.articles.delete(store.articles.list()[0].article.id)
    assert "deleted since" in said(client, here)


def test_hostile_names_are_text(client: FlaskClient) -> None:
    here = upload(client, {"../../<script>alert(1)</script>.ua.txt": UA, "%s%(x)s.en.txt": EN})
    page = client.get(here)
    assert page.status_code == 200
    assert "<script>alert" not in page.text


def test_it_is_asked_for_in_the_readers_language(client: FlaskClient) -> None:
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "uk"
    assert client.get(upload(client)).status_code == 200


def test_other_files_under_the_same_form_are_not_lost(client: FlaskClient) -> None:
    first = send(client, {"a.ua.txt": UA, "a.en.txt": EN}, upload="bcdfghjkmnpq").location
    again = send(client, {"a.ua.txt": UA, "a.en.txt": EN}, upload="bcdfghjkmnpq").location
    mended = send(client, {"a.ua.txt": UA.replace("40", "41"), "a.en.txt": EN}, upload="bcdfghjkmnpq").location
    assert first == again != mended
