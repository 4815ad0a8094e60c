"""What was decided stands after a re-upload exactly where the text it speaks of is untouched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk import Desk, edited, text_of, written
from workbench import checks, demo, intake, pipeline, reupload, review
from workbench.domain import Alignment, Flag
from workbench.embed import load_encoder
from workbench.ingest import read_text
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


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_neither_where_only_what_changed_is_checked(seed: int) -> None:
    with patch.object(reupload, "_LONG", 0), patch.object(checks, "_FEWEST_SEEN", 2):
        work_through(seed)


STORY = next(story for story in demo.stories() if story.id == "bridge")
ARTICLE = "demo-bridge"
TRANSLATED = "By his reckoning, about 12 million hryvnias could have been saved on asphalt and railings alone."


@pytest.fixture(scope="module")
def aligned() -> Alignment:
    return pipeline.align_article(STORY.editions, id=ARTICLE, source=STORY.source)


@pytest.fixture
def bridge(store: Store, aligned: Alignment) -> Desk:
    """The story of the bridge, as it is in the demo."""
    store.articles.create(title=STORY.title, source=STORY.source, article_id=ARTICLE)
    for edition in aligned.editions.values():
        store.revisions.add(ARTICLE, edition)
    store.alignments.save(aligned)
    return Desk(store, ARTICLE)


def replaced(desk: Desk, code: str, changes: Mapping[str, str]) -> Alignment:
    """The article after words of an edition were replaced."""
    text = desk.store.revisions.latest(ARTICLE)[code].revision.text
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    desk.upload(code, text)
    return desk.now().alignment


def flag(alignment: Alignment, kind: str, unit: int) -> Flag:
    return next(each for each in alignment.flags if (each.kind, each.unit) == (kind, unit))


def test_a_mended_sentence_stays_in_its_row(bridge: Desk) -> None:
    before = bridge.now().alignment
    after = replaced(bridge, "en", {"28.4 billion": "2.84 billion"})
    assert [unit.sentences for unit in after.units] == [unit.sentences for unit in before.units]
    assert not [each for each in after.flags if (each.kind, each.unit) == ("number", 3)]


def test_a_sentence_that_says_something_else_is_aligned_again(bridge: Desk) -> None:
    own = bridge.now().alignment.editions["en"].sentences[3].text
    after = replaced(bridge, "en", {own: "Seals were seen near the old pier."})
    assert ["Seals were seen near the old pier.", ""] in [
        [after.side(at, "en"), after.side(at, "ua")] for at in range(len(after.units))
    ]


def test_two_sentences_that_were_joined_come_into_one_row(bridge: Desk) -> None:
    texts = [sentence.text for sentence in bridge.now().alignment.editions["en"].sentences]
    one, two = texts[4], texts[5]
    after = replaced(bridge, "en", {f"{one} {two}": f"{one.rstrip('.')}, and {two[0].lower()}{two[1:]}"})
    assert any(len(unit.sentences["ua"]) == 2 and len(unit.sentences["en"]) == 1 for unit in after.units)


def test_a_paragraph_that_was_moved_keeps_its_rows(bridge: Desk) -> None:
    before = bridge.now()
    for each in before.unit_ids[:6]:
        review.confirm(bridge.store, ARTICLE, each)
    text = text_of(before.alignment, "en")
    done = bridge.upload("en", written([*text[1:], text[0]]))
    now = bridge.now()
    assert (done.need_a_look, done.kept) == (0, len(before.unit_ids))
    assert {each for each in now.decided if now.decided[each].after["status"] == "confirmed"} == {*before.unit_ids[:6]}
    last = len(now.alignment.editions["en"].sentences) - len(text[0])
    moved = {at for at, unit in enumerate(now.alignment.units) if "en" in unit.moved}
    assert moved == {at for at, unit in enumerate(now.alignment.units) if max(unit.sentences["en"], default=0) >= last}
    for code in ("ua", "ru"):
        own = text_of(now.alignment, code)
        bridge.upload(code, written([*own[1:], own[0]]))
    assert not any("en" in unit.moved for unit in bridge.now().alignment.units)


def test_what_a_flag_was_dismissed_for_goes_with_the_row(bridge: Desk) -> None:
    number = flag(bridge.now().alignment, "number", 3)
    review.dismiss(bridge.store, ARTICLE, number.id, reason="so it was said")
    after = replaced(bridge, "en", {"28.4 billion": "28.5 billion"})
    again = flag(after, "number", 3)
    assert (again.status, again.reason, again.dismissed_before) == ("open", "", "so it was said")
    once_more = replaced(bridge, "en", {"28.5 billion": "28.6 billion"})
    assert flag(once_more, "number", 3).dismissed_before == "so it was said"
    back = replaced(bridge, "en", {"28.6 billion": "28.4 billion"})
    assert (flag(back, "number", 3).id, flag(back, "number", 3).status) == (number.id, "dismissed")


def test_a_sentence_that_was_said_to_lack_comes_into_its_row(bridge: Desk) -> None:
    before = bridge.now().alignment
    lacking = flag(before, "missing", 21)
    review.accept(bridge.store, ARTICLE, lacking.id)
    place = before.editions["en"].sentences[before.units[20].sentences["en"][-1]].text
    russian = before.side(21, "ru")
    assert russian
    after = replaced(bridge, "en", {place: f"{place} {TRANSLATED}"})
    assert [after.side(at, "en") for at in range(len(after.units)) if after.side(at, "ru") == russian] == [TRANSLATED]


def test_a_sentence_that_lacked_comes_into_its_row_though_another_was_moved_behind_it(bridge: Desk) -> None:
    before = bridge.now().alignment
    assert flag(before, "missing", 21).status == "open"
    sentences = [sentence for paragraph in text_of(before, "en") for sentence in paragraph]
    place = before.units[20].sentences["en"][-1]
    moved = sentences[place - 3]
    text = [*sentences[: place + 1], TRANSLATED, moved, *sentences[place + 1 :]]
    text.remove(moved)
    bridge.upload("en", "\n".join(text))
    after = bridge.now().alignment
    russian = before.side(21, "ru")
    assert [after.side(at, "en") for at in range(len(after.units)) if after.side(at, "ru") == russian] == [TRANSLATED]


def test_another_sentence_does_not(bridge: Desk) -> None:
    before = bridge.now().alignment
    lacking = flag(before, "missing", 21)
    review.accept(bridge.store, ARTICLE, lacking.id)
    place = before.editions["en"].sentences[before.units[20].sentences["en"][-1]].text
    after = replaced(bridge, "en", {place: f"{place} At 11:45 two seals were seen."})
    assert next(each for each in after.flags if each.id == lacking.id).status == "accepted"


@pytest.mark.parametrize(
    ("changes", "unit", "stale"),
    [
        ({"31 депутат": "32 депутати"}, 1, ("en", "ru")),
        ({"«Тепер у нас": "“Тепер у нас"}, 5, None),
        ({" – додала": " — додала"}, 5, None),
    ],
)
def test_a_source_that_was_mended_makes_its_translations_stale(
    bridge: Desk, changes: Mapping[str, str], unit: int, stale: tuple[str, ...] | None
) -> None:
    after = replaced(bridge, "ua", changes)
    found = [(each.unit, each.editions) for each in after.flags if each.kind == "stale"]
    assert found == ([] if stale is None else [(unit, stale)])


def test_stale_goes_with_the_translation(bridge: Desk) -> None:
    replaced(bridge, "ua", {"31 депутат": "32 депутати"})
    after = replaced(bridge, "en", {"Thirty-one of": "Thirty-two of"})
    assert [each.editions for each in after.flags if each.kind == "stale"] == [("ru",)]
    after = replaced(bridge, "ru", {"31 депутат": "32 депутата"})
    assert not [each for each in after.flags if each.kind == "stale"]


def test_an_edition_is_added(bridge: Desk) -> None:
    done = intake.replace_edition(bridge.store, ARTICLE, "pl", read_text("Most w Werbohradzie zostanie otwarty. Tak."))
    assert (done.kept, done.changed) == (0, True)


@pytest.mark.parametrize("code", ["ua", "en"])
def test_a_long_article_has_the_flags_that_it_would_have_as_a_whole(store: Store, code: str) -> None:
    editions = {code: read_text(text) for code, text in long_texts().items()}
    article = intake.create_article(store, title="Long", editions=editions, source="ua")
    desk = Desk(store, article.id)
    text = text_of(desk.now().alignment, code)
    del text[40][0]
    text[70][0] += " 17."
    done = desk.upload(code, written(text))
    assert 0 < done.need_a_look < 10
    now = desk.now().alignment
    plain = replace(now, flags=(), unchecked=())
    whole = checks.run_checks(plain, encode=load_encoder().encode).flags
    assert {(each.unit, each.kind, each.spans) for each in now.flags if each.kind != "stale"} == {
        (each.unit, each.kind, each.spans) for each in whole
    }


def long_texts() -> dict[str, str]:
    """The stories over and over, told apart by numbers."""
    return {
        code: "\n".join(
            f"{at}{chr(ord('a') + round_)}: {line}"
            for round_ in range(4)
            for story in demo.stories()
            for at, line in enumerate(story.text(code).split("\n\n"))
        )
        for code in ("ua", "en", "ru")
    }
