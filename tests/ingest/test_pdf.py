from __future__ import annotations

import pytest

from tests.ingest.made import Placed, pdf_of_lines
from workbench.errors import TooLarge, UnreadableFile
from workbench.ingest import Document, read
from workbench.ingest.pdf import MAX_PAGES, read_pdf

SENTENCES = ("Уряд ухвалив план відбудови мостів на", "півночі країни, повідомила міністерка у", "вівторок.")


def opened(*pages: list[Placed]) -> Document:
    return read_pdf(pdf_of_lines(pages), name="a.pdf")


def lines(top: float, *texts: str, left: float = 60, size: float = 11) -> list[Placed]:
    return [(left, top - 15 * row, size, text) for row, text in enumerate(texts)]


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(document.text[p.start : p.end], p.role) for p in document.paragraphs]


def test_title_paragraphs_and_running_heads() -> None:
    pages = []
    for number in range(1, 5):
        head = [(60.0, 800.0, 9.0, "Газета «Вісник»"), (300.0, 30.0, 9.0, f"Сторінка {number}")]
        title = lines(760, "Міст відкрито", size=22) if number == 1 else []
        first = number * "І " + SENTENCES[0]
        pages.append([*head, *title, *lines(700, first, *SENTENCES[1:]), *lines(640, f"{'аб' * number}.")])
    document = opened(*pages)
    assert (document.title, document.format) == ("Міст відкрито", "pdf")
    told = paragraphs(document)
    assert [text for text, role in told if role == "body"] == [
        text for number in range(1, 5) for text in (number * "І " + " ".join(SENTENCES), f"{'аб' * number}.")
    ]
    assert [text for text, role in told if role == "boilerplate"] == [
        line for n in range(1, 5) for line in ("Газета «Вісник»", f"Сторінка {n}")
    ]


def test_read_in_a_process_of_its_own() -> None:
    assert read(pdf_of_lines([lines(700, *SENTENCES)]), name="a.txt").text == " ".join(SENTENCES)


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left, right = lines(700, "Уряд ухвалив план", "відбудови мостів"), lines(700, "на півночі й півдні", left=320)
    assert (
        opened([*left, *right], lines(700, "країни.")).text
        == "Уряд ухвалив план відбудови мостів на півночі й півдні країни."
    )


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_a_divided_word_is_whole_again(hyphen: str) -> None:
    assert (
        opened(lines(700, f"Уряд ухвалив план відбу{hyphen}", "дови мостів.")).text
        == "Уряд ухвалив план відбудови мостів."
    )


def test_a_scan_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"a\.pdf is a PDF without text, such as a scan"):
        opened([])
    with pytest.raises(UnreadableFile, match="without text"):
        opened(lines(30, "1"))


def test_too_many_pages() -> None:
    with pytest.raises(TooLarge, match=f"more than {MAX_PAGES} pages"):
        opened(*[lines(700, "Текст.")] * (MAX_PAGES + 1))


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"%PDF-1.7\n%%EOF", b"%PDF-" + bytes(1000)])
def test_damaged(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^a\.pdf is not a PDF, or it is damaged"):
        read(data, name="a.pdf")


def test_cut_in_half_is_refused() -> None:
    data = pdf_of_lines([lines(700, *SENTENCES)] * 20)
    with pytest.raises(UnreadableFile, match=r"^a\.pdf is"):
        read(data[: len(data) // 2], name="a.pdf")


def test_more_letters_than_are_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ingest.pdf._MAX_LETTERS", 50)
    with pytest.raises(TooLarge, match="save those of the article"):
        opened(lines(700, *SENTENCES))
