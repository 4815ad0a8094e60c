from __future__ import annotations

from workbench.domain import Revision
from workbench.ingest import read


def test_every_line_is_a_paragraph() -> None:
    document = read("Перший.\r\n\r\n  Другий.\rТретій.\n".encode(), name="a.txt")
    assert [document.text[p.start : p.end] for p in document.paragraphs] == ["Перший.", "Другий.", "Третій."]
    assert (document.title, document.format, document.encoding) == (None, "text", "UTF-8")


def test_offsets_are_those_a_revision_finds_in_the_text() -> None:
    document = read("Перший.\nДругий.\n\n\nТретій.".encode(), name="a.txt")
    assert document.text == "Перший.\n\nДругий.\n\nТретій."
    assert document.revision(3) == Revision(document.text, document.paragraphs, number=3)
    assert document.revision() == Revision.from_text(document.text)
