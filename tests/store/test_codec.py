from __future__ import annotations

import math
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain import Edition, Flag, Paragraph, Revision, Sentence, Span, Unit
from workbench.errors import Message
from workbench.store import codec

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(ANY_TEXT, min_size=1))
def test_an_edition_survives(sentences: list[str]) -> None:
    edition = Edition("ua", "uk", Revision.from_sentences(sentences))
    assert codec.edition_from_row(codec.edition_to_row(edition) | {"number": 1}) == edition


@pytest.mark.parametrize("sentences", [None, (), (Sentence("Міст 😀", 2, 8, 1),)])
def test_an_edition_keeps_paragraphs_and_whether_it_was_split(sentences: tuple[Sentence, ...] | None) -> None:
    revision = Revision("А\nМіст 😀", (Paragraph(0, 1, "title"), Paragraph(2, 8)), sentences, number=3)
    row = codec.edition_to_row(Edition("ua", "uk", revision)) | {"number": 3}
    assert codec.edition_from_row(row) == Edition("ua", "uk", revision)


@pytest.mark.parametrize(
    "unit",
    [
        Unit({"ua": (0, 1), "en": (), "ru": (2,)}, {"ua-ru": 0.1 + 0.2}, 1 / 3, ("ru",), "confirmed"),
        Unit({"ua": (), "en": (0,)}, {}, 1.0),
    ],
)
def test_a_unit_survives(unit: Unit) -> None:
    assert codec.unit_from_row(codec.unit_to_row(unit)) == unit


@pytest.mark.parametrize(
    "message", [Message("100%% sure"), Message("%(edition)s: %(n)d of %(x)s", {"edition": "«УА»", "n": 3, "x": 0.1})]
)
def test_a_flag_survives_with_its_message_still_to_be_translated(message: Message) -> None:
    flag = Flag("name-1", 4, "name", "major", ("ua", "en"), message, 2 / 3, (Span("ua", 0, 1, 2),), "dismissed")
    read = codec.flag_from_row(codec.flag_to_row(flag))
    assert read == flag
    assert str(read.message) == str(message)


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        codec.unit_to_row(Unit({"ua": (0,), "en": (0,)}, {"ua-en": math.nan}, 0.5))


@pytest.mark.parametrize(("text", "expected"), [("міст 😀", "міст 😀"), ("a\ud83db", "a\ufffdb"), ("\udcff", "\ufffd")])
def test_what_utf8_cannot_hold_is_replaced_in_place(text: str, expected: str) -> None:
    assert codec.storable(text) == expected


def test_moments_are_in_utc() -> None:
    moment = datetime.fromisoformat(codec.now())
    assert moment.utcoffset() == timedelta(0)
