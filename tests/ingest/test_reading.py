from __future__ import annotations

import pytest

from tests.ingest.made import MAKERS, packed
from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import EXTENSIONS, MAX_BYTES, read, read_lines, read_text


@pytest.mark.parametrize(
    ("name", "kind"),
    [("A.TXT", "text"), ("a.markdown", "markdown"), ("a.b.HTM", "html"), ("a", "text"), ("a.txt.exe", "text")],
)
def test_the_extension_chooses_among_kinds_of_text(name: str, kind: str) -> None:
    assert read("Текст.".encode(), name=name).format == kind


@pytest.mark.parametrize("name", ["a.txt", "a.doc", "a.pdf", "a.jpg", "../../a", "C:\\a\\.."])
@pytest.mark.parametrize("ext", ["docx", "odt", "rtf", "html"])
def test_a_file_is_read_as_what_it_is(ext: str, name: str) -> None:
    document = read(MAKERS[ext]("Міст", ["Текст."]), name=name)
    assert (document.format, document.title, document.text) == (ext, "Міст", "Міст\n\nТекст.")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7 ...", "a.txt is not a PDF, or it is damaged"),
        (packed({"word/document.xml": "x"}), "a.txt is not a Word document, or it is damaged"),
        (packed({"content.xml": "x"}), "a.txt is a ZIP of several files"),
        (b"PK\x03\x04 broken", "a.txt is damaged or was cut short"),
        (bytes(range(256)) * 9, "a.txt does not hold text"),
    ],
)
def test_what_is_no_article(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, name="archive/../a.txt")
    assert str(caught.value).startswith(sentence)


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


@pytest.mark.parametrize(
    ("data", "error"), [(b"\n \n", EmptyText), (b"%PDF-1.7 ...", UnreadableFile), (b"{\\rtf1 a}", UnreadableFile)]
)
def test_lines_of_nothing_or_of_another_format_are_refused(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"a\.txt"):
        read_lines(data, name="a.txt")
