"""What a newsroom wants of the checks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest

from tests.checks.article import one_unit
from workbench.checks import NO_POLICY, Check, Policy, Rule, run_checks
from workbench.checks.material import Material
from workbench.checks.number import Number
from workbench.checks.quote import Quote
from workbench.domain import SEVERITIES, Flag, Kind, Severity
from workbench.errors import Message


class Sure(Check):
    """A plain case that is quite sure, and a mild one that is less; of a kind that keeps the scores it gives."""

    kind: ClassVar[Kind] = "term"
    name = Message("Sure")
    description = Message("It is sure.")
    severity: ClassVar[Severity] = "major"

    def run(self, material: Material) -> Iterator[Flag]:
        sides = material.units[0][0]
        for severity, score in ((None, 0.9), ("minor", 0.4)):
            values = {"severity": severity or self.severity}
            message = Message("It is %(severity)s.", values)
            yield self.flag(
                0,
                sides,
                editions=("ua",),
                message=message,
                spans=(),
                score=score,
                said=(str(score),),
                severity=severity,
            )


class Dormant(Sure):
    """One that runs only where somebody asks for it."""

    kind: ClassVar[Kind] = "stale"
    on: ClassVar[bool] = False


def found(rule: Rule | None, check: Check | None = None) -> list[tuple[Severity, float]]:
    check = check or Sure()
    policy = Policy(rules={check.kind: rule} if rule else {})
    flags = run_checks(one_unit(ua="Так.", en="Yes."), checks=(check,), policy=policy).flags
    return [(flag.severity, flag.score) for flag in flags]


BOTH = [("major", 0.9), ("minor", 0.4)]


@pytest.mark.parametrize(
    ("rule", "expected"), [(None, BOTH), (Rule(), BOTH), (Rule(on=True), BOTH), (Rule(on=False), [])]
)
def test_on_and_off(rule: Rule | None, expected: list[tuple[Severity, float]]) -> None:
    assert found(rule) == expected


@pytest.mark.parametrize(
    ("rule", "expected"), [(None, []), (Rule(), []), (Rule(severity="major"), []), (Rule(on=True), BOTH)]
)
def test_a_check_that_is_off_by_itself(rule: Rule | None, expected: list[tuple[Severity, float]]) -> None:
    assert found(rule, Dormant()) == expected


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        (None, BOTH),
        ("critical", [("critical", 0.9), ("minor", 0.4)]),
        ("major", BOTH),
        ("minor", [("minor", 0.9), ("minor", 0.4)]),
    ],
)
def test_severity(severity: Severity | None, expected: list[tuple[Severity, float]]) -> None:
    assert found(Rule(severity=severity)) == expected


@pytest.mark.parametrize("plain", SEVERITIES)
@pytest.mark.parametrize("wanted", SEVERITIES)
@pytest.mark.parametrize("own", SEVERITIES)
def test_a_milder_flag_is_never_made_graver(plain: Severity, wanted: Severity, own: Severity) -> None:
    class Plain(Sure):
        severity: ClassVar[Severity] = plain

    check = Plain()
    flag = Flag("term-1", 0, "term", own, ("ua",), Message("Text."), 0.5)
    applied = Policy(rules={"term": Rule(severity=wanted)}).applied(flag, check)
    assert applied is not None
    rank = SEVERITIES.index
    if rank(own) <= rank(plain):
        assert applied.severity == wanted
    else:
        assert rank(applied.severity) == max(rank(own), rank(wanted))


@pytest.mark.parametrize(
    ("threshold", "expected"), [(0.0, BOTH), (0.4, BOTH), (0.41, BOTH[:1]), (0.9, BOTH[:1]), (0.91, []), (1.0, [])]
)
def test_threshold(threshold: float, expected: list[tuple[Severity, float]]) -> None:
    assert found(Rule(threshold=threshold)) == expected


def test_everything_at_once() -> None:
    assert found(Rule(on=True, severity="critical", threshold=0.5)) == [("critical", 0.9)]


def test_a_rule_is_for_its_own_check() -> None:
    alignment = one_unit(ua="Було 20 авто.", en="There were 30 cars.")
    for rules, expected in (
        ({"quote": Rule(on=False)}, ["number"]),
        ({"number": Rule(on=False)}, []),
        ({"quote": Rule(threshold=1.0)}, ["number"]),
    ):
        flags = run_checks(alignment, checks=(Number(), Quote()), policy=Policy(rules=rules)).flags
        assert [flag.kind for flag in flags] == expected


def test_nothing_but_the_severity_changes() -> None:
    flag = Flag("term-1", 0, "term", "major", ("ua",), Message("Text."), 0.5)
    assert NO_POLICY.applied(flag, Sure()) is flag
    applied = Policy(rules={"term": Rule(severity="minor")}).applied(flag, Sure())
    assert applied == Flag("term-1", 0, "term", "minor", ("ua",), Message("Text."), 0.5)


def test_what_is_told_of_a_check() -> None:
    policy = Policy(rules={"term": Rule(on=False, severity="critical", threshold=0.5)})
    assert (policy.on(Sure()), policy.severity(Sure()), policy.rule("term").threshold) == (False, "critical", 0.5)
    assert (NO_POLICY.on(Sure()), NO_POLICY.severity(Sure()), NO_POLICY.rule("term")) == (True, "major", Rule())
    assert NO_POLICY.on(Dormant()) is False
