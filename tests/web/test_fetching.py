"""Editions given by their address, where the newsroom allows their hosts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from tests.web.test_editions import EN, NEW, RU, UA, errors, send, typed
from workbench.config import Settings
from workbench.errors import AddressError, Message
from workbench.ingest import Document, read_text
from workbench.store import Store
from workbench.web import uploads

ADDRESS = "https://news.example.org/ferry?from=mail"
HOSTS = ("news.example.org", "*.example.net")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were fetched; that of a page called "absent" cannot be."""
    addresses: list[str] = []

    def fetch(url: str, *, hosts: tuple[str, ...], limit: int) -> Document:
        assert hosts == HOSTS
        assert limit > 0
        addresses.append(url)
        if "absent" in url:
            raise AddressError(Message("%(host)s is not found: check the address.", {"host": "news.example.org"}))
        return read_text(EN)

    monkeypatch.setattr(uploads, "fetch", fetch)
    return addresses


@pytest.fixture
def allowing(app: Flask, settings: Settings) -> None:
    app.config["SETTINGS"] = replace(settings, fetch_hosts=HOSTS)


def test_without_hosts_there_is_no_field_and_nothing_is_fetched(client: FlaskClient, asked: list[str]) -> None:
    assert not html.fromstring(client.get(NEW).text).xpath("//input[@inputmode='url']")
    answer = send(client, ua_text=UA, en_text=EN, en_address=ADDRESS)
    assert (answer.status_code, asked) == (303, [])


@pytest.mark.usefixtures("allowing")
class TestAllowed:
    def test_each_edition_has_a_field_with_a_label(self, client: FlaskClient) -> None:
        page = html.fromstring(client.get(NEW).text)
        fields = page.xpath("//input[@inputmode='url']")
        assert [field.get("name") for field in fields] == ["ua-address", "en-address", "ru-address"]
        assert all(page.xpath("//label[@for=$id]", id=field.get("id")) for field in fields)

    def test_what_is_there_becomes_the_edition(self, client: FlaskClient, store: Store, asked: list[str]) -> None:
        assert send(client, ua_text=UA, en_address=f" {ADDRESS} ", en_text="Old.").status_code == 303
        (summary,) = store.articles.list()
        revision = store.revisions.latest(summary.article.id)["en"].revision
        assert revision.text.startswith("The ferry came back")
        assert asked == [ADDRESS]

    def test_a_file_wins_over_an_address(self, client: FlaskClient, asked: list[str]) -> None:
        import io

        answer = send(client, ua_text=UA, en_file=(io.BytesIO(EN.encode()), "ferry.txt"), en_address=ADDRESS)
        assert (answer.status_code, asked) == (303, [])

    def test_what_cannot_be_fetched_is_said_beside_the_field_and_nothing_is_lost(
        self, client: FlaskClient, asked: list[str]
    ) -> None:
        answer = send(client, ua_text=UA, ru_text=RU, en_address="https://news.example.org/absent")
        assert answer.status_code == 422
        assert errors(answer.text) == ["news.example.org is not found: check the address."]
        (field,) = html.fromstring(answer.text).xpath("//input[@name='en-address']")
        assert (field.get("value"), field.get("aria-invalid")) == ("https://news.example.org/absent", "true")
        assert typed(answer.text, "ua") == UA

    def test_it_is_fetched_once_where_the_form_is_refused(self, client: FlaskClient, asked: list[str]) -> None:
        refused = send(client, en_address=ADDRESS)
        assert refused.status_code == 422
        form = html.fromstring(refused.text).forms[-1]
        assert form.fields["en-address"] == ""
        assert form.fields["en-text"].strip().startswith("The ferry came back")
        again = {"en_text": form.fields["en-text"].lstrip("\n"), "en_kept": form.fields["en-kept"]}
        assert send(client, ua_text=UA, **again).status_code == 303
        assert asked == [ADDRESS]

    def test_nothing_is_fetched_while_an_address_is_typed(self, client: FlaskClient, asked: list[str]) -> None:
        answer = client.post("/api/reading", data={"edition": "en", "address": ADDRESS})
        assert (answer.status_code, asked) == (200, [])

    @pytest.mark.usefixtures("article")
    def test_an_edition_is_replaced_by_what_is_at_an_address(
        self, client: FlaskClient, store: Store, asked: list[str]
    ) -> None:
        answer = send(client, f"/articles/{ARTICLE}/editions/en", address=ADDRESS)
        assert answer.status_code == 303
        assert "ferry" in store.revisions.latest(ARTICLE)["en"].revision.text
        assert asked == [ADDRESS]
        refused = send(client, f"/articles/{ARTICLE}/editions/en", address="https://news.example.org/absent")
        assert errors(refused.text) == ["news.example.org is not found: check the address."]
