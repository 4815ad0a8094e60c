from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER, alignment
from workbench import review
from workbench.store import Store

pytestmark = pytest.mark.usefixtures("article")
URL = f"/articles/{ARTICLE}/queue"
ORDER = [NUMBER, MISSING, MOVED, NAME]


def shown(client: FlaskClient, url: str = URL) -> tuple[str | None, int | None, int]:
    """The flag that comes, its position, and how many there are."""
    found = client.get(url.replace("/queue", "/queue.json")).json
    return found["flag"] and found["flag"]["id"], found["position"], found["total"]


def decide(client: FlaskClient, flag: str, action: str, url: str = "", **fields: str) -> str:
    """Presses a button; where it leads."""
    data = {"action": action, "expected": "open", **fields}
    answer = client.post(f"/articles/{ARTICLE}/queue/{flag}{url}", data=data)
    assert answer.status_code == 303
    return str(answer.location)


def states(store: Store) -> dict[str, str]:
    return {flag.id: flag.status for flag in review.current(store, ARTICLE).flags}


@pytest.fixture
def second(store: Store) -> str:
    """Another article with the same flags."""
    made = alignment()
    article_id = store.articles.create(title="Друга", article_id="second").id
    for edition in made.editions.values():
        store.revisions.add(article_id, edition)
    store.alignments.save(type(made)(article_id, made.model, made.editions, made.units, made.flags, title="Друга"))
    return article_id


def test_the_gravest_comes_first_and_then_the_surest(client: FlaskClient) -> None:
    seen, url = [], URL
    for _ in ORDER:
        found = client.get(url.replace("/queue", "/queue.json")).json
        seen.append((found["flag"]["id"], found["position"], found["total"]))
        url = found["next"]
    assert seen == [(flag, at, 4) for at, flag in enumerate(ORDER, 1)]
    assert shown(client, url)[0] == NUMBER, "past the last comes the first"
    assert shown(client, client.get(f"{URL}.json").json["previous"])[0] == NAME


def test_a_flag_is_shown_with_what_each_edition_has(client: FlaskClient) -> None:
    page = html.fromstring(client.get(URL).text)
    assert page.xpath("//article//h1")[0].text_content() == "UA and RU say 40, EN says 400."
    assert "1 of 4" in page.text_content()
    assert "Almost certainly a difference (90 %)" in page.text_content()
    rows = [[" ".join(" ".join(cell.itertext()).split()) for cell in row] for row in page.xpath("//tbody/tr")]
    assert [row[1] for row in rows] == ["40", "400", "40"]
    assert rows[1][2] == (
        "The ferry is back. There were 400 passengers <aboard> & no crew. A ticket costs 120 hryvnias."
    )
    marks = page.xpath("//td[contains(@class, 'text')]//mark")
    assert [mark.text for mark in marks] == ["40", "400", "40"]
    missing = html.fromstring(client.get(f"{URL}?flag={MISSING}").text)
    assert "no counterpart" in missing.xpath("//tbody/tr[2]")[0].text_content()


@pytest.mark.parametrize(("action", "state"), [("accept", "accepted"), ("dismiss", "dismissed"), ("fix", "fixed")])
def test_after_an_action_the_next_flag_comes(client: FlaskClient, store: Store, action: str, state: str) -> None:
    url = decide(client, MISSING, action)
    assert states(store)[MISSING] == state
    assert shown(client, url) == (MOVED, 2, 3)
    assert shown(client, decide(client, NAME, action)) == (NUMBER, 1, 2), "past the last comes the first"


def test_a_queue_comes_to_its_end(client: FlaskClient, store: Store) -> None:
    url = URL
    for flag in ORDER:
        url = decide(client, flag, "accept")
    assert shown(client, url) == (None, None, 0)
    page = client.get(url).text
    assert "Nothing waits in this queue." in page
    assert shown(client, f"{URL}?state=accepted") == (NUMBER, 1, 4)
    answer = client.post(f"{URL}/{NUMBER}?state=accepted", data={"action": "fix", "expected": "accepted"})
    assert shown(client, answer.location) == (MISSING, 1, 3)
    assert states(store)[NUMBER] == "fixed"


def test_reason_is_kept(client: FlaskClient, store: Store) -> None:
    decide(client, NUMBER, "dismiss", reason=" rounded <so> ")
    assert store.decisions.standing(ARTICLE)[NUMBER].reason == "rounded <so>"
    page = html.fromstring(client.get(f"{URL}?flag={NUMBER}").text)
    assert page.find_class("settled")[0].text_content().strip() == "Dismissed: rounded <so>"
    assert "not in this queue, which has 3" in page.text_content()


def test_filters_stay_in_the_url(client: FlaskClient) -> None:
    assert shown(client, f"{URL}?kind=name") == (NAME, 1, 1)
    assert shown(client, f"{URL}?severity=minor&edition=ru&q=x&confidence=sure") == (MOVED, 1, 1)
    assert shown(client, f"{URL}?kind=nonsense&state=nonsense") == (NUMBER, 1, 4)
    location = decide(client, MOVED, "accept", "?severity=minor")
    assert parse_qs(urlsplit(location).query) == {"severity": ["minor"], "after": [MOVED]}
    choices = {link.get("href") for link in html.fromstring(client.get(URL).text).find_class("choice")}
    assert {f"{URL}?kind=name", f"{URL}?severity=minor", f"{URL}?state=accepted"} <= {
        url.replace("&state=open", "") for url in choices
    }


