"""Alignment on vectors made for the purpose."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.made import STRAIGHT, Meanings, aligned, assert_complete, sentences, told, unrelated, vectors
from workbench.align import MAX_EDITIONS, align, check_size
from workbench.domain import Revision
from workbench.errors import EditionError, TooLarge
from workbench.vectors import SentenceVectors


@pytest.mark.parametrize(
    ("ua", "en", "ru", "unit"),
    [
        pytest.param([*STRAIGHT], [*STRAIGHT], [*STRAIGHT], ((3,), (3,), (3,)), id="one to one"),
        pytest.param([*STRAIGHT], [0, 1, 2, *range(4, 12)], [*STRAIGHT], ((3,), (), (3,)), id="one lacks it"),
        pytest.param([*STRAIGHT], [0, 1, 2, *range(4, 12)], [0, 1, 2, *range(4, 12)], ((3,), (), ()), id="one alone"),
        pytest.param([0, 1, 2, (3, 4), *range(5, 12)], [*STRAIGHT], [*STRAIGHT], ((3,), (3, 4), (3, 4)), id="1-2-2"),
        pytest.param([*STRAIGHT], [*STRAIGHT], [0, 1, 2, (3, 4), *range(5, 12)], ((3, 4), (3, 4), (3,)), id="2-2-1"),
        pytest.param(
            [*STRAIGHT], [0, 1, 2, (3, 4, 5), *range(6, 12)], [*STRAIGHT], ((3, 4, 5), (3,), (3, 4, 5)), id="3-1-3"
        ),
    ],
)
def test_shapes(ua: Meanings, en: Meanings, ru: Meanings, unit: tuple[tuple[int, ...], ...]) -> None:
    assert unit in [told(u) for u in aligned({"ua": ua, "en": en, "ru": ru})]


@pytest.mark.parametrize(
    ("en", "unit"),
    [
        ([*STRAIGHT], ((3,), (3,))),
        ([0, 1, 2, *range(4, 12)], ((3,), ())),
        ([0, 1, 2, (3, 4), *range(5, 12)], ((3, 4), (3,))),
    ],
)
def test_two_editions(en: Meanings, unit: tuple[tuple[int, ...], ...]) -> None:
    assert unit in [told(u) for u in aligned({"ua": [*STRAIGHT], "en": en})]


def test_what_an_edition_tells_elsewhere_is_moved_not_missing() -> None:
    units = aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [0, 9, *range(1, 9), 10, 11]})
    moved = [u for u in units if u.moved]
    assert [(told(u), u.moved) for u in moved] == [(((9,), (9,), (1,)), ("ru",))]
    assert all(u.present == ("ua", "en", "ru") for u in units)


def test_with_two_editions_the_translation_is_the_one_that_moved() -> None:
    units = aligned({"ua": [0, 9, *range(1, 9), 10, 11], "en": [*STRAIGHT]}, source="en")
    assert [(told(u), u.moved) for u in units if u.moved] == [(((1,), (9,)), ("ua",))]


def test_a_lead_repeated_later_is_not_moved() -> None:
    units = aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [*range(8), 0, *range(8, 12)]})
    assert not any(u.moved for u in units)
    assert ((), (), (8,)) in [told(u) for u in units]


def test_units_are_in_the_order_of_the_source() -> None:
    units = aligned({"ua": [*STRAIGHT], "en": [4, *range(4), *range(5, 12)]}, source="en")
    starts = [u.sentences["en"][0] for u in units if u.sentences["en"]]
    assert starts == sorted(starts)


def test_similarity_is_a_cosine_for_each_pair_present_and_confidence_falls_with_it() -> None:
    units = aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [0, 1, 2, *range(4, 12)]})
    lacking = next(u for u in units if not u.sentences["ru"])
    assert set(lacking.similarity) == {"ua-en"}
    assert all(-1 <= value <= 1 for u in units for value in u.similarity.values())
    assert all(0 <= u.confidence <= 1 for u in units)


@pytest.mark.parametrize("count", [1, 6])
def test_another_number_of_editions_is_refused_in_a_sentence(count: int) -> None:
    with pytest.raises(EditionError, match="in two to 5 editions"):
        aligned({code: [1, 2] for code in ["ua", "en", "ru", "pl", "de", "fr"][:count]})


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 199), max_size=25), min_size=2, max_size=MAX_EDITIONS),
    st.sampled_from([None, "ua", "en"]),
)
def test_every_sentence_is_in_exactly_one_unit(editions: list[Meanings], source: str | None) -> None:
    named = dict(zip(("ua", "en", "ru", "pl", "de"), editions, strict=False))
    units = aligned(named, source)
    assert_complete(units, {code: len(meanings) for code, meanings in named.items()})


@st.composite
def cut_up(draw: st.DrawFn) -> list[Meanings]:
    """Three to five editions of one story from which sentences were left out, joined and told elsewhere."""
    story = list(range(draw(st.integers(3, 40))))
    editions: list[Meanings] = []
    for _ in range(draw(st.integers(2, MAX_EDITIONS))):
        told: Meanings = [*story]
        for place in draw(st.lists(st.integers(0, 38), max_size=6)):
            change = draw(st.sampled_from(["leave out", "join", "move", "repeat"]))
            if place + 1 >= len(told):
                continue
            first, second = told[place], told[place + 1]
            if change == "leave out":
                del told[place]
            elif change == "join" and isinstance(first, int) and isinstance(second, int):
                told[place : place + 2] = [(first, second)]
            elif change == "move":
                told.append(told.pop(place))
            elif change == "repeat":
                told.append(first)
        editions.append(told)
    return editions


@settings(max_examples=60, deadline=None)
@given(cut_up())
def test_of_editions_of_one_story_too(editions: list[Meanings]) -> None:
    named = dict(zip(("ua", "en", "ru", "pl", "de"), editions, strict=False))
    units = aligned(named)
    assert_complete(units, {code: len(meanings) for code, meanings in named.items()})
    for unit in units:
        assert all(list(side) == sorted(side) for side in unit.sentences.values())
        assert set(unit.moved) <= set(unit.present)


@pytest.mark.parametrize("count", [150, 700])
def test_long_articles_are_cut_and_joined_without_a_seam(count: int) -> None:
    basis = np.random.default_rng(5).normal(size=(count, 32))
    made = {}
    for seed, code in enumerate(("ua", "en", "ru")):
        rows = (basis + 0.4 * np.random.default_rng(seed).normal(size=basis.shape)).astype(np.float32)
        lengths = np.linalg.norm(rows, axis=1)
        made[code] = SentenceVectors(rows / lengths[:, None], lengths)
    units = align(dict.fromkeys(made, sentences([0] * count)), made)
    right = sum(len({*told(u)}) == 1 and len(told(u)[0]) == 1 for u in units)
    assert right >= 0.99 * count


@pytest.mark.parametrize(
    "counts",
    [
        pytest.param({"ua": 1, "en": 2000, "ru": 2}, id="one sentence beside two thousand"),
        pytest.param({"ua": 5, "en": 1200, "ru": 1200}, id="a short one beside two long ones"),
        pytest.param({"ua": 60, "en": 50, "ru": 70}, id="different stories"),
        pytest.param({"ua": 0, "en": 30, "ru": 30}, id="an edition without a sentence"),
        pytest.param({"ua": 0, "en": 0, "ru": 3}, id="only one edition has sentences"),
        pytest.param({"ua": 40, "en": 35, "ru": 30, "pl": 45, "de": 0}, id="five editions"),
    ],
)
def test_editions_that_have_nothing_in_common(counts: dict[str, int]) -> None:
    assert_complete(unrelated(counts), counts)


def test_sentences_without_a_vector_and_identical_editions() -> None:
    nothing = SentenceVectors(np.zeros((3, 8), np.float32), np.zeros(3, np.float32))
    lines = Revision.from_sentences(["—", "***", "…"]).sentences or ()
    units = align({"ua": lines, "en": lines}, {"ua": nothing, "en": nothing})
    assert_complete(units, {"ua": 3, "en": 3})
    same = vectors([*STRAIGHT])
    twice = align({"ua": sentences([*STRAIGHT]), "en": sentences([*STRAIGHT])}, {"ua": same, "en": same})
    assert [told(u) for u in twice] == [((i,), (i,)) for i in STRAIGHT]


def test_pairs_of_codes_are_named_in_the_caller_s_order() -> None:
    editions = {"ru": [*STRAIGHT], "en": [*STRAIGHT], "ua": [*STRAIGHT]}
    for unit in aligned(editions, source="ua"):
        assert list(unit.sentences) == ["ru", "en", "ua"]
        assert set(unit.similarity) == {f"{a}-{b}" for a, b in combinations(editions, 2)}


def test_three_editions_whose_orders_contradict_each_other() -> None:
    half = [*range(20, 40), *range(20)]
    units = aligned({"ua": list(range(40)), "en": half, "ru": [*range(10, 40), *range(10)]})
    assert_complete(units, dict.fromkeys(("ua", "en", "ru"), 40))


def test_more_sentences_than_a_book_are_refused_in_a_sentence() -> None:
    with pytest.raises(TooLarge, match=r"The edition EN has 20001 sentences"):
        check_size({"ua": 20_000, "en": 20_001})
