"""What the forms are told of a text before it is stored, and what is said of it afterwards."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from tests.web.test_editions import EN, NEW, RU, UA, errors, file, send, typed, word
from workbench.domain import Paragraph
from workbench.ingest import Document, Repair
from workbench.store import Reading, Store
from workbench.web import uploads

READING = "/api/reading"
PAGE = """<html><body><article><h1>The ferry is back</h1>
<p>The ferry came back to the port on Friday, and all are well.</p>
<figure><figcaption>The ferry in the port.</figcaption></figure></article></body></html>"""


def ask(client: FlaskClient, url: str = READING, **data: Any) -> dict[str, Any]:
    answer = client.post(url, data=data, content_type="multipart/form-data")
    return dict(answer.get_json())


@pytest.fixture
def repaired(monkeypatch: pytest.MonkeyPatch) -> Document:
    """What any file is read as: letters replaced, and a credit that is not aligned."""
    text = f"{UA.splitlines()[0]}\n\n{UA.splitlines()[1]}\n\nФото: порт"
    start = text.index("Фото")
    document = Document(
        None,
        text,
        (Paragraph(0, 35), Paragraph(37, start - 2), Paragraph(start, len(text), "credit")),
        "text",
        "windows-1251",
        0.87,
        (Repair("letters", 3, ("міст", "<b>Київ</b>")),),
    )
    monkeypatch.setattr(uploads, "read", lambda *_, **__: document)
    return document


@pytest.mark.parametrize(
    ("data", "language", "words", "said"),
    [
        ({"text": UA}, "uk", 20, "Ukrainian · 20 words"),
        ({"text": RU}, "ru", 20, "Russian · 20 words"),
        ({"file": file("a.docx", word(EN))}, "en", 24, "English · 24 words"),
        ({"text": "2024"}, None, 1, "language not certain · 1 word"),
        ({"text": UA * 100}, "uk", 1901, "Ukrainian · 1,901 words"),
        ({"text": "  "}, None, 0, ""),
        ({}, None, 0, ""),
    ],
    ids=["Ukrainian", "Russian", "file", "no language", "long", "blank", "nothing"],
)
def test_language_and_length(
    client: FlaskClient, data: dict[str, Any], language: str | None, words: int, said: str
) -> None:
    answer = ask(client, **data)
    assert (answer["language"], answer["words"], answer["said"]) == (language, words, said)
    assert said in answer["shown"]


def test_what_cannot_be_read(client: FlaskClient) -> None:
    answer = client.post(
        READING, data={"file": file("a.docx", b"PK\x03\x04 no zip")}, content_type="multipart/form-data"
    )
    assert answer.status_code == 422
    assert "a.docx" in answer.get_json()["error"]


def test_a_file_is_read_again_in_the_encoding_that_was_chosen(client: FlaskClient) -> None:
    content = UA.replace("’", "'").encode("koi8_u")
    found = ask(client, file=file("story.txt", content))
    assert (found["format"], found["encoding"], found["language"]) == ("text", "KOI8-U", "uk")
    assert found["beginning"].startswith("Пором повернувся")
    assert "plain text, KOI8-U" in found["shown"]
    assert html.fromstring(found["shown"]).find_class("beginning")[0].text_content().startswith("Пором")
    chosen = ask(client, file=file("story.txt", content), encoding="KOI8-R")
    assert chosen["encoding"] == "KOI8-R"
    assert "всі" in found["beginning"]
    assert "всі" not in chosen["beginning"]
    assert ask(client, file=file("story.txt", content), encoding="no such")["encoding"] == "KOI8-U"
    assert "cannot be in UTF-16" in ask(client, file=file("story.txt", content), encoding="UTF-16")["error"]


def test_repairs_and_lines_set_aside(client: FlaskClient, repaired: Document) -> None:
    answer = ask(client, file=file("story.txt", UA))
    said = "Letters of another alphabet that look alike were replaced: 3 (міст, <b>Київ</b>)"
    assert answer["repairs"] == [{"kind": "letters", "count": 3, "examples": ["міст", "<b>Київ</b>"], "said": said}]
    assert answer["set_aside"] == [{"role": "credit", "text": "Фото: порт"}]
    shown = html.fromstring(f"<div>{answer['shown']}</div>")
    assert [line.text_content() for line in shown.find_class("repair")] == [said]
    assert "1 line is kept and not aligned" in shown.text_content()
    assert "windows-1251, 87% sure" in shown.text_content()
    assert not shown.find_class("doubtful")
    assert not shown.xpath("//b")


def test_letters_of_another_alphabet_are_told(client: FlaskClient) -> None:
    (repair,) = ask(client, text=UA.replace("і", "i"), edition="ua")["repairs"]
    assert repair["kind"] == "letters"
    assert repair["examples"]
    assert set("".join(repair["examples"])).isdisjoint("i")


def test_pasted_text_is_not_shown_twice(client: FlaskClient) -> None:
    assert not html.fromstring(ask(client, text=UA)["shown"]).find_class("beginning")


@pytest.mark.parametrize(
    ("edition", "text", "place", "mismatch"),
    [("ua", UA, "ua", False), ("ua", RU, "ru", True), ("pl", EN, "en", True), ("a/b", EN, None, False)],
)
def test_where_a_text_belongs(client: FlaskClient, edition: str, text: str, place: str | None, mismatch: bool) -> None:
    answer = ask(client, text=text, edition=edition)
    assert answer["place"] == place
    assert bool(answer["mismatch"]) is mismatch
    assert ("mismatch" in answer["shown"]) is mismatch


@pytest.mark.usefixtures("article")
def test_the_place_in_an_article_is_offered(client: FlaskClient) -> None:
    answer = ask(client, f"{READING}?article={ARTICLE}", text=RU, edition="ua")
    (button,) = html.fromstring(f"<div>{answer['shown']}</div>").xpath("//button")
    assert button.get("formaction") == f"/articles/{ARTICLE}/editions/ru"
    assert button.text_content() == "Put it in the RU edition instead"
    assert "formaction" not in ask(client, text=RU, edition="ua")["shown"]


def test_formatted_text_keeps_its_paragraphs(client: FlaskClient) -> None:
    pasted = "<meta charset='utf-8'><h1>Пором</h1><p>Пором <b>повернувся</b>\nдо порту.</p><ul><li>Раз</li></ul>"
    assert ask(client, html=pasted) == {"text": "Пором\n\nПором повернувся до порту.\n\nРаз"}


@pytest.mark.parametrize(("times", "status"), [(0, 422), (8_000, 422), (50_000, 413)])
def test_formatted_text_that_cannot_be_read(client: FlaskClient, times: int, status: int) -> None:
    answer = client.post(READING, data={"html": f"<p> {'<br>Пором' * times}</p>"})
    assert answer.status_code == status
    assert answer.get_json()["error"]


@pytest.mark.usefixtures("repaired")
class TestRemembered:
    def test_with_the_revision(self, client: FlaskClient, store: Store) -> None:
        answer = send(client, ua_file=file("story.txt", UA), en_text=EN)
        assert answer.status_code == 303
        said = "Letters of another alphabet that look alike were replaced: 3 (міст, <b>Київ</b>)"
        notices = [
            each.text_content() for each in html.fromstring(client.get(answer.location).text).find_class("notice")
        ]
        assert f"UA · {said}" in " ".join(notices)
        (summary,) = store.revisions.history(store.articles.list()[0].article.id, "ua")
        assert summary.reading == Reading("text", "windows-1251", 0.87, (("letters", 3, ("міст", "<b>Київ</b>")),))
        for page in ("editions/ua", "editions/ua/revisions/1"):
            text = html.fromstring(client.get(f"{answer.location}/{page}").text).text_content()
            assert "plain text, windows-1251, 87% sure" in text
            assert said in text
        told = client.get(f"{answer.location}/editions/ua/revisions/1.json").get_json()["reading"]
        assert (told["format"], told["encoding"], told["confidence"]) == ("text", "windows-1251", 0.87)

    def test_also_where_an_earlier_text_is_restored(self, client: FlaskClient, store: Store) -> None:
        article = send(client, ua_file=file("story.txt", UA), en_text=EN).location
        send(client, f"{article}/editions/ua", text=f"{UA}\nЩо далі, поки невідомо.")
        client.post(f"{article}/editions/ua/revisions/1/restore")
        latest, second, first = store.revisions.history(store.articles.list()[0].article.id, "ua")
        assert second.reading == Reading("text")
        assert latest.reading == first.reading
        assert latest.filename == "story.txt"


class TestComingBack:
    """A form that was refused holds the text of the files, and how they were read."""

    def hidden(self, page: str, name: str) -> str:
        return str(html.fromstring(page).xpath(f"//input[@name='{name}']/@value")[0])

    def test_what_was_read_is_not_lost(self, client: FlaskClient, store: Store) -> None:
        refused = send(client, en_file=file("../desk/ferry.html", PAGE), ua_file=file("bad.txt", b"")).text
        assert "ferry.html" in html.fromstring(refused).find_class("reading")[1].text_content()
        assert html.fromstring(refused).get_element_by_id("ua-file").get("autofocus") is not None
        text, kept = typed(refused, "en"), self.hidden(refused, "en-kept")
        answer = send(client, ua_text=UA, en_text=text.replace("\n", "\r\n"), en_kept=kept)
        assert answer.status_code == 303
        article = store.articles.list()[0].article.id
        (summary,) = store.revisions.history(article, "en")
        assert summary.filename == "ferry.html"
        assert summary.reading
        assert (summary.reading.format, summary.reading.encoding) == ("html", "UTF-8")
        roles = [paragraph.role for paragraph in store.revisions.latest(article)["en"].revision.paragraphs]
        assert roles == ["title", "body", "caption"]

    @pytest.mark.parametrize("change", ["text", "seal"])
    def test_a_text_that_was_changed_is_a_pasted_one(self, client: FlaskClient, store: Store, change: str) -> None:
        refused = send(client, en_file=file("ferry.html", PAGE), ua_file=file("bad.txt", b"")).text
        text, kept = typed(refused, "en"), self.hidden(refused, "en-kept")
        if change == "text":
            text = text.replace("Friday", "Monday")
        else:
            kept = kept[:-4] + "AAAA"
        send(client, ua_text=UA, en_text=text, en_kept=kept)
        (summary,) = store.revisions.history(store.articles.list()[0].article.id, "en")
        assert (summary.filename, summary.reading) == (None, Reading("text"))

    def test_another_encoding_needs_the_file_once_more(self, client: FlaskClient) -> None:
        refused = send(client, ua_file=file("story.txt", UA.encode("cp1251"))).text
        text, kept = typed(refused, "ua"), self.hidden(refused, "ua-kept")
        answer = send(client, ua_text=text, ua_kept=kept, ua_encoding="KOI8-U", en_text=EN)
        assert errors(answer.text) == ["Choose the file once more, so that it can be read as KOI8-U."]
        assert typed(answer.text, "ua") == text
        assert send(client, ua_text=text, ua_kept=kept, ua_encoding="windows-1251", en_text=EN).status_code == 303

    def test_it_moves_with_its_text(self, client: FlaskClient, store: Store) -> None:
        refused = send(client, ua_file=file("ferry.html", PAGE), en_file=file("story.txt", UA)).text
        fields = {
            f"{code}_{name}": value
            for code in ("ua", "en")
            for name, value in (("text", typed(refused, code)), ("kept", self.hidden(refused, f"{code}-kept")))
        }
        assert send(client, **fields, arrange="1").status_code == 303
        article = store.articles.list()[0].article.id
        assert store.revisions.history(article, "en")[0].filename == "ferry.html"
        assert store.revisions.history(article, "ua")[0].filename == "story.txt"


MIXED = "\n".join(" ".join(text.splitlines()) for text in (UA, f"{UA} І це ще не все.", RU))
MIXED += "\n" + RU.replace("\n", " ").replace("40", "50")


class TestMixed:
    def test_is_stored_when_somebody_says_so_twice(self, client: FlaskClient, store: Store) -> None:
        answer = send(client, ua_text=MIXED, en_text=EN)
        assert answer.status_code == 422
        assert not store.articles.list()
        (warning,) = html.fromstring(answer.text).find_class("anyway")
        assert "UA: Part of this text reads like Russian" in warning.text_content()
        assert not errors(answer.text)
        assert typed(answer.text, "ua") == MIXED
        assert send(client, ua_text=MIXED, en_text=EN, anyway="1").status_code == 303

    @pytest.mark.usefixtures("article")
    def test_in_one_edition(self, client: FlaskClient, store: Store) -> None:
        url = f"/articles/{ARTICLE}/editions/ua"
        answer = send(client, url, text=MIXED)
        assert answer.status_code == 422
        assert "Store it all the same" in answer.text
        assert send(client, url, text=MIXED, anyway="1").status_code == 303
        assert len(store.revisions.history(ARTICLE, "ua")) == 2

    def test_a_language_that_was_chosen_settles_it(self, client: FlaskClient) -> None:
        assert send(client, ua_text=MIXED, en_text=EN, ua_language="uk").status_code == 303


@pytest.mark.usefixtures("article")
def test_a_text_in_the_wrong_edition_is_put_into_the_right_one(client: FlaskClient, store: Store) -> None:
    answer = send(client, f"/articles/{ARTICLE}/editions/ua", text=EN)
    assert answer.status_code == 422
    (offer,) = html.fromstring(answer.text).find_class("offer")
    (button,) = offer
    assert button.text_content() == "Put it in the EN edition instead"
    assert send(client, button.get("formaction"), text=typed_alone(answer.text)).status_code == 303
    assert store.revisions.latest(ARTICLE)["en"].revision.text.split() == EN.split()
    assert len(store.revisions.history(ARTICLE, "ua")) == 1


def typed_alone(page: str) -> str:
    return str(html.fromstring(page).get_element_by_id("text").value).strip()


@pytest.mark.parametrize(
    ("uploaded", "sentence"),
    [
        ([("a.txt", UA), ("b.txt", RU)], "Two files were given for one edition: choose one."),
        ([("photo.png", b"\x89PNG\r\n\x1a\n")], "photo.png"),
        ([("large.txt", "Пором. " * 10_000)], "This is larger than 0.1 MB"),
        ([("../desk/story\u202excod.pages", b"Obj\x00\x01" * 50)], "story xcod.pages does not"),
    ],
    ids=["two files", "image", "too large", "odd name"],
)
def test_a_bad_file_is_told_at_its_field_and_typing_stays(
    client: FlaskClient, uploaded: list[tuple[str, str | bytes]], sentence: str
) -> None:
    given = [file(name, content) for name, content in uploaded]
    answer = send(client, ua_file=given, ua_text="Пором повернувся.", en_text=EN)
    assert answer.status_code == 422
    (error,) = errors(answer.text)
    assert error.startswith(sentence)
    page = html.fromstring(answer.text)
    field = page.get_element_by_id("ua-file")
    assert field.get("aria-invalid") == "true"
    assert "ua-file-error" in field.get("aria-describedby").split()
    assert field.get("autofocus") is not None
    assert page.get_element_by_id("ua-text").get("aria-invalid") is None
    assert (typed(answer.text, "ua"), typed(answer.text, "en")) == ("Пором повернувся.", EN)


def test_text_in_a_files_place_is_no_fault(client: FlaskClient) -> None:
    assert send(client, ua_file="not a file", ua_text=UA, en_text=EN).status_code == 303


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("story.txt", "story.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\desk\\міст.docx", "міст.docx"),
        ("story\u202etxt.exe", "story txt.exe"),
        ("\u200f\n", "?"),
        ("x" * 300 + ".docx", "x" * 194 + "….docx"),
    ],
)
def test_names_of_files(given: str, shown: str) -> None:
    assert uploads.file_name(given) == shown
    assert len(shown) <= 200


def test_only_what_is_wrong_is_marked(client: FlaskClient) -> None:
    page = html.fromstring(send(client, ua_text=RU, en_text=EN).text)
    text = page.get_element_by_id("ua-text")
    assert (text.get("aria-invalid"), text.get("aria-describedby")) == ("true", "ua-text-error")
    assert [each.get("id") for each in page.xpath("//*[@autofocus]")] == ["ua-text"]


def test_the_hint_names_what_is_taken(client: FlaskClient) -> None:
    text = html.fromstring(client.get(NEW).text).text_content()
    assert ".txt, .md, .html, .docx, .odt" in " ".join(text.split())
    assert "at most 0.1 MB" in text


def test_figures_of_a_revision_are_grouped(client: FlaskClient, store: Store) -> None:
    send(client, ua_text=UA * 30, en_text=EN)
    article = store.articles.list()[0].article.id
    (summary,) = store.revisions.history(article, "ua")
    grouped = f"{summary.characters:,}"
    assert len(grouped) > 4
    for page in ("editions/ua", "editions/ua/revisions/1"):
        assert grouped in client.get(f"/articles/{article}/{page}").text
