"""Words put in or out of quotation marks."""

from __future__ import annotations

import pytest

from tests.checks.article import article, flags_of, marked, one_unit
from workbench.checks.name import Name
from workbench.checks.quotations import quotations
from workbench.checks.quote import Quote
from workbench.domain import Flag, Revision, Sentence

UA = "«Ми не залишимо місто без води», — сказав мер."
UA_PLAIN = "Ми не залишимо місто без води, сказав мер."
EN = "“We will not leave the city without water,” the mayor said."
EN_PLAIN = "The mayor said the city would not be left without water."
RU = "«Мы не оставим город без воды», — сказал мэр."
RU_PLAIN = "Мэр сказал, что город не останется без воды."


def flags(**sides: str) -> tuple[Flag, ...]:
    return flags_of(one_unit(**sides), checks=(Quote(),))


@pytest.mark.parametrize(
    ("sides", "editions", "severity"),
    [
        ({"ua": UA, "en": EN, "ru": RU_PLAIN}, ("ru",), "major"),
        ({"ua": UA, "en": EN_PLAIN, "ru": RU}, ("en",), "major"),
        ({"ua": UA_PLAIN, "en": EN, "ru": RU}, ("ua",), "major"),
        ({"ua": UA, "en": EN_PLAIN, "ru": RU_PLAIN}, ("ua",), "major"),
        ({"ua": UA, "en": EN_PLAIN}, ("ua", "en"), "major"),
        ({"ua": UA_PLAIN, "en": EN}, ("ua", "en"), "major"),
        # An excerpt that begins with a small letter is no name, however short.
        (
            {"ua": "Він назвав це «дурістю».", "en": 'He called it "folly".', "ru": "Он назвал это глупостью."},
            ("ru",),
            "minor",
        ),
        (
            {
                "ua": "Сильний вітер — «загроза життю».",
                "en": "Strong winds are a danger to life.",
                "ru": "Это «угроза жизни».",
            },
            ("en",),
            "minor",
        ),
        # One of several.
        (
            {
                "ua": "Фільми «Щиголь» і «Тихе місце».",
                "en": 'The films "The Goldfinch" and "A Quiet Place".',
                "ru": "Фильмы «Щегол» и Тихое место.",
            },
            ("ru",),
            "minor",
        ),
        # Single quotes in English are quotes as well.
        (
            {"ua": UA, "en": "The mayor said: 'We will not leave the city without water.'", "ru": RU_PLAIN},
            ("ru",),
            "major",
        ),
        ({"ua": "„Ми не залишимо місто без води“, — сказав мер.", "en": EN, "ru": RU_PLAIN}, ("ru",), "major"),
        ({"ua": "— Ми не залишимо місто без води, — сказав мер.", "en": EN, "ru": RU_PLAIN}, ("ru",), "major"),
    ],
)
def test_must_flag(sides: dict[str, str], editions: tuple[str, ...], severity: str) -> None:
    (flag,) = flags(**sides)
    assert (flag.kind, flag.editions, flag.severity) == ("quote", editions, severity)


@pytest.mark.parametrize(
    "sides",
    [
        {"ua": UA, "en": EN, "ru": RU},
        {"ua": UA_PLAIN, "en": EN_PLAIN, "ru": RU_PLAIN},
        {"ua": "— Ми не залишимо місто без води, — сказав мер.", "en": EN, "ru": RU},
        {"ua": UA, "en": '"We will not leave the city without water," the mayor said.'},
        # Names in quotation marks are a habit of Ukrainian and Russian.
        {"ua": "Акції «Нафтогазу» впали.", "en": "Shares of Naftogaz fell.", "ru": "Акции «Нафтогаза» упали."},
        {"ua": "Грав «Динамо Київ».", "en": "Dynamo Kyiv played.", "ru": "Играло «Динамо Киев»."},
        {"ua": "Партія «Слуга народу України» перемогла.", "en": "The Servant of the People party won."},
        # Apostrophes are no quotation marks.
        {"ua": "Мер не прийшов у п'ятницю, м'яч забрали.", "en": "The mayor didn't come; the players' ball was taken."},
        {"ua": "Це об’їзд.", "en": "It’s the drivers’ detour.", "ru": "Это объезд."},
        {"ua": 'Стіл 5" завширшки і 7" заввишки.', "en": 'The table is 5" wide and 7" high.'},
        # Two editions have no majority on a word or two.
        {"ua": "Він назвав це «дурістю».", "en": "He called it folly."},
        # A list with dashes in one edition and dots in another.
        {"ua": "— Перевірити всі насоси до четверга;", "en": "• Check all the pumps by Thursday;"},
        # An edition in another language is not compared.
        {"ua": UA, "en": UA_PLAIN},
        {"ua": "", "en": EN},
    ],
)
def test_must_not_flag(sides: dict[str, str]) -> None:
    assert flags(**{code: text for code, text in sides.items() if text}) == ()


