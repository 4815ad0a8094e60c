"""What one edition denies and another does not."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from workbench.checks.check import Check
from workbench.checks.lost_denial import lost_denial
from workbench.checks.material import Material
from workbench.checks.negations import denials, outweighed
from workbench.checks.sides import Side, listed
from workbench.checks.words import UnitWords
from workbench.domain import Flag, Kind, Severity, Span
from workbench.errors import Message
from workbench.languages import LANGUAGES

__all__ = ["Negation"]

_LIKELY: Final = -0.7
"""The log-odds from which a lost denial is told where two editions agree."""
_LIKELY_OF_TWO: Final = 1.0
"""The same where only two editions speak."""
_CERTAIN: Final = 2.2
"""The log-odds from which it is as grave as it looks."""


class Negation(Check):
    """ "Did not agree" in some editions, "agreed" in another. What denies in other words is no divergence."""

    kind: ClassVar[Kind] = "negation"
    name = Message("Negation")
    description = Message("An edition says that something is so, and the others that it is not.")
    severity: ClassVar[Severity] = "critical"

    def run(self, material: Material) -> Iterator[Flag]:
        """A flag for every unit in which an edition has lost a denial that all others, or the only other, have."""
        for unit, every in material.comparable:
            sides = tuple(side for side in every if side.lang in LANGUAGES)
            words = material.words(unit, every) if len(sides) > 1 else None
            if words is not None and (found := _lost(words, sides)) is not None:
                yield self._flag(unit, sides, words, *found)

    def _flag(self, unit: int, sides: tuple[Side, ...], words: UnitWords, lacking: str, likely: float) -> Flag:
        others = [side.edition for side in sides if side.edition != lacking]
        spans = [(code, span) for code in others for span in _spans(words, code)]
        texts = {code: dict(words.sides[code].side.sentences) for code in others}
        said = " · ".join(
            f"{code.upper()}: {', '.join(texts[code][s.sentence][s.start : s.end] for c, s in spans if c == code)}"
            for code in others
        )
        values = {"others": listed(others), "edition": listed([lacking]), "said": said}
        agreed = len(others) > 1
        return self.flag(
            unit,
            sides,
            editions=(lacking,) if agreed else (*others, lacking),
            message=Message("Denied in %(others)s and not in %(edition)s; %(said)s", values),
            spans=tuple(span for _, span in spans),
            score=1 / (1 + math.exp(-likely)),
            severity="minor" if not agreed or likely < _CERTAIN else self.severity,
        )


def _lost(words: UnitWords, sides: Sequence[Side]) -> tuple[str, float] | None:
    """The edition that lost a denial that every other has, and the log-odds; None where none is likely to have."""
    codes = [side.edition for side in sides]
    likeliest: tuple[str, float] | None = None
    for lacking in codes:
        others = [code for code in codes if code != lacking]
        if any(
            len(denials(words.sides[code])) <= outweighed(words.sides[code], words.sides[lacking]) for code in others
        ):
            continue
        logits = [logit for code in others if (logit := lost_denial().logit(words, code, lacking)) is not None]
        if logits and (likeliest is None or sum(logits) / len(logits) > likeliest[1]):
            likeliest = (lacking, sum(logits) / len(logits))
    limit = _LIKELY if len(codes) > 2 else _LIKELY_OF_TWO
    return likeliest if likeliest is not None and likeliest[1] >= limit else None


def _spans(words: UnitWords, code: str) -> list[Span]:
    return [span for each in denials(words.sides[code]) for span in words.sides[code].span(each.first, each.last)]
