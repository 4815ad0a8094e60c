from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from tests.web.newsroom import MISSING, MOVED, NAME, NUMBER, alignment
from workbench.web.filters import Filter

EDITIONS = ("ua", "en", "ru")


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ({}, {}),
        ({"kind": "number", "state": "open"}, {"kind": "number", "state": "open"}),
        ({"kind": "nonsense", "severity": ""}, {}),
        ({"edition": "ru"}, {"edition": "ru"}),
        ({"edition": "fr"}, {}),
        ({"confidence": "unsure"}, {"confidence": "unsure"}),
        ({"units": "4,2,x,²,"}, {"units": "2,4"}),
        ({"units": "none"}, {}),
        ({"units": f"{'9' * 5000},3,1x"}, {"units": "3"}),
    ],
)
def test_query_is_read_and_written_again(query: dict[str, str], understood: dict[str, str]) -> None:
    assert Filter.from_query(MultiDict(query), EDITIONS).query() == understood


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [NUMBER, NAME, MOVED, MISSING]),
        ({"severity": "minor"}, [NAME, MOVED]),
        ({"severity": "minor", "edition": "ru"}, [MOVED]),
        ({"state": "accepted"}, []),
    ],
)
def test_flags_that_pass(query: dict[str, str], expected: list[str]) -> None:
    view = Filter.from_query(MultiDict(query), EDITIONS)
    assert [flag.id for flag in alignment().flags if view.passes(flag)] == expected


@pytest.mark.parametrize(
    ("query", "facet", "expected"),
    [
        ({}, "severity", {"critical": 1, "major": 1, "minor": 2}),
        ({"severity": "minor"}, "severity", {"critical": 1, "major": 1, "minor": 2}),
        ({"severity": "minor"}, "kind", {"name": 1, "moved": 1}),
        ({"confidence": "unsure"}, "kind", {"missing": 1}),
        ({}, "confidence", {"sure": 2, "likely": 1, "unsure": 1}),
        ({"kind": "missing"}, "confidence", {"unsure": 1}),
        ({"units": "3"}, "edition", {"ru": 1}),
    ],
)
def test_counts_are_what_a_choice_would_show(query: dict[str, str], facet: str, expected: dict[str, int]) -> None:
    assert Filter.from_query(MultiDict(query), EDITIONS).counts(alignment(), facet) == expected


def test_choosing_again_opens_the_facet() -> None:
    view = Filter.from_query(MultiDict({"kind": "number", "units": "2"}), EDITIONS)
    assert view.toggled("kind", "number").query() == {"units": "2"}
    assert view.toggled("kind", "name").query() == {"kind": "name", "units": "2"}
