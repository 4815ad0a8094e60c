from __future__ import annotations

import io
import zipfile

import pytest

from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import EXTENSIONS, MAX_BYTES, read, read_lines, read_text


def zipped(part: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(part, "x")
    return out.getvalue()


@pytest.mark.parametrize(("name", "kind"), [("A.TXT", "text"), ("a.markdown", "markdown"), ("a.b.HTM", "html")])
def test_the_extension_chooses_the_reader(name: str, kind: str) -> None:
    assert read("Текст.".encode(), name=name).format == kind


@pytest.mark.parametrize("name", ["a.odt", "a", "a.txt.exe", ".txt"])
def test_unknown_extension(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"use one of \.txt, .*\.docx") as caught:
        read(b"text", name=name)
    assert name in str(caught.value)
    assert all(extension in str(caught.value) for extension in EXTENSIONS)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7 ...", "a.txt", "a.txt is really a PDF file"),
        (b"%PDF-1.7 ...", "a.docx", "a.docx is really a PDF file"),
        (zipped("word/document.xml"), "a.txt", "a.txt is really a Word document: rename it to .docx"),
        (zipped("content.xml"), "a.md", "a.md is really a zip file"),
        (b"PK\x03\x04 broken", "a.txt", "a.txt is really a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1...", "a.docx", "Word 97-2003 or password-protected"),
        (b"{\\rtf1 text}", "a.txt", "a.txt is really a RTF file"),
    ],
)
def test_another_format_under_this_name(data: bytes, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, name=name)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", [f"порожній{extension}" for extension in EXTENSIONS])
def test_empty(data: bytes, name: str) -> None:
    with pytest.raises(EmptyText, match=f"{name} is empty"):
        read(data, name=name)


def test_the_limit_itself_is_read_and_one_byte_more_is_not() -> None:
    assert len(read(b"a" * MAX_BYTES, name="a.txt").text) == MAX_BYTES
    with pytest.raises(TooLarge, match=r"a\.txt is over 20 MB"):
        read(b"a" * (MAX_BYTES + 1), name="a.txt")


def test_messages_name_the_file_and_not_its_folder() -> None:
    with pytest.raises(EmptyText, match=r"^a\.txt is empty"):
        read(b"", name="C:\\new\\a.txt")
    with pytest.raises(EmptyText, match=r"^100%\.txt is empty"):
        read(b"", name="archive/100%.txt")


def test_pasted_text() -> None:
    document = read_text("Перший.\r\nДругий.")
    assert (document.text, document.title, document.format, document.encoding) == (
        "Перший.\n\nДругий.",
        None,
        "text",
        None,
    )


def test_pasted_nothing_and_too_much() -> None:
    with pytest.raises(EmptyText, match="paste the article"):
        read_text(" \n\u200b")
    with pytest.raises(TooLarge, match="one article at a time"):
        read_text("ї" * (MAX_BYTES // 2 + 1))


def test_lines_are_taken_one_by_one_though_they_look_broken_to_a_width() -> None:
    told = [f"і рядок {n}, у якому мовиться про міст через річку та ще нову дорогу" for n in range(10, 30)]
    text = "\n".join(told[:10]) + "\n\n" + "\n".join(told[10:]) + "\n"
    assert len(read(text.encode(), name="a.txt").paragraphs) == 2
    assert read_lines(text.encode(), name="a.txt") == tuple(told)


@pytest.mark.parametrize(("data", "error"), [(b"\n \n", EmptyText), (b"%PDF-1.7 ...", UnreadableFile)])
def test_lines_of_nothing_or_of_another_format_are_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"a\.txt"):
        read_lines(data, name="a.txt")
