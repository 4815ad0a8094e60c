"""Paragraphs with the names of their styles, as word processors write them → a document with its title and captions."""

from __future__ import annotations

from typing import Final, NamedTuple

from workbench.ingest.document import Block, Document, document

__all__ = ["Styled", "styled_document"]

_TITLE_WITHIN: Final = 3  # paragraphs at the top among which a heading is the title of the whole
_CAPTIONS: Final = frozenset({"caption", "illustration", "figure", "drawing"})  # "Illustration" is LibreOffice's


class Styled(NamedTuple):
    """A paragraph and the name of its style, in whatever case; '' for none."""

    text: str
    style: str = ""


def styled_document(
    paragraphs: list[Styled], *, name: str, read_as: str, entitled: str | None, encoding: str | None = None
) -> Document:
    """The document of ``paragraphs``; its title is styled so, or a heading at the top, or that of its properties.

    ``entitled``: what the properties of the file call it. Raises as :func:`document`.
    """
    at = _title(paragraphs)
    title = entitled if at is None else paragraphs.pop(at).text
    blocks = (Block(text, "caption" if style.lower() in _CAPTIONS else "body") for text, style in paragraphs)
    return document(blocks, name=name, read_as=read_as, title=title, shown=at is not None, encoding=encoding)


def _title(paragraphs: list[Styled]) -> int | None:
    """Which paragraph is the title of the document, if one is."""
    filled = [(index, style.lower()) for index, (text, style) in enumerate(paragraphs) if text.strip()]
    styled = [index for index, style in filled if style == "title"]
    headings = [index for index, style in filled[:_TITLE_WITHIN] if style == "heading 1"]
    return next(iter(styled + headings), None)
