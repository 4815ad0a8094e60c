"""Words of a text, cut where the bundled model's tokenizer cuts, so that each need be tokenized only once."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["plain_words"]

# Letters, digits and signs that normalisation maps one to one, whatever stands beside them.
_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-ž"
# "№" is spelled "No" in normalisation.
_CYRILLIC: Final = "\u0400-\u0481\u048a-\u04ff№"
_PLAIN: Final = re.compile(rf"[\s!-~{_LATIN}{_CYRILLIC}’ʼ‘«»„“”‟‹›‐‑‒–—―−…§°€£₴₽•]*")
_WORD: Final = re.compile(
    rf"[0-9]+|[{_LATIN}{_CYRILLIC}]+(?:['’ʼ‘`][{_LATIN}{_CYRILLIC}]+)*|[^\s0-9{_LATIN}{_CYRILLIC}]"
)


def plain_words(text: str) -> list[str] | None:
    """The words and signs of a text whose tokens are those of its words one after the other.

    None for a text with characters for which that is not sure: emoji, other scripts, superscripts, accents
    that stand alone, soft hyphens.
    """
    return _WORD.findall(text) if _PLAIN.fullmatch(text) else None
