"""Which flags and units a view shows: read from the URL and written to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, Literal

from werkzeug.datastructures import MultiDict

from workbench import names
from workbench.domain import KINDS, SEVERITIES, Alignment, Flag, Unit
from workbench.web.labels import COMMENTED, CONFIDENCES, confidence_level

__all__ = ["FACETS", "Facet", "Filter"]

Facet = Literal["kind", "severity", "state", "edition", "confidence", "comments"]

FACETS: Final[tuple[Facet, ...]] = ("kind", "severity", "state", "edition", "confidence", "comments")
_OF_UNITS: Final = frozenset({"confidence", "comments"})
_KNOWN: Final[Mapping[Facet, Sequence[str]]] = {
    "kind": KINDS,
    "severity": SEVERITIES,
    "state": tuple(names.FLAG_STATES),
    "confidence": CONFIDENCES,
    "comments": tuple(COMMENTED),
}

# Of a unit, counted from 1; more digits than any article has units are no number.
_NUMBER: Final = re.compile(r"(?<![^,])[0-9]{1,9}(?![^,])")


@dataclass(frozen=True, slots=True)
class Filter:
    """A view of an article.

    ``chosen``: facet → the one value let through; a facet that is not there lets everything through. Confidence
    and comments speak of units, the other facets of flags. ``units``: the indexes of the units let through, None for
    all. ``text``: what is searched for, '' for nothing; ``found``: the indexes of the units where it is, None for all.
    ``commented``: value of the facet comments → the indexes of the units that it lets through.
    """

    chosen: Mapping[Facet, str] = field(default_factory=dict)
    units: frozenset[int] | None = None
    text: str = ""
    found: frozenset[int] | None = None
    commented: Mapping[str, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def from_query(
        cls,
        query: MultiDict[str, str],
        editions: Sequence[str],
        *,
        commented: Mapping[str, frozenset[int]] = MappingProxyType({}),
    ) -> Filter:
        """The filter that the arguments of a URL ask for; what is not known is passed over."""
        known = {**_KNOWN, "edition": editions}
        chosen = {facet: value for facet in FACETS if (value := query.get(facet, "")) in known[facet]}
        units = frozenset(int(number) - 1 for number in _NUMBER.findall(query.get("units", "")))
        return cls(chosen, units or None, " ".join(query.get("q", "").split()), commented=commented)

    def query(self) -> dict[str, str]:
        """The arguments that make this filter again; units are counted from 1, as a reader does."""
        query: dict[str, str] = {facet: self.chosen[facet] for facet in self.chosen}
        if self.text:
            query["q"] = self.text
        if self.units is not None:
            query["units"] = ",".join(str(index + 1) for index in sorted(self.units))
        return query

    def toggled(self, facet: Facet, value: str) -> Filter:
        """This filter with ``value`` chosen in ``facet``, or with the facet open again where it was chosen."""
        freed = self.without(facet)
        if self.chosen.get(facet) == value:
            return freed
        return replace(freed, chosen={**freed.chosen, facet: value})

    def without(self, facet: Facet) -> Filter:
        """This filter with a facet open."""
        return replace(self, chosen={other: value for other, value in self.chosen.items() if other != facet})

    @property
    def asks_for_flags(self) -> bool:
        """Whether a unit without a flag that passes is left out."""
        return any(facet not in _OF_UNITS for facet in self.chosen)

    def passes(self, flag: Flag) -> bool:
        """Whether the view shows the flag, given that it shows its unit."""
        return all(facet in _OF_UNITS or value in _VALUES[facet](flag) for facet, value in self.chosen.items())

    def passes_unit(self, index: int, unit: Unit) -> bool:
        """Whether the view may show the unit; :attr:`asks_for_flags` says what else it takes."""
        level = self.chosen.get("confidence") in (None, confidence_level(unit.confidence))
        comments = self.chosen.get("comments")
        spoken_of = comments is None or index in self.commented.get(comments, ())
        return level and spoken_of and all(units is None or index in units for units in (self.units, self.found))

    def counts(self, alignment: Alignment, facet: Facet) -> Counter[str]:
        """Value → how many flags (units, for confidence and comments) choosing it in ``facet`` would show."""
        rest = self.without(facet)
        shown: Collection[int] = rest.shown_units(alignment)
        flags = [flag for flag in alignment.flags if flag.unit in shown and rest.passes(flag)]
        if facet not in _OF_UNITS:
            return Counter(value for flag in flags for value in _VALUES[facet](flag))
        if rest.asks_for_flags:
            shown = {flag.unit for flag in flags}
        if facet == "comments":
            return Counter({value: len(spoken_of.intersection(shown)) for value, spoken_of in self.commented.items()})
        units = alignment.units
        return Counter(confidence_level(units[index].confidence) for index in range(len(units)) if index in shown)

    def shown_units(self, alignment: Alignment) -> Collection[int]:
        """The indexes of the units for which :meth:`passes_unit` holds."""
        everything = range(len(alignment.units))
        if self.units is None and self.found is None and not _OF_UNITS & self.chosen.keys():
            return everything
        return {index for index in everything if self.passes_unit(index, alignment.units[index])}


_VALUES: Final[Mapping[str, Callable[[Flag], tuple[str, ...]]]] = {
    "kind": lambda flag: (flag.kind,),
    "severity": lambda flag: (flag.severity,),
    "state": lambda flag: (flag.status,),
    "edition": lambda flag: flag.editions,
}
