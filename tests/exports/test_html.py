from __future__ import annotations

import re

from lxml import html

from tests.exports.alignment import SENTENCES, alignment
from workbench.exports.html import export


def test_one_row_a_unit_with_a_cell_an_edition() -> None:
    page = html.fromstring(export(alignment()))
    rows = page.xpath("//tbody/tr[not(@class)]")
    assert len(rows) == 3
    assert [cell.text_content() for cell in rows[2].findall("td")[1:]] == [
        SENTENCES["ua"][2], SENTENCES["en"][1], "Мэр не пришёл. Так\ufffd сообщили.",
    ]  # fmt: skip
    assert [cell.get("lang") for cell in rows[0].findall("td")[1:]] == ["uk", "en", "ru"]


def test_a_side_that_lacks_says_so() -> None:
    page = html.fromstring(export(alignment()))
    assert [cell.text_content() for cell in page.find_class("absent")] == ["no counterpart"]


def test_marks_are_joined_where_they_overlap_and_lose_no_text() -> None:
    page = html.fromstring(export(alignment()))
    assert [mark.text for mark in page.iter("mark")] == ["10%", "12"]
    assert page.xpath("//tbody[2]/tr[1]/td[2]")[0].text_content() == SENTENCES["ua"][1]


def test_flags_stand_below_their_unit() -> None:
    page = html.fromstring(export(alignment()))
    said = [row.text_content() for row in page.xpath("//tbody[2]/tr[@class='flag']")]
    assert said == ["critical · Missing · open · EN lacks it.", "major · Number · accepted · 10% ↔ 12%"]


def test_text_is_escaped() -> None:
    given = {**SENTENCES, "en": ["<script>alert(1)</script>", SENTENCES["en"][1]]}
    data = export(alignment(sentences=given))
    assert b"<script" not in data
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in data


def test_nothing_is_fetched() -> None:
    data = export(alignment()).decode()
    assert not re.search(r"(?:src|href)=|url\(|@import", data)
    assert "default-src 'none'" in data


def test_words_are_translated() -> None:
    data = export(alignment(), gettext=lambda text: {"no counterpart": "немає відповідника"}.get(text, text))
    assert "немає відповідника" in data.decode()
