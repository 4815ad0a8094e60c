from __future__ import annotations

import pytest

from tests.checks.article import article, flags_of, marked

EN = [
    "The mayor said that 40 people will be out of the old houses by 12 May.",
    "They have been told about the new flats, which are not far from the river.",
    "The council has not said how it will pay for the work this year.",
    "Some of them say that they would rather stay where they have always been.",
    "It is the second time that the street has been under water since March.",
    "The road is closed, but the school and the shop will be open on Monday.",
    "More rain is expected, so the mayor has asked them all to be careful.",
]
UA = [
    "Мер сказав, що до 12 травня зі старих будинків виїдуть 40 людей.",
    "Їм уже розповіли про нові квартири, які стоять недалеко від річки.",
    "Рада не сказала, чим цього року заплатить за роботи.",
    "Деякі з них кажуть, що краще залишилися б там, де жили завжди.",
    "Це вже вдруге, коли вулиця від березня опинилася під водою.",
    "Дорогу перекрили, проте школа й крамниця в понеділок працюватимуть.",
    "Очікують нових дощів, тож мер просить усіх бути обережними.",
]
RU = [
    "Мэр сказал, что до 12 мая из старых домов выедут 40 человек.",
    "Им уже рассказали о новых квартирах, которые стоят недалеко от реки.",
    "Совет не сказал, чем он в этом году заплатит за работы.",
    "Некоторые из них говорят, что лучше остались бы там, где жили всегда.",
    "Это уже второй раз, когда улица с марта оказалась под водой.",
    "Дорогу перекрыли, но школа и магазин в понедельник будут работать.",
    "Ожидаются новые дожди, поэтому мэр просит всех быть осторожными.",
]


@pytest.mark.parametrize("odd", ["40", "18", "40 млн"])
def test_what_is_left_in_another_language_is_not_compared(odd: str) -> None:
    alignment = article(
        {"ua": UA[0], "en": EN[0], "ru": EN[0].replace("40", odd).replace("May", "June")},
        similarity=[{"ua-en": 0.8, "ua-ru": -0.1, "en-ru": -0.1}],
    )
    (flag,) = flags_of(alignment)
    assert (flag.kind, flag.editions) == ("untranslated", ("ru",))


def test_the_editions_beside_it_still_are() -> None:
    alignment = article({"ua": UA[0], "en": EN[0].replace("40", "18"), "ru": EN[0].replace("40", "18")})
    assert {(flag.kind, flag.editions) for flag in flags_of(alignment)} == {
        ("untranslated", ("ru",)),
        ("number", ("ua", "en")),
    }


@pytest.mark.parametrize(
    ("wrong", "edition", "other"),
    [
        ({"ua": UA, "en": EN, "ru": [text.replace("12", "15") for text in EN]}, "RU", "EN"),
        ({"ua": RU, "en": EN, "ru": RU}, "UA", "RU"),
        ({"ua": UA, "en": EN, "ru": UA}, "RU", "UA"),
        ({"ua": UA, "en": UA}, "EN", "UA"),
    ],
)
def test_a_whole_edition_in_another_language_is_told_once(
    wrong: dict[str, list[str]], edition: str, other: str
) -> None:
    rows = [{code: texts[number] for code, texts in wrong.items()} for number in range(len(EN))]
    alignment = article(*rows)
    (flag,) = flags_of(alignment)
    assert (flag.kind, flag.unit, flag.severity, flag.editions) == ("untranslated", 0, "critical", (edition.lower(),))
    assert str(flag.message) == f"The whole edition {edition} seems to be in the language of {other}"
    assert marked(alignment, flag) == {edition.lower(): [rows[0][edition.lower()]]}


def test_a_whole_edition_in_the_language_of_none() -> None:
    rows = [{"ua": text, "en": EN[number]} for number, text in enumerate(RU)]
    (flag,) = flags_of(article(*rows))
    assert str(flag.message) == "The whole edition UA seems to be in another language"


def test_it_is_told_on_the_first_sentence_in_the_other_language() -> None:
    rows = [{"ua": UA[0], "en": EN[0]}, *({"ua": EN[number], "en": EN[number]} for number in range(1, len(EN)))]
    assert [(flag.kind, flag.unit) for flag in flags_of(article(*rows))] == [("untranslated", 1)]


@pytest.mark.parametrize(
    ("left", "translated"),
    [
        (5, 0),  # too few sentences to speak of a whole edition
        (6, 6),  # half of it
    ],
)
def test_up_to_half_is_told_one_by_one(left: int, translated: int) -> None:
    rows = [{"ua": UA[number], "en": EN[number], "ru": EN[number]} for number in range(left)]
    rows += [{"ua": UA[number % 6], "en": EN[number % 6], "ru": RU[number % 6]} for number in range(translated)]
    flags = flags_of(article(*rows))
    assert [(flag.unit, flag.kind, flag.editions) for flag in flags] == [
        (number, "untranslated", ("ru",)) for number in range(left)
    ]
