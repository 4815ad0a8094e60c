from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.store.newsroom import EN, UA, alignment, edition, editions
from workbench.errors import NotFound
from workbench.store import Store


@pytest.fixture
def article_id(store: Store) -> str:
    article_id = store.articles.create(title="Міст").id
    given = {code: store.revisions.add(article_id, one) for code, one in editions(ua=UA, en=EN).items()}
    store.alignments.save(alignment(article_id, given))
    return article_id


def decide(store: Store, article_id: str) -> None:
    store.decisions.append(article_id, action="accept", subject="f", before={}, after={"status": "accepted"})


def replace(store: Store, article_id: str) -> None:
    store.revisions.add(article_id, edition("en", *EN, "One more sentence."))


def align(store: Store, article_id: str) -> None:
    store.alignments.save(alignment(article_id, store.revisions.latest(article_id)))


def undo(store: Store, article_id: str) -> None:
    assert store.decisions.undo(article_id)


def test_an_article_begins_without_a_step(store: Store, article_id: str) -> None:
    assert store.states.latest(article_id) is None
    assert store.states.list(article_id) == ()
    assert store.states.all() == {}


def test_a_step_keeps_the_revisions_of_its_moment(store: Store, article_id: str) -> None:
    first = store.states.append(article_id, "in_review", actor="Оля")
    replace(store, article_id)
    second = store.states.append(article_id, "signed_off", actor="Ян", reason="дрібниці \ud83d")
    assert (first.state, first.actor, first.reason, first.cause) == ("in_review", "Оля", "", "")
    assert (first.revisions, second.revisions) == ({"en": 1, "ua": 1}, {"en": 2, "ua": 1})
    assert second.reason == "дрібниці \ufffd"
    assert store.states.list(article_id) == (first, second)
    assert store.states.latest(article_id) == second
    assert store.states.all() == {article_id: second}


@pytest.mark.parametrize(
    ("change", "cause"), [(replace, "revision"), (align, "alignment"), (decide, "decision"), (undo, "decision")]
)
def test_what_changes_afterwards_takes_a_sign_off_back(
    store: Store, article_id: str, change: Callable[[Store, str], None], cause: str
) -> None:
    decide(store, article_id)
    signed = store.states.append(article_id, "signed_off", actor="Ян")
    change(store, article_id)
    assert store.states.list(article_id)[0] == signed
    latest = store.states.latest(article_id)
    assert latest
    assert (latest.state, latest.cause, latest.actor) == ("in_review", cause, "")
    assert latest.revisions == {"en": 2 if change is replace else 1, "ua": 1}
    assert len(latest.at) == len(signed.at)
    assert latest.at >= signed.at
    align(store, article_id)
    assert store.states.latest(article_id) == latest, "once is enough"


@pytest.mark.parametrize("change", [replace, align, decide])
def test_only_a_sign_off_is_taken_back(store: Store, article_id: str, change: Callable[[Store, str], None]) -> None:
    change(store, article_id)
    assert store.states.latest(article_id) is None
    begun = store.states.append(article_id, "in_review")
    change(store, article_id)
    assert store.states.latest(article_id) == begun


def test_the_same_text_again_and_a_comment_change_nothing(store: Store, article_id: str) -> None:
    signed = store.states.append(article_id, "signed_off")
    store.revisions.add(article_id, edition("en", *EN))
    store.comments.add(article_id, "f", text="Дякую")
    store.assignees.put(article_id, "Ян")
    store.articles.rename(article_id, "Інший міст")
    assert store.states.latest(article_id) == signed


def test_another_article_stays_as_it_is(store: Store, article_id: str) -> None:
    other = store.articles.create(title="Повінь").id
    signed = store.states.append(other, "signed_off")
    store.states.append(article_id, "signed_off")
    decide(store, article_id)
    assert store.states.latest(other) == signed


def test_an_article_is_in_one_pair_of_hands(store: Store, article_id: str) -> None:
    assert store.assignees.get(article_id) == ""
    for name in ("Оля", "Ян Коваль"):
        store.assignees.put(article_id, name)
        assert store.assignees.get(article_id) == name
    assert store.assignees.all() == {article_id: "Ян Коваль"}
    store.assignees.put(article_id, "")
    assert (store.assignees.get(article_id), store.assignees.all()) == ("", {})


def test_an_unknown_article_is_not_found(store: Store) -> None:
    for read in (store.states.list, store.states.latest, store.assignees.get):
        with pytest.raises(NotFound):
            read("nowhere")
    with pytest.raises(NotFound):
        store.states.append("nowhere", "in_review")
    with pytest.raises(NotFound):
        store.assignees.put("nowhere", "Оля")


def test_an_article_takes_its_steps_along(store: Store, article_id: str) -> None:
    store.states.append(article_id, "signed_off")
    store.assignees.put(article_id, "Оля")
    store.articles.delete(article_id)
    assert (store.states.all(), store.assignees.all()) == ({}, {})
