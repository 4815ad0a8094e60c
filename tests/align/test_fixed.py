"""Units that an editor has settled stay as they are, and nothing is joined across them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.made import STRAIGHT, Meanings, aligned, assert_complete, told
from workbench.domain import Unit
from workbench.errors import EditionError

CODES = ("ua", "en", "ru")


def unit(*sides: tuple[int, ...], moved: tuple[str, ...] = ()) -> Unit:
    return Unit(dict(zip(CODES, sides, strict=False)), {"ua-en": 0.5}, 0.25, moved, "confirmed")


THREE: dict[str, Meanings] = {code: [*STRAIGHT] for code in CODES}


def test_a_fixed_unit_is_kept_with_all_that_it_says() -> None:
    wrong = unit((3, 4), (3,), (3, 4))
    units = aligned(THREE, fixed=[wrong])
    assert wrong in units
    assert ((), (4,), ()) in [told(u) for u in units]
    assert_complete(units, dict.fromkeys(CODES, 12))


def test_nothing_is_joined_across_it() -> None:
    """Sentence 5 of English is fixed to sentence 4 of the others: their 5 can only go with what comes after."""
    editions: dict[str, Meanings] = {"ua": [*STRAIGHT], "en": [0, 1, 2, 3, 5, 4, *range(6, 12)], "ru": [*STRAIGHT]}
    units = aligned(editions, fixed=[unit((4,), (5,), (4,))])
    for other in units:
        sides = [side for side in told(other)[:2] if side and side not in ((4,), (5,))]
        assert len({side[0] < 4 for side in sides}) < 2


def test_a_fixed_unit_without_a_side_divides_the_other_two() -> None:
    editions: dict[str, Meanings] = {"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [0, 1, 2, *range(4, 12)]}
    kept = unit((3,), (3,), ())
    units = aligned(editions, fixed=[kept])
    assert kept in units
    assert [told(u) for u in units if u != kept] == [((i,), (i,), (i - (i > 3),)) for i in STRAIGHT if i != 3]


def test_a_fixed_unit_that_was_moved_divides_nothing() -> None:
    editions: dict[str, Meanings] = {"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [0, 9, *range(1, 9), 10, 11]}
    kept = unit((9,), (9,), (1,), moved=("ru",))
    units = aligned(editions, fixed=[kept])
    assert kept in units
    assert all(len({*editions_meaning(editions, u)}) == 1 for u in units)


def editions_meaning(editions: dict[str, Meanings], of: Unit) -> list[object]:
    return [editions[code][index] for code, side in of.sentences.items() for index in side]


def test_when_everything_is_fixed_nothing_changes() -> None:
    first = aligned(THREE)
    assert aligned(THREE, fixed=first) == first


def test_a_code_that_the_unit_leaves_out_is_an_empty_side() -> None:
    kept = Unit({"ua": (2,), "en": (2,)}, {}, 1.0)
    units = aligned(THREE, fixed=[kept])
    assert ((2,), (2,), ()) in [told(u) for u in units]
    assert ((), (), (2,)) in [told(u) for u in units]


def test_sides_of_any_size_and_with_gaps_can_be_fixed() -> None:
    kept = unit((0, 1, 2, 3, 4, 5), (0, 5), (1,))
    units = aligned(THREE, fixed=[kept])
    assert kept in units
    assert_complete(units, dict.fromkeys(CODES, 12))
    assert not any(
        len(side) > 1 and side[-1] - side[0] != len(side) - 1 for u in units if u != kept for side in told(u)
    )


@pytest.mark.parametrize(
    ("fixed", "message"),
    [
        ([unit((1,), (1,), (1,)), unit((2,), (1,), (2,))], "Sentence 2 of the edition EN is in two places"),
        ([unit((1, 1), (1,), (1,))], "Sentence 2 of the edition UA is in two places"),
        ([unit((12,), (1,), (1,))], "sentence 13 of the edition UA, which has 12"),
        ([unit((-1,), (1,), (1,))], "sentence 0 of the edition UA"),
        ([Unit({"pl": (1,)}, {}, 1.0)], "edition PL, which the article does not have"),
        ([unit((), (), ())], "fixed unit 1 has no sentence"),
    ],
)
def test_a_contradiction_is_refused_in_a_sentence(fixed: list[Unit], message: str) -> None:
    with pytest.raises(EditionError, match=message):
        aligned(THREE, fixed=fixed)


@st.composite
def settled(draw: st.DrawFn) -> list[Unit]:
    """Any units that do not contradict themselves: sides of any sentences, in any order."""
    orders = [draw(st.permutations(STRAIGHT)) for _ in CODES]
    at = [0, 0, 0]
    found = []
    for _ in range(draw(st.integers(0, 5))):
        sides = []
        for edition, order in enumerate(orders):
            size = draw(st.integers(0, 2))
            sides.append(tuple(sorted(order[at[edition] : at[edition] + size])))
            at[edition] += size
        if any(sides):
            found.append(unit(*sides))
    return found


@settings(max_examples=80, deadline=None)
@given(settled())
def test_whatever_is_fixed_is_kept_and_the_rest_is_complete(fixed: list[Unit]) -> None:
    units = aligned(THREE, fixed=fixed)
    assert_complete(units, dict.fromkeys(CODES, 12))
    assert all(one in units for one in fixed)
    sides = [side for one in units if one not in fixed for side in told(one) if side]
    assert all(side[-1] - side[0] == len(side) - 1 for side in sides)


def test_what_was_moved_is_not_put_together_across_a_fixed_unit() -> None:
    """English tells 17 and 18 in one sentence elsewhere; in Ukrainian a fixed sentence stands between the two."""
    editions: dict[str, Meanings] = {
        "ua": [*range(18), 30, *range(18, 24)],
        "en": [0, (17, 18), *range(1, 17), 30, *range(19, 24)],
    }
    kept = Unit({"ua": (18,), "en": (18,)}, {}, 1.0, (), "confirmed")
    units = aligned(editions, fixed=[kept])
    assert kept in units
    assert not any(unit.sentences["ua"] == (17, 19) for unit in units)
    assert_complete(units, {"ua": 25, "en": 24})
