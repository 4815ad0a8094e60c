from __future__ import annotations

import pytest

from tests.ingest.made import ODF, odt_parts, packed
from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import Document, read


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(document.text[p.start : p.end], p.role) for p in document.paragraphs]


def opened(body: str, **parts: str) -> Document:
    return read(packed(odt_parts(body, **parts)), name="a.odt")


def test_paragraphs_lists_and_tables_in_order() -> None:
    document = opened(
        "<text:h text:outline-level='1'>Міст відкрито</text:h>"
        "<text:p>Перший<text:tab/>абзац.<text:line-break/>Новий<text:s text:c='3'/>рядок <text:span>далі</text:span>."
        "</text:p>"
        "<text:list><text:list-item><text:p>Пункт</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Ціна</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        "<text:h text:outline-level='2'>Розділ</text:h>"
    )
    assert (document.title, document.format, document.encoding) == ("Міст відкрито", "odt", None)
    assert paragraphs(document) == [
        ("Міст відкрито", "title"),
        ("Перший абзац.", "body"),
        ("Новий рядок далі.", "body"),
        ("Пункт", "body"),
        ("Ціна", "body"),
        ("Розділ", "body"),
    ]


def test_a_style_made_by_hand_is_called_as_the_one_under_it() -> None:
    styles = (
        "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
        "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='P3'/>"
        "<style:style style:name='P3' style:family='paragraph' style:display-name='Caption'/>"
        "<style:style style:name='P4' style:family='paragraph' style:parent-style-name='P4'/>"
    )
    body = "<text:p text:style-name='P4'>Текст.</text:p><text:p text:style-name='P2'>Підпис</text:p>"
    document = opened(f"<text:p text:style-name='P1'>Міст</text:p>{body}", styles=styles)
    assert paragraphs(document) == [("Міст", "title"), ("Текст.", "body"), ("Підпис", "caption")]


def test_what_is_not_among_the_paragraphs() -> None:
    document = opened(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>було</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes><text:p>Стало<office:annotation><text:p>ні</text:p>"
        "</office:annotation> так<text:note><text:note-body><text:p>примітка</text:p></text:note-body></text:note>."
        "</text:p>"
    )
    assert document.text == "Стало так."


def test_a_frame_stands_after_the_paragraph_that_holds_it() -> None:
    frame = "<draw:frame><draw:text-box><text:p>Рамка</text:p></draw:text-box></draw:frame>"
    assert opened(f"<text:p>Було {frame}шість</text:p>").text == "Було шість\n\nРамка"


def test_the_title_in_the_properties() -> None:
    assert opened("<text:p>Текст.</text:p>", title="Міст").title == "Міст"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("content.xml", "<a>"),
        ("content.xml", "<a/>"),
        ("content.xml", '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'),
        ("meta.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"),
        ("META-INF/manifest.xml", "no"),
        ("styles.xml", "<"),
    ],
)
def test_damaged(part: str, content: str) -> None:
    parts = {**odt_parts("<text:p>Текст.</text:p>"), part: content}
    with pytest.raises(UnreadableFile, match=r"^a\.odt is not an OpenDocument text, or it is damaged"):
        read(packed(parts), name="a.odt")


def test_protected() -> None:
    manifest = (
        f"<m:manifest xmlns:m='{ODF}:manifest:1.0'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    with pytest.raises(UnreadableFile, match="protected by a password"):
        read(packed({**odt_parts(""), "META-INF/manifest.xml": manifest, "content.xml": b"\x8f\x02"}), name="a.odt")


def test_too_large_once_unpacked() -> None:
    with pytest.raises(TooLarge, match="too large once unpacked"):
        opened(f"<text:p>{' ' * 13 * 2**20}</text:p>")


def test_no_text() -> None:
    with pytest.raises(EmptyText):
        opened("<text:p> </text:p>")
