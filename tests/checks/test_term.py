"""The newsroom's glossary and house style."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.checks.article import article, marked, one_unit
from workbench.checks import Policy, run_checks
from workbench.checks.term import Term
from workbench.domain import Alignment, Flag, Span
from workbench.domain import Term as Entry

KYIV = Entry(
    forms={"uk": ("Київ",), "en": ("Kyiv",), "ru": ("Киев",)}, avoid={"en": ("Kiev",)}, note="Official since 1995."
)
IN_UKRAINE = Entry(forms={"uk": ("=в Україні",)}, avoid={"uk": ("=на Україні",)})
CRIPPLE = Entry(avoid={"uk": ("каліка",), "en": ("cripple",), "ru": ("калека",)}, note="A person has a disability.")
TRUCE = Entry(
    forms={
        "en": ("ceasefire", "truce"),
        "uk": ("перемир'я", "припинення вогню"),
        "ru": ("перемирие", "прекращение огня"),
    }
)
OPERATION = Entry(forms={"en": ("invasion",)}, avoid={"en": ("=special military operation",)})
CORRIDOR = Entry(forms={"ru": ("=гуманитарный коридор",)}, avoid={"ru": ("зелёный коридор",)})


def flags(alignment: Alignment, *terms: Entry) -> tuple[Flag, ...]:
    return run_checks(alignment, checks=(Term(),), policy=Policy(terms=terms)).flags


def spots(alignment: Alignment, found: Sequence[Flag]) -> list[tuple[tuple[str, ...], dict[str, list[str]]]]:
    """The editions and the marked words of each flag."""
    return [(flag.editions, marked(alignment, flag)) for flag in found]


@pytest.mark.parametrize(
    ("term", "code", "text", "words"),
    [
        (KYIV, "en", "The mayor of Kiev resigned on Friday.", "Kiev"),
        (KYIV, "en", "Kiev's mayor resigned on Friday.", "Kiev's"),
        (KYIV, "en", "Kiev’s mayor resigned on Friday.", "Kiev’s"),
        (KYIV, "en", "KIEV MAYOR RESIGNS", "KIEV"),
        (CRIPPLE, "ua", "Він каліка з дитинства.", "каліка"),
        (CRIPPLE, "ua", "Калікам пообіцяли пільги.", "Калікам"),
        (CRIPPLE, "en", "The cripple's benefits were cut.", "cripple's"),
        (CRIPPLE, "ru", "Калекам обещали льготы.", "Калекам"),
        (CRIPPLE, "ru", "Его назвали калекой.", "калекой"),
        (IN_UKRAINE, "ua", "На Україні почалися жнива.", "На Україні"),
        (IN_UKRAINE, "ua", "Жнива на Україні тривають.", "на Україні"),
        (IN_UKRAINE, "ua", "ЖНИВА НА УКРАЇНІ", "НА УКРАЇНІ"),
        (IN_UKRAINE, "ua", "Жнива на\u00a0Україні тривають.", "на\u00a0Україні"),
        (OPERATION, "en", "The special military operation began in winter.", "special military operation"),
        # "ё" and "е" are one letter, in the text and in the list.
        (CORRIDOR, "ru", "Открыли зелёный коридор для беженцев.", "зелёный коридор"),
        (CORRIDOR, "ru", "О зеленых коридорах договорились ночью.", "зеленых коридорах"),
    ],
)
def test_words_that_are_not_wanted(term: Entry, code: str, text: str, words: str) -> None:
    alignment = one_unit(**{code: text, "pl": "Tekst."})
    (flag,) = flags(alignment, term)
    assert (flag.kind, flag.editions, flag.severity) == ("term", (code,), "minor")
    start = text.index(words)
    assert flag.spans == (Span(code, 0, start, start + len(words)),)


@pytest.mark.parametrize(
    ("term", "code", "text"),
    [
        (KYIV, "en", "The mayor of Kyiv resigned."),
        (KYIV, "en", "A Kievan prince is buried there."),
        (KYIV, "ru", "Kiev is the name of the ship."),  # the English list is for the English edition
        (CRIPPLE, "en", "A crippling strike stopped the trains."),
        (IN_UKRAINE, "ua", "Це був напад на Україну."),
        (IN_UKRAINE, "ua", "Жнива в Україні тривають."),
        (IN_UKRAINE, "ua", "Наступ на Українку зупинили."),
        (IN_UKRAINE, "ua", "На півдні України почалися жнива."),
        (OPERATION, "en", "Special military operations are planned."),
        (OPERATION, "en", "It was a special police operation."),
        (CORRIDOR, "ru", "В коридоре покрасили зелёные стены."),
    ],
)
def test_words_that_may_stand(term: Entry, code: str, text: str) -> None:
    assert flags(one_unit(**{code: text, "pl": "Tekst."}), term) == ()


@pytest.mark.parametrize(
    ("ua", "en", "ru"),
    [
        ("Мер Києва подав у відставку.", "Kyiv's mayor resigned.", "Переговоры с Киевом сорваны."),
        ("Київ дякує Києву.", "Kyiv thanks Kyiv.", "Киев благодарит Киев."),
        ("КИЇВ ПРОТЕСТУЄ", "KYIV PROTESTS", "КИЕВ ПРОТЕСТУЕТ"),
        ("У столиці дощить.", "It is raining in the capital.", "В столице дождь."),
    ],
)
def test_preferred_words_in_all_their_forms(ua: str, en: str, ru: str) -> None:
    assert flags(one_unit(ua=ua, en=en, ru=ru), KYIV) == ()


@pytest.mark.parametrize(
    ("ua", "en", "ru"),
    [
        ("Перемир’я тривало добу.", "The truce lasted a day.", "Прекращения огня хватило на сутки."),
        ("Домовилися про припинення вогню.", "Truce was agreed.", "О перемириях договорились."),
    ],
)
def test_any_of_the_words_for_a_thing_will_do(ua: str, en: str, ru: str) -> None:
    assert flags(one_unit(ua=ua, en=en, ru=ru), TRUCE) == ()


@pytest.mark.parametrize(
    ("sides", "term", "lacking", "words"),
    [
        (
            {"ua": "Мер Києва пішов.", "en": "Kyiv's mayor left.", "ru": "Мэр столицы ушёл."},
            KYIV, ("ru",), {"ua": ["Києва"], "en": ["Kyiv's"]},
        ),
        (
            {"ua": "Мер Києва пішов.", "en": "The capital's mayor left.", "ru": "Мэр столицы ушёл."},
            KYIV, ("en", "ru"), {"ua": ["Києва"]},
        ),
        (
            {"ua": "Мер столиці пішов.", "en": "The mayor left.", "ru": "Мэр Киева покинул Киев."},
            KYIV, ("ua", "en"), {"ru": ["Киева", "Киев"]},
        ),
        (
            {"ua": "Про припинення вогню домовилися.", "en": "A deal was made.", "ru": "О перемирии договорились."},
            TRUCE, ("en",), {"ua": ["припинення вогню"], "ru": ["перемирии"]},
        ),
    ],
)  # fmt: skip
def test_translations_that_the_glossary_wants(
    sides: dict[str, str], term: Entry, lacking: tuple[str, ...], words: dict[str, list[str]]
) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags(alignment, term)
    assert (flag.kind, flag.editions, flag.severity) == ("term", lacking, "minor")
    assert marked(alignment, flag) == words


def test_a_language_that_the_glossary_lacks_is_not_asked_for_a_translation() -> None:
    assert flags(one_unit(ua="Київ мовчить.", en="Kyiv is silent.", pl="Stolica milczy."), KYIV) == ()


def test_a_word_that_is_not_wanted_is_not_called_missing_too() -> None:
    alignment = one_unit(ua="Мер Києва пішов.", en="Kiev's mayor left.", ru="Мэр Киева ушёл.")
    assert spots(alignment, flags(alignment, KYIV)) == [(("en",), {"en": ["Kiev's"]})]


def test_an_edition_that_has_no_sentence_there_lacks_no_word() -> None:
    alignment = article({"ua": "Мер Києва пішов.", "ru": "Мэр Киева ушёл."}, codes=("ua", "en", "ru"))
    assert flags(alignment, KYIV) == ()


def test_every_place_has_a_flag_of_its_own() -> None:
    alignment = article(
        {"ua": ["Тихо.", "На Україні жнива, на Україні дощ."], "en": "Quiet."},
        {"ua": "Жнива в Україні.", "en": "Harvest."},
        {"ua": "І знову: на Україні.", "en": "Again."},
    )
    found = flags(alignment, IN_UKRAINE)
    assert [(flag.unit, flag.spans) for flag in found] == [
        (0, (Span("ua", 1, 0, 10),)),
        (0, (Span("ua", 1, 18, 28),)),
        (2, (Span("ua", 3, 9, 19),)),
    ]
    assert len({flag.id for flag in found}) == 3


def test_several_terms_are_found_in_one_sentence() -> None:
    alignment = one_unit(en="Kiev says the special military operation failed.", pl="Tekst.")
    found = spots(alignment, flags(alignment, IN_UKRAINE, KYIV, OPERATION))
    assert found == [(("en",), {"en": ["Kiev"]}), (("en",), {"en": ["special military operation"]})]


def test_what_it_says_of_a_word_not_wanted() -> None:
    (flag,) = flags(one_unit(en="Kiev's mayor left.", pl="Tekst."), KYIV)
    assert str(flag.message) == "EN: “Kiev's”; the house style is “Kyiv”. Official since 1995."
    (flag,) = flags(one_unit(ua="Він каліка.", pl="Tekst."), CRIPPLE)
    assert str(flag.message) == "UA: “каліка” is against the house style. A person has a disability."


def test_what_it_says_of_a_translation() -> None:
    (flag,) = flags(one_unit(ua="Києву легше.", en="The capital is better.", ru="Столице лучше."), KYIV)
    assert str(flag.message) == "“Києву” is not in EN, RU as the glossary has it; EN: Kyiv · RU: Киев"


def test_the_mark_of_an_exact_form_is_not_shown() -> None:
    (flag,) = flags(one_unit(ua="На Україні жнива.", en="Harvest."), IN_UKRAINE)
    assert "“в Україні”" in str(flag.message)
    assert "=" not in str(flag.message)


def test_without_terms_it_says_nothing() -> None:
    assert run_checks(one_unit(en="Kiev's mayor left.", ua="Мер Києва пішов."), checks=(Term(),)).flags == ()
