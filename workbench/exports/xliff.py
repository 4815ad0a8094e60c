"""For translation tools: XLIFF 1.2, one ``file`` for each edition against the source.

Version 1.2 (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html) and not 2.x, where the target language
belongs to the document, so that three editions would be two documents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from lxml import etree

import workbench
from workbench.domain import Alignment, Flag
from workbench.exports.characters import xml_text
from workbench.exports.notes import flags_by_unit, note

__all__ = ["export"]

_NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"
_EMPTY: Final = b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>'
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TOOL: Final = "workbench"


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """Every unit is in every file; a side that is lacking is an empty ``source``, or no ``target``."""
    codes = list(alignment.editions)
    source = alignment.source or codes[0]
    flags = flags_by_unit(alignment)
    root = etree.fromstring(_EMPTY)
    for target in codes:
        if target != source:
            _file(root, alignment, (source, target), flags, gettext)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _file(
    root: etree._Element,
    alignment: Alignment,
    codes: tuple[str, str],
    flags: Mapping[int, Sequence[Flag]],
    gettext: Callable[[str], str],
) -> None:
    source, target = codes
    attributes = {
        "original": xml_text(alignment.id), "datatype": "plaintext", "tool-id": _TOOL,
        "source-language": alignment.editions[source].lang, "target-language": alignment.editions[target].lang,
    }  # fmt: skip
    file = _child(root, "file", attributes)
    tool = {"tool-id": _TOOL, "tool-name": "trilingual-workbench", "tool-version": workbench.__version__}
    _child(_child(file, "header"), "tool", tool)
    body = _child(file, "body")
    for index, unit in enumerate(alignment.units):
        confirmed = unit.status == "confirmed"
        item = _child(body, "trans-unit", {"id": str(index), "approved": "yes" if confirmed else "no"})
        _child(item, "source", {_LANG: attributes["source-language"]}).text = xml_text(alignment.side(index, source))
        text = alignment.side(index, target)
        concerned = [flag for flag in flags[index] if _concerns(flag, alignment, codes)]
        if text:
            state = _state(confirmed, concerned)
            _child(item, "target", {_LANG: attributes["target-language"], "state": state}).text = xml_text(text)
        for flag in concerned:
            annotation = _child(item, "note", {"from": _TOOL, "annotates": "target"})
            annotation.text = xml_text(note(flag, gettext))


def _concerns(flag: Flag, alignment: Alignment, codes: tuple[str, str]) -> bool:
    """Whether a flag speaks of these two: the odd one out is one of them, or all that differ are."""
    one_out = len(flag.editions) == 1 and len(alignment.editions) > 2
    return flag.editions[0] in codes if one_out else set(flag.editions) & set(codes) == set(flag.editions)


def _state(confirmed: bool, flags: Sequence[Flag]) -> str:
    if any(flag.status in {"open", "accepted"} for flag in flags):
        return "needs-review-translation"
    return "signed-off" if confirmed else "translated"


def _child(parent: etree._Element, name: str, attributes: dict[str, str] | None = None) -> etree._Element:
    return etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes or {})
