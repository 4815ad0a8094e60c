from __future__ import annotations

import io
import zipfile

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from workbench import intake
from workbench.errors import EditionError, Message
from workbench.exports import EXPORTS
from workbench.ingest import read_text
from workbench.store import Store
from workbench.web.filenames import FileNames

UA = "Пором повернувся до порту. Пасажири зійшли на берег."
EN = "The ferry is back in the port. The passengers went ashore."


def another(store: Store, title: str) -> str:
    return intake.create_article(store, title=title, editions={"ua": read_text(UA), "en": read_text(EN)}).id


def notices(client: FlaskClient, url: str = "/") -> list[str]:
    return [notice.text_content().strip() for notice in html.fromstring(client.get(url).text).find_class("notice")]


@pytest.mark.usefixtures("article")
def test_deleting_what_is_ticked(client: FlaskClient, store: Store) -> None:
    gone, kept = another(store, "Одне"), another(store, "Друге")
    form = {"action": "delete", "article": [gone, ARTICLE, gone, "nowhere"], "next": "/?sort=title"}
    answer = client.post("/articles/chosen", data=form)
    assert (answer.status_code, answer.location) == (303, "/?sort=title")
    assert [summary.article.id for summary in store.articles.list()] == [kept]
    assert notices(client) == ["2 articles have been deleted."]


@pytest.mark.usefixtures("article")
def test_deletion_asks_first(client: FlaskClient) -> None:
    document = html.fromstring(client.get("/").text)
    (button,) = document.xpath("//button[@value='delete']")
    assert button.getparent().tag == "details"
    assert "open" not in button.getparent().attrib
    assert "This cannot be undone." in button.getparent().text_content()
    (tick,) = document.xpath("//input[@name='article']")
    assert (tick.get("form"), tick.get("value")) == ("chosen", ARTICLE)


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("export", EXPORTS)
def test_downloading_what_is_ticked(client: FlaskClient, store: Store, export: str) -> None:
    chosen = [ARTICLE, another(store, "Пором?"), another(store, "пором")]
    answer = client.post("/articles/chosen", data={"action": "export", "format": export, "article": chosen})
    assert answer.headers["Content-Disposition"] == "attachment; filename=articles.zip"
    extension = EXPORTS[export].extension
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            f"Пором b повернувся b{extension}", f"Пором{extension}", f"пором (2){extension}",
        ]  # fmt: skip
        single = client.get(f"/articles/{ARTICLE}/alignment{extension}").data
        if export != "html":  # which says when it was made
            assert archive.read(archive.namelist()[0]) == single


def test_what_cannot_be_packed_is_told_before(client: FlaskClient, store: Store) -> None:
    empty = store.articles.create(title="Без тексту").id
    form = {"action": "export", "format": "json", "article": [another(store, "Одне"), empty]}
    assert client.post("/articles/chosen", data=form).status_code == 303
    assert notices(client) == ["“Без тексту” has not been aligned yet: leave it out, or upload it again."]
    client.post("/articles/chosen", data=form | {"article": "nowhere"})
    assert "There is no article nowhere" in notices(client)[0]


@pytest.mark.usefixtures("article")
def test_aligning_again_what_is_ticked(client: FlaskClient, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = another(store, "Одне"), another(store, "Друге")
    before = store.alignments.latest(one)
    client.post("/articles/chosen", data={"action": "align", "article": [one, two]})
    assert store.alignments.latest(one) == before
    assert notices(client) == ["2 articles aligned again: 0 units need a look."]

    def refuse(_store: Store, article_id: str, **_: object) -> intake.Replacement:
        if article_id == one:
            raise EditionError(Message("This will not do."))
        return intake.Replacement(kept=1, need_a_look=1, changed=True)

    monkeypatch.setattr(intake, "align_again", refuse)
    client.post("/articles/chosen", data={"action": "align", "article": [one, two]})
    assert notices(client) == ["Одне: This will not do.", "1 article aligned again: 1 unit needs a look."]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"action": "delete"}, 303),
        ({"action": "export", "format": "json"}, 303),
        ({"action": "burn", "article": ARTICLE}, 400),
        ({"action": "export", "format": "exe", "article": ARTICLE}, 400),
        ({}, 400),
    ],
)
def test_what_is_not_asked_properly_does_nothing(
    client: FlaskClient, store: Store, form: dict[str, str], status: int
) -> None:
    assert client.post("/articles/chosen", data=form).status_code == status
    assert len(store.articles.list()) == 1
    if status == 303:
        assert notices(client) == ["Tick the articles first, at the beginning of their lines."]


def test_it_never_leads_elsewhere(client: FlaskClient) -> None:
    answer = client.post("/articles/chosen", data={"action": "delete", "next": "//example.org"})
    assert answer.location == "/"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Міст у Вербограді", "Міст у Вербограді"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\windows\\x", "C windows x"),
        ("a/b: «c» * ? | 100%", "a b «c» 100"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("...", "_"),
        ("\u202egpj.exe", "gpj.exe"),
        ("a\x00b\nc\ud83d", "a b c"),
        ("мости. ", "мости"),
        ("ї" * 500, "ї" * 90),
        ("міст " * 100, " ".join(["міст"] * 19)),
        ("и\u0306", "й"),
    ],
)
def test_names_of_files(title: str, name: str) -> None:
    names = FileNames()
    assert names.name(title, ".json") == f"{name}.json"
    assert names.name(title.upper(), ".json") == f"{name.upper()} (2).json" or title == "и\u0306"
