from __future__ import annotations

import pytest

from workbench import review
from workbench.store import ListFilter, Store

from .newsroom import EN, RU, UA
from .test_search import aligned


@pytest.fixture
def made(store: Store) -> dict[str, str]:
    """Name → id: one article untouched, one without its critical flag, one confirmed, one with no text."""
    ids = {
        "untouched": aligned(store, "Ґрати <b> п’ятої школи", ua=UA, en=EN),
        "begun": aligned(store, "Є новини", ua=UA, en=EN, ru=RU),
        "confirmed": aligned(store, "Ївга", ua=UA, en=EN),
        "empty": store.articles.create(title="Їжа 100%").id,
    }
    flags = review.current(store, ids["begun"]).flags
    review.accept(store, ids["begun"], next(flag.id for flag in flags if flag.severity == "critical"))
    for unit in review.unit_ids(review.current(store, ids["confirmed"])):
        review.confirm(store, ids["confirmed"], unit)
    return ids


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (ListFilter(), {"untouched", "begun", "confirmed", "empty"}),
        (ListFilter("open"), {"untouched", "begun", "confirmed"}),
        (ListFilter("critical"), {"untouched", "confirmed"}),
        (ListFilter("confirmed"), {"confirmed"}),
        (ListFilter("untouched"), {"untouched", "empty"}),
        (ListFilter(edition="ru"), {"begun"}),
        (ListFilter(edition="u"), set()),
        (ListFilter("critical", edition="en"), {"untouched", "confirmed"}),
        (ListFilter(title="ПЯТОЇ ґра"), {"untouched"}),
        (ListFilter(title="грати"), set()),
        (ListFilter(title="100"), {"empty"}),
        (ListFilter(title="%_'"), {"untouched", "begun", "confirmed", "empty"}),
        (ListFilter(title="100 нічого"), set()),
    ],
)
def test_views(store: Store, made: dict[str, str], view: ListFilter, expected: set[str]) -> None:
    ids = {summary.article.id for summary in store.articles.list(view)}
    assert {name for name, article_id in made.items() if article_id in ids} == expected
    assert store.articles.tally(view).shown == len(expected)


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (ListFilter(order="title"), ["untouched", "begun", "confirmed", "empty"]),
        (ListFilter(order="flags"), ["confirmed", "untouched", "begun", "empty"]),
        (ListFilter(order="progress"), ["begun", "empty", "untouched", "confirmed"]),
    ],
)
def test_orders(store: Store, made: dict[str, str], view: ListFilter, expected: list[str]) -> None:
    with store.transaction() as _:
        database = store._connections.database()
        for moment, name in enumerate(("untouched", "empty", "begun", "confirmed")):
            database.table("articles").update(made[name], {"updated": f"2025-03-01T09:0{moment}:00.000+00:00"})
    assert [summary.article.id for summary in store.articles.list(view)] == [made[name] for name in expected]


def test_pages(store: Store, made: dict[str, str]) -> None:
    everything = store.articles.list()
    assert store.articles.list(limit=3) + store.articles.list(limit=3, offset=3) == everything
    assert len(everything) == len(made)


@pytest.mark.usefixtures("made")
def test_the_tally_says_what_other_choices_would_show(store: Store) -> None:
    tally = store.articles.tally(ListFilter("critical", edition="en"))
    assert (tally.shown, tally.all) == (2, 4)
    assert tally.work == {"open": 3, "critical": 2, "confirmed": 1, "untouched": 1}
    assert tally.editions == {"ua": 2, "en": 2, "ru": 0}


def test_confirmed_units_are_counted(store: Store, made: dict[str, str]) -> None:
    def confirmed() -> int:
        return next(one.confirmed for one in store.articles.list() if one.article.id == made["confirmed"])

    assert confirmed() == 2
    review.undo(store, made["confirmed"])
    assert confirmed() == 1
    review.redo(store, made["confirmed"])
    assert confirmed() == 2
    review.unconfirm(store, made["confirmed"], review.unit_ids(review.current(store, made["confirmed"]))[0])
    assert confirmed() == 1
