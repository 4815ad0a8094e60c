from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.checks.article import article, flags_of, marked
from workbench.checks.added import Added
from workbench.checks.missing import Missing
from workbench.checks.moved import Moved

UA, EN, RU = "Міст закрили на ремонт.", "The bridge was closed for repairs.", "Мост закрыли на ремонт."
ALL = ("ua", "en", "ru")


@pytest.mark.parametrize(
    ("row", "codes", "source", "kind", "editions"),
    [
        # of three editions
        ({"ua": UA, "en": EN}, ALL, None, "missing", ("ru",)),
        ({"ua": UA, "ru": RU}, ALL, None, "missing", ("en",)),
        ({"en": EN, "ru": RU}, ALL, "ua", "missing", ("ua",)),
        ({"en": EN, "ru": RU}, ALL, "en", "missing", ("ua",)),
        ({"ua": UA}, ALL, None, "added", ("ua",)),
        ({"en": EN}, ALL, "ua", "added", ("en",)),
        ({"ru": RU}, ALL, "ru", "added", ("ru",)),
        # of two: told from the source
        ({"ua": UA}, ("ua", "en"), "ua", "missing", ("en",)),
        ({"en": EN}, ("ua", "en"), "ua", "added", ("en",)),
        ({"ua": UA}, ("ua", "en"), "en", "added", ("ua",)),
        ({"ua": UA}, ("ua", "en"), None, "missing", ("en",)),
        ({"en": EN}, ("ua", "en"), None, "missing", ("ua",)),
        # of four
        ({"ua": UA, "en": EN}, ("ua", "en", "ru", "pl"), None, "missing", ("ru", "pl")),
        ({"ua": UA, "en": EN, "ru": RU}, ("ua", "en", "ru", "pl"), None, "missing", ("pl",)),
        ({"ru": RU}, ("ua", "en", "ru", "pl"), None, "added", ("ru",)),
    ],
)
def test_a_unit_with_empty_sides(
    row: dict[str, str], codes: Sequence[str], source: str | None, kind: str, editions: tuple[str, ...]
) -> None:
    alignment = article(row, codes=codes, source=source)
    (flag,) = flags_of(alignment, checks=(Missing(), Added()))
    assert (flag.kind, flag.editions, flag.severity) == (kind, editions, "major")
    assert marked(alignment, flag) == {code: [text] for code, text in row.items()}


@pytest.mark.parametrize("codes", [("ua", "en"), ALL])
def test_a_full_unit_is_no_finding(codes: tuple[str, ...]) -> None:
    row = {code: text for code, text in zip(ALL, (UA, EN, RU), strict=True) if code in codes}
    assert flags_of(article(row, codes=codes), checks=(Missing(), Added())) == ()


def test_another_sentence_in_its_place_is_told_once() -> None:
    alignment = article({"ua": UA, "en": EN}, {"ru": "Погода не изменится."})
    (flag,) = flags_of(alignment, checks=(Missing(), Added()))
    assert (flag.kind, flag.unit, flag.editions) == ("missing", 0, ("ru",))
    assert str(flag.message) == "Another sentence in RU in place of the one in UA, EN"
    assert marked(alignment, flag)["ru"] == ["Погода не изменится."]


def test_two_additions_beside_one_gap_leave_one_addition() -> None:
    alignment = article({"ua": UA, "en": EN}, {"ru": "Погода не изменится."}, {"ru": "Рынок закрыт."})
    assert [(flag.kind, flag.unit) for flag in flags_of(alignment, checks=(Missing(), Added()))] == [
        ("missing", 0),
        ("added", 2),
    ]


def test_messages_name_the_editions() -> None:
    (missing,) = flags_of(article({"ua": UA, "en": EN}, codes=ALL), checks=(Missing(),))
    (added,) = flags_of(article({"ru": RU}, codes=ALL), checks=(Added(),))
    assert str(missing.message) == "Nothing in RU for this sentence of UA, EN"
    assert str(added.message) == "Told only in RU"


@pytest.mark.parametrize(
    ("row", "moved", "editions"),
    [
        ({"ua": UA, "en": EN, "ru": RU}, ("ru",), ("ru",)),
        ({"ua": UA, "en": EN, "ru": RU}, ("en", "ru"), ("en", "ru")),
        ({"ua": UA, "en": EN}, ("en",), ("en",)),
    ],
)
def test_moved(row: dict[str, str], moved: tuple[str, ...], editions: tuple[str, ...]) -> None:
    alignment = article(row, moved={0: moved})
    (flag,) = flags_of(alignment, checks=(Moved(),))
    assert (flag.kind, flag.editions, flag.severity) == ("moved", editions, "minor")
    assert set(marked(alignment, flag)) == set(row)
    others = ", ".join(code for code in row if code not in moved).upper()
    assert str(flag.message) == f"Elsewhere in {', '.join(editions).upper()} than in {others}"


def test_what_stays_is_not_moved() -> None:
    assert flags_of(article({"ua": UA, "en": EN, "ru": RU}), checks=(Moved(),)) == ()


def test_an_edition_without_a_side_is_not_moved() -> None:
    alignment = article({"ua": UA, "en": EN}, codes=ALL, moved={0: ("ru",)})
    assert flags_of(alignment, checks=(Moved(),)) == ()
