"""Which name of an edition stands where the other editions have another: the evidence, without a judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from workbench.checks.counterparts import COVERED, counterparts
from workbench.checks.lemmas import country, form
from workbench.checks.likeness import akin, spelled
from workbench.checks.words import Array, SideWords, UnitWords, abbreviated
from workbench.languages import LANGUAGES

__all__ = ["FEATURES", "Swap", "swaps"]

_CLEARLY: Final = 0.6
_SURELY: Final = 0.85
_SAME: Final = 0.6
"""How near two words of the agreeing editions have to be."""
_NAMELIKE: Final = 0.75
"""How alike names of two scripts are spelled."""
_LIGHT: Final = 4.0
"""The weight under which a word says too little to be missed."""
_FAR: Final = 0.35
"""How much further along its side a name may stand than the one it stands for."""
_NEAR: Final = 0.15
_SAME_PLACE: Final = 0.35
"""How alike the words around have to be where it stands further away than that."""
_AROUND: Final = 4
"""Words on either side by which places are compared."""
_TRANSLATED: Final = 0.92
_SAME_WORDS: Final = 0.55
"""How near words in small letters have to be that stand for an English one with a capital, and the words around."""

FEATURES: Final = (
    "uncovered", "uncovered first", "uncovered second", "same", "around", "apart", "capital", "both capitals",
    "common", "common there", "others", "others there", "near", "weight", "letters",
)  # fmt: skip


class Swap(NamedTuple):
    """``name``: the index of a word of the odd edition; ``instead``: edition code → that of the word it stands for.

    ``features``: float, in the order of :data:`FEATURES`.
    """

    odd: str
    name: int
    instead: Mapping[str, int]
    features: tuple[float, ...]


def _names(words: SideWords) -> list[int]:
    """The indexes of the words with a capital that are no abbreviations, nor begin a sentence as many do ("The")."""
    return [
        index
        for index in words.capitals.nonzero()[0].tolist()
        if len(text := words.texts[index]) > 2
        and not abbreviated(text)
        and not (words.capitals[index] < 1 and text.lower() in _starters(words.side.lang))
    ]


def _starters(tag: str) -> frozenset[str]:
    return LANGUAGES[tag].sentence_starters if tag in LANGUAGES else frozenset()


@lru_cache(maxsize=16)
def _around(words: SideWords) -> Array:
    """The direction of the words around each word, itself left out: float32 ``(n, d)``."""
    vectors = words.vectors()
    places = np.arange(len(vectors))
    apart = np.abs(places[:, None] - places)
    around = ((apart > 0) & (apart <= _AROUND)).astype(np.float32) @ vectors
    around /= np.maximum(np.linalg.norm(around, axis=1, keepdims=True), 1e-6)
    found: Array = around
    return found


def _common(words: SideWords, index: int) -> bool:
    """Whether a word is in the dictionary as no name and no country's."""
    text, tag = words.texts[index], words.side.lang
    known = form(text, tag)
    return known is not None and known.known and not known.name and country(text, tag) is None


