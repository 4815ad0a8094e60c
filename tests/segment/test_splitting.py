from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.demo import stories
from workbench.domain import Paragraph, Revision, Sentence
from workbench.segment import segment, split

TAGS = ("uk", "ru", "en")


def cases(tag: str) -> Iterator[str]:
    """The paragraphs of the language's table, their marks with them."""
    table = Path(__file__).with_name(f"{tag}.txt").read_text(encoding="utf-8")
    return (line for line in table.splitlines() if line and not line.startswith("# "))


def pieces(text: str, lang: str) -> list[str]:
    return [text[start:end] for start, end in split(text, lang)]


@pytest.mark.parametrize(("tag", "marked"), [(tag, marked) for tag in TAGS for marked in cases(tag)])
def test_where_sentences_part(tag: str, marked: str) -> None:
    text = marked.replace(" | ", " ").replace("|", "")
    found = pieces(text, tag)
    assert found == re.split(r" ?\| ?", marked)
    assert all(pieces(sentence, tag) == [sentence] for sentence in found), "a sentence splits into itself"


def test_the_demo_stories_are_split_as_their_authors_did() -> None:
    for story in stories():
        for edition in story.editions.values():
            given_by_hand = [(sentence.start, sentence.end) for sentence in edition.sentences]
            revision = Revision(edition.revision.text, edition.revision.paragraphs)
            assert [(found.start, found.end) for found in segment(revision, edition.lang)] == given_by_hand
            assert all(pieces(sentence.text, edition.lang) == [sentence.text] for sentence in edition.sentences)


LINES = [
    "Купити:\n- фарбу;\n- пензлі.",
    "Порядок денний:\n1. Бюджет.\n2. Різне.",
    "Слід:\nа) полагодити дах;\nб) пофарбувати стіни.",
]


@pytest.mark.parametrize("text", LINES)
def test_an_item_on_a_line_of_its_own_is_a_sentence(text: str) -> None:
    assert pieces(text, "uk") == text.split("\n")


@pytest.mark.parametrize("text", ["Рада зібралася\nзранку.", "У селі живе\n12 людей.", "Шлях Київ\n– Львів закрито."])
def test_a_line_broken_to_a_width_goes_on(text: str) -> None:
    assert pieces(text, "uk") == [text]


def test_a_blank_line_always_parts_sentences() -> None:
    assert split("без крапки\n\nі далі", "uk") == [(0, 10), (12, 18)]


@pytest.mark.parametrize("text", ["", " ", "\n\n \n\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert split(text, "uk") == []


@pytest.mark.parametrize(("code", "tag"), [("ua", "uk"), ("UNKNOWN", "xx")])
def test_language_may_be_a_code_or_unknown(code: str, tag: str) -> None:
    text = "Перше речення. Друге речення."
    assert split(text, code) == split(text, tag) == [(0, 14), (15, 29)]


ALPHABET = st.sampled_from(
    [*"аЯїb Z1.!?…»«\"'”“()[]–-:;=#@\n\t\u00a0,😂\u200d", " ", ". ", "м. ", "А. ", "[1]", "т. д. ", "p.m. ", "Co. "]
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(ALPHABET, max_size=60).map("".join)), st.sampled_from(["uk", "ru", "en", "xx"]))
def test_every_character_is_in_exactly_one_sentence(text: str, lang: str) -> None:
    spans = split(text, lang)
    covered = [index for start, end in spans for index in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[index].isspace() for index in set(range(len(text))) - set(covered))
    for start, end in spans:
        assert text[start:end] == text[start:end].strip() != ""


def test_sentences_of_a_revision_carry_offsets_and_paragraphs() -> None:
    revision = Revision.from_text("Перше. Друге.\n\nТретє.")
    assert segment(revision, "uk") == (
        Sentence("Перше.", 0, 6, 0),
        Sentence("Друге.", 7, 13, 0),
        Sentence("Третє.", 15, 21, 1),
    )


def test_sentences_given_by_hand_are_kept() -> None:
    revision = Revision.from_sentences(["Одне. Два.", "", "і три"])
    assert segment(revision, "uk") is revision.sentences


def test_an_empty_paragraph_has_no_sentence_and_keeps_its_index() -> None:
    revision = Revision.from_paragraphs(["Перше.", "", "Друге."])
    assert [(s.text, s.paragraph) for s in segment(revision, "uk")] == [("Перше.", 0), ("Друге.", 2)]


def test_only_paragraphs_that_are_aligned_have_sentences() -> None:
    text = "Photo: agency\n\nThe bridge opened.\n\nRead also: another story"
    paragraphs = (Paragraph(0, 13, "credit"), Paragraph(15, 33), Paragraph(35, 59, "boilerplate"))
    assert [sentence.text for sentence in segment(Revision(text, paragraphs), "en")] == ["The bridge opened."]
