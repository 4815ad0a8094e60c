from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import html

from tests.lots import EN, RU, UA
from tests.web.newsroom import ARTICLE, NUMBER, SENTENCES
from workbench import review
from workbench.errors import Message, ModelError, StoreError
from workbench.store import Store

NEW = "/articles/new"


def misplaced(code: str, language: str, expected: str) -> str:
    return (
        f"This is the {code} edition, but the text reads like {language}: "
        f"put another text here, or choose {expected} under Language if the guess is wrong."
    )


def file(name: str, content: str | bytes) -> tuple[io.BytesIO, str]:
    return io.BytesIO(content if isinstance(content, bytes) else content.encode()), name


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def send(client: FlaskClient, url: str = NEW, **fields: Any) -> Any:
    data = {name.replace("_", "-"): value for name, value in fields.items()}
    return client.post(url, data=data, content_type="multipart/form-data")


def errors(page: str) -> list[str]:
    return [error.text_content() for error in html.fromstring(page).find_class("error") if error.get("hidden") is None]


def typed(page: str, code: str) -> str:
    return str(html.fromstring(page).forms[-1].fields[f"{code}-text"]).strip()


def test_form_offers_every_language(client: FlaskClient) -> None:
    document = html.fromstring(client.get(NEW).text)
    assert [field.get("data-code") for field in document.find_class("edition")] == ["ua", "en", "ru"]
    assert document.get_element_by_id("source").xpath("option/@value") == ["", "ua", "en", "ru"]


def test_pasted_texts_become_an_article(client: FlaskClient, store: Store) -> None:
    answer = send(client, title="Пором <i>", ua_text=UA, en_text=EN, ru_text=RU, source="ua")
    assert answer.status_code == 303
    (summary,) = store.articles.list()
    assert (summary.article.title, summary.article.source, summary.units) == ("Пором <i>", "ua", 3)
    assert answer.location == f"/articles/{summary.article.id}"
    assert "Пором &lt;i&gt;" in client.get(answer.location).text


def test_files_of_every_kind_become_an_article(client: FlaskClient, store: Store) -> None:
    page = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in EN.splitlines())}</article></body></html>"
    answer = send(
        client,
        ua_file=file("пором.txt", UA),
        en_file=file("ferry.html", page),
        ru_file=file("паром.docx", word(RU)),
    )
    assert answer.status_code == 303
    (summary,) = store.articles.list()
    assert summary.editions == ("ua", "en", "ru")
    assert store.revisions.history(summary.article.id, "ru")[0].filename == "паром.docx"
    assert "<script" not in store.revisions.latest(summary.article.id)["en"].revision.text


def test_two_editions_are_enough(client: FlaskClient, store: Store) -> None:
    assert send(client, ua_text=UA, en_text=EN).status_code == 303
    assert store.articles.list()[0].editions == ("ua", "en")


@pytest.mark.parametrize(
    ("upload", "sentence"),
    [
        (file("empty.txt", b""), "empty"),
        (file("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), "is a picture"),
        (file("noise.txt", bytes(range(256)) * 40), "noise.txt"),
        (file("story.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of 1997"), ".docx"),
        (file("story", b"PK\x05\x06" + bytes(18)), "Many files"),
        (file("scan.pdf", b"%PDF-1.7 but no more"), "paste the text"),
        (file("story.pages", b"Obj\x00\x01\x02" * 50), ".docx"),
        (file("story.docx", b"PK\x03\x04 but cut short"), "story.docx"),
        (file("japan.txt", "フェリーが港に戻った。".encode("euc-jp") * 5), "UTF-8"),
        (file("large.txt", "Пором. " * 10_000), "0.1 MB"),
    ],
    ids=[
        "empty", "image", "noise", "old Word", "files", "cut PDF", "unknown extension", "cut zip", "encoding",
        "too large",
    ],
)  # fmt: skip
def test_bad_file_is_one_sentence_beside_its_field(
    client: FlaskClient, store: Store, upload: tuple[io.BytesIO, str], sentence: str
) -> None:
    content, name = upload
    answer = send(client, title="Kept", ua_file=(io.BytesIO(content.getvalue()), name), en_text=EN, ru_text=RU)
    assert answer.status_code == 422
    document = html.fromstring(answer.text)
    (error,) = (error for error in document.find_class("error") if error.get("hidden") is None)
    assert error.getparent().get("data-code") == "ua"
    assert sentence in error.text_content()
    assert (typed(answer.text, "en"), typed(answer.text, "ru")) == (EN, RU)
    assert document.get_element_by_id("title").get("value") == "Kept"
    assert not store.articles.list()


def test_text_of_a_good_file_comes_back_beside_a_bad_one(client: FlaskClient) -> None:
    answer = send(client, ua_file=file("a.docx", word(UA)), en_file=file("b.txt", b""))
    assert typed(answer.text, "ua").split() == UA.split()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "at least two editions"),
        ({"title": "Only a title"}, "at least two editions"),
        ({"en_text": EN}, "at least two editions"),
        ({"ua_text": " \n ", "en_text": EN}, "at least two editions"),
        ({"ua_text": UA, "ru_text": RU, "source": "en"}, "Its text is not given: add it above"),
        ({"ua_text": "123 456", "en_text": "123 456"}, "the same text"),
    ],
)
def test_what_cannot_be_aligned(client: FlaskClient, store: Store, fields: dict[str, str], sentence: str) -> None:
    answer = send(client, **fields)
    assert answer.status_code == 422
    assert any(sentence in error for error in errors(answer.text)), errors(answer.text)
    for name, text in fields.items():
        if name.endswith("_text"):
            assert typed(answer.text, name[:2]) == text.strip()
    assert not store.articles.list()


