"""Text → words, figures and signs with their offsets: what the readers of numbers and dates go through."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["Token", "plain", "tokens"]

# Every quantifier that could give characters back is bounded or possessive, so the time is linear in the text.
_TOKEN: Final = re.compile(
    r"""
    (?P<word>(?!https?://|www\.)[^\W\d_]++(?:'[^\W\d_]++)*+)
    |(?P<skipped>(?:https?://|www\.)\S++|[#@]\w++)
    |(?P<date>[0-3]?[0-9]\.[01]?[0-9]\.[0-9]{4}(?![0-9])|[12][0-9]{3}-[01][0-9]-[0-3][0-9](?![0-9])
        |[0-3]?[0-9]/[0-3]?[0-9]/[0-9]{4}(?![0-9]))
    |(?P<dotted>[0-9]++(?:\.[0-9]++){2,})
    |(?P<clock>(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?![0-9:]))
    |(?P<fraction>[0-9]{1,2}/[0-9]{1,2}(?![0-9/])|[½¼¾⅓⅔])
    |(?P<number>[0-9]{1,3}(?P<mark>[ ,.])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,5}(?![0-9])(?:[.,][0-9]++)?+
        |[0-9]++(?:[.,][0-9]++)?+)
    |(?P<sign>\S)
    """,
    re.VERBOSE,
)

# One character for one character: offsets stay those of the sentence.
_PLAIN: Final = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ",
     "ё": "е", "Ё": "Е", "‑": "-", "–": "-", "—": "-", "−": "-", "⁄": "/"}
)  # fmt: skip


class Token(NamedTuple):
    """``kind``: skipped, date, dotted, clock, fraction, number, word or sign. ``lower``: the text in lower case."""

    kind: str
    start: int
    end: int
    lower: str
    capital: bool = False


def plain(text: str) -> str:
    """The text with one kind of apostrophe, space, dash and е; as long as before."""
    return text.translate(_PLAIN)


def tokens(text: str) -> tuple[str, list[Token]]:
    """The text made :func:`plain`, and its tokens in order."""
    text = plain(text)
    lower = text.lower()
    if len(lower) != len(text):  # a few letters grow when lowered (İ); the offsets must not
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    new, found = tuple.__new__, []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        # Half the time the checks take is spent here: this is Token(...) without the call.
        found.append(new(Token, (match.lastgroup, start, end, lower[start:end], text[start].isupper())))
    return text, found
