"""Lines that were decoded wrongly before they came here: UTF-8 taken for windows-1252 or -1251 (Ð¢Ð°Ðº, РўР°Рє)."""

from __future__ import annotations

import re
from typing import Final

from workbench.ingest.repair import Tally

__all__ = ["mended", "note_garbled"]

_BYTES: Final = [bytes([byte]) for byte in range(0x80, 0x100)]


def _characters(codec: str) -> dict[str, int]:
    """What each byte above 7F became in ``codec``; where that has nothing, the control character of that number."""
    decoded = {byte[0]: byte.decode(codec, "replace") for byte in _BYTES}
    return {chr(byte) if character == "\ufffd" else character: byte for byte, character in decoded.items()}


_TABLES: Final = tuple(map(_characters, ("cp1252", "cp1251")))
_LATIN, _CYRILLIC = ("".join(re.escape(sign) for sign, byte in table.items() if byte < 0xC0) for table in _TABLES)
# Of the second kind only what stands after Р and С in no word.
_ODD: Final = "".join(re.escape(sign) for sign in "°±µ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘•™љ›њќћџЎўЈ¤¦§©«¬®·јЅѕ")
_SUSPECT: Final = re.compile(
    rf"[ÐÑ][{_LATIN}](?:.{{0,3}}[ÐÑ][{_LATIN}]|[^\w]|$)|â€[{_LATIN}]|Ã[{_LATIN}]|[РС][{_ODD}].{{0,2}}[РС][{_CYRILLIC}]"
    rf"|вЂ[{_CYRILLIC}]"
)
_LINE: Final = re.compile(r"[^\r\n]+")
_WARN: Final = re.compile(rf"(?:[ÐÑ][{_LATIN}]){{3,}}|(?:[РС][{_CYRILLIC}]){{4,}}")


def mended(text: str, tally: Tally) -> str:
    """``text`` with the lines decoded anew that come out whole; noted in ``tally``."""
    if not _SUSPECT.search(text):
        return text
    return _LINE.sub(lambda match: _line(match.group(), tally), text)


def note_garbled(text: str, tally: Tally) -> None:
    """Notes the lines of ``text`` that look wrongly decoded, which nothing could be done about."""
    if _WARN.search(text):
        for line in _LINE.finditer(text):
            left = _WARN.search(line.group())
            if left:
                tally.add("garbled", 1, [left.group()])


def _line(line: str, tally: Tally) -> str:
    if _SUSPECT.search(line):
        for table in _TABLES:
            found = _decoded(line, table)
            if found is not None and found != line:
                tally.add("redecoded", 1, [found])
                return found
    return line


def _decoded(line: str, table: dict[str, int]) -> str | None:
    """The line from the bytes that it was decoded from, None where these are not UTF-8."""
    try:
        return bytes(table[sign] if sign > "\x7f" else ord(sign) for sign in line).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
