"""Translation memory: TMX 1.4b (https://www.gala-global.org/tmx-14b), one ``tu`` a unit with all its editions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lxml import etree

import workbench
from workbench.domain import Alignment
from workbench.exports.characters import xml_text
from workbench.exports.notes import flags_by_unit, note

__all__ = ["export"]

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """Empty sides are left out, since a memory would offer them as translations; flags travel as notes."""
    source = alignment.editions[alignment.source].lang if alignment.source else "*all*"
    root = etree.Element("tmx", version="1.4")
    header = {
        "creationtool": "trilingual-workbench", "creationtoolversion": workbench.__version__, "segtype": "sentence",
        "o-tmf": "workbench", "adminlang": "en", "srclang": source, "datatype": "plaintext",
    }  # fmt: skip
    etree.SubElement(etree.SubElement(root, "header", header), "prop", type="x-article").text = xml_text(alignment.id)
    body = etree.SubElement(root, "body")
    flags = flags_by_unit(alignment)
    for index, unit in enumerate(alignment.units):
        item = etree.SubElement(body, "tu", tuid=str(index))
        if any(len(sentences) > 1 for sentences in unit.sentences.values()):
            item.set("segtype", "block")
        for flag in flags[index]:
            etree.SubElement(item, "note").text = xml_text(note(flag, gettext))
        etree.SubElement(item, "prop", type="x-confidence").text = f"{unit.confidence:.4f}"
        etree.SubElement(item, "prop", type="x-status").text = unit.status
        for code in alignment.editions:
            if code in unit.present:
                variant = etree.SubElement(item, "tuv", {_LANG: alignment.editions[code].lang})
                etree.SubElement(variant, "prop", type="x-edition").text = code
                etree.SubElement(variant, "seg").text = xml_text(alignment.side(index, code))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written
