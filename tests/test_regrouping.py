"""Corrections of the grouping: whatever is done, every sentence stays in one unit, and it can be taken back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from workbench import demo, review
from workbench.align import in_reading_order
from workbench.align.cuts import cut_sentence, join_sentences
from workbench.align.edits import Edit, link, merge, pull, push, split, unlink
from workbench.changes import Change, Recut, changed
from workbench.demo_articles import load_demo
from workbench.domain import Alignment
from workbench.errors import InputError, StaleAction
from workbench.opening import opened
from workbench.regrouping import best_cuts, realigned, regrouped
from workbench.store import Store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("regrouping")) as store:
        load_demo(store)
        yield store


@pytest.fixture
def article(store: Store) -> Iterator[str]:
    article_id = f"demo-{demo.stories()[0].id}"
    yield article_id
    while review.undo(store, article_id):
        pass


def sound(alignment: Alignment) -> None:
    """Every sentence in exactly one unit, in reading order, every flag on its unit's text."""
    for code, edition in alignment.editions.items():
        told = [index for unit in alignment.units for index in unit.sentences[code]]
        assert sorted(told) == list(range(len(edition.sentences)))
        assert all(edition.revision.text[s.start : s.end] == s.text for s in edition.sentences)
    codes = sorted(alignment.editions, key=lambda code: code != alignment.source)
    assert in_reading_order(alignment.units, codes) == alignment.units
    assert len({flag.id for flag in alignment.flags}) == len(alignment.flags)
    for flag in alignment.flags:
        for span in flag.spans:
            assert span.end <= len(alignment.editions[span.edition].sentences[span.sentence].text)


def at_random(alignment: Alignment, rng: random.Random) -> Change:
    units, at = alignment.units, rng.randrange(len(alignment.units))
    code = rng.choice(list(alignment.editions))
    sentence = rng.randrange(len(alignment.editions[code].sentences))
    owner = next(index for index, unit in enumerate(units) if sentence in unit.sentences[code])
    cut = rng.randrange(len(alignment.editions[code].sentences[sentence].text))
    edits: list[Callable[[], tuple[Edit, Recut | None]]] = [
        lambda: (merge(units, at), None),
        lambda: (split(units, owner, best_cuts(alignment, owner, code, sentence)), None),
        lambda: (pull(units, at, [code]), None),
        lambda: (push(units, at, list(alignment.editions)), None),
        lambda: (unlink(units, at, code), None),
        lambda: (link(units, {code: [sentence]}, at), None),
        lambda: cut_sentence(alignment, code, sentence, cut),
        lambda: join_sentences(alignment, code, sentence),
    ]
    if rng.random() < 0.1:
        return realigned(alignment, at, min(at + 8, len(units) - 1))
    edit, recut = rng.choice(edits)()
    return regrouped(alignment, edit, recut=recut)


@pytest.mark.parametrize("seed", range(6))
def test_no_sentence_is_lost_whatever_is_done_and_all_can_be_taken_back(store: Store, article: str, seed: int) -> None:
    rng, before = random.Random(seed), opened(store, article)
    seen = [before.alignment]
    while len(seen) < 12:
        now = opened(store, article)
        try:
            review.correct(
                store, article, now.unit_ids[:1], action="merge", work=lambda given, _: at_random(given, rng)
            )
        except InputError:
            continue
        seen.append(review.current(store, article))
        sound(seen[-1])
    while len(seen) > 1:
        assert review.current(store, article) == seen.pop()
        review.undo(store, article)
    assert review.current(store, article) == before.alignment
    assert review.redo(store, article) is not None


def test_merging_and_splitting_again_gives_the_units_that_were(store: Store, article: str) -> None:
    before = review.current(store, article)
    merged = changed(before, [regrouped(before, merge(before.units, 2))])
    assert len(merged.units) == len(before.units) - 1
    assert merged.units[2].status == "edited"
    first = before.units[3].sentences["en"][0]
    cuts = best_cuts(merged, 2, "en", first)
    again = changed(merged, [regrouped(merged, split(merged.units, 2, cuts))])
    assert [unit.sentences for unit in again.units] == [unit.sentences for unit in before.units]
    assert [flag.id for flag in again.flags] == [flag.id for flag in before.flags]


def test_only_the_rows_concerned_change(store: Store, article: str) -> None:
    before = review.current(store, article)
    after = changed(before, [regrouped(before, merge(before.units, 5))])
    assert after.units[:5] == before.units[:5]
    assert after.units[6:] == before.units[7:]


def test_realigning_mends_what_was_done_and_keeps_what_is_confirmed(store: Store, article: str) -> None:
    before = review.current(store, article)
    broken = before
    for at in (4, 5):
        broken = changed(broken, [regrouped(broken, merge(broken.units, at))])
    with pytest.raises(InputError):  # what was merged by hand is an anchor
        realigned(broken, 3, 8)
    free = replace(broken, units=tuple(replace(unit, status="unreviewed") for unit in broken.units))
    mended = changed(free, [realigned(free, 3, 8)])
    assert [unit.sentences for unit in mended.units] == [unit.sentences for unit in before.units]
    sound(mended)


def test_of_two_corrections_of_one_row_the_second_is_refused(store: Store, article: str) -> None:
    now = opened(store, article)

    def merging(given: Alignment, units: object) -> Change:
        return regrouped(given, merge(given.units, 0))

    review.correct(store, article, now.unit_ids[:2], action="merge", work=merging)
    with pytest.raises(StaleAction):
        review.correct(store, article, now.unit_ids[:2], action="merge", work=merging)


def test_what_was_regrouped_is_there_after_a_restart(store: Store, article: str, tmp_path: Path) -> None:
    def merging(given: Alignment, units: Sequence[int]) -> Change:
        return regrouped(given, merge(given.units, units[0]))

    review.correct(store, article, opened(store, article).unit_ids[:1], action="merge", work=merging)
    with Store.open(store._connections.path.parent) as other:
        assert review.current(other, article) == review.current(store, article)
