"""A page's visible text in page order, piece by piece, with what its elements say of each piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from workbench.domain import Role

__all__ = ["AROUND", "Piece", "pieces", "words_of"]

AROUND: Final = ("nav", "aside", "footer", "button", "select", "dialog", "menu")
"""Elements whose text is never the article's."""

_BLOCKS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
))  # fmt: skip
_UNREAD: Final = ("head", "select", "datalist")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CLASS_WORD: Final = re.compile(r"[a-z]+")
_CREDITS: Final = frozenset({"credit", "credits", "byline", "photographer", "copyright"})
_CREDIT_CLASSES: Final = frozenset({"author", "article-author", "post-author", "author-name", "article__author"})
_LEADS: Final = frozenset({"lead", "lede", "standfirst", "dek", "summary", "subtitle"})
_WHOLE: Final = frozenset({"article", "body", "main"})
_CREDIT_WORDS: Final = 20  # at the most; an element of more that is called so is no credit
_LEAD_WITHIN: Final = 4  # pieces of the article at the top


class Piece(NamedTuple):
    """Text between the borders of block elements; lines are apart where the page breaks them.

    ``around``: whether an element says that it is not the article's. ``inside``: whether it stands in ``main``.
    """

    text: str
    role: Role
    around: bool
    inside: bool


def words_of(element: HtmlElement) -> str:
    """All text of an element on one line."""
    return " ".join(str(element.text_content()).split())


def pieces(
    root: HtmlElement, *, heading: HtmlElement | None = None, main: HtmlElement | None = None, around: bool = False
) -> Iterator[Piece]:
    """The pieces of what a reader sees of ``root``.

    ``heading``: the element that is the title. ``around``: whether all of it is known not to be the article's. What
    stands around within a paragraph comes after it.
    """
    told: list[str] = []  # of the piece that is being read
    later: list[Piece] = []
    roles: list[tuple[HtmlElement, Role]] = []  # the elements that say a role, outermost first
    inside: HtmlElement | None = None
    seen = 0

    def done() -> Iterator[Piece]:
        nonlocal seen
        text, role = "".join(told), _role(roles)
        if text.strip():
            seen += not around
            if role == "lead" and seen > _LEAD_WITHIN:
                role = "body"
            yield Piece(text, role, around, inside is not None)
        yield from later
        told.clear()
        later.clear()

    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        border = tag in _BLOCKS or (around and _is_item(element))
        if border and (told or later):
            yield from done()
        if event == "end":
            if roles and roles[-1][0] is element:
                roles.pop()
            inside = None if inside is element else inside
            if element is not root:
                told.append((element.tail or "").replace("\n", " "))
            continue
        if _is_hidden(element):
            events.skip_subtree()
        elif element is heading:
            yield Piece(words_of(element), "title", around=False, inside=True)
            events.skip_subtree()
        elif tag in AROUND and not around:
            later += pieces(element, heading=heading, around=True)
            events.skip_subtree()
        else:
            inside = element if element is main else inside
            if border and (said := _said_by(element)):
                roles.append((element, said))
            told.append("\n" if tag == "br" else (element.text or "").replace("\n", " "))
    yield from done()


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.tag in _UNREAD
        or element.get("hidden") is not None
        or (element.tag == "dialog" and element.get("open") is None)
        or _HIDDEN.search(element.get("style", "")) is not None
    )


def _is_item(element: HtmlElement) -> bool:
    """Whether an element around the article stands by itself although it is written within a line."""
    if element.tag == "a":
        parent = element.getparent()
        return parent is None or parent.tag != "p"
    return element.tag in AROUND


def _said_by(element: HtmlElement) -> Role | None:
    """The role that an element's kind or class gives what is in it."""
    if element.tag == "figcaption":
        return "caption"
    names = element.get("class", "").lower()
    if not names:
        return None
    found = set(_CLASS_WORD.findall(names))
    if (found & _CREDITS or set(names.split()) & _CREDIT_CLASSES) and _is_brief(element):
        return "credit"
    return "lead" if found & _LEADS else None


def _role(roles: list[tuple[HtmlElement, Role]]) -> Role:
    """A caption stays one whatever it is made of, else the innermost element says the role."""
    said = [role for _, role in roles]
    return "caption" if "caption" in said else said[-1] if said else "body"


def _is_brief(element: HtmlElement) -> bool:
    """Whether an element has few words in all: a story that is filed under "copyright" is no credit."""
    words = (word for text in element.itertext() for word in text.split())
    return element.tag not in _WHOLE and next(islice(words, _CREDIT_WORDS, None), None) is None
