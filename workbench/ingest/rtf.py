"""Rich text (.rtf): the visible paragraphs, with letters by the code page of their font or by their Unicode number.

A pass over the tokens of the file, in time that grows with its length; what a group is for is known by its first word.
"""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Final

from workbench.errors import Message, UnreadableFile
from workbench.ingest.document import Document
from workbench.ingest.styled import Styled, styled_document

__all__ = ["read_rtf"]

_TOKEN: Final = re.compile(
    rb"(?P<bytes>(?:[^\\{}\r\n\0]|\\'[0-9A-Fa-f]{2})+)"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    rb"|(?P<brace>[{}])"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|[\r\n\0\\]",
    re.DOTALL,
)
# Letters by their number, each with the byte that stands for it where there is no Unicode, and what is between them.
_LETTER: Final = re.compile(rb"\\u(-?[0-9]{1,5})[ ]?(?:\?|\\'[0-9A-Fa-f]{2})")
_LETTERS: Final = re.compile(rb"(?:\\u-?[0-9]{1,5}[ ]?(?:\?|\\'[0-9A-Fa-f]{2})[^\\{}\r\n\0]*)+")

# Groups that are not among the paragraphs, whatever is in them.
_UNSAID: Final = frozenset(
    (
        "annotation", "atnauthor", "atnid", "bkmkend", "bkmkstart", "colorschememapping", "colortbl", "datastore",
        "falt", "fldinst", "filetbl", "footer", "footerf", "footerl", "footerr", "footnote", "generator", "header",
        "headerf", "headerl", "headerr", "latentstyles", "listoverridetable", "listtable", "listtext", "nonshppict",
        "objdata", "pict", "pntext", "rsidtbl", "shppict", "shprslt", "tc", "template", "themedata", "upr", "xe",
        "xmlnstbl",
    )
)  # fmt: skip
_KEPT: Final = frozenset({"shptxt", "ud"})  # inside groups that are left out
_PLACES: Final = {"fonttbl": "fonts", "stylesheet": "styles", "info": "info", "title": "title"}
_ENDS: Final = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})  # of a paragraph
_SAID: Final = {
    "line": "\n", "softline": " ", "tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "emdash": "—",
    "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d",
    "zwnj": "\u200c",
}  # fmt: skip
_SIGNS: Final = {"{": "{", "}": "}", "\\": "\\", "~": "\xa0", "_": "-", "-": "\xad"}
_CHARSETS: Final = {
    77: "mac_roman", 89: "mac_cyrillic", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_CODE_PAGES: Final = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_MAX_DEPTH: Final = 10_000  # groups within each other
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


@dataclass(slots=True)
class _Group:
    """What holds until a group ends. ``place``: where its text goes; ``instead``: how many bytes stand for a \\u."""

    place: str = "body"
    font: int | None = None
    instead: int = 1
    hidden: bool = False
    style: int = 0
    heading: bool = False


@dataclass(slots=True)
class _Reading:
    """What has been read so far. ``chosen``: the encoding that a person chose for the bytes of the text."""

    chosen: str | None
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    page: str = "cp1252"
    fonts: dict[int | None, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    title: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    paragraphs: list[Styled] = field(default_factory=list)
    skipping: int = 0

    def raw(self, said: bytes) -> None:
        """Takes bytes of text, but for those that stand in place of a letter already read."""
        if self.skipping:
            skipped = min(self.skipping, len(said))
            self.skipping -= skipped
            said = said[skipped:]
        if said:
            self.said(self.decoded(said))

    def decoded(self, said: bytes) -> str:
        """Bytes of text as letters, by the code page of their font."""
        return said.decode(self.chosen or self.fonts.get(self.group.font) or self.page, "replace")

    def said(self, text: str) -> None:
        """Takes text to where its group says that it belongs."""
        group = self.group
        if group.place == "body":
            if not group.hidden:
                self.line.append(text)
        elif group.place == "title":
            self.title.append(text)
        elif group.place == "style":
            self.styles[group.style] = self.styles.get(group.style, "") + text

    def ended(self) -> None:
        """Ends the line: what follows is a new paragraph."""
        if self.group.place == "body" and not self.group.hidden:
            style = "heading 1" if self.group.heading else self.styles.get(self.group.style, "")
            self.paragraphs.append(Styled(_whole("".join(self.line)), style.strip("; ")))
            self.line = []


def read_rtf(data: bytes, *, name: str, encoding: str | None = None) -> Document:
    """The paragraphs of an .rtf; its title is styled so, or a heading at the top, or in its properties.

    ``encoding``: what a person says its bytes are in, where the code pages that the file names are wrong. A file that
    was cut short is read as far as it goes. Raises UnreadableFile for what is no rich text or an encoding unknown.
    """
    begin = data[:_MAX_DEPTH].find(b"{\\rtf")
    if begin < 0:
        raise _damaged(name)
    try:
        reading = _Reading(codecs.lookup(encoding).name if encoding else None)
    except LookupError as error:
        raise _damaged(name) from error
    for match in _tokens(data, begin):
        if _take(reading, match):
            break
        if len(reading.outer) > _MAX_DEPTH:
            raise _damaged(name)
    if reading.line:
        reading.ended()
    entitled = _whole("".join(reading.title))
    return styled_document(reading.paragraphs, name=name, read_as="rtf", entitled=entitled, encoding=encoding)


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message(
            "%(name)s is not a rich text file, or it is damaged: open it where it was made and save it again.",
            {"name": name},
        )
    )


def _tokens(data: bytes, at: int) -> Iterator[re.Match[bytes]]:
    """The tokens of the file from ``at``: a word with its number, bytes, a brace, letters by their numbers."""
    while at < len(data):
        match = _LETTERS.match(data, at) or _TOKEN.match(data, at)
        if match is None:  # a byte that begins nothing
            at += 1
            continue
        yield match
        at = match.end()
        if match.re is _TOKEN and match["word"] == b"bin" and match["number"]:
            at += max(0, int(match["number"]))


def _take(reading: _Reading, match: re.Match[bytes]) -> bool:
    """Takes one token. Returns whether the document ends with it."""
    if match.re is _LETTERS:
        _take_letters(reading, match.group())
    elif match["bytes"] is not None:
        # Its bytes are written as in quoted-printable, but for the sign before them.
        reading.raw(binascii.a2b_qp(match["bytes"].replace(b"=", b"=3D").replace(b"\\'", b"=")))
    elif match["word"] is not None:
        _take_word(reading, match["word"].decode("ascii"), match["number"])
    elif match["brace"] is not None:
        reading.skipping = 0
        if match["brace"] == b"{":
            reading.outer.append(reading.group)
            reading.group = copy(reading.group)
            if reading.group.place == "styles":
                reading.group.place, reading.group.style = "style", 0
        elif reading.outer:
            reading.group = reading.outer.pop()
        return not reading.outer
    elif match["sign"] is not None:
        _take_sign(reading, match["sign"].decode("latin-1"))
    return False


def _take_letters(reading: _Reading, letters: bytes) -> None:
    if reading.group.instead == 1 and not reading.skipping:
        pieces = _LETTER.split(letters)
        numbers, between = pieces[1::2], pieces[2::2]
        if not reading.group.place:
            return
        letter = (chr(int(number) & 0xFFFF) for number in numbers)
        reading.said("".join(a + (reading.decoded(b) if b else "") for a, b in zip(letter, between, strict=True)))
        return
    for match in _TOKEN.finditer(letters):
        _take(reading, match)


def _take_sign(reading: _Reading, sign: str) -> None:
    if sign == "*":  # a group that may be left out by whoever does not know it
        reading.group.place = "optional"
    elif reading.skipping:
        reading.skipping -= 1
    elif sign in "\r\n":
        reading.ended()
    elif sign in _SIGNS:
        reading.said(_SIGNS[sign])


def _take_word(reading: _Reading, word: str, number: bytes | None) -> None:
    group, value = reading.group, None if number is None else int(number)
    if word == "u":
        reading.said(chr((value or 0) & 0xFFFF))
        reading.skipping = group.instead
    elif word in _ENDS:
        reading.ended()
    elif word in _SAID:
        if reading.skipping:
            reading.skipping -= 1
        else:
            reading.said(_SAID[word])
    elif word in _UNSAID:
        group.place = ""
    elif word in _KEPT:
        group.place = "body"
    elif word in _PLACES:
        group.place = _PLACES[word] if group.place in {"body", "info"} else ""
    elif word in _CODE_PAGES or word == "ansicpg":
        reading.page = _CODE_PAGES.get(word) or _known(value) or reading.page
    else:
        _take_setting(reading, word, value)


def _take_setting(reading: _Reading, word: str, value: int | None) -> None:
    """Takes a word that says how what follows in the group is to be read."""
    group = reading.group
    match word:
        case "f" | "deff":
            group.font = value
        case "fcharset" | "cpg" if group.place == "fonts":
            codec = _CHARSETS.get(value or 0) if word == "fcharset" else _known(value)
            if codec:
                reading.fonts[group.font] = codec
        case "uc":
            group.instead = min(max(value or 0, 0), 8)
        case "v" | "deleted":
            group.hidden = value != 0
        case "plain":
            group.hidden = False
        case "pard":
            group.style, group.heading = 0, False
        case "s":
            group.style = value or 0
        case "outlinelevel":
            group.heading = value == 0


def _known(code_page: int | None) -> str | None:
    try:
        return codecs.lookup(f"cp{code_page}").name
    except LookupError:
        return None


def _whole(text: str) -> str:
    """``text`` with the halves of letters that RTF writes as two numbers put together."""
    if _SURROGATES.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
