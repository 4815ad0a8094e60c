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
_LIKELY_GAINED: Final = 2.5
"""The same where one edition denies what two do not."""
_LIKELY_OF_TWO: Final = 1.0
"""The same where only two editions speak."""
_CERTAIN: Final = 1.6
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
                odd, denying, likely = found
                yield self._flag(unit, sides, words, odd=odd, denying=denying, likely=likely)

    def _flag(
        self, unit: int, sides: tuple[Side, ...], words: UnitWords, *, odd: str, denying: tuple[str, ...], likely: float
    ) -> Flag:
        others = [side.edition for side in sides if side.edition in denying]
        lacking = [side.edition for side in sides if side.edition not in denying]
        spans = [(code, span) for code in others for span in _spans(words, code)]
        texts = {code: dict(words.sides[code].side.sentences) for code in others}
        said = " · ".join(
            f"{code.upper()}: {', '.join(texts[code][s.sentence][s.start : s.end] for c, s in spans if c == code)}"
            for code in others
        )
        values = {"others": listed(others), "edition": listed(lacking), "said": said}
        agreed = len(sides) > 2
        return self.flag(
            unit,
            sides,
            editions=(odd,) if agreed else tuple(side.edition for side in sides),
            message=Message("Denied in %(others)s and not in %(edition)s; %(said)s", values),
            spans=tuple(span for _, span in spans),
            score=1 / (1 + math.exp(-likely)),
            severity=self.severity if len(others) > 1 and likely >= _CERTAIN else "minor",
        )


def _lost(words: UnitWords, sides: Sequence[Side]) -> tuple[str, tuple[str, ...], float] | None:
    """Which edition differs, which have denials that others have lost, and the log-odds; None where none is likely to.

    Either one edition lost what every other has, or one has what every other lacks.
    """
    codes = tuple(side.edition for side in sides)
    if not any(denials(words.sides[code]) for code in codes):
        return None
    found = []
    for odd in codes:
        others = tuple(code for code in codes if code != odd)
        limit = _LIKELY if len(others) > 1 else _LIKELY_OF_TWO
        lost = _likelihood(words, [(code, odd) for code in others])
        if lost is not None and lost >= limit:
            found.append((odd, others, lost))
        gained = _likelihood(words, [(odd, code) for code in others]) if len(others) > 1 else None
        if gained is not None and gained >= _LIKELY_GAINED:
            found.append((odd, (odd,), gained))
    return max(found, key=lambda each: each[2], default=None)


def _likelihood(words: UnitWords, pairs: Sequence[tuple[str, str]]) -> float | None:
    """The mean log-odds that the second of each pair has lost a denial; None where it has as many as the first."""
    for having, lacking in pairs:
        one, other = words.sides[having], words.sides[lacking]
        if not denials(one) or len(denials(one)) <= outweighed(one, other):
            return None
    logits = [lost_denial().logit(words, having, lacking) for having, lacking in pairs]
    known = [logit for logit in logits if logit is not None]
    return sum(known) / len(known) if known else None


def _spans(words: UnitWords, code: str) -> list[Span]:
    return [span for each in denials(words.sides[code]) for span in words.sides[code].span(each.first, each.last)]
