from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import Document, read

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(fill: Callable[[Any], object]) -> bytes:
    made = docx.Document()
    fill(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def repacked(data: bytes, part: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


def with_part(part: str, content: bytes) -> bytes:
    out = io.BytesIO(saved(lambda made: made.add_paragraph("Текст.")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(part, content)
    return out.getvalue()


def paragraphs(document: Document) -> list[tuple[str, str]]:
    return [(document.text[p.start : p.end], p.role) for p in document.paragraphs]


def test_body_and_tables_in_order() -> None:
    def fill(made: Any) -> None:
        made.add_heading("Міст відкрито", 0)
        made.add_paragraph("Перший\tабзац.\nНовий рядок.")
        table = made.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Ціна", "5 млн"
        made.add_paragraph("Підпис", style="Caption")
        made.add_heading("Розділ", 2)

    document = read(saved(fill), name="a.docx")
    assert (document.title, document.format, document.encoding) == ("Міст відкрито", "docx", None)
    assert paragraphs(document) == [
        ("Міст відкрито", "title"),
        ("Перший абзац.", "body"),
        ("Новий рядок.", "body"),
        ("Ціна", "body"),
        ("5 млн", "body"),
        ("Підпис", "caption"),
        ("Розділ", "body"),
    ]


def test_a_heading_at_the_top_is_the_title() -> None:
    def fill(made: Any) -> None:
        made.add_paragraph("5 травня")
        made.add_heading("Міст відкрито", 1)
        made.add_paragraph("Текст.")

    document = read(saved(fill), name="a.docx")
    assert document.title == "Міст відкрито"
    assert [text for text, _ in paragraphs(document)] == ["Міст відкрито", "5 травня", "Текст."]


def test_the_title_in_the_properties() -> None:
    def fill(made: Any) -> None:
        made.core_properties.title = "Міст відкрито"
        made.add_paragraph("Міст відкрито")
        made.add_paragraph("Текст.")

    document = read(saved(fill), name="a.docx")
    assert document.title == "Міст відкрито"
    assert paragraphs(document) == [("Міст відкрито", "title"), ("Текст.", "body")]


def test_tracked_changes_are_taken_as_accepted() -> None:
    def fill(made: Any) -> None:
        made.element.body.insert(
            0,
            parse_xml(
                f"<w:p {NAMESPACE}><w:r><w:t xml:space='preserve'>Було </w:t></w:r>"
                "<w:del><w:r><w:delText>п’ять</w:delText></w:r></w:del><w:ins><w:r><w:t>шість</w:t></w:r></w:ins>"
                "<w:hyperlink><w:r><w:t>!</w:t></w:r></w:hyperlink></w:p>"
            ),
        )

    assert read(saved(fill), name="a.docx").text == "Було шість!"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/document.xml", b"<w:document"),
        ("word/document.xml", f"<w:document {NAMESPACE}/>".encode()),
        ("word/document.xml", b'<!DOCTYPE a [<!ENTITY x "aa"><!ENTITY y "&x;&x;">]><a>&y;</a>'),
        ("[Content_Types].xml", b"<a/>"),
        ("_rels/.rels", b"<a/>"),
        ("word/styles.xml", b"<a/>"),
    ],
)
def test_damaged(part: str, content: bytes) -> None:
    data = repacked(saved(lambda made: made.add_paragraph("Текст.")), part, content)
    with pytest.raises(UnreadableFile, match=r"новина\.docx is not a Word document, or it is damaged"):
        read(data, name="новина.docx")


def test_no_package() -> None:
    with pytest.raises(UnreadableFile, match=r"a\.docx is damaged or was cut short"):
        read(b"PK\x03\x04 and no more", name="a.docx")


def test_macros_are_refused() -> None:
    data = with_part("word/vbaProject.bin", b"x")
    with pytest.raises(UnreadableFile, match=r"a\.docx has macros"):
        read(data, name="a.docx")


RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relation(kind: str, target: str) -> bytes:
    return (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"'
        ' TargetMode="External"/></Relationships>'
    ).encode()


@pytest.mark.parametrize("part", ["word/_rels/settings.xml.rels", "word/_rels/footer9.xml.rels"])
@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame", "subDocument"])
def test_parts_from_elsewhere_are_refused(kind: str, part: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"a\.docx takes a part of itself from elsewhere \({kind}\)"):
        read(with_part(part, relation(kind, "http://example.org/a")), name="a.docx")


def test_links_are_none() -> None:
    data = with_part("word/_rels/footer9.xml.rels", relation("hyperlink", "http://example.org/a"))
    assert read(data, name="a.docx").text == "Текст."


@pytest.mark.parametrize(
    "sizes",
    [
        {"word/document.xml": 13},
        {"word/document.xml": 7, "word/footnotes.xml": 7},
        {"word/document.xml": 1, "word/media/image1.png": 100},
    ],
)
def test_a_bomb_is_refused_before_it_is_unpacked(sizes: dict[str, int]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, size in sizes.items():
            package.writestr(name, bytes(size * 2**20))
    with pytest.raises(TooLarge, match="too large once unpacked"):
        read(out.getvalue(), name="a.docx")


def test_large_pictures_do_not_count_as_text() -> None:
    out = io.BytesIO(saved(lambda made: made.add_paragraph("Текст.")))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("word/media/image1.png", bytes(13 * 2**20))
    assert read(out.getvalue(), name="a.docx").text == "Текст."


def test_text_boxes_stand_apart_from_the_paragraph_that_holds_them() -> None:
    def box(text: str) -> str:
        return f"<w:r><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:r>"

    def fill(made: Any) -> None:
        held = f"<w:r><w:t>Було </w:t></w:r>{box('Рамка')}<w:r><w:t>шість</w:t></w:r>"
        made.element.body.insert(0, parse_xml(f"<w:p {NAMESPACE}>{held}</w:p>"))

    assert paragraphs(read(saved(fill), name="a.docx")) == [("Було шість", "body"), ("Рамка", "body")]


def test_no_text() -> None:
    with pytest.raises(EmptyText):
        read(saved(lambda made: made.add_paragraph(" ")), name="a.docx")


def test_hidden_text_is_left_out() -> None:
    def fill(made: Any) -> None:
        paragraph = made.add_paragraph("Видно.")
        paragraph.add_run(" Сховано.").font.hidden = True
        paragraph.add_run(" Знову видно.").font.hidden = False

    assert read(saved(fill), name="a.docx").text == "Видно. Знову видно."
