from __future__ import annotations

import re
from dataclasses import replace

import pytest

from workbench.errors import InputError, NotFound, TooLarge
from workbench.store import ArticleSummary, Store, codec

from . import newsroom
from .newsroom import EN, RU, UA, edition, editions


def aligned(store: Store, title: str = "Міст", **sentences: tuple[str, ...]) -> str:
    article = store.articles.create(title=title)
    given = {code: store.revisions.add(article.id, one) for code, one in editions(**sentences).items()}
    store.alignments.save(newsroom.alignment(article.id, given))
    return article.id


def test_an_article_comes_back_as_it_was_made(store: Store) -> None:
    article = store.articles.create(title="  Міст\n відкрили ", source="ua")
    assert (article.title, article.source) == ("Міст відкрили", "ua")
    assert article.created
    assert store.articles.get(article.id) == article


def test_ids_are_short_readable_and_unlike(store: Store) -> None:
    ids = {store.articles.create(title="Міст").id for _ in range(50)}
    assert len(ids) == 50
    assert all(re.fullmatch(r"[2-9b-df-hj-np-tv-xz]{6}", article_id) for article_id in ids)


def test_an_id_that_is_taken_is_not_made_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("bbbbbbbbbbbbcccccc")
    monkeypatch.setattr("workbench.store.articles.secrets.choice", lambda _: next(letters))
    assert [store.articles.create(title="Міст").id for _ in range(2)] == ["bbbbbb", "cccccc"]


def test_an_id_can_be_given_once(store: Store) -> None:
    assert store.articles.create(title="Міст", article_id="demo-bridge").id == "demo-bridge"
    with pytest.raises(InputError, match="There is an article demo-bridge already"):
        store.articles.create(title="Повінь", article_id="demo-bridge")


@pytest.mark.parametrize(
    ("title", "error"), [("", InputError), (" \n\t", InputError), ("ї" * 501, TooLarge)], ids=["empty", "blank", "long"]
)
def test_titles_that_will_not_do(store: Store, title: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        store.articles.create(title=title)
    article = store.articles.create(title="Міст")
    with pytest.raises(error):
        store.articles.rename(article.id, title)
    assert [summary.article for summary in store.articles.list()] == [article]


@pytest.mark.parametrize("title", ["ї" * 500, "'; DROP TABLE articles; --", "100%", "\ud83d"])
def test_titles_that_will_do(store: Store, title: str) -> None:
    article = store.articles.create(title=title)
    assert store.articles.get(article.id).title == title.replace("\ud83d", "\ufffd")


@pytest.mark.parametrize("article_id", ["nowhere", "", "%s", "\ud83d"])
def test_an_unknown_article_is_not_found(store: Store, article_id: str) -> None:
    store.articles.create(title="Міст")
    for do in (store.articles.get, store.articles.delete, lambda unknown: store.articles.rename(unknown, "Міст")):
        with pytest.raises(NotFound, match="There is no article"):
            do(article_id)
    assert len(store.articles.list()) == 1


def test_renaming_keeps_the_rest(store: Store) -> None:
    article = store.articles.create(title="Міст", source="ua")
    renamed = store.articles.rename(article.id, "Старий міст")
    assert renamed == replace(article, title="Старий міст")
    assert store.articles.get(article.id) == renamed


def test_deleting_takes_everything_of_the_article_and_nothing_else(store: Store) -> None:
    kept = aligned(store, ua=UA, en=EN)
    gone = aligned(store, ua=UA, en=EN)
    for article_id in (kept, gone):
        for subject in "ab":
            store.decisions.append(article_id, action="accept", subject=subject, before={}, after={})

    def counts() -> dict[str, int]:
        names = ("articles", "revisions", "alignments", "alignment_editions", "units", "flags", "decisions")
        with store._connections.snapshot() as database:
            return {name: database.table(name).count for name in names}

    both = counts()
    store.articles.delete(gone)
    assert counts() == {name: count // 2 for name, count in both.items()}
    assert [summary.article.id for summary in store.articles.list()] == [kept]


def test_the_list_says_how_an_article_stands(store: Store) -> None:
    article_id = aligned(store, en=EN, ru=RU, ua=UA)
    (summary,) = store.articles.list()
    assert summary == ArticleSummary(
        store.articles.get(article_id),
        editions=("ua", "en", "ru"),
        units=2,
        open_flags={"critical": 1, "major": 0, "minor": 1},
        settled_flags=0,
        to_fix=0,
        updated=summary.updated,
    )


def test_the_list_counts_decisions_that_stand(store: Store) -> None:
    article_id = aligned(store, ua=UA, en=EN)
    latest = store.alignments.latest(article_id)
    assert latest
    number, name = latest.flags

    def decide(subject: str, status: str) -> None:
        store.decisions.append(article_id, action="x", subject=subject, before={}, after={"status": status})

    def counted() -> tuple[int, int, int, int]:
        (summary,) = store.articles.list()
        return summary.open_flags["critical"], summary.open_flags["minor"], summary.settled_flags, summary.to_fix

    decide("another-flag", "accepted")
    assert counted() == (1, 1, 0, 0)
    decide(number.id, "accepted")
    decide(name.id, "dismissed")
    assert counted() == (0, 0, 2, 1)
    decide(number.id, "open")
    assert counted() == (1, 0, 1, 0)
    store.decisions.undo(article_id)
    assert counted() == (0, 0, 2, 1)


def test_the_list_counts_the_latest_alignment_alone(store: Store) -> None:
    article_id = aligned(store, ua=UA, en=EN)
    latest = store.alignments.latest(article_id)
    assert latest
    store.alignments.save(replace(latest, flags=(replace(latest.flags[0], status="fixed"),)))
    (summary,) = store.articles.list()
    assert (summary.units, sum(summary.open_flags.values()), summary.settled_flags) == (2, 0, 1)


def test_an_article_without_an_alignment_is_listed(store: Store) -> None:
    store.articles.create(title="Міст")
    (summary,) = store.articles.list()
    assert (summary.editions, summary.units, summary.settled_flags) == ((), 0, 0)
    assert summary.open_flags == {"critical": 0, "major": 0, "minor": 0}


def test_the_article_changed_last_comes_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(f"2025-03-01T09:{minute:02}:00.000+00:00" for minute in range(60))
    for module in ("articles", "lookup"):
        monkeypatch.setattr(f"workbench.store.{module}.now", lambda: next(moments))
    first = aligned(store, "first", ua=UA, en=EN)
    second = aligned(store, "second", ua=UA, en=EN)

    def order() -> list[str]:
        return [summary.article.id for summary in store.articles.list()]

    assert order() == [second, first]
    latest = store.alignments.latest(first)
    assert latest
    for change in (
        lambda: store.articles.rename(first, "renamed"),
        lambda: store.revisions.add(first, edition("ua", "Міст закрили.")),
        lambda: store.alignments.save(latest),
        lambda: store.decisions.append(first, action="accept", subject="f", before={}, after={}),
        lambda: store.decisions.undo(first),
        lambda: store.decisions.redo(first),
    ):
        store.articles.rename(second, "second")
        assert order() == [second, first]
        change()
        assert order() == [first, second]


def test_of_articles_changed_at_once_the_newer_comes_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = codec.now()
    monkeypatch.setattr("workbench.store.articles.now", lambda: moment)
    made = [store.articles.create(title="Міст").id for _ in range(5)]
    assert [summary.article.id for summary in store.articles.list()] == made[::-1]
