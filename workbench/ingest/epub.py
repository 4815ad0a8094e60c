"""Electronic books (.epub): the chapters in reading order, each read as a page is."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from lxml import etree

from workbench.errors import Message, UnreadableFile
from workbench.ingest.document import Document, document
from workbench.ingest.package import UNSOUND, Package, declares, too_large

__all__ = ["read_epub"]

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_PACKAGE: Final = "{http://www.idpf.org/2007/opf}"
_NAMES: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_ENTITY: Final = b"<!ENTITY"  # a chapter may have a document type, but not one of its own making
_ENCRYPTED: Final = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_FONTS: Final = (".ttf", ".otf", ".woff", ".woff2")
_MAX_CHAPTERS: Final = 2_000


def read_epub(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The paragraphs of all chapters; the title is that of the book, or of its only chapter.

    Raises UnreadableFile for what is no book or is encrypted, TooLarge for one of which there is too much once it is
    unpacked.
    """
    try:
        package = Package(data, name=name)
        root = posixpath.normpath(_root(package))
        book = package.xml(root)
        if _ENCRYPTION in package.names and _encrypted(package.xml(_ENCRYPTION)):
            raise package.protected()
        chapters = [package.read(part) for part in _spine(book, root, frozenset(package.names), name=name)]
        if any(declares(chapter, _ENTITY) for chapter in chapters):
            raise ValueError(name)
    except UNSOUND as error:
        raise UnreadableFile(
            Message(
                "%(name)s is not an electronic book, or it is damaged: open it where it was made and save it again.",
                {"name": name},
            )
        ) from error
    found = book.find(f"{_PACKAGE}metadata/{_TITLE}")
    entitled = found.text if found is not None else None
    return _document(chapters, entitled, name)


def _document(chapters: list[bytes], entitled: str | None, name: str) -> Document:
    from workbench.ingest.html import page_blocks

    read = [page_blocks(chapter, name=name) for chapter in chapters]
    headings = [title for title, _ in read if title]
    title = headings[0] if len(headings) == 1 else entitled
    blocks = [block for _, found in read for block in found]
    if title in headings:
        at = next((index for index, block in enumerate(blocks) if " ".join(block.text.split()) == title), None)
        if at is not None:
            blocks[at] = blocks[at]._replace(role="title")
    return document(blocks, name=name, read_as="epub", title=title, shown=title in headings)


def _root(package: Package) -> str:
    """The part that says what the book is made of."""
    found = next(package.xml(_CONTAINER).iter(f"{_NAMES}rootfile"), None)
    if found is None:
        raise ValueError(_CONTAINER)
    return str(found.get("full-path", ""))


def _encrypted(encryption: etree._Element) -> bool:
    """Whether more than fonts is encrypted."""
    return any(not str(reference.get("URI", "")).lower().endswith(_FONTS) for reference in encryption.iter(_ENCRYPTED))


def _spine(book: etree._Element, root: str, names: frozenset[str], *, name: str) -> Iterator[str]:
    """The parts that are chapters, in reading order, each once; those that are missing are passed over.

    Raises TooLarge over _MAX_CHAPTERS.
    """
    folder = posixpath.dirname(root)
    items = {
        item.get("id"): posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href", "")).split("#")[0])))
        for item in book.iter(f"{_PACKAGE}item")
        if item.get("media-type") in _PAGES and "nav" not in str(item.get("properties", "")).split()
    }
    read = [items.get(reference.get("idref")) for reference in book.iter(f"{_PACKAGE}itemref")]
    chapters = [part for part in dict.fromkeys(read) if part in names and part is not None]
    if len(chapters) > _MAX_CHAPTERS:
        raise too_large(name)
    yield from chapters
