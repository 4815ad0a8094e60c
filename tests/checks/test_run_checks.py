from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import ClassVar

import pytest

from tests.checks.article import article, flags_of, one_unit
from workbench.checks import CHECKS, Check
from workbench.checks.material import Material
from workbench.checks.number import Number
from workbench.domain import KINDS, SEVERITIES, Flag, Kind, Severity
from workbench.errors import Message


class Broken(Check):
    kind: ClassVar[Kind] = "term"
    name = Message("Broken")
    description = Message("It breaks.")
    severity: ClassVar[Severity] = "minor"

    def run(self, material: Material) -> Iterator[Flag]:
        raise ZeroDivisionError(material.alignment.id)


def test_every_check_says_what_it_is() -> None:
    assert len({check.kind for check in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert check.kind in KINDS
        assert check.severity in SEVERITIES
        assert str(check.name)
        assert str(check.description).endswith(".")


@pytest.mark.parametrize(("level", "traced"), [(logging.WARNING, False), (logging.DEBUG, True)])
def test_a_check_that_breaks_costs_no_other(caplog: pytest.LogCaptureFixture, level: int, traced: bool) -> None:
    alignment = one_unit(ua="Було 20 авто.", en="There were 30 cars.")
    with caplog.at_level(level):
        flags = flags_of(alignment, checks=(Broken(), Number()))
    assert [flag.kind for flag in flags] == ["number"]
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.getMessage() == (
        "The check term failed on article 'test' (ZeroDivisionError): it is left out there, the others are not."
    )
    assert ("Traceback" in caplog.text) is traced


def test_flags_come_by_unit_and_severity() -> None:
    alignment = article(
        {"ua": "Було 20 авто.", "en": "There were 30 cars.", "ru": "Было 20 машин."},
        {"ua": "Міст закрили.", "en": "The bridge was closed."},
        {"ua": "Було 7 авто, всі новые.", "en": "There were 8 cars, all new.", "ru": "Было 7 машин, все новые."},
    )
    flags = flags_of(alignment)
    assert [(flag.unit, flag.severity) for flag in flags] == [
        (0, "critical"),
        (1, "major"),
        (2, "critical"),
        (2, "minor"),
    ]


def test_a_repeated_text_has_flags_of_its_own() -> None:
    row = {"ua": "Було 20 авто.", "en": "There were 30 cars."}
    first, second = flags_of(article(row, row))
    assert (first.unit, second.unit) == (0, 1)
    assert second.id == f"{first.id}-2"


def test_nothing_to_check() -> None:
    assert flags_of(article({"ua": "Так."}, codes=("ua", "en"))) != ()
    assert flags_of(article(codes=("ua", "en"))) == ()
