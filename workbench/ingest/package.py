"""ZIP packages (.docx, .odt, .epub), unpacked in memory and within limits; nothing is ever written anywhere.

What a package says of itself is not believed: bytes are counted while they are unpacked, parts are read one by one and
never twice, and a package within a package stays what it is.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from lxml import etree

from workbench.errors import Message, TooLarge, UnreadableFile

__all__ = ["MAX_TEXT", "MAX_UNPACKED", "UNSOUND", "Package", "declares", "too_large"]

MAX_UNPACKED: Final = 100 * 1024 * 1024  # bytes of all parts together, as the package itself says
MAX_TEXT: Final = 12 * 1024 * 1024  # bytes of all parts that are read: what takes a few seconds at the most
_MAX_PARTS: Final = 10_000
_CHUNK: Final = 65_536
_PROTECTED: Final = 1  # the bit of a part's flags that says it is encrypted
_LEADING_OUT: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)")

UNSOUND: Final = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, EOFError, OSError, KeyError, ValueError, RuntimeError,
    NotImplementedError,
)  # fmt: skip
"""What a damaged package can raise, from the archive and from its XML."""


def too_large(name: str) -> TooLarge:
    """The error for a file of which there is too much once it is unpacked."""
    return TooLarge(
        Message("%(name)s is too large once unpacked: copy the article alone into a new document.", {"name": name})
    )


def declares(content: bytes, what: bytes) -> bool:
    """Whether XML declares a document type or entities, by which a few bytes can stand for gigabytes."""
    return what in (content.replace(b"\0", b"") if b"\0" in content[:64] else content)


class Package:
    """A package that has been looked at from outside. ``names``: those of its parts.

    Raises any of UNSOUND where it is damaged, TooLarge where it says itself that it is over a limit, and UnreadableFile
    where it is encrypted or a part's name leads out of it.
    """

    def __init__(self, data: bytes, *, name: str) -> None:
        self._name = name
        self._left = MAX_TEXT
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        parts = self._archive.infolist()
        self.names = tuple(part.filename for part in parts)
        if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise too_large(name)
        if any(part.flag_bits & _PROTECTED for part in parts):
            raise self.protected()
        if any(map(_LEADING_OUT.search, self.names)):
            raise UnreadableFile(
                Message(
                    "%(name)s has a part whose path leads out of it: copy the article into a new document.",
                    {"name": name},
                )
            )

    def protected(self) -> UnreadableFile:
        """The error for a package that is encrypted."""
        return UnreadableFile(
            Message("%(name)s is protected by a password: save it without one and try again.", {"name": self._name})
        )

    def read(self, part: str) -> bytes:
        """What is in a part. Raises TooLarge once all that were read are over MAX_TEXT, otherwise any of UNSOUND."""
        chunks = []
        with self._archive.open(part) as opened:
            while chunk := opened.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise too_large(self._name)
                chunks.append(chunk)
        return b"".join(chunks)

    def xml(self, part: str) -> etree._Element:
        """The root of a part that is XML. Raises as :meth:`read`, and ValueError where it declares a document type."""
        root = etree.fromstring(
            self.read(part),
            etree.XMLParser(
                resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
            ),
        )
        if root.getroottree().docinfo.internalDTD is not None:
            raise ValueError(part)
        return root
