from __future__ import annotations

import random

import pytest

from tests.test_review import EN, UA, flag, save, unit
from workbench import review
from workbench.domain import Alignment
from workbench.errors import NotFound, StaleAction
from workbench.store import Store


@pytest.fixture
def article_id(store: Store) -> str:
    article_id = store.articles.create(title="Міст").id
    save(store, article_id, ua=UA, en=EN)
    return article_id


def standing(store: Store, article_id: str) -> list[int]:
    return [decision.id for decision in store.decisions.list(article_id) if not decision.undone]


def decide(store: Store, article_id: str, chance: random.Random) -> int:
    """Takes some decision that changes something, and returns its id."""
    while True:
        act = chance.choice([review.accept, review.dismiss, review.reopen, review.confirm, review.unconfirm])
        about = unit if act in (review.confirm, review.unconfirm) else flag
        decision = act(store, article_id, about(store, article_id, chance.randrange(3)))
        if decision is not None:
            return decision.id


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_done_a_path_stands_and_shows_what_it_showed(store: Store, article_id: str, seed: int) -> None:
    chance = random.Random(seed)
    parents: dict[int, int] = {}
    shown: dict[int, Alignment] = {0: review.current(store, article_id)}
    states = {0: store.decisions.state(article_id)}
    head = 0
    for _ in range(40):
        step = chance.choice(["decide", "decide", "undo", "redo", "go"])
        if step == "decide":
            parent, head = head, decide(store, article_id, chance)
            parents[head] = parent
            shown[head] = review.current(store, article_id)
        elif step == "undo":
            undone = review.undo(store, article_id, expected=head)
            assert (undone.id if undone else 0) == head
            head = parents.get(head, 0)
        elif step == "redo":
            line = store.decisions.line(article_id)
            done = review.redo(store, article_id)
            if done is not None:
                assert parents[done.id] == head
                head = done.id
                assert head in line
        else:
            before = standing(store, article_id)
            head = chance.choice([0, *parents])
            undone_count, redone = review.go_to(store, article_id, head, expected=store.decisions.state(article_id))
            after = standing(store, article_id)
            assert (undone_count, redone) == (len({*before} - {*after}), len({*after} - {*before}))
        path, at = [], head
        while at:
            path.append(at)
            at = parents[at]
        assert standing(store, article_id) == path[::-1]
        assert list(store.decisions.line(article_id))[: len(path)] == path[::-1]
        assert review.current(store, article_id) == shown[head]
        # No two moments that look otherwise have the same state: what is remembered of one is not shown for another.
        state = store.decisions.state(article_id)
        assert state == (state[0], max(parents, default=0), head)
        states[head] = state
    assert len(store.decisions.list(article_id)) == len(parents), "nothing is lost"


def test_redo_follows_the_line_that_was_gone_to(store: Store, article_id: str) -> None:
    first = review.accept(store, article_id, flag(store, article_id))
    second = review.dismiss(store, article_id, flag(store, article_id))
    review.undo(store, article_id)
    third = review.confirm(store, article_id, unit(store, article_id))
    assert first
    assert second
    assert third
    assert review.go_to(store, article_id, second.id) == (1, 1)
    assert store.decisions.line(article_id) == (first.id, second.id)
    assert review.undo(store, article_id)
    redone = review.redo(store, article_id)
    assert redone
    assert redone.id == second.id, "not the newer one, which was left"
    assert review.go_to(store, article_id, 0) == (2, 0)
    assert store.decisions.line(article_id) == (first.id, second.id)
    assert review.go_to(store, article_id, third.id) == (0, 2)
    review.undo(store, article_id)
    fourth = review.accept(store, article_id, flag(store, article_id, 1))
    assert fourth
    assert store.decisions.line(article_id) == (first.id, fourth.id)
    review.undo(store, article_id)
    assert review.redo(store, article_id) == fourth, "a new decision is followed before an older line"


