from __future__ import annotations

import pytest

from tests.web.newsroom import ARTICLE, MISSING, MOVED, NAME, NUMBER, store_article
from workbench import review, states
from workbench.errors import NotFound, StaleAction, TooLarge, Unsettled
from workbench.store import Store


@pytest.fixture(autouse=True)
def article(store: Store) -> None:
    store_article(store)


def state(store: Store) -> str:
    return states.state_of(store.states.latest(ARTICLE))


def settle(store: Store, *flags: str) -> None:
    for flag in flags:
        review.dismiss(store, ARTICLE, flag)


def test_from_draft_to_sign_off_and_back(store: Store) -> None:
    assert state(store) == "draft"
    assert states.begin(store, ARTICLE, actor="Оля").actor == "Оля"
    assert state(store) == "in_review"
    settle(store, NUMBER, NAME, MOVED, MISSING)
    signed = states.sign_off(store, ARTICLE, actor="Ян", seen={"ua": 1, "en": 1, "ru": 1})
    assert (signed.state, signed.actor, signed.revisions) == ("signed_off", "Ян", {"ua": 1, "en": 1, "ru": 1})
    states.take_back(store, ARTICLE, actor="Ян")
    assert state(store) == "in_review"


@pytest.mark.parametrize(
    ("settled", "reason", "sentence"),
    [
        ([], "", "Critical flags still open: 1"),
        ([], "no matter", "Critical flags still open: 1"),
        ([NUMBER], "", "Flags still open: 3"),
        ([NUMBER], " \n", "Flags still open: 3"),
        ([NUMBER], "checked by phone", None),
        ([NUMBER, NAME, MOVED, MISSING], "", None),
    ],
)
def test_what_stands_in_the_way(store: Store, settled: list[str], reason: str, sentence: str | None) -> None:
    states.begin(store, ARTICLE)
    settle(store, *settled)
    if sentence is None:
        assert states.sign_off(store, ARTICLE, reason=reason).reason == reason.strip()
        return
    with pytest.raises(Unsettled, match=sentence):
        states.sign_off(store, ARTICLE, reason=reason)
    assert state(store) == "in_review"


def test_a_revision_that_was_not_seen_is_not_signed(store: Store) -> None:
    states.begin(store, ARTICLE)
    settle(store, NUMBER)
    with pytest.raises(StaleAction, match="The EN edition has changed meanwhile"):
        states.sign_off(store, ARTICLE, reason="x", seen={"ua": 1, "en": 2, "ru": 1})
    with pytest.raises(TooLarge):
        states.sign_off(store, ARTICLE, reason="x" * 2001)
    assert state(store) == "in_review"


def test_a_decision_takes_the_sign_off_back(store: Store) -> None:
    states.begin(store, ARTICLE)
    settle(store, NUMBER)
    states.sign_off(store, ARTICLE, reason="checked")
    review.accept(store, ARTICLE, NAME)
    latest = store.states.latest(ARTICLE)
    assert latest
    assert (latest.state, latest.cause) == ("in_review", "decision")


def test_steps_from_another_state_are_refused(store: Store) -> None:
    with pytest.raises(StaleAction, match="is a draft; begin"):
        states.sign_off(store, ARTICLE)
    with pytest.raises(StaleAction, match="is a draft"):
        states.take_back(store, ARTICLE)
    states.begin(store, ARTICLE)
    with pytest.raises(StaleAction, match="is in review already"):
        states.begin(store, ARTICLE)
    settle(store, NUMBER)
    states.sign_off(store, ARTICLE, actor="Ян", reason="checked")
    with pytest.raises(StaleAction, match="Ян has signed the article off already"):
        states.sign_off(store, ARTICLE, reason="checked")
    assert len(store.states.list(ARTICLE)) == 2


def test_an_unknown_article_is_not_found(store: Store) -> None:
    for step in (states.begin, states.sign_off, states.take_back):
        with pytest.raises(NotFound):
            step(store, "nowhere")
