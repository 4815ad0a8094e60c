"""Word documents: the text of body and tables in reading order, with tracked changes taken as accepted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from workbench.errors import Message, UnreadableFile
from workbench.ingest.document import Document
from workbench.ingest.package import UNSOUND, Package, declares
from workbench.ingest.styled import Styled, styled_document

__all__ = ["read_docx"]

_BINARY: Final = ("word/media/", "word/fonts/", "word/embeddings/")
_MACROS: Final = "vbaproject.bin"
_RELATIONS: Final = ".rels"
_XML: Final = (".xml", _RELATIONS)
_HYPERLINK: Final = "/hyperlink"
_LONGEST_KIND: Final = 40

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARAGRAPH: Final = f"{_W}p"
_RUN: Final = f"{_W}r"
_SAID: Final = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_OFF: Final = frozenset({"0", "false", "off"})
_UNSAID: Final = (f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback")


def read_docx(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The paragraphs of a .docx; its title is styled so, or a heading at the top, or in its properties.

    Raises UnreadableFile for what is no Word document, or one with macros or links to other files, TooLarge for one of
    which there is too much once it is unpacked.
    """
    try:
        plain = _plain(Package(data, name=name), name)
    except UNSOUND as error:
        raise _damaged(name) from error
    import docx  # slow to import
    from docx.opc.exceptions import OpcError

    try:
        opened: Any = docx.Document(io.BytesIO(plain))
        styles = {style.style_id: style.name for style in opened.styles}
        entitled = opened.core_properties.title
        paragraphs = [Styled(text, styles.get(style) or "") for text, style in _paragraphs(opened.element.body)]
    except (OpcError, *UNSOUND, AttributeError, TypeError, IndexError) as error:
        raise _damaged(name) from error
    return styled_document(paragraphs, name=name, read_as="docx", entitled=entitled)


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message(
            "%(name)s is not a Word document, or it is damaged: open it in Word and save it again as .docx.",
            {"name": name},
        )
    )


def _plain(package: Package, name: str) -> bytes:
    """The package anew, not compressed and without its pictures, for a library that believes what a package says.

    Raises UnreadableFile where it has macros or takes a part of itself from elsewhere, ValueError where a part
    declares a document type, and as :meth:`Package.read`.
    """
    if any(part.lower().endswith(_MACROS) for part in package.names):
        raise UnreadableFile(
            Message("%(name)s has macros: save it in Word as .docx, which has none, and try again.", {"name": name})
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as anew:
        for part in dict.fromkeys(package.names):
            content = b"" if part.startswith(_BINARY) or part.endswith("/") else package.read(part)
            if part.lower().endswith(_XML) and declares(content, b"<!DOCTYPE"):
                raise ValueError(part)  # Word writes none
            if part.lower().endswith(_RELATIONS):
                _check_relations(content, name)
            anew.writestr(zipfile.ZipInfo(part), content)
    return made.getvalue()


def _check_relations(content: bytes, name: str) -> None:
    for relation in etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True)):
        kind = str(relation.get("Type", ""))
        if relation.get("TargetMode") == "External" and not kind.endswith(_HYPERLINK):
            raise UnreadableFile(
                Message(
                    "%(name)s takes a part of itself from elsewhere (%(kind)s): copy its text into a new document.",
                    {"name": name, "kind": kind.rsplit("/", 1)[-1][:_LONGEST_KIND]},
                )
            )


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Text and style id of every paragraph, in tables and text boxes too, without what is formatted as hidden."""
    etree.strip_elements(body, *_UNSAID, with_tail=False)
    for mark in list(body.iter(f"{_W}vanish")):
        run = mark.getparent().getparent()
        if run is not None and run.tag == _RUN and mark.get(f"{_W}val", "1") not in _OFF:
            run.getparent().remove(run)
    boxes = next(body.iter(f"{_W}txbxContent"), None) is not None
    found: list[Any] = []
    said: dict[Any, list[str]] = {}
    for node in body.iter(_PARAGRAPH, f"{_W}t", *_SAID):
        if node.tag == _PARAGRAPH:
            found.append(node)
            continue
        paragraph = next(node.iterancestors(_PARAGRAPH), None) if boxes else next(reversed(found), None)
        if paragraph is None:
            continue
        if node.tag == f"{_W}t":
            said.setdefault(paragraph, []).append(node.text or "")
        elif node.getparent().tag == _RUN:  # w:tab is also how a paragraph's tab stops are written
            said.setdefault(paragraph, []).append(_SAID[node.tag])
    for paragraph in found:
        pieces = said.get(paragraph)
        if pieces:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            yield "".join(pieces), "" if style is None else style.get(f"{_W}val", "")
