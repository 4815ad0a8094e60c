from __future__ import annotations

import pytest

from workbench.ingest import Document, read


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
    assert paragraphs(document) == ["Текст.", "Інше"]


def test_front_matter_gives_the_title() -> None:
    document = read('---\ntitle: "Міст відкрито"\ntags: [міст]\n---\n# Міст відкрито\n\nТекст.\n'.encode(), name="a.md")
    assert document.title == "Міст відкрито"
    assert paragraphs(document) == ["Текст."]


def test_a_paragraph_of_nothing_but_marks_is_no_trap() -> None:
    assert read(b"[" * 100_000, name="a.md").text == "[" * 100_000
