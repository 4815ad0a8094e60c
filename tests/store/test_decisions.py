from __future__ import annotations

import sqlite3

import pytest

from workbench.domain import Decision
from workbench.errors import NotFound
from workbench.store import Store


@pytest.fixture
def article_id(store: Store) -> str:
    return store.articles.create(title="Міст").id


def decide(store: Store, article_id: str, subject: str) -> Decision:
    return store.decisions.append(
        article_id, action="accept", subject=subject, before={"status": "open"}, after={"status": "accepted"}
    )


def standing(store: Store, article_id: str) -> str:
    return "".join(decision.subject for decision in store.decisions.list(article_id) if not decision.undone)


def walk(store: Store, article_id: str, steps: str) -> str:
    """Takes the steps: a letter decides about it, ``<`` undoes, ``>`` redoes. What stands in the end."""
    for step in steps:
        if step == "<":
            store.decisions.undo(article_id)
        elif step == ">":
            store.decisions.redo(article_id)
        else:
            decide(store, article_id, step)
    return standing(store, article_id)


def test_a_decision_comes_back_as_it_was_taken(store: Store, article_id: str) -> None:
    decision = store.decisions.append(
        article_id,
        action="dismiss",
        subject="name-1",
        before={"status": "open"},
        after={"status": "dismissed"},
        reason="«Так» у цитаті \ud83d",
        actor="Оля",
    )
    assert (decision.article, decision.action, decision.subject) == (article_id, "dismiss", "name-1")
    assert (decision.before, decision.after) == ({"status": "open"}, {"status": "dismissed"})
    assert (decision.reason, decision.actor, decision.undone) == ("«Так» у цитаті \ufffd", "Оля", False)
    assert decision.at
    assert store.decisions.list(article_id) == (decision,)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("", ""),
        ("<", ""),
        (">", ""),
        ("abc", "abc"),
        ("abc<", "ab"),
        ("abc<<", "a"),
        ("abc<<<<", ""),
        ("abc<>", "abc"),
        ("abc<<>", "ab"),
        ("abc<<>>", "abc"),
        ("abc<<>>>", "abc"),
        ("abc<<<>>>", "abc"),
        ("ab>", "ab"),
        # A new decision starts a new line, and what was undone before it stays undone.
        ("abc<<d", "ad"),
        ("abc<<d>", "ad"),
        ("abc<<d<", "a"),
        ("abc<<d<>", "ad"),
        ("abc<<d<>>", "ad"),
        ("abc<<de<<>>", "ade"),
        ("abc<<<d<>", "d"),
        ("ab<<cd<<ef<<>>>", "ef"),
        ("ab<<cd<e<<<>>", "ce"),
    ],
)
def test_undo_and_redo(store: Store, article_id: str, steps: str, expected: str) -> None:
    assert walk(store, article_id, steps) == expected


@pytest.mark.parametrize(
    ("steps", "expected"),
    [("", False), ("ab", False), ("ab<", True), ("ab<<", True), ("ab<>", False), ("ab<c", False), ("ab<c<", True)],
)
def test_whether_there_is_something_to_redo(store: Store, article_id: str, steps: str, expected: bool) -> None:
    walk(store, article_id, steps)
    assert (store.decisions.steps(article_id)[1] is not None) is expected
    assert (store.decisions.redo(article_id) is not None) is expected


def test_undo_and_redo_say_what_they_did(store: Store, article_id: str) -> None:
    decision = decide(store, article_id, "a")
    undone = store.decisions.undo(article_id)
    assert undone
    assert (undone.id, undone.undone) == (decision.id, True)
    assert store.decisions.undo(article_id) is None
    assert store.decisions.redo(article_id) == decision
    assert store.decisions.redo(article_id) is None


def test_nothing_is_lost(store: Store, article_id: str) -> None:
    walk(store, article_id, "abc<<d<")
    taken = [(decision.subject, decision.undone) for decision in store.decisions.list(article_id)]
    assert taken == [("a", False), ("b", True), ("c", True), ("d", True)]


def test_articles_are_kept_apart(store: Store, article_id: str) -> None:
    other = store.articles.create(title="Повінь").id
    walk(store, article_id, "ab")
    walk(store, other, "xy<")
    assert (standing(store, article_id), standing(store, other)) == ("ab", "x")
    assert walk(store, article_id, "<") == "a"
    assert walk(store, other, ">") == "xy"


def test_of_each_subject_the_last_decision_stands(store: Store, article_id: str) -> None:
    decide(store, article_id, "a")
    store.decisions.append(article_id, action="reopen", subject="a", before={}, after={"status": "open"})
    decide(store, article_id, "b")
    store.decisions.undo(article_id)
    assert {subject: one.action for subject, one in store.decisions.standing(article_id).items()} == {"a": "reopen"}
    store.decisions.undo(article_id)
    assert {subject: one.action for subject, one in store.decisions.standing(article_id).items()} == {"a": "accept"}


def test_the_decisions_of_an_unknown_article_are_not_found(store: Store) -> None:
    decisions = store.decisions
    for read in (decisions.list, decisions.standing, decisions.steps, decisions.line, decisions.undo, decisions.redo):
        with pytest.raises(NotFound):
            read("nowhere")
    with pytest.raises(NotFound):
        decide(store, "nowhere", "a")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET after = '{}'",
        "UPDATE decisions SET reason = 'another', undone = 1",
        "DELETE FROM decisions",
    ],
)
def test_a_decision_never_changes(store: Store, article_id: str, statement: str) -> None:
    decision = decide(store, article_id, "a")
    with pytest.raises(sqlite3.IntegrityError, match="a decision"), store._connections.transaction() as database:
        database.conn.execute(statement)
    assert store.decisions.list(article_id) == (decision,)
