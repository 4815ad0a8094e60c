"""Reading in a process of its own, which can be stopped: for what no limit of ours can bound from outside.

The file goes in and the document comes out through pipes; the process may write no file and leaves none behind.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import workbench
from workbench import errors
from workbench.domain import Paragraph
from workbench.errors import InputError, Message, TooLarge, UnreadableFile
from workbench.ingest.document import Document, Repair

__all__ = ["SECONDS", "main", "read_apart"]

SECONDS: Final = 5.0
"""Of the processor."""
_PATIENCE: Final = 20.0  # seconds by the clock: a busy machine gives a process a part of them
_MEMORY: Final = 1024 * 1024 * 1024  # bytes of addresses


def read_apart(
    data: bytes, *, name: str, kind: str, encoding: str | None = None, declared: str | None = None
) -> Document:
    """The document that the reader of ``kind`` finds in ``data``, found in another process.

    Raises what the reader raises, TooLarge where that takes more than SECONDS of the processor or the memory allowed,
    and UnreadableFile where it breaks.
    """
    hint = {"declared": declared} if declared else {}
    order = json.dumps({"kind": kind, "name": name, "encoding": encoding, **hint}).encode() + b"\n"  # in ASCII
    # Not all of sys.path: a module of somebody's script may be called as one that Python needs to start.
    folders = [str(Path(workbench.__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, "-PBc", "from workbench.ingest.apart import main; main()"],
            input=order + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(folders)},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _endless(name) from error
    try:
        told = json.loads(done.stdout.decode())
    except ValueError as error:
        if done.returncode == _OUT_OF_TIME:
            raise _endless(name) from error
        raise UnreadableFile(
            Message(
                "%(name)s is damaged and cannot be read: open it where it was made and save it again.", {"name": name}
            )
        ) from error
    return _document(told)


_OUT_OF_TIME: Final = -24  # what a process is ended by that has used up its time: SIGXCPU


def _endless(name: str) -> TooLarge:
    return TooLarge(
        Message("%(name)s takes too long to read: copy the article alone into a new document.", {"name": name})
    )


def _document(told: dict[str, Any]) -> Document:
    if "error" in told:
        kind = getattr(errors, told["error"], UnreadableFile)
        raise (kind if issubclass(kind, InputError) else UnreadableFile)(Message(*told["message"]))
    told["paragraphs"] = tuple(Paragraph(*values) for values in told["paragraphs"])
    told["repairs"] = tuple(Repair(kind, count, tuple(examples)) for kind, count, examples in told["repairs"])
    return Document(**told)


def _values(of: Paragraph | Repair | Document) -> list[Any]:
    return [getattr(of, field.name) for field in fields(of)]


def _told(order: dict[str, Any], data: bytes) -> dict[str, Any]:
    """What the process answers: the document, or the error."""
    from workbench.ingest.readers import READERS

    name, kind = order["name"], order.pop("kind")
    try:
        found = READERS[kind](data, **order)
        told = dict(zip((field.name for field in fields(found)), _values(found), strict=True))
        return {
            **told,
            "paragraphs": list(map(_values, found.paragraphs)),
            "repairs": list(map(_values, found.repairs)),
        }
    except InputError as error:
        wrong = error
    except (MemoryError, RecursionError):
        wrong = TooLarge(
            Message("%(name)s is too large once unpacked: copy the article alone into a new document.", {"name": name})
        )
    message = wrong.message
    return {"error": type(wrong).__name__, "message": [message.id, dict(message.arguments)]}


def _limit() -> None:
    """Takes from this process what it does not need: time, memory, files to write, traces of a crash."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time is watched from outside
        return
    for what, limit in (
        (resource.RLIMIT_CPU, int(SECONDS)),
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # not every system keeps every one
            resource.setrlimit(what, (limit, limit))


def main() -> None:
    """The process itself: an order and a file on its standard input, the answer on its standard output."""
    _limit()
    order, data = sys.stdin.buffer.read().split(b"\n", 1)
    sys.stdout.buffer.write(json.dumps(_told(json.loads(order), data), ensure_ascii=False).encode("utf-8", "replace"))
