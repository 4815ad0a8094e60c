"""Parts of a sentence that an edition has no words for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final

import numpy as np

from workbench.checks.check import Check
from workbench.checks.material import Material
from workbench.checks.sides import Side, listed
from workbench.checks.stretches import Stretch, stretch
from workbench.checks.trees import trees
from workbench.checks.words import SideWords, UnitWords, abbreviated
from workbench.domain import Flag, Kind, Severity
from workbench.errors import Message
from workbench.languages import LANGUAGES

__all__ = ["Partial"]

_LIKELY: Final = 0.93
_LIKELY_IF_SHORT: Final = 0.975
"""The probability from which many, and from which few words are told to be lacking."""
_FEWEST_WORDS: Final = 2
_FEWEST_LETTERS: Final = 15
"""Under which a part is short in an edition: single words are left out and put in for the sake of style."""
_COUNTERPART: Final = 0.5
_LONGEST_SAID: Final = 60


class Partial(Check):
    """Words of two editions that stand for each other and for which the third has none."""

    kind: ClassVar[Kind] = "partial"
    name = Message("Part missing")
    description = Message("An edition lacks a part of what the others say in a sentence.")
    severity: ClassVar[Severity] = "minor"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit in which one of three editions lacks what the other two have."""
        places = dict(material.comparable)
        for unit, sides in places.items():
            if len(sides) < 3 or any(side.lang not in LANGUAGES for side in sides[:3]):
                continue
            words = material.words(unit, sides)
            if words is None:
                continue
            found = _likeliest(words, [side.edition for side in sides][:3], _around(material, unit, places))
            if found is not None:
                lacking, part, likely = found
                yield self._flag(unit, sides, words, lacking=lacking, found=part, likely=likely)

    def _flag(
        self, unit: int, sides: tuple[Side, ...], words: UnitWords, *, lacking: str, found: Stretch, likely: float
    ) -> Flag:
        said = " · ".join(f"{code.upper()}: {_short(words.sides[code].said(*at))}" for code, at in found.words.items())
        values = {"edition": listed([lacking]), "said": said}
        return self.flag(
            unit,
            sides,
            editions=(lacking,),
            message=Message("Nothing in %(edition)s for this part; %(said)s", values),
            spans=tuple(span for code, at in found.words.items() for span in words.sides[code].span(*at)),
            score=likely,
        )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID].rsplit(' ', 1)[0]} …"


def _around(material: Material, unit: int, places: Mapping[int, tuple[Side, ...]]) -> dict[str, list[SideWords]]:
    """The words that each edition has in the units before and after."""
    found: dict[str, list[SideWords]] = {}
    for near in (unit - 1, unit + 1):
        words = material.words(near, places[near]) if near in places else None
        for code, own in words.sides.items() if words else ():
            found.setdefault(code, []).append(own)
    return found


def _likeliest(
    words: UnitWords, codes: Sequence[str], around: Mapping[str, Sequence[SideWords]]
) -> tuple[str, Stretch, float] | None:
    found = []
    for lacking in codes:
        first, second = (code for code in codes if code != lacking)
        each = stretch(words, lacking, (first, second), near=around.get(lacking, ()))
        if each is None or _abbreviated(words, lacking, each):
            continue
        likely = trees("partial").probability(each.features)
        if likely >= (_LIKELY if _long(words, each) else _LIKELY_IF_SHORT):
            found.append((lacking, each, likely))
    return max(found, key=lambda each: each[2], default=None)


def _long(words: UnitWords, found: Stretch) -> bool:
    return all(
        last - first + 1 >= _FEWEST_WORDS and len(words.sides[code].said(first, last)) >= _FEWEST_LETTERS
        for code, (first, last) in found.words.items()
    )


def _abbreviated(words: UnitWords, lacking: str, found: Stretch) -> bool:
    """Whether an abbreviation without a counterpart may stand for a name among the words: "LSU"."""
    own = words.sides[lacking]
    near = np.max([words.cosines(lacking, code).max(axis=1) for code in found.words], axis=0)
    short = any(abbreviated(text) and near[index] < _COUNTERPART for index, text in enumerate(own.texts))
    return short and any(
        words.sides[code].capitals[first : last + 1].max() > 0 for code, (first, last) in found.words.items()
    )
