"""``workbench models``: which models can be used here, and fetching one ahead of time."""

from __future__ import annotations

import click

from workbench.config import MEGABYTE
from workbench.errors import Message
from workbench.localisation import gettext

__all__ = ["models"]


@click.group
def models() -> None:
    """Lists the embedding models on this machine, and fetches others.

    \b
    Examples:
      workbench models list
      workbench models pull sentence-transformers/LaBSE
    """


@models.command("list")
def list_() -> None:
    """Lists the models that can be used without a network: name and size."""
    from workbench.embed.bundled import NAME
    from workbench.embed.local import local_models

    found = local_models()
    width = max(len(model.name) for model in found)
    bundled = gettext("(bundled, used unless another is named)")
    for model in found:
        size = gettext("%(megabytes)s MB") % {"megabytes": f"{model.size / MEGABYTE:7.1f}"}
        line = f"{model.name:{width}}  {size}"
        click.echo(f"{line}  {bundled}" if model.name == NAME else line)


@models.command("pull")
@click.argument("name")
def pull_(name: str) -> None:
    """Fetches the model NAME from the hub, to be used without a network from then on.

    This is the only command that asks the network for anything.
    """
    from workbench.embed.local import pull

    pull(name)
    message = Message("%(name)s is on this machine now: use it with --model %(name)s.", {"name": name})
    click.echo(message.translated(gettext), err=True)
