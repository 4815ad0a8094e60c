"""What is made to break a reader: read or refused with one sentence, in little memory."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator

import pytest

from tests.ingest.made import MAKERS, epub_parts, odt_parts, packed
from tests.ingest.mutated import mutated
from workbench.errors import InputError, TooLarge, UnreadableFile
from workbench.ingest import MAX_BYTES, read
from workbench.ingest.package import Package
from workbench.ingest.readers import READERS
from workbench.ingest.recognising import recognise

MEGABYTE = 2**20


@pytest.fixture
def lean() -> Iterator[None]:
    tracemalloc.start()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150 * MEGABYTE


def nested(levels: int) -> bytes:
    data = bytes(MEGABYTE)
    for level in range(levels):
        data = packed({f"{level}.zip": data})
    return packed({"word/document.xml": data})


def overlapping() -> bytes:
    """Many parts whose place is the same."""
    out = io.BytesIO(
        packed({"content.xml": bytes(4 * MEGABYTE), "mimetype": "application/vnd.oasis.opendocument.text"})
    )
    with zipfile.ZipFile(out, "a") as package:
        first = package.infolist()[0]
        for number in range(500):
            copy = zipfile.ZipInfo(f"{number}.xml")
            copy.header_offset, copy.compress_size, copy.file_size = 0, first.compress_size, first.file_size
            copy.compress_type, copy.CRC = first.compress_type, first.CRC
            package.filelist.append(copy)
            package.NameToInfo[copy.filename] = copy
        package._didModify = True  # type: ignore[attr-defined]
    return out.getvalue()


def lying(told: int) -> bytes:
    """A part of 300 MB that is said to have ``told`` bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(MEGABYTE))
    data = bytearray(out.getvalue())
    central = data.rindex(b"PK\x01\x02")
    data[central + 24 : central + 28] = struct.pack("<I", told)
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(nested(3), id="nested"),
        pytest.param(overlapping(), id="overlapping"),
        pytest.param(lying(300 * MEGABYTE), id="large"),
        pytest.param(lying(1000), id="lying"),
        pytest.param(packed({"word/document.xml": "x", "../../etc/passwd": "x"}), id="path"),
        pytest.param(packed({"word/document.xml": "x", "C:\\a": "x"}), id="drive"),
        pytest.param(packed({f"word/{n}": "" for n in range(10_001)} | {"word/document.xml": ""}), id="many"),
    ],
)
@pytest.mark.usefixtures("lean")
def test_packages(data: bytes) -> None:
    with pytest.raises((TooLarge, UnreadableFile), match=r"^a\.docx "):
        read(data, name="a.docx")


@pytest.mark.parametrize("part", ["a/../b", "/a", "..\\a", "C:a", ".."])
def test_a_path_that_leads_out(part: str) -> None:
    with pytest.raises(UnreadableFile, match="path leads out of it"):
        Package(packed({part: "x"}), name="a.docx")
    assert Package(packed({"a..b/.c/d": "x"}), name="a").names == ("a..b/.c/d",)


LAUGHS = "<!DOCTYPE a [<!ENTITY e0 'ha'>" + "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_entity_bombs(codec: str) -> None:
    bomb = f"{LAUGHS}]><a>&e9;</a>".encode(codec)
    word = packed({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>", "word/styles.xml": bomb})
    text = packed({**odt_parts("<text:p>x</text:p>"), "styles.xml": bomb})
    for data, kind in ((word, "docx"), (text, "odt"), (packed({**epub_parts(["x"]), "OEBPS/book.opf": bomb}), "epub")):
        with pytest.raises(UnreadableFile, match="damaged"):
            READERS[kind](data, name="a")
    page = f"{LAUGHS}]><html><body><p>&e9;</p></body></html>".encode(codec)
    assert len(read(page, name="a.html").text) < 1000


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 300 + "Текст." + "</div>" * 300,
        "<div>" * 10_000 + "Текст.",
        "<nav>Меню</nav>" + "<div>" * 1000 + "Текст.",
        "<nav>Меню</nav>" + "<table><tr><td>" * 10_000 + "Текст.",
        "<b>" * 100_000 + "Текст.",
        " " * 100_000 + "<p>Текст.",
        "<" * 100_000 + "<p>Текст.",
        "<p " + " ".join(f"a{n}" for n in range(20_000)) + ">Текст.",
        "<p " + " ".join(f"a{n}=1" for n in range(300_000)) + ">Текст.",
        "<!--" * 30_000 + "<p>Текст.",
    ],
)
def test_pages_are_read_or_refused(markup: str) -> None:
    try:
        assert "Текст." in read(markup.encode(), name="a.html").text
    except InputError as error:
        assert "a.html" in str(error)  # noqa: PT017 - either will do


@pytest.mark.parametrize(
    "text",
    [
        "> " * 50_000 + "a",
        "[" * 50_000 + "a",
        "*a **b " * 20_000,
        "`" * 50_000 + "a",
        "<a " * 30_000,
        "- " * 50_000 + "a",
        "|a" * 8_000 + "\n" + "|-" * 8_000 + "\n" + "|b" * 8_000,
        "[a]: b\n" * 20_000 + "[a]",
    ],
)
def test_markdown(text: str) -> None:
    try:
        assert "a" in read(text.encode(), name="a.md").text
    except InputError as error:
        assert "a.md" in str(error)  # noqa: PT017 - either will do


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: b"{\\rtf1 " + b"{\\f1" * 9000 + b"x", "a.rtf"),
        (lambda: b"{\\rtf1 " + b"\\u1052" * 500_000 + b"x", "a.rtf"),
        (lambda: b"{\\rtf1 " + b"\\'" * 500_000 + b"x", "a.rtf"),
        (lambda: b"WEBVTT\n\n" + b"00:00.000 --> 00:01.000\n<v a\n" * 50_000, "a.vtt"),
        (lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<a" * 500_000, "a.srt"),
        (lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" + b"a\n" * 200_000, "a.srt"),
        (lambda: b"00:00:01,000 --> " * 100_000, "a.srt"),
    ],
)
def test_text_formats(make: Callable[[], bytes], name: str) -> None:
    try:
        assert read(make(), name=name).text
    except InputError as error:
        assert name in str(error)  # noqa: PT017 - either will do


def test_what_is_too_long_is_not_looked_at() -> None:
    for ext in MAKERS:
        with pytest.raises(TooLarge, match="over 20 MB"):
            read(bytes(MAX_BYTES + 1), name=f"a.{ext}")


@pytest.mark.parametrize("ext", MAKERS)
def test_damaged_files_are_read_or_refused(ext: str) -> None:
    """A few of the files of ``bench/ingest.py --fuzz``."""
    name = f"a.{ext}"
    files = [MAKERS[ext]("Міст відкрито", ["Уряд ухвалив план відбудови мостів.", "Роботи почнуться навесні."] * 5)]
    for seed in range(30):
        data = mutated(files, seed)
        try:
            document = READERS[recognise(data, name=name)](data, name=name)
        except InputError as error:
            assert name in str(error)  # noqa: PT017 - either will do
        else:
            assert all(document.text[p.start : p.end].strip() for p in document.paragraphs)