def test_it_marks_the_words_and_says_who_quotes() -> None:
    alignment = one_unit(ua=UA, en=EN, ru=RU_PLAIN)
    (flag,) = flags_of(alignment, checks=(Quote(),))
    assert marked(alignment, flag) == {
        "ua": ["«Ми не залишимо місто без води»"],
        "en": ["“We will not leave the city without water,”"],
    }
    assert str(flag.message) == "Quoted in UA, EN and not in RU"


def test_a_quotation_of_several_sentences_is_flagged_once() -> None:
    alignment = article(
        {"ua": "Мер сказав: «Ми не залишимо місто без води.", "ru": "Мэр сказал, что город не останется без воды."},
        {"ua": "Ми знайдемо гроші.", "ru": "Деньги найдутся."},
        {"ua": "Ми почнемо завтра».", "ru": "Начнут завтра."},
    )
    assert [flag.unit for flag in flags_of(alignment, checks=(Quote(),))] == [0]


def sentences(*paragraphs: list[str]) -> list[Sentence]:
    return [Sentence(text, 0, len(text), number) for number, own in enumerate(paragraphs) for text in own]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        ([["Він сказав: «так»."]], [["так"]]),
        ([['He said "yes" and "no".']], [["yes", "no"]]),
        ([["«Зовні «всередині» зовні»"]], [["Зовні всередині зовні"]]),
        ([["«Перше.", "Друге».", "Третє."]], [["Перше"], ["Друге"], []]),
        ([["“First.", "Second.”"], ["Third."]], [["First"], ["Second"], []]),
        ([["“First."], ["“Second.”"]], [["First"], ["Second"]]),
        ([["“First."], ["Second.”"]], [["First"], ["Second"]]),
        ([["“Never closed."], ["Plain.", "More."]], [["Never closed"], [], []]),
        ([["Початок забуто»."]], [["Початок забуто"]]),
        ([['Forgotten," he said.']], [["Forgotten"]]),
        ([["— Так, — сказав він."], ["Ні."]], [["Так сказав він"], []]),
        ([["Drivers' and players' rights, rock 'n' roll"]], [["n"]]),
        ([["'Ready,' he said"]], [["Ready"]]),
        ([["don't, won’t, п'ять"]], [[]]),
        ([[""]], [[]]),
        ([["«»"]], [[""]]),
    ],
)
def test_what_is_quoted(paragraphs: list[list[str]], words: list[list[str]]) -> None:
    found = quotations(sentences(*paragraphs))
    assert [[" ".join(each.words) for each in own] for own in found] == words


def test_it_takes_linear_time() -> None:
    text = "«" * 20_000 + "слово " * 5000 + "»" * 20_000 + "\"' " * 10_000
    (found,) = quotations(Revision.from_sentences([text]).sentences or ())
    assert found


@pytest.mark.parametrize(
    ("odd", "sides", "words"),
    [
        (
            "en",
            {
                "ua": "«Ми тричі просили гроші на заміну труб», — сказала Радзієвич.",
                "en": "“We have asked for money to replace the pipes three times,” said Stavnychyi.",
                "ru": "«Мы трижды просили деньги на замену труб», — сказала Радзиевич.",
            },
            {"ua": ["Радзієвич"], "en": ["Stavnychyi"], "ru": ["Радзиевич"]},
        ),
        (
            "ru",
            {
                "ua": "«Дорогу відкриють до зими», — пообіцяв журналістам і заявив Кравчук.",
                "en": "“The road will be open before winter,” Kravchuk told reporters.",
                "ru": "«Дорогу откроют до зимы», — пообещал журналистам и заявил Мельниченко.",
            },
            {"ua": ["Кравчук"], "en": ["Kravchuk"], "ru": ["Мельниченко"]},
        ),
    ],
)
def test_words_given_to_another_speaker(odd: str, sides: dict[str, str], words: dict[str, list[str]]) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=(Quote(), Name()))
    assert (flag.kind, flag.editions) == ("quote", (odd,))
    assert str(flag.message).startswith("Said by another; ")
    assert marked(alignment, flag) == words
