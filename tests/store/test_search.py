from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.domain import Term
from workbench.query import parse, spellings
from workbench.store import FILE_NAME, Found, Store

from . import newsroom
from .newsroom import EN, RU, UA, editions


def aligned(store: Store, title: str = "Повінь", **sentences: tuple[str, ...]) -> str:
    article = store.articles.create(title=title)
    given = {code: store.revisions.add(article.id, one) for code, one in editions(**sentences).items()}
    store.alignments.save(newsroom.alignment(article.id, given))
    return article.id


def find(store: Store, text: str, **window: int) -> Found:
    return store.search.find(parse(text), **{"limit": 100, **window})


def units(store: Store, text: str) -> list[int | None]:
    return [hit.unit for hit in find(store, text).hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("міст", [0]),
        ("МІСТ вербограді", [0]),
        ("мост", [0]),
        ("міст мост", []),  # one edition has one, the other the other
        ("млн", [1]),
        ("у", [0]),
        ("рем*", [1]),
        ('"2 млн"', [1]),
        ('"млн 2"', []),
        ("2 -млн", []),
        ("2 -гривень", [1]),
        ("2 -гривень edition:ua", []),
        ("edition:en the", [0]),
        ("edition:ua the", []),
        ("edition:zz the", []),
        ("повінь", [None]),
        ("повінь edition:ua", []),
        ("edition:ua", []),
        ("-міст", []),
        ("", []),
    ],
)
def test_finding(store: Store, text: str, expected: list[int | None]) -> None:
    aligned(store, ua=UA, en=EN, ru=RU)
    assert units(store, text) == expected


