from __future__ import annotations

from lxml import etree

from tests.exports.alignment import SENTENCES, alignment
from workbench.exports.tmx import export

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_one_tu_a_unit_with_every_edition_that_has_a_side() -> None:
    root = etree.fromstring(export(alignment()))
    assert root.get("version") == "1.4"
    units = root.findall("body/tu")
    assert [[variant.get(LANG) for variant in unit.findall("tuv")] for unit in units] == [
        ["uk", "en", "ru"], ["uk", "ru"], ["uk", "en", "ru"],
    ]  # fmt: skip
    assert units[2].findtext("tuv[2]/seg") == SENTENCES["en"][1]


def test_header_has_what_the_standard_requires() -> None:
    header = etree.fromstring(export(alignment())).find("header")
    assert header is not None
    required = {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"}
    assert required <= set(header.attrib)
    assert header.get("srclang") == "uk"
    without = etree.fromstring(export(alignment(source=None))).find("header")
    assert without is not None
    assert without.get("srclang") == "*all*"


def test_several_sentences_are_a_block() -> None:
    units = etree.fromstring(export(alignment())).findall("body/tu")
    assert [unit.get("segtype") for unit in units] == [None, None, "block"]


def test_notes_come_before_properties_and_those_before_the_texts() -> None:
    """The order that the standard's DTD demands."""
    unit = etree.fromstring(export(alignment())).findall("body/tu")[1]
    assert [child.tag for child in unit] == ["note", "note", "prop", "prop", "tuv", "tuv"]
    assert unit.findtext("note[2]") == "number (major, accepted): 10% ↔ 12%"


def test_characters_that_xml_cannot_carry_are_replaced() -> None:
    assert "Так\ufffd сообщили." in export(alignment()).decode()
