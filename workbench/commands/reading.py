"""Files named on the command line, read with a limit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from workbench.config import MEGABYTE
from workbench.errors import InputError, Message, TooLarge

__all__ = ["STANDARD_INPUT", "read_file"]

STANDARD_INPUT: Final = "-"


def read_file(name: str, *, limit: int) -> bytes:
    """The bytes of the file, or of standard input for ``-``.

    Raises TooLarge over ``limit`` bytes, and InputError for a file that is not there or cannot be read.
    """
    try:
        if name == STANDARD_INPUT:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(limit + 1)
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
    if len(data) > limit:
        raise TooLarge(
            Message(
                "%(name)s is over %(limit)s MB: cut it into several files.",
                {"name": name, "limit": f"{limit / MEGABYTE:g}"},
            )
        )
    return data
