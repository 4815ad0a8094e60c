from __future__ import annotations

from collections.abc import Sequence

import pytest
from flask import Flask

from workbench.domain import Alignment, Flag, ModelName, Severity, Unit
from workbench.errors import Message
from workbench.web.stretches import stretches


def article(units: int, open_flags: Sequence[tuple[int, Severity]]) -> Alignment:
    flags = tuple(
        Flag(f"number-{unit}-{severity}", unit, "number", severity, ("en",), Message("differs"), 0.9)
        for unit, severity in open_flags
    )
    return Alignment("long", ModelName("none", 1), {}, tuple(Unit({}, {}, 0.9) for _ in range(units)), flags)


@pytest.mark.parametrize(
    ("units", "open_flags", "expected"),
    [
        (3, [], [(1, 3, "unconfirmed")]),
        (3, [(1, "minor")], [(1, 1, "unconfirmed"), (2, 1, "minor"), (3, 1, "unconfirmed")]),
        (2, [(0, "minor"), (0, "critical"), (1, "critical")], [(1, 2, "critical")]),
        (0, [], []),
    ],
)
def test_units_that_look_alike_are_one_stretch(
    app: Flask, units: int, open_flags: list[tuple[int, Severity]], expected: list[tuple[int, int, str]]
) -> None:
    with app.test_request_context():
        found = stretches(article(units, open_flags))
    assert [(each.first, each.count, each.look) for each in found] == expected


def test_a_long_article_is_shown_in_as_many_as_a_window_has_room_for(app: Flask) -> None:
    with app.test_request_context():
        found = stretches(article(1001, [(unit, "minor") for unit in range(0, 1001, 2)] + [(500, "critical")]))
    assert len(found) <= 251
    assert sum(each.count for each in found) == 1001
    assert [each.first for each in found if each.look == "critical"] == [501]
