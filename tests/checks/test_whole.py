"""Editions that are set apart as a whole: one flag instead of one for every sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest

from tests.checks.article import article, flags_of
from workbench.checks.whole import set_apart
from workbench.domain import Alignment

TEXTS = {"ua": "Міст закрили на ремонт.", "en": "The bridge was closed for repairs.", "ru": "Мост закрыли на ремонт."}
CODES = tuple(TEXTS)


def made(
    cosines: Mapping[str, float], *, units: int = 8, source: str | None = None, codes: Sequence[str] = CODES
) -> Alignment:
    """``units`` units of all the editions, alike as ``cosines`` say: pair → cosine."""
    rows = [{code: f"{TEXTS.get(code, TEXTS['en'])} {number}" for code in codes} for number in range(units)]
    return article(*rows, similarity=[cosines] * units, source=source)


def pairs(near: Sequence[str], *, codes: Sequence[str] = CODES) -> dict[str, float]:
    """The editions ``near`` are alike, all others are not."""
    return {f"{a}-{b}": 0.7 if a in near and b in near else 0.15 for a, b in combinations(codes, 2)}


@pytest.mark.parametrize(
    ("near", "source", "strange"),
    [
        (("ua", "en", "ru"), None, ()),
        (("ua", "en"), None, ("ru",)),
        (("ua", "ru"), None, ("en",)),
        (("en", "ru"), "ua", ("ua",)),
        ((), "en", ("ua", "ru")),
        ((), None, ("en", "ru")),
    ],
)
def test_the_odd_one_out(near: tuple[str, ...], source: str | None, strange: tuple[str, ...]) -> None:
    alignment = made(pairs(near), source=source)
    flags = set_apart(alignment).flags
    assert [flag.editions for flag in flags] == ([strange] if strange else [])
    assert all((flag.kind, flag.severity, flag.unit) == ("meaning", "critical", 0) for flag in flags)


def test_one_flag_instead_of_a_page() -> None:
    (flag,) = flags_of(made(pairs(("ua", "en"))))
    assert str(flag.message) == (
        "RU and UA, EN do not look like the same story: see whether the right texts were given"
    )


def test_two_editions_of_different_stories() -> None:
    (flag,) = flags_of(made({"ua-en": 0.1}, codes=("ua", "en"), source="ua"))
    assert flag.editions == ("en",)


def test_the_rest_is_still_checked_and_its_flags_keep_their_units() -> None:
    rows: list[dict[str, str]] = [{"ru": f"Совсем другой рассказ, глава {n}."} for n in range(6)]
    rows += [{"ua": f"Міст закрили, рядок {n}.", "en": f"The bridge was closed, line {n}."} for n in range(6)]
    rows.append({"ua": "Було 20 авто.", "en": "There were 30 cars."})
    flags = flags_of(article(*rows, codes=CODES))
    assert [(flag.kind, flag.unit) for flag in flags] == [("meaning", 0), ("number", 12)]


def test_an_edition_that_joins_the_others_by_one_of_them_is_not_strange() -> None:
    assert set_apart(made({"ua-en": 0.7, "ua-ru": 0.15, "en-ru": 0.7})).flags == ()


def test_a_digest_of_a_few_sentences_is_the_same_story() -> None:
    rows = [{"ua": f"{TEXTS['ua']} {n}", "en": f"{TEXTS['en']} {n}"} for n in range(5)]
    rows += [{"ua": f"{TEXTS['ua']} {n}"} for n in range(5, 40)]
    assert set_apart(article(*rows)).flags == ()


@pytest.mark.parametrize("units", [1, 4])
def test_too_short_to_tell(units: int) -> None:
    assert set_apart(made({"ua-en": 0.1}, units=units, codes=("ua", "en"))).flags == ()


def test_an_edition_without_a_text() -> None:
    rows = [{"ua": f"{TEXTS['ua']} {n}", "en": f"{TEXTS['en']} {n}"} for n in range(5)]
    (flag,) = flags_of(article(*rows, codes=CODES))
    assert (flag.kind, flag.editions, str(flag.message)) == ("missing", ("ru",), "There is no text in RU")


def test_all_that_is_left_is_one_edition() -> None:
    alignment = article(*({"ua": f"{TEXTS['ua']} {n}"} for n in range(5)), codes=CODES)
    apart = set_apart(alignment)
    assert apart.rest is None
    assert [flag.editions for flag in apart.flags] == [("en", "ru")]


def test_the_id_is_the_same_as_long_as_the_stories_begin_alike() -> None:
    first, second = (flags_of(made(pairs(("ua", "en")), units=units))[0] for units in (8, 9))
    assert first.id == second.id
    assert first.id != flags_of(made(pairs(("ua", "ru"))))[0].id
