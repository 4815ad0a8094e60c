"""The page of an edition's lines and their roles."""

from __future__ import annotations

import io

import pytest
from flask.testing import FlaskClient
from lxml import html

from workbench.ingest import read_text
from workbench.intake import replace_edition
from workbench.store import Store
from workbench.web import lines as module

UA = """UA | EN
Пором повернувся до порту в п’ятницю
Олена Коваль
14 листопада 2026, 10:15
Фото: Олена Коваль
На борту було 40 пасажирів, і всі вони здорові.
Квиток тепер коштує 120 гривень.
Підписуйтесь на наш Telegram-канал"""
EN = """The ferry came back to the port on Friday
There were 40 passengers aboard, and all are <well>.
A ticket is now 120 hryvnias."""


@pytest.fixture
def here(client: FlaskClient) -> str:
    """The address of the lines of an article's Ukrainian edition, which has five that are not aligned."""
    sent = client.post("/articles/new", data={"ua-text": UA, "en-text": EN})
    assert sent.status_code == 303
    return f"{sent.location}/editions/ua/lines"


def told(client: FlaskClient, here: str) -> list[str]:
    return [line["role"] for line in client.get(f"{here}.json").get_json()["lines"]]


def save(client: FlaskClient, here: str, *, latest: int = 1, **roles: str) -> tuple[int, str]:
    data = {name.replace("_", "-"): role for name, role in roles.items()}
    answer = client.post(here, data={"latest": str(latest), **data})
    return answer.status_code, answer.text


def test_every_line_has_its_role(client: FlaskClient, here: str) -> None:
    page = html.fromstring(client.get(here).text)
    chosen = [select.value for select in page.xpath("//select")]
    assert chosen == ["boilerplate", "body", "credit", "boilerplate", "credit", "body", "body", "boilerplate"]
    (run,) = page.xpath("//details[ancestor::form[@class='roles']]")
    assert "3 lines that are not aligned" in " ".join(run.text_content().split())
    assert [place.text for place in page.find_class("place")] == [str(n) for n in range(1, 9)]
    assert [state.text_content() for state in page.find_class("state")][:2] == ["not aligned", "aligned"]


def test_lines_for_a_program(client: FlaskClient, here: str) -> None:
    given = client.get(f"{here}.json").get_json()
    assert (given["edition"], given["revision"], given["set_aside"], len(given["lines"])) == ("ua", 1, 5, 8)
    assert given["lines"][1] == {
        "role": "body",
        "aligned": True,
        "chosen": False,
        "text": "Пором повернувся до порту в п’ятницю",
    }


def test_a_new_article_says_what_was_set_aside_and_leads_there(client: FlaskClient, here: str) -> None:
    article = here.partition("/editions")[0]
    page = html.fromstring(client.get(article).text)
    assert page.xpath(f"//a[@href='{here}']/text()") == ["UA: 5 lines are not aligned: look", "5 lines set aside"]
    assert not page.xpath("//a[contains(@href, 'editions/en/lines')]")
    for url in (f"{article}/editions/ua", f"{article}/editions/ua/revisions/1"):
        assert html.fromstring(client.get(url).text).xpath(f"//a[@href='{here}']")


def test_roles_are_saved_and_the_article_is_aligned_again(client: FlaskClient, here: str, store: Store) -> None:
    assert save(client, here, role_1="title", role_4="caption", role_0="boilerplate")[0] == 303
    assert told(client, here)[:5] == ["boilerplate", "title", "credit", "boilerplate", "caption"]
    article_id = here.split("/")[2]
    alignment = store.alignments.latest(article_id)
    assert alignment is not None
    assert "Фото: Олена Коваль" in [sentence.text for sentence in alignment.editions["ua"].sentences]
    page = client.get(here.partition("/editions")[0]).text
    assert "UA, other roles" in page
    assert "4 lines set aside" in page
    assert "Then, now and the translations" not in page, "the text is the same"
    assert "chosen by hand" in client.get(here).text


def test_nothing_chosen_changes_nothing(client: FlaskClient, here: str) -> None:
    assert save(client, here, role_0="boilerplate")[0] == 303
    assert "No line has been given another role" in client.get(here).text
    assert client.get(f"{here}.json").get_json()["revision"] == 1


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ({"role_1": "title", "role_5": "title"}, "Lines 2 and 6 cannot both be the title"),
        ({"role_1": "credit", "role_5": "credit", "role_6": "credit"}, "There is no sentence in the UA edition"),
    ],
)
def test_roles_that_cannot_be_are_refused_and_stay_chosen(
    client: FlaskClient, here: str, roles: dict[str, str], sentence: str
) -> None:
    status, page = save(client, here, **roles)
    assert status == 422
    (problem,) = html.fromstring(page).xpath("//*[@id='problem']/text()")
    assert sentence in problem
    for name, role in roles.items():
        (select,) = html.fromstring(page).xpath(f"//select[@name='{name.replace('_', '-')}']")
        assert select.value == role
    assert client.get(f"{here}.json").get_json()["revision"] == 1


