from __future__ import annotations

import pytest

from tests.ingest.made import epub_parts, packed
from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import Document
from workbench.ingest.epub import read_epub
from workbench.ingest.reading import read

BOMB = '<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>'


def opened(chapters: list[str], title: str = "", **parts: str | bytes) -> Document:
    found = {**epub_parts(chapters, title=title), **parts}
    return read_epub(packed(found), name="a.epub")


def test_chapters_in_reading_order() -> None:
    document = opened(["<h1>Перший</h1><p>Один.</p>", "<h1>Другий</h1><p>Два.</p>"], "Книга")
    assert (document.title, document.format) == ("Книга", "epub")
    assert document.text == "Перший\n\nОдин.\n\nДругий\n\nДва."


def test_a_single_chapter_has_its_own_title() -> None:
    document = opened(["<h1>Міст</h1><figure><figcaption>Фото</figcaption></figure><p>Один.</p>"], "Книга")
    assert document.title == "Міст"
    assert [p.role for p in document.paragraphs] == ["title", "caption", "body"]


def test_read_in_a_process_of_its_own() -> None:
    document = read(packed(epub_parts(["<p>Один.</p>"], title="Книга")), name="a.epub")
    assert (document.text, document.title, document.format) == ("Один.", "Книга", "epub")


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("META-INF/container.xml", "<a/>"),
        ("META-INF/container.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
        ("OEBPS/book.opf", "<"),
        ("OEBPS/chapter1.xhtml", BOMB),
        ("OEBPS/chapter1.xhtml", BOMB.encode("utf-16")),
    ],
)
def test_damaged(part: str, content: str | bytes) -> None:
    parts = {**epub_parts(["<p>Один.</p>"]), part: content}
    with pytest.raises(UnreadableFile, match=r"^a\.epub is not an electronic book, or it is damaged"):
        read_epub(packed(parts), name="a.epub")


def test_a_missing_chapter_is_passed_over_and_a_path_that_leads_out_is_none() -> None:
    parts = epub_parts(["<p>Один.</p>", "<p>Два.</p>"])
    del parts["OEBPS/chapter1.xhtml"]
    assert read_epub(packed(parts), name="a.epub").text == "Два."
    parts["OEBPS/book.opf"] = str(parts["OEBPS/book.opf"]).replace('href="chapter2', 'href="../../../../chapter2')
    with pytest.raises(EmptyText):
        read_epub(packed(parts), name="a.epub")


def test_protected() -> None:
    def told(uri: str) -> str:
        cipher = "<CipherReference xmlns='http://www.w3.org/2001/04/xmlenc#' URI='{}'/>"
        return f"<encryption>{cipher.format(uri)}</encryption>"

    with pytest.raises(UnreadableFile, match="protected by a password"):
        opened(["<p>Один.</p>"], **{"META-INF/encryption.xml": told("OEBPS/chapter1.xhtml")})
    assert opened(["<p>Один.</p>"], **{"META-INF/encryption.xml": told("OEBPS/a.ttf")}).text == "Один."


def test_too_large_and_empty() -> None:
    with pytest.raises(TooLarge):
        opened([" " * 7 * 2**20] * 2)
    with pytest.raises(EmptyText):
        opened(["<p> </p>", ""])


def test_more_chapters_than_are_read_are_refused() -> None:
    with pytest.raises(TooLarge):
        opened(["<p>Один.</p>"] * 2_001)
