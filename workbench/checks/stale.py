"""Translations whose source has changed since they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.sides import listed, present_sides, same_words
from workbench.domain import Alignment, Flag, Kind, Severity
from workbench.errors import Message

__all__ = ["Stale"]

_SAME: Final = 0.995
"""How alike two texts are, of 1, between which only a typing error has changed."""
_FIGURE: Final = re.compile(r"\d+")
_SCORE: Final = 0.8
_LONGEST: Final = 2_000
"""Characters up to which texts are compared letter by letter."""


class Stale(Check):
    """A sentence of the source that was replaced, where the translation is the old one's.

    It needs the article as it was: nothing is stale in an article that is new.
    """

    kind: ClassVar[Kind] = "stale"
    name = Message("Source changed")
    description = Message("The source has changed since this was translated.")
    severity: ClassVar[Severity] = "major"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit whose source is new and whose other sides are as they were beside another source."""
        alignment, before = material.alignment, material.before
        source = alignment.source or ""
        if before is None or source not in alignment.editions or source not in before.editions:
            return
        was = _sources(before, source)
        known = {sentence.text for sentence in before.editions[source].sentences}
        for unit in range(len(alignment.units)):
            sides = present_sides(alignment, unit)
            own = next((side for side in sides if side.edition == source), None)
            if own is None or all(text in known for _, text in own.sentences):
                continue
            old = {
                side.edition: was[side.edition, side.text]
                for side in sides
                if side is not own and (side.edition, side.text) in was
            }
            stale = tuple(code for code, text in old.items() if text and not _same(text, own.text))
            if not stale:
                continue
            values = {"source": source.upper(), "editions": listed(stale), "before": old[stale[0]]}
            yield self.flag(
                unit,
                sides,
                editions=stale,
                message=Message(
                    "%(source)s has changed since %(editions)s was translated; it was “%(before)s”", values
                ),
                spans=own.whole(),
                score=_SCORE,
            )


def _sources(before: Alignment, source: str) -> dict[tuple[str, str], str]:
    """Each side of another edition → the source's side that it stood beside."""
    return {
        (code, before.side(unit, code)): before.side(unit, source)
        for unit in range(len(before.units))
        for code in before.editions
        if code != source
    }


def _same(a: str, b: str) -> bool:
    if max(len(a), len(b)) > _LONGEST:
        return a == b
    if same_words(a, b):
        return True
    return _FIGURE.findall(a) == _FIGURE.findall(b) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SAME
