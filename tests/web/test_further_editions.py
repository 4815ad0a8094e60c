"""Editions beyond the three that the forms know, by their codes."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from tests.web.test_editions import EN, NEW, UA, errors, file, send, typed
from workbench.store import Store

PL = "Prom wrócił do portu w piątek.\nNa pokładzie było 40 pasażerów i wszyscy są zdrowi.\nBilet kosztuje 120 hrywien."
DE = "Die Fähre kam am Freitag zurück.\nAn Bord waren 40 Fahrgäste, alle sind wohlauf.\nDie Karte kostet 120 Hrywnja."
ADD = f"/articles/{ARTICLE}/editions"


def codes(page: str) -> list[str]:
    return [str(each.get("data-code")) for each in html.fromstring(page).find_class("edition")]


class TestNewArticle:
    def test_fields_are_added_and_what_was_typed_stays(self, client: FlaskClient, store: Store) -> None:
        page = send(client, ua_text=UA, en_file=file("ferry.txt", EN), code=" PL ", add="1")
        assert page.status_code == 200
        assert codes(page.text) == ["ua", "en", "ru", "pl"]
        assert (typed(page.text, "ua"), typed(page.text, "en").split()) == (UA, EN.split())
        form = html.fromstring(page.text)
        assert form.get_element_by_id("pl-text").get("autofocus") is not None
        assert form.get_element_by_id("code").get("value") == ""
        assert "pl" in form.get_element_by_id("source").xpath("option/@value")
        answer = send(client, ua_text=UA, en_text=EN, pl_text=PL, also="pl", source="pl")
        assert answer.status_code == 303
        (summary,) = store.articles.list()
        assert (summary.editions, summary.article.source) == (("ua", "en", "pl"), "pl")
        assert store.revisions.latest(summary.article.id)["pl"].lang == "pl"

    def test_enter_in_the_field_for_the_code_adds_too(self, client: FlaskClient, store: Store) -> None:
        assert codes(send(client, ua_text=UA, en_text=EN, code="pl").text) == ["ua", "en", "ru", "pl"]
        assert not store.articles.list()

    @pytest.mark.parametrize(
        ("code", "sentence"),
        [
            ("x", "“x” is no edition code"),
            ("../x", "“../x” is no edition code"),
            ("", "“” is no edition code"),
            ("en", "There are fields for EN already"),
            ("uk", "There are fields for UA already"),
        ],
    )
    def test_what_is_no_code(self, client: FlaskClient, code: str, sentence: str) -> None:
        page = send(client, ua_text=UA, code=code, add="1").text
        assert errors(page)[0].startswith(sentence)
        field = html.fromstring(page).get_element_by_id("code")
        assert (field.get("aria-invalid"), field.get("value")) == ("true", code)
        assert typed(page, "ua") == UA

    def test_five_are_the_most(self, client: FlaskClient) -> None:
        page = client.post(NEW, data={"also": ["pl", "de", "fr", "no code"]}).text
        assert codes(page) == ["ua", "en", "ru", "pl", "de"]
        assert "Another edition" not in page

    def test_a_text_of_ours_in_it_is_told_apart(self, client: FlaskClient) -> None:
        answer = send(client, ua_text=UA, pl_text=EN, also="pl")
        assert "This is the PL edition, but the text reads like English" in errors(answer.text)[0]
        assert "choose Polish under Language" in errors(answer.text)[0]
        assert "pl" in html.fromstring(answer.text).get_element_by_id("pl-language").xpath("option/@value")
        assert send(client, ua_text=UA, pl_text=EN, also="pl", pl_language="pl").status_code == 303


@pytest.mark.usefixtures("article")
class TestExistingArticle:
    def test_the_article_leads_to_the_form(self, client: FlaskClient) -> None:
        assert ADD in html.fromstring(client.get(f"/articles/{ARTICLE}").text).xpath("//a/@href")
        assert "Add an edition" in client.get(ADD).text

    def test_an_edition_is_added_by_its_code(self, client: FlaskClient, store: Store) -> None:
        answer = send(client, ADD, code="pl", file=file("prom.txt", PL))
        assert answer.status_code == 303
        assert list(store.revisions.latest(ARTICLE)) == ["ua", "en", "ru", "pl"]
        assert send(client, f"{ADD}/pl", text=f"{PL}\nKapitan milczy.").status_code == 303
        assert [one.number for one in store.revisions.history(ARTICLE, "pl")] == [2, 1]
        assert "Polish" in client.get(f"{ADD}/pl").text

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"code": "", "text": PL}, "“” is no edition code"),
            ({"code": "p1", "text": PL}, "“p1” is no edition code"),
            ({"code": "EN", "text": PL}, "The article has EN already"),
            ({"code": "pl"}, "Paste the text, or choose a file."),
            ({"code": "pl", "text": EN}, "This is the PL edition, but the text reads like English"),
        ],
    )
    def test_bad_input(self, client: FlaskClient, store: Store, fields: dict[str, str], sentence: str) -> None:
        answer = send(client, ADD, **fields)
        assert answer.status_code == 422
        (error,) = errors(answer.text)
        assert error.startswith(sentence)
        page = html.fromstring(answer.text)
        assert page.get_element_by_id("code").get("value") == fields["code"]
        assert page.get_element_by_id("text").value.strip() == fields.get("text", "")
        assert len(store.revisions.latest(ARTICLE)) == 3

    def test_five_are_the_most(self, client: FlaskClient) -> None:
        for code, text in (("pl", PL), ("de", DE)):
            assert send(client, ADD, code=code, text=text).status_code == 303
        assert "Add an edition" not in client.get(f"/articles/{ARTICLE}").text
        assert errors(send(client, ADD, code="fr", text=PL + "\nOui.").text) == ["An article has at most 5 editions."]

    def test_an_article_that_is_not_there(self, client: FlaskClient) -> None:
        assert client.get("/articles/nowhere/editions").status_code == 404


def test_five_texts_of_nearly_the_largest_size_fit_into_the_form(client: FlaskClient) -> None:
    long = "Пором повернувся. " * 2_900  # of at most 0.1 MB
    texts = {f"{code}-text": long for code in ("ua", "en", "ru", "pl", "de")}
    sent = {"also": ["pl", "de"], **texts}
    answer = client.post("/articles/new", data=sent, content_type="multipart/form-data")
    assert answer.status_code == 422, "the texts are the same, which can only be said of what was read"