@pytest.mark.parametrize(
    "data", [{}, {"latest": "x"}, {"latest": "1", "role-0": "hero"}, {"latest": "1", "role-x": "body"}]
)
def test_what_no_page_sends_is_refused(client: FlaskClient, here: str, data: dict[str, str]) -> None:
    assert client.post(here, data=data).status_code == 400


def test_somebody_replaced_the_edition_meanwhile(client: FlaskClient, here: str, store: Store) -> None:
    replace_edition(store, here.split("/")[2], "ua", read_text(f"Рубрика порту\n{UA}"))
    status, page = save(client, here, role_1="title", role_7="body")
    assert status == 409
    (problem,) = html.fromstring(page).xpath("//*[@id='problem']/text()")
    assert "Somebody has replaced the UA edition meanwhile" in problem
    form = html.fromstring(page).forms[-1]
    assert (form.fields["role-2"], form.fields["role-8"], form.fields["latest"]) == ("title", "body", "2")
    assert client.get(f"{here}.json").get_json()["revision"] == 2


def test_the_same_file_again_keeps_what_an_editor_chose(client: FlaskClient, here: str) -> None:
    save(client, here, role_1="title", role_7="body")
    edition = here.removesuffix("/lines")
    sent = client.post(edition, data={"file": (io.BytesIO(UA.encode()), "story.txt")})
    assert sent.status_code == 303
    assert client.get(f"{here}.json").get_json()["revision"] == 2
    client.post(edition, data={"text": f"{UA}\nПоділитися"})
    assert told(client, here)[1] == "title"
    assert told(client, here)[-2:] == ["body", "boilerplate"]


def test_a_revision_comes_back_with_its_roles(client: FlaskClient, here: str) -> None:
    was = told(client, here)
    save(client, here, role_7="body")
    client.post(f"{here.removesuffix('/lines')}/revisions/1/restore", data={"latest": "2"})
    assert told(client, here) == was
    assert client.get(f"{here}.json").get_json()["revision"] == 3


def test_revision_and_comparison_show_what_is_not_aligned(client: FlaskClient, here: str) -> None:
    edition = here.removesuffix("/lines")
    save(client, here, role_7="body")
    page = html.fromstring(client.get(f"{edition}/revisions/2").text)
    assert [" ".join(line.text_content().split()) for line in page.xpath("//p[@class='aside']")] == [
        "boilerplate UA | EN",
        "credit Олена Коваль",
        "boilerplate 14 листопада 2026, 10:15",
        "credit Фото: Олена Коваль",
    ]
    compared = client.get(f"{edition}/compare?from=1&to=2").text
    assert "Not aligned in revision 1" in compared
    assert "Not aligned in revision 2" in compared


def test_a_text_of_many_lines_has_several_pages(
    client: FlaskClient, here: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_ON_A_PAGE", 3)
    page = html.fromstring(client.get(f"{here}?page=2").text)
    assert [select.name for select in page.xpath("//select")] == ["role-3", "role-4", "role-5"]
    assert [link.get("rel") for link in page.xpath("//nav[@class='pages']/a")] == ["prev", "next"]
    assert html.fromstring(client.get(f"{here}?page=99").text).xpath("//select")[0].name == "role-6"


@pytest.mark.parametrize("url", ["/articles/nowhere/editions/ua/lines", "/articles/nowhere/editions/ua/lines.json"])
def test_what_is_not_there(client: FlaskClient, url: str) -> None:
    assert client.get(url).status_code == 404


def test_an_edition_that_is_not_there(client: FlaskClient, here: str) -> None:
    assert client.get(here.replace("/ua/", "/ru/")).status_code == 404


def test_how_the_text_was_read_stays_with_it(client: FlaskClient, store: Store) -> None:
    files = {"ua-file": (io.BytesIO(UA.encode("cp1251")), "a.txt"), "en-text": EN}
    sent = client.post("/articles/new", data=files, content_type="multipart/form-data").location
    article = sent.rpartition("/")[2]
    assert save(client, f"{sent}/editions/ua/lines", role_0="body")[0] == 303
    now, before = store.revisions.history(article, "ua")
    assert now.reading == before.reading
    assert now.reading
    assert now.reading.encoding == "windows-1251"
