"""Many articles: job lines in, one alignment a line out, in the order of the input, on all cores."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from workbench.checks import Policy
from workbench.embed import Encoder, load_encoder
from workbench.errors import Message, ModelError, TooLarge, WorkbenchError
from workbench.exports.json import alignment_to_dict
from workbench.imports.job import job_id, read_job
from workbench.newsroom import read_policy
from workbench.pipeline import align_article

__all__ = ["LONGEST_LINE", "Report", "cores", "run"]

LONGEST_LINE: Final = 16_000_000
"""Bytes of one job line; a longer one is refused, so that memory stays bounded whatever comes in."""

_CHUNK_LINES: Final = 8
_CHUNK_BYTES: Final = 1_000_000
_CHUNKS_AHEAD: Final = 3
_THREAD_LIMITS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@dataclass(frozen=True, slots=True)
class Report:
    """How many lines were written, and how many of them are errors."""

    articles: int
    failed: int


@dataclass(frozen=True, slots=True)
class _Line:
    """``text`` is None where the line was too long to be kept; ``size`` is its length in bytes either way."""

    number: int
    text: bytes | None
    size: int


@dataclass(frozen=True, slots=True)
class _Result:
    written: bytes
    failed: bool
    size: int


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        return os.cpu_count() or 1


def run(
    lines: BinaryIO,
    out: BinaryIO,
    *,
    workers: int | None = None,
    model: str | None = None,
    cache: Path | None = None,
    checks: Path | None = None,
    advance: Callable[[int], object] | None = None,
) -> Report:
    """Aligns every job line of ``lines`` and writes a line for each to ``out``; blank lines are passed over.

    A line that cannot be aligned becomes ``{"id": …, "error": "…"}``. ``workers``: processes; None for one a core
    with the bundled model, and for one in all with another, which takes all cores itself. ``cache``: the
    folder in which such a model's vectors are kept. ``checks``: the file with what the newsroom wants of the checks.
    ``advance`` is told how many bytes of the input are done. Memory
    is bounded: a few lines a worker are held, whatever the input's length.

    Raises ModelError for a model that cannot be loaded, InputError for settings that cannot be read, WorkbenchError
    where a worker was killed.
    """
    _policy(checks)
    workers = workers or (cores() if model is None else 1)
    chunks = _chunks(_numbered(lines))
    # One chunk is done sooner than a process starts.
    first, second = next(chunks, []), next(chunks, None)
    align = partial(_align_chunk, model=model, cache=cache, checks=checks)
    if second is None or workers == 1:
        rest: Iterable[list[_Line]] = chunks if second is None else chain([second], chunks)
        results: Iterable[list[_Result]] = map(align, chain([first], rest))
    else:
        results = _in_processes(align, chain([first, second], chunks), workers)
    articles = failed = 0
    for result in chain.from_iterable(results):
        out.write(result.written)
        articles += 1
        failed += result.failed
        if advance is not None:
            advance(result.size)
    return Report(articles, failed)


def _numbered(lines: BinaryIO) -> Iterator[_Line]:
    number = 0
    while text := lines.readline(LONGEST_LINE + 1):
        number += 1
        size = len(text)
        if size > LONGEST_LINE:
            while rest := lines.readline(LONGEST_LINE):
                size += len(rest)
                if rest.endswith(b"\n"):
                    break
            yield _Line(number, None, size)
        elif text.strip():
            yield _Line(number, text, size)


def _chunks(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    chunk: list[_Line] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += line.size if line.text else 0
        if len(chunk) == _CHUNK_LINES or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _in_processes(
    align: Callable[[list[_Line]], list[_Result]], chunks: Iterable[list[_Line]], workers: int
) -> Iterator[list[_Result]]:
    # "spawn" and not "fork": the caller may have threads, and macOS cannot fork safely.
    context = multiprocessing.get_context("spawn")
    pending: deque[Future[list[_Result]]] = deque()
    with _one_thread_a_worker():
        executor = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
        try:
            for chunk in chunks:
                pending.append(executor.submit(align, chunk))
                if len(pending) >= workers * _CHUNKS_AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            stopped = Message(
                "A worker process was ended from outside, perhaps for want of memory: run again with fewer --workers."
            )
            raise WorkbenchError(stopped) from error
        finally:
            executor.shutdown(wait=not pending, cancel_futures=True)


@contextmanager
def _one_thread_a_worker() -> Iterator[None]:
    """While it lasts, processes that start take one thread for arithmetic, as each core has a worker already."""
    ours = {name: "1" for name in _THREAD_LIMITS if name not in os.environ}
    if "TOKENIZERS_PARALLELISM" not in os.environ:
        ours["TOKENIZERS_PARALLELISM"] = "false"
    os.environ.update(ours)
    try:
        yield
    finally:
        for name in ours:
            os.environ.pop(name, None)


def _start_worker() -> None:
    # Ctrl+C reaches the whole group; the parent sees to the workers. If the parent is killed, they end with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@cache
def _encoder(model: str | None, cache: Path | None) -> Encoder:
    return load_encoder(model, cache=cache)


@cache
def _policy(checks: Path | None) -> Policy:
    return read_policy(checks)


def _align_chunk(chunk: list[_Line], *, model: str | None, cache: Path | None, checks: Path | None) -> list[_Result]:
    encoder, policy = _encoder(model, cache), _policy(checks)
    return [_align_line(line, encoder, policy) for line in chunk]


def _align_line(line: _Line, encoder: Encoder, policy: Policy) -> _Result:
    try:
        if line.text is None:
            limit = {"limit": LONGEST_LINE // 1_000_000}
            raise TooLarge(Message("The line is longer than %(limit)d MB: split the article.", limit))
        job = read_job(line.text)
        alignment = align_article(
            job.editions, id=job.id, title=job.title, source=job.source, encoder=encoder, policy=policy
        )
        written = json.dumps(alignment_to_dict(alignment), ensure_ascii=False).encode()
    except ModelError:
        raise
    except WorkbenchError as error:
        return _failure(line, str(error))
    except Exception as error:  # a fault of ours in one article must not cost the other ten thousand
        return _failure(line, f"The article could not be aligned, by a fault of the workbench: {error!r}")
    return _Result(written + b"\n", failed=False, size=line.size)


def _failure(line: _Line, reason: str) -> _Result:
    name = job_id(line.text) if line.text else None
    written = json.dumps({"id": name, "error": f"Line {line.number}: {reason}"}, ensure_ascii=False).encode()
    return _Result(written + b"\n", failed=True, size=line.size)
