"""What one edition says for certain and the others do not."""

from __future__ import annotations

import pytest

from tests.checks.article import flags_of, marked, one_unit
from workbench.checks.modality import Modality
from workbench.domain import Flag


def flags(**sides: str) -> tuple[Flag, ...]:
    return flags_of(one_unit(**sides), checks=(Modality(),))


@pytest.mark.parametrize(
    ("ua", "en", "ru", "odd"),
    [
        ("Він нібито знав про це.", "He allegedly knew of it.", "Он знал об этом.", "ru"),
        ("Він знав про це.", "He allegedly knew of it.", "Он якобы знал об этом.", "ua"),
        ("Він нібито знав про це.", "He knew of it.", "Он якобы знал об этом.", "en"),
        ("Мабуть, дощитиме.", "It is likely to rain.", "Пойдёт дождь.", "ru"),
        ("Імовірно, міст закриють.", "The bridge will be closed.", "Вероятно, мост закроют.", "en"),
        ("Міст закриють.", "The bridge may be closed.", "Скорее всего, мост закроют.", "ua"),
        ("Схоже, гроші скінчилися.", "Apparently the money has run out.", "Деньги кончились.", "ru"),
        ("Можливо, він прийде.", "Perhaps he will come.", "Он придёт.", "ru"),
        ("Буцімто все гаразд.", "All is supposedly well.", "Всё в порядке.", "ru"),
        ("Начебто все гаразд.", "All is well.", "Вроде, по-видимому, всё в порядке.", "en"),
        # "May", where the third says "will".
        ("Дамба може не витримати.", "The dam will give way.", "Дамба может не выдержать.", "en"),
        ("Дамба може не витримати.", "The dam may give way.", "Дамба точно не выдержит.", "ru"),
        ("Дамба точно не витримає.", "The dam may give way.", "Дамба может не выдержать.", "ua"),
    ],
)
def test_must_flag(ua: str, en: str, ru: str, odd: str) -> None:
    (flag,) = flags(ua=ua, en=en, ru=ru)
    assert (flag.kind, flag.editions, flag.severity) == ("modality", (odd,), "minor")


@pytest.mark.parametrize(
    ("ua", "en", "ru"),
    [
        ("Він нібито знав.", "He allegedly knew.", "Он якобы знал."),
        ("Він знав.", "He knew.", "Он знал."),
        # Only one of them doubts.
        ("Він нібито знав.", "He knew.", "Он знал."),
        # Other ways to doubt.
        ("Імовірно, міст закриють.", "The bridge could be closed.", "Вероятно, мост закроют."),
        ("Мабуть, він знав.", "He is believed to have known.", "Наверное, он знал."),
        ("Схоже, він знав.", "He seems to have known.", "Видимо, он знал."),
        ("Можливо, він хворий.", "Maybe he is ill.", "Предполагают, что он болен."),
        ("Кажуть, за даними поліції, він утік.", "He reportedly fled.", "Сообщают, что он предположительно бежал."),
        # Ability is no doubt.
        ("Він може читати.", "He reads.", "Он может читать."),
        ("Він може читати.", "He can read.", "Он умеет читать."),
        # The month.
        ("Це сталося в травні.", "It happened in May.", "Вероятно, это случилось в мае."),
        ("Мабуть, це сталося 5 травня.", "It happened on May 5.", "Это случилось 5 мая."),
    ],
)
def test_must_not_flag(ua: str, en: str, ru: str) -> None:
    assert flags(ua=ua, en=en, ru=ru) == ()


def test_two_editions_have_no_majority() -> None:
    assert flags(ua="Він нібито знав.", en="He knew.") == ()


def test_a_fourth_language_without_tables_is_not_judged() -> None:
    assert flags(ua="Він нібито знав.", en="He allegedly knew.", ru="Он якобы знал.", pl="On wiedział.") == ()
    (flag,) = flags(ua="Він нібито знав.", en="He allegedly knew.", ru="Он знал.", pl="Podobno wiedział.")
    assert flag.editions == ("ru",)


def test_long_sides_say_too_much_to_be_judged() -> None:
    more = " Далі йдеться про інше." * 30
    assert flags(ua="Він нібито знав." + more, en="He allegedly knew.", ru="Он знал.") == ()


def test_it_marks_the_words_and_names_them() -> None:
    alignment = one_unit(ua="Він нібито знав про це.", en="He allegedly knew of it.", ru="Он знал об этом.")
    (flag,) = flags_of(alignment, checks=(Modality(),))
    assert marked(alignment, flag) == {"ua": ["нібито"], "en": ["allegedly"]}
    assert str(flag.message) == "Certain in RU and not in the others: UA: нібито · EN: allegedly"


@pytest.mark.parametrize(
    ("ru", "editions"),
    [
        ("Предприятия могут вернуть средства до конца года.", [("ru",)]),
        ("Предприятиям следует вернуть средства до конца года.", []),
        ("Предприятия обязаны вернуть средства до конца года.", []),
        ("Предприятия вернут средства до конца года.", []),
    ],
)
def test_what_the_others_demand_is_not_allowed(ru: str, editions: list[tuple[str, ...]]) -> None:
    sides = {
        "ua": "Підприємства мусять повернути кошти до кінця року.",
        "en": "Companies must return the money by the end of the year.",
        "ru": ru,
    }
    assert [flag.editions for flag in flags_of(one_unit(**sides), checks=(Modality(),))] == editions