def test_overlong_title(client: FlaskClient, store: Store) -> None:
    answer = send(client, title="x" * 501, ua_text=UA, en_text=EN)
    assert answer.status_code == 422
    assert errors(answer.text)
    assert not store.articles.list()


def test_swapped_languages_are_noticed_and_put_right(client: FlaskClient, store: Store) -> None:
    answer = send(client, ua_text=RU, en_text=EN, ru_text=UA)
    assert answer.status_code == 422
    assert errors(answer.text) == [
        misplaced("UA", "Russian", "Ukrainian"),
        misplaced("RU", "Ukrainian", "Russian"),
    ]
    assert html.fromstring(answer.text).find_class("arrange")[0].get("hidden") is None
    assert not store.articles.list()

    answer = send(client, ua_text=RU, en_text=EN, ru_text=UA, arrange="1")
    assert answer.status_code == 303
    editions = store.revisions.latest(store.articles.list()[0].article.id)
    assert editions["ua"].revision.text.startswith("Пором")
    assert editions["ru"].revision.text.startswith("Паром")


def test_one_text_in_the_wrong_empty_place(client: FlaskClient, store: Store) -> None:
    assert send(client, ua_text=UA, ru_text=EN).status_code == 422
    assert send(client, ua_text=UA, ru_text=EN, arrange="1").status_code == 303
    assert store.articles.list()[0].editions == ("ua", "en")


def test_the_same_language_twice_is_no_swap(client: FlaskClient) -> None:
    answer = send(client, ua_text=UA, ru_text=UA + "\nЩо далі, невідомо.", arrange="1")
    assert answer.status_code == 422
    assert errors(answer.text) == [
        "The texts of UA and RU are both in Ukrainian: put the text in Russian here, or leave RU empty; "
        "choose Russian under Language if the guess is wrong."
    ]
    assert html.fromstring(answer.text).find_class("arrange")[0].get("hidden") is not None


def test_wrong_guess_can_be_overruled(client: FlaskClient, store: Store) -> None:
    answer = send(client, ua_text=RU, en_text=EN, ua_language="uk")
    assert answer.status_code == 303
    assert store.revisions.latest(store.articles.list()[0].article.id)["ua"].lang == "uk"


@pytest.mark.parametrize(
    ("field", "value", "status"), [("ua_language", "tlh", 303), ("ua_language", "pl", 303), ("source", "tlh", 422)]
)
def test_what_the_form_does_not_offer(client: FlaskClient, store: Store, field: str, value: str, status: int) -> None:
    answer = send(client, ua_text=UA, en_text=EN, **{field: value})
    assert answer.status_code == status
    assert status == 303 or "Its text is not given" in errors(answer.text)[0]


def test_title_that_a_file_brought_is_not_lost(client: FlaskClient) -> None:
    page = f"<html><head><title>The ferry is back</title></head><body><article><p>{EN}</p></article></body></html>"
    answer = send(client, ua_file=file("b.txt", b""), en_file=file("ferry.html", page))
    assert answer.status_code == 422
    assert html.fromstring(answer.text).get_element_by_id("title").get("value") == "The ferry is back"


def full(*_: object, **__: object) -> None:
    raise StoreError("There is no room left.")


