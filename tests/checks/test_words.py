"""The words of a unit and the cosines between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from workbench.checks.sides import Side
from workbench.checks.words import SideWords, WordVectors
from workbench.domain import Span
from workbench.vectors import SentenceVectors


class Letters:
    """Words as the letters "a", "b" and "c" that they begin with, heavier the longer they are; it counts its calls."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, words: Sequence[str]) -> SentenceVectors:
        self.asked.append(list(words))
        directions = [[float(word[0].lower() == letter) for letter in "abc"] for word in words]
        return SentenceVectors(np.array(directions, np.float32), np.array([len(w) for w in words], np.float32))


def side(*sentences: str, code: str = "en", first: int = 0) -> Side:
    return Side(code, code, tuple((first + number, text) for number, text in enumerate(sentences)))


def words(*sentences: str, first: int = 0) -> SideWords:
    own = side(*sentences, first=first)
    found = WordVectors(Letters().encode, [[own]]).of([own])
    assert found is not None
    return found.sides["en"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened.", ["The", "bridge", "opened"]),
        ("Об'їзд п’ятьма мостами", ["Об'їзд", "п’ятьма", "мостами"]),
        ("«Зоря» — команда", ["Зоря", "команда"]),
        ("well-known", ["well", "known"]),
        ("На 12 травня, о 15:00", ["На", "12", "травня", "о", "15", "00"]),
        ("snake_case 'quoted'", ["snake", "case", "quoted"]),
        ("№5", ["5"]),
    ],
)
def test_what_a_word_is(text: str, expected: list[str]) -> None:
    found = words(text)
    assert list(found.texts) == expected
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Kharkiv", [0.5, 0, 0, 1]),
        ("he said: We know Anna", [0, 0, 0.5, 0, 1]),
        ("He left. Anna stayed", [0.5, 0, 0.5, 0]),
        ("газета «Голос» і Рада", [0, 0.5, 0, 1]),
        ("«Голос» мовчить", [0.5, 0]),
        ("дві — Анна", [0, 0.5]),
        ("так, Анна", [0, 1]),
        ("USA and NATO", [0.5, 0, 1]),
        ("12 May", [0, 1]),
    ],
)
def test_capitals(text: str, expected: list[float]) -> None:
    assert words(text).capitals.tolist() == expected


def test_what_words_weigh_and_mean() -> None:
    found = words("Anna built bridges")
    assert found.directions.tolist() == [[1, 0, 0], [0, 1, 0], [0, 1, 0]]
    assert found.weights.tolist() == [4, 5, 7]
    assert found.vectors().tolist() == [[4, 0, 0], [0, 5, 0], [0, 7, 0]]


@pytest.mark.parametrize(
    ("first", "last", "said", "spans"),
    [
        (0, 0, "The", [(5, 0, 3)]),
        (1, 2, "bridge opened", [(5, 4, 17)]),
        (3, 4, "He left", [(6, 0, 7)]),
        (2, 3, "opened. He", [(5, 11, 18), (6, 0, 2)]),
        (0, 5, "The bridge opened. He left. Rain", [(5, 0, 18), (6, 0, 8), (7, 0, 4)]),
    ],
)
def test_where_words_stand(first: int, last: int, said: str, spans: list[tuple[int, int, int]]) -> None:
    found = words("The bridge opened.", "He left.", "Rain.", first=5)
    assert found.text == "The bridge opened. He left. Rain."
    assert found.said(first, last) == said
    assert found.span(first, last) == tuple(Span("en", *span) for span in spans)


def test_cosines_are_the_same_from_either_side() -> None:
    sides = [side("apple bread", code="en"), side("Anna carries bread", code="ru")]
    found = WordVectors(Letters().encode, [sides]).of(sides)
    assert found is not None
    assert found.cosines("en", "ru").tolist() == [[1, 0, 0], [0, 0, 1]]
    assert found.cosines("ru", "en").tolist() == [[1, 0], [0, 0], [0, 1]]


def test_each_word_is_looked_up_once() -> None:
    letters = Letters()
    units = [[side("apple bread", code="en"), side("bread Bread", code="ru")], [side("apple cake apple", code="en")]]
    vectors = WordVectors(letters.encode, units)
    assert letters.asked == [["apple", "bread", "Bread", "cake"]]
    for sides in units:
        assert vectors.of(sides) is not None
    assert len(letters.asked) == 1


def test_nothing_is_looked_up_where_there_is_no_word() -> None:
    letters = Letters()
    sides = [side("…"), side("— ?!", code="ru")]
    assert WordVectors(letters.encode, [sides]).of(sides) is None
    assert letters.asked == []


@pytest.mark.parametrize(("text", "taken"), [("…", False), ("bread " * 400, True), ("bread " * 401, False)])
def test_a_side_without_words_or_with_too_many_is_no_sentence(text: str, taken: bool) -> None:
    sides = [side("apple", code="en"), side(text, code="ru")]
    assert (WordVectors(Letters().encode, [sides]).of(sides) is not None) is taken


def test_a_unit_that_was_not_named_before_has_no_words() -> None:
    vectors = WordVectors(Letters().encode, [[side("apple")]])
    assert vectors.of([side("bread")]) is None
