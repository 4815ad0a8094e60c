"""How answers travel: texts compressed, and scripts and styles under an address that changes when they do."""

from __future__ import annotations

import hashlib
import zlib
from http import HTTPStatus
from pathlib import Path
from typing import Final

from flask import Flask, Response, request

__all__ = ["A_YEAR", "compress", "version"]

A_YEAR: Final = 365 * 24 * 3600

_COMPRESSED: Final = frozenset({"text/html", "application/json", "text/csv", "application/xml"})
_SMALLEST: Final = 2000
"""Bytes: less than this fits into a packet or two as it is."""
_LEVEL: Final = 2
"""Nearly the quickest: the usual one takes three times as long for an eighth of the bytes."""
_GZIP: Final = 16 + zlib.MAX_WBITS


def version(folder: Path) -> str:
    """A name that follows from the files of the folder, so that browsers may keep them for as long as it stays."""
    digest = hashlib.blake2b(digest_size=6)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def compress(app: Flask) -> None:
    """Compresses every answer that is text, long enough, and whole: streams are left alone."""
    app.after_request(_compressed)


def _compressed(response: Response) -> Response:
    if (
        response.mimetype not in _COMPRESSED
        or response.status_code in (HTTPStatus.NO_CONTENT, HTTPStatus.PARTIAL_CONTENT, HTTPStatus.NOT_MODIFIED)
        or response.is_streamed
        or response.direct_passthrough
        or "Content-Encoding" in response.headers
    ):
        return response
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] <= 0 or (response.content_length or 0) < _SMALLEST:
        return response
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    response.set_data(squeeze.compress(response.get_data()) + squeeze.flush())
    response.headers["Content-Encoding"] = "gzip"
    return response
