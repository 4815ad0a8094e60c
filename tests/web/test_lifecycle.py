from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}"
TITLE = "Пором <b>повернувся</b>"


def form(client: FlaskClient, action: str) -> html.HtmlElement:
    """The form on the article's page that is sent to ``action``."""
    document = html.fromstring(client.get(URL).text)
    (found,) = (one for one in document.forms if one.get("action") == f"{URL}/{action}")
    return found


def notice(client: FlaskClient, url: str) -> str:
    (found,) = html.fromstring(client.get(url).text).find_class("notice")
    return str(found.text_content()).strip()


def test_article_is_renamed(client: FlaskClient, store: Store) -> None:
    fields = form(client, "title").fields
    assert fields["title"] == TITLE
    answer = client.post(f"{URL}/title", data={**dict(fields), "title": " Паром <i> "})
    assert (answer.status_code, answer.location) == (303, URL)
    assert store.articles.get(ARTICLE).title == "Паром <i>"
    assert html.fromstring(client.get(URL).text).findtext(".//h1") == "Паром <i>"


@pytest.mark.parametrize(("title", "sentence"), [(" ", "Give the article a title."), ("x" * 501, "500 characters")])
def test_title_that_will_not_do(client: FlaskClient, store: Store, title: str, sentence: str) -> None:
    answer = client.post(f"{URL}/title", data={"title": title})
    assert sentence in notice(client, answer.location)
    assert store.articles.get(ARTICLE).title == TITLE


def test_article_is_deleted(client: FlaskClient, store: Store) -> None:
    assert "cannot be undone" in form(client, "delete").text_content()
    answer = client.post(f"{URL}/delete")
    assert (answer.status_code, answer.location) == (303, "/")
    assert notice(client, "/") == f"The article “{TITLE}” has been deleted."
    assert store.articles.list() == ()
    assert client.get(URL).status_code == 404


@pytest.mark.parametrize("action", ["title", "delete"])
def test_nothing_happens_by_following_a_link(client: FlaskClient, store: Store, action: str) -> None:
    assert client.get(f"{URL}/{action}").status_code == 405
    assert store.articles.get(ARTICLE).title == TITLE


@pytest.mark.parametrize("action", ["title", "delete"])
def test_article_that_is_not_there(client: FlaskClient, store: Store, action: str) -> None:
    assert client.post(f"/articles/nowhere/{action}", data={"title": "x"}).status_code == 404
    assert len(store.articles.list()) == 1
