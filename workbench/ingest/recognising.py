"""What a file is, by what is in it; its name decides only among kinds of plain text."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePath
from typing import Final, Literal, get_args

from workbench.errors import Message, UnreadableFile

__all__ = ["EXTENSIONS", "Format", "recognise"]

Format = Literal["text", "markdown", "html", "docx", "odt", "rtf", "epub", "pdf", "srt", "vtt"]

_EXTENSIONS: Final[dict[str, Format]] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".docx": "docx", ".odt": "odt", ".rtf": "rtf", ".epub": "epub", ".pdf": "pdf", ".srt": "srt",
    ".vtt": "vtt",
}  # fmt: skip
EXTENSIONS: Final = tuple(_EXTENSIONS)
_NAMED_PLAIN: Final = frozenset({"text", "srt", "vtt"})
_PACKAGES: Final = frozenset({"docx", "odt", "epub"})

_HEAD: Final = 4096
_UNICODE_MARKS: Final = re.compile(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PDF: Final = b"%PDF-"
_PDF_WITHIN: Final = 1024  # bytes, in which readers of PDF look for its beginning
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PICTURES: Final = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
# How files begin that hold no text of their own; what to call them.
_SIGNATURES: Final = (
    (b"RIFF", "WebP, WAV or AVI"),
    (b"Rar!\x1a", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh9", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"ID3", "MP3"),
    (b"\x7fELF", "program"),
)
_MIMETYPES: Final[dict[bytes, Format]] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/epub+zip": "epub",
}
_OFFICE: Final = (("xl/", "Microsoft Excel"), ("ppt/", "PowerPoint"), ("Index/", "Apple Pages"))

# How pages begin that say so, and how pieces of one do.
_PAGE: Final = re.compile(rb"(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body)\b", re.DOTALL)
_XML: Final = re.compile(rb"<\?xml\b")
_PIECE: Final = re.compile(rb"<(article|section|main|div|h1|p)\b[^<>]*>")
_MARKDOWN: Final = re.compile(rb"---\r?\n|# ")
_CUE: Final = re.compile(rb"(?:\d{1,7}\s+)?(?:\d{1,4}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->")
_ARROW: Final = b"-->"


def recognise(data: bytes, *, name: str, shown: str | None = None) -> Format:
    """What ``data`` is. ``name``: its file's, which may be anything; ``shown``: what messages call it instead.

    What has no signature and is no page and no subtitles is text or Markdown, as the extension or else its beginning
    says; whether it is text at all is for its reader to say. Raises UnreadableFile for what cannot be read, such as a
    picture, an old .doc or an archive.
    """
    shown = shown or name
    named = _EXTENSIONS.get(PurePath(name).suffix.lower())
    if data.startswith(_ZIP):
        return _package(data, named, shown)
    if _PDF in data[:_PDF_WITHIN]:
        return "pdf"
    _refuse(data, shown)
    head = _UNICODE_MARKS.sub(b"", data[:_HEAD]).replace(b"\0", b"").lstrip().lower()
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"webvtt"):
        return "vtt"
    return _plain(data, head, named)


def _plain(data: bytes, head: bytes, named: Format | None) -> Format:
    if (
        named == "html"
        or _PAGE.match(head)
        or (_XML.match(head) and named is None)
        or (_XML.match(head) and b"<html" in head)
    ):
        return "html"
    if named == "markdown":
        return "markdown"
    if _CUE.match(head) or (named in {"srt", "vtt"} and _ARROW in data.replace(b"\0", b"")):
        return "vtt" if named == "vtt" else "srt"
    piece = _PIECE.match(head)
    if piece and b"</" + piece[1] + b">" in data.replace(b"\0", b"").lower():
        return "html"
    return "markdown" if named not in _NAMED_PLAIN and _MARKDOWN.match(head) else "text"


def _refuse(data: bytes, name: str) -> None:
    """Raises UnreadableFile for what is known and cannot be read."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise UnreadableFile(
                Message("%(name)s is protected by a password: save it without one and try again.", {"name": name})
            )
        raise _really(name, "Word 97-2003")
    if data.startswith(_PICTURES):
        raise UnreadableFile(
            Message("%(name)s is a picture: recognise its text first, or paste the text.", {"name": name})
        )
    found = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if found is not None:
        raise _really(name, found)


def _really(name: str, found: str) -> UnreadableFile:
    return UnreadableFile(
        Message(
            "%(name)s is a %(found)s file: save its text as .docx or .txt and try again.",
            {"name": name, "found": found},
        )
    )


def _package(data: bytes, named: Format | None, name: str) -> Format:
    """What a ZIP archive holds: a document, by its parts, or files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = frozenset(archive.namelist())
            mimetype = b""
            if "mimetype" in parts:
                with archive.open("mimetype") as opened:
                    mimetype = opened.read(100).strip()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise UnreadableFile(
            Message(
                "%(name)s is damaged or was cut short: get it once more, or save it again where it was made.",
                {"name": name},
            )
        ) from error
    if "word/document.xml" in parts:
        return "docx"
    if mimetype in _MIMETYPES:
        return _MIMETYPES[mimetype]
    if "META-INF/container.xml" in parts:
        return "epub"
    for folder, program in _OFFICE:
        if any(part.startswith(folder) for part in parts):
            raise _really(name, program)
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise _really(name, "LibreOffice Calc, Draw or Impress")
    if named in _PACKAGES:
        return named  # whose reader says what is wrong with it
    raise UnreadableFile(
        Message(
            "%(name)s is a ZIP of several files, and one edition goes here: choose one of them, or give the ZIP to the "
            "page “Many files”.",
            {"name": name},
        )
    )


assert frozenset(_EXTENSIONS.values()) == frozenset(get_args(Format))  # noqa: S101 - two lists of the same
