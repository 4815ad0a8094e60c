"""Units → flags: one small module a check, and the registry of them."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from types import MappingProxyType
from typing import Final, NamedTuple

from workbench.checks.added import Added
from workbench.checks.calibration import calibrated
from workbench.checks.check import Check
from workbench.checks.date import Date
from workbench.checks.material import Material
from workbench.checks.meaning import Meaning
from workbench.checks.missing import Missing
from workbench.checks.modality import Modality
from workbench.checks.moved import Moved
from workbench.checks.name import Name
from workbench.checks.negation import Negation
from workbench.checks.number import Number
from workbench.checks.partial import Partial
from workbench.checks.policy import NO_POLICY, Policy, Rule
from workbench.checks.quote import Quote
from workbench.checks.stale import Stale
from workbench.checks.term import Term
from workbench.checks.unit import Unit
from workbench.checks.untranslated import Untranslated
from workbench.checks.whole import Apart, set_apart
from workbench.checks.words import Encode
from workbench.domain import SEVERITIES, Alignment, Flag, Kind

__all__ = ["CHECKS", "NO_POLICY", "Check", "Checked", "Policy", "Rule", "run_checks"]

_LOGGER: Final = logging.getLogger(__name__)

CHECKS: Final[tuple[Check, ...]] = (
    Missing(),
    Added(),
    Moved(),
    Meaning(),
    Untranslated(),
    Number(),
    Unit(),
    Date(),
    Name(),
    Negation(),
    Partial(),
    Quote(),
    Modality(),
    Term(),
    Stale(),
)


_FEWEST_SEEN: Final = 120
"""Units of which an article's own measures, as of how alike its editions are, are taken when not all are looked at."""


class Checked(NamedTuple):
    """``flags``: by unit and then by severity. ``failed``: the checks that broke before they had said all."""

    flags: tuple[Flag, ...]
    failed: tuple[Kind, ...] = ()


def run_checks(
    alignment: Alignment,
    *,
    checks: Sequence[Check] = CHECKS,
    policy: Policy = NO_POLICY,
    encode: Encode | None = None,
    before: Alignment | None = None,
    whole: bool = True,
    known: Mapping[int, Sequence[Flag]] = MappingProxyType({}),
) -> Checked:
    """The flags of all ``checks`` that ``policy`` has on, on an alignment without flags.

    ``encode``: gives words their vectors; without it the checks that compare words say nothing. ``before``: the article
    as it was before an edition was replaced, None where none was. ``whole``: whether editions are looked at as a whole,
    which some units of an article do not show. ``known``: units → their flags, which are not looked for again, unless
    something next to them is, or editions are set apart. An edition that has no
    text, or tells another story than the rest, gets one flag and is left out of the checks. Where an article repeats a
    text, the flags on it are told apart by a number at the end of their ids. A check that raises is left out with a
    warning in the log, one sentence long; the traceback is logged at level DEBUG only.
    """
    apart = set_apart(alignment) if whole else Apart((), alignment, range(len(alignment.units)))
    seen = _seen(len(alignment.units), known) if known and not apart.flags else None
    if seen is not None:
        window = replace(alignment, units=tuple(alignment.units[index] for index in seen))
        made = run_checks(window, checks=checks, policy=policy, encode=encode, before=before, whole=False)
        return Checked(_together(made.flags, seen, known), made.failed)
    found: dict[str, Flag] = {flag.id: flag for flag in apart.flags}
    failed = []
    material = (
        Material(apart.rest, encode=encode, terms=policy.terms, before=before) if apart.rest is not None else None
    )
    for check in checks:
        if material is None or not policy.on(check):
            continue
        try:
            for each in check.run(material):
                flag = policy.applied(replace(each, score=round(calibrated(check.kind, each.score), 3)), check)
                if flag is None:
                    continue
                id_ = _free(flag.id, found)
                found[id_] = replace(flag, id=id_, unit=apart.units[flag.unit])
        except Exception as error:  # one check's fault must not cost the editor the findings of the others
            failed.append(check.kind)
            _LOGGER.warning(
                "The check %s failed on article %r (%s): it is left out there, the others are not.",
                check.kind,
                alignment.id,
                type(error).__name__,
                exc_info=_LOGGER.isEnabledFor(logging.DEBUG),
            )
    return Checked(_in_order(found.values()), tuple(failed))


def _seen(units: int, known: Mapping[int, Sequence[Flag]]) -> list[int] | None:
    """The units to be looked at, with those around them and some of all others, by which an article is measured.

    None where these are most of the article anyway.
    """
    around = _beside((index for index in range(units) if index not in known), units, distance=2)
    step = max(1, units // _FEWEST_SEEN)
    seen = sorted(around.union(range(0, units, step)))
    return seen if len(seen) <= units / 2 else None


def _together(made: Iterable[Flag], seen: Sequence[int], known: Mapping[int, Sequence[Flag]]) -> tuple[Flag, ...]:
    """The flags that are known, but for units next to one that is not, and those that were found there."""
    units = 1 + max(*seen, *known)
    anew = _beside((index for index in range(units) if index not in known), units, distance=1)
    found = {flag.id: flag for unit, flags in known.items() if unit not in anew for flag in flags}
    for flag in made:
        if seen[flag.unit] in anew:
            id_ = _free(flag.id, found)
            found[id_] = replace(flag, id=id_, unit=seen[flag.unit])
    return _in_order(found.values())


def _beside(indexes: Iterable[int], units: int, *, distance: int) -> set[int]:
    """The indexes and those up to so far from them."""
    return {near for index in indexes for near in range(index - distance, index + distance + 1) if 0 <= near < units}


def _free(flag_id: str, taken: Container[str]) -> str:
    """The id, with a number where it is taken."""
    return next(free for same in count(1) if (free := flag_id if same == 1 else f"{flag_id}-{same}") not in taken)


def _in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    return tuple(sorted(flags, key=lambda flag: (flag.unit, SEVERITIES.index(flag.severity))))
