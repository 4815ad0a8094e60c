from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbench.errors import EmptyText, TooLarge, UnreadableFile
from workbench.ingest import apart
from workbench.ingest.apart import read_apart
from workbench.ingest.readers import READERS, read_as

PAGE = "<h1>Міст</h1><p>Текст <b>т</b>ут.</p><figcaption>Підпис</figcaption>".encode()


def test_the_same_document_comes_back() -> None:
    told = read_apart(PAGE, name="a.html", kind="html")
    assert told == READERS["html"](PAGE, name="a.html")


def test_modules_beside_a_script_of_somebodys_are_not_in_the_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "encodings.py").write_text("raise SystemExit(1)", encoding="utf-8")  # Python starts by importing it
    monkeypatch.syspath_prepend(str(tmp_path))
    assert read_apart(PAGE, name="a.html", kind="html").title == "Міст"


def test_errors_come_back_with_their_message() -> None:
    with pytest.raises(EmptyText, match=r"^There is no text in 100%\.html"):
        read_apart(b"<p></p>", name="100%.html", kind="html")
    with pytest.raises(UnreadableFile, match=r"^\?\.pdf is not a PDF"):
        read_apart(b"%PDF-", name="\ud800.pdf", kind="pdf")


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PATIENCE", 0.01)
    with pytest.raises(TooLarge, match=r"a\.html takes too long to read"):
        read_apart(PAGE, name="a.html", kind="html")


@pytest.mark.parametrize(
    ("code", "error", "sentence"),
    [(-11, UnreadableFile, "damaged and cannot be read"), (-24, TooLarge, "takes too long")],
)
def test_a_process_that_breaks(
    monkeypatch: pytest.MonkeyPatch, code: int, error: type[Exception], sentence: str
) -> None:
    def broken(*arguments: Any, **options: Any) -> subprocess.CompletedProcess[bytes]:
        return subprocess.CompletedProcess([], code, b"", b"")

    monkeypatch.setattr(subprocess, "run", broken)
    with pytest.raises(error, match=sentence):
        read_apart(PAGE, name="a.html", kind="html")


def test_memory_has_a_limit() -> None:
    """The process of a page whose tree would be larger than that ends, and ours does not notice."""
    limited = "import resource, workbench.ingest.apart as a; a._limit(); bytearray(2 * 2**30)"
    done = subprocess.run([sys.executable, "-c", limited], check=False, capture_output=True)
    assert b"MemoryError" in done.stderr


def test_long_pages_are_read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(data: bytes, *, name: str, kind: str, **_: str | None) -> None:
        asked.append(kind)

    monkeypatch.setattr("workbench.ingest.readers.read_apart", ask)
    read_as("html", PAGE, name="a.html")
    read_as("text", b"a" * 2_000_000, name="a.txt")
    assert asked == []
    read_as("html", b"<p>" + b"a" * 200_000, name="a.html")
    read_as("pdf", b"%PDF-", name="a.pdf")
    assert asked == ["html", "pdf"]
