"""Which reader reads what, and which of them do so in a process of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from workbench.ingest.apart import read_apart
from workbench.ingest.document import Document
from workbench.ingest.docx import read_docx
from workbench.ingest.epub import read_epub
from workbench.ingest.html import read_html
from workbench.ingest.markdown import read_markdown
from workbench.ingest.odt import read_odt
from workbench.ingest.pdf import read_pdf
from workbench.ingest.plain import read_plain
from workbench.ingest.rich import read_pasted
from workbench.ingest.rtf import read_rtf
from workbench.ingest.subtitles import read_srt, read_vtt

__all__ = ["READERS", "read_as"]

READERS: Final[dict[str, Callable[..., Document]]] = {
    "text": read_plain,
    "markdown": read_markdown,
    "html": read_html,
    "docx": read_docx,
    "odt": read_odt,
    "rtf": read_rtf,
    "epub": read_epub,
    "pdf": read_pdf,
    "srt": read_srt,
    "vtt": read_vtt,
    "pasted": read_pasted,
}
"""A kind of file → its reader, ``(data, *, name, encoding=None)``."""

# Kinds that are read apart from so many bytes on. PDF is native code that a file can break. The parser of HTML takes
# time with the square of the number of attributes of an element: 3 s for 128 kB in the worst case.
_APART: Final = {"pdf": 0, "epub": 0, "html": 131_072, "pasted": 131_072}


def read_as(kind: str, data: bytes, *, name: str, encoding: str | None = None, declared: str | None = None) -> Document:
    """The document in ``data``, which is of ``kind``.

    ``declared``: what its server says that a page or a plain text is in. Raises what its reader raises, and as
    :func:`read_apart`.
    """
    if len(data) >= _APART.get(kind, len(data) + 1):
        return read_apart(data, name=name, kind=kind, encoding=encoding, declared=declared)
    hint = {"declared": declared} if declared else {}
    return READERS[kind](data, name=name, encoding=encoding, **hint)
