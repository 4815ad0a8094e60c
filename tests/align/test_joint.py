"""Alignment on vectors made for the purpose: sentence i of every edition is a noisy copy of meaning i."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.align import align, check_size
from workbench.domain import Revision, Sentence, Unit
from workbench.errors import EditionError, TooLarge
from workbench.vectors import SentenceVectors

Meanings = list[int | tuple[int, ...]]


def vectors(meanings: Meanings, *, noise: float = 0.5, seed: int = 0) -> SentenceVectors:
    """One row a sentence; a tuple is a sentence that says several meanings, each as long as one."""
    basis = np.random.default_rng(99).normal(size=(200, 64))
    jitter = np.random.default_rng(seed)
    rows = []
    for meaning in meanings:
        parts = meaning if isinstance(meaning, tuple) else (meaning,)
        rows.append(sum((basis[m] + noise * jitter.normal(size=64) for m in parts), np.zeros(64)))
    sums = np.array(rows, np.float32).reshape(len(rows), 64)
    lengths = np.linalg.norm(sums, axis=1)
    return SentenceVectors(sums / np.maximum(lengths, 1e-9)[:, None], lengths)


def sentences(meanings: Meanings) -> tuple[Sentence, ...]:
    texts = ["x" * (100 * (len(m) if isinstance(m, tuple) else 1)) for m in meanings]
    return Revision.from_sentences(texts).sentences or ()


def aligned(editions: dict[str, Meanings], source: str | None = None) -> tuple[Unit, ...]:
    return align(
        {code: sentences(meanings) for code, meanings in editions.items()},
        {code: vectors(meanings, seed=seed) for seed, (code, meanings) in enumerate(editions.items())},
        source=source,
    )


def told(unit: Unit) -> tuple[tuple[int, ...], ...]:
    return tuple(unit.sentences.values())


STRAIGHT = list(range(12))


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


@pytest.mark.parametrize("count", [1, 4])
def test_another_number_of_editions_is_refused_in_a_sentence(count: int) -> None:
    with pytest.raises(EditionError, match="two or three editions"):
        aligned({code: [1, 2] for code in ["ua", "en", "ru", "pl"][:count]})


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 199), max_size=25), min_size=2, max_size=3),
    st.sampled_from([None, "ua", "en"]),
)
def test_every_sentence_is_in_exactly_one_unit(editions: list[Meanings], source: str | None) -> None:
    named = dict(zip(("ua", "en", "ru"), editions, strict=False))
    units = aligned(named, source)
    for code, meanings in named.items():
        indexes = sorted(i for u in units for i in u.sentences[code])
        assert indexes == list(range(len(meanings)))
    assert all(u.present for u in units)


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


def test_editions_of_quite_different_length_do_not_hang() -> None:
    made = {"ua": vectors([1]), "en": vectors([i % 200 for i in range(2000)], seed=1), "ru": vectors([1, 2], seed=2)}
    told_by = {"ua": sentences([1]), "en": sentences([1] * 2000), "ru": sentences([1, 2])}
    units = align(told_by, made)
    assert sorted(i for u in units for i in u.sentences["en"]) == list(range(2000))


def test_sentences_without_a_vector_and_identical_editions() -> None:
    nothing = SentenceVectors(np.zeros((3, 8), np.float32), np.zeros(3, np.float32))
    lines = Revision.from_sentences(["—", "***", "…"]).sentences or ()
    units = align({"ua": lines, "en": lines}, {"ua": nothing, "en": nothing})
    for code in ("ua", "en"):
        assert sorted(i for u in units for i in u.sentences[code]) == [0, 1, 2]
    same = vectors([*STRAIGHT])
    twice = align({"ua": sentences([*STRAIGHT]), "en": sentences([*STRAIGHT])}, {"ua": same, "en": same})
    assert [told(u) for u in twice] == [((i,), (i,)) for i in STRAIGHT]


def test_pairs_of_codes_are_named_in_the_caller_s_order() -> None:
    editions = {"ru": [*STRAIGHT], "en": [*STRAIGHT], "ua": [*STRAIGHT]}
    for unit in aligned(editions, source="ua"):
        assert list(unit.sentences) == ["ru", "en", "ua"]
        assert set(unit.similarity) == {f"{a}-{b}" for a, b in combinations(editions, 2)}


def test_editions_of_different_stories_give_a_result() -> None:
    rng = np.random.default_rng(1)
    made = {}
    for code, count in (("ua", 60), ("en", 50), ("ru", 70)):
        rows = rng.normal(size=(count, 64)).astype(np.float32)
        made[code] = SentenceVectors(rows / np.linalg.norm(rows, axis=1)[:, None], np.ones(count, np.float32))
    units = align({code: sentences([0] * len(own)) for code, own in made.items()}, made)
    for code, own in made.items():
        assert sorted(i for u in units for i in u.sentences[code]) == list(range(len(own)))


def test_three_editions_whose_orders_contradict_each_other() -> None:
    half = [*range(20, 40), *range(20)]
    units = aligned({"ua": list(range(40)), "en": half, "ru": [*range(10, 40), *range(10)]})
    for code in ("ua", "en", "ru"):
        assert sorted(i for u in units for i in u.sentences[code]) == list(range(40))


def test_more_sentences_than_a_book_are_refused_in_a_sentence() -> None:
    with pytest.raises(TooLarge, match=r"The edition EN has 20001 sentences"):
        check_size({"ua": 20_000, "en": 20_001})


def test_one_short_edition_beside_two_long_ones_that_have_nothing_in_common() -> None:
    rng = np.random.default_rng(2)
    made = {}
    for code, count in (("ua", 5), ("en", 1200), ("ru", 1200)):
        rows = rng.normal(size=(count, 64)).astype(np.float32)
        made[code] = SentenceVectors(rows / np.linalg.norm(rows, axis=1)[:, None], np.ones(count, np.float32))
    units = align({code: sentences([0] * len(own)) for code, own in made.items()}, made)
    for code, own in made.items():
        assert sorted(i for u in units for i in u.sentences[code]) == list(range(len(own)))
