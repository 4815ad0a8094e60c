"""The part that each line of a text plays: the article's own, or what a news page says around it.

A line of the page that is taken for the article's costs an editor a glance; a line of the article that is taken for the
page's is hidden from every check. So a line is set aside only where it looks like nothing else, or where its place and
its neighbours say so too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workbench.domain import ALIGNED_ROLES, Paragraph, Role
from workbench.ingest.document import Document
from workbench.ingest.page_lines import Sign, is_prose, sign
from workbench.ingest.page_phrases import END, said

__all__ = ["with_roles"]

_MANY: Final = 4000  # lines; of more only the first and the last are looked at
_EDGE: Final = 500  # of them
_NOTICE_WITHIN: Final = 15  # lines from either end that a notice on cookies or copyright may stand in
_TITLE_WITHIN: Final = 6  # lines of the article in which its title may be repeated
_TITLE_WORDS: Final = 3  # from here on two lines that say the same are a title and its repetition
_LINKS_AMID: Final = 6  # lines after "read also" amid the article that may be links
_LINK_WORDS: Final = 25
_HEADING_WORDS: Final = 5  # at the most, in a heading within the article

# What a line may be wherever it stands.
_ANYWHERE: Final[dict[Sign, Role]] = {
    "switcher": "boilerplate",
    "credit": "credit",
    "shows": "caption",
    "stamp": "boilerplate",
    "counter": "boilerplate",
    "see also": "boilerplate",
    "call": "boilerplate",
    "control": "boilerplate",
    "menu": "boilerplate",
    "advertisement": "boilerplate",
}
# What it may be before the first sentence and after the last.
_OUTSIDE: Final[dict[Sign, Role]] = {
    "byline": "credit",
    "details": "boilerplate",
    "tags": "boilerplate",
    "request": "boilerplate",
}
# What it may be there beside a line that is set aside.
_BESIDE: Final[dict[Sign, Role]] = {
    "language": "boilerplate",
    "navigation": "boilerplate",
    "number": "boilerplate",
    "name": "credit",
    "link headings": "boilerplate",
}
# What no headline is like, even where one is expected.
_NO_HEADLINE: Final[frozenset[Sign | None]] = frozenset({"switcher", "stamp", "counter", "details", "menu"})
_SITE: Final = re.compile(r"\s*[|•·—–-]\s*(?:\S+\s*){1,5}")


def with_roles(document: Document) -> Document:
    """The document with what stands around its article marked so; its text and all offsets stay.

    Only paragraphs that are the article's so far get another role, and never all of them: a text of nothing but such
    lines stays as it is.
    """
    roles = _Lines(document).roles()
    changed = tuple(
        paragraph if paragraph.role == role else replace(paragraph, role=role)
        for paragraph, role in zip(document.paragraphs, roles, strict=True)
    )
    return replace(document, paragraphs=changed) if _is_told(changed) else document


def _is_told(paragraphs: Sequence[Paragraph]) -> bool:
    return any(paragraph.aligned and paragraph.role != "title" for paragraph in paragraphs)


class _Lines:
    """The lines of a document, what each looks like, and what has been found out about them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: list[Role] = [paragraph.role for paragraph in document.paragraphs]
        count = len(self._found)
        near = range(count) if count <= _MANY else (*range(_EDGE), *range(count - _EDGE, count))
        # The lines that are the article's so far, in order, and what of them is looked at.
        self._own = [index for index in near if self._found[index] in ("body", "lead", "caption")]
        self._texts = {index: self._line(index) for index in self._own}
        self._signs: dict[int, Sign | None] = {index: sign(text) for index, text in self._texts.items()}

    def _line(self, index: int) -> str:
        paragraph = self._document.paragraphs[index]
        return self._document.text[paragraph.start : paragraph.end]

    def roles(self) -> list[Role]:
        """The role of every line."""
        self._captions()
        self._own = [index for index in self._own if self._found[index] == "body"]
        self._headline = self._first_line()
        self._anywhere()
        self._switchers()
        first, last = self._prose()
        self._amid(first, last)
        self._moments(first, last)
        self._outside(first, last)
        self._after(last)
        self._beside(first, last)
        self._titles()
        return self._found

    def _set(self, index: int, role: Role) -> None:
        if self._found[index] == "body" and (index != self._headline or self._signs[index] in _NO_HEADLINE):
            self._found[index] = role

    def _first_line(self) -> int:
        """The line that can only be the headline, since nothing else says which is and the text follows; else -1."""
        top = self._own[:2]
        alone = len(top) == 1 or (len(top) == 2 and is_prose(self._texts[top[1]]))
        return top[0] if alone and "title" not in self._found else -1

    def _captions(self) -> None:
        for index in self._own:
            if self._found[index] == "caption" and self._signs[index] == "credit":
                self._found[index] = "credit"

    def _titles(self) -> None:
        """The headline once more: above the text, with the name of the site or without, and below it."""
        titled = [index for index, role in enumerate(self._found[:_EDGE]) if role == "title"]
        own = [index for index in self._own if self._found[index] == "body" and not is_prose(self._texts[index])]
        top = own[:_TITLE_WITHIN]
        if titled:
            again = dict.fromkeys((*top, *own[-_TITLE_WITHIN:]), titled)
        else:  # where nothing says which line is the headline, only one that follows can be its repetition
            again = {index: [at for at in top if at < index] for index in top if not END.search(self._texts[index])}
        for index, titles in again.items():
            text = self._texts[index]
            for title in map(self._line, titles):
                site = text.startswith(title) and _SITE.fullmatch(text[len(title) :])
                if len(title.split()) >= _TITLE_WORDS and (said(text) == said(title) or site):
                    self._found[index] = "boilerplate"

    def _anywhere(self) -> None:
        edge = {*range(_NOTICE_WITHIN), *range(len(self._found) - _NOTICE_WITHIN, len(self._found))}
        for index in self._own:
            look = self._signs[index]
            if look in _ANYWHERE:
                self._set(index, _ANYWHERE[look])
            elif look == "notice" and index in edge:
                self._found[index] = "boilerplate"

    def _switchers(self) -> None:
        """Languages, one a line."""
        for index in self._own:
            if self._signs[index] == "language" and any(
                self._signs.get(other) in ("language", "switcher") and self._texts[other] != self._texts[index]
                for other in (index - 1, index + 1)
            ):
                self._found[index] = "boilerplate"

    def _prose(self) -> tuple[int, int]:
        """The first and the last line that can only be the article's; where none is, all is amid it."""
        prose = [index for index in self._own if self._found[index] == "body" and is_prose(self._texts[index])]
        prose += [index for index, role in enumerate(self._found) if role == "lead"]
        return (min(prose), max(prose)) if prose else (-1, len(self._found))

    def _amid(self, first: int, last: int) -> None:
        """Links to other stories after a line that announces them, amid the article."""
        for heading in self._own:
            if not self._announces(heading) or not first <= heading < last:
                continue
            links = []
            for index in range(heading + 1, min(heading + 1 + _LINKS_AMID, last)):
                if self._found[index] != "body" or not self._may_be_link(index):
                    break
                links.append(index)
            # A short line before the next sentence is a heading of the article.
            if len(links) > 1 and len(self._texts[links[-1]].split()) <= _HEADING_WORDS:
                links.pop()
            for index in links:
                self._found[index] = "boilerplate"

    def _announces(self, index: int) -> bool:
        """Whether a line by itself says that links follow."""
        return (
            self._signs[index] == "see also"
            and sign(self._texts[index].rstrip(" :") + ":") == "see also"
            and (len(self._texts[index].split()) <= _HEADING_WORDS)
        )

    def _may_be_link(self, index: int) -> bool:
        text = self._texts.get(index, "")
        return (
            bool(text)
            and not is_prose(text)
            and len(text.split()) <= _LINK_WORDS
            and self._signs[index] != "correction"
        )

    def _moments(self, first: int, last: int) -> None:
        """Dates and hours above the text and below it, unless the text goes by them."""
        moments = [index for index in self._own if self._signs[index] == "moment" and self._found[index] == "body"]
        if any(first < index < last for index in moments) or len(moments) > 3:
            return
        for index in moments:
            if index < first or index > last:
                self._set(index, "boilerplate")

    def _outside(self, first: int, last: int) -> None:
        for index in self._own:
            look = self._signs[index]
            if look in _OUTSIDE and (index < first or index > last):
                self._set(index, _OUTSIDE[look])
            elif look == "signature" and self._own[0] < index < first:
                self._set(index, "credit")

    def _after(self, last: int) -> None:
        """Lists of other stories and of tags at the end."""
        listing, short = False, False
        for index in self._own:
            if index < last or self._signs[index] == "correction":
                listing = short = False
                continue
            if self._signs[index] == "link headings":
                self._found[index] = "boilerplate"
            if self._signs[index] == "link headings" or self._announces(index):
                listing = True
            elif self._signs[index] == "tags":
                short = True
            elif (listing and self._may_be_link(index)) or (short and len(self._texts[index].split()) <= 3):
                self._set(index, "boilerplate")
            else:
                short = False

    def _beside(self, first: int, last: int) -> None:
        """What only its neighbours tell, downwards and upwards."""
        order = [index for index in self._own if index < first or index > last]
        menus = [index for index in order if self._signs[index] == "navigation"]
        for index in menus:
            if {index - 1, index + 1} & set(menus):
                self._set(index, "boilerplate")
        for index in (*order, *reversed(order)):
            look = self._signs[index]
            if look in _BESIDE and any(
                0 <= other < len(self._found) and self._found[other] not in ALIGNED_ROLES
                for other in (index - 1, index + 1)
            ):
                self._set(index, _BESIDE[look])
