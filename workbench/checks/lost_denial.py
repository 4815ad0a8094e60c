"""How likely a side has lost a denial that another has: what is left of it when only "not" is gone, or other words.

Translators often say with other words what another edition denies: "refused" for "did not agree". Which words do that
was learned from pairs of translations, of which some deny on one side only, and some lost their "not" by our hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.checks.negations import Denial, denials, implied, outweighed
from workbench.checks.words import Array, SideWords, UnitWords, cosine
from workbench.languages import LANGUAGES

__all__ = ["FEATURES", "LostDenial", "evidence", "lost_denial", "stem"]

_FILE: Final = "lost_denial.npz"
_CONTENT: Final = 3.2
"""The weight from which a word has content of its own."""
_REACH: Final = 5
_HEADS: Final = 2
"""How many words with content, of how many behind a negator, are looked at for what it denies."""
_NEAR: Final = 4
_COUNTERPART: Final = 0.45
_PLAINLY: Final = 0.55
_STEM: Final = 6

FEATURES: Final = (
    "denied there", "first", "nearest", "farthest", "extra words", "implied near", "apart", "around", "more denials",
    "denials", "implied", "more implied", "unmatched", "length", "ratio", "cosine",
)  # fmt: skip


def stem(word: str) -> str:
    """What words of one meaning are known by: how they begin."""
    return word.lower()[:_STEM]


def evidence(words: UnitWords, having: str, lacking: str) -> tuple[tuple[float, ...], Array] | None:
    """What speaks for a denial of edition ``having`` that ``lacking`` has lost; None where it has as many.

    The numbers of :data:`FEATURES`, of the denial that is least of all denied there, and float32 ``(2 × d,)``: the sum
    of the directions of the words of ``lacking``, and the same less that of ``having``, negators left out.
    """
    one, other = words.sides[having], words.sides[lacking]
    denied, there = denials(one), denials(other)
    if len(denied) <= outweighed(one, other):
        return None
    near = words.cosines(having, lacking)
    unmatched = other.weights * np.clip(_PLAINLY - near.max(axis=0), 0, 1)
    hints = implied(other)
    found = [
        least
        for denial in denied
        if (least := _of_denial(denial, one, near, there=there, hints=hints, unmatched=unmatched))
    ]
    if not found:
        return None
    features = max(found, key=lambda each: (1 - each[0]) * (0.3 + each[2]))
    ours, theirs = _sum(one), _sum(other)
    return (
        *features,
        float(len(denied) - len(there)),
        float(len(there)),
        float(bool(hints)),
        float(max(0, len(hints) - len(implied(one)))),
        float(unmatched.sum() / max(float(other.weights.sum()), 1e-6)),
        float(np.log(len(other))),
        float(np.log(len(other) / len(one))),
        cosine(one.total, other.total),
    ), np.concatenate([theirs, theirs - ours])


def _of_denial(
    denial: Denial, one: SideWords, near: Array, *, there: Sequence[Denial], hints: Sequence[int], unmatched: Array
) -> tuple[float, ...] | None:
    heads = _heads(one, denial)
    if not heads:
        return None
    cosines = [float(near[head].max()) for head in heads]
    places = [int(near[head].argmax()) for head in heads]
    denied = any(
        cosine > _COUNTERPART and any(each.first - 2 <= place <= each.last + _NEAR for each in there)
        for cosine, place in zip(cosines, places, strict=True)
    )
    place = places[int(np.argmax(cosines))]
    around = near[max(0, denial.first - _NEAR) : denial.last + _NEAR + 1].max(axis=1)
    return (
        float(denied),
        cosines[0],
        max(cosines),
        min(cosines),
        float(unmatched[max(0, place - _NEAR) : place + _NEAR + 1].sum()),
        float(any(abs(hint - place) <= _NEAR for hint in hints)),
        abs((denial.first + 0.5) / len(one) - (place + 0.5) / len(unmatched)),
        float(around.mean()),
    )


def _heads(words: SideWords, denial: Denial) -> list[int]:
    """What is denied: the first words with content behind the negators, or else the last before them."""
    weights = words.weights
    behind = range(denial.last + 1, min(len(words), denial.last + _REACH + 1))
    found = [index for index in behind if weights[index] > _CONTENT][:_HEADS]
    before = range(max(0, denial.first - 3), denial.first)
    return found or [index for index in before if weights[index] > _CONTENT][-1:]


def _sum(words: SideWords) -> Array:
    negators = LANGUAGES[words.side.lang].negators
    kept = [index for index, lower in enumerate(words.lower) if lower not in negators]
    total: Array = words.directions[kept].sum(axis=0) / np.float32(max(1, len(kept))) ** 0.5
    return total


@dataclass(frozen=True, eq=False, slots=True)
class LostDenial:
    """A logistic regression. ``features``: a weight for each of :data:`FEATURES`; ``directions``: float32 ``(2 × d,)``;
    ``stems``: language and stem ("uk:відмов") → weight; ``bias``: what is added.
    """

    features: npt.NDArray[np.float64]
    directions: Array
    stems: dict[str, float]
    bias: float

    def logit(self, words: UnitWords, having: str, lacking: str) -> float | None:
        """The log-odds that ``lacking`` has lost a denial; None where it has as many as ``having``."""
        found = evidence(words, having, lacking)
        if found is None or len(found[1]) != len(self.directions):
            return None
        other = words.sides[lacking]
        stems = {f"{other.side.lang}:{stem(text)}" for text in other.texts}
        total = self.bias + float(self.features @ np.array(found[0])) + float(self.directions @ found[1])
        return total + sum(self.stems.get(each, 0.0) for each in stems)


@cache
def lost_denial() -> LostDenial:
    """The fitted model in the package; ``bench/fit_denials.py`` makes it anew."""
    with (files("workbench.checks") / _FILE).open("rb") as file, np.load(file) as stored:
        names, weights = stored["stems"].tolist(), stored["stem_weights"].astype(float).tolist()
        return LostDenial(
            stored["features"].astype(np.float64),
            stored["directions"].astype(np.float32),
            dict(zip(names, weights, strict=True)),
            float(stored["bias"]),
        )