def swaps(words: UnitWords, odd: str, others: Sequence[str]) -> list[Swap]:
    """The names of edition ``odd`` that have no counterpart, each with what the others agree on and it lacks.

    ``others``: one edition, or two that agree. Given names that are dropped leave nothing here, since nothing stands
    for them; abbreviations are nobody's counterpart; a name is never held against one that sounds like it.
    """
    own = words.sides[odd]
    names = [index for index in _names(own) if _uncovered(words, odd, others, index)]
    if not names:
        return []
    for code in others:
        likest = _spelled(words, odd, code, names)
        names = [index for index, near in zip(names, likest.tolist(), strict=True) if near < _SURELY]
        if not names:
            return []
    pairs = counterparts(words)
    covered = np.max([pairs.of(odd, code).covered for code in others], axis=0)
    names = [index for index in names if covered[index] < COVERED]
    groups = _agreed(words, odd, others) if names else []
    if not names or not groups:
        return []
    around = {code: _around(words.sides[code]) for code in (odd, *others)}
    missed = sum(any(words.sides[code].capitals[i] == 1 for code, i in group.items()) for group, _ in groups)
    alone = missed == 1 and sum(float(own.capitals[index] == 1) for index in names) == 1
    found = []
    for index in names:
        for group, same in groups:
            swap = _swap(words, odd, index, group, around=around, alone=alone)
            if swap is None or _named_apart(words, odd, index, group):
                continue
            lacking = [float(pairs.of(code, odd).covered[i]) for code, i in group.items()]
            features = (
                1 - float(covered[index]),
                1 - min(lacking),
                1 - max(lacking),
                min(same, 0.95),
                *swap,
                float(min(len(names) - 1, 3)),
                float(min(max(missed - 1, 0), 3)),
                max(float(words.cosines(odd, code)[index, i]) for code, i in group.items()),
                min(float(words.sides[code].weights[i]) for code, i in group.items()) / 10,
                float(min(len(own.texts[index]), 8)) / 8,
            )
            found.append(Swap(odd, index, group, features))
    return found


def _spelled(words: UnitWords, odd: str, code: str, names: Sequence[int]) -> Array:
    """Float32 ``(n,)``: how much each of n names looks like the likest word of another edition."""
    one, two = words.sides[odd], words.sides[code]
    texts = [one.texts[index] for index in names]
    best: Array = spelled(texts, two.texts, tag=one.side.lang, other=two.side.lang).max(axis=1)
    return best


def _uncovered(words: UnitWords, odd: str, others: Sequence[str], index: int) -> bool:
    """Whether no word means the same; a rare name may be near "some" by its first letters alone."""
    return all(
        float(words.nearest(odd, code)[index]) < _CLEARLY
        or all(
            near < _CLEARLY or words.sides[code].texts[place] in _starters(words.sides[code].side.lang)
            for place, near in enumerate(words.cosines(odd, code)[index].tolist())
        )
        for code in others
    )


def _agreed(words: UnitWords, odd: str, others: Sequence[str]) -> list[tuple[dict[str, int], float]]:
    """What the other editions have and the odd one lacks: words of theirs, and how near these are to each other."""
    pairs = counterparts(words)
    lacking = {
        code: [
            index
            for index, cover in enumerate(pairs.of(code, odd).covered.tolist())
            if cover < COVERED
            and words.sides[code].weights[index] > _LIGHT
            and len(words.sides[code].texts[index]) > 1
            and not abbreviated(words.sides[code].texts[index])
        ]
        for code in others
    }
    first = others[0]
    if len(others) == 1:
        own = words.sides[first]
        return [({first: index}, 1.0) for index in lacking[first] if own.capitals[index] == 1]
    second = others[1]
    if not lacking[first] or not lacking[second]:
        return []
    near = pairs.of(first, second).near
    found = []
    for i in lacking[first]:
        for j in lacking[second]:
            capitals = words.sides[first].capitals[i], words.sides[second].capitals[j]
            if near[i, j] >= _SAME or (min(capitals) == 1 and _one_name(words, (first, i), (second, j))):
                found.append(({first: i, second: j}, max(float(near[i, j]), _SAME)))
    return found


def _one_name(words: UnitWords, *places: tuple[str, int]) -> bool:
    """Whether two words sound like one name in some form: "Розі" is that of "Ріг" too."""
    one, two = (_forms(words.sides[code], i) for code, i in places)
    return any(akin(a, b) for a in one for b in two)


def _forms(words: SideWords, index: int) -> frozenset[str]:
    text = words.texts[index]
    known = form(text, words.side.lang)
    return (known.lemmas if known else frozenset[str]()) | {text}


