"""How sentences are regrouped and cut, without looking at what they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.align.cuts import cut_sentence, join_sentences
from workbench.align.edits import Edit, link, merge, pull, push, split, unlink
from workbench.changes import Change, Recut, changed
from workbench.domain import Alignment, Edition, ModelName, Revision, Unit
from workbench.errors import EditionError, InputError


def unit(ua: tuple[int, ...] = (), en: tuple[int, ...] = ()) -> Unit:
    return Unit({"ua": ua, "en": en}, {}, 1.0)


ROWS = [unit((0,), (0,)), unit((1, 2), (1,)), unit((), (2,)), unit((3,), ())]


@pytest.mark.parametrize(
    ("edit", "removed", "groups"),
    [
        (merge(ROWS, 0), (0, 1), [((0, 1, 2), (0, 1))]),
        (merge(ROWS, 2), (2, 3), [((3,), (2,))]),
        (split(ROWS, 1, {"ua": 2}), (1,), [((1,), (1,)), ((2,), ())]),
        (split(ROWS, 1, {"ua": 2, "en": 1}), (1,), [((1,), ()), ((2,), (1,))]),
        (pull(ROWS, 0, ["ua"]), (0, 1), [((0, 1), (0,)), ((2,), (1,))]),
        (pull(ROWS, 0, ["ua", "en"]), (0, 1), [((0, 1), (0, 1)), ((2,), ())]),
        (pull(ROWS, 1, ["en"]), (1, 2), [((1, 2), (1, 2))]),
        (push(ROWS, 1, ["ua"]), (1, 2), [((2,), (2,)), ((1,), (1,))]),
        (push(ROWS, 0, ["ua", "en"]), (0, 1), [((0, 1, 2), (0, 1))]),
        (unlink(ROWS, 1, "en"), (1,), [((1, 2), ()), ((), (1,))]),
        (link(ROWS, {"ua": [3]}, 2), (2, 3), [((3,), (2,))]),
        (link(ROWS, {"ua": [1, 2]}, 3), (1, 3), [((1, 2, 3), ()), ((), (1,))]),
    ],
)
def test_what_goes_and_what_comes(
    edit: Edit, removed: tuple[int, ...], groups: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert edit.removed == removed
    assert [(group["ua"], group["en"]) for group in edit.groups] == groups


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: merge(ROWS, 3),
        lambda: pull(ROWS, 3, ["ua"]),
        lambda: pull(ROWS, 1, ["ua"]),
        lambda: push(ROWS, 2, ["ua"]),
        lambda: push(ROWS, 3, ["ua"]),
        lambda: split(ROWS, 0, {"ua": 0, "en": 0}),
        lambda: unlink(ROWS, 2, "ua"),
        lambda: unlink(ROWS, 3, "ua"),
        lambda: link(ROWS, {"ua": [0]}, 0),
        lambda: link(ROWS, {"ua": [9]}, 0),
    ],
)
def test_what_cannot_be_done_is_said(impossible: Callable[[], Edit]) -> None:
    with pytest.raises(InputError):
        impossible()


def alignment() -> Alignment:
    ua = Revision.from_sentences(["Міст закрили. Чому?", "Не кажуть."])
    en = Revision.from_sentences(["The bridge is shut.", "Why?", "They do not say."])
    units = (
        Unit({"ua": (0,), "en": (0, 1)}, {}, 0.9),
        Unit({"ua": (1,), "en": (2,)}, {}, 0.9),
    )
    editions = {"ua": Edition("ua", "uk", ua), "en": Edition("en", "en", en)}
    return Alignment("a", ModelName("m", 1), editions, units)


def done(given: Alignment, edit: Edit, recut: Recut) -> Alignment:
    units = tuple(Unit(dict(group), {}, 1.0) for group in edit.groups)
    places = tuple(range(edit.removed[0], edit.removed[0] + len(units)))
    return changed(given, [Change(edit.removed, places, units, tuple(() for _ in units), recut)])


def test_a_sentence_is_cut_and_those_after_it_count_on() -> None:
    after = done(alignment(), *cut_sentence(alignment(), "ua", 0, 13))
    assert [s.text for s in after.editions["ua"].sentences] == ["Міст закрили.", "Чому?", "Не кажуть."]
    assert [unit.sentences["ua"] for unit in after.units] == [(0, 1), (2,)]
    text = after.editions["ua"].revision.text
    assert all(text[s.start : s.end] == s.text for s in after.editions["ua"].sentences)


def test_sentences_are_joined_and_those_after_them_count_on() -> None:
    after = done(alignment(), *join_sentences(alignment(), "en", 0))
    assert [s.text for s in after.editions["en"].sentences] == ["The bridge is shut.\nWhy?", "They do not say."]
    assert [unit.sentences["en"] for unit in after.units] == [(0,), (1,)]


def test_sentences_of_two_units_are_joined_in_the_first() -> None:
    after = done(alignment(), *join_sentences(alignment(), "en", 1))
    assert [unit.sentences["en"] for unit in after.units] == [(0, 1), ()]


@pytest.mark.parametrize("at", [0, 19, 99])
def test_nothing_is_cut_at_an_end(at: int) -> None:
    with pytest.raises(InputError):
        cut_sentence(alignment(), "ua", 0, at)


@pytest.mark.parametrize(("code", "index"), [("ua", 7), ("ru", 0)])
def test_a_sentence_that_is_gone_is_said_to_be(code: str, index: int) -> None:
    with pytest.raises(EditionError):
        cut_sentence(alignment(), code, index, 2)


def test_paragraphs_are_not_joined() -> None:
    with pytest.raises(InputError):
        join_sentences(alignment(), "ua", 1)
