"""What keeps the app to itself: one secret a data folder, the hosts it answers to, and what browsers may load."""

from __future__ import annotations

import os
import secrets
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from flask import Flask, Response, abort, current_app, request
from flask_wtf import CSRFProtect

from workbench.errors import Message, StoreError

__all__ = ["LOOPBACK", "protect", "secret_key"]

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})

_POLICY: Final = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
))  # fmt: skip
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def secret_key(folder: Path) -> str:
    """The key that signs the session cookie: made once a data folder, readable by its owner only.

    Raises StoreError where the folder cannot be read or written.
    """
    path = folder / "secret.key"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if kept := _kept(path):
            return kept
        # Written whole under another name first, so that nobody ever reads half a key.
        fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_hex(32))
        fresh.replace(path)
        return _kept(path)
    except OSError as error:
        about = {"folder": str(folder), "reason": error.strerror or str(error)}
        raise StoreError(
            Message(
                "The folder %(folder)s cannot be written (%(reason)s): choose another one with WORKBENCH_DATA.", about
            )
        ) from error


def _kept(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""


def protect(app: Flask) -> None:
    """Checks the host and the form's token of every request, and adds the headers to every answer."""
    app.before_request(_check_host)
    CSRFProtect(app)
    app.after_request(_add_headers)


def _check_host() -> None:
    """Refuses names that are not ours: a page elsewhere could otherwise reach the app through a name of its own."""
    allowed = current_app.config["ALLOWED_HOSTS"]
    if allowed is None:
        return
    try:
        name = urlsplit(f"//{request.host}").hostname
    except ValueError:
        name = None
    if name not in allowed:
        abort(HTTPStatus.MISDIRECTED_REQUEST)


def _add_headers(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response
