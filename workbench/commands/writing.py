"""Where a command writes what it was asked for: a file that appears whole, or standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from workbench.commands.reading import STANDARD_STREAM

__all__ = ["target"]


@contextmanager
def target(name: str) -> Iterator[BinaryIO]:
    """The file ``name``, put in its place when the block ends without an error, or standard output for ``-``."""
    if name == STANDARD_STREAM:
        yield sys.stdout.buffer
        return
    from workbench.output import replacing

    with replacing(Path(name)) as file:
        yield file
