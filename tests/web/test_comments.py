from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, NAME, NUMBER, alignment, seen
from workbench import discussion, review
from workbench.domain import Edition, Revision
from workbench.store import Comment, Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"
ON_FLAG = f"{URL}/comments/{NUMBER}"
HOSTILE = "<script>alert(1)</script>\n@Ірина & מישהו"


@pytest.fixture
def unit(store: Store) -> str:
    return review.unit_ids(review.current(store, ARTICLE))[0]


def write(store: Store, subject: str = NUMBER, text: str = "Чи так?", actor: str = "Оля") -> Comment:
    return discussion.comment(store, ARTICLE, subject, text, actor=actor)


def talk(page: str, subject: str = NUMBER) -> html.HtmlElement:
    return html.fromstring(page).get_element_by_id(f"talk-{subject}")


def test_a_comment_without_a_script(client: FlaskClient, store: Store) -> None:
    page = client.get(f"{ON_FLAG}?kind=number").text
    assert "UA and RU say 40" in page
    (form,) = (form for form in html.fromstring(page).forms if form.get("class") == "writing")
    assert form.get("action") == f"{ON_FLAG}?kind=number"
    answer = client.post(form.get("action"), data={"text": HOSTILE, "name": "Оля"})
    assert (answer.status_code, answer.location) == (303, f"{URL}?kind=number#unit-2")
    (comment,) = store.comments.list(ARTICLE)
    assert (comment.subject, comment.text, comment.author) == (NUMBER, HOSTILE, "Оля")
    assert comment.about == "На борту було 40 пасажирів."
    shown = talk(client.get(URL).text)
    assert shown.find_class("words")[0].text_content() == HOSTILE
    assert shown.find_class("words")[0].get("dir") == "auto"
    assert "Оля" in shown.find_class("by")[0].text_content()


def test_the_name_is_asked_for_once(client: FlaskClient) -> None:
    assert talk(client.get(ON_FLAG).text).xpath(".//input[@name='name']")
    client.post(ON_FLAG, data={"text": "так", "name": "Оля"})
    assert not talk(client.get(ON_FLAG).text).xpath(".//input[@name='name']")
    client.post(ON_FLAG, data={"text": "ні", "name": "Ян"})
    told = client.get(f"{ON_FLAG}.json").get_json()["comments"]
    assert [one["author"] for one in told] == ["Оля", "Оля"]


def test_the_open_page_gets_the_form_and_then_the_row(client: FlaskClient, unit: str) -> None:
    url = f"{URL}/comments/{unit}"
    form = html.fromstring(client.get(url, headers=seen(client)).json["html"])
    assert (form.get("id"), form.get("role")) == (f"talk-{unit}", "row")
    assert form.xpath(".//textarea[@name='text']")
    answer = client.post(url, data={"text": "так", "name": "Оля"}, headers=seen(client)).json
    (row,) = (html.fragment_fromstring(row["html"]) for row in answer["rows"])
    assert row.find_class("words")[0].text_content() == "так"
    assert not row.xpath(".//textarea")


def test_what_others_write_comes_with_the_changes(client: FlaskClient, store: Store) -> None:
    first = write(store)
    headers = seen(client)
    write(store, text="І ще", actor="Ян")
    assert client.get(f"{URL}/changes", headers=headers).json["rows"] == []
    answer = client.get(f"{URL}/changes?since={first.id}", headers=headers).json
    assert "І ще" in answer["rows"][0]["html"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"text": " \n"}, "The comment is empty"),
        ({"text": "ї" * 5001}, "5001 characters"),
        ({"text": "так", "name": "a\x07"}, "control characters"),
    ],
)
def test_what_was_typed_is_kept_where_it_is_refused(
    client: FlaskClient, store: Store, data: dict[str, str], sentence: str
) -> None:
    answer = client.post(ON_FLAG, data=data)
    assert answer.status_code == 422
    shown = talk(f"<div>{answer.text}</div>")
    assert sentence in shown.find_class("error")[0].text_content()
    assert shown.xpath(".//textarea")[0].text_content().rstrip("\n") == data["text"].rstrip("\n")
    assert store.comments.list(ARTICLE) == ()


def test_nothing_is_said_of_what_is_not_there(client: FlaskClient, store: Store) -> None:
    url = f"{URL}/comments/number-nowhere"
    for there in (url, f"{url}.json", f"/articles/nowhere/comments/{NUMBER}"):
        assert client.get(there).status_code == 404
    answer = client.post(url, data={"text": "typed"})
    assert answer.status_code == 404
    assert "typed" in answer.text, "what was typed is not lost"
    assert store.comments.list(ARTICLE) == ()
    assert client.post(f"{URL}/comments/99/delete").status_code == 404


