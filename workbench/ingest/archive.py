"""A ZIP of many texts → its files, in memory and in bounds: it may hold anything, and claim anything of it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from workbench.errors import Message, TooLarge, UnreadableFile

__all__ = ["MAX_MEMBERS", "MAX_RATIO", "MAX_UNPACKED", "Member", "is_archive", "is_litter", "unpack"]

MAX_UNPACKED: Final = 100 * 1024 * 1024
"""Bytes of all files together."""
MAX_MEMBERS: Final = 2000
MAX_RATIO: Final = 200
"""How many times its packed size a file may have; a text seldom comes to twenty."""
_SMALL: Final = 1024 * 1024  # bytes that any file may have, however well it is packed
_CHUNK: Final = 64 * 1024
_SIGNATURES: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED: Final = 0x1
_UTF_8: Final = 0x800
_UNICODE_PATH: Final = 0x7075

# What says that a ZIP is itself a text: DOCX, ODT, EPUB.
_OF_A_DOCUMENT: Final = frozenset({"[Content_Types].xml", "mimetype", "META-INF/container.xml"})
_LITTER: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_LITTER_FOLDERS: Final = frozenset({"__macosx"})

# Old packers write names as the system had them: first what Windows takes for DOS where Ukrainian or Russian is read.
_CODE_PAGES: Final = ("utf-8", "cp866", "cp1125", "cp1251", "koi8_u")
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_BEYOND_ASCII: Final = re.compile("[А-Яа-яЁёЄєІіЇїҐґ№«»–—’“”„…\u00a0ʼ]*")


@dataclass
class _Room:
    """How many bytes of an archive may still be unpacked."""

    name: str
    left: int

    def take(self, size: int) -> None:
        """Raises TooLarge where there is no room for so many bytes."""
        self.left -= size
        if self.left < 0:
            raise TooLarge(
                Message(
                    "%(name)s unpacks to more than %(limit)s MB: leave out what is not text, or split it.",
                    {"name": self.name, "limit": MAX_UNPACKED // 2**20},
                )
            )


class Member(NamedTuple):
    """A file of an archive: ``name`` is its path there, with ``/`` and without parts that lead elsewhere.

    ``data``: None where it could not be had; ``problem`` says why.
    """

    name: str
    data: bytes | None
    problem: Message | None = None


def is_archive(data: bytes) -> bool:
    """Whether it is a ZIP that is no document itself, as a DOCX, an ODT or an EPUB is."""
    if not data.startswith(_SIGNATURES):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _OF_A_DOCUMENT.isdisjoint(packed.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return True  # damaged: unpacking says so


def is_litter(path: str) -> bool:
    """Whether a file is one of those that systems leave behind in folders, and nobody's text."""
    *folders, name = path.replace("\\", "/").lower().split("/")
    return name in _LITTER or name.startswith("._") or not _LITTER_FOLDERS.isdisjoint(folders)


def unpack(data: bytes, *, name: str) -> tuple[Member, ...]:
    """The files of the ZIP, in its order, without folders and what systems leave behind (``__MACOSX``, thumbnails).

    ``name`` is what messages call the archive. A file that is encrypted, damaged, packed beyond belief, or an archive
    itself comes without data and with a sentence. Raises UnreadableFile for what is no ZIP or is damaged as a whole,
    TooLarge over MAX_MEMBERS or MAX_UNPACKED, which is counted while unpacking, whatever the archive says.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            if len(entries) > MAX_MEMBERS:
                raise TooLarge(
                    Message(
                        "%(name)s holds more than %(limit)s files: pack them into several archives.",
                        {"name": name, "limit": f"{MAX_MEMBERS:,}"},
                    )
                )
            return tuple(_members(packed, entries, name))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(
            Message("%(name)s is damaged: pack the files again and try once more.", {"name": name})
        ) from error


def _members(packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> Iterator[Member]:
    room = _Room(name, MAX_UNPACKED)
    for entry in entries:
        path = _path(entry)
        if path is None:
            continue
        try:
            content = _unpacked(packed, entry, path, room)
        except UnreadableFile as error:
            yield Member(path, None, error.message)
            continue
        if is_archive(content):
            nested = Message(
                "%(name)s is an archive within the archive: unpack it and add its files.", {"name": _last(path)}
            )
            yield Member(path, None, nested)
        else:
            yield Member(path, content)


def _unpacked(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str, room: _Room) -> bytes:
    """The bytes of a file, taken off the room there is. Raises UnreadableFile, and TooLarge where there is none."""
    about = {"name": _last(path)}
    if entry.flag_bits & _ENCRYPTED:
        raise UnreadableFile(Message("%(name)s is protected by a password: pack it without one.", about))
    most = max(_SMALL, MAX_RATIO * entry.compress_size)
    pieces, size = [], 0
    try:
        with packed.open(entry) as file:
            while piece := file.read(_CHUNK):
                size += len(piece)
                room.take(len(piece))  # what is refused afterwards has been unpacked, too
                if size > most:
                    raise UnreadableFile(
                        Message("%(name)s is packed in a way that no text is: leave it out or save it anew.", about)
                    )
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        raise UnreadableFile(Message("%(name)s is damaged in the archive: pack it again.", about)) from error
    return b"".join(pieces)


def _path(entry: zipfile.ZipInfo) -> str | None:
    """The path of a file, cleaned; None for a folder and for what is not worth a look."""
    if entry.is_dir():
        return None
    parts = [
        part for part in _UNSEEN.sub("", _named(entry)).replace("\\", "/").split("/") if part not in ("", ".", "..")
    ]
    if parts and re.fullmatch("[A-Za-z]:", parts[0]):
        parts = parts[1:]
    path = "/".join(parts)
    return None if not parts or is_litter(path) else path


def _named(entry: zipfile.ZipInfo) -> str:
    """The name in the characters that were meant; ``zipfile`` takes every old one for English DOS."""
    if entry.flag_bits & _UTF_8:
        return entry.filename
    given = _unicode_path(entry.extra)
    if given is not None:
        return given
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    if raw.isascii():
        return entry.filename
    for code_page in _CODE_PAGES:
        with suppress(UnicodeDecodeError):
            name = raw.decode(code_page)
            if _is_likely(name):
                return name
    return raw.decode("cp866")


def _unicode_path(extra: bytes) -> str | None:
    """The name in the field that packers add where the name proper cannot hold it."""
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        if kind == _UNICODE_PATH and size > 5:
            with suppress(UnicodeDecodeError):
                return extra[9 : 4 + size].decode("utf-8")
        extra = extra[4 + size :]
    return None


def _is_likely(name: str) -> bool:
    """Whether a decoded name looks like one: words in one case and one script, and no frames or other signs."""
    if not _BEYOND_ASCII.fullmatch("".join(sign for sign in name if sign > "\x7f")):
        return False
    words = [word for word in _WORD.findall(name) if not word.isascii()]
    return all(word.islower() or word.istitle() or word.isupper() for word in words)


def _last(path: str) -> str:
    return PurePosixPath(path).name
