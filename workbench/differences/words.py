"""How one text becomes another, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from rapidfuzz.distance import Levenshtein

__all__ = ["Piece", "Token", "interned", "tokens", "words"]

PieceKind = Literal["equal", "inserted", "deleted"]

_TOKEN: Final = re.compile(r"\w+(?:['’ʼ-]\w+|(?<=\d)[.,]\d+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of white space or a punctuation mark: ``text[start:end]`` of what it was taken from."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that two texts share, or that one of them has alone.

    ``then`` and ``now``: where it begins in the one and the other, in code points; None where it is not in it.
    """

    kind: PieceKind
    text: str
    then: int | None
    now: int | None


def tokens(text: str) -> tuple[Token, ...]:
    """The words, white space and punctuation marks of a text, in order; their texts joined are the text.

    A word keeps its apostrophes and hyphens, a figure its points: ``п’ять``, ``well-kept``, ``186.4``.
    """
    return tuple(Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))


def words(then: str, now: str) -> tuple[Piece, ...]:
    """How one text becomes another, by tokens: what is equal or deleted is ``then``, what is equal or inserted ``now``.

    A space between two words that changed changes with them, so that a phrase is one piece. Of a replacement the
    deleted piece comes first.
    """
    old, new = tokens(then), tokens(now)
    pieces: list[Piece] = []
    for same, (i1, i2), (j1, j2) in _calmed(old, new):
        was, became = _text(then, old, i1, i2), _text(now, new, j1, j2)
        at, to = _start(then, old, i1), _start(now, new, j1)
        if same:
            pieces.append(Piece("equal", was, at, to))
            continue
        if was:
            pieces.append(Piece("deleted", was, at, None))
        if became:
            pieces.append(Piece("inserted", became, None, to))
    return tuple(pieces)


def interned(old: Iterable[str], new: Iterable[str]) -> tuple[list[int], list[int]]:
    """Both with a number for each text, the same for the same."""
    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(text, len(numbers)) for text in texts] for texts in (old, new))
    return one, other


def _calmed(old: Sequence[Token], new: Sequence[Token]) -> Iterator[tuple[bool, tuple[int, int], tuple[int, int]]]:
    """Stretches of tokens by turns the same and not: a lone space between two changes goes with them."""
    one, other = interned((token.text for token in old), (token.text for token in new))
    steps = [
        (step.tag == "equal", (step.src_start, step.src_end), (step.dest_start, step.dest_end))
        for step in Levenshtein.opcodes(one, other)
    ]
    last = len(steps) - 1
    for index, (same, (i1, i2), span) in enumerate(steps):
        if same and 0 < index < last and all(token.text.isspace() for token in old[i1:i2]):
            steps[index] = (False, (i1, i2), span)
    start = 0
    for index, (step, following) in enumerate(pairwise([*steps, None])):
        if step is not None and (following is None or following[0] or step[0]):
            yield step[0], (steps[start][1][0], step[1][1]), (steps[start][2][0], step[2][1])
            start = index + 1


def _start(text: str, given: Sequence[Token], index: int) -> int:
    return given[index].start if index < len(given) else len(text)


def _text(text: str, given: Sequence[Token], start: int, end: int) -> str:
    return text[_start(text, given, start) : _start(text, given, end)]
