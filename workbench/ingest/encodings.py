"""The encodings that texts come in: their IANA names, the names that people give them, and Python's codecs."""

from __future__ import annotations

import codecs
from typing import Final

__all__ = ["BYTE_ORDER_MARKS", "EIGHT_BIT", "ENCODINGS", "codec_of", "named"]

EIGHT_BIT: Final = {
    "cp1251": "windows-1251",
    "cp1252": "windows-1252",
    "koi8_u": "KOI8-U",
    "iso8859_5": "ISO-8859-5",
    "cp866": "IBM866",
    "cp1125": "cp1125",
    "mac_cyrillic": "macCyrillic",
}
"""Python's codec → the name of the encoding; the order settles ties. KOI8-R is KOI8-U without Ukrainian letters."""

ENCODINGS: Final = (
    "UTF-8",
    "UTF-16",
    "windows-1251",
    "windows-1252",
    "KOI8-U",
    "KOI8-R",
    "ISO-8859-5",
    "IBM866",
    "cp1125",
    "macCyrillic",
)
"""The encodings that a person can choose, by the names that :func:`decode` gives them, the likeliest first."""

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)

_CODECS: Final = {
    **{name: codec for codec, name in EIGHT_BIT.items()},
    "UTF-8": "utf-8",
    "UTF-16": "utf-16",
    "UTF-32": "utf-32",
    "KOI8-R": "koi8_r",
}
# What people and old programs say, without signs and in lower case.
_ALIASES: Final = {
    "win1251": "windows-1251",
    "win1252": "windows-1252",
    "ansi1251": "windows-1251",
    "xcp1251": "windows-1251",
    "latin1": "windows-1252",  # as browsers take it
    "iso88591": "windows-1252",
    "koi8": "KOI8-U",
    "koi8ru": "KOI8-U",
    "dos": "IBM866",
    "dos866": "IBM866",
    "alt": "IBM866",
    "xmaccyrillic": "macCyrillic",
    "xmacukrainian": "macCyrillic",
    "macukrainian": "macCyrillic",
    "ruscii": "cp1125",
    "cp866u": "cp1125",
    "unicode": "UTF-16",
    "ucs2": "UTF-16",
    "utf16le": "UTF-16",
    "utf16be": "UTF-16",
    "utf8sig": "UTF-8",
    "utf8bom": "UTF-8",
    "ascii": "UTF-8",
    "usascii": "UTF-8",
}


def named(given: str) -> str | None:
    """The name in which an encoding is known here, whatever a person or a page calls it; None for an unknown one."""
    plain = "".join(filter(str.isalnum, given.casefold()))
    alias = _ALIASES.get(plain)
    if alias:
        return alias
    by_plain = {"".join(filter(str.isalnum, name.casefold())): name for name in _CODECS}
    if plain in by_plain:
        return by_plain[plain]
    try:
        codec = codecs.lookup(given.strip()).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    return EIGHT_BIT.get(codec) or by_plain.get(codec.replace("_", ""))


def codec_of(name: str) -> str:
    """Python's codec for an encoding named as :func:`named` names it."""
    return _CODECS[name]
