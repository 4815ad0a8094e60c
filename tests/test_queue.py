from __future__ import annotations

import pytest

from tests.test_review import EN, UA, save
from workbench import review
from workbench.domain import Flag
from workbench.errors import Message
from workbench.queue import Waiting, after, everywhere, of_article
from workbench.store import Store


def waiting(name: str, severity: str = "major", score: float = 0.5, unit: int = 0) -> Waiting:
    return Waiting.of("a", Flag(name, unit, "number", severity, ("en",), Message("x"), score))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (waiting("b", "critical", 0.1, 9), waiting("a", "major", 0.9, 1)),
        (waiting("b", "major", 0.9, 9), waiting("a", "major", 0.8, 1)),
        (waiting("b", "major", 0.9, 1), waiting("a", "major", 0.9, 2)),
    ],
)
def test_severity_comes_before_score_and_score_before_row(first: Waiting, second: Waiting) -> None:
    assert first.order < second.order


@pytest.mark.parametrize(
    ("left", "at", "step", "expected"),
    [
        ("abc", "", 1, "a"),
        ("abc", "", -1, "c"),
        ("abc", "a", 1, "b"),
        ("abc", "c", 1, "a"),
        ("abc", "a", -1, "c"),
        ("ac", "b", 1, "c"),
        ("ac", "b", -1, "a"),
        ("b", "b", 1, ""),
        ("", "b", 1, ""),
        ("", "", 1, ""),
    ],
)
def test_what_comes_after(left: str, at: str, step: int, expected: str) -> None:
    found = after([waiting(name) for name in left], waiting(at) if at else None, step=step)
    assert (found.flag.id if found else "") == expected


def test_all_articles_are_read_as_each_by_itself(store: Store) -> None:
    for title in ("Міст", "Повінь"):
        article_id = store.articles.create(title=title).id
        save(store, article_id, ua=UA, en=EN)
        review.accept(store, article_id, review.current(store, article_id).flags[0].id)
        review.dismiss_kind(store, article_id, "number", reason="so")
        review.reopen(store, article_id, review.current(store, article_id).flags[2].id)
    store.articles.create(title="Порожня")
    found = everywhere(store)
    assert [one.order for one in found] == sorted(one.order for one in found)
    assert sorted(one.flag.status for one in found) == ["accepted"] * 2 + ["dismissed"] * 2 + ["open"] * 2
    articles = {one.article for one in found}
    each = [one for article_id in articles for one in of_article(store, article_id)]
    assert sorted(one.order for one in each) == [one.order for one in found]
    for one in found:
        same = next(flag for flag in review.current(store, one.article).flags if flag.id == one.flag.id)
        assert (one.flag.status, one.flag.unit, one.flag.score) == (same.status, same.unit, same.score)
