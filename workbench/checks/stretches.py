"""Which stretch of words two editions have and a third has not: the evidence, without a judgement."""

from __future__ import annotations

import math
import re
from bisect import bisect
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from workbench.checks.lexicon import lexicon
from workbench.checks.words import Array, SideWords, UnitWords, abbreviated, cosine

__all__ = ["FEATURES", "Stretch", "stretch"]

_CLOSE: Final = 0.35
"""How near words of the agreeing editions have to be to vouch for each other."""
_ENOUGH: Final = 0.8
"""A cosine from which nearer is not more."""
_MARGIN: Final = 0.15
"""How much nearer a word is to one agreeing edition than to the third before it counts as lacking there."""
_LIGHT: Final = 3.0
_LIGHTER: Final = 0.3
"""The weight under which a word says little, and what its evidence is multiplied by."""
_RIVALRY: Final = 0.5
"""How much less a counterpart counts that is nearer to another word."""
_FIGURES: Final = 0.6
"""How near a figure or what it counts is to anything: other checks compare those."""
_ELSEWHERE: Final = 0.15
"""How much less a counterpart in the sentences before or after counts."""
_SHORTER: Final = -0.15
"""The logarithm of the ratio of lengths from which nothing longer than a word can be lacking."""
_LEAST: Final = 1.0
_MORE: Final = 3.0
"""What must be gained in both editions, and in one of them."""
_NOISE: Final = 1e-3
"""By how much sums of float32 may be off."""
_UNMATCHED: Final = 0.5
_MARK: Final = re.compile(r"[,;:—–()\[\]«»“”\"!?…]|\.(?=\s|\Z)|\s-\s")
_OPENS: Final = re.compile(r"[,;:—–(\-]\W*\Z")
_CLOSES: Final = re.compile(r"\W*[,;:.!?—–)]")

FEATURES: Final = (
    "gain, smaller", "gain, larger", "rest near", "stretch near", "length to shorter", "length to longer",
    "letters, fewer", "letters, more", "length without it", "deficit by letters", "deficit", "cosine without it",
    "unmatched there", "near there", "overlap", "marks", "gap", "cosine", "words there", "near", "abbreviations",
    "clause, smaller", "clause, larger", "clause lacking, smaller", "clause lacking, larger", "clause weight",
    "clause words",
)  # fmt: skip


class Stretch(NamedTuple):
    """``words``: edition code → the first and the last word of it. ``features``: in the order of :data:`FEATURES`."""

    words: dict[str, tuple[int, int]]
    features: tuple[float, ...]


class _View:
    """One of the agreeing editions, as the third is held against it."""

    def __init__(self, words: UnitWords, code: str, other: str, lacking: str) -> None:
        self.words = words.sides[code]
        self.counterpart = words.cosines(code, other).argmax(axis=1)
        self.known = np.minimum(_rivalled(words, code, other), _ENOUGH)
        self.own = _rivalled(words, code, lacking)
        self.there = self.own
        self.gains = np.zeros(0, np.float32)
        self.first = self.end = 0
        self.gain = 0.0

    def look_around(self, near: Sequence[SideWords]) -> None:
        """Takes in what the third edition has in the sentences before and after."""
        for each in near:
            found = (self.words.directions @ each.directions.T).max(axis=1) - _ELSEWHERE
            self.own = np.maximum(self.own, found)

    def most(self) -> float:
        """What the gain cannot exceed, whatever else is taken in."""
        gains = np.maximum(0, self._lacking(self.own))
        return float(gains.sum())

    def _lacking(self, there: Array) -> Array:
        weights = self.words.weights
        gains = weights * (self.known - there - _MARGIN)
        return np.where(weights < _LIGHT, gains * _LIGHTER, gains)

    def weigh(self, other: _View) -> None:
        """Takes in what the other agreeing edition knows of its counterparts, and finds the stretch."""
        vouched = np.where(self.known > _CLOSE, other.own[self.counterpart], self.own)
        there = np.maximum(self.own, vouched)
        self.there = np.where(_figures(self.words), np.maximum(there, _FIGURES), there)
        self.gains = self._lacking(self.there)
        self.gain, self.first, self.end = _best(self.gains.tolist())

    @property
    def vector(self) -> Array:
        """What the stretch says."""
        found: Array = self.words.vectors()[self.first : self.end].sum(axis=0)
        return found

    @property
    def letters(self) -> int:
        """How long the stretch is, in characters."""
        return self.words.ends[self.end - 1] - self.words.starts[self.first] if self.end > self.first else 0

    def near(self, *, inside: bool) -> float:
        """How near the third edition is to the words of the stretch, or to the rest."""
        weights = self.words.weights.copy()
        if inside:
            weights[: self.first] = weights[self.end :] = 0
        else:
            weights[self.first : self.end] = 0
        total = float(weights.sum())
        return float(weights @ self.there) / total if total else 0.7

    def marks(self) -> float:
        """How many ends of the stretch, of two, are at a comma or another mark."""
        if self.end <= self.first:
            return 0.0
        text, start, end = self.words.text, self.words.starts[self.first], self.words.ends[self.end - 1]
        opens = start == 0 or _OPENS.search(text[max(0, start - 3) : start]) is not None
        closes = end >= len(text) - 1 or _CLOSES.match(text[end : end + 3]) is not None
        return float(opens) + float(closes)

    def clause(self) -> tuple[float, float, float, float]:
        """The clause, or two of them, that lacks most: its gain, its share lacking, its weight, its words."""
        marks = [mark.start() for mark in _MARK.finditer(self.words.text)]
        parts = [bisect(marks, start) for start in self.words.starts]
        ends = [i + 1 for i in range(len(parts)) if i + 1 == len(parts) or parts[i + 1] != parts[i]]
        bounds = [0, *ends]
        best = (-1.0, 0.0, 0.0, 0.0)
        lacking = self.words.weights * (self.known - self.there)
        sums, weights = (np.concatenate([[0.0], np.cumsum(each)]).tolist() for each in (lacking, self.words.weights))
        for index, first in enumerate(bounds[:-1]):
            for end in bounds[index + 1 : index + 3]:
                weight, lost = weights[end] - weights[first], sums[end] - sums[first]
                if weight > 0 and end - first < len(self.words) and lost - _MARGIN * weight > best[0]:
                    best = (lost - _MARGIN * weight, lost / weight, weight, float(end - first))
        return best


