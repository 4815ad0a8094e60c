"""Addresses that a form brings, and that lead nowhere else."""

from __future__ import annotations

import re
from typing import Final

from flask import url_for

__all__ = ["path_here"]

# Browsers take two slashes, backslashes too, for the name of a host, and drop control characters before they look.
_PATH: Final = re.compile(r"/(?:[^/\\\x00-\x20][^\\\x00-\x20]*)?")


def path_here(address: str) -> str:
    """``address`` where it is a path of this app, else the first page."""
    return address if _PATH.fullmatch(address) else url_for("pages.home")
