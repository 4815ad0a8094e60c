from __future__ import annotations

import codecs

import pytest

from workbench.errors import UnreadableFile
from workbench.ingest.decoding import decode

UKRAINIAN = "Уряд ухвалив план відбудови мостів. Її ціна – 5 млн гривень, є й інші джерела."
RUSSIAN = "Правительство утвердило план восстановления мостов. Его цена - 5 млн, это объявлено."
ENGLISH = "The café’s owner gained £5 – “a fair price”, he said."


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (UKRAINIAN, "utf-8", "UTF-8"),
        (UKRAINIAN, "utf-8-sig", "UTF-8"),
        (UKRAINIAN, "utf-16", "UTF-16"),
        (UKRAINIAN, "utf-16-le", "UTF-16"),
        (UKRAINIAN, "utf-16-be", "UTF-16"),
        (UKRAINIAN, "utf-32", "UTF-32"),
        (UKRAINIAN, "cp1251", "windows-1251"),
        (UKRAINIAN.replace("–", "-"), "koi8_u", "KOI8-U"),
        (UKRAINIAN.replace("–", "-"), "iso8859_5", "ISO-8859-5"),
        (UKRAINIAN, "mac_cyrillic", "macCyrillic"),
        (UKRAINIAN.replace("–", "-"), "cp1125", "cp1125"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "KOI8-R"),
        (RUSSIAN, "iso8859_5", "ISO-8859-5"),
        (RUSSIAN, "cp866", "IBM866"),
        (RUSSIAN, "mac_cyrillic", "macCyrillic"),
        (RUSSIAN.upper(), "cp1251", "windows-1251"),
        (RUSSIAN.upper(), "koi8_r", "KOI8-R"),
        (ENGLISH, "utf-8", "UTF-8"),
        (ENGLISH, "cp1252", "windows-1252"),
        ("Plain ASCII.", "ascii", "UTF-8"),
        ("Привіт!", "cp1251", "windows-1251"),
    ],
)
def test_recognised(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec), name="a.txt")[:2] == (text, name)


def test_a_byte_order_mark_is_believed() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Так".encode("utf-16-be"), name="a.txt")[:2] == ("Так", "UTF-16")


def test_what_a_page_declares_decides_a_tie_but_not_more() -> None:
    assert decode("Її є".encode(), name="a.html", declared="windows-1251")[0] == "Її є"
    assert decode(UKRAINIAN.encode("cp1251"), name="a.html", declared="no-such-set")[0] == UKRAINIAN


def test_utf8_cut_in_the_middle_of_a_letter() -> None:
    text, encoding, _ = decode(UKRAINIAN.encode() + "і".encode()[:1], name="a.txt")
    assert (text, encoding) == (UKRAINIAN + "\ufffd", "UTF-8")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 50, b"text\x00\x00\x07\x00text" * 9, b"\x01\x02\x03\x04" * 9],
)
def test_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"photo\.txt does not hold text"):
        decode(data, name="photo.txt")


LONE = b"\x00\xd8"  # half of a pair, in UTF-16 of low byte first


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF16_LE + LONE * 2,
        codecs.BOM_UTF16_LE + LONE,
        codecs.BOM_UTF16_LE + (LONE + "так".encode("utf-16-le")) * 20,
        codecs.BOM_UTF16_BE + (LONE[::-1] + "так".encode("utf-16-be")) * 20,
        ("Так. ".encode("utf-16-le") * 20 + LONE) * 20,
        codecs.BOM_UTF8 + b"\xff\xfe\xfd" * 9,
        codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff" * 9,
    ],
)
def test_damaged_unicode(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"The encoding of a\.txt cannot be recognised: save it as UTF-8"):
        decode(data, name="a.txt")


def test_utf16_cut_in_the_middle_of_a_letter() -> None:
    data = codecs.BOM_UTF16_LE + UKRAINIAN.encode("utf-16-le")
    assert decode(data + b"\x00", name="a.txt")[:2] == (UKRAINIAN + "\ufffd", "UTF-16")


def test_unknown_encoding() -> None:
    with pytest.raises(UnreadableFile, match="save it as UTF-8"):
        decode("Ελληνικό κείμενο εφημερίδας για τη γέφυρα".encode("cp1253"), name="a.txt")
