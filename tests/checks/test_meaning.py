from __future__ import annotations

import pytest

from tests.checks.article import article, flags_of, marked, one_unit
from workbench.checks.meaning import APART, CEILING, FLOOR, LOPSIDED_CEILING, Meaning

UA = "Міст через річку закрили на ремонт до кінця місяця, повідомили в міській раді."
EN = "The bridge over the river was closed for repairs until the end of the month, the council said."
RU = "Синоптики не ждут перемен: на этой неделе будет так же сухо и тепло, как на прошлой."
LONG = "Рада ухвалила бюджет, у якому передбачено гроші на дороги, школи, лікарні, парки й очисні споруди міста. " * 4
NEAR, FAR = 0.7, FLOOR - 0.1


def cosines(ua_en: float, ua_ru: float, en_ru: float) -> dict[str, float]:
    return {"ua-en": ua_en, "ua-ru": ua_ru, "en-ru": en_ru}


@pytest.mark.parametrize(
    ("similarity", "editions"),
    [
        (cosines(NEAR, FAR, FAR), ("ru",)),
        (cosines(FAR, NEAR, FAR), ("en",)),
        (cosines(FAR, FAR, NEAR), ("ua",)),
        (cosines(FAR, FAR, FAR), ("ua", "en", "ru")),
        (cosines(0.9, -0.2, -0.1), ("ru",)),
        # Apart from two that agree, and far from neither.
        (cosines(0.9, FLOOR + 0.01, FLOOR + 0.01), ("ru",)),
    ],
)
def test_the_side_that_says_something_else(similarity: dict[str, float], editions: tuple[str, ...]) -> None:
    alignment = article({"ua": UA, "en": EN, "ru": RU}, similarity=[similarity])
    (flag,) = flags_of(alignment, checks=(Meaning(),))
    assert (flag.kind, flag.severity, flag.editions) == ("meaning", "critical", editions)
    assert set(marked(alignment, flag)) == {"ua", "en", "ru"}
    assert 0.4 <= flag.score <= 1


@pytest.mark.parametrize(
    "similarity",
    [
        cosines(NEAR, NEAR, NEAR),
        cosines(NEAR, FAR, NEAR),  # hangs together through English
        cosines(FAR, NEAR, NEAR),
        cosines(CEILING + 0.01, CEILING + 0.01, CEILING + 0.01),
        cosines(APART + 0.01, APART + 0.01, NEAR),
        {"ua-en": NEAR},
        {},
    ],
)
def test_sides_that_hang_together(similarity: dict[str, float]) -> None:
    alignment = article({"ua": UA, "en": EN, "ru": RU}, similarity=[similarity])
    assert flags_of(alignment, checks=(Meaning(),)) == ()


def test_two_editions_both_differ() -> None:
    (flag,) = flags_of(article({"ua": UA, "ru": RU}, similarity=[{"ua-ru": FAR}]), checks=(Meaning(),))
    assert flag.editions == ("ua", "ru")
    assert str(flag.message) == "Different things in UA, RU"


def test_the_article_sets_the_measure() -> None:
    rows = [{"ua": UA, "en": EN}] * 12
    low = (FLOOR + CEILING) / 2
    alike = [{"ua-en": 0.9}] * 11 + [{"ua-en": low}]
    free = [{"ua-en": 0.41}] * 11 + [{"ua-en": low}]
    assert [flag.unit for flag in flags_of(article(*rows, similarity=alike), checks=(Meaning(),))] == [11]
    assert flags_of(article(*rows, similarity=free), checks=(Meaning(),)) == ()


def test_a_far_longer_side_needs_more_likeness() -> None:
    between = (CEILING + LOPSIDED_CEILING) / 2
    assert flags_of(article({"ua": LONG, "en": EN}, similarity=[{"ua-en": between}]), checks=(Meaning(),))
    assert not flags_of(article({"ua": UA, "en": EN}, similarity=[{"ua-en": between}]), checks=(Meaning(),))


def test_a_short_sentence_is_given_the_benefit_of_the_doubt() -> None:
    below = FLOOR * 0.75
    assert flags_of(article({"ua": UA, "en": EN}, similarity=[{"ua-en": below}]), checks=(Meaning(),))
    assert not flags_of(article({"ua": "Дощу не буде.", "en": EN}, similarity=[{"ua-en": below}]), checks=(Meaning(),))


def test_a_unit_with_one_side_says_nothing_else() -> None:
    assert flags_of(one_unit(ua=UA), checks=(Meaning(),)) == ()
