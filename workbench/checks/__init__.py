"""Units → flags: one small module a check, and the registry of them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
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
) -> Checked:
    """The flags of all ``checks`` that ``policy`` has on, on an alignment without flags.

    ``encode``: gives words their vectors; without it the checks that compare words say nothing. ``before``: the article
    as it was before an edition was replaced, None where none was. ``whole``: whether editions are looked at as a whole,
    which some units of an article do not show. An edition that has no
    text, or tells another story than the rest, gets one flag and is left out of the checks. Where an article repeats a
    text, the flags on it are told apart by a number at the end of their ids. A check that raises is left out with a
    warning in the log, one sentence long; the traceback is logged at level DEBUG only.
    """
    apart = set_apart(alignment) if whole else Apart((), alignment, range(len(alignment.units)))
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
                same = 1
                while (id_ := flag.id if same == 1 else f"{flag.id}-{same}") in found:
                    same += 1
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
    ordered = sorted(found.values(), key=lambda flag: (flag.unit, SEVERITIES.index(flag.severity)))
    return Checked(tuple(ordered), tuple(failed))
