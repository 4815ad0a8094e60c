from __future__ import annotations

import codecs

import pytest

from tests.ingest.made import MAKERS, packed
from workbench.errors import UnreadableFile
from workbench.ingest import EXTENSIONS
from workbench.ingest.recognising import recognise

KINDS = {"txt": "text", "md": "markdown"}
PAGE = "<!DOCTYPE html><html><body><p>Так.</p></body></html>"
CUES = "1\r\n00:00:01,000 --> 00:00:02,000\r\nТак.\r\n"


@pytest.mark.parametrize("name", ["a", "a.exe", "a.docx", "a.jpg"])
@pytest.mark.parametrize("ext", MAKERS)
def test_a_file_is_what_is_in_it(ext: str, name: str) -> None:
    made = MAKERS[ext]("Міст", ["Текст."])
    assert recognise(made, name=name) == KINDS.get(ext, ext)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.md", "Текст.", "markdown"),
        ("a.md", "<p align=center>Текст.</p>", "markdown"),
        ("a.md", PAGE, "html"),
        ("a.txt", "# Текст", "text"),
        ("a", "# Текст", "markdown"),
        ("a.html", "Текст.", "html"),
        ("a.txt", PAGE, "html"),
        ("a.txt", "<p>Текст.</p>", "html"),
        ("a.txt", "<p> — це знак абзацу.", "text"),
        ("a.txt", "<так>", "text"),
        ("a.txt", f"<!-- saved from url=(0010)about -->\n{PAGE}", "html"),
        ("a.txt", f"<?xml version='1.0'?>{PAGE}", "html"),
        ("a.txt", CUES, "srt"),
        ("a.srt", CUES, "srt"),
        ("a.vtt", CUES.replace(",", "."), "vtt"),
        ("a.srt", "Текст.", "text"),
        ("a.docx", "Текст.", "text"),
        ("a.doc", PAGE, "html"),
        ("a.doc", "{\\rtf1 x}", "rtf"),
        ("a.txt", "\n  WEBVTT\n", "vtt"),
    ],
)
@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", b"")],
)
def test_names_decide_only_among_plain_text(name: str, text: str, kind: str, codec: str, mark: bytes) -> None:
    assert recognise(mark + text.encode(codec), name=name) == kind


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "a.txt is a Word 97-2003 file: save its text as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\x89PNG\r\n\x1a\n", "is a picture: recognise its text first"),
        (b"\xff\xd8\xff\xe0", "is a picture: recognise its text first"),
        (b"Rar!\x1a\x07", "is a RAR file"),
        (packed({"xl/workbook.xml": "x"}), "is a Microsoft Excel file"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "LibreOffice Calc"),
        (packed({"story.ua.txt": "x", "story.en.docx": "x"}), "a ZIP of several files, and one edition goes here"),
        (packed({}), "a ZIP of several files"),
        (b"PK\x03\x04 broken", "damaged or was cut short"),
        (packed({"word/document.xml": "x" * 999})[:-40], "damaged or was cut short"),
    ],
)
def test_what_cannot_be_read(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        recognise(data, name="a.txt")
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("a.txt")


def test_every_maker_has_an_extension() -> None:
    assert {f".{ext}" for ext in MAKERS} <= set(EXTENSIONS)
