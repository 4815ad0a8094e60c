"""PDF: the text of its pages as lines, for :mod:`workbench.ingest.layout` to put paragraphs together from."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Final

from workbench.errors import Message, TooLarge, UnreadableFile
from workbench.ingest.document import Block, Document, document
from workbench.ingest.layout import Line, laid_out

__all__ = ["MAX_PAGES", "read_pdf"]

MAX_PAGES: Final = 500
_MAX_LETTERS: Final = 2_000_000  # of all pages, which is a book of a thousand
_HYPHEN: Final = "\x02"  # how pdfium tells a hyphen that divides a word at the end of a line


def read_pdf(data: bytes, *, name: str, encoding: str | None = None) -> Document:  # noqa: ARG001 - one signature
    """The paragraphs of a PDF that has text; its title is what stands on the first page in the largest letters.

    This is native code that a file can break: call it through :func:`workbench.ingest.readers.read_as`, which does so
    in a process of its own. Raises UnreadableFile for a scan, a damaged or a protected file, TooLarge over MAX_PAGES.
    """
    import pypdfium2  # slow to import

    try:
        opened: Any = pypdfium2.PdfDocument(data)
        pages = len(opened)
    except pypdfium2.PdfiumError as error:
        raise _unopened(str(error), name) from error
    if pages > MAX_PAGES:
        raise _too_long(name)
    told: list[list[Line]] = []
    left = _MAX_LETTERS
    for number in range(pages):
        try:
            lines = list(_lines(opened[number], pypdfium2.raw, left))
        except pypdfium2.PdfiumError:  # a page that is damaged; the others may not be
            lines = []
        except _TooManyLettersError as error:
            raise _too_long(name) from error
        left -= sum(len(line.text) for line in lines)
        told.append(lines)
    if not any(character.isalpha() for lines in told for line in lines for character in line.text):
        raise UnreadableFile(
            Message(
                "%(name)s is a PDF without text, such as a scan: recognise its text first, or paste it.", {"name": name}
            )
        )
    title, blocks = laid_out(told)
    return document(blocks or [Block("")], name=name, read_as="pdf", title=title, shown=title is not None)


class _TooManyLettersError(Exception):
    """There is more text in the pages than is read."""


def _too_long(name: str) -> TooLarge:
    return TooLarge(
        Message(
            "%(name)s has more than %(limit)s pages: save those of the article as a PDF of their own.",
            {"name": name, "limit": MAX_PAGES},
        )
    )


def _unopened(reason: str, name: str) -> UnreadableFile:
    if "password" in reason.lower() or "security" in reason.lower():
        return UnreadableFile(
            Message("%(name)s is protected by a password: save it without one and try again.", {"name": name})
        )
    return UnreadableFile(
        Message("%(name)s is not a PDF, or it is damaged: make it once more, or paste the text.", {"name": name})
    )


def _lines(page: Any, pdfium: Any, limit: int) -> Iterator[Line]:
    """The lines of a page in the order that the file tells them in. Raises _TooManyLettersError over ``limit``."""
    text = page.get_textpage()
    count = text.count_chars()
    if count > limit:
        raise _TooManyLettersError
    begin, letters = 0, []
    for index in range(count + 1):
        number = pdfium.FPDFText_GetUnicode(text.raw, index) if index < count else 0x0A
        letter = chr(number) if 0 < number <= 0x10FFFF else " "
        if letter not in "\r\n" and letter != _HYPHEN:
            letters.append(letter)
            continue
        divided = letter == _HYPHEN
        if "".join(letters).strip():
            yield _line("".join(letters), divided, _Place(text.raw, pdfium), (begin, index))
        letters, begin = [], index + 1


class _Place:
    """Where the letters of a page are."""

    def __init__(self, text: Any, pdfium: Any) -> None:
        self._text, self._pdfium = text, pdfium
        self._sides = [ctypes.c_double() for _ in range(4)]

    def sides(self, index: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a letter, in points from the lower left corner of the page."""
        self._pdfium.FPDFText_GetCharBox(self._text, index, *map(ctypes.byref, self._sides))
        left, right, bottom, top = (side.value for side in self._sides)
        return left, right, bottom, top

    def baseline(self, index: int) -> float:
        """How high above the page's bottom a letter stands."""
        x, y = ctypes.c_double(), ctypes.c_double()
        self._pdfium.FPDFText_GetCharOrigin(self._text, index, ctypes.byref(x), ctypes.byref(y))
        return y.value

    def size(self, index: int) -> float:
        """The size of a letter's font, in points."""
        return float(self._pdfium.FPDFText_GetFontSize(self._text, index))


def _line(text: str, divided: bool, place: _Place, span: tuple[int, int]) -> Line:
    first = span[0] + len(text) - len(text.lstrip())
    last = span[0] + len(text.rstrip()) - 1
    left, _, bottom, top = place.sides(first)
    _, right, _, _ = place.sides(last)
    size = max(place.size(first), place.size((first + last) // 2), (top - bottom) / 2)
    return Line(text.strip(), left, right, place.baseline(first), size, divided)
