from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from tests.exports.alignment import SENTENCES, alignment
from workbench.exports.csv import export


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_one_row_a_unit_and_one_column_an_edition() -> None:
    found = rows(export(alignment()))
    assert [row["unit"] for row in found] == ["0", "1", "2"]
    assert [row["en"] for row in found] == [SENTENCES["en"][0], "", SENTENCES["en"][1]]
    assert found[0]["ua-en"] == "0.9123"
    assert found[0]["en-ru"] == "-0.25"
    assert found[1]["moved"] == "ru"
    assert found[1]["flags"].splitlines() == [
        "missing (critical, open): EN lacks it.",
        "number (major, accepted): 10% ↔ 12%",
    ]


def test_the_reason_of_a_dismissal_stands_behind_its_flag() -> None:
    made = alignment()
    dismissed = replace(made.flags[0], status="dismissed", reason="told in a caption")
    found = rows(export(replace(made, flags=(dismissed,))))
    assert found[1]["flags"] == "missing (critical, dismissed): EN lacks it. — told in a caption"


def test_spreadsheets_are_told_the_encoding() -> None:
    assert export(alignment()).startswith(b"\xef\xbb\xbfunit,ua,en,ru,")


def test_flags_are_translated() -> None:
    found = rows(export(alignment(), gettext=lambda text: text.replace("lacks it", "цього не має")))
    assert "EN цього не має." in found[1]["flags"]


@pytest.mark.parametrize("text", ["=1+1", "+380", "-5 °C", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    given = {**SENTENCES, "ua": [text, *SENTENCES["ua"][1:]]}
    assert rows(export(alignment(sentences=given)))[0]["ua"] == f"'{text}"


@pytest.mark.parametrize("text", ["— Так, — сказала вона.", "a=b", "'quoted'", 'with "quotes", and commas\nand lines'])
def test_other_text_is_kept_as_it_is(text: str) -> None:
    given = {**SENTENCES, "ua": [text, *SENTENCES["ua"][1:]]}
    assert rows(export(alignment(sentences=given)))[0]["ua"] == text
