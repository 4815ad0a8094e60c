"""Translations whose source has changed since they were made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import ClassVar, Final, NamedTuple

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
        """A flag for every unit whose source has changed and whose other sides are as they were beside another source.

        It stays while the translation does, and goes where the source becomes again what was translated.
        """
        alignment, before = material.alignment, material.before
        source = alignment.source or ""
        if before is None or source not in alignment.editions or source not in before.editions:
            return
        translated = _translated(before, source)
        old, new = ({sentence.text for sentence in one.editions[source].sentences} for one in (before, alignment))
        for unit in range(len(alignment.units)):
            sides = present_sides(alignment, unit)
            own = next((side for side in sides if side.edition == source), None)
            if own is None:
                continue
            stale = {}
            for side in sides:
                made = translated.get((side.edition, side.text))
                if made is None or not made.of or _same(made.of, own.text):
                    continue
                # Sentences that were only grouped in another way have not changed.
                if (
                    made.stale
                    or not old.issuperset(text for _, text in own.sentences)
                    or not new.issuperset(made.beside)
                ):
                    stale[side.edition] = made.of
            if not stale:
                continue
            codes = tuple(stale)
            values = {"source": source.upper(), "editions": listed(codes), "before": stale[codes[0]]}
            yield self.flag(
                unit,
                sides,
                editions=codes,
                message=Message(
                    "%(source)s has changed since %(editions)s was translated; it was “%(before)s”", values
                ),
                spans=own.whole(),
                score=_SCORE,
            )


class _Translated(NamedTuple):
    """What a side was translated from.

    ``of``: the text. ``beside``: the sentences of the source that it stood beside last. ``stale``: whether these were
    others already.
    """

    of: str
    beside: tuple[str, ...]
    stale: bool


def _translated(before: Alignment, source: str) -> dict[tuple[str, str], _Translated]:
    """Each side of another edition → what it was translated from."""
    stale = {
        (flag.unit, code): str(flag.message.arguments.get("before", ""))
        for flag in before.flags
        if flag.kind == Stale.kind
        for code in flag.editions
    }
    texts = [sentence.text for sentence in before.editions[source].sentences]
    found = {}
    for index, unit in enumerate(before.units):
        beside = tuple(texts[at] for at in unit.sentences.get(source, ()))
        for code in unit.present:
            if code != source:
                was = stale.get((index, code), "")
                found[code, before.side(index, code)] = _Translated(was or " ".join(beside), beside, bool(was))
    return found


def _same(a: str, b: str) -> bool:
    if max(len(a), len(b)) > _LONGEST:
        return a == b
    if same_words(a, b):
        return True
    return _FIGURE.findall(a) == _FIGURE.findall(b) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SAME
