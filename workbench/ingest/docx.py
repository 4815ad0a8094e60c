"""Word documents: the text of body and tables in reading order, with tracked changes taken as accepted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from workbench.errors import Message, TooLarge, UnreadableFile
from workbench.ingest.document import Block, Document, document

__all__ = ["MAX_UNPACKED", "read_docx"]

MAX_UNPACKED: Final = 100 * 1024 * 1024  # bytes of all parts together
_MAX_XML: Final = 12 * 1024 * 1024  # bytes of all parts that are text: what is read in a few seconds at the most
_BINARY: Final = ("word/media/", "word/fonts/", "word/embeddings/")
_MAX_PARTS: Final = 10_000
_TITLE_WITHIN: Final = 3  # paragraphs at the top among which a heading is the title of the whole

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PARAGRAPH: Final = f"{_W}p"
_RUN: Final = f"{_W}r"
_SAID: Final = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_UNSAID: Final = (f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback")


def read_docx(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The paragraphs of a .docx; its title is styled so, or a heading at the top, or in its properties.

    Raises UnreadableFile for what is no Word document, TooLarge for one that unpacks to more than MAX_UNPACKED.
    """
    _check(data, name)
    import docx  # slow to import
    from docx.opc.exceptions import OpcError

    try:
        opened: Any = docx.Document(io.BytesIO(data))
        styles = {style.style_id: style.name for style in opened.styles}
        entitled = opened.core_properties.title
        paragraphs = [(text, styles.get(style, "")) for text, style in _paragraphs(opened.element.body)]
    # What a damaged package can raise, from the zip, the XML and the relations between its parts.
    except (
        OpcError, etree.LxmlError, zipfile.BadZipFile, zlib.error, EOFError, OSError,
        KeyError, ValueError, AttributeError, TypeError, IndexError, RuntimeError, NotImplementedError,
    ) as error:  # fmt: skip
        raise _damaged(name) from error

    at = _title(paragraphs)
    title = entitled if at is None else paragraphs.pop(at)[0]
    blocks = (Block(text, "caption" if style.lower() == "caption" else "body") for text, style in paragraphs)
    return document(blocks, name=name, read_as="docx", title=title, shown=at is not None)


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message(
            "%(name)s is not a Word document, or it is damaged: open it in Word and save it again as .docx.",
            {"name": name},
        )
    )


def _check(data: bytes, name: str) -> None:
    """Look at the package from outside, before anything of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            written = sum(part.file_size for part in parts if not part.filename.startswith(_BINARY))
            if sum(part.file_size for part in parts) > MAX_UNPACKED or written > _MAX_XML or len(parts) > _MAX_PARTS:
                raise TooLarge(
                    Message(
                        "%(name)s is too large once unpacked: copy the article alone into a new document.",
                        {"name": name},
                    )
                )
            with package.open("word/document.xml") as part:
                head = part.read(2048)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, EOFError, ValueError, RuntimeError) as error:
        raise _damaged(name) from error
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:  # Word writes none; they are how entity bombs begin
        raise _damaged(name)


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Text and style id of every paragraph, in tables and text boxes too."""
    etree.strip_elements(body, *_UNSAID, with_tail=False)
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


def _title(paragraphs: list[tuple[str, str]]) -> int | None:
    """Which paragraph is the title of the document, if one is."""
    filled = [(index, style.lower()) for index, (text, style) in enumerate(paragraphs) if text.strip()]
    styled = [index for index, style in filled if style == "title"]
    headings = [index for index, style in filled[:_TITLE_WITHIN] if style == "heading 1"]
    return next(iter(styled + headings), None)
