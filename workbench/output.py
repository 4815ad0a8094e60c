"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from workbench.errors import InputError, Message

__all__ = ["replacing"]


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A binary file to write to, which takes the place of ``path`` when the block ends, and vanishes if it raises.

    What is no ordinary file (a pipe, /dev/stdout) is written to as it is. Raises InputError where it cannot be written.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            with target.open("wb") as file:
                yield file
            return
        beside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            with beside.open("xb") as file:
                yield file
            beside.replace(target)
        except BaseException:
            with suppress(FileNotFoundError, NotADirectoryError):
                beside.unlink()
            raise
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            Message(
                "%(path)s cannot be written (%(reason)s): name another file.",
                {"path": str(path), "reason": error.strerror or str(error)},
            )
        ) from error
