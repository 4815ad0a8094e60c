from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE
from workbench import review
from workbench.store import Store


def titles(page: str) -> list[str]:
    return [link.text for link in html.fromstring(page).xpath("//td/a[@class='title']")]


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("query", "count", "description"),
    [
        ("", 2, "All articles, by last change"),
        ("work=critical", 1, "Articles with open critical flags, by last change"),
        ("work=open&sort=flags", 1, "Articles with open flags, most open flags first"),
        ("work=confirmed", 0, "Articles confirmed entirely, by last change"),
        ("work=untouched&sort=progress", 2, "Articles that nobody has touched, least confirmed first"),
        ("edition=ru&sort=title", 1, "All articles, with the RU edition, by title"),
        ("title=<b>%20ПОВЕР", 1, "All articles, with “<b> ПОВЕР” in the title, by last change"),
        ("work=x&sort='&edition='&page=-1", 2, "All articles, by last change"),
    ],
)
def test_the_url_says_what_is_shown(
    client: FlaskClient, store: Store, query: str, count: int, description: str
) -> None:
    store.articles.create(title="Інше")
    page = client.get(f"/?{query}").text
    assert len(titles(page)) == count
    assert description in html.fromstring(page).find_class("view")[0].text_content()
    answer = client.get(f"/articles.json?{query}").get_json()
    assert (len(answer["articles"]), answer["total"], answer["description"]) == (count, count, description)


@pytest.mark.usefixtures("article")
def test_filters_are_links_that_say_how_many_they_show(client: FlaskClient) -> None:
    document = html.fromstring(client.get("/?work=critical&title=пором").text)
    choices = {link.text_content().split("\xa0")[0]: link for link in document.find_class("choice")}
    assert choices["with open critical flags"].get("aria-current") == "true"
    assert "work" not in choices["with open critical flags"].get("href"), "once more opens it again"
    assert choices["EN"].text_content() == "EN\xa01"
    assert choices["title"].get("href").startswith("/?work=critical&title=")
    assert "confirmed entirely" not in choices
    hidden = document.xpath("//form//input[@type='hidden'][@name='work']/@value")
    assert hidden == ["critical"], "the title is looked for in the same view"


@pytest.mark.usefixtures("article")
def test_progress_is_said_in_words_too(client: FlaskClient, store: Store) -> None:
    current = review.current(store, ARTICLE)
    review.confirm(store, ARTICLE, review.unit_ids(current)[0])
    review.dismiss(store, ARTICLE, current.flags[0].id)
    row = html.fromstring(client.get("/").text).find(".//tbody/tr")
    (bar,) = row.iter("progress")
    assert (bar.get("value"), bar.get("max"), bar.get("aria-label")) == ("1", "4", "Confirmed units")
    assert bar.getnext().text == "1 of 4"
    assert row.find_class("settled")[0].text == "1 settled"
    (entry,) = client.get("/articles.json").get_json()["articles"]
    assert (entry["confirmed"], entry["settled_flags"]) == (1, 1)


def test_pages(client: FlaskClient, store: Store) -> None:
    for number in range(51):
        store.articles.create(title=f"Новина {number}")
    first = client.get("/?sort=title").text
    (link,) = html.fromstring(first).xpath("//a[@rel='next']/@href")
    assert link == "/?sort=title&page=2"
    assert (len(titles(first)), len(titles(client.get(link).text))) == (50, 1)
    assert titles(client.get("/?sort=title&page=9").text) == titles(client.get(link).text)
    assert client.get("/articles.json").get_json()["next"] == "/articles.json?page=2"


@pytest.mark.usefixtures("article")
def test_a_view_of_nothing_leads_back(client: FlaskClient) -> None:
    document = html.fromstring(client.get("/?title=zzz").text)
    assert document.find_class("nothing")[0].find("a").get("href") == "/"
    assert not document.find_class("empty")
