"""What was decided stands after a re-upload exactly where the text it speaks of is untouched."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk import Desk, edited, text_of, written
from workbench import review
from workbench.store import Store


def work_through(seed: int) -> None:
    """An article, decisions, and a few uploads in a row, the last of which brings the first text back."""
    random = Random(seed)
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        desk = Desk.with_article(store, random)
        codes = list(desk.now().alignment.editions)
        first = {code: store.revisions.latest(desk.article_id)[code].revision.text for code in codes}
        for _ in range(random.randint(1, 3)):
            for _ in range(random.randint(2, 10)):
                desk.decide(random)
            code = random.choice(codes)
            text = text_of(desk.now().alignment, code)
            for _ in range(random.choice([0, 1, 1, 1, 2, 5])):
                text = edited(random, text, code)
            desk.upload(code, written(text))
            stored = store.revisions.latest(desk.article_id)[code].revision.text
            assert not desk.upload(code, stored).changed
        for code in codes:
            desk.upload(code, first[code])
        steps = len([one for one in store.decisions.list(desk.article_id) if not one.undone])
        stood = desk.now().alignment
        for _ in range(steps):
            assert review.undo(store, desk.article_id)
        assert not desk.now().decided
        for _ in range(steps):
            assert review.redo(store, desk.article_id)
        assert desk.now().alignment == stood


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_no_decision_on_untouched_text_is_lost_and_none_survives_on_changed_text(seed: int) -> None:
    work_through(seed)
