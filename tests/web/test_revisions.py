from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from lxml import html

from tests.web.newsroom import ARTICLE, SENTENCES
from workbench import intake, review
from workbench.embed import Encoder
from workbench.ingest import read_text
from workbench.store import Store

EDITION = f"/articles/{ARTICLE}/editions/en"
ONE = "\n".join(SENTENCES["en"])
TWO = ONE.replace("400", "40").replace("\nA ticket costs 120 hryvnias.", "") + "\nThe harbour is <closed>."

pytestmark = pytest.mark.usefixtures("article")


@pytest.fixture
def revised(store: Store, encoder: Encoder, article: None) -> intake.Replacement:
    """A second revision of the English edition: one sentence mended, one gone, one new."""
    return intake.replace_edition(store, ARTICLE, "en", read_text(TWO), filename="two.txt", encoder=encoder)


def rows(page: str) -> list[tuple[str, str, str]]:
    """The class of each row, and its text then and now."""
    (table,) = html.fromstring(page).find_class("differences")
    found = [
        (row.get("class"), *(" ".join(cell.text_content().split()) for cell in row.xpath("td")[:2]))
        for row in table.xpath("tbody/tr")
    ]
    return [(kind, then, now) for kind, then, now in found]


def test_list_opens_and_compares(client: FlaskClient, revised: intake.Replacement) -> None:
    page = html.fromstring(client.get(EDITION).text)
    links = [link.get("href") for link in page.find_class("revisions")[0].iter("a")]
    assert links == [f"{EDITION}/revisions/2", f"{EDITION}/revisions/1"]
    chosen = page.xpath("//input[@form='compare'][@checked]")
    assert [(radio.name, radio.get("value")) for radio in chosen] == [("to", "2"), ("from", "1")]
    assert [button.get("formaction") for button in page.xpath("//button[@form='restore']")] == [
        f"{EDITION}/revisions/1/restore"
    ]


def test_one_revision_offers_nothing_to_compare(client: FlaskClient) -> None:
    assert "Compare" not in client.get(EDITION).text
    assert "nothing to compare it with yet" in client.get(f"{EDITION}/compare").text


def test_revision_is_shown(client: FlaskClient, revised: intake.Replacement) -> None:
    page = client.get(f"{EDITION}/revisions/2").text
    assert "The harbour is &lt;closed&gt;." in page
    assert "two.txt" in page
    assert "present text" in page
    assert "There were 400 passengers" in client.get(f"{EDITION}/revisions/1").text


def test_revision_for_a_program(client: FlaskClient, revised: intake.Replacement) -> None:
    told = client.get(f"{EDITION}/revisions/2.json").get_json()
    assert (told["edition"], told["lang"], told["revision"], told["filename"]) == ("en", "en", 2, "two.txt")
    assert told["sentences"][-1] == "The harbour is <closed>."


@pytest.mark.parametrize(
    "url",
    [
        f"{EDITION}/revisions/3",
        f"{EDITION}/revisions/0.json",
        f"{EDITION}/revisions/99999999999999999999999",
        f"{EDITION}/compare?from=9",
        f"{EDITION}/compare?to=one",
        f"{EDITION}/compare.json?from=-1",
        f"/articles/{ARTICLE}/editions/pl/compare",
        "/articles/nowhere/editions/en/revisions/1",
    ],
)
def test_what_is_not_there(client: FlaskClient, url: str) -> None:
    assert client.get(url).status_code == 404


def test_comparison(client: FlaskClient, revised: intake.Replacement) -> None:
    page = client.get(f"{EDITION}/compare?from=1&to=2").text
    assert rows(page) == [
        ("fold", "", "1 sentence unchanged"),
        ("changed", "There were 400 passengers <aboard> & no crew.", "There were 40 passengers <aboard> & no crew."),
        ("deleted", "A ticket costs 120 hryvnias.", "not there"),
        ("inserted", "not there", "The harbour is <closed>."),
    ]
    document = html.fromstring(page)
    assert [gone.text for gone in document.iter("del")] == ["400", "A ticket costs 120 hryvnias."]
    assert [come.text for come in document.iter("ins")] == ["40", "The harbour is <closed>."]


def test_translations_stand_beside_what_changed(client: FlaskClient, revised: intake.Replacement) -> None:
    told = client.get(f"{EDITION}/compare.json").get_json()
    assert (told["from"], told["to"]) == (1, 2)
    changed, deleted = told["changes"][:2]
    assert {"edition": "ua", "text": SENTENCES["ua"][1]} in changed["translations"]
    assert {"edition": "ru", "text": SENTENCES["ru"][1]} in changed["translations"]
    # The alignment that the deleted sentence was in last says what its counterparts were.
    assert SENTENCES["ua"][2] in next(one["text"] for one in deleted["translations"] if one["edition"] == "ua")
    link = html.fromstring(client.get(f"{EDITION}/compare").text).xpath("//tr[@class='changed']//a/@href")
    assert link == [f"/articles/{ARTICLE}#unit-{unit + 1}" for unit in changed["units"]]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [("from=2&to=2", "one and the same revision"), ("from=1&to=1", "one and the same revision")],
)
def test_nothing_differs(client: FlaskClient, revised: intake.Replacement, query: str, sentence: str) -> None:
    page = client.get(f"{EDITION}/compare?{query}").text
    assert sentence in page
    assert "differences" not in [table.get("class") for table in html.fromstring(page).iter("table")]


