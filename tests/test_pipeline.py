"""The whole middle on the demo stories: what comes out, and that it is pure."""

from dataclasses import replace

import numpy as np
import pytest

from workbench.align import MAX_SENTENCES
from workbench.demo import Story, stories
from workbench.domain import Alignment, Edition, Revision
from workbench.errors import EditionError, EmptyText, TooLarge
from workbench.pipeline import align_article
from workbench.vectors import SentenceVectors

BUILT = ("missing", "added", "untranslated", "number", "unit", "date", "meaning", "moved", "modality")


def as_uploaded(story: Story) -> dict[str, Edition]:
    return {
        code: Edition(code, edition.lang, Revision.from_text(edition.revision.text))
        for code, edition in story.editions.items()
    }


@pytest.fixture(scope="module", params=[story.id for story in stories()])
def aligned(request: pytest.FixtureRequest) -> tuple[Story, Alignment]:
    story = next(s for s in stories() if s.id == request.param)
    return story, align_article(as_uploaded(story), id=story.id, source=story.source)


def test_every_sentence_is_in_exactly_one_unit_and_where_it_says(aligned: tuple[Story, Alignment]) -> None:
    _, alignment = aligned
    for code, edition in alignment.editions.items():
        assert sorted(i for u in alignment.units for i in u.sentences[code]) == list(range(len(edition.sentences)))
        assert all(edition.revision.text[s.start : s.end] == s.text for s in edition.sentences)


def test_units_are_the_gold_ones(aligned: tuple[Story, Alignment]) -> None:
    story, alignment = aligned
    codes = sorted(story.editions)
    gold = {tuple(tuple(unit.get(code, ())) for code in codes) for unit in story.units}
    found = {tuple(unit.sentences[code] for code in codes) for unit in alignment.units}
    assert len(gold & found) >= 0.9 * len(gold)


def test_planted_divergences_of_the_kinds_there_are_checks_for_are_flagged(aligned: tuple[Story, Alignment]) -> None:
    story, alignment = aligned
    flagged = {
        (code, index, flag.kind)
        for flag in alignment.flags
        for code, own in alignment.units[flag.unit].sentences.items()
        for index in own
    }
    for divergence in story.divergences:
        if divergence.kind in BUILT:
            sides = story.units[divergence.unit]
            kinds = {kind for code, index, kind in flagged if index in sides.get(code, ())}
            assert kinds, (divergence.kind, divergence.edition, divergence.note)


def test_flags_mark_words_inside_their_sentences(aligned: tuple[Story, Alignment]) -> None:
    _, alignment = aligned
    assert len({flag.id for flag in alignment.flags}) == len(alignment.flags)
    for flag in alignment.flags:
        assert str(flag.message)
        for span in flag.spans:
            sentence = alignment.editions[span.edition].sentences[span.sentence]
            assert 0 <= span.start < span.end <= len(sentence.text)
            own = alignment.units[flag.unit].sentences[span.edition]
            assert span.sentence in own or (not own and flag.kind == "missing")


def test_the_same_editions_give_the_same_alignment() -> None:
    editions = as_uploaded(stories()[0])
    assert align_article(editions, id="a") == align_article(editions, id="a")


def test_given_sentences_are_taken_as_they_are() -> None:
    given = ["Перше. Друге.", "третє"]
    editions = {
        "ua": Edition("ua", "uk", Revision.from_sentences(given)),
        "en": Edition("en", "en", Revision.from_sentences(["First. Second.", "third"])),
    }
    assert [s.text for s in align_article(editions, id="a").editions["ua"].sentences] == given


class OneDirection:
    """An encoder that gives every text the same vector."""

    name = "one-direction"
    dimensions = 2

    def encode(self, texts: list[str]) -> SentenceVectors:
        return SentenceVectors(np.tile(np.float32([1, 0]), (len(texts), 1)), np.ones(len(texts), np.float32))

    def room(self, texts: list[str]) -> None:
        return None


def test_another_encoder_is_used_and_named() -> None:
    alignment = align_article(as_uploaded(stories()[0]), id="a", encoder=OneDirection())
    assert alignment.model.name == "one-direction"
    assert alignment.model.dimensions == 2


def edition(code: str, *sentences: str) -> Edition:
    return Edition(code, code, Revision.from_sentences(sentences))


@pytest.mark.parametrize(
    ("editions", "source", "error", "sentence"),
    [
        ({"ua": edition("ua", "Одне.")}, None, EditionError, "at least two editions"),
        ({"ua": edition("ua", "Одне."), "en": edition("en", "One.")}, "ru", EditionError, "source edition ru"),
        ({"ua": edition("ua"), "en": edition("en")}, None, EmptyText, "has a sentence"),
        (
            {"ua": edition("ua", "Одне."), "en": edition("en", *["One."] * (MAX_SENTENCES + 1))},
            None,
            TooLarge,
            "EN has 20001 sentences",
        ),
    ],
)
def test_what_cannot_be_aligned_is_refused_in_a_sentence(
    editions: dict[str, Edition], source: str | None, error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        align_article(editions, id="a", source=source)


def test_an_edition_without_a_sentence_beside_others_is_all_missing() -> None:
    story = stories()[0]
    editions = as_uploaded(story)
    editions["en"] = replace(editions["en"], revision=Revision.from_text(""))
    alignment = align_article(editions, id="a")
    assert not any(unit.sentences["en"] for unit in alignment.units)


def test_fixed_units_come_back_as_they_were() -> None:
    story = stories()[0]
    first = align_article(as_uploaded(story), id="a", source=story.source)
    kept = [replace(unit, status="confirmed", confidence=1.0) for unit in first.units[::2]]
    again = align_article(as_uploaded(story), id="a", source=story.source, fixed=kept)
    assert [unit.sentences for unit in again.units] == [unit.sentences for unit in first.units]
    assert [unit for unit in again.units if unit.status == "confirmed"] == kept


def test_editions_of_different_stories_get_one_flag() -> None:
    one, other = stories()[:2]
    editions = as_uploaded(one)
    editions["ru"] = as_uploaded(other)["ru"]
    alignment = align_article(editions, id="a", source="ua")
    strange = [flag for flag in alignment.flags if flag.editions == ("ru",)]
    assert [(flag.kind, flag.unit) for flag in strange] == [("meaning", 0)]