def test_going_to_where_one_is_changes_nothing(store: Store, article_id: str) -> None:
    decision = review.accept(store, article_id, flag(store, article_id))
    assert decision
    state = store.decisions.state(article_id)
    assert review.go_to(store, article_id, decision.id, expected=state) == (0, 0)
    assert store.decisions.state(article_id) == state


def test_going_is_refused_where_somebody_did_something(store: Store, article_id: str) -> None:
    decision = review.accept(store, article_id, flag(store, article_id))
    seen = store.decisions.state(article_id)
    review.confirm(store, article_id, unit(store, article_id), actor="Ірина")
    with pytest.raises(StaleAction, match="Somebody has done something meanwhile"):
        review.go_to(store, article_id, 0, expected=seen)
    assert decision
    assert len(standing(store, article_id)) == 2


@pytest.mark.parametrize("decision", [-1, 5, 10**15])
def test_going_to_what_is_not_there(store: Store, article_id: str, decision: int) -> None:
    other = store.articles.create(title="Повінь").id
    save(store, other, ua=UA, en=EN)
    foreign = review.accept(store, other, flag(store, other))
    assert foreign
    for wanted in (decision, foreign.id):
        with pytest.raises(NotFound, match="no such decision"):
            review.go_to(store, article_id, wanted)
    with pytest.raises(NotFound, match="no article"):
        review.go_to(store, "nowhere", 0)
    assert standing(store, other) == [foreign.id]


def test_going_takes_a_sign_off_back_once(store: Store, article_id: str) -> None:
    for index in range(3):
        review.accept(store, article_id, flag(store, article_id, index))
    store.states.append(article_id, "signed_off", actor="Оля")
    review.go_to(store, article_id, 0)
    assert [change.cause for change in store.states.list(article_id)] == ["", "decision"]


@pytest.mark.parametrize(
    ("meanwhile", "words"),
    [
        (lambda store, of: review.accept(store, of, flag(store, of, 1)), "A flag has been accepted meanwhile"),
        (lambda store, of: review.dismiss(store, of, flag(store, of, 1)), "A flag has been dismissed meanwhile"),
        (lambda store, of: review.confirm(store, of, unit(store, of)), "A row has been confirmed meanwhile"),
        (review.undo, "Something has been undone meanwhile"),
        (lambda store, of: review.go_to(store, of, 0), "Something has been undone meanwhile"),
    ],
)
def test_undo_is_refused_where_something_came_meanwhile(
    store: Store, article_id: str, meanwhile: object, words: str
) -> None:
    decision = review.accept(store, article_id, flag(store, article_id))
    assert decision
    assert callable(meanwhile)
    meanwhile(store, article_id)
    before = store.decisions.list(article_id)
    with pytest.raises(StaleAction, match=words):
        review.undo(store, article_id, expected=decision.id)
    assert store.decisions.list(article_id) == before


def test_redo_is_refused_where_something_came_meanwhile(store: Store, article_id: str) -> None:
    decision = review.accept(store, article_id, flag(store, article_id))
    assert decision
    review.undo(store, article_id)
    review.redo(store, article_id)
    with pytest.raises(StaleAction, match="A flag has been accepted meanwhile"):
        review.redo(store, article_id, expected=decision.id)
    review.undo(store, article_id)
    review.confirm(store, article_id, unit(store, article_id))
    with pytest.raises(StaleAction, match="A row has been confirmed meanwhile"):
        review.redo(store, article_id, expected=decision.id)


def test_a_decision_keeps_the_beginning_of_its_text(store: Store, article_id: str) -> None:
    about_flag = review.accept(store, article_id, flag(store, article_id))
    about_unit = review.confirm(store, article_id, unit(store, article_id))
    assert about_flag
    assert about_unit
    assert (about_flag.about, about_unit.about) == (EN[1], UA[0])
    save(store, article_id, ua=("Слово " * 40,), en=("Word.",))
    long = review.confirm(store, article_id, unit(store, article_id))
    assert long
    assert len(long.about) <= 100
    assert long.about.endswith("…")
