"""The charts of the dashboard, each with the table of its figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flask_babel import format_date, gettext
from markupsafe import Markup

from workbench import names
from workbench.errors import Message
from workbench.progress import Day, Progress, Scope
from workbench.web import charts
from workbench.web.localisation import say
from workbench.web.telling import ACTIONS

__all__ = ["Chart", "drawn"]

# Verbs of the log that have a series of their own; every other one is counted with the last.
_VERBS: Final[Mapping[str, Message]] = {
    **{verb: ACTIONS[verb] for verb in ("accept", "dismiss", "confirm")},
    "": Message("other decisions"),
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and the table of the same figures: ``head`` names its columns, each row begins with its own name."""

    title: str
    svg: Markup
    head: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def drawn(progress: Progress, scope: Scope) -> list[Chart]:
    """The charts that there are figures for."""
    days = progress.days
    opened = {
        gettext("open flags"): [day.open for day in days],
        gettext("critical ones"): [day.critical for day in days],
    }
    taken = {say(name): [_taken(day, verb) for day in days] for verb, name in _VERBS.items()}
    taken = {name: counts for name, counts in taken.items() if any(counts)}
    kinds = {say(names.KINDS[kind]): count for kind, count in progress.by_kind.items()}
    editions = {code.upper(): count for code, count in progress.by_edition.items()}
    found = [
        _over_time(charts.lines, "open", title=gettext("Open flags at the end of each day"), scope=scope, series=opened)
        if any(day.open for day in days)
        else None,
        _over_time(charts.columns, "decisions", title=gettext("Decisions a day"), scope=scope, series=taken)
        if taken
        else None,
        _now("kinds", title=gettext("Open flags now, by kind"), what=gettext("Kind"), figures=kinds),
        _now("editions", title=gettext("Open flags now, by edition"), what=gettext("Edition"), figures=editions),
    ]
    return [chart for chart in found if chart is not None]


def _taken(day: Day, verb: str) -> int:
    if verb:
        return day.decisions.get(verb, 0)
    return sum(count for other, count in day.decisions.items() if other not in _VERBS)


def _over_time(
    draw: Callable[..., Markup], name: str, *, title: str, scope: Scope, series: Mapping[str, Sequence[int]]
) -> Chart:
    days = list(scope.days())
    about = gettext(
        "From %(first)s to %(last)s; the figures are in the table below.",
        first=format_date(scope.first, "long"),
        last=format_date(scope.last, "long"),
    )
    svg = draw(
        f"chart-{name}", title=title, about=about, labels=[format_date(day, "d MMM") for day in days], series=series
    )
    rows = tuple(
        (format_date(day, "d MMM y"), *figures)
        for day, *figures in reversed(list(zip(days, *series.values(), strict=True)))
    )
    return Chart(title, svg, (gettext("Day"), *series), rows)


def _now(name: str, *, title: str, what: str, figures: Mapping[str, int]) -> Chart | None:
    if not figures:
        return None
    about = "; ".join(f"{named}: {count}" for named, count in figures.items())
    svg = charts.bars(f"chart-{name}", title=title, about=about, figures=figures)
    return Chart(title, svg, (what, gettext("Open flags")), tuple(figures.items()))
