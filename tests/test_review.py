from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from typing import Any

import pytest

from workbench import review
from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Unit, flag_id, language_tag
from workbench.errors import Message, NotFound, StaleAction, TooLarge
from workbench.store import Store

UA = ("Міст відкрили.", "Ремонт коштував 2 млн гривень.", "Читайте також.", "Читайте також.")
EN = ("The bridge is open.", "Repairs cost 3 million hryvnias.", "Read more.", "Read more.")


@pytest.fixture
def article_id(store: Store) -> str:
    article_id = store.articles.create(title="Міст").id
    save(store, article_id, ua=UA, en=EN)
    return article_id


def save(store: Store, article_id: str, **sentences: tuple[str, ...]) -> Alignment:
    """Stores the sentences side by side, each unit but the first with a flag on it."""
    editions = {
        code: store.revisions.add(article_id, Edition(code, language_tag(code), Revision.from_sentences(texts)))
        for code, texts in sentences.items()
    }
    length = len(next(iter(sentences.values())))
    flags = tuple(
        Flag(
            flag_id("number", [texts[unit] for texts in sentences.values()], [str(unit)]),
            unit,
            "number",
            "critical",
            ("en",),
            Message("Other numbers."),
            0.5,
        )
        for unit in range(1, length)
    )
    units = tuple(Unit(dict.fromkeys(editions, (unit,)), {}, 1.0) for unit in range(length))
    alignment = Alignment(article_id, ModelName("tiny", 8), editions, units, flags, title="Міст")
    store.alignments.save(alignment)
    return alignment


def flag_states(store: Store, article_id: str) -> list[str]:
    return [flag.status for flag in review.current(store, article_id).flags]


def unit_states(store: Store, article_id: str) -> list[str]:
    return [unit.status for unit in review.current(store, article_id).units]


def flag(store: Store, article_id: str, index: int = 0) -> str:
    return review.current(store, article_id).flags[index].id


def unit(store: Store, article_id: str, index: int = 0) -> str:
    return review.unit_ids(review.current(store, article_id))[index]


def test_nothing_is_decided_at_first(store: Store, article_id: str) -> None:
    assert flag_states(store, article_id) == ["open"] * 3
    assert unit_states(store, article_id) == ["unreviewed"] * 4
    assert review.current(store, article_id) == store.alignments.latest(article_id)


@pytest.mark.parametrize(
    ("act", "action", "status"), [(review.accept, "accept", "accepted"), (review.dismiss, "dismiss", "dismissed")]
)
def test_settling_a_flag(store: Store, article_id: str, act: Callable[..., object], action: str, status: str) -> None:
    flag_id = flag(store, article_id)
    decision = act(store, article_id, flag_id, actor="Оля")
    assert store.decisions.list(article_id) == (decision,)
    (taken,) = store.decisions.list(article_id)
    assert (taken.action, taken.subject, taken.actor) == (action, flag_id, "Оля")
    assert (taken.before, taken.after) == ({"status": "open"}, {"status": status})
    assert flag_states(store, article_id) == [status, "open", "open"]
    assert act(store, article_id, flag_id) is None, "a second time changes nothing"
    assert len(store.decisions.list(article_id)) == 1


def test_reopening_a_flag(store: Store, article_id: str) -> None:
    flag_id = flag(store, article_id)
    assert review.reopen(store, article_id, flag_id) is None
    review.dismiss(store, article_id, flag_id)
    reopened = review.reopen(store, article_id, flag_id)
    assert reopened
    assert (reopened.before, reopened.after) == ({"status": "dismissed"}, {"status": "open"})
    assert flag_states(store, article_id) == ["open"] * 3


@pytest.mark.parametrize(
    ("again", "kept"), [("цитата", "цитата"), (" цитата\n", "цитата"), ("", "цитата"), ("так", "так")]
)
def test_another_reason_is_a_new_decision(store: Store, article_id: str, again: str, kept: str) -> None:
    flag_id = flag(store, article_id)
    review.dismiss(store, article_id, flag_id, reason="цитата")
    decision = review.dismiss(store, article_id, flag_id, reason=again)
    assert (decision is not None) == (kept == "так")
    assert store.decisions.standing(article_id)[flag_id].reason == kept


