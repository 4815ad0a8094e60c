"""OpenDocument texts (LibreOffice): paragraphs in reading order, with tracked changes taken as accepted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from workbench.errors import Message, UnreadableFile
from workbench.ingest.document import Document
from workbench.ingest.package import UNSOUND, Package
from workbench.ingest.styled import Styled, styled_document

__all__ = ["read_odt"]

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_MANIFEST: Final = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"

_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
_SAID: Final = {f"{_TEXT}tab": " ", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
# What is not among the paragraphs: text that was struck out, remarks, notes, lists of contents, names of pictures.
_UNSAID: Final = (
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}table-of-content",
    f"{_TEXT}alphabetical-index", f"{_TEXT}ruby-text", f"{_OFFICE}forms", f"{_TEXT}script",
    f"{_SVG}title", f"{_SVG}desc",
)  # fmt: skip
_ASCENDING: Final = 20  # styles at most between a paragraph's own and the one that says what it is


def read_odt(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The paragraphs of an .odt; its title is styled so, or a heading at the top, or in its properties.

    Raises UnreadableFile for what is no OpenDocument text or is encrypted, TooLarge for one of which there is too much
    once it is unpacked.
    """
    try:
        package = Package(data, name=name)
        if "META-INF/manifest.xml" in package.names:
            manifest = package.xml("META-INF/manifest.xml")
            if next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
                raise package.protected()
        content = package.xml("content.xml")
        body = content.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise ValueError(name)
        parts = [package.xml("styles.xml")] if "styles.xml" in package.names else []
        entitled = _entitled(package.xml("meta.xml")) if "meta.xml" in package.names else None
    except UNSOUND as error:
        raise UnreadableFile(
            Message(
                "%(name)s is not an OpenDocument text, or it is damaged: open it in LibreOffice and save it again.",
                {"name": name},
            )
        ) from error
    paragraphs = _paragraphs(body, _styles([*parts, content]))
    return styled_document(paragraphs, name=name, read_as="odt", entitled=entitled)


def _entitled(meta: etree._Element) -> str | None:
    found = next(meta.iter(_TITLE), None)
    return None if found is None else found.text


def _styles(parts: Iterable[etree._Element]) -> dict[str, tuple[str, str]]:
    """A style's name → the name that people see, and the style that it was made from."""
    return {
        str(style.get(f"{_STYLE}name")): (
            str(style.get(f"{_STYLE}display-name", "")),
            str(style.get(f"{_STYLE}parent-style-name", "")),
        )
        for part in parts
        for style in part.iter(f"{_STYLE}style")
        if style.get(f"{_STYLE}family") == "paragraph"
    }


def _style(paragraph: etree._Element, styles: dict[str, tuple[str, str]]) -> str:
    """The style of a paragraph as its author knows it: one that was made by hand is called as that under it."""
    if paragraph.tag == f"{_TEXT}h" and paragraph.get(f"{_TEXT}outline-level", "1") == "1":
        return "heading 1"
    style = str(paragraph.get(f"{_TEXT}style-name", ""))
    for _ in range(_ASCENDING):
        shown, parent = styles.get(style, ("", ""))
        if shown or not parent:
            return shown or style
        style = parent
    return style


def _paragraphs(body: etree._Element, styles: dict[str, tuple[str, str]]) -> list[Styled]:
    """Text and style of every paragraph; one in a frame stands after that which holds it."""
    etree.strip_elements(body, *_UNSAID, with_tail=False)
    said: dict[etree._Element, list[str]] = {}
    holding: list[list[str]] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _PARAGRAPHS:
            if event == "start":
                holding.append(said.setdefault(element, []))
            else:
                holding.pop()
        if not holding:
            continue
        if event == "start":
            holding[-1].append(_SAID.get(str(element.tag), ""))
            holding[-1].append((element.text or "").replace("\n", " "))
        else:
            holding[-1].append((element.tail or "").replace("\n", " "))
    return [Styled("".join(pieces), _style(paragraph, styles)) for paragraph, pieces in said.items()]