def test_backwards(client: FlaskClient, revised: intake.Replacement) -> None:
    told = client.get(f"{EDITION}/compare.json?from=2&to=1").get_json()
    assert told["counts"] == {"unchanged": 1, "changed": 1, "deleted": 1, "inserted": 1}
    changed = next(change for change in told["changes"] if change["kind"] == "changed")
    assert {"edition": "ua", "text": SENTENCES["ua"][1]} in changed["translations"]


def test_units_that_need_a_look(client: FlaskClient, store: Store) -> None:
    answer = client.post(EDITION, data={"text": TWO})
    page = html.fromstring(client.get(answer.location).text)
    ((link, first),) = [notice.xpath(".//a/@href") for notice in page.find_class("notice")]
    assert link.startswith(f"{EDITION}/compare?from=1&to=2&units=")
    asked = client.get(link.replace("/compare?", "/compare.json?")).get_json()
    shown = {unit + 1 for change in asked["changes"] for unit in change["units"]}
    assert shown == {int(number) for number in link.partition("units=")[2].replace("%2C", ",").split(",")}
    assert "Only the units that need a look." in client.get(link).text
    assert first == f"/articles/{ARTICLE}#unit-{min(shown)}"


def reuploaded(client: FlaskClient, text: str) -> str:
    """The address of the view of the units that need a look after the English edition was replaced."""
    answer = client.post(EDITION, data={"text": text})
    page = html.fromstring(client.get(answer.location).text)
    return str(page.find_class("notice")[0].xpath(".//a/@href")[0])


def test_what_a_flag_was_dismissed_for_is_offered_again(client: FlaskClient, store: Store) -> None:
    client.post(EDITION, data={"text": ONE.replace("400", "4,000")})
    opened = review.current(store, ARTICLE)
    number = next(flag for flag in opened.flags if flag.kind == "number")
    review.dismiss(store, ARTICLE, number.id, reason="the ferry <was> full")
    link = reuploaded(client, ONE.replace("400", "4,001"))
    page = html.fromstring(client.get(link).text)
    (form,) = (form for form in page.forms if "flag" in form.fields)
    assert form.fields["reason"] == "the ferry <was> full"
    assert "dismissed before: the ferry <was> full" in form.text_content()
    row = client.get(f"/articles/{ARTICLE}").text
    assert "dismissed before: <bdi>the ferry &lt;was&gt; full</bdi>" in row
    assert 'value="the ferry &lt;was&gt; full"' in row
    new = form.fields["flag"]
    assert "the ferry &lt;was&gt; full" in client.get(f"/articles/{ARTICLE}/queue?flag={new}").text

    answer = client.post(form.action, data=dict(form.fields))
    assert answer.location == link
    (flag,) = (flag for flag in review.current(store, ARTICLE).flags if flag.id == new)
    assert (flag.status, flag.reason) == ("dismissed", "the ferry <was> full")
    assert client.get(link).text.count("Dismiss again") == 0
    again = client.post(form.action, data=dict(form.fields))
    assert "Somebody has dismissed this flag meanwhile" in client.get(again.location).text


@pytest.mark.parametrize(
    ("old", "new", "only", "said"),
    [
        ("back.", "back!", "marks", "only punctuation differs"),
        ("is back", "was back", None, "changed"),
    ],
)
def test_what_alone_differs_is_said(client: FlaskClient, old: str, new: str, only: str | None, said: str) -> None:
    link = reuploaded(client, ONE.replace(old, new, 1))
    (change,) = client.get(link.replace("/compare?", "/compare.json?")).get_json()["changes"]
    assert change["only"] == only
    (cell,) = html.fromstring(client.get(link).text).xpath("//tbody/tr[1]/th")
    assert said in cell.text_content()


@pytest.mark.parametrize("units", ["999", "0", "x"])
def test_units_that_there_are_not(client: FlaskClient, revised: intake.Replacement, units: str) -> None:
    assert client.get(f"{EDITION}/compare?units={units}").status_code == 200


class TestRestoring:
    def test_makes_an_earlier_text_the_newest(
        self, client: FlaskClient, store: Store, revised: intake.Replacement
    ) -> None:
        answer = client.post(f"{EDITION}/revisions/1/restore", data={"latest": "2"})
        assert answer.status_code == 303
        assert store.revisions.latest(ARTICLE)["en"].revision.number == 3
        assert (
            store.revisions.get(ARTICLE, "en", 3).revision.text == store.revisions.get(ARTICLE, "en", 1).revision.text
        )
        assert "revision 1 restored" in client.get(answer.location).text

    def test_the_present_text_changes_nothing(
        self, client: FlaskClient, store: Store, revised: intake.Replacement
    ) -> None:
        answer = client.post(f"{EDITION}/revisions/2/restore")
        assert "is the present text already" in client.get(answer.location).text
        assert len(store.revisions.history(ARTICLE, "en")) == 2

    @pytest.mark.usefixtures("revised")
    @pytest.mark.parametrize(("number", "latest", "status"), [(1, "1", 409), (7, "", 404)])
    def test_refused(self, client: FlaskClient, store: Store, number: int, latest: str, status: int) -> None:
        answer = client.post(f"{EDITION}/revisions/{number}/restore", data={"latest": latest})
        assert answer.status_code == status
        assert len(store.revisions.history(ARTICLE, "en")) == 2
