from __future__ import annotations

import pytest

from workbench.ingest import detect_language


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("uk", "Міністр заявив, що міст через річку відкриють до кінця року."),
        ("uk", "На півночі країни вночі очікують перший мороз."),
        ("ru", "Министр заявил, что мост через реку откроют до конца года."),
        ("ru", "На севере страны ночью ожидают первый мороз."),
        ("en", "The minister said that the bridge would open by winter."),
        ("en", "Two people were hurt when a tram hit their car."),
    ],
)
def test_eight_words_are_enough(tag: str, text: str) -> None:
    guess = detect_language(text)
    assert guess.tag == tag
    assert guess.confidence >= 0.5


@pytest.mark.parametrize(
    "text", ["", "12345 – 67 %", "Kyiv", "日本語の新聞記事", "Prezydent powiedział że plan jest gotowy"]
)
def test_no_language_of_ours(text: str) -> None:
    assert detect_language(text).tag is None


def test_mixed_text_is_less_certain() -> None:
    pure = "Міністр заявив, що міст через річку відкриють до кінця року."
    mixed = f"{pure} Министр заявил, что мост через реку откроют до конца года."
    assert detect_language(mixed).confidence < 0.8 < detect_language(pure).confidence


def test_foreign_names_do_not_change_the_language() -> None:
    assert detect_language("Компанія Acme Widgets Incorporated заявила, що її завод працює.").tag == "uk"
