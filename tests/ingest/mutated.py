"""Files as transfer, storage and ill will leave them: the same seed always makes the same one."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence

from tests.ingest.made import packed

__all__ = ["mutated"]


def mutated(files: Sequence[bytes], seed: int) -> bytes:
    """One of ``files`` with bytes flipped, cut out, repeated or spliced in from another; in a package, in its parts."""
    chance = random.Random(seed)
    data, other = chance.choice(files), chance.choice(files)
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _repacked(data, other, chance)
    for _ in range(chance.choice((1, 1, 2, 5))):
        data = chance.choice(_CHANGES)(data, other, chance)
    return data


def _repacked(data: bytes, other: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(io.BytesIO(other)) as package:
        strange = package.read(chance.choice(package.namelist()))
    name = chance.choice([name for name in parts if name.endswith(("xml", "rels", "opf", "mimetype"))])
    for _ in range(chance.choice((1, 2))):
        parts[name] = chance.choice(_CHANGES)(parts[name], strange, chance)
    if chance.random() < 0.1:
        del parts[chance.choice(list(parts))]
    return packed(parts)


def _flip(data: bytes, other: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30)) if data else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _replace(data: bytes, other: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_STRANGE) + data[at + chance.randrange(8) :]


def _cut(data: bytes, other: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _leave_out(data: bytes, other: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + data[begin + chance.randrange(2000) :]


def _splice(data: bytes, other: bytes, chance: random.Random) -> bytes:
    begin, at = chance.randrange(len(other) + 1), chance.randrange(len(data) + 1)
    return data[:at] + other[begin : begin + chance.randrange(2000)] + data[at:]


def _repeat(data: bytes, other: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    piece = data[begin : begin + chance.choice((1, 2, 8, 40, 400))]
    return data[:begin] + piece * chance.choice((2, 50, 3000 // max(1, len(piece)) * 20)) + data[begin:]


_CHANGES: tuple[Callable[[bytes, bytes, random.Random], bytes], ...] = (
    _flip, _flip, _replace, _replace, _cut, _leave_out, _splice, _repeat,
)  # fmt: skip
_STRANGE = (
    b"\0", b"\xff\xfe", b"<", b">", b"<!--", b"]]>", b"&#x110000;", b"&#55357;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"\\bin9999999999 ", b"\\u-99999?", b"\\'", b"{", b"}" * 9, b"-1", b"99999999999999999999", b"-->",
    b"00:00:00,000 --> 99:99:99,999\n", "\u202e".encode(), "\ufeff".encode(), b"\xed\xa0\x80", b"\xf0\x9f", b"`" * 200,
    b"[" * 200, b"> " * 200, b"<div>" * 200, b"stream", b"endobj", b"/Length -1", b"%s%n", b"PK\x03\x04",
)  # fmt: skip
