"""What the checks read: an alignment, and what several of them want to know of it, found out once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from workbench.checks.inside import Hole, holes
from workbench.checks.left import UnitSides, left_by_unit, left_whole
from workbench.checks.quotations import Quotation, quotations
from workbench.checks.sides import Side
from workbench.checks.words import Encode, UnitWords, WordVectors
from workbench.domain import Alignment, Sentence, Term

__all__ = ["Material"]


class Material:
    """An alignment as the checks read it."""

    def __init__(
        self,
        alignment: Alignment,
        *,
        encode: Encode | None = None,
        terms: Sequence[Term] = (),
        before: Alignment | None = None,
    ) -> None:
        """``encode``: gives words their vectors; without it the checks that compare words have nothing to say.

        ``terms``: the newsroom's. ``before``: the article as it was before an edition was replaced.
        """
        self.alignment = alignment
        self.before = before
        self.terms = terms
        self._encode = encode
        self._words: dict[int, UnitWords | None] = {}
        self._holes: dict[int, list[Hole]] = {}

    @cached_property
    def units(self) -> list[UnitSides]:
        """The present sides of every unit, and what they leave in another language."""
        return left_by_unit(self.alignment)

    @cached_property
    def whole(self) -> Mapping[str, str | None]:
        """The editions that are in another language altogether, and in which (BCP 47; None: not known)."""
        return left_whole(self.alignment, self.units)

    @cached_property
    def comparable(self) -> Sequence[tuple[int, tuple[Side, ...]]]:
        """The units in which two editions or more speak their own language, and those sides, in the editions' order."""
        found = []
        for index, (sides, left) in enumerate(self.units):
            speaking = tuple(side for side in sides if side.edition not in left and side.edition not in self.whole)
            if len(speaking) > 1:
                found.append((index, speaking))
        return found

    @cached_property
    def quoted(self) -> Mapping[str, Mapping[int, tuple[Quotation, ...]]]:
        """Edition code → index of a sentence → the quotations in it."""
        return {
            code: dict(enumerate(_quotations(edition.sentences))) for code, edition in self.alignment.editions.items()
        }

    @cached_property
    def _vectors(self) -> WordVectors | None:
        return WordVectors(self._encode, [sides for _, sides in self.comparable]) if self._encode else None

    def words(self, unit: int, sides: Sequence[Side]) -> UnitWords | None:
        """The words of a comparable unit and its sides; None without vectors, or where a side has too many or none."""
        if unit not in self._words:
            self._words[unit] = self._vectors.of(sides) if self._vectors else None
        return self._words[unit]

    def holes(self, unit: int, sides: Sequence[Side]) -> list[Hole]:
        """The sentences that an edition lacks within a comparable unit; none without vectors."""
        if unit not in self._holes:
            words = self.words(unit, sides) if len(sides) > 2 else None
            self._holes[unit] = holes(words, sides) if words else []
        return self._holes[unit]


@lru_cache(maxsize=8)
def _quotations(sentences: tuple[Sentence, ...]) -> list[tuple[Quotation, ...]]:
    """As :func:`quotations`; an editor who regroups has a few units checked at a time, of the same long editions."""
    return quotations(sentences)
