from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from workbench.errors import TooLarge, UnreadableFile
from workbench.ingest import archive
from workbench.ingest.archive import is_archive, unpack


def packed(**files: bytes | str) -> bytes:
    return packed_as({name.replace("__", "/"): content for name, content in files.items()})


def packed_as(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return written.getvalue()


def named(raw: bytes, extra: bytes = b"") -> bytes:
    """A ZIP of one file whose name is written in these bytes, and not said to be UTF-8."""
    content = b"text"
    crc = zlib.crc32(content)
    sizes = struct.pack("<LLL", crc, len(content), len(content))
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 0, 0, 33) + sizes + struct.pack("<HH", len(raw), len(extra))
    local += raw + extra + content
    central = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 0, 0, 33) + sizes
    central += struct.pack("<HHHHHLL", len(raw), len(extra), 0, 0, 0, 0, 0) + raw + extra
    end = b"PK\x05\x06" + struct.pack("<HHHHLLH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + end


def test_files_come_with_their_paths() -> None:
    data = packed_as({"EN/": "", "EN/story-17.txt": "The ferry.", "story-17.ua.txt": "Пором."})
    assert unpack(data, name="stories.zip") == (
        ("EN/story-17.txt", b"The ferry.", None),
        ("story-17.ua.txt", "Пором.".encode(), None),
    )


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("../../etc/story.txt", "etc/story.txt"),
        ("/abs/story.txt", "abs/story.txt"),
        ("C:\\texts\\story.txt", "texts/story.txt"),
        ("a/./b/../story.txt", "a/b/story.txt"),
        ("a\u202etxt.story.txt", "atxt.story.txt"),
        ("__MACOSX/story.txt", None),
        ("texts/.DS_Store", None),
        ("texts/Thumbs.db", None),
        ("texts/._story.txt", None),
    ],
)
def test_names_lead_nowhere_else(name: str, seen: str | None) -> None:
    found = unpack(packed_as({name: "text"}), name="a.zip")
    assert [member.name for member in found] == ([seen] if seen else [])


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Стаття_укр.txt", "utf-8"),
        ("статья (рус).txt", "cp866"),
        ("Стаття_ЇЄ.txt", "cp866"),
        ("Міст і ріка.txt", "cp1125"),
        ("Паром вернулся.txt", "cp1251"),
        ("Пором повернувся.txt", "koi8_u"),
        ("plain.txt", "ascii"),
    ],
)
def test_names_of_old_packers_are_read(name: str, encoding: str) -> None:
    (member,) = unpack(named(name.encode(encoding)), name="a.zip")
    assert member.name == name


def test_the_name_beside_the_name_counts() -> None:
    meant = "Міст.txt".encode()
    extra = struct.pack("<HHBL", 0x7075, 5 + len(meant), 1, 0) + meant
    (member,) = unpack(named(b"????.txt", extra), name="a.zip")
    assert member.name == "Міст.txt"


def test_a_document_is_no_archive() -> None:
    assert not is_archive(packed_as({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}))
    assert not is_archive(packed_as({"mimetype": "application/epub+zip"}))
    assert not is_archive(b"plain text")
    assert is_archive(packed(a="text"))
    assert is_archive(packed(a="text")[:40]), "unpacking says that it is damaged"


def test_an_archive_within_is_not_opened() -> None:
    inner = packed(a="text")
    found = unpack(packed_as({"b.txt": "text", "deep/inner.zip": inner}), name="a.zip")
    assert [member.data for member in found] == [b"text", None]
    assert str(found[1].problem) == "inner.zip is an archive within the archive: unpack it and add its files."


def test_a_document_within_is_a_file() -> None:
    inner = packed_as({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    (member,) = unpack(packed_as({"a.docx": inner}), name="a.zip")
    assert member.data == inner


def test_a_password_is_said() -> None:
    data = bytearray(packed_as({"a.txt": "text"}, zipfile.ZIP_STORED))
    data[6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    (member,) = unpack(bytes(data), name="a.zip")
    assert str(member.problem) == "a.txt is protected by a password: pack it without one."


def test_a_bomb_is_stopped_while_it_unpacks(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed_as({"bomb.txt": b"0" * 5_000_000, "a.txt": "text"})
    read, sizes = zipfile.ZipExtFile.read, [0]

    def counted(file: zipfile.ZipExtFile, size: int) -> bytes:
        piece = read(file, size)
        sizes.append(len(piece))
        return piece

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    found = unpack(data, name="a.zip")
    assert sum(sizes) < 1_200_000
    assert [member.name for member in found if member.problem] == ["bomb.txt"]
    assert str(found[0].problem).startswith("bomb.txt is packed in a way that no text is")


def test_all_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    data = packed_as({f"{number}.txt": bytes(range(256)) * 1500 for number in range(3)}, zipfile.ZIP_STORED)
    with pytest.raises(TooLarge, match=r"^a\.zip unpacks to more than 0 MB"):
        unpack(data, name="a.zip")


def test_what_it_says_of_sizes_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1000)
    data = bytearray(packed_as({"a.txt": "x" * 5000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 10)  # the size it says it has
    try:
        found = unpack(bytes(data), name="a.zip")
    except TooLarge:
        return
    assert found[0].problem, "more came, or less: the check sum tells"


def test_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    with pytest.raises(TooLarge, match="holds more than 3 files: pack them into several archives"):
        unpack(packed(a="1", b="2", c="3", d="4"), name="a.zip")


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(300), b"PK\x05\x06" + bytes(5), b"text", b""])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.zip is damaged: pack the files again"):
        unpack(data, name="a.zip")


def test_no_cut_and_no_broken_byte_breaks_it() -> None:
    whole = packed(a="text " * 50, b="more " * 50)
    broken = [whole[:at] for at in range(0, len(whole), 7)]
    for at in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[at] ^= 0xFF
        broken.append(bytes(damaged))
    for data in broken:
        try:
            members = unpack(data, name="a.zip")
        except (UnreadableFile, TooLarge):
            continue
        assert all(member.data is not None or member.problem for member in members)


def test_what_is_refused_takes_room_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 4_000_000)
    with pytest.raises(TooLarge):
        unpack(packed_as({f"{number}.txt": b"0" * 1_500_000 for number in range(5)}), name="a.zip")
