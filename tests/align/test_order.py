"""Units are read in the order of the source; what it lacks follows what stands before it in the others."""

import pytest

from workbench.align.order import in_reading_order
from workbench.domain import Unit


def unit(ua: tuple[int, ...] = (), en: tuple[int, ...] = (), moved: tuple[str, ...] = ()) -> Unit:
    return Unit({"ua": ua, "en": en}, {}, 1.0, moved)


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param([unit((0,), (0,)), unit((1,), (1,))], id="plain"),
        pytest.param([unit((0,), (0,)), unit(en=(1,)), unit((1,), (2,))], id="what the source lacks"),
        pytest.param([unit(en=(0,)), unit((0,), (1,))], id="before anything else"),
        pytest.param([unit((0,), (2,), ("en",)), unit((1,), (0,)), unit((2,), (1,)), unit(en=(3,))], id="moved"),
        pytest.param([], id="nothing"),
    ],
)
def test_order(expected: list[Unit]) -> None:
    assert list(in_reading_order(expected[::-1], ["ua", "en"])) == expected
