"""A sentence read once for all the checks that look at its numbers and dates."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from workbench.checks.lexicon import lexicon
from workbench.checks.mentions import mentions
from workbench.checks.quantities import quantities
from workbench.checks.quantity import Mention, Quantity
from workbench.checks.tokens import tokens

__all__ = ["SentenceFigures", "read"]


class SentenceFigures(NamedTuple):
    """What a sentence counts and dates, each in the order of the text."""

    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]


@lru_cache(maxsize=4096)
def read(text: str, tag: str) -> SentenceFigures:
    """The figures of a sentence in the language ``tag``; none where that language has no number tables."""
    known = lexicon(tag)
    if known is None:
        return SentenceFigures((), ())
    if not known.may_count(text):
        return SentenceFigures((), ())
    smooth, row = tokens(text)
    return SentenceFigures(
        quantities(text, smooth=smooth, row=row, known=known), mentions(text, row=row, language=known.language)
    )
