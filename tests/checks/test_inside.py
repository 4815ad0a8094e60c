"""Sentences that an edition lacks, or has others for, within a unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from tests.checks.article import article
from workbench.checks.inside import Hole, holes
from workbench.checks.sides import present_sides
from workbench.checks.words import WordVectors
from workbench.embed import load_encoder

CODES = ("ua", "en", "ru")
BRIDGE = {
    "ua": "Міст через річку відкриють наприкінці травня.",
    "en": "The bridge over the river will open in late May.",
    "ru": "Мост через реку откроют в конце мая.",
}
WATER = {
    "ua": "Лікарі просять мешканців не пити воду з криниць.",
    "en": "Doctors ask residents not to drink water from wells.",
    "ru": "Врачи просят жителей не пить воду из колодцев.",
}
MATCH = {
    "ua": "Футболісти програли вирішальний матч чемпіонату.",
    "en": "The footballers lost the decisive match of the championship.",
    "ru": "Футболисты проиграли решающий матч чемпионата.",
}
Sides = Mapping[str, Sequence[str]]


def found(sides: Sides, *, before: Sides | None = None) -> list[Hole]:
    """The holes of a unit, with the sentences of ``before`` in an earlier unit."""
    alignment = article(*([before] if before else []), sides, codes=list(sides))
    unit = present_sides(alignment, len(alignment.units) - 1)
    words = WordVectors(load_encoder().encode, [unit]).of(unit)
    assert words is not None
    return holes(words, unit)


def others(odd: str) -> list[str]:
    return [code for code in CODES if code != odd]


def both(code: str) -> list[str]:
    return [BRIDGE[code], WATER[code]]


@pytest.mark.parametrize("odd", CODES)
def test_a_sentence_that_one_edition_lacks(odd: str) -> None:
    sides = {code: [BRIDGE[code]] if code == odd else both(code) for code in CODES}
    assert found(sides) == [Hole(odd, dict.fromkeys(others(odd), 1), None)]


@pytest.mark.parametrize("odd", CODES)
def test_a_sentence_that_one_edition_has_another_for(odd: str) -> None:
    sides = {code: [BRIDGE[code], MATCH[code]] if code == odd else both(code) for code in CODES}
    assert found(sides) == [Hole(odd, dict.fromkeys(others(odd), 1), 1)]
    sides[odd] = sides[odd][::-1]
    assert found(sides) == [Hole(odd, dict.fromkeys(others(odd), 1), 0)]


def test_the_first_sentence_may_be_the_one() -> None:
    sides = {"ua": both("ua"), "en": [WATER["en"]], "ru": both("ru")[::-1]}
    assert found(sides) == [Hole("en", {"ua": 0, "ru": 1}, None)]


@pytest.mark.parametrize(
    "sides",
    [
        {code: both(code) for code in CODES},
        {"ua": both("ua")[::-1], "en": both("en"), "ru": both("ru")},
        # Joined into one.
        {
            "ua": ["Міст через річку відкриють наприкінці травня, а лікарі просять мешканців не пити воду з криниць."],
            "en": both("en"),
            "ru": both("ru"),
        },
        # The other two do not say the same.
        {"ua": [BRIDGE["ua"]], "en": both("en"), "ru": [BRIDGE["ru"], MATCH["ru"]]},
        # Nothing of the edition fits: that is told of the whole unit.
        {"ua": [MATCH["ua"]], "en": both("en"), "ru": both("ru")},
        # Too short to be missed.
        {
            "ua": [BRIDGE["ua"]],
            "en": [BRIDGE["en"], "Doctors are silent."],
            "ru": [BRIDGE["ru"], "Врачи молчат."],
        },
        # Two editions, and three of one sentence.
        {"ua": [BRIDGE["ua"]], "en": both("en")},
        {"ua": [BRIDGE["ua"]], "en": [BRIDGE["en"]], "ru": [WATER["ru"]]},
    ],
)
def test_no_hole(sides: Sides) -> None:
    assert found(sides) == []


def test_what_is_too_short_to_stand_for_another() -> None:
    sides = {"ua": [BRIDGE["ua"], "Гравці програли."], "en": both("en"), "ru": both("ru")}
    assert found(sides) == [Hole("ua", {"en": 1, "ru": 1}, None)]


def test_indexes_are_those_of_the_edition() -> None:
    before = {"ua": ["Так."], "ru": ["Да.", "Так и есть."], "en": ["Yes."]}
    sides = {"ua": both("ua"), "en": [BRIDGE["en"]], "ru": both("ru")}
    assert found(sides, before=before) == [Hole("en", {"ua": 2, "ru": 3}, None)]


def test_the_index_of_what_stands_instead_is_that_of_the_edition() -> None:
    before = {"ua": ["Так."], "en": ["Yes.", "It is so."], "ru": ["Да."]}
    sides = {"ua": both("ua"), "en": [MATCH["en"], BRIDGE["en"]], "ru": both("ru")}
    assert found(sides, before=before) == [Hole("en", {"ua": 2, "ru": 2}, 2)]
