"""Units → flags: one small module a check, and the registry of them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workbench.checks.added import Added
from workbench.checks.check import Check
from workbench.checks.date import Date
from workbench.checks.meaning import Meaning
from workbench.checks.missing import Missing
from workbench.checks.modality import Modality
from workbench.checks.moved import Moved
from workbench.checks.number import Number
from workbench.checks.quote import Quote
from workbench.checks.unit import Unit
from workbench.checks.untranslated import Untranslated
from workbench.checks.whole import set_apart
from workbench.domain import SEVERITIES, Alignment, Flag

__all__ = ["CHECKS", "Check", "run_checks"]

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
    Quote(),
    Modality(),
)


def run_checks(alignment: Alignment, *, checks: Sequence[Check] = CHECKS) -> tuple[Flag, ...]:
    """The flags of all ``checks`` on an alignment without flags, by unit and then by severity.

    An edition that has no text, or tells another story than the rest, gets one flag and is left out of the checks.
    Where an article repeats a text, the flags on it are told apart by a number at the end of their ids. A check that
    raises is left out with a warning in the log, one sentence long; the traceback is logged at level DEBUG only.
    """
    apart = set_apart(alignment)
    found: dict[str, Flag] = {flag.id: flag for flag in apart.flags}
    for check in checks:
        if apart.rest is None:
            break
        try:
            for flag in check.run(apart.rest):
                same = 1
                while (id_ := flag.id if same == 1 else f"{flag.id}-{same}") in found:
                    same += 1
                found[id_] = replace(flag, id=id_, unit=apart.units[flag.unit])
        except Exception as error:  # one check's fault must not cost the editor the findings of the others
            _LOGGER.warning(
                "The check %s failed on article %r (%s): it is left out there, the others are not.",
                check.kind,
                alignment.id,
                type(error).__name__,
                exc_info=_LOGGER.isEnabledFor(logging.DEBUG),
            )
    return tuple(sorted(found.values(), key=lambda flag: (flag.unit, SEVERITIES.index(flag.severity))))
