"""What the workbench writes: one file a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol

from workbench.domain import Alignment
from workbench.exports import csv, html, json, jsonl, tmx, xliff

__all__ = ["EXPORTS", "Export", "Write"]


class Write(Protocol):
    """Turns an alignment into the bytes of a file; ``gettext`` translates flags and headings."""

    def __call__(self, alignment: Alignment, *, gettext: Callable[[str], str] = ...) -> bytes:
        """The whole file."""


@dataclass(frozen=True, slots=True)
class Export:
    """A format: its media type, its file name extension with the dot, and its writer."""

    media_type: str
    extension: str
    write: Write


EXPORTS: Final = MappingProxyType({
    "json": Export("application/json", ".json", json.export),
    "jsonl": Export("application/jsonl; charset=utf-8", ".jsonl", jsonl.export),
    "csv": Export("text/csv; charset=utf-8", ".csv", csv.export),
    "tmx": Export("application/x-tmx+xml", ".tmx", tmx.export),
    "xliff": Export("application/x-xliff+xml", ".xliff", xliff.export),
    "html": Export("text/html; charset=utf-8", ".html", html.export),
})  # fmt: skip
