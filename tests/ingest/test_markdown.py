from __future__ import annotations

import pytest

from workbench.errors import TooLarge
from workbench.ingest import Document, read
from workbench.ingest.markdown import MAX_LINES


def paragraphs(document: Document) -> list[str]:
    return [document.text[p.start : p.end] for p in document.paragraphs]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Перший\nрядок.\n\nДругий.", ["Перший рядок.", "Другий."]),
        ("**Уряд** ухвалив [план](https://приклад.укр/план) і *пішов*.", ["Уряд ухвалив план і пішов."]),
        ("## Розділ\n\nТекст.", ["Розділ", "Текст."]),
        ("* один\n* два\n\n1. три", ["один", "два", "три"]),
        ("> «Цитата» — мер.", ["«Цитата» — мер."]),
        ("| Місто | Ціна |\n|---|---|\n| Львів | 5 |", ["Місто", "Ціна", "Львів", "5"]),
        ("Текст ![підпис](a.png) далі.", ["Текст далі."]),
        ("Рядок  \nінший рядок", ["Рядок", "інший рядок"]),
        ("`код` і &amp; знак", ["код і & знак"]),
        ("<div>Блок</div>\n\nТекст <b>жирний</b>.", ["Блок", "Текст жирний."]),
        ("```\nкод\n```", ["код"]),
    ],
)
def test_plain_paragraphs(source: str, expected: list[str]) -> None:
    document = read(source.encode(), name="a.md")
    assert paragraphs(document) == expected
    assert document.title is None


def test_the_first_heading_is_the_title() -> None:
    document = read("# Міст *відкрито*\n\nТекст.\n\n# Інше\n".encode(), name="a.md")
    assert document.title == "Міст відкрито"
    assert paragraphs(document) == ["Міст відкрито", "Текст.", "Інше"]
    assert [p.role for p in document.paragraphs] == ["title", "body", "body"]


def test_front_matter_gives_the_title() -> None:
    document = read('---\ntitle: "Міст відкрито"\ntags: [міст]\n---\n# Міст відкрито\n\nТекст.\n'.encode(), name="a.md")
    assert document.title == "Міст відкрито"
    assert paragraphs(document) == ["Міст відкрито", "Текст."]


def test_a_paragraph_of_nothing_but_marks_is_no_trap() -> None:
    assert read(b"[" * 100_000, name="a.md").text == "[" * 100_000


def test_a_file_of_endless_lines_is_refused() -> None:
    assert len(read(b"a\n\n" + b" \n" * MAX_LINES, name="a.md").paragraphs) == 1
    with pytest.raises(TooLarge, match=r"a\.md has more than 100,000 lines: cut it into several files"):
        read(b"- a\n" * (MAX_LINES + 1), name="a.md")
