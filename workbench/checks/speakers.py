"""Whether an exchanged name is that of somebody who is quoted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.checks.quotations import Quotation
from workbench.checks.swaps import Swap
from workbench.checks.words import SideWords, UnitWords
from workbench.languages import LANGUAGES

__all__ = ["Quoted", "is_speaker"]

Quoted = Mapping[str, Mapping[int, tuple[Quotation, ...]]]
"""Edition code → index of a sentence → the quotations in it."""

_BESIDE: Final = 3
"""Words between a name and the verb that makes its bearer a speaker, at most."""


def is_speaker(words: UnitWords, swap: Swap, quoted: Quoted) -> bool:
    """Whether each of the names stands by a verb of speech, outside of a quotation, in a side that has one."""
    places = {swap.odd: swap.name, **swap.instead}
    return all(_speaks(words.sides[code], at, quoted.get(code, {})) for code, at in places.items())


def _speaks(words: SideWords, at: int, quoted: Mapping[int, tuple[Quotation, ...]]) -> bool:
    own = [each for index, _ in words.side.sentences for each in quoted.get(index, ())]
    language = LANGUAGES.get(words.side.lang)
    if not own or language is None:
        return False
    (span,) = words.span(at, at)
    if any(each.start <= span.start < each.end for each in quoted.get(span.sentence, ())):
        return False
    near = words.texts[max(0, at - _BESIDE - 1) : at + _BESIDE + 2]
    return any(text.lower() in language.speech_verbs for text in near)
