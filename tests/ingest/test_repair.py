"""What is put right in a text while it is read, and how that is said."""

from __future__ import annotations

from typing import get_args

import pytest

from workbench.errors import Message
from workbench.ingest import Repair, read, read_text, said
from workbench.ingest.garbled import mended
from workbench.ingest.repair import RepairKind, Tally

LINE = "Міністр сказав: «Так, міст є – “Рось” і Рів»."
RUSSIAN = "Район Ирпеня, Россия и Рим, Сёла — Съезд"


@pytest.mark.parametrize(
    ("raw", "text", "repairs"),
    [
        ("Міст відкрито.", "Міст відкрито.", []),
        ("Заи\u0306шов і\u0308х лист", "Зайшов їх лист", [("composed", 2, ("Зайшов", "їх"))]),
        ("пере\u00adправ\u00adа", "переправа", [("hyphens", 2, ("переправа",))]),
        ("мі\u200bст\ufeff \u2066так\u2069", "міст так", [("invisible", 4, ("міст",))]),
        ("мi\u0441т", "міст", [("letters", 1, ("міст",))]),
        ("мі\ufffdт", "мі\ufffdт", [("damaged", 1, ("мі\ufffdт",))]),
        ("за́мок, п’ять, п'ять", "за́мок, п’ять, п'ять", []),
        ("👩\u200d🚒 приїхала", "👩\u200d🚒 приїхала", []),
        ("\u041cic\u00adт і\u200b лiс", "Міст і ліс", None),
    ],
)
def test_repairs(raw: str, text: str, repairs: list[tuple[str, int, tuple[str, ...]]] | None) -> None:
    document = read_text(raw)
    assert document.text == text
    if repairs is not None:
        assert [(repair.kind, repair.count, repair.examples) for repair in document.repairs] == repairs
    else:
        assert [repair.kind for repair in document.repairs] == ["hyphens", "invisible", "letters"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_format_is_repaired_and_again_in_the_same_way(name: str) -> None:
    data = "<p>Заи\u0306шов на мiст.</p>".encode() if name.endswith("html") else "Заи\u0306шов на мiст.".encode()
    document = read(data, name=name)
    assert document.text == "Зайшов на міст."
    assert [repair.kind for repair in document.repairs] == ["composed", "letters"]
    assert read(data, name=name) == document
    assert read_text(document.text).text == document.text
    assert read_text(document.text).repairs == ()


@pytest.mark.parametrize("text", [LINE, RUSSIAN, "The café’s “owner” – £5", "Її є ґанок", "’"])
@pytest.mark.parametrize("codec", ["cp1252", "cp1251"])
def test_a_line_that_was_decoded_wrongly_is_decoded_anew(text: str, codec: str) -> None:
    garbled = "".join(
        chr(byte) if (sign := bytes([byte]).decode(codec, "replace")) == "\ufffd" else sign for byte in text.encode()
    )
    if text == "’" or garbled.isascii():
        return
    tally = Tally()
    assert mended(f"Так.\n{garbled}\nНі.", tally) == f"Так.\n{text}\nНі."
    assert [(repair.kind, repair.count) for repair in tally.repairs()] == [("redecoded", 1)]


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        RUSSIAN,
        "Рік, Різдво, Сім’я, Рєпін, Свято",
        "Ñandú, Ðuro, Mañana, “São” â€ Ã",
        "Сўз, Ўзбекистон",
        "РЄ і СЄ",
    ],
)
def test_what_was_decoded_rightly_stays(text: str) -> None:
    tally = Tally()
    assert mended(text, tally) == text
    assert tally.repairs() == ()


def test_a_line_that_does_not_come_out_whole_is_only_told() -> None:
    document = read_text("Так: Ð¢Ð°Ðº Ð±ÑƒÐ»Ð¾")
    assert document.text == "Так: Ð¢Ð°Ðº Ð±ÑƒÐ»Ð¾"
    assert document.repairs == (Repair("garbled", 1, ("Ð¢Ð°Ðº",)),)


@pytest.mark.parametrize("kind", get_args(RepairKind))
def test_each_repair_is_said(kind: RepairKind) -> None:
    assert str(said(Repair(kind, 1234))).endswith(": 1,234")
    assert str(said(Repair(kind, 3, ("міст", "100 %")))).endswith(": 3 (міст, 100 %)")
    assert isinstance(said(Repair(kind, 1)), Message)


def test_examples_are_few_and_short() -> None:
    tally = Tally()
    tally.add("letters", 5, ["а", "а", "б" * 100, "в", "г"])
    assert tally.repairs() == (Repair("letters", 5, ("а", "б" * 39 + "…", "в")),)
