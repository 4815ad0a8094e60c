from __future__ import annotations

import pytest

from workbench.domain import Paragraph
from workbench.ingest import mixed, read_text, same_language

UK = [
    "Міністр заявив, що міст через річку відкриють до кінця року. Роботи там тривають уже третій місяць.",
    "На півночі країни вночі очікують перший мороз, тож водіям радять поміняти шини.",
    "Люди прийшли на площу послухати музику та потанцювати до самого ранку.",
    "Річка вийшла з берегів, і два мости закрили для транспорту щонайменше до суботи.",
]
EN = [
    "The minister said that the bridge over the river would open by winter. Work has been going on for three months.",
    "The first frost is expected in the north tonight, so drivers are told to change their tyres.",
    "People came to the square to listen to the music and to dance until the morning.",
    "The river burst its banks, and two bridges were closed to traffic until Saturday at least.",
]
RU = [
    "Министр заявил, что мост через реку откроют до конца года. Работы там идут уже третий месяц.",
    "На севере страны ночью ожидают первый мороз, поэтому водителям советуют сменить шины.",
]
QUOTED = 'He wrote: "Міст через річку відкриють до кінця року, і це вже точно." Nobody believed what he had said.'


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (UK, None),
        (EN, None),
        (EN + UK[:2], ("en", "uk", (4, 5))),
        (UK + EN, ("en", "uk", (0, 1, 2, 3))),
        (UK + RU, ("uk", "ru", (4, 5))),
        ([EN[0], UK[0], *EN[1:]], ("en", "uk", (1,))),  # a paragraph of two sentences
        ([*EN, QUOTED], None),
        ([*EN, *UK[1:2]], None),  # a sentence
        (["Так.", *EN, "Ні."], None),
        ([" ".join(UK[1:] + EN[1:])], ("en", "uk", ())),
        ([], None),
        (["12345", "…"], None),
    ],
)
def test_mixed(paragraphs: list[str], expected: tuple[str, str, tuple[int, ...]] | None) -> None:
    found = mixed("\n".join(paragraphs))
    assert (found and tuple(found[:3])) == expected


def test_the_share_is_that_of_the_words() -> None:
    found = mixed("\n".join(UK + EN))
    assert found is not None
    assert found.share == pytest.approx(len(" ".join(UK).split()) / len(" ".join(UK + EN).split()), abs=0.001)


def test_only_what_is_aligned_counts() -> None:
    document = read_text("\n\n".join(EN + UK[:2]))
    assert mixed(document.text, document.paragraphs) is not None
    around = [
        Paragraph(line.start, line.end, "body" if index < len(EN) else "boilerplate")
        for index, line in enumerate(document.paragraphs)
    ]
    assert mixed(document.text, around) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"ua": UK[0], "en": EN[0], "ru": RU[0]}, []),
        ({"ua": UK[0], "en": EN[0], "ru": UK[1]}, [("ua", "ru", "uk")]),
        ({"ua": EN[2], "en": EN[0], "ru": EN[1]}, [("ua", "en", "en"), ("ua", "ru", "en"), ("en", "ru", "en")]),
        ({"ua": RU[0], "ru": UK[0]}, []),  # in each other's place, and not the same
        ({"en": EN[0], "en-gb": EN[1]}, []),
        ({"en": EN[0], "us": EN[1]}, []),
        ({"ua": "Так", "ru": "Так"}, []),
        ({}, []),
    ],
)
def test_same_language(texts: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    assert [tuple(pair) for pair in same_language(texts)] == expected
