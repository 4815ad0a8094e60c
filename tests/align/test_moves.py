"""What is told elsewhere: in one sentence or several, and what only looks like it."""

import pytest

from tests.align.made import STRAIGHT, Meanings, aligned, told

LONG = list(range(24))


@pytest.mark.parametrize(
    ("ru", "moved"),
    [
        pytest.param([0, 17, *range(1, 17), *range(18, 24)], [((17,), (17,), (1,))], id="one sentence"),
        pytest.param(
            [0, 17, 18, *range(1, 17), *range(19, 24)],
            [((17,), (17,), (1,)), ((18,), (18,), (2,))],
            id="a block of two",
        ),
        pytest.param(
            [0, (17, 18), *range(1, 17), *range(19, 24)], [((17, 18), (17, 18), (1,))], id="two joined in one"
        ),
        pytest.param([*range(24), 3], [], id="a sentence told twice"),
        pytest.param([*range(10), *range(11, 24)], [], id="left out"),
    ],
)
def test_three_editions(ru: Meanings, moved: list[tuple[tuple[int, ...], ...]]) -> None:
    units = aligned({"ua": [*LONG], "en": [*LONG], "ru": ru}, source="en")
    assert [told(unit) for unit in units if unit.moved == ("ru",)] == moved
    assert [unit.moved for unit in units if unit.moved] == [("ru",)] * len(moved)


def test_one_sentence_told_elsewhere_in_two() -> None:
    joined: Meanings = [*range(17), (17, 18), *range(19, 24)]
    units = aligned({"ua": joined, "en": joined, "ru": [0, 17, 18, *range(1, 17), *range(19, 24)]})
    assert [told(unit) for unit in units if unit.moved] == [((17,), (17,), (1, 2))]


def test_neighbours_do_not_swallow_what_strays_between_them() -> None:
    """The moved sentence is as long as its new neighbours: joined to them it would hardly show."""
    for place in range(1, 9):
        ru = [*range(place), 10, *range(place, 10), 11]
        (moved,) = [unit for unit in aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": ru}) if unit.moved]
        assert told(moved) == ((10,), (10,), (place,))


def test_two_editions_that_both_tell_it_elsewhere_than_the_third() -> None:
    ru = [0, 17, *range(1, 17), *range(18, 24)]
    units = aligned({"ua": [*LONG], "en": ru, "ru": ru}, source="ua")
    (moved,) = [unit for unit in units if unit.moved]
    assert (told(moved), moved.moved) == (((17,), (1,), (1,)), ("ua",))


def test_swapped_neighbours_stay_together() -> None:
    units = aligned({"ua": [*LONG], "en": [*range(5), 6, 5, *range(7, 24)]})
    assert all(unit.present == ("ua", "en") for unit in units)
