from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from workbench.domain import Article, Edition, Revision, Sentence
from workbench.errors import NotFound
from workbench.store import Reading, Store, newsroom_order

from .newsroom import EN, RU, UA, edition


@pytest.fixture
def article(store: Store) -> Article:
    return store.articles.create(title="Міст", source="ua")


@pytest.mark.parametrize(
    ("codes", "ordered"),
    [
        (("ru", "en", "ua"), ("ua", "en", "ru")),
        (("pl", "ru", "de", "en"), ("en", "ru", "de", "pl")),
        (("ua", "ua"), ("ua",)),
        ((), ()),
    ],
)
def test_the_newsrooms_order(codes: tuple[str, ...], ordered: tuple[str, ...]) -> None:
    assert newsroom_order(codes) == ordered


def test_revisions_are_numbered_from_one_in_each_edition(store: Store, article: Article) -> None:
    given = [edition("ua", "Раз."), edition("en", "One."), edition("ua", "Два.", number=7)]
    added = [store.revisions.add(article.id, one) for one in given]
    assert [(one.code, one.revision.number) for one in added] == [("ua", 1), ("en", 1), ("ua", 2)]
    assert store.revisions.get(article.id, "ua", 2) == edition("ua", "Два.", number=2) == added[2]


def test_an_edition_keeps_its_language_and_how_it_was_split(store: Store, article: Article) -> None:
    unsplit = Edition("pl", "pl-PL", Revision.from_text("Most.\n\nRemont. Koniec."))
    store.revisions.add(article.id, unsplit)
    store.revisions.add(article.id, edition("ua", *UA))
    assert store.revisions.latest(article.id) == {"ua": edition("ua", *UA), "pl": unsplit}


def test_the_latest_of_every_edition_in_order(store: Store, article: Article) -> None:
    for code, sentences in (("ru", RU), ("pl", ("Most.",)), ("ua", ("Старе.",)), ("en", EN), ("ua", UA)):
        store.revisions.add(article.id, edition(code, *sentences))
    latest = store.revisions.latest(article.id)
    assert list(latest) == ["ua", "en", "ru", "pl"]
    assert latest["ua"] == edition("ua", *UA, number=2)


@pytest.mark.parametrize(
    ("again", "number"),
    [
        (edition("ua", *UA), 1),
        (Edition("ua", "uk", Revision.from_text("\n".join(UA))), 1),
        (edition("ua", "\n".join(UA)), 2),
        (replace(edition("ua", *UA), lang="ru"), 2),
        (edition("ua", *UA, "Ще."), 2),
    ],
    ids=["same", "not split", "split otherwise", "another language", "another text"],
)
def test_the_same_text_again_adds_nothing(store: Store, article: Article, again: Edition, number: int) -> None:
    first = store.revisions.add(article.id, edition("ua", *UA))
    added = store.revisions.add(article.id, again)
    assert added.revision.number == number
    assert (added == first) is (number == 1)
    assert len(store.revisions.history(article.id, "ua")) == number


def test_an_earlier_text_again_is_a_new_revision(store: Store, article: Article) -> None:
    for text in ("Раз.", "Два.", "Раз."):
        store.revisions.add(article.id, edition("ua", text))
    assert [one.number for one in store.revisions.history(article.id, "ua")] == [3, 2, 1]


def test_the_history_has_the_latest_first(store: Store, article: Article) -> None:
    store.revisions.add(article.id, edition("ua", "Раз."), filename="раз.docx")
    store.revisions.add(article.id, edition("ua", "Двічі."))
    latest, first = store.revisions.history(article.id, "ua")
    assert (latest.number, latest.filename, latest.characters) == (2, None, 6)
    assert (first.number, first.filename, first.characters) == (1, "раз.docx", 4)
    assert (first.code, first.lang) == ("ua", "uk")
    assert first.created <= latest.created


@pytest.mark.parametrize(
    "reading",
    [
        None,
        Reading("docx"),
        Reading("text", "windows-1251", 0.875, (("letters", 3, ("міст", "Київ \ud83d")), ("hyphens", 1, ()))),
    ],
    ids=["not noted", "format alone", "all of it"],
)
def test_how_a_text_was_read_is_remembered(store: Store, article: Article, reading: Reading | None) -> None:
    store.revisions.add(article.id, edition("ua", "Раз."), reading=reading)
    (summary,) = store.revisions.history(article.id, "ua")
    if reading and reading.repairs:
        assert summary.reading
        assert summary.reading.repairs == (("letters", 3, ("міст", "Київ \ufffd")), ("hyphens", 1, ()))
        reading = replace(reading, repairs=summary.reading.repairs)
    assert summary.reading == reading


def test_half_a_surrogate_pair_does_not_move_the_sentences(store: Store, article: Article) -> None:
    store.revisions.add(article.id, edition("ua", "Міст \ud83d.", "Ремонт."))
    assert [one.text for one in store.revisions.latest(article.id)["ua"].sentences] == ["Міст \ufffd.", "Ремонт."]
    again = store.revisions.add(article.id, edition("ua", "Міст \ud83d.", "Ремонт."))
    assert again.revision.number == 1


def test_a_sentence_that_is_not_in_the_text_is_refused(store: Store, article: Article) -> None:
    revision = replace(Revision.from_text("Міст."), sentences=(Sentence("Мост.", 0, 5, 0),))
    with pytest.raises(ValueError, match="sentence 0-5"):
        store.revisions.add(article.id, Edition("ua", "uk", revision))
    assert store.revisions.latest(article.id) == {}


def test_what_is_not_there_is_not_found(store: Store, article: Article) -> None:
    store.revisions.add(article.id, edition("ua", *UA))
    with pytest.raises(NotFound, match="There is no article nowhere"):
        store.revisions.add("nowhere", edition("ua", *UA))
    with pytest.raises(NotFound, match="There is no article nowhere"):
        store.revisions.latest("nowhere")
    with pytest.raises(NotFound, match="has no EN edition"):
        store.revisions.history(article.id, "en")
    with pytest.raises(NotFound, match="no revision 2 of the UA edition"):
        store.revisions.get(article.id, "ua", 2)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET text = 'Мост.'",
        "UPDATE revisions SET number = 2",
        "UPDATE OR IGNORE revisions SET filename = 'a.txt'",
        "DELETE FROM revisions",
        "INSERT OR REPLACE INTO revisions SELECT article, code, number, lang, 'Мост.', paragraphs, sentences, filename,"
        " created, reading FROM revisions",
    ],
)
def test_a_revision_never_changes(store: Store, article: Article, statement: str) -> None:
    store.revisions.add(article.id, edition("ua", *UA))
    with pytest.raises(sqlite3.IntegrityError, match="a revision"), store._connections.transaction() as database:
        database.conn.execute(statement)
    assert store.revisions.latest(article.id) == {"ua": edition("ua", *UA)}


def test_the_same_text_with_another_role_is_the_next_revision(store: Store, article: Article) -> None:
    plain = Revision.from_text("Міст відкрили.\nРеклама")
    first, last = plain.paragraphs
    other = replace(plain, paragraphs=(first, replace(last, role="boilerplate", chosen=True)))
    numbers = [
        store.revisions.add(article.id, Edition("ua", "uk", given)).revision.number
        for given in (plain, other, other, plain)
    ]
    assert numbers == [1, 2, 2, 3]
    assert store.revisions.get(article.id, "ua", 2).revision.paragraphs == other.paragraphs
