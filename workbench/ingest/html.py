"""Saved web pages: the article, and what the site puts around it, set aside.

Trafilatura says which text is the article; the page itself says in what order all of it stands, what is a caption and
where paragraphs end. A page with nothing around its text (no navigation, forms or scripts) is read as it is.
"""

from __future__ import annotations

import copy
import logging
import re
from typing import Any, Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from workbench.errors import EmptyText, Message, UnreadableFile
from workbench.ingest.decoding import decode
from workbench.ingest.document import Block, Document, clean, document
from workbench.ingest.page_pieces import AROUND, Piece, pieces, words_of
from workbench.ingest.repair import Tally

__all__ = ["blocks", "headline", "in_one_line", "page_blocks", "parsed", "read_html"]

_DECLARED: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_DECLARATION: Final = re.compile(r"<\?xml[^>]*\?>")
_UNSEEN: Final = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
    "canvas",
    "audio",
    "video",
)
_IN_HEAD: Final = ("base", "link", "meta", "noscript", "script", "style", "template", "title")
_MANY_ELEMENTS: Final = 3000  # beyond that trafilatura does without a second opinion, which takes quadratic time
_MAX_ELEMENTS: Final = 20_000  # beyond that a page is read without it
_MAX_DEPTH: Final = 250  # elements within each other, likewise
_SHORT: Final = 25  # letters; a shorter block is kept only where it is the whole of a line of the article
_ENOUGH: Final = 0.6  # of the article's letters that must be found again in the page
_ITEM_MARK: Final = re.compile(r"^(?:[-•|]\s*)+|\s*\|$", re.MULTILINE)


def read_html(data: bytes, *, name: str, encoding: str | None = None, declared: str | None = None) -> Document:
    """Title and paragraphs of a page, in page order: nothing that a reader sees of it is left out.

    Captions are marked as such, and what is not the article's is a credit or boilerplate. ``declared``: the encoding
    that its server says it is in; otherwise what the page says itself.
    """
    said = _DECLARED.search(data, 0, 4096)
    declared = declared or (said.group(1).decode("ascii") if said else None)
    text, found_in, confidence = decode(data, name=name, declared=declared, encoding=encoding)
    tally = Tally()
    page = parsed(text, name=name, tally=tally)
    title, heading = _title(page)
    framed = next(page.iter("script", "form", *AROUND), None) is not None
    etree.strip_elements(page, *_UNSEEN, with_tail=False)
    return document(
        _article(page, heading) if framed else blocks(page, heading=heading),
        name=name,
        read_as="html",
        title=title,
        shown=heading is not None,
        encoding=found_in,
        confidence=confidence,
        tally=tally,
    )


def parsed(text: str, *, name: str, tally: Tally | None = None) -> HtmlElement:
    """The tree of a page, with all that it shows in its body and each headline in one line.

    ``tally``: where to count what is put right in the text.

    Raises EmptyText where there is no element in it, UnreadableFile where elements stand in each other so deep that
    the rest of the page is lost.
    """
    # Without huge_tree that is from 256 on.
    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        markup = clean(text, tally).lstrip()
        declared = _XML_DECLARATION.match(markup)
        page = document_fromstring(markup[declared.end() :] if declared else markup, parser)
    except (etree.LxmlError, ValueError) as error:  # a page without a single element
        if _too_deep(parser):
            raise _nested(name) from error
        raise EmptyText(
            Message("There is no text in %(name)s: choose another file or paste the text.", {"name": name})
        ) from error
    if _too_deep(parser):
        raise _nested(name)
    _out_of_head(page)
    for heading in page.iter("h1"):
        in_one_line(heading)
    return page


def in_one_line(heading: HtmlElement) -> None:
    """Makes spaces of the line breaks in a headline."""
    for line_break in heading.iter("br"):
        line_break.tail = " " + (line_break.tail or "")
    etree.strip_tags(heading, "br")


def _too_deep(parser: HTMLParser) -> bool:
    return any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)


def _nested(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message("%(name)s is nested too deep to be read: open it in a browser and paste its text.", {"name": name})
    )


def headline(page: HtmlElement) -> HtmlElement | None:
    """What readers see as the headline of a page, None where there is no heading of level one."""
    return _title(page)[1]


def blocks(page: HtmlElement, *, heading: HtmlElement | None = None) -> list[Block]:
    """All that a page shows, piece by piece. ``heading``: the element that is the title."""
    etree.strip_elements(page, *_UNSEEN, with_tail=False)
    return [Block(piece.text, piece.role) for piece in pieces(page, heading=heading)]


def page_blocks(data: bytes, *, name: str) -> tuple[str | None, list[Block]]:
    """The headline of a page and all that it shows, the headline too; nothing where it shows nothing."""
    declared = _DECLARED.search(data, 0, 4096)
    text = decode(data, name=name, declared=declared.group(1).decode("ascii") if declared else None).text
    try:
        page = parsed(text, name=name)
    except EmptyText:
        return None, []
    heading = headline(page)
    return words_of(heading) if heading is not None else None, blocks(page)