def test_what_is_refused_comes_back_with_what_was_typed(client: FlaskClient, store: Store) -> None:
    review.accept(store, ARTICLE, NUMBER, actor="Ірина")
    data = {"action": "dismiss", "reason": "rounded <so>", "expected": "open"}
    answer = client.post(f"{URL}/{NUMBER}?flag={NUMBER}", data=data)
    assert answer.status_code == 409
    assert "Ірина has accepted this flag meanwhile" in answer.text
    assert "Accepted by Ірина" in html.fromstring(answer.text).find_class("settled")[0].text_content()
    data = {"action": "dismiss", "reason": "x" * 2001, "expected": "open"}
    answer = client.post(f"{URL}/{NAME}?flag={NAME}", data=data)
    assert answer.status_code == 422
    (field,) = html.fromstring(answer.text).xpath("//input[@name='reason']")
    assert field.get("value") == "x" * 2001
    answer = client.post(f"{URL}/{NAME}?flag={NAME}", data={"action": "comment", "text": "\ny" * 5000})
    assert answer.status_code == 422
    (area,) = html.fromstring(answer.text).xpath("//textarea")
    assert area.text.strip().startswith("y\ny")


def test_comments_are_written_and_shown(client: FlaskClient) -> None:
    location = decide(client, NUMBER, "comment", "?severity=critical", text="is it <40>?")
    assert parse_qs(urlsplit(location).query) == {"severity": ["critical"], "flag": [NUMBER]}
    assert html.fromstring(client.get(location).text).find_class("words")[0].text_content() == "is it <40>?"
    assert [one["text"] for one in client.get(f"{URL}.json").json["comments"]] == ["is it <40>?"]


def test_undo_takes_the_last_decision_back_and_shows_it(client: FlaskClient, store: Store) -> None:
    page = client.get(decide(client, NUMBER, "accept")).text
    (button,) = html.fromstring(page).xpath("//button[@data-action='undo']")
    assert button.get("title") == "Undo: row 2, Number: accepted (somebody)"
    form = button.getparent()
    answer = client.post(form.get("action"), data={"expected": form.fields["expected"]})
    assert shown(client, answer.location) == (NUMBER, 1, 4)
    assert states(store)[NUMBER] == "open"
    assert "Undone: row 2, Number: accepted (somebody)." in client.get(answer.location).text
    review.accept(store, ARTICLE, NAME)
    answer = client.post(form.get("action"), data={"expected": form.fields["expected"]}, follow_redirects=True)
    assert "A flag has been accepted meanwhile" in answer.text
    assert states(store)[NAME] == "accepted"
    answer = client.post(URL, data={}, follow_redirects=True)
    answer = client.post(URL, data={}, follow_redirects=True)
    assert "There is nothing to undo." in answer.text


@pytest.mark.usefixtures("second")
def test_the_queue_of_all_articles(client: FlaskClient, store: Store) -> None:
    seen, url = [], "/queue"
    for _ in range(4):
        found = client.get(url.replace("/queue", "/queue.json")).json
        seen.append((found["flag"]["article"], found["flag"]["id"], found["position"], found["total"]))
        url = found["next"]
    assert seen == [
        (ARTICLE, NUMBER, 1, 8), ("second", NUMBER, 2, 8), (ARTICLE, MISSING, 3, 8), ("second", MISSING, 4, 8),
    ]  # fmt: skip
    page = html.fromstring(client.get(f"/queue?article=second&flag={NUMBER}&severity=critical").text)
    form = page.xpath("//button[@value='accept']")[0].getparent()
    answer = client.post(form.get("action"), data={"action": "accept", "expected": form.fields["expected"]})
    assert urlsplit(answer.location).path == "/queue"
    assert shown(client, answer.location) == (NUMBER, 1, 1)
    assert next(flag.status for flag in review.current(store, "second").flags) == "accepted"
    assert states(store)[NUMBER] == "open"
    (button,) = html.fromstring(client.get(answer.location).text).xpath("//button[@data-action='undo']")
    undone = client.post(button.getparent().get("action"), data={})
    found = client.get(undone.location.replace("/queue", "/queue.json")).json
    assert (found["flag"]["article"], found["flag"]["id"]) == ("second", NUMBER)


def test_regrouped_articles_are_in_the_queue_of_all(client: FlaskClient, store: Store) -> None:
    unit = review.unit_ids(review.current(store, ARTICLE))[0]
    client.post(f"/articles/{ARTICLE}/units/{unit}/merge", data={})
    assert store.flags.regrouped() == (ARTICLE,)
    expected = sorted(flag.id for flag in review.current(store, ARTICLE).flags)
    assert client.get("/queue.json").json["total"] == len(expected)
    review.undo(store, ARTICLE)
    assert store.flags.regrouped() == ()
    assert client.get("/queue.json").json["total"] == 4


@pytest.mark.parametrize(
    ("url", "data", "status"),
    [
        (f"{URL}/{NUMBER}", {}, 400),
        (f"{URL}/{NUMBER}", {"action": "explode"}, 400),
        (f"{URL}/nowhere", {"action": "accept"}, 404),
        (f"{URL}/nowhere", {"action": "comment", "text": "x"}, 404),
        (f"/articles/nowhere/queue/{NUMBER}", {"action": "accept"}, 404),
        ("/articles/nowhere/queue", {}, 404),
    ],
)
def test_bad_requests_change_nothing(
    client: FlaskClient, store: Store, url: str, data: dict[str, str], status: int
) -> None:
    assert client.post(url, data=data).status_code == status
    assert set(states(store).values()) == {"open"}


def test_what_is_asked_for_and_not_there(client: FlaskClient) -> None:
    assert client.get("/articles/nowhere/queue").status_code == 404
    assert shown(client, f"{URL}?flag=nowhere&after=nowhere") == (NUMBER, 1, 4)
    assert shown(client, "/queue?article=nowhere&flag=nowhere&last=nowhere") == (NUMBER, 1, 4)
