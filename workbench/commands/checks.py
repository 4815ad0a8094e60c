"""``workbench checks``: what is checked here, how grave it is, and how sure a flag has to be."""

from __future__ import annotations

import click

from workbench.config import Settings
from workbench.localisation import gettext

__all__ = ["checks"]


@click.command
@click.option("--json", "as_json", is_flag=True, help="Write JSON instead of a table.")
def checks(as_json: bool) -> None:
    """Lists the checks: on or off, severity, threshold, and what each looks for.

    A newsroom changes them in the file that WORKBENCH_CHECKS names, or in checks.toml in the data folder.

    \b
    Example:
      [checks.name]
      severity = "critical"
      threshold = 0.5
    """
    from workbench.checks import CHECKS
    from workbench.newsroom import read_policy

    settings = Settings.from_environment()
    policy = read_policy(settings.checks)
    rows = [
        {
            "kind": check.kind,
            "on": policy.on(check),
            "severity": policy.severity(check),
            "threshold": policy.rule(check.kind).threshold,
            "name": check.name.translated(gettext),
            "description": check.description.translated(gettext),
        }
        for check in CHECKS
    ]
    if as_json:
        import json

        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    on, off = gettext("on"), gettext("off")
    width = max(len(str(row["kind"])) for row in rows)
    for row in rows:
        state = on if row["on"] else off
        limit = f"≥ {row['threshold']:.2f}" if row["threshold"] else ""
        click.echo(f"{row['kind']:{width}}  {state:4}  {row['severity']:8}  {limit:6}  {row['description']}")
    click.echo("", err=True)
    source = str(settings.checks) if settings.checks else gettext("no file of settings: everything as it comes")
    click.echo(gettext("Settings: %(source)s") % {"source": source}, err=True)
    if policy.terms:
        click.echo(gettext("Terms of the newsroom: %(number)s") % {"number": len(policy.terms)}, err=True)
