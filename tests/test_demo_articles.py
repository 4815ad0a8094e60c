from __future__ import annotations

import pytest

from tests.test_intake import align_lines, is_empty, meanwhile
from workbench import demo, pipeline, review
from workbench.demo_articles import load_demo
from workbench.domain import Alignment
from workbench.errors import ModelError
from workbench.store import Store


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "align_article", align_lines)


def test_the_demo_is_stored_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = demo.stories()
    added = load_demo(store)
    assert [article.id for article in added] == [f"demo-{story.id}" for story in stories]
    assert [article.title for article in added] == [story.titles[story.source] for story in stories]
    assert [article.source for article in added] == [story.source for story in stories]
    story = stories[0]
    latest = store.revisions.latest(added[0].id)
    assert {code: edition.revision.text for code, edition in latest.items()} == {
        code: story.text(code) for code in story.titles
    }
    review.accept(store, added[0].id, review.current(store, added[0].id).flags[0].id)
    monkeypatch.delattr(pipeline, "align_article")
    before = store.articles.list()
    assert load_demo(store) == ()
    assert store.articles.list() == before


def test_a_demo_story_that_was_deleted_comes_back(store: Store) -> None:
    first, *_ = load_demo(store)
    store.articles.delete(first.id)
    assert [article.id for article in load_demo(store)] == [first.id]


def test_two_processes_that_load_the_demo_store_it_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    meanwhile(monkeypatch, lambda: load_demo(store))
    assert len(load_demo(store)) == 0
    assert len(store.articles.list()) == len(demo.stories())


def test_a_model_that_is_not_there_stores_no_demo(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> Alignment:
        raise ModelError("no model")

    monkeypatch.setattr(pipeline, "align_article", fails)
    with pytest.raises(ModelError):
        load_demo(store)
    assert is_empty(store)
