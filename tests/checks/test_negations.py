"""What a sentence denies, and with what words."""

from __future__ import annotations

import time

import pytest

from workbench.checks.negations import denials, implied
from workbench.checks.sides import Side
from workbench.checks.words import SideWords, WordVectors
from workbench.embed import load_encoder


def words(lang: str, *sentences: str) -> SideWords:
    side = Side("x", lang, tuple(enumerate(sentences)))
    found = WordVectors(load_encoder().encode, [[side]]).of([side])
    assert found is not None
    return found.sides["x"]


def denied(lang: str, *sentences: str, nearly: bool = False) -> list[str]:
    side = words(lang, *sentences)
    return [side.said(each.first, each.last) for each in denials(side, nearly=nearly)]


DENIALS = [
    ("en", "The court did not release him.", ["not"]),
    ("en", "He didn't sign, won’t pay and cannot leave.", ["didn't", "won’t", "cannot"]),
    ("en", "NOT a single bus came on Monday.", ["NOT"]),
    ("en", "Nobody said nothing to no one.", ["Nobody said nothing to no"]),
    ("en", "Neither the minister nor his deputy came.", ["Neither the minister nor"]),
    ("en", "They left without a word and never came back to the town.", ["without a word and never"]),
    ("en", "None of it has been proven, and nothing will be.", ["None", "nothing"]),
    ("uk", "Суд не відпустив його.", ["не"]),
    ("uk", "Ніхто нічого не сказав.", ["Ніхто нічого не"]),
    ("uk", "Ніхто з них ніколи нікому нічого не казав.", ["Ніхто з них ніколи нікому нічого не"]),
    ("uk", "Він не прийшов і не подзвонив.", ["не", "не"]),
    ("uk", "У селі немає води, а в місті нема світла.", ["немає", "нема"]),
    ("uk", "Місто лишилося без світла.", ["без"]),
    ("uk", "ЖОДЕН із них НЕ прийшов.", ["ЖОДЕН із них НЕ"]),
    ("ru", "Суд не отпустил его.", ["не"]),
    ("ru", "Никто ничего не сказал.", ["Никто ничего не"]),
    ("ru", "Он не пришёл и не позвонил.", ["не", "не"]),
    ("ru", "Строить здесь нельзя, и воды в посёлке нет.", ["нельзя", "нет"]),
    ("ru", "Город остался без света.", ["без"]),
    ("ru", "Там никогда никого не задерживали.", ["никогда никого не"]),
]

NEUTRAL = [
    ("en", "Not only bridges, not just schools, not least the roads."),
    ("en", "It is not\u00a0only the bridges."),
    ("en", "The wait was no longer than a day, no less than an hour."),
    ("en", "Why not open a museum, and no matter where?"),
    ("uk", "Не лише мости, не тільки школи."),
    ("uk", "Це чи не найбільша пожежа за рік."),
    ("uk", "Він ледь не впав і мало не загинув."),
    ("uk", "Така новина не може не тішити."),
    ("uk", "Хіба не міністр це обіцяв, хто б не виграв?"),
    ("uk", "Без сумніву, він приїде не раніше п'ятниці."),
    ("ru", "Не только мосты, не просто школы."),
    ("ru", "Он чуть не упал и едва не погиб."),
    ("ru", "Такая новость не может не радовать."),
    ("ru", "Разве не министр это обещал, кто бы ни выиграл?"),
    ("ru", "Без сомнения, он приедет не раньше пятницы."),
]

AFFIRMED = [
    ("en", "The note about nobility was notable, and knots held in November."),
    ("uk", "Небо над нами ясне, незалежність і безпека поруч, у неділю — ніч музики."),
    ("ru", "Небо над нами ясное, независимость и безопасность рядом, вечером пели Нина и Никита."),
    ("uk", "Депутати підтримали бюджет."),
]


@pytest.mark.parametrize(("lang", "text", "found"), DENIALS)
def test_what_denies(lang: str, text: str, found: list[str]) -> None:
    assert denied(lang, text) == found
    assert denied(lang, text, nearly=True) == found


