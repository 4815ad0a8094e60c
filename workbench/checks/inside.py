"""Sentences that one edition lacks, or has others for, within a unit whose other sentences stand for each other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from workbench.checks.sides import Side
from workbench.checks.words import Array, SideWords, UnitWords
from workbench.languages import LANGUAGES

__all__ = ["Hole", "holes"]

_AGREE: Final = 0.4
"""A cosine from which sentences of two editions say the same."""
_NOTHING: Final = 0.25
"""A cosine under which a sentence has nothing to do with another."""
_SHORTEST: Final = 25
"""Characters of a sentence that can be missed."""


class Hole(NamedTuple):
    """``odd``: the edition; ``lacking``: edition code → the index of the sentence that it lacks; ``instead``: the index
    of the sentence that it has in its place, None where it has none.
    """

    odd: str
    lacking: Mapping[str, int]
    instead: int | None


def holes(words: UnitWords, sides: Sequence[Side]) -> list[Hole]:
    """The holes of a unit of three sides, of which one at least has several sentences; none for any other."""
    if (
        len(sides) < 3
        or any(side.lang not in LANGUAGES for side in sides)
        or max(len(side.sentences) for side in sides) < 2
    ):
        return []
    found = []
    vectors = {side.edition: _sentences(words.sides[side.edition]) for side in sides}
    for odd in sides:
        first, second = [side for side in sides if side is not odd][:2]
        one, two, own = (vectors[side.edition] for side in (first, second, odd))
        lost = _unlike(one, own), _unlike(two, own)
        agree = one @ two.T
        for i, (index, text) in enumerate(first.sentences):
            j = int(agree[i].argmax())
            other, other_text = second.sentences[j]
            if not (lost[0][i] and lost[1][j] and agree[i, j] >= _AGREE):
                continue
            if min(len(text), len(other_text)) < _SHORTEST:
                continue
            strange = _unlike(own, one) & _unlike(own, two)
            instead = [
                number
                for (number, said), alone in zip(odd.sentences, strange, strict=True)
                if alone and len(said) >= _SHORTEST
            ]
            if len(instead) == len(odd.sentences):
                continue  # nothing of the side fits: that is another sentence, and told of the whole unit
            lacking = {first.edition: index, second.edition: other}
            found.append(Hole(odd.edition, lacking, instead[0] if instead else None))
            break
    return found


def _sentences(words: SideWords) -> Array:
    """The direction of each sentence of a side: float32 ``(sentences, d)``."""
    vectors = words.vectors()
    found = np.zeros((len(words.side.sentences), vectors.shape[1]), np.float32)
    before = 0
    for number, (_, text) in enumerate(words.side.sentences):
        first, end = (bisect_left(words.starts, at) for at in (before, before + len(text)))
        found[number] = vectors[first:end].sum(axis=0)
        before += len(text) + 1
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)
    return found


def _unlike(own: Array, other: Array) -> npt.NDArray[np.bool_]:
    """Which of these sentences have nothing to do with any of the others."""
    return np.asarray((own @ other.T).max(axis=1) < _NOTHING)