def _out_of_head(page: HtmlElement) -> None:
    """Moves what a page shows from its head to its body.

    The parser knows HTML 4: where neither tag is written, it leaves newer elements, such as article, in the head.
    """
    head = page.find("head")
    if head is None:
        return
    first = next((element for element in head if element.tag not in _IN_HEAD), None)
    if first is None:
        return
    shown = [first, *first.itersiblings()]
    body = page.find("body")
    if body is None:
        body = etree.SubElement(page, "body")
    for place, element in enumerate(shown):
        body.insert(place, element)
    if body.text and body.text.strip():  # it came after what is before it now
        shown[-1].tail = (shown[-1].tail or "") + body.text
        body.text = None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _title(page: HtmlElement) -> tuple[str | None, HtmlElement | None]:
    """The headline, and the element in which readers see it.

    A heading that the page's own title repeats, else the article's, else the page's own title, which is not seen.
    """
    headings = [element for element in page.iter("h1") if words_of(element)]
    named = next((words_of(element) for element in page.iter("title")), "")
    shared = next(
        (str(meta.get("content", "")) for meta in page.iter("meta") if meta.get("property") == "og:title"), ""
    )
    best = max(
        headings, key=lambda heading: (words_of(heading) in (named, shared), _rank(heading, named)), default=None
    )
    if best is not None:
        return words_of(best), best
    return shared.strip() or named or None, None


def _rank(heading: HtmlElement, named: str) -> int:
    """How likely a heading is the headline and not the name of the site, which the page's title may hold too."""
    return (words_of(heading) in named) + 2 * (next(heading.iterancestors("article", "main"), None) is not None)


def _article(page: HtmlElement, heading: HtmlElement | None) -> list[Block]:
    """All blocks of the page; those that trafilatura takes for the article, and the captions among them, as its own."""
    lines = _extracted(page)
    if not lines:
        articles = [element for element in page.iter("article", "main") if _is_filled(element)]
        main = articles[0] if len(articles) == 1 else page
        return [_block(piece, own=piece.inside) for piece in pieces(page, heading=heading, main=main)]
    whole = _squeezed("".join(lines))
    single = {_squeezed(part) for line in lines for part in (line, *line.split("|"))}  # a row of a table is a line
    found = list(pieces(page, heading=heading))
    squeezed = ["" if piece.around else _squeezed(piece.text) for piece in found]
    kept = [text in single or (len(text) >= _SHORT and text in whole) for text in squeezed]
    if sum(len(text) for text, keep in zip(squeezed, kept, strict=True) if keep) >= _ENOUGH * len(whole):
        first, last = kept.index(True), len(kept) - kept[::-1].index(True)
        return [
            _block(piece, own=kept[index] or (piece.role == "caption" and first <= index < last))
            for index, piece in enumerate(found)
        ]
    # Its text is not to be found on the page as it stands: it goes first, the rest of the page after it.
    rest = [_block(piece, own=False) for piece in found if _squeezed(piece.text) not in whole or piece.role == "title"]
    return [*(Block(line) for line in lines), *rest]


def _is_filled(element: HtmlElement) -> bool:
    return bool(words_of(element)) and next(element.iterancestors(*AROUND), None) is None


def _block(piece: Piece, *, own: bool) -> Block:
    """The piece with its role, where it is the article's ``own``, else with one that is not aligned."""
    if piece.role in ("title", "credit") or (own and not piece.around):
        return Block(piece.text, piece.role)
    return Block(piece.text, "boilerplate")


def _extracted(page: HtmlElement) -> list[str]:
    page = copy.deepcopy(page)
    etree.strip_elements(page, *AROUND, with_tail=False)
    size = sum(1 for _ in page.iter())
    if size > _MAX_ELEMENTS or _depth(page) > _MAX_DEPTH:
        return []
    import trafilatura  # slow to import

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports pages without an article as errors
    found: Any = trafilatura.bare_extraction(
        _told_as_text(page), include_comments=False, include_tables=True, fast=size > _MANY_ELEMENTS
    )
    text = _ITEM_MARK.sub("", clean(found.text)) if found is not None and found.text else ""
    return [line for line in text.split("\n") if line.strip()]


def _depth(page: HtmlElement) -> int:
    """How many elements stand in each other at the most."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _told_as_text(page: HtmlElement) -> HtmlElement:
    """The page with its lists as paragraphs, but for lists of links: trafilatura takes a short list for navigation."""
    for item in page.iter("li"):
        linked = sum(len(_squeezed(words_of(link))) for link in item.iter("a"))
        if linked * 2 < len(_squeezed(words_of(item))):
            item.tag = "p"
    for element in page.iter("ul", "ol"):
        if element.find("p") is not None:
            element.tag = "div"
    return page
