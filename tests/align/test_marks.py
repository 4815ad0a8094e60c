"""Figures and names are the same in every script and case."""

import numpy as np
import pytest

from workbench.align.marks import BUCKETS, marks
from workbench.domain import Revision, Sentence


def sentence(text: str) -> tuple[Sentence, ...]:
    return Revision.from_sentences([text]).sentences or ()


def shared(a: str, b: str) -> tuple[float, float]:
    """What two sentences have in common: figures, names."""
    one, other = marks([sentence(a), sentence(b)])
    products = one[0] * other[0]
    return float(products[:BUCKETS].sum()), float(products[BUCKETS:].sum())


@pytest.mark.parametrize(
    ("a", "b", "figures", "names"),
    [
        ("Було 1,5 млн.", "There were 1.5 million.", 1, 0),
        ("о 19:00", "at 19:00.", 1, 0),
        ("15 і 20 липня", "on July 20 and 15", 2, 0),
        ("15 липня", "on July 16", 0, 0),
        ("про Зеленського", "with Zelensky", 0, 1),
        ("у Харкові", "в Харькове", 0, 1),
        ("до Чернівців", "in Chernivtsi", 0, 1),
        ("про Вашингтон", "to Washington,", 0, 1),
        ("з Будановим", "by Budanov", 0, 1),
        ("про Росію", "by Russia", 0, 1),
        ("про Варшаву", "to London", 0, 0),
        ("нічого", "nothing", 0, 0),
        ("рядок\nу два 7", "7", 1, 0),
        ("", "", 0, 0),
    ],
)
def test_what_two_sentences_share(a: str, b: str, figures: float, names: float) -> None:
    assert shared(a, b) == pytest.approx((figures, names))


def test_the_rarer_the_more() -> None:
    often = Revision.from_sentences([f"Рядок {n} про Київ." for n in range(4)]).sentences or ()
    one, other = marks([often, sentence("Kyiv")])
    assert one[0] @ other[0] == pytest.approx(1 / 4)


def test_what_one_edition_alone_has_is_left_out() -> None:
    one, other = marks([sentence("Львів, 12"), sentence("Kyiv, 12")])
    assert (one[0] > 0).sum() == (other[0] > 0).sum() == 1


def test_editions_without_sentences() -> None:
    one, other = marks([(), sentence("12")])
    assert one.shape == (0, 2 * BUCKETS)
    assert not np.any(other)
