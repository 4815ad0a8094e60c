"""The commands, put together: every refusal becomes one sentence on standard error and an exit status."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import Any

import click

import workbench
from workbench.commands.align import align
from workbench.commands.batch import batch
from workbench.commands.checks import checks
from workbench.commands.export import export
from workbench.commands.models import models
from workbench.commands.serve import serve
from workbench.errors import EditionError, WorkbenchError
from workbench.localisation import gettext

__all__ = ["cli", "main"]


class _InputFailed(click.ClickException):
    exit_code = 1


class _WrongCall(click.ClickException):
    exit_code = 2


class _Group(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; what the workbench raises on purpose ends it with status 1, or 2 for a wrong call."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except WorkbenchError as error:
            refusal = _WrongCall if isinstance(error, EditionError) else _InputFailed
            raise refusal(error.message.translated(gettext)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read the output has seen enough; click ends quietly
            raise _InputFailed(error.strerror or str(error)) from error
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # nobody in a newsroom is helped by a traceback; who is can ask for it
            if os.environ.get("WORKBENCH_TRACEBACK"):
                raise
            message = "A fault of the workbench (%(fault)r): please report it; WORKBENCH_TRACEBACK=1 shows where it is."
            raise _InputFailed(gettext(message) % {"fault": error}) from error
        return result


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(workbench.__version__, prog_name="workbench")
def cli() -> None:
    """Aligns the Ukrainian, English and Russian editions of an article and shows where they differ.

    Everything happens on this machine: nothing is sent anywhere.

    \b
    Examples:
      workbench serve --demo --open
      workbench align --ua story.ua.txt --en story.en.docx --ru story.ru.html
      workbench batch jobs.jsonl alignments.jsonl

    \b
    Environment:
      WORKBENCH_DATA        the folder of the database
      WORKBENCH_MODEL       the embedding model, a sentence-transformers name or folder
      WORKBENCH_CHECKS      a file that says which checks are on, how grave and how sure they are
      WORKBENCH_MAX_UPLOAD  the largest file that is read, in megabytes (16)
    """


for _command in (serve, align, batch, export, checks, models):
    cli.add_command(_command)


def main() -> None:
    """The entry point of the ``workbench`` script."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a locale without Cyrillic loses letters, not the command
    cli(prog_name="workbench")
