from __future__ import annotations

import sqlite3
import time

import pytest

from workbench.errors import NotFound
from workbench.store import Store


@pytest.fixture
def article_id(store: Store) -> str:
    return store.articles.create(title="Міст").id


def test_a_comment_comes_back_as_it_was_written(store: Store, article_id: str) -> None:
    text = "Чи так?\n<b>2 млн</b> \ud83d"
    comment = store.comments.add(article_id, "number-1", text=text, author="Оля", about="Ремонт коштував")
    assert (comment.article, comment.subject, comment.author) == (article_id, "number-1", "Оля")
    assert (comment.text, comment.about) == ("Чи так?\n<b>2 млн</b> \ufffd", "Ремонт коштував")
    assert comment.at
    assert not comment.deleted
    assert store.comments.list(article_id) == (comment,)
    assert store.comments.get(article_id, comment.id) == comment


def test_a_deleted_comment_is_kept_and_says_so(store: Store, article_id: str) -> None:
    comment = store.comments.add(article_id, "number-1", text="@Оля?")
    assert store.comments.naming() == (comment,)
    deleted = store.comments.delete(article_id, comment.id)
    assert deleted.deleted
    assert store.comments.list(article_id) == (deleted,)
    assert store.comments.naming() == ()


def test_only_what_may_name_somebody_is_looked_at(store: Store, article_id: str) -> None:
    store.comments.add(article_id, "number-1", text="nobody")
    other = store.articles.create(title="Повінь").id
    named = store.comments.add(other, "number-1", text="@Оля")
    assert store.comments.naming() == (named,)


def test_a_comment_makes_its_article_the_latest(store: Store, article_id: str) -> None:
    store.articles.create(title="Повінь")
    time.sleep(0.002)  # moments are kept to the millisecond
    store.comments.add(article_id, "number-1", text="так")
    assert store.articles.list()[0].article.id == article_id


@pytest.mark.parametrize(
    "statement", ["UPDATE comments SET text = 'another'", "UPDATE comments SET author = 'another'"]
)
def test_a_comment_never_changes(store: Store, article_id: str, statement: str) -> None:
    comment = store.comments.add(article_id, "number-1", text="так")
    with pytest.raises(sqlite3.IntegrityError, match="a comment"), store._connections.transaction() as database:
        database.conn.execute(statement)
    assert store.comments.list(article_id) == (comment,)


def test_what_is_not_there_is_not_found(store: Store, article_id: str) -> None:
    other = store.articles.create(title="Повінь").id
    comment = store.comments.add(other, "number-1", text="так")
    for article, number in ((article_id, comment.id), (other, comment.id + 1), ("nowhere", comment.id)):
        with pytest.raises(NotFound):
            store.comments.get(article, number)
        with pytest.raises(NotFound):
            store.comments.delete(article, number)
    with pytest.raises(NotFound):
        store.comments.add("nowhere", "number-1", text="так")
    with pytest.raises(NotFound):
        store.comments.list("nowhere")


def test_comments_go_with_their_article(store: Store, article_id: str) -> None:
    store.comments.add(article_id, "number-1", text="@Оля")
    store.articles.delete(article_id)
    assert store.comments.naming() == ()
