"""What comes without a file name is read by how it begins."""

import io

import docx
import pytest

from workbench.errors import EmptyText, UnreadableFile
from workbench.ingest import read_unnamed

PAGE = "<html><head><title>Міст</title></head><body><p>Міст відкрито.</p></body></html>"


def word() -> bytes:
    made, file = docx.Document(), io.BytesIO()
    made.add_paragraph("Міст відкрито.")
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "read_as"),
    [
        ("Міст відкрито.".encode(), "text"),
        ("Міст <відкрито>.".encode(), "text"),
        (PAGE.encode(), "html"),
        (f"\ufeff\n<!DOCTYPE html>{PAGE}".encode(), "html"),
        (f"<?xml version='1.0'?>{PAGE}".encode(), "html"),
        ("---\ntitle: Міст\n---\n\nМіст відкрито.\n".encode(), "markdown"),
        ("# Міст\n\nМіст відкрито.\n".encode(), "markdown"),
        (word(), "docx"),
    ],
)
def test_the_beginning_says_what_it_is(data: bytes, read_as: str) -> None:
    document = read_unnamed(data, name="standard input")
    assert document.format == read_as
    assert "<p>" not in document.text
    assert "ідкрито" in document.text


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyText),
        (b"\xef\xbb\xbf \n", EmptyText),
        (b"%PDF-1.7 x", UnreadableFile),
        (b"PK\x03\x04x", UnreadableFile),
    ],
)
def test_what_is_no_text_is_refused_by_the_name_given(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"^standard input is "):
        read_unnamed(data, name="standard input")