def stretch(
    words: UnitWords, lacking: str, others: tuple[str, str], *, near: Sequence[SideWords] = ()
) -> Stretch | None:
    """What two ``others`` have in common that edition ``lacking`` lacks, and the evidence for it.

    The stretch of most gain (Kadane) in each of the two: where its words are nearer to the other's than to any of
    ``lacking``. None where ``lacking`` is no shorter than both, or little is gained. ``near``: the words that
    ``lacking`` has in the units before and after, where a counterpart may stand.
    """
    third = words.sides[lacking]
    longest = max(len(words.sides[code].text) for code in others)
    if _log_ratio(len(third.text), longest) > _SHORTER:
        return None
    one, two = (_View(words, code, other, lacking) for code, other in (others, others[::-1]))
    if _little(one.most() + _NOISE, two.most() + _NOISE):
        return None
    one.look_around(near)
    two.look_around(near)
    if _little(one.most() + _NOISE, two.most() + _NOISE):
        return None
    one.weigh(two)
    two.weigh(one)
    if _little(one.gain, two.gain):
        return None
    places = {view.words.side.edition: (view.first, view.end - 1) for view in (one, two)}
    return Stretch(places, _features(words, third, one, two))


def _features(words: UnitWords, third: SideWords, one: _View, two: _View) -> tuple[float, ...]:
    views = (one, two)
    lengths, letters, own = [len(v.words.text) for v in views], [v.letters for v in views], len(third.text)
    deficit = min(lengths) - own
    sums = [view.words.total for view in views]
    total = third.total
    cosines = [cosine(each, total) for each in sums]
    without = [cosine(each - view.vector, total) for each, view in zip(sums, views, strict=True)]
    code, codes = third.side.edition, [view.words.side.edition for view in views]
    there = np.maximum(*(words.nearest(code, other) for other in codes))
    clauses = [view.clause() for view in views]
    inside = np.zeros(len(two.words), np.float32)
    inside[two.first : two.end] = 1
    near = float((one.words.weights * one.known).sum() / max(float(one.words.weights.sum()), 1e-6))
    return (
        math.log1p(min(view.gain for view in views)),
        math.log1p(max(view.gain for view in views)),
        min(view.near(inside=False) for view in views),
        max(view.near(inside=True) for view in views),
        _log_ratio(own, min(lengths)),
        _log_ratio(own, max(lengths)),
        math.log1p(min(letters)),
        math.log1p(max(letters)),
        sum(_log_ratio(own, length - gone) for length, gone in zip(lengths, letters, strict=True)),
        max(-2.0, min(3.0, deficit / max(10.0, sum(letters) / 2))),
        max(-50.0, min(120.0, float(deficit))),
        sum(without) - sum(cosines),
        math.log1p(_best((third.weights * (_UNMATCHED - there)).tolist())[0]),
        float((third.weights * there).sum() / max(float(third.weights.sum()), 1e-6)),
        float(inside[one.counterpart[one.first : one.end]].mean()),
        one.marks() + two.marks(),
        cosine(*sums) - sum(cosines) / 2,
        cosine(*sums),
        math.log(len(third) + 1),
        near,
        float(min(3, sum(map(abbreviated, third.texts)))),
        math.log1p(max(0.0, min(each[0] for each in clauses))),
        math.log1p(max(0.0, *(each[0] for each in clauses))),
        min(each[1] for each in clauses),
        max(each[1] for each in clauses),
        math.log1p(min(each[2] for each in clauses)),
        math.log1p(min(each[3] for each in clauses)),
    )


def _little(gain: float, other: float) -> bool:
    return min(gain, other) < _LEAST or max(gain, other) < _MORE


def _rivalled(words: UnitWords, code: str, other: str) -> Array:
    """How near the counterpart of each word is, less where that is nearer to another word."""
    near = words.cosines(code, other)
    best: Array = (near - _RIVALRY * (words.nearest(other, code)[None, :] - near)).max(axis=1)
    return best


def _figures(words: SideWords) -> list[bool]:
    """Which words are figures or what is counted by them."""
    known = lexicon(words.side.lang)
    if known is None:
        return [text[0].isdigit() for text in words.texts]
    language = known.language
    return [
        each[0].isdigit()
        or each in language.currency_words
        or each in language.measure_words
        or each in language.percent_words
        or known.word(each) is not None
        for each in words.lower
    ]


def _best(gains: list[float]) -> tuple[float, int, int]:
    """The stretch of the largest sum: the sum, where it begins, and behind its end."""
    best, begin, total, start = 0.0, 0, 0.0, 0
    end = 0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > best:
            best, begin, end = total, start, index + 1
    return best, begin, end


def _log_ratio(length: float, other: float) -> float:
    return math.log(max(length, 4) / max(other, 4))