def _swap(
    words: UnitWords, odd: str, index: int, group: Mapping[str, int], *, around: Mapping[str, Array], alone: bool
) -> tuple[float, ...] | None:
    """How alike the words around are, how far apart the places, and more; None where it is no swap."""
    own = words.sides[odd]
    places = [(i + 0.5) / len(words.sides[code]) for code, i in group.items()]
    apart = abs((index + 0.5) / len(own) - sum(places) / len(places))
    named = own.capitals[index] == 1 and all(words.sides[code].capitals[i] == 1 for code, i in group.items())
    sure = alone and named and not _common(own, index)
    same = any(_one_name(words, (odd, index), place) for place in group.items())
    if same or (apart > _FAR and not sure):
        return None
    near = sum(float(around[odd][index] @ around[code][i]) for code, i in group.items()) / len(group)
    if apart > _NEAR and near < _SAME_PLACE and not sure:
        return None
    capitals = [float(words.sides[code].capitals[i]) for code, i in group.items()]
    usual = _common(own, index)
    there = _translatable(words, group)
    plain = own.capitals[index] == max(capitals) == 1
    if plain and not there:
        pass
    elif own.side.lang == "en" and own.capitals[index] == 1 and max(capitals) == 0:
        # An English word with a capital where the others have none for theirs: "Sunday", "British".
        cosines = [float(words.cosines(a, b)[group[a], group[b]]) for a in group for b in group if a < b]
        if min(cosines, default=0.0) < _TRANSLATED or near < _SAME_WORDS or apart > _NEAR or len(own.texts[index]) < 4:
            return None
        forms = [form(words.sides[code].texts[i], words.sides[code].side.lang) for code, i in group.items()]
        if not all(each and each.nominal for each in forms):
            return None
    elif usual or there or min(capitals) == 0 or _alike(words, group) < _NAMELIKE:
        return None
    return near, apart, max(capitals), min(capitals), float(usual), float(there)


def _translatable(words: UnitWords, group: Mapping[str, int]) -> bool:
    """Whether the words of the agreeing editions are common ones, for which there may be any translation.

    A capital inside an English sentence shows a name; in Ukrainian and Russian common words with a capital are names if
    they are nouns, since adjectives are translated ("the Pacific": "Тихий"). Of the two the Russian dictionary marks
    more names.
    """
    sides = {words.sides[code].side.lang: (words.sides[code], i) for code, i in group.items()}
    if "en" in sides:
        own, index = sides["en"]
        if own.capitals[index] == 1:
            return False
    elif all(_adjective(*each) for each in sides.values()):
        return True
    elif all(own.capitals[i] == 1 for own, i in sides.values()):
        return False
    judges = [sides["ru"]] if "ru" in sides else list(sides.values())
    return all(_common(own, index) for own, index in judges)


def _adjective(words: SideWords, index: int) -> bool:
    known = form(words.texts[index], words.side.lang)
    return known is not None and known.adjective


def _named_apart(words: UnitWords, odd: str, index: int, group: Mapping[str, int]) -> bool:
    """Whether the other part of a name of two words is in the odd edition, and not beside the name in question."""
    apart = False
    for code, i in group.items():
        own = words.sides[code]
        for beside in (i - 1, i + 1):
            if 0 <= beside < len(own) and own.capitals[beside] == own.capitals[i] == 1:
                near = counterparts(words).of(code, odd).near[beside]
                place = int(near.argmax())
                if near[place] >= _NAMELIKE and words.sides[odd].capitals[place]:
                    if abs(place - index) <= 1:
                        return False
                    apart = True
    return apart


def _alike(words: UnitWords, group: Mapping[str, int]) -> float:
    """How alike the words of two agreeing editions are spelled; 0 where there is one edition alone."""
    if len(group) < 2:
        return 0.0
    (a, i), (b, j) = list(group.items())[:2]
    one, two = words.sides[a], words.sides[b]
    return float(spelled([one.texts[i]], [two.texts[j]], tag=one.side.lang, other=two.side.lang)[0, 0])