def test_a_reason_has_an_end(store: Store, article_id: str) -> None:
    with pytest.raises(TooLarge, match="longer than 2000 characters"):
        review.dismiss(store, article_id, flag(store, article_id), reason="ї" * 2001)
    assert store.decisions.list(article_id) == ()
    assert review.dismiss(store, article_id, flag(store, article_id), reason="ї" * 2000)


def test_confirming_a_unit(store: Store, article_id: str) -> None:
    unit_id = unit(store, article_id, 1)
    assert review.unconfirm(store, article_id, unit_id) is None
    assert review.confirm(store, article_id, unit_id, actor="Оля")
    assert review.confirm(store, article_id, unit_id) is None
    assert unit_states(store, article_id) == ["unreviewed", "confirmed", "unreviewed", "unreviewed"]
    assert flag_states(store, article_id) == ["open"] * 3
    assert review.unconfirm(store, article_id, unit_id)
    assert unit_states(store, article_id) == ["unreviewed"] * 4


def test_rows_with_the_same_texts_are_told_apart(store: Store, article_id: str) -> None:
    ids = review.unit_ids(review.current(store, article_id))
    assert len(set(ids)) == 4
    review.confirm(store, article_id, ids[3])
    assert unit_states(store, article_id) == ["unreviewed"] * 3 + ["confirmed"]


@pytest.mark.parametrize("act", [review.accept, review.dismiss, review.reopen, review.confirm, review.unconfirm])
def test_what_is_not_there_is_not_found(store: Store, article_id: str, act: Callable[..., object]) -> None:
    with pytest.raises(NotFound, match="is gone, for"):
        act(store, article_id, "number-0")
    with pytest.raises(NotFound, match="no article"):
        act(store, "nowhere", "number-0")
    assert store.decisions.list(article_id) == ()


def test_flags_and_units_are_not_mistaken_for_each_other(store: Store, article_id: str) -> None:
    with pytest.raises(NotFound):
        review.confirm(store, article_id, flag(store, article_id))
    with pytest.raises(NotFound):
        review.accept(store, article_id, unit(store, article_id))


def test_an_article_that_was_never_aligned_says_so(store: Store) -> None:
    article = store.articles.create(title="Міст")
    with pytest.raises(NotFound, match="has not been aligned yet"):
        review.current(store, article.id)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (review.accept, review.dismiss, "has accepted this flag"),
        (review.dismiss, review.accept, "has dismissed this flag"),
        (review.accept, review.accept, "has accepted this flag"),
    ],
)
def test_a_stale_action_is_refused(
    store: Store, article_id: str, first: Callable[..., object], second: Callable[..., object], words: str
) -> None:
    flag_id = flag(store, article_id)
    first(store, article_id, flag_id, expected="open")
    before = store.decisions.list(article_id)
    with pytest.raises(StaleAction, match=words):
        second(store, article_id, flag_id, expected="open")
    assert store.decisions.list(article_id) == before


def test_a_stale_action_on_a_unit_is_refused(store: Store, article_id: str) -> None:
    unit_id = unit(store, article_id)
    review.confirm(store, article_id, unit_id, expected="unreviewed")
    with pytest.raises(StaleAction, match="has confirmed this row"):
        review.confirm(store, article_id, unit_id, expected="unreviewed")
    review.unconfirm(store, article_id, unit_id, expected="confirmed")
    with pytest.raises(StaleAction, match="taken back the confirmation"):
        review.unconfirm(store, article_id, unit_id, expected="confirmed")
    with pytest.raises(StaleAction, match="has opened this flag again"):
        review.reopen(store, article_id, flag(store, article_id), expected="dismissed")