HOSTILE = [
    '"', '""', "'", "*", "-", "(", ")", "a AND", "NOT a", "a OR", "NEAR(", "words:a", "{words}:a", "^a", "a + b", "-*",
    '-"', '"*', "a^b", "a\x00b", "\ud83d", ":memory:", "%", "\\", "🏴‍☠️ é", "; DROP TABLE passages", "edition:'",
    "а " * 5000, "w" * 10_000, '"a ' * 3000, "-a" * 5000, " ".join(f"w{number}" for number in range(2000)),
    " ".join(f"-w{number}" for number in range(2000)) + " a", '"' * 10_000, "*" * 10_000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_is_typed_is_an_error(store: Store, text: str) -> None:
    aligned(store, ua=UA, en=EN, ru=RU)
    find(store, text)


def test_every_spelling_of_the_glossary_is_found(store: Store) -> None:
    aligned(store, ua=("Міст у Київ.", "Так."), en=("A bridge to Kiev.", "Yes."))
    known = spellings([Term(forms={"uk": ("Київ",), "en": ("Kyiv",)}, avoid={"en": ("Kiev",)})])
    for text in ("Kyiv", "kiev", "КИЇВ"):
        (hit,) = store.search.find(parse(text, known), limit=10).hits
        assert [side.found for side in hit.sides] == [True, True]
    assert not store.search.find(parse('"Kyiv"', known), limit=10).hits


def test_a_hit_has_all_sides_of_its_unit(store: Store) -> None:
    article_id = aligned(store, "Новини", en=EN, ua=UA, ru=RU)
    (hit,) = find(store, "міст").hits
    assert (hit.article_id, hit.title, hit.unit) == (article_id, "Новини", 0)
    assert [(side.code, side.lang, side.text, side.found) for side in hit.sides] == [
        ("ua", "uk", UA[0], True),
        ("en", "en", EN[0], False),
        ("ru", "ru", RU[0], False),
    ]


def test_an_edition_without_a_side_has_an_empty_one(store: Store) -> None:
    article_id = aligned(store, ua=UA, en=EN)
    latest = store.alignments.latest(article_id)
    assert latest
    lacking = replace(latest.units[0], sentences={"ua": (0,), "en": ()})
    store.alignments.save(replace(latest, units=(lacking, latest.units[1])))
    (hit,) = find(store, "міст").hits
    assert [(side.code, side.text) for side in hit.sides] == [("ua", UA[0]), ("en", "")]


def test_a_phrase_may_go_from_one_sentence_of_a_side_to_the_next(store: Store) -> None:
    article_id = aligned(store, ua=UA, en=EN)
    latest = store.alignments.latest(article_id)
    assert latest
    joined = replace(latest.units[0], sentences={"ua": (0, 1), "en": (0, 1)})
    store.alignments.save(replace(latest, units=(joined,), flags=()))
    assert units(store, '"відкрили ремонт"') == [0]


def test_pages(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(f"2025-03-01T09:{minute:02}:00.000+00:00" for minute in range(60))
    for module in ("articles", "lookup"):
        monkeypatch.setattr(f"workbench.store.{module}.now", lambda: next(moments))
    made = [aligned(store, f"Гривень {number}", ua=("Це гривень.", "І це гривень."), en=EN) for number in range(4)]
    everything = find(store, "гривень")
    assert (everything.total, everything.articles) == (12, 4)
    assert [(hit.article_id, hit.unit) for hit in everything.hits] == [
        (article_id, unit) for article_id in made[::-1] for unit in (None, 0, 1)
    ]
    pages = [find(store, "гривень", limit=5, offset=offset) for offset in (0, 5, 10, 15)]
    assert [len(page.hits) for page in pages] == [5, 5, 2, 0]
    assert all((page.total, page.articles) == (12, 4) for page in pages)
    assert [hit for page in pages for hit in page.hits] == list(everything.hits)


def test_the_index_follows_what_is_stored(store: Store) -> None:
    article_id = aligned(store, "Повінь", ua=UA, en=EN)
    store.articles.rename(article_id, "Посуха")
    assert (units(store, "повінь"), units(store, "посуха")) == ([], [None])
    given = editions(ua=("Міст закрили.", UA[1]), en=EN)
    given = {code: store.revisions.add(article_id, one) for code, one in given.items()}
    assert units(store, "відкрили") == [0], "what is not aligned has no unit"
    store.alignments.save(newsroom.alignment(article_id, given))
    assert (units(store, "відкрили"), units(store, "закрили"), units(store, "гривень")) == ([], [0], [1])
    store.articles.delete(article_id)
    assert [units(store, text) for text in ("посуха", "закрили", "гривень")] == [[], [], []]
    with store._connections.snapshot() as database:
        assert [database.table(name).count for name in ("passages", "passage_texts", "summaries")] == [0, 0, 0]


def test_what_is_not_stored_is_not_found(store: Store) -> None:
    def half_stored() -> None:
        with store.transaction():
            aligned(store, ua=UA, en=EN)
            raise RuntimeError("the power went out")

    with pytest.raises(RuntimeError):
        half_stored()
    assert not find(store, "міст").total


def test_a_store_of_before_is_filled(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        article_id = aligned(store, "Повінь", ua=UA, en=EN)
        store.articles.create(title="Без тексту")
        listed = store.articles.list()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.executescript(
            """
            DROP TABLE passages; DROP TABLE passage_texts; DROP TABLE summaries; ALTER TABLE units DROP COLUMN id;
            DELETE FROM _sqlite_migrations WHERE name = 'search';
            """
        )
    with Store.open(tmp_path) as store:
        assert (units(store, "міст"), units(store, "тексту")) == ([0], [None])
        assert store.articles.list() == listed
        store.articles.delete(article_id)
        assert units(store, "міст") == []


def test_aligning_again_keeps_what_stays_and_moves_what_moved(store: Store) -> None:
    article_id = aligned(store, ua=("Так.", "Так."), en=EN)
    latest = store.alignments.latest(article_id)
    assert latest

    def keys() -> dict[tuple[int, str], int]:
        with store._connections.snapshot() as database:
            return {(row["unit"], row["code"]): row["id"] for row in database.query("SELECT * FROM passages")}

    before = keys()
    store.alignments.save(latest)
    assert keys() == before
    store.alignments.save(replace(latest, units=latest.units[::-1], flags=()))
    assert sorted(keys().values()) == sorted(before.values())
    assert (units(store, "так"), units(store, "bridge"), units(store, "repairs")) == ([0, 1], [1], [0])
    store.alignments.save(replace(latest, units=latest.units[:1], flags=()))
    assert (units(store, "так"), units(store, "bridge"), units(store, "repairs")) == ([0], [0], [])
