"""A fourth and a fifth edition."""

import pytest

from tests.align.made import STRAIGHT, Meanings, aligned, assert_complete, told
from workbench.domain import Unit

FIVE = ("ua", "en", "ru", "pl", "de")


@pytest.mark.parametrize(("count", "odd"), [(count, odd) for count in (4, 5) for odd in FIVE[:count]])
@pytest.mark.parametrize(
    ("meanings", "side", "others"),
    [
        pytest.param([0, 1, 2, *range(4, 12)], (), (3,), id="leaves a sentence out"),
        pytest.param([0, 1, 2, (3, 4), *range(5, 12)], (3,), (3, 4), id="joins two"),
        pytest.param([0, 1, 2, 30, *range(3, 12)], (3,), (), id="has one more"),
    ],
)
def test_one_edition_that_differs(
    count: int, odd: str, meanings: Meanings, side: tuple[int, ...], others: tuple[int, ...]
) -> None:
    codes = FIVE[:count]
    editions: dict[str, Meanings] = {code: meanings if code == odd else [*STRAIGHT] for code in codes}
    units = aligned(editions)
    assert tuple(side if code == odd else others for code in codes) in [told(unit) for unit in units]
    assert_complete(units, {code: len(own) for code, own in editions.items()})


def test_what_the_last_edition_moved_is_told_by_name() -> None:
    editions: dict[str, Meanings] = {code: [*STRAIGHT] for code in FIVE}
    editions["de"] = [0, 9, *range(1, 9), 10, 11]
    moved = [unit for unit in aligned(editions) if unit.moved]
    assert [(told(unit), unit.moved) for unit in moved] == [(((9,), (9,), (9,), (9,), (1,)), ("de",))]


def test_every_two_editions_have_a_cosine() -> None:
    editions: dict[str, Meanings] = {code: [*STRAIGHT] for code in FIVE}
    assert all(len(unit.similarity) == 10 for unit in aligned(editions, source="ru"))


def test_a_fixed_unit_is_not_crossed_by_the_last_edition() -> None:
    editions: dict[str, Meanings] = {code: [*STRAIGHT] for code in FIVE}
    kept = Unit(dict.fromkeys(FIVE, (5,)) | {"de": (4,)}, {}, 1.0, (), "confirmed")
    units = aligned(editions, fixed=[kept])
    assert kept in units
    for unit in units:
        sides = [side[0] < (4 if code == "de" else 5) for code, side in unit.sentences.items() if side]
        assert unit == kept or len(set(sides)) == 1


def test_a_long_article_is_complete_too() -> None:
    story = [i % 200 for i in range(330)]
    editions: dict[str, Meanings] = {code: [*story] for code in FIVE[:4]}
    editions["pl"] = [*story[:100], *story[103:]]
    units = aligned(editions)
    assert_complete(units, {code: len(own) for code, own in editions.items()})
    assert sum(len({*told(unit)[:3]}) == 1 for unit in units) > 320