def test_of_two_editors_at_once_the_second_is_refused(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    flag_id = flag(store, article_id)
    opened = review.opened
    second: list[Future[object]] = []

    def looked_at_by_both(*of: Any) -> review.Opened:
        now = opened(*of)
        if not second:
            second.append(editors.submit(review.dismiss, store, article_id, flag_id, expected="open"))
            wait(second, timeout=0.1)
        return now

    monkeypatch.setattr(review, "opened", looked_at_by_both)
    with ThreadPoolExecutor(1) as editors:
        decision = review.accept(store, article_id, flag_id, expected="open")
        with pytest.raises(StaleAction, match="has accepted this flag"):
            second[0].result()
    assert store.decisions.list(article_id) == (decision,)


def test_undo_and_redo(store: Store, article_id: str) -> None:
    review.accept(store, article_id, flag(store, article_id))
    review.dismiss(store, article_id, flag(store, article_id))
    review.confirm(store, article_id, unit(store, article_id))

    def states() -> tuple[str, str]:
        return flag_states(store, article_id)[0], unit_states(store, article_id)[0]

    seen = [states()]
    for step in (review.undo, review.undo, review.undo, review.redo, review.redo, review.redo):
        assert step(store, article_id)
        seen.append(states())
    assert seen == [
        ("dismissed", "confirmed"),
        ("dismissed", "unreviewed"),
        ("accepted", "unreviewed"),
        ("open", "unreviewed"),
        ("accepted", "unreviewed"),
        ("dismissed", "unreviewed"),
        ("dismissed", "confirmed"),
    ]
    assert review.redo(store, article_id) is None


def test_nothing_to_undo(store: Store, article_id: str) -> None:
    assert review.undo(store, article_id) is None
    assert review.redo(store, article_id) is None


def test_decisions_outlive_a_realignment_where_the_text_is_the_same(store: Store, article_id: str) -> None:
    for index in range(2):
        review.dismiss(store, article_id, flag(store, article_id, index))
        review.confirm(store, article_id, unit(store, article_id, index))
    review.confirm(store, article_id, unit(store, article_id, 2))
    save(store, article_id, ua=UA, en=(EN[0], "Repairs cost 2 million hryvnias.", *EN[2:]))
    assert unit_states(store, article_id) == ["confirmed", "unreviewed", "confirmed", "unreviewed"]
    assert flag_states(store, article_id) == ["open", "dismissed", "open"]
    save(store, article_id, ua=UA, en=EN)
    assert unit_states(store, article_id) == ["confirmed", "confirmed", "confirmed", "unreviewed"]
    assert flag_states(store, article_id) == ["dismissed", "dismissed", "open"], (
        "the old text is back, and so is what was decided"
    )


def test_a_units_decision_does_not_mind_where_the_row_stands(store: Store, article_id: str) -> None:
    review.confirm(store, article_id, unit(store, article_id, 1))
    save(store, article_id, ua=UA[1:], en=EN[1:])
    assert unit_states(store, article_id)[0] == "confirmed"


def test_a_unit_is_another_once_an_edition_is_added(store: Store, article_id: str) -> None:
    two = review.unit_ids(review.current(store, article_id))
    save(store, article_id, ua=UA, en=EN, ru=("Мост открыли.", "Ремонт стоил 2 млн гривен.", "Ещё.", "Ещё."))
    assert not set(two) & set(review.unit_ids(review.current(store, article_id)))


def test_a_units_id_says_which_edition_has_which_side(store: Store, article_id: str) -> None:
    alignment = review.current(store, article_id)
    here, there = ({"ua": (0,), "en": ()}, {"ua": (), "en": (0,)})
    same = {code: Edition(code, "uk", Revision.from_sentences(["Міст."])) for code in ("ua", "en")}
    ids = [review.unit_ids(replace(alignment, editions=same, units=(Unit(sides, {}, 1.0),))) for sides in (here, there)]
    assert ids[0] != ids[1]


def test_decisions_do_not_cross_articles(store: Store, article_id: str) -> None:
    other = store.articles.create(title="Міст").id
    save(store, other, ua=UA, en=EN)
    review.accept(store, article_id, flag(store, article_id))
    assert flag_states(store, other) == ["open"] * 3
    assert review.undo(store, other) is None


def test_a_stale_action_is_refused_by_name(store: Store, article_id: str) -> None:
    first, second, third = (flag(store, article_id, index) for index in range(3))
    review.accept(store, article_id, first, actor="Ірина %(x)s")
    with pytest.raises(StaleAction, match=r"Ірина %\(x\)s has accepted this flag meanwhile"):
        review.dismiss(store, article_id, first, expected="open")
    review.accept(store, article_id, second)
    with pytest.raises(StaleAction, match="Somebody has accepted this flag meanwhile"):
        review.dismiss(store, article_id, second, expected="open")
    with pytest.raises(StaleAction, match="Somebody has opened this flag again"):
        review.dismiss(store, article_id, third, expected="accepted")