def test_what_was_typed_outlasts_a_full_disk(
    client: FlaskClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.articles, "create", full)
    answer = send(client, ua_text=UA, en_text=EN)
    assert answer.status_code == 422
    assert errors(answer.text) == ["There is no room left."]
    assert typed(answer.text, "ua") == UA


def test_model_that_is_not_there(app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str | None, **_: object) -> None:
        raise ModelError(Message("There is no model %(name)s.", {"name": "x"}))

    monkeypatch.setattr("workbench.embed.load_encoder", absent)
    app.config["ENCODER"] = None
    answer = send(client, ua_text=UA, en_text=EN)
    assert errors(answer.text) == ["There is no model x."]
    assert typed(answer.text, "ua") == UA


def test_request_over_the_limit_is_a_friendly_page(client: FlaskClient) -> None:
    answer = send(client, ua_text="Пором. " * 60_000)
    answer.request.environ["wsgi.input"].close()  # the client keeps what is this long in a file
    assert answer.status_code == 413
    assert "at most 0.6 MB" in answer.text


@pytest.mark.usefixtures("article")
class TestReplacing:
    URL = f"/articles/{ARTICLE}/editions/en"

    def test_says_what_was_kept_and_shows_the_rest(self, client: FlaskClient, store: Store) -> None:
        review.accept(store, ARTICLE, NUMBER)
        text = "\n".join(SENTENCES["en"]).replace("400", "40")
        answer = send(client, self.URL, file=file("ferry.txt", text))
        assert answer.status_code == 303
        page = client.get(answer.location).text
        (notice,) = html.fromstring(page).find_class("notice")
        assert "kept" in notice.text_content()
        assert store.revisions.history(ARTICLE, "en")[0].number == 2
        shown = html.fromstring(page).find_class("unit")
        assert f"{len(shown)} need" in notice.text_content().replace("1 needs", "1 need")

    def test_the_same_text_changes_nothing(self, client: FlaskClient, store: Store) -> None:
        send(client, self.URL, text=EN)
        answer = send(client, self.URL, file=file("ferry.docx", word(EN)))
        assert len(store.revisions.history(ARTICLE, "en")) == 2
        assert "nothing has changed" in client.get(answer.location).text

    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Paste the text, or choose a file."),
            ({"text": RU}, misplaced("EN", "Russian", "English")),
            ({"text": "\n".join(SENTENCES["ua"]), "language": "en"}, "the same text"),
            ({"file": file("x.docx", b"PK\x03\x04 no zip")}, "x.docx"),
        ],
        ids=["nothing", "other language", "same as another", "bad file"],
    )
    def test_bad_input(self, client: FlaskClient, store: Store, fields: dict[str, Any], sentence: str) -> None:
        answer = send(client, self.URL, **fields)
        assert answer.status_code == 422
        assert sentence in errors(answer.text)[0]
        assert len(store.revisions.history(ARTICLE, "en")) == 1

    def test_what_was_typed_outlasts_a_full_disk(
        self, client: FlaskClient, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store.revisions, "add", full)
        answer = send(client, self.URL, text=EN)
        assert answer.status_code == 422
        assert errors(answer.text) == ["There is no room left."]
        assert html.fromstring(answer.text).get_element_by_id("text").value.strip() == EN

    def test_a_form_that_was_opened_before_somebody_else_replaced_the_text_is_refused_once(
        self, client: FlaskClient, store: Store
    ) -> None:
        (seen,) = html.fromstring(client.get(self.URL).text).xpath("//input[@name='seen-en']/@value")
        send(client, self.URL, text=f"{EN} It rained.")
        answer = send(client, self.URL, text=EN, **{"seen-en": seen})
        assert answer.status_code == 422
        assert errors(answer.text)[0].startswith("Somebody has replaced the EN edition meanwhile")
        page = html.fromstring(answer.text)
        assert page.get_element_by_id("text").value.strip() == EN
        (seen,) = page.xpath("//input[@name='seen-en']/@value")
        assert send(client, self.URL, text=EN, **{"seen-en": seen}).status_code == 303
        assert store.revisions.history(ARTICLE, "en")[0].number == 3

    def test_edition_is_added(self, client: FlaskClient, store: Store) -> None:
        send(client, ua_text=UA, en_text=EN)
        article = next(s.article.id for s in store.articles.list() if s.article.id != ARTICLE)
        assert f"/articles/{article}/editions/ru" in client.get(f"/articles/{article}").text
        assert send(client, f"/articles/{article}/editions/ru", text=RU).status_code == 303
        assert list(review.current(store, article).editions) == ["ua", "en", "ru"]
