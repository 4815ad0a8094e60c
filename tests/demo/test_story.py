"""The demo stories are gold, so what they claim of themselves is checked here."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from workbench.demo import Divergence, Story, stories
from workbench.domain import KINDS, SEVERITIES

STORIES = stories()
CODES = ("ua", "en", "ru")
PLANTED = [(story, divergence) for story in STORIES for divergence in story.divergences]

LATIN = set("abcdefghijklmnopqrstuvwxyz")
SHARED_CYRILLIC = set("абвгдежзийклмнопрстуфхцчшщьюя")
ALPHABETS = {"ua": SHARED_CYRILLIC | set("іїєґ"), "en": LATIN, "ru": SHARED_CYRILLIC | set("ыэъё")}

WHOLE_SENTENCE_KINDS = {"missing", "added", "moved"}

every_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
every_divergence = pytest.mark.parametrize(
    ("story", "divergence"), PLANTED, ids=[f"{story.id}-{d.unit}-{d.kind}" for story, d in PLANTED]
)


def foreign_letters(text: str, code: str) -> set[str]:
    return {letter for letter in text.lower() if letter.isalpha()} - ALPHABETS[code]


def shape(story: Story, unit: int) -> tuple[int, ...]:
    return tuple(len(story.units[unit][code]) for code in CODES)


def planted_kinds(story: Story, unit: int) -> set[str]:
    return {d.kind for d in story.divergences if d.unit == unit}


def test_five_stories_with_ids_of_their_own() -> None:
    assert [story.id for story in STORIES] == ["bridge", "court", "flood", "marathon", "outage"]
    assert {story.source for story in STORIES} == set(CODES)


@every_story
def test_three_editions_of_a_natural_length(story: Story) -> None:
    assert tuple(story.editions) == CODES
    assert [story.editions[code].lang for code in CODES] == ["uk", "en", "ru"]
    assert all(20 <= len(story.editions[code].sentences) <= 40 for code in CODES)
    assert story.title == story.titles[story.source]


@every_story
@pytest.mark.parametrize("code", CODES)
def test_offsets_are_true(story: Story, code: str) -> None:
    revision = story.editions[code].revision
    assert revision.text == story.text(code)
    for sentence in story.editions[code].sentences:
        assert revision.text[sentence.start : sentence.end] == sentence.text
        paragraph = revision.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end


@every_story
@pytest.mark.parametrize("code", CODES)
def test_text_is_paragraphs_of_sentences_and_nothing_else(story: Story, code: str) -> None:
    revision = story.editions[code].revision
    paragraphs = [revision.text[p.start : p.end] for p in revision.paragraphs]
    assert revision.text == "\n\n".join(paragraphs)
    for index, paragraph in enumerate(paragraphs):
        assert paragraph == " ".join(s.text for s in story.editions[code].sentences if s.paragraph == index)


@every_story
@pytest.mark.parametrize("code", CODES)
def test_sentences_are_clean_and_told_once(story: Story, code: str) -> None:
    texts = [sentence.text for sentence in story.editions[code].sentences]
    assert len(set(texts)) == len(texts)
    for text in [*texts, story.titles[code]]:
        assert text == text.strip() == unicodedata.normalize("NFC", text)
        assert "  " not in text
        assert text.isprintable()
    assert all(text.endswith((".", ".”", "!", "?")) for text in texts)
    assert story.titles[code] not in story.text(code)


@every_story
@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_in_exactly_one_unit(story: Story, code: str) -> None:
    sides = [unit[code] for unit in story.units]
    assert sorted(index for side in sides for index in side) == list(range(len(story.editions[code].sentences)))
    for side in sides:
        assert list(side) == list(range(side[0], side[0] + len(side))) if side else side == ()


@every_story
def test_units_are_in_the_order_in_which_the_source_tells_them(story: Story) -> None:
    told = [unit[story.source] for unit in story.units if unit[story.source]]
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("story_id", "code", "before", "lacking", "after"),
    [
        ("marathon", "en", "Medics treated", "Traffic along", "In the evening"),
        ("outage", "ua", "Рух тролейбусів", "Дві школи", "З ліфтів"),
    ],
)
def test_unit_that_the_source_lacks_stands_where_the_others_tell_it(
    story_id: str, code: str, before: str, lacking: str, after: str
) -> None:
    story = next(story for story in STORIES if story.id == story_id)
    sides = [story.side(unit, code) for unit in range(len(story.units))]
    place = next(unit for unit, side in enumerate(sides) if side.startswith(lacking))
    assert story.units[place][story.source] == ()
    assert sides[place - 1].startswith(before)
    assert sides[place + 1].startswith(after)


@every_story
def test_sentences_are_split_and_merged(story: Story) -> None:
    shapes = [shape(story, unit) for unit in range(len(story.units))]
    assert sum(max(sides) > 1 for sides in shapes) >= 2
    assert all(max(sides) <= 2 for sides in shapes)


def test_shapes_over_all_stories() -> None:
    shapes = Counter(shape(story, unit) for story in STORIES for unit in range(len(story.units)))
    assert shapes[1, 1, 1] > 0.7 * shapes.total()
    assert {(1, 2, 1), (2, 1, 1), (2, 2, 1), (2, 1, 2)} <= set(shapes)


@every_story
def test_a_side_is_empty_only_where_a_divergence_says_so(story: Story) -> None:
    for unit, sides in enumerate(story.units):
        absent = [code for code in CODES if not sides[code]]
        told_of = [d for d in story.divergences if d.unit == unit and d.kind in {"missing", "added"}]
        assert len(told_of) == (1 if absent else 0)
        for divergence in told_of:
            present = [code for code in CODES if sides[code]]
            assert (absent if divergence.kind == "missing" else present) == [divergence.edition]


@every_story
def test_one_to_three_sentences_are_dropped(story: Story) -> None:
    assert 1 <= sum(d.kind in {"missing", "added"} for d in story.divergences) <= 3


@every_story
def test_moved_units_and_moved_divergences_agree(story: Story) -> None:
    assert {(unit, code) for unit, codes in story.moved.items() for code in codes} == {
        (d.unit, d.edition) for d in story.divergences if d.kind == "moved"
    }


@every_story
@pytest.mark.parametrize("code", CODES)
def test_only_the_moved_units_are_out_of_order(story: Story, code: str) -> None:
    sides = [(unit, side[code]) for unit, side in enumerate(story.units) if side[code]]
    kept = [side for unit, side in sides if code not in story.moved.get(unit, ())]
    assert kept == sorted(kept)
    for unit, side in sides:
        if code in story.moved.get(unit, ()):
            assert sorted([*kept, side]) != [s for u, s in sides if s in kept or u == unit]


@every_story
def test_some_divergences_but_most_units_agree(story: Story) -> None:
    assert 4 <= len(story.divergences) <= 8
    assert len({d.unit for d in story.divergences}) == len(story.divergences)
    assert list(story.divergences) == sorted(story.divergences, key=lambda d: d.unit)


def test_every_planted_kind_is_there() -> None:
    counts = Counter(divergence.kind for _, divergence in PLANTED)
    assert set(counts) == {
        "missing", "added", "partial", "moved", "meaning", "untranslated",
        "number", "date", "unit", "name", "negation", "modality", "quote",
    }  # fmt: skip
    assert counts["number"] >= 5
    assert counts["moved"] >= 3
    for kind in ("name", "date", "negation", "meaning", "untranslated", "partial", "modality"):
        assert counts[kind] >= 2


@every_divergence
def test_divergence_speaks_the_words_of_the_domain(story: Story, divergence: Divergence) -> None:
    assert divergence.kind in KINDS
    assert divergence.severity in SEVERITIES
    assert divergence.edition in story.editions
    assert divergence.note.endswith(".")


@every_divergence
def test_words_are_in_their_side_of_the_unit(story: Story, divergence: Divergence) -> None:
    for code, words in divergence.words.items():
        assert words
        assert words in story.side(divergence.unit, code)


@every_divergence
def test_words_are_given_for_the_editions_that_have_them(story: Story, divergence: Divergence) -> None:
    if divergence.kind in WHOLE_SENTENCE_KINDS:
        expected: set[str] = set()
    elif divergence.kind == "partial":
        expected = set(CODES) - {divergence.edition}
    elif divergence.kind == "untranslated":
        expected = {divergence.edition}
    else:
        expected = set(CODES)
    assert set(divergence.words) == expected


@every_divergence
def test_an_untranslated_sentence_is_the_same_in_another_edition(story: Story, divergence: Divergence) -> None:
    left = story.side(divergence.unit, divergence.edition)
    copies = [code for code in CODES if code != divergence.edition and story.side(divergence.unit, code) == left]
    assert len(copies) == (1 if divergence.kind == "untranslated" else 0) or not left


@every_story
@pytest.mark.parametrize("code", CODES)
def test_each_edition_is_written_in_its_alphabet(story: Story, code: str) -> None:
    assert foreign_letters(story.titles[code], code) == set()
    for unit in range(len(story.units)):
        left_untranslated = any(
            d.kind == "untranslated" and d.edition == code for d in story.divergences if d.unit == unit
        )
        assert bool(foreign_letters(story.side(unit, code), code)) == left_untranslated


@every_story
def test_quotes_stay_quotes(story: Story) -> None:
    for unit, sides in enumerate(story.units):
        if all(sides.values()) and not planted_kinds(story, unit) & {"untranslated", "meaning"}:
            spoken = {
                "ua": "», –" in story.side(unit, "ua"),
                "en": ",” " in story.side(unit, "en"),
                "ru": "», —" in story.side(unit, "ru"),
            }
            assert len(set(spoken.values())) == 1, spoken


def test_side_is_empty_where_an_edition_has_no_counterpart() -> None:
    story, divergence = next((s, d) for s, d in PLANTED if d.kind == "missing")
    assert story.side(divergence.unit, divergence.edition) == ""
