"""Translations whose source has changed since they were made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from tests.checks.article import article, marked
from workbench.checks import run_checks
from workbench.checks.stale import Stale
from workbench.domain import Alignment, Flag

Row = Mapping[str, str | Sequence[str]]

BRIDGE = {"ua": "Міст відкриють у травні.", "en": "The bridge will open in May.", "ru": "Мост откроют в мае."}
CLOSED = {"ua": "Міст закриють у червні.", "en": "The bridge will close in June.", "ru": "Мост закроют в июне."}
MAYOR = {"ua": "Мер на відкриття не прийшов.", "en": "The mayor did not come.", "ru": "Мэр не пришёл."}
LONG = (
    "Міст через річку біля старого млина, який збудували ще до війни й двічі перебудовували, відкриють для автівок, "
    "автобусів і пішоходів наприкінці травня, коли закінчать освітлення, повідомили в міській раді у вівторок увечері."
)


def flags(after: Alignment, before: Alignment | None) -> tuple[Flag, ...]:
    return run_checks(after, checks=(Stale(),), before=before).flags


def stale(
    after: Sequence[Row], before: Sequence[Row], *, source: str | None = "ua"
) -> list[tuple[int, tuple[str, ...]]]:
    """Which units are stale, and in which editions."""
    found = flags(article(*after, source=source), article(*before, source=source))
    assert all((flag.kind, flag.severity) == ("stale", "major") for flag in found)
    return [(flag.unit, flag.editions) for flag in found]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        # The source alone.
        ([{**BRIDGE, "ua": CLOSED["ua"]}, MAYOR], [(0, ("en", "ru"))]),
        # The source and one of the translations.
        ([{**CLOSED, "ru": BRIDGE["ru"]}, MAYOR], [(0, ("ru",))]),
        ([{**CLOSED, "en": BRIDGE["en"]}, MAYOR], [(0, ("en",))]),
        # In another place than before.
        ([MAYOR, {**BRIDGE, "ua": CLOSED["ua"]}], [(1, ("en", "ru"))]),
        # More in the source than was translated.
        ([{**BRIDGE, "ua": [BRIDGE["ua"], "Рух ним обмежать до осені."]}, MAYOR], [(0, ("en", "ru"))]),
        # A figure alone.
        ([BRIDGE, {**MAYOR, "ua": "Мер на відкриття прийшов о 15:00."}], [(1, ("en", "ru"))]),
        # Both.
        (
            [{**BRIDGE, "ua": CLOSED["ua"]}, {**MAYOR, "ua": "Мер усе ж прийшов."}],
            [(0, ("en", "ru")), (1, ("en", "ru"))],
        ),
    ],
)
def test_must_flag(after: Sequence[Row], expected: list[tuple[int, tuple[str, ...]]]) -> None:
    assert stale(after, [BRIDGE, MAYOR]) == expected


@pytest.mark.parametrize(
    "after",
    [
        [BRIDGE, MAYOR],
        [MAYOR, BRIDGE],
        [CLOSED, MAYOR],
        [BRIDGE],
        # Only translations have changed.
        [{**BRIDGE, "en": "The bridge opens to traffic in May."}, MAYOR],
        # What is new was never translated.
        [
            BRIDGE,
            MAYOR,
            {"ua": "Рух обмежать до осені.", "en": "Traffic will be limited.", "ru": "Движение ограничат."},
        ],
        [BRIDGE, MAYOR, {"ua": "Рух обмежать до осені."}],
        # A sentence that is no longer translated.
        [{"ua": CLOSED["ua"]}, MAYOR],
        # Gone from the source.
        [{"en": BRIDGE["en"], "ru": BRIDGE["ru"]}, MAYOR],
    ],
)
def test_must_not_flag(after: Sequence[Row]) -> None:
    assert stale(after, [BRIDGE, MAYOR]) == []


def test_a_new_article_has_nothing_stale() -> None:
    assert flags(article({**BRIDGE, "ua": CLOSED["ua"]}, source="ua"), None) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("млина, який", "млина який", []),
        ("травня, коли", "травня коли", []),
        ("річку", "річьку", []),
        ("наприкінці травня", "на початку червня", [(0, ("en", "ru"))]),
        ("у вівторок увечері", "у середу вранці", [(0, ("en", "ru"))]),
    ],
)
def test_a_comma_or_a_typing_error_makes_nothing_stale(
    old: str, new: str, expected: list[tuple[int, tuple[str, ...]]]
) -> None:
    row = {**BRIDGE, "ua": LONG}
    assert old in LONG
    assert stale([{**row, "ua": LONG.replace(old, new)}], [row]) == expected


def test_texts_too_long_to_be_compared_are_stale_when_they_differ() -> None:
    row = {**BRIDGE, "ua": LONG * 12}
    assert stale([row], [row]) == []
    assert stale([{**row, "ua": row["ua"].replace(",", "", 1)}], [row]) == [(0, ("en", "ru"))]


def test_any_edition_may_be_the_source() -> None:
    after = [{**BRIDGE, "en": CLOSED["en"]}, MAYOR]
    assert stale(after, [BRIDGE, MAYOR], source="en") == [(0, ("ua", "ru"))]
    assert stale(after, [BRIDGE, MAYOR], source="ua") == []


def test_without_a_source_nothing_is_stale() -> None:
    assert stale([{**BRIDGE, "ua": CLOSED["ua"]}], [BRIDGE], source=None) == []


def test_a_source_that_is_new_has_no_older_text() -> None:
    before = article({"en": BRIDGE["en"], "ru": BRIDGE["ru"]})
    assert flags(article({**BRIDGE, "ua": CLOSED["ua"]}, source="ua"), before) == ()


def again(after: Sequence[Row], before: Alignment) -> Alignment:
    """The article after one more upload, with its stale flags."""
    alignment = article(*after, source="ua")
    return replace(alignment, flags=flags(alignment, before))


def test_it_stays_until_the_translation_is_made_anew() -> None:
    one = again([{**BRIDGE, "ua": CLOSED["ua"]}, MAYOR], article(BRIDGE, MAYOR, source="ua"))
    (flag,) = one.flags
    unrelated = again([{**BRIDGE, "ua": CLOSED["ua"]}, {**MAYOR, "ru": "Мэра не было."}], one)
    assert [each.id for each in unrelated.flags] == [flag.id]
    russian = again([{**CLOSED, "en": BRIDGE["en"]}, MAYOR], unrelated)
    assert [each.editions for each in russian.flags] == [("en",)]
    assert russian.flags[0].message.arguments["before"] == BRIDGE["ua"]
    assert again([CLOSED, MAYOR], russian).flags == ()


def test_it_goes_when_the_source_is_again_what_was_translated() -> None:
    one = again([{**BRIDGE, "ua": CLOSED["ua"]}], article(BRIDGE, source="ua"))
    other = again([{**BRIDGE, "ua": "Міст відкриють у липні."}], one)
    assert other.flags[0].message.arguments["before"] == BRIDGE["ua"]
    assert again([BRIDGE], other).flags == ()


def test_sentences_that_were_only_grouped_otherwise_are_not_new() -> None:
    two = {"ua": [BRIDGE["ua"], MAYOR["ua"]], "en": BRIDGE["en"], "ru": BRIDGE["ru"]}
    assert stale([BRIDGE, MAYOR], [two, {"en": MAYOR["en"]}]) == []
    assert stale([{**BRIDGE, "en": MAYOR["en"]}], [two]) == [(0, ("ru",))]


def test_it_marks_the_source_and_says_what_it_was() -> None:
    after = article({**BRIDGE, "ua": ["Міст закриють.", "Рух спинять."]}, source="ua")
    (flag,) = flags(after, article(BRIDGE, source="ua"))
    assert marked(after, flag) == {"ua": ["Міст закриють.", "Рух спинять."]}
    assert str(flag.message) == ("UA has changed since EN, RU was translated; it was “Міст відкриють у травні.”")
