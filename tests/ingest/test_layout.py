from __future__ import annotations

import pytest

from workbench.ingest.layout import Line, laid_out


def column(*texts: str, left: float = 50, top: float = 700, size: float = 10) -> list[Line]:
    return [
        Line(text, left, left + len(text) * size / 2, top - row * size * 1.2, size) for row, text in enumerate(texts)
    ]


WIDE = "Довгий рядок, що сягає правого краю сторінки, і тому"


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (column(WIDE, "далі."), [f"{WIDE} далі."]),
        (column("Короткий.", WIDE), ["Короткий.", WIDE]),
        (column(WIDE) + column("Далі", top=660), [WIDE, "Далі"]),
        (column(WIDE, "далі.") + column("Новий абзац", left=70, top=676), [f"{WIDE} далі.", "Новий абзац"]),
        (column(WIDE, "• Пункт"), [WIDE, "• Пункт"]),
        (column(WIDE + " –", "25. Далі"), [f"{WIDE} – 25. Далі"]),
        (column("Рядок.", "1. Пункт", "2. Пункт"), ["Рядок.", "1. Пункт 2. Пункт"]),
        (column("Прем’єр-", "Міністр сказав"), ["Прем’єр-Міністр сказав"]),
        (column("відбу-", "дова"), ["відбудова"]),
    ],
)
def test_where_paragraphs_end(lines: list[Line], texts: list[str]) -> None:
    assert [block.text for block in laid_out([lines])[1]] == texts


def test_pieces_side_by_side_are_one_line() -> None:
    first, second = column("Міст"), column("відкрито", left=72)
    assert [block.text for block in laid_out([[*first, *second]])[1]] == ["Міст відкрито"]


def test_the_largest_letters_are_the_title_unless_all_are() -> None:
    page = column("Міст", "відкрито", size=20, top=760) + column(WIDE, WIDE)
    assert laid_out([page])[0] == "Міст відкрито"
    assert laid_out([column(WIDE, WIDE)])[0] is None
    assert laid_out([[]]) == (None, [])
