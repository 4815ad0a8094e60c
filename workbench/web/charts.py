"""Charts as SVG without a style or a script of its own: their looks are in dashboard.css, so that they follow the page.

A chart is a picture to a screen reader: it has a title and a description, and the figures stand in a table beside it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, Final

from lxml import etree
from markupsafe import Markup

__all__ = ["bars", "columns", "lines"]

_WIDTH: Final = 640
_HEIGHT: Final = 250
_BAR: Final = 30
_GUIDES: Final = 5
_LABELS: Final = 7


def lines(name: str, *, title: str, about: str, labels: Sequence[str], series: Mapping[str, Sequence[int]]) -> Markup:
    """Figures over time, a line each. ``name``: an id of the page; ``series``: what each line is → its figures."""
    top = max((max(figures, default=0) for figures in series.values()), default=0)
    chart = _library().Line(_settings(height=_HEIGHT, y_labels=_steps(top), show_dots=False))
    return _drawn(chart, name, title=title, about=about, labels=labels, series=series)


def columns(name: str, *, title: str, about: str, labels: Sequence[str], series: Mapping[str, Sequence[int]]) -> Markup:
    """Figures over time, piled up in one column a moment. Arguments as of :func:`lines`."""
    top = max((sum(figures) for figures in zip(*series.values(), strict=True)), default=0)
    chart = _library().StackedBar(_settings(height=_HEIGHT, y_labels=_steps(top)))
    return _drawn(chart, name, title=title, about=about, labels=labels, series=series)


def bars(name: str, *, title: str, about: str, figures: Mapping[str, int]) -> Markup:
    """One bar a figure, the first at the top, with the figure at its end. Other arguments as of :func:`lines`."""
    chart = _library().HorizontalBar(
        _settings(
            height=_BAR * len(figures) + 20,
            show_legend=False,
            # The library turns the axes after it has read these: the figures are what it calls x here.
            show_x_labels=False,
            show_x_guides=False,
            show_y_guides=False,
            print_values=True,
            print_values_position="top",
            spacing=8,
            margin_bottom=8,
            margin_right=30,
            x_labels_major_count=None,
            show_minor_x_labels=True,
        )
    )
    upwards = dict(reversed(list(figures.items())))
    return _drawn(chart, name, title=title, about=about, labels=list(upwards), series={title: list(upwards.values())})


def _library() -> Any:
    """The drawing library, without the finder for map plugins that it adds to Python's own, in a form that has gone."""
    import pygal

    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, pygal.PluginImportFixer)]
    return pygal


def _settings(**own: Any) -> Any:
    library = _library()
    # The sizes only tell how much room the words take; dashboard.css sets the same ones.
    sizes = dict.fromkeys(("label_font_size", "major_label_font_size", "value_font_size", "legend_font_size"), 12)
    style = library.style.Style(font_family="sans-serif", **sizes)
    settings = {
        "style": style,
        "width": _WIDTH,
        "js": (),
        "css": (),
        "no_prefix": True,
        "margin": 8,
        "margin_right": 26,
        "legend_at_bottom": True,
        "legend_box_size": 10,
        "x_labels_major_count": _LABELS,
        "show_minor_x_labels": False,
        "show_x_guides": False,
        "truncate_label": -1,
        "truncate_legend": -1,
        "include_x_axis": True,
        "formatter": lambda value: str(round(value)),
    }
    return library.Config(**settings | own)


def _steps(top: int) -> list[int]:
    """Round figures from 0 to at least ``top``, a handful of them."""
    step = 1
    while step * (_GUIDES - 1) < top:
        step = next(
            unit * factor for unit in [10 ** (len(str(step)) - 1)] for factor in (2, 5, 10) if unit * factor > step
        )
    return [step * count for count in range(max(2, -(-top // step) + 1))]


def _drawn(
    chart: Any, name: str, *, title: str, about: str, labels: Sequence[str], series: Mapping[str, Sequence[int]]
) -> Markup:
    chart.x_labels = list(labels)
    chart.legend_at_bottom_columns = max(1, len(series))
    for what, figures in series.items():
        chart.add(what, list(figures))
    root = chart.render_tree()
    _strip(root)
    root.attrib.update({"id": name, "role": "img", "aria-labelledby": f"{name}-title {name}-about"})
    for tag, text in (("desc", about), ("title", title)):
        element = etree.Element(tag, id=f"{name}-{'title' if tag == 'title' else 'about'}")
        element.text = text
        root.insert(0, element)
    # Written by an XML library, which escapes what it is given.
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704


def _strip(root: etree._Element) -> None:
    """Takes out what the page's policy forbids, and what only the library's own script would use."""
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is None:
            continue
        known = isinstance(element.tag, str)  # a comment is not
        if not known or element.tag in _UNWANTED or "tooltip-overlay" in element.get("class", ""):
            parent.remove(element)
            continue
        for attribute in ("style", "id"):
            element.attrib.pop(attribute, "")
    etree.cleanup_namespaces(root)


_UNWANTED: Final = ("defs", "script", "style", "title", "desc")
