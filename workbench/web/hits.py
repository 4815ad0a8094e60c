"""Where in an article the words of a search stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from workbench.domain import Alignment
from workbench.folding import words
from workbench.query import Query

__all__ = ["Hits"]


class Hits:
    """The hits of one search in one alignment.

    ``units``: the indexes of the units that have one, None where nothing is looked for.
    """

    def __init__(self, alignment: Alignment, query: Query) -> None:
        self.query = query
        self.units: frozenset[int] | None = None
        self._marks: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        self._counts: Counter[int] = Counter()
        if query.wanted:
            units = range(len(alignment.units))
            found = {unit for unit in units for code in alignment.editions if self._look(alignment, unit, code)}
            self.units = frozenset(found)

    @property
    def marks(self) -> Mapping[tuple[str, int], list[tuple[int, int]]]:
        """Edition code and sentence → the characters ``[start, end)`` to be marked."""
        return self._marks

    def count(self, units: Iterable[int]) -> int:
        """How many times the words of the search stand in the units."""
        return sum(self._counts[unit] for unit in units)

    def _look(self, alignment: Alignment, unit: int, code: str) -> bool:
        """Whether one side of a unit is a hit; if so its marks are kept."""
        sentences = alignment.editions[code].sentences
        # As one text: a phrase may begin in one sentence of the side and end in the next.
        text = [
            (at, word) for at in alignment.units[unit].sentences.get(code, ()) for word in words(sentences[at].text)
        ]
        folded = [word.folded for _, word in text]
        if not self.query.matches(folded, code):
            return False
        places = self.query.places(folded)
        for start, end in places:
            for at, group in groupby(text[start:end], key=lambda placed: placed[0]):
                inside = [word for _, word in group]
                self._marks[code, at].append((inside[0].start, inside[-1].end))
        self._counts[unit] += len(places)
        return True
