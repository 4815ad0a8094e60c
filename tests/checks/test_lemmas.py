"""What the dictionaries say of a word."""

from __future__ import annotations

import pytest

from workbench.checks.lemmas import country, form


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("Києва", "uk", "київ"),
        ("Києвом", "uk", "київ"),
        ("Киевом", "ru", "киев"),
        ("гривень", "uk", "гривня"),
        ("міста", "uk", "місто"),
        ("перемир’ям", "uk", "перемир'я"),
        ("Варшавы", "ru", "варшава"),
        ("моста", "ru", "мост"),
        ("быстрых", "ru", "быстрый"),
        ("договорились", "ru", "договориться"),
        ("ЗЕЛЕНСЬКОГО", "uk", "зеленський"),
    ],
)
def test_the_dictionary_form(word: str, tag: str, lemma: str) -> None:
    found = form(word, tag)
    assert found is not None
    assert (found.lemma, found.known) == (lemma, True)


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_apostrophes_are_one(apostrophe: str) -> None:
    assert form(f"п{apostrophe}ятьма", "uk") == form("п'ятьма", "uk")
    assert form("п'ятьма", "uk").known  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("word", "tag", "name"),
    [
        ("Зеленського", "uk", True),
        ("Петров", "ru", True),
        ("Варшавы", "ru", True),
        ("Ольгою", "uk", True),
        ("гривень", "uk", False),
        ("моста", "ru", False),
        ("договорились", "ru", False),
    ],
)
def test_names(word: str, tag: str, name: bool) -> None:
    found = form(word, tag)
    assert found is not None
    assert found.name is name


@pytest.mark.parametrize(
    ("word", "tag", "adjective"),
    [
        ("зелёный", "ru", True),
        ("быстрых", "ru", True),
        ("киевского", "ru", True),
        ("моста", "ru", False),
        ("договорились", "ru", False),
        ("гривень", "uk", False),
    ],
)
def test_adjectives(word: str, tag: str, adjective: bool) -> None:
    found = form(word, tag)
    assert found is not None
    assert found.adjective is adjective


@pytest.mark.parametrize(("word", "tag"), [("Гхфырщ", "ru"), ("Ґгхщфїв", "uk")])
def test_a_word_that_is_in_no_dictionary(word: str, tag: str) -> None:
    found = form(word, tag)
    assert found is not None
    assert (found.known, found.name, found.adjective) == (False, False, False)
    assert found.lemma == found.lemma.lower()


@pytest.mark.parametrize("tag", ["en", "pl", ""])
def test_a_language_without_a_dictionary(tag: str) -> None:
    assert form("Київ", tag) is None


@pytest.mark.parametrize(
    ("word", "tag", "code"),
    [
        ("Польща", "uk", "PL"),
        ("Польщі", "uk", "PL"),
        ("Німеччиною", "uk", "DE"),
        ("франція", "uk", "FR"),
        ("Германии", "ru", "DE"),
        ("польшей", "ru", "PL"),
        ("Poland", "en", "PL"),
        ("FRANCE", "en", "FR"),
        ("Polska", "pl", "PL"),
        ("Warsaw", "en", None),
        ("стіл", "uk", None),
        ("Варшаве", "ru", None),
        ("Europe", "en", None),
        ("Polski", "pl", None),  # a form of it, in a language without a dictionary here
        ("Poland", "uk", None),
        ("France", "zz", None),
        ("France", "not a tag!", None),
        ("", "en", None),
    ],
)
def test_countries(word: str, tag: str, code: str | None) -> None:
    assert country(word, tag) == code


def test_a_country_has_one_code_in_all_languages() -> None:
    assert {country("Румунії", "uk"), country("Romania", "en"), country("Румынией", "ru")} == {"RO"}
