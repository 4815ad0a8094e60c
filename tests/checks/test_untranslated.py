from __future__ import annotations

import pytest

from tests.checks.article import flags_of, marked, one_unit
from workbench.checks.untranslated import Untranslated

EN = "The council will vote on the budget next week, and the mayor expects no changes."
UA = "Рада голосуватиме за бюджет наступного тижня, і мер не очікує змін."
RU = "Совет будет голосовать по бюджету на следующей неделе, и мэр не ожидает изменений."

LEFT = [
    # sides, the edition, the text marked
    ({"ua": EN, "en": EN, "ru": RU}, "ua", [EN]),
    ({"ua": UA, "en": EN, "ru": EN}, "ru", [EN]),
    ({"ua": UA, "en": UA, "ru": RU}, "en", [UA]),
    ({"ua": UA, "en": RU, "ru": RU}, "en", [RU]),
    ({"ua": RU, "en": EN, "ru": RU}, "ua", [RU]),
    ({"ua": UA, "en": EN, "ru": UA}, "ru", [UA]),
    ({"ua": EN, "en": EN}, "ua", [EN]),
    ({"ua": RU, "en": EN}, "ua", [RU]),
    ({"en": EN, "ru": "The budget is still not ready, he said."}, "ru", ["The budget is still not ready, he said."]),
    ({"ua": ["Мер мовчить.", EN], "en": ["The mayor is silent.", EN]}, "ua", [EN]),
    ({"ua": "Мэр сказал, что он ещё не видел этот документ.", "ru": RU}, "ua", None),
    ({"ua": UA, "ru": "Мер сказав, що він ще не бачив цей документ."}, "ru", None),
    # a copy whose only mark is one letter is told once, of the side that has no such letter
    ({"ua": "Сухпайки та обіди роздали волонтери.", "ru": "Сухпайки та обіди роздали волонтери."}, "ru", None),
    ({"ua": "Воду и сухпайки раздали волонтеры.", "ru": "Воду и сухпайки раздали волонтеры."}, "ua", None),
]


@pytest.mark.parametrize(("sides", "edition", "words"), LEFT)
def test_a_sentence_in_another_language(sides: dict[str, str], edition: str, words: list[str] | None) -> None:
    alignment = one_unit(**sides)
    (flag,) = flags_of(alignment, checks=(Untranslated(),))
    assert (flag.kind, flag.severity, flag.editions) == ("untranslated", "critical", (edition,))
    if words is not None:
        assert marked(alignment, flag) == {edition: words}


@pytest.mark.parametrize(
    "sides",
    [
        {"ua": UA, "en": EN, "ru": RU},
        {"ua": "Reuters", "en": "Reuters", "ru": "Reuters"},
        {"ua": "Фото: Reuters.", "en": "Photo: Reuters.", "ru": "Фото: Reuters."},
        {"ua": "Олена Коваль", "en": "Olena Koval", "ru": "Олена Коваль"},
        {"ua": "https://example.org/the-council-will-vote", "en": "https://example.org/the-council-will-vote"},
        {"ua": "Вийшов альбом «The Long Way to the Sea».", "en": "“The Long Way to the Sea” is out."},
        {"ua": "Новий iPhone 15 Pro Max від Apple.", "en": "The new iPhone 15 Pro Max from Apple."},
        {"ua": "Гурт Northern Lights Over the River грає.", "en": "Northern Lights Over the River play."},
        {"ua": "Il faut bien le faire.", "en": "Il faut bien le faire.", "ru": "Il faut bien le faire."},
        {"ua": "«Известия» повідомили про аварію.", "ru": "«Известия» сообщили об аварии."},
        {"ua": "Тут тихо.", "ru": "Тут тихо."},
        {"ua": "100 + 200 = 300", "en": "100 + 200 = 300"},
        {"en": "Kyiv (Київ) is the capital.", "ua": "Київ — столиця."},
        {"de": "Der Rat stimmt nächste Woche ab.", "en": EN},
        {"ua": "Мер не видел.", "ru": "Мэр не видел."},
    ],
)
def test_what_may_stay_as_it_is(sides: dict[str, str]) -> None:
    assert flags_of(one_unit(**sides), checks=(Untranslated(),)) == ()


@pytest.mark.parametrize(
    ("sides", "edition", "words"),
    [
        ({"ua": "Мер підписав новый указ про бюджет міста."}, "ua", ["новый"]),
        ({"ua": "Рада схвалила объем видатків на дороги."}, "ua", ["объем"]),
        ({"ru": "Мэр підписал указ о бюджете города."}, "ru", ["підписал"]),
    ],
)
def test_words_with_letters_of_another_language(sides: dict[str, str], edition: str, words: list[str]) -> None:
    alignment = one_unit(**sides, en=EN)
    (flag,) = flags_of(alignment, checks=(Untranslated(),))
    assert (flag.severity, flag.editions) == ("minor", (edition,))
    assert marked(alignment, flag) == {edition: words}


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        ({"ua": EN, "en": EN, "ru": RU}, "UA: left in English"),
        ({"ua": UA, "en": EN, "ru": UA}, "RU: left in Ukrainian"),
        ({"ua": RU, "en": EN}, "UA: left in Russian"),
        ({"ua": UA, "en": UA, "ru": RU}, "EN: left in another language"),
    ],
)
def test_the_message_names_the_language(sides: dict[str, str], said: str) -> None:
    (flag,) = flags_of(one_unit(**sides), checks=(Untranslated(),))
    assert str(flag.message) == said


@pytest.mark.parametrize("text", ["«" * 50000, "a'" * 25000, "(" * 50000, "(ы) ыы " * 6000, "ы" * 50000, '"x' * 20000])
def test_endless_sentences_are_read(text: str) -> None:
    flags_of(one_unit(ua=text, en=text), checks=(Untranslated(),))