def test_own_comments_are_deleted(client: FlaskClient, store: Store) -> None:
    own, other = write(store), write(store, actor="Ян")
    client.post("/name", data={"name": "Оля"})
    shown = talk(client.get(URL).text)
    assert [button.get("formaction") for button in shown.xpath(".//button")] == [f"{URL}/comments/{own.id}/delete"]
    answer = client.post(f"{URL}/comments/{own.id}/delete", headers=seen(client)).json
    assert "comment deleted" in answer["rows"][0]["html"]
    assert "Чи так?" not in talk(client.get(URL).text).find_class("said")[0].text_content()
    assert client.post(f"{URL}/comments/{other.id}/delete").status_code == 422
    told = client.get(f"{URL}/comments.json").get_json()
    assert [(one["text"], one["deleted"]) for one in told["comments"]] == [("", True), ("Чи так?", False)]


def test_a_long_thread_is_a_count_first(client: FlaskClient, store: Store) -> None:
    for _ in range(3):
        write(store)
    assert not talk(client.get(URL).text).find_class("many")
    write(store)
    (many,) = talk(client.get(URL).text).find_class("many")
    assert (many.findtext("summary"), many.get("open")) == ("4 comments", None)
    (many,) = talk(client.get(f"{URL}?comments=any").text).find_class("many")
    assert many.get("open") is not None, "who looks for comments sees them"


def test_mentions_are_marked(client: FlaskClient, store: Store) -> None:
    write(store, text="@Оля Ко, @Оля, @Хтось", actor="Оля")
    discussion.assign(store, ARTICLE, "Оля Ко")
    client.post("/name", data={"name": "Оля Ко"})
    marked = talk(client.get(URL).text).find_class("mention")
    assert [(mark.text, mark.get("class")) for mark in marked] == [("@Оля Ко", "mention me"), ("@Оля", "mention")]


def test_rows_with_comments_are_found(client: FlaskClient, store: Store, unit: str) -> None:
    def shown(value: str) -> list[str]:
        return [row.get("id") for row in html.fromstring(client.get(f"{URL}?comments={value}").text).find_class("unit")]

    assert "comments=any" not in client.get(URL).text
    write(store, unit)
    write(store, NAME, text="@Ян, глянь")
    assert "comments=any" in client.get(URL).text
    assert "comments=mine" not in client.get(URL).text
    assert shown("any") == ["unit-1", "unit-2"]
    assert shown("mine") == []
    client.post("/name", data={"name": "Ян"})
    assert shown("mine") == ["unit-2"]
    assert len(shown("nonsense")) == 4
    assert client.get(f"{URL}.json?comments=any").get_json()["filter"] == {"comments": "any"}


def test_the_list_says_who_is_waiting(client: FlaskClient, store: Store) -> None:
    write(store, text="@Ян, глянь")
    assert not html.fromstring(client.get("/").text).find_class("waiting")
    client.post("/name", data={"name": "Ян"})
    (link,) = html.fromstring(client.get("/").text).find_class("waiting")
    assert (link.text, link.get("href")) == ("1 comment mentions you", f"{URL}?comments=mine")
    client.post(ON_FLAG, data={"text": "бачу"})
    assert not html.fromstring(client.get("/").text).find_class("waiting")


def test_a_comment_outlives_its_text(client: FlaskClient, store: Store, unit: str) -> None:
    client.post("/name", data={"name": "Оля"})
    client.post(f"{URL}/comments/{unit}", data={"text": "про перший рядок"})
    client.post(ON_FLAG, data={"text": "про число"})
    made = alignment()
    sentences = ["The ferry has returned.", *(one.text for one in made.editions["en"].sentences[1:])]
    changed = store.revisions.add(ARTICLE, Edition("en", "en", Revision.from_sentences(sentences)))
    store.alignments.save(
        type(made)(made.id, made.model, {**made.editions, "en": changed}, made.units, made.flags, made.title, "ua")
    )
    page = client.get(URL).text
    assert "про число" in talk(page).text_content()
    left = html.fromstring(page).get_element_by_id("left-behind")
    assert "про перший рядок" in left.text_content()
    assert "Пором повернувся." in left.text_content()
    assert client.get(f"{URL}/comments/{unit}").status_code == 200
    (comment,) = (one for one in store.comments.list(ARTICLE) if one.subject == unit)
    answer = client.post(f"{URL}/comments/{comment.id}/delete")
    assert answer.location == f"{URL}#left-behind"
    assert "left-behind" not in client.get(URL).text


def test_ids_are_unique_with_comments(client: FlaskClient, store: Store, unit: str) -> None:
    write(store)
    write(store, unit)
    for url in (URL, ON_FLAG):
        document = html.fromstring(client.get(url).text)
        ids = [element.get("id") for element in document.xpath("//*[@id]")]
        assert len(ids) == len(set(ids))
