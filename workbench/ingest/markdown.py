"""Markdown (CommonMark with tables) → plain paragraphs; the first heading of level one is the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.errors import Message, TooLarge
from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, document

__all__ = ["MAX_LINES", "read_markdown"]

MAX_LINES: Final = 100_000  # that are not blank: the parser takes up to 0.1 ms for one

_FRONT_MATTER: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_FRONT_TITLE: Final = re.compile(r"^title[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_MARK: Final = re.compile(r"[\\`*_\[\]<>&]|  \n")
_MAX_MARKS: Final = 400  # a paragraph with more keeps them: the parser's time grows with the square of their number
_TAG: Final = re.compile(r"<!--.*?(?:-->|$)|<[^<>]*>", re.DOTALL)
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_markdown(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The paragraphs, headings, list items and table cells of a Markdown file, as plain text.

    Raises TooLarge over MAX_LINES, otherwise as :func:`decode` and :func:`document`.
    """
    text, found_in, confidence = decode(data, name=name, encoding=encoding)
    if sum(1 for line in text.splitlines() if line and not line.isspace()) > MAX_LINES:
        raise TooLarge(
            Message(
                "%(name)s has more than %(limit)s lines: cut it into several files.",
                {"name": name, "limit": f"{MAX_LINES:,}"},
            )
        )
    title, shown = None, False
    front = _FRONT_MATTER.match(text)
    if front:
        found = _FRONT_TITLE.search(front.group(1) or "")
        title = found.group(1).strip("\"'") if found else None
        text = text[front.end() :]
    blocks = []
    for heading, block in _blocks(text):
        if heading and title in (None, block.text):
            title, shown = block.text, True
        else:
            blocks.append(block)
    return document(
        blocks,
        name=name,
        read_as="markdown",
        title=title,
        shown=shown,
        encoding=found_in,
        confidence=confidence,
    )


class _Parser(MarkdownIt):
    """CommonMark of which only the texts of links are wanted, so that their addresses need no work."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        return url


def _blocks(text: str) -> Iterator[tuple[bool, Block]]:
    """Every block of text, and whether it is a heading of level one."""
    heading = False
    parser = _Parser("commonmark").enable("table").disable("inline")
    environment: dict[str, object] = {}
    for token in parser.parse(text, environment):
        if token.type == "heading_open":
            heading = token.tag == "h1"
        elif token.type == "inline":
            content = token.content
            if 0 < len(_MARK.findall(content)) <= _MAX_MARKS:
                content = _plain(parser.inline.parse(content, parser, environment, []))
            else:
                content = content.replace("\n", " ")
            yield heading, Block(content)
            heading = False
        elif token.type in {"fence", "code_block"}:
            yield False, Block(token.content)
        elif token.type == "html_block":
            yield False, Block(_TAG.sub("", _BREAK.sub("\n", token.content)))


def _plain(tokens: list[Token]) -> str:
    """Inline tokens without their marks: a link is its text, a picture nothing."""
    pieces = []
    for token in tokens:
        if token.type in {"text", "text_special", "code_inline"}:
            pieces.append(token.content)
        elif token.type == "softbreak":
            pieces.append(" ")
        elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.fullmatch(token.content)):
            pieces.append("\n")
    return "".join(pieces)
