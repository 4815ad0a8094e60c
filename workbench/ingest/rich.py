"""Rich text from the clipboard (Word, Google Docs, browsers), which is HTML: the paragraphs that could be seen."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from workbench.ingest.document import Document, document
from workbench.ingest.html import blocks, headline, in_one_line, parsed
from workbench.ingest.page_pieces import words_of

__all__ = ["read_pasted"]

# What a clipboard writes above the page, and around the piece of it that was chosen.
_PREFACE: Final = re.compile(r"\s*Version:[0-9.]+\r?\n(?:[A-Za-z]+:[^\n]*\n){1,12}")
_BEGIN: Final = re.compile(r"<!--\s*StartFragment\s*-->", re.IGNORECASE)
_END: Final = re.compile(r"<!--\s*EndFragment\s*-->", re.IGNORECASE)
# Word writes the mark of a list's item, which readers see anyway, for programs that know no lists.
_MARKS: Final = re.compile(r"<!\[if !supportLists\]>.{0,2000}?<!\[endif\]>", re.IGNORECASE | re.DOTALL)
_CONDITION: Final = re.compile(r"<!\[(?:if[^\]<>]{0,200}|endif)\]>", re.IGNORECASE)
_UNSEEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.I
)
_TITLES: Final = frozenset({"msotitle", "title"})  # the class of a paragraph that is the title


def read_pasted(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The visible paragraphs of an HTML fragment, in UTF-8; its title is a heading of level one, or styled so.

    Raises EmptyText where there is no text in it, UnreadableFile where it is nested too deep.
    """
    text = data.decode("utf-8", "replace")
    preface = _PREFACE.match(text)
    text = text[preface.end() :] if preface else text
    begin, end = _BEGIN.search(text), None
    if begin:
        text = text[begin.end() :]
        end = _END.search(text)
    text = _CONDITION.sub("", _MARKS.sub("", text[: end.start()] if end else text))
    page = parsed(text, name=name)
    for element in list(page.iter()):
        if _UNSEEN.search(element.get("style", "")) and element.getparent() is not None:
            element.drop_tree()
    heading = headline(page)
    heading = _styled(page) if heading is None else heading
    title = words_of(heading) if heading is not None else None
    return document(blocks(page, heading=heading), name=name, read_as="html", title=title, shown=heading is not None)


def _styled(page: HtmlElement) -> HtmlElement | None:
    found = next((p for p in page.iter("p") if _TITLES & set(p.get("class", "").lower().split())), None)
    if found is not None:
        in_one_line(found)
    return found if found is not None and words_of(found) else None
