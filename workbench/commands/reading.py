"""Files named on the command line, standard input among them."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, Final

from workbench.config import MEGABYTE
from workbench.errors import InputError, Message, TooLarge

__all__ = ["STANDARD_STREAM", "opened", "read_file", "same_file"]

STANDARD_STREAM: Final = "-"


def opened(name: str) -> AbstractContextManager[BinaryIO]:
    """The file, or standard input for ``-``, to be read from; raises InputError where it cannot be opened."""
    try:
        return nullcontext(sys.stdin.buffer) if name == STANDARD_STREAM else Path(name).open("rb")
    except FileNotFoundError as error:
        raise InputError(Message("There is no file %(name)s: check the path.", {"name": name})) from error
    except IsADirectoryError as error:
        raise InputError(Message("%(name)s is a folder: name a file in it.", {"name": name})) from error
    except (OSError, ValueError) as error:
        raise InputError(
            Message(
                "%(name)s cannot be read (%(reason)s).",
                {"name": name, "reason": getattr(error, "strerror", "") or str(error)},
            )
        ) from error


def same_file(name: str, other: str) -> bool:
    """Whether two names are those of one file, or both are standard input; False where one of them is not there."""
    if name == other or STANDARD_STREAM in (name, other):
        return name == other
    try:
        return Path(name).samefile(other)
    except (OSError, ValueError):  # reading it will say what is wrong
        return False


def read_file(name: str, *, limit: int) -> bytes:
    """The bytes of what :func:`opened` opens; raises as it does, and TooLarge over ``limit`` bytes."""
    with opened(name) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(
            Message(
                "%(name)s is over %(limit)s MB: cut it into several files.",
                {"name": name, "limit": f"{limit / MEGABYTE:g}"},
            )
        )
    return data
