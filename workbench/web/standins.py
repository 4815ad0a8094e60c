"""In place of what :mod:`workbench.ingest` is to give under the same name; goes once it does."""

from __future__ import annotations

from workbench.ingest import Document
from workbench.ingest.html import read_html

__all__ = ["read_rich"]


def read_rich(html: str) -> Document:
    """Formatted text from the clipboard, read as a page is. Raises EmptyText."""
    return read_html(html.encode("utf-8", "replace"), name="", encoding="UTF-8")
