"""What a newsroom wants of the checks: which are on, how grave their flags are, how sure they have to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from workbench.checks.check import Check
from workbench.domain import SEVERITIES, Flag, Kind, Severity, Term

__all__ = ["NO_POLICY", "Policy", "Rule"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """What is wanted of one check. None: as the check itself has it.

    ``severity``: that of its plain cases; milder ones stay milder. ``threshold``: the score, 0 to 1, under which its
    flags are not shown.
    """

    on: bool | None = None
    severity: Severity | None = None
    threshold: float = 0.0


_NO_RULE: Final = Rule()


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """The rules by the kind of check, and the newsroom's terms."""

    rules: Mapping[Kind, Rule] = field(default_factory=dict)
    terms: Sequence[Term] = ()

    def rule(self, kind: Kind) -> Rule:
        """The rule for a check."""
        return self.rules.get(kind, _NO_RULE)

    def on(self, check: Check) -> bool:
        """Whether the check runs."""
        wanted = self.rule(check.kind).on
        return check.on if wanted is None else wanted

    def severity(self, check: Check) -> Severity:
        """How grave a plain case of the check is."""
        return self.rule(check.kind).severity or check.severity

    def applied(self, flag: Flag, check: Check) -> Flag | None:
        """The flag as the newsroom wants it; None where it is not sure enough."""
        rule = self.rule(check.kind)
        if flag.score < rule.threshold:
            return None
        if rule.severity is None:
            return flag
        plain, wanted, own = (SEVERITIES.index(each) for each in (check.severity, rule.severity, flag.severity))
        return replace(flag, severity=rule.severity if own <= plain else SEVERITIES[max(own, wanted)])


NO_POLICY: Final = Policy()
"""Everything as the checks have it."""
