"""An article with something of everything that the review page shows."""

from __future__ import annotations

from flask.testing import FlaskClient
from lxml import html

from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Span, Unit, language_tag
from workbench.embed import bundled
from workbench.errors import Message
from workbench.store import Store

ARTICLE = "ferry"
SENTENCES = {
    "ua": ["Пором повернувся.", "На борту було 40 пасажирів.", "Квиток коштує 120 гривень.", "Капітан мовчить."],
    "en": ["The ferry is back.", "There were 400 passengers <aboard> & no crew.", "A ticket costs 120 hryvnias."],
    "ru": ["Паром вернулся.", "На борту было 40 пассажиров.", "Капитан молчит.", "Билет стоит 120 гривен."],
}
NUMBER, MISSING, NAME, MOVED = "number-aa11", "missing-bb22", "name-cc33", "moved-dd44"


def alignment() -> Alignment:
    """Four units: one plain, one with two flags whose words overlap, one moved, one without a counterpart."""
    return Alignment(
        id=ARTICLE,
        title="Пором <b>повернувся</b>",
        source="ua",
        model=ModelName(bundled.NAME, 1),
        editions={
            code: Edition(code, language_tag(code), Revision.from_sentences(given)) for code, given in SENTENCES.items()
        },
        units=(
            Unit({"ua": (0,), "en": (0,), "ru": (0,)}, {}, 0.97),
            Unit({"ua": (1,), "en": (1,), "ru": (1,)}, {}, 0.75),
            Unit({"ua": (2,), "en": (2,), "ru": (3,)}, {}, 0.95, moved=("ru",)),
            Unit({"ua": (3,), "en": (), "ru": (2,)}, {}, 0.4),
        ),
        flags=(
            Flag(
                id=NUMBER,
                unit=1,
                kind="number",
                severity="critical",
                editions=("en",),
                message=Message("UA and RU say %(a)s, EN says %(b)s.", {"a": "40", "b": "400"}),
                score=0.9,
                spans=(Span("ua", 1, 14, 16), Span("en", 1, 11, 14), Span("ru", 1, 14, 16)),
            ),
            Flag(
                id=NAME,
                unit=1,
                kind="name",
                severity="minor",
                editions=("en",),
                message=Message("Only EN names a crew."),
                score=0.5,
                spans=(Span("en", 1, 11, 25),),
            ),
            Flag(MOVED, 2, "moved", "minor", ("ru",), Message("RU tells it at another place."), 0.8),
            Flag(MISSING, 3, "missing", "major", ("en",), Message("EN lacks it."), 0.9),
        ),
    )


def store_article(store: Store) -> None:
    """Puts the article into the store."""
    made = alignment()
    store.articles.create(title=made.title or "", source=made.source, article_id=made.id)
    for edition in made.editions.values():
        store.revisions.add(made.id, edition)
    store.alignments.save(made)


def seen(client: FlaskClient) -> dict[str, str]:
    """The headers of the article's page that is open now."""
    state = html.fromstring(client.get(f"/articles/{ARTICLE}").text).get_element_by_id("units").get("data-state")
    return {"X-Seen": str(state)}
