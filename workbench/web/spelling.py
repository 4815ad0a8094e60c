"""What the newsroom's glossary has for the same thing, so that a search for one spelling finds them all."""

from __future__ import annotations

import time
from functools import lru_cache
from pathlib import Path
from typing import Final

from workbench.errors import InputError
from workbench.newsroom import read_policy
from workbench.query import NO_SPELLINGS, Spellings, spellings
from workbench.web.services import settings

__all__ = ["spellings_here"]

_KEPT_SECONDS: Final = 10
"""How old what is known of the files may be: reading a large glossary takes longer than a search."""


def spellings_here() -> Spellings:
    """The spellings of the newsroom's glossaries; none where their settings cannot be read, which aligning tells."""
    path = settings().checks
    return NO_SPELLINGS if path is None else _read(path, int(time.monotonic() / _KEPT_SECONDS))


@lru_cache(maxsize=1)
def _read(path: Path, _moment: int) -> Spellings:
    try:
        return spellings(read_policy(path).terms)
    except InputError:
        return NO_SPELLINGS
