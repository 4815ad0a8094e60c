"""How alike the contents of files are, whatever their languages: by the encoder's vectors, figures and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from workbench.languages.spelling import CONSONANTS
from workbench.vectors import SentenceVectors

__all__ = ["PASSAGES", "STRANGERS", "TRANSLATIONS", "Encode", "Floats", "likeness"]

Encode = Callable[[Sequence[str]], SentenceVectors]
Floats = npt.NDArray[np.float64]

PASSAGES: Final = 12
"""So many passages, from the top, tell what an article is about."""
TRANSLATIONS: Final = 0.45
"""From here on two texts are taken for editions of one article: translations have .55 and more, strangers .4."""
STRANGERS: Final = 0.3
"""Below this two texts that names put together do not look like one article."""

_LEAD: Final = 3
_CHANCE: Final = (0.4, 0.2)  # the cosine that two articles have whatever they tell, and their leads
_MARKS: Final = 0.3  # what all figures and names in common count for
_ENOUGH: Final = 5  # files of a language that tell what all texts of it have in common
_LONGEST: Final = 600  # characters of a passage

_MARK: Final = re.compile(r"\d[\d.,: \u00a0\u202f]*\d|\d|[A-ZА-ЯІЇЄҐЁ][\w’'-]*")
_LETTERS: Final = str.maketrans({**CONSONANTS, **dict.fromkeys("’'_-0123456789", "")})
_TWICE: Final = re.compile(r"(.)\1+")
_NO_FIGURE: Final = re.compile(r"\D")
_NAME: Final = 5  # consonants of a name that are compared: the rest is its case


def likeness(texts: Sequence[Sequence[str]], languages: Sequence[str | None], encode: Encode) -> Floats:
    """``(n, n)``: how alike the texts are, about 0 for strangers and up to 1.3 for translations.

    ``texts``: the passages of each from the top, the title first. ``languages``: of each, as edition codes; where
    there are enough texts of a language, what they have in common tells nothing.
    """
    if not texts:
        return np.zeros((0, 0))
    passages = [[passage[:_LONGEST] for passage in text[:PASSAGES]] for text in texts]
    vectors = encode([passage for text in passages for passage in text])
    weighed = vectors.directions * vectors.magnitudes[:, None]
    ends = np.cumsum([len(text) for text in passages])
    begins = ends - [len(text) for text in passages]
    whole = np.array([weighed[begin:end].sum(axis=0) for begin, end in zip(begins, ends, strict=True)], float)
    leads = [weighed[begin : min(end, begin + _LEAD)].sum(axis=0) for begin, end in zip(begins, ends, strict=True)]
    sides = zip((whole, np.array(leads, float)), _CHANCE, strict=True)
    alike = np.mean([_cosines(vectors, languages, chance) for vectors, chance in sides], axis=0)
    return np.asarray(alike + _MARKS * _in_common([_marks("\n".join(text)) for text in passages]), float)


def _cosines(vectors: Floats, languages: Sequence[str | None], chance: float) -> Floats:
    """The cosines of the texts, less what any two texts have: what is common to all of a language, else ``chance``."""
    unit = _normalised(vectors)
    counts = Counter(languages)
    if min(counts.values()) < _ENOUGH:
        return np.asarray((unit @ unit.T - chance) / (1 - chance), float)
    for language in counts:
        own = np.array([other == language for other in languages])
        unit[own] -= unit[own].mean(axis=0)
    unit = _normalised(unit)
    return np.asarray(unit @ unit.T, float)


def _normalised(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9), float)


def _marks(text: str) -> frozenset[str]:
    """The figures and names of a text, in a form that is the same in both scripts."""
    found = set()
    for mark in _MARK.findall(text):
        if mark[0].isdigit():
            found.add(_NO_FIGURE.sub("", mark).lstrip("0"))
        else:
            left = _TWICE.sub(r"\1", mark.lower().translate(_LETTERS))[:_NAME]
            found.add(left if len(left) > 1 else "")
    return frozenset(found - {""})


def _in_common(marks: Sequence[frozenset[str]]) -> Floats:
    """``(n, n)``: the share of marks that two texts have in common, rare ones counting more."""
    often = Counter(mark for own in marks for mark in own)
    place = {mark: at for at, mark in enumerate(mark for mark, count in often.items() if count > 1)}
    weight = {mark: float(np.log(1 + len(marks) / count)) for mark, count in often.items()}
    table = np.zeros((len(marks), len(place)))
    for row, own in enumerate(marks):
        length = sum(weight[mark] ** 2 for mark in own) ** 0.5
        for mark in own & place.keys():
            table[row, place[mark]] = weight[mark] / length
    return np.asarray(table @ table.T, float)
