"""``workbench export``: what the store holds, in a format for other tools."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from workbench.config import Settings
from workbench.errors import Message, NotFound
from workbench.localisation import gettext

__all__ = ["export"]

_FORMATS = ("json", "jsonl", "csv", "tmx", "xliff", "html")


@click.command
@click.argument("article")
@click.option("--format", "name", type=click.Choice(_FORMATS), required=True, help="The format to write.")
@click.option("--output", metavar="FILE", help="Where to write it; standard output unless given.")
def export(*, article: str, name: str, output: str | None) -> None:
    """Writes the stored article whose id is ARTICLE, with what was decided about it.

    The id is the last part of the article's address in the web app.

    \b
    Examples:
      workbench export demo-bridge --format tmx --output bridge.tmx
      workbench export demo-bridge --format csv > bridge.csv
    """
    settings = Settings.from_environment()
    if not settings.data.is_dir():
        raise NotFound(
            Message(
                "There is no article %(id)s: the data folder %(folder)s does not exist yet.",
                {"id": article, "folder": str(settings.data)},
            )
        )

    from workbench import review
    from workbench.exports import EXPORTS
    from workbench.store import Store

    with Store.open(settings.data) as store:
        alignment = review.current(store, article)
    data = EXPORTS[name].write(alignment, gettext=gettext)
    if output is None:
        sys.stdout.buffer.write(data)
        return
    from workbench.output import replacing

    with replacing(Path(output)) as file:
        file.write(data)
