"""What editors confirmed and regrouped is there after an edition was replaced or the article aligned again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from workbench import demo, review
from workbench.align.cuts import cut_sentence
from workbench.align.edits import merge
from workbench.changes import Change
from workbench.demo_articles import load_demo
from workbench.domain import Alignment, Revision
from workbench.ingest import Document
from workbench.intake import align_again, replace_edition
from workbench.opening import opened
from workbench.regrouping import regrouped
from workbench.store import Store

ARTICLE = f"demo-{demo.stories()[0].id}"


@pytest.fixture
def edited(store: Store) -> Store:
    """An article in which rows 3 and 4 were merged, row 8 confirmed and the first sentence of row 6 cut."""
    load_demo(store)
    ids = opened(store, ARTICLE).unit_ids
    review.correct(
        store, ARTICLE, ids[2:3], action="merge", work=lambda given, at: regrouped(given, merge(given.units, at[0]))
    )

    def cut(given: Alignment, at: Sequence[int]) -> Change:
        (sentence,) = given.units[4].sentences["ua"][:1]
        edit, recut = cut_sentence(given, "ua", sentence, given.editions["ua"].sentences[sentence].text.index(" "))
        return regrouped(given, edit, recut=recut)

    review.correct(store, ARTICLE, opened(store, ARTICLE).unit_ids[4:5], action="cut", work=cut)
    review.confirm(store, ARTICLE, opened(store, ARTICLE).unit_ids[7])
    return store


def document(text: str) -> Document:
    revision = Revision.from_text(text)
    return Document(None, revision.text, revision.paragraphs, "text")


def statuses(store: Store) -> list[str]:
    return [unit.status for unit in review.current(store, ARTICLE).units]


def settled(store: Store) -> list[tuple[str, ...]]:
    """The texts of every unit that is not unreviewed."""
    now = review.current(store, ARTICLE)
    return [
        tuple(now.side(index, code) for code in now.editions)
        for index, unit in enumerate(now.units)
        if unit.status != "unreviewed"
    ]


def test_aligning_again_keeps_them(edited: Store) -> None:
    before, kept = statuses(edited), settled(edited)
    done = align_again(edited, ARTICLE)
    assert done.need_a_look == 0
    assert (statuses(edited), settled(edited)) == (before, kept)
    assert before.count("edited") == 2
    assert before.count("confirmed") == 1


def test_a_corrected_edition_keeps_what_it_does_not_touch(edited: Store) -> None:
    kept = settled(edited)
    text = edited.revisions.latest(ARTICLE)["en"].revision.text
    last = text.rstrip().splitlines()[-1]
    changed = text.replace(last, f"{last} The council will meet again next week.")
    replace_edition(edited, ARTICLE, "en", document(changed))
    assert settled(edited) == kept


def test_what_was_changed_is_settled_no_more(edited: Store) -> None:
    now = review.current(edited, ARTICLE)
    sentence = now.editions["en"].sentences[now.units[2].sentences["en"][0]].text
    text = edited.revisions.latest(ARTICLE)["en"].revision.text
    before = settled(edited)
    replace_edition(edited, ARTICLE, "en", document(text.replace(sentence, "Nobody knows who will pay.")))
    after = settled(edited)
    assert len(after) == len(before) - 1
    assert set(after) < set(before)


def test_sentences_stay_cut_where_lines_are_still_aligned(edited: Store) -> None:
    before = review.current(edited, ARTICLE).editions["ua"]
    text, paragraphs = before.revision.text, list(before.revision.paragraphs)
    last = len(paragraphs) - 1
    paragraphs[last] = replace(paragraphs[last], role="boilerplate", chosen=True)
    replace_edition(edited, ARTICLE, "ua", Document(None, text, tuple(paragraphs), "text"), as_given=True)
    now = review.current(edited, ARTICLE).editions["ua"]
    assert now.sentences == tuple(s for s in before.sentences if s.paragraph != last)
    paragraphs[last] = replace(paragraphs[last], role="body")
    replace_edition(edited, ARTICLE, "ua", Document(None, text, tuple(paragraphs), "text"), as_given=True)
    assert review.current(edited, ARTICLE).editions["ua"].sentences == before.sentences
