"""``workbench batch``: many articles, from job lines to a line an alignment."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

import click

from workbench.commands import writing
from workbench.commands.reading import STANDARD_STREAM, opened, same_file
from workbench.config import Settings
from workbench.errors import Message, WorkbenchError
from workbench.localisation import gettext

__all__ = ["batch"]


class _WrongCall(click.ClickException):
    exit_code = 2


@click.command
@click.argument("source", metavar="IN.jsonl")
@click.argument("target", metavar="OUT.jsonl")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes; one a core unless given.")
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    help="local: processes on this machine; ray is not built in yet.",
)
@click.option("--model", metavar="MODEL", help="A sentence-transformers model, by name or folder.")
@click.option("--progress/--no-progress", default=None, help="A progress bar; on a terminal unless given.")
def batch(
    *, source: str, target: str, workers: int | None, engine: str, model: str | None, progress: bool | None
) -> None:
    """Aligns many articles: one job a line in, one alignment a line out, in the same order.

    A line that cannot be aligned becomes {"id": …, "error": "…"} and the exit status 1. IN and OUT may be "-".
    OUT is written beside its place and moved there when it is whole.

    \b
    Examples:
      workbench batch jobs.jsonl alignments.jsonl
      workbench batch --workers 4 jobs.jsonl - | jq -r .id
      zcat jobs.jsonl.gz | workbench batch - alignments.jsonl
    """
    if engine == "ray":
        raise WorkbenchError(
            Message("This version has no ray engine: leave --engine out to use the cores of this machine.")
        )
    if source != STANDARD_STREAM and Path(source).is_file() and same_file(source, target):
        message = Message("IN and OUT are the same file (%(name)s): name another file for OUT.", {"name": target})
        raise _WrongCall(message.translated(gettext))
    settings = Settings.from_environment()
    # A batch that is asked to stop takes its half-written file away.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with opened(source) as lines:
        from tqdm import tqdm

        from workbench.batch import run

        hidden = None if progress is None else not progress
        bar = tqdm(total=_size(lines), unit="B", unit_scale=True, disable=hidden, file=sys.stderr, smoothing=0.1)
        with writing.target(target) as out, bar:
            chosen = model or settings.model
            report = run(
                lines,
                out,
                workers=workers,
                model=chosen,
                cache=settings.data,
                checks=settings.checks,
                advance=bar.update,
            )
    if report.failed:
        counts = {"failed": report.failed, "all": report.articles}
        raise WorkbenchError(
            Message("Articles that failed: %(failed)d of %(all)d. See the lines with “error” in OUT.", counts)
        )
    message = Message("Articles aligned: %(all)d.", {"all": report.articles})
    click.echo(message.translated(gettext), err=True)


def _size(file: BinaryIO) -> int | None:
    """The length of an ordinary file in bytes, None for a pipe."""
    try:
        return os.fstat(file.fileno()).st_size or None
    except (OSError, ValueError):
        return None
