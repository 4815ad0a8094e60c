"""An alignment for reading in the terminal: columns, or plain lines where there is no terminal or no room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import IO, Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from workbench.domain import Alignment, Flag, Span
from workbench.errors import Message
from workbench.exports.notes import flags_by_unit
from workbench.exports.words import NO_COUNTERPART, flag_words, unit_words
from workbench.localisation import gettext

__all__ = ["show"]

_NUMBER_WIDTH: Final = 5
_NARROWEST_COLUMN: Final = 22
_LONGEST_WORDS: Final = 60
_STYLES: Final = {"critical": "bold red", "major": "yellow", "minor": "cyan"}
_SUMMARY: Final = Message("Units: %(units)d · flags: %(flags)d")

# Control characters could move the cursor or recolour the terminal: C0 but for tab and line feed, DEL, C1.
_CONTROLS: Final = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}


def show(alignment: Alignment, *, file: IO[str] | None = None, columns: bool | None = None) -> None:
    """Writes the units, each with its flags below, to ``file`` (None: standard output).

    ``columns``: the editions side by side; None for that where ``file`` is a terminal that is wide enough.
    """
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if columns is None:
        columns = console.is_terminal and console.width >= _NARROWEST_COLUMN * len(alignment.editions)
    flags = flags_by_unit(alignment)
    if columns:
        console.print(_row("", [Text(code.upper(), style="bold") for code in alignment.editions]))
    for index in range(len(alignment.units)):
        if columns:
            sides = [_side(alignment, index, code, flags[index]) for code in alignment.editions]
            console.print(_row(str(index + 1), sides))
            for line in _below(alignment, index, flags[index]):
                console.print(Padding(line, (0, 0, 0, _NUMBER_WIDTH)))
        else:
            for line in _lines(alignment, index, flags[index]):
                console.print(line, soft_wrap=True)
        console.print()
    counts = {"units": len(alignment.units), "flags": len(alignment.flags)}
    console.print(Message(_SUMMARY.id, counts).translated(gettext), soft_wrap=True)


def _row(number: str, cells: Sequence[Text]) -> Table:
    # Each row is a table of its own, so that what is said below it may take the whole width.
    table = Table.grid(expand=True, padding=(0, 2, 0, 0))
    table.add_column(width=_NUMBER_WIDTH - 2, justify="right", style="dim")
    for _ in cells:
        table.add_column(ratio=1, overflow="fold")
    table.add_row(number, *cells)
    return table


def _side(alignment: Alignment, index: int, code: str, flags: Sequence[Flag]) -> Text:
    sentences = alignment.units[index].sentences.get(code, ())
    if not sentences:
        return Text(f"— {NO_COUNTERPART.translated(gettext)}", style="dim italic")
    shown = []
    for sentence in sentences:
        text = Text(_clean(alignment.editions[code].sentences[sentence].text))
        for flag in flags:
            for span in flag.spans:
                if (span.edition, span.sentence) == (code, sentence):
                    text.stylize(f"{_STYLES[flag.severity]} underline", span.start, span.end)
        shown.append(text)
    return Text(" ").join(shown)


def _below(alignment: Alignment, index: int, flags: Sequence[Flag]) -> Iterator[Text]:
    yield Text(" · ".join(unit_words(alignment.units[index], gettext)), style="dim")
    for flag in flags:
        severity, kind, _, said = flag_words(flag, gettext)
        words = ", ".join(
            f"{span.edition.upper()} “{word}”" for span in flag.spans if (word := _words(alignment, span))
        )
        yield Text.assemble(
            (severity, _STYLES[flag.severity]), f" · {kind}: {_clean(said)}", f" [{words}]" if words else ""
        )


def _lines(alignment: Alignment, index: int, flags: Sequence[Flag]) -> Iterator[Text]:
    standing, *said = _below(alignment, index, flags)
    yield Text(f"{index + 1}  ").append(standing)
    for code in alignment.editions:
        yield Text(f"   {code.upper()}  ").append(_side(alignment, index, code, flags))
    for line in said:
        yield Text("   ! ").append(line)


def _words(alignment: Alignment, span: Span) -> str:
    """What a span marks, cut where it is long; '' for a whole sentence, which stands above already."""
    sentence = alignment.editions[span.edition].sentences[span.sentence].text
    marked = sentence[span.start : span.end]
    return "" if marked == sentence else _clean(shorten(marked, _LONGEST_WORDS, placeholder=" …"))


def _clean(text: str) -> str:
    return text.translate(_CONTROLS)
