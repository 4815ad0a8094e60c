"""A Latin spelling that three languages share, and the n-grams of it."""

import pytest

from workbench.embed.spelling import ngrams, roman


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("київ", "kyiv"), ("зеленський", "zelenskyi"), ("харків", "kharkiv"), ("філіп", "philip"),
        ("путин", "путін"), ("макрон", "macron"), ("єрмак", "yermak"), ("рассказ", "расказ"), ("café", "cafe"),
        ("йорк", "york"), ("вашингтон", "washington"),
    ],
)  # fmt: skip
def test_a_name_is_spelled_alike_from_every_script(one: str, other: str) -> None:
    assert set(ngrams(f"▁{one}", sizes=(3,), buckets=1 << 20)) & set(ngrams(f"▁{other}", sizes=(3,), buckets=1 << 20))


def test_accents_and_doubled_letters_go() -> None:
    assert roman("éèê") == "e"
    assert roman("анна") == roman("ана") == "ana"
    assert roman("") == ""


@pytest.mark.parametrize("piece", ["▁", "▁2018", "2018", "▁a", ",", "▁—", "", "▁7th"])
def test_figures_signs_and_single_letters_have_no_ngrams(piece: str) -> None:
    assert ngrams(piece, sizes=(3, 4, 5), buckets=100) == []


def test_a_word_and_the_end_of_one_differ_in_their_beginning_only() -> None:
    whole = ngrams("▁bridge", sizes=(3, 4), buckets=1 << 20)
    part = ngrams("bridge", sizes=(3, 4), buckets=1 << 20)
    assert len(whole) == (8 - 2 - 1) + (8 - 3 - 1)
    assert set(part) < set(whole)
    assert all(0 <= bucket < 16 for bucket in ngrams("▁bridges", sizes=(3, 4, 5), buckets=16))
