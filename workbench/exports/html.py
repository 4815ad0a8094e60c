"""A page that stands alone: nothing in it is fetched from anywhere, and it prints."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from lxml import etree, html

from workbench.domain import Alignment, Flag, Span
from workbench.errors import Message
from workbench.exports.characters import xml_text
from workbench.exports.notes import flags_by_unit
from workbench.exports.words import NO_COUNTERPART, flag_words, unit_words

__all__ = ["export"]

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
:root { color-scheme: light dark; --line: #8885; --quiet: #777; --mark: #f5c51866; --alarm: #c62828; }
@media (prefers-color-scheme: dark) { :root { --quiet: #999; --mark: #b58a0066; --alarm: #ff8a80; } }
body { margin: 2rem auto; max-width: 90rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; margin: 0; }
p { margin: .2rem 0 1.5rem; color: var(--quiet); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { padding: .5rem .75rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
th:first-child, td:first-child { width: 5.5rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
tbody { break-inside: avoid; }
.absent { color: var(--quiet); background: repeating-linear-gradient(135deg, #8882 0 2px, transparent 2px 8px); }
.flag td { border-top: 0; padding-top: 0; }
.critical { color: var(--alarm); }
mark { background: var(--mark); color: inherit; }
small { display: block; }
"""

_SUMMARY: Final = Message("Units: %(units)d · flags: %(flags)d · model: %(model)s")
_UNIT: Final = Message("Unit")


def export(alignment: Alignment, *, gettext: Callable[[str], str] = str) -> bytes:
    """One row a unit, one column an edition; below a unit its flags, with the words that they mark."""
    title = alignment.title or alignment.id
    root = etree.Element("html")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "meta", charset="utf-8")
    etree.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    etree.SubElement(head, "meta", name="viewport", content="width=device-width")
    _text(head, "title", title)
    _text(head, "style", _STYLE)
    body = etree.SubElement(root, "body")
    _text(body, "h1", title)
    counts: dict[str, str | int | float] = {
        "units": len(alignment.units),
        "flags": len(alignment.flags),
        "model": alignment.model.name,
    }
    _text(body, "p", Message(_SUMMARY.id, counts).translated(gettext))
    table = etree.SubElement(body, "table")
    header = etree.SubElement(etree.SubElement(table, "thead"), "tr")
    _text(header, "th", _UNIT.translated(gettext), {"scope": "col"})
    for code in alignment.editions:
        _text(header, "th", code.upper(), {"scope": "col"})
    flags = flags_by_unit(alignment)
    for index in range(len(alignment.units)):
        _unit(etree.SubElement(table, "tbody"), alignment, index, flags[index], gettext)
    written: bytes = html.tostring(root, doctype="<!DOCTYPE html>", encoding="utf-8")
    return written + b"\n"


def _unit(
    group: etree._Element, alignment: Alignment, index: int, flags: Sequence[Flag], gettext: Callable[[str], str]
) -> None:
    unit = alignment.units[index]
    row = etree.SubElement(group, "tr")
    first = _text(row, "td", str(index + 1))
    for word in unit_words(unit, gettext):
        _text(first, "small", word)
    spans = [span for flag in flags if flag.status != "dismissed" for span in flag.spans]
    for code, edition in alignment.editions.items():
        if not unit.sentences.get(code):
            _text(row, "td", NO_COUNTERPART.translated(gettext), {"class": "absent"})
            continue
        cell = etree.SubElement(row, "td", lang=edition.lang)
        for sentence in unit.sentences[code]:
            if len(cell):
                cell[-1].tail = " "
            here = [span for span in spans if span.edition == code and span.sentence == sentence]
            _marked(etree.SubElement(cell, "span"), edition.sentences[sentence].text, here)
    for flag in flags:
        row = etree.SubElement(group, "tr", {"class": "flag"})
        etree.SubElement(row, "td")
        cell = etree.SubElement(row, "td", {"class": flag.severity, "colspan": str(len(alignment.editions))})
        severity, *rest = flag_words(flag, gettext)
        _text(cell, "strong", severity)
        cell[-1].tail = xml_text("".join(f" · {words}" for words in rest))


def _marked(parent: etree._Element, text: str, spans: Sequence[Span]) -> None:
    """Puts ``text`` into ``parent`` with the spans marked; spans that overlap become one mark."""
    covered = bytearray(len(text))
    for span in spans:
        covered[span.start : span.end] = b"\1" * len(covered[span.start : span.end])
    at = 0
    while at < len(text):
        end = covered.find(0 if covered[at] else 1, at)
        end = len(text) if end < 0 else end
        if covered[at]:
            _text(parent, "mark", text[at:end])
        elif len(parent):
            parent[-1].tail = xml_text(text[at:end])
        else:
            parent.text = xml_text(text[at:end])
        at = end


def _text(parent: etree._Element, name: str, text: str, attributes: dict[str, str] | None = None) -> etree._Element:
    element = etree.SubElement(parent, name, attributes or {})
    element.text = xml_text(text)
    return element
