from __future__ import annotations

import pytest
from lxml import etree

from tests.exports.alignment import SENTENCES, alignment
from workbench.exports.xliff import export

X = {"x": "urn:oasis:names:tc:xliff:document:1.2"}


def files(data: bytes) -> list[etree._Element]:
    return etree.fromstring(data).findall("x:file", X)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("ua", [("uk", "en"), ("uk", "ru")]),
        ("en", [("en", "uk"), ("en", "ru")]),
        (None, [("uk", "en"), ("uk", "ru")]),
    ],
)
def test_one_file_for_each_edition_against_the_source(source: str | None, expected: list[tuple[str, str]]) -> None:
    found = files(export(alignment(source=source)))
    assert [(file.get("source-language"), file.get("target-language")) for file in found] == expected


def test_every_unit_is_there_and_an_empty_side_has_no_target() -> None:
    english = files(export(alignment()))[0].findall(".//x:trans-unit", X)
    assert [unit.get("id") for unit in english] == ["0", "1", "2"]
    targets = [unit.findtext("x:target", None, X) for unit in english]
    assert targets == [SENTENCES["en"][0], None, SENTENCES["en"][1]]


def test_a_unit_without_a_source_side_has_an_empty_source() -> None:
    unit = files(export(alignment(source="en")))[0].findall(".//x:trans-unit", X)[1]
    assert unit.findtext("x:source", None, X) == ""
    assert unit.findtext("x:target", None, X) == SENTENCES["ua"][1]


def test_state_says_what_is_confirmed_and_what_is_flagged() -> None:
    english, russian = files(export(alignment()))
    states = [target.get("state") for target in russian.findall(".//x:target", X)]
    assert states == ["signed-off", "needs-review-translation", "translated"]
    assert [unit.get("approved") for unit in english.findall(".//x:trans-unit", X)] == ["yes", "no", "no"]


def test_a_flag_stands_in_the_files_that_it_concerns() -> None:
    english, russian = ([note.text for note in file.findall(".//x:note", X)] for file in files(export(alignment())))
    assert english == ["missing (critical, open): EN lacks it."]
    assert russian == ["number (major, accepted): 10% ↔ 12%"]
