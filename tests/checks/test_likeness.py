"""How much alike words are spelled."""

from __future__ import annotations

import pytest

from workbench.checks.likeness import akin, key, spelled

ALIKE = 0.8


def like(word: str, other_word: str, tag: str, other: str) -> float:
    return float(spelled([word], [other_word], tag=tag, other=other)[0, 0])


@pytest.mark.parametrize(
    ("word", "other_word", "tag", "other"),
    [
        ("Київ", "Kyiv", "uk", "en"),
        ("Харків", "Kharkiv", "uk", "en"),
        ("Харків", "Харьков", "uk", "ru"),
        ("Миколаїв", "Mykolaiv", "uk", "en"),
        ("Чернівці", "Chernivtsi", "uk", "en"),
        ("Одеса", "Odesa", "uk", "en"),
        ("Львів", "Lviv", "uk", "en"),
        ("Дніпро", "Dnipro", "uk", "en"),
        ("Зеленський", "Zelensky", "uk", "en"),
        ("Зеленський", "Зеленский", "uk", "ru"),
        ("Зеленського", "Zelensky", "uk", "en"),
        ("Шевченко", "Shevchenko", "uk", "en"),
        ("Щербань", "Shcherban", "uk", "en"),
        ("Єрмак", "Yermak", "uk", "en"),
        ("Байден", "Biden", "uk", "en"),
        ("Джонсон", "Johnson", "uk", "en"),
        ("Вашингтоном", "Washington", "ru", "en"),
        ("Мюллер", "Müller", "ru", "en"),
        ("Мар’яна", "Maryana", "uk", "en"),
        ("Мар'яна", "Марьяна", "uk", "ru"),
        # Kindred words without a capital.
        ("президент", "president", "uk", "en"),
        ("університет", "university", "uk", "en"),
        ("парламент", "parliament", "ru", "en"),
        ("міст", "мост", "uk", "ru"),
    ],
)
def test_alike(word: str, other_word: str, tag: str, other: str) -> None:
    assert ALIKE <= like(word, other_word, tag, other) <= 1
    assert like(other_word, word, other, tag) == pytest.approx(like(word, other_word, tag, other))


@pytest.mark.parametrize(
    ("word", "other_word", "tag", "other"),
    [
        ("Париж", "London", "ru", "en"),
        ("Одеса", "Львів", "uk", "uk"),
        ("Харків", "Lviv", "uk", "en"),
        ("Київ", "Lublin", "uk", "en"),
        ("Петренко", "Smith", "uk", "en"),
        ("міст", "bridge", "uk", "en"),
        ("собака", "dog", "ru", "en"),
        ("дощ", "rain", "uk", "en"),
        # Too short to tell.
        ("я", "ya", "ru", "en"),
        ("Бо", "Bo", "uk", "en"),
        # Of very different length.
        ("кон", "constitutional", "ru", "en"),
    ],
)
def test_not_alike(word: str, other_word: str, tag: str, other: str) -> None:
    assert like(word, other_word, tag, other) == 0


def test_consonants_count_in_names_only() -> None:
    assert like("Гааге", "Hague", "ru", "en") == 0
    assert like("Роман", "Remain", "ru", "en") > like("роман", "remain", "ru", "en")


def test_many_at_once() -> None:
    found = spelled(["Київ", "Львів", "дощ"], ["Lviv", "Kyiv"], tag="uk", other="en")
    assert found.shape == (3, 2)
    assert str(found.dtype) == "float32"
    assert (found >= ALIKE).tolist() == [[False, True], [True, False], [False, False]]


def test_a_language_without_tables_is_compared_as_it_is_written() -> None:
    assert like("Warszawa", "Warszawa", "pl", "en") >= ALIKE
    assert like("Kraków", "Gdańsk", "pl", "en") == 0


@pytest.mark.parametrize(
    ("word", "other_word"),
    [
        ("Wheeling", "Уілінг"),
        ("Rose", "Роуз"),
        ("Bethesda", "Вифезда"),
        ("Leipzig", "Лейпциг"),
        ("Houston", "Х'юстон"),
        ("Smith", "Сміт"),
        ("Jack", "Джек"),
        ("Lee", "Лі"),
        ("Thames", "Темза"),
        ("Cleveland", "Клівленд"),
        ("Phoebe", "Фібі"),
        ("Zurich", "Цюрих"),
        ("Wales", "Уельс"),
        ("Чернігів", "Чернигова"),
    ],
)
def test_akin(word: str, other_word: str) -> None:
    assert akin(word, other_word)
    assert akin(other_word, word)


@pytest.mark.parametrize(
    ("word", "other_word"),
    [
        ("Wheeling", "Парма"),
        ("Berlin", "Рим"),
        ("Lee", "Нью"),
        ("Boston", "Детройт"),
        ("Чернігів", "Чернівці"),
        ("Петренко", "Іваненко"),
        ("Paris", "Лондон"),
        ("Одеса", "Львів"),
    ],
)
def test_not_akin(word: str, other_word: str) -> None:
    assert not akin(word, other_word)
    assert not akin(other_word, word)


@pytest.mark.parametrize(
    "forms",
    [
        ("Вашингтон", "Вашингтоном", "Washington"),
        ("Шевченко", "Shevchenko", "ШЕВЧЕНКО"),
        ("Харків", "Харькова", "Kharkiv"),
        ("Зеленський", "Зеленского", "Zelensky"),
    ],
)
def test_forms_and_transliterations_have_one_key(forms: tuple[str, ...]) -> None:
    assert len({key(form) for form in forms}) == 1


def test_other_names_have_other_keys() -> None:
    names = ("Вашингтон", "Шевченко", "Харків", "Зеленський", "Paris", "Berlin")
    assert len({key(name) for name in names}) == len(names)


def test_a_word_of_vowels_is_its_own_key() -> None:
    assert (key("Ия"), key("Ао"), key("Ao")) == ("ия", "ао", "ao")
