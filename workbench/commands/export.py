"""``workbench export``: what the store holds, in a format for other tools."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from workbench.commands.reading import STANDARD_STREAM
from workbench.commands.writing import target
from workbench.config import Settings
from workbench.errors import Message, NotFound
from workbench.localisation import gettext

__all__ = ["export"]

_MOST_NAMED: Final = 5
_FORMATS: Final = ("json", "jsonl", "csv", "tmx", "xliff", "html")


@click.command
@click.argument("article")
@click.option("--format", "name", type=click.Choice(_FORMATS), required=True, help="The format to write.")
@click.option(
    "--output",
    metavar="FILE",
    default=STANDARD_STREAM,
    help="Where to write it; standard output unless given.",
)
def export(*, article: str, name: str, output: str) -> None:
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
        known = [summary.article.id for summary in store.articles.list()]
        if article not in known:
            raise NotFound(_unknown(article, known))
        alignment = review.current(store, article)
    data = EXPORTS[name].write(alignment, gettext=gettext)
    with target(output) as file:
        file.write(data)


def _unknown(article: str, known: Sequence[str]) -> Message:
    """Says that there is no such article, and which there are: the last changed come first."""
    if not known:
        return Message("There is no article %(id)s, and no other one yet: add one in the web app.", {"id": article})
    listed = ", ".join(known[:_MOST_NAMED]) + (", …" if len(known) > _MOST_NAMED else "")
    return Message("There is no article %(id)s; choose one of %(known)s", {"id": article, "known": listed})
