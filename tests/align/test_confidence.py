"""What makes a unit more or less probable."""

import pytest

from tests.align.made import STRAIGHT, Meanings, aligned, sentences, told, unrelated, vectors_of
from workbench.align.confidence import FEATURES, confidence, observed
from workbench.align.joint import grouped
from workbench.align.units import cosines_of


def test_sentences_of_one_story_are_sure_and_those_of_different_ones_are_not() -> None:
    sure = aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": [*STRAIGHT]})
    assert min(unit.confidence for unit in sure) > 0.9
    unsure = [unit for unit in unrelated({"ua": 30, "en": 30, "ru": 30}, dimensions=256) if len(unit.present) > 1]
    assert sum(unit.confidence for unit in unsure) < 0.5 * len(unsure)


@pytest.mark.parametrize(
    ("ru", "of"),
    [
        pytest.param([0, 1, 2, (3, 4), *range(5, 12)], ((3, 4), (3, 4), (3,)), id="joined"),
        pytest.param([0, 1, 2, *range(4, 12)], ((3,), (3,), ()), id="lacking"),
        pytest.param([0, 9, *range(1, 9), 10, 11], ((9,), (9,), (1,)), id="moved"),
    ],
)
def test_what_is_out_of_the_ordinary_is_less_sure(ru: Meanings, of: tuple[tuple[int, ...], ...]) -> None:
    units = aligned({"ua": [*STRAIGHT], "en": [*STRAIGHT], "ru": ru})
    odd = next(unit for unit in units if told(unit) == of)
    assert odd.confidence < max(unit.confidence for unit in units)


def test_one_row_of_features_a_group_and_a_probability_each() -> None:
    editions: dict[str, Meanings] = {"ua": [*STRAIGHT], "en": [0, 1, *range(3, 12)]}
    groups, article, codes, _ = grouped({code: sentences(own) for code, own in editions.items()}, vectors_of(editions))
    seen = observed(groups, article, cosines_of(groups, article))
    assert codes == ["ua", "en"]
    assert seen.shape == (len(groups), len(FEATURES))
    assert ((confidence(seen) > 0) & (confidence(seen) < 1)).all()