@pytest.mark.parametrize(("lang", "text"), NEUTRAL + AFFIRMED)
def test_what_denies_nothing(lang: str, text: str) -> None:
    assert denied(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "Not only did he not pay, he left without a word.", ["not", "without"]),
        ("en", "It took no longer than a day, and the port is no longer open.", ["no"]),
        ("uk", "Не лише мости, а й школи не працюють.", ["не"]),
        ("ru", "Не только мосты, но и школы не работают.", ["не"]),
    ],
)
def test_a_phrase_that_denies_nothing_hides_no_other(lang: str, text: str, found: list[str]) -> None:
    assert denied(lang, text) == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "The budget will hardly be passed this year.", ["hardly"]),
        ("en", "The fishermen were unable to return.", ["unable"]),
        ("en", "Tourists rarely come, and they seldom stay.", ["rarely come, and they seldom"]),
        ("uk", "Бюджет навряд чи ухвалять.", ["навряд"]),
        ("uk", "Дістатися до села неможливо.", ["неможливо"]),
        ("ru", "Бюджет вряд ли примут.", ["вряд"]),
        ("ru", "Туристы редко заезжают в село.", ["редко"]),
    ],
)
def test_what_all_but_denies(lang: str, text: str, found: list[str]) -> None:
    assert denied(lang, text) == []
    assert denied(lang, text, nearly=True) == found


def test_negators_of_two_clauses_are_two_denials() -> None:
    text = "Ніхто не прийшов, тож засідання перенесли на вівторок, і нічого досі не вирішено."
    assert denied("uk", text) == ["Ніхто не", "нічого досі не"]
    text = "Никто не пришёл, поэтому заседание перенесли на вторник, и ничего ещё не решено."
    assert denied("ru", text) == ["Никто не", "ничего ещё не"]
    text = "Nobody came, so the hearing was put off until Tuesday, and nothing has been decided."
    assert denied("en", text) == ["Nobody", "nothing"]


def test_the_words_are_those_of_all_sentences_of_the_side() -> None:
    side = words("uk", "Мер мовчить.", "Він не знає, скільки коштує міст.")
    (denial,) = denials(side)
    assert (denial.first, denial.last) == (3, 3)
    (span,) = side.span(denial.first, denial.last)
    assert (span.sentence, span.start, span.end) == (1, 4, 6)


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "The ministry declined to comment.", ["declined"]),
        ("en", "The owner refused, and talks failed.", ["refused", "failed"]),
        ("en", "The hospital lacks beds and is unable to help the homeless.", ["lacks", "unable", "homeless"]),
        ("uk", "Суддя відмовився свідчити.", ["відмовився"]),
        ("uk", "Мер заборонив паркування, бо місць бракує.", ["заборонив", "бракує"]),
        ("ru", "Судья отказался от показаний.", ["отказался"]),
        ("ru", "Мэр запретил парковку, ведь мест мало.", ["запретил", "мало"]),
        ("uk", "Депутати підтримали бюджет.", []),
        ("en", "The president signed the law.", []),
        ("ru", "Депутаты поддержали бюджет.", []),
    ],
)
def test_what_may_deny_in_other_words(lang: str, text: str, found: list[str]) -> None:
    side = words(lang, text)
    assert [side.texts[index] for index in implied(side)] == found


@pytest.mark.parametrize(
    ("lang", "text"),
    [("de", "Das Gericht hat ihn nicht freigelassen."), ("pl", "Nikt nic nie powiedział."), ("und", "не not без")],
)
def test_a_language_without_tables_denies_nothing(lang: str, text: str) -> None:
    side = words(lang, text)
    assert denials(side) == denials(side, nearly=True) == implied(side) == []


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("uk", "не " * 400, 400),
        ("en", "not " * 400, 400),
        ("ru", "никто " * 400, 1),
        ("ru", "не" * 25_000, 0),
        ("en", "n't" * 16_667, 1),
        ("en", "no longer than " * 130, 0),
        ("uk", "чи " * 200 + "не", 0),
        ("uk", "🙂 не 🙃", 1),
        ("ru", "не אבג لا مرحبا", 1),
        ("en", "\u202enot signed\u202c", 1),
        ("en", "a\x00not\x00b", 1),
    ],
    ids=range(11),
)
def test_bad_input_breaks_nothing_and_takes_no_time(lang: str, text: str, count: int) -> None:
    side = words(lang, text)
    began = time.perf_counter()
    assert len(denials(side)) == count
    implied(side)
    assert time.perf_counter() - began < 5
