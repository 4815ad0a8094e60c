from __future__ import annotations

import time

import pytest

from workbench.folding import alphabetical, folded, words

SAME = [
    ("П'ЯТЬ п’ять пʼять п`ять п‘ять п′ять пять", ["пять"] * 7),
    ("п''ять п'\u00adять", ["пять", "пять"]),
    ("Ёлка ёлка елка е\u0308лка", ["елка"] * 4),
    ("замо\u0301к за\u0301мок", ["замок", "замок"]),
    ("Café cafe\u0301 cafe", ["cafe"] * 3),
    ("Верто\u00adліт Верто\u200bліт\ufeff", ["вертоліт", "вертоліт"]),
    ("ﬁn ＦＩＮ", ["fin", "fin"]),
    ("Straße STRASSE", ["strasse", "strasse"]),
    ("don't dont", ["dont", "dont"]),
    ("שָׁלוֹם שלום", ["שלום", "שלום"]),
]
LETTERS = [
    ("й и\u0306 Й", ["й", "й", "й"]),
    ("и", ["и"]),
    ("і ї і\u0308 ґ г є е", ["і", "ї", "ї", "ґ", "г", "є", "е"]),
    ("ї\u0301жак", ["їжак"]),
    ("край краи", ["край", "краи"]),
]
PARTED = [
    ("з-за 1,5 млн", ["з", "за", "1", "5", "млн"]),
    ("«Правда»: 'так' — 5'10\"", ["правда", "так", "5", "10"]),
    ("A_b", ["a", "b"]),
    ("' ʼ ’ - … \ud83d \x00 😀", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SAME + LETTERS + PARTED)
def test_folding(text: str, expected: list[str]) -> None:
    assert list(folded(text)) == expected
    assert [word.folded for word in words(text)] == expected


@pytest.mark.parametrize("text", [text for text, _ in SAME + LETTERS + PARTED])
def test_folding_again_changes_nothing(text: str) -> None:
    once = folded(text)
    assert folded(" ".join(once)) == once


def test_places_are_those_of_the_text() -> None:
    text = "Це п’я\u0301ть,\u00a0ко\u00adт!"
    assert [text[word.start : word.end] for word in words(text)] == ["Це", "п’я\u0301ть", "ко\u00adт"]


def test_ukrainian_alphabet() -> None:
    titles = ["Їжак", "Яма", "Іній", "Ґанок", "Ель", "Єнот", "Гора", "Apple", "Йод", "Дім"]
    assert sorted(titles, key=alphabetical) == [
        "Apple", "Гора", "Ґанок", "Дім", "Ель", "Єнот", "Іній", "Їжак", "Йод", "Яма",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["'" * 50_000, "a'" * 25_000, "а\u0301" * 25_000, "\u00ad" * 50_000, "a" * 50_000])
def test_folding_takes_no_longer_for_what_is_strange(text: str) -> None:
    began = time.perf_counter()
    folded(text)
    assert time.perf_counter() - began < 1
