from __future__ import annotations

from datetime import UTC, date, timedelta, timezone

import pytest

from workbench.progress import Scope, measure
from workbench.store import ArticleRecord, DecisionRecord, FlagRecord, Run

NUMBER = FlagRecord("number-1", "number", "critical", ("en",), "open")
NAME = FlagRecord("name-1", "name", "minor", ("ua", "ru"), "open")
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 5)


def at(day: int, hour: int = 12) -> str:
    return f"2026-03-{day:02}T{hour:02}:00:00.000+00:00"


def decided(flag: str, state: str, day: int, hour: int = 13, *, action: str = "") -> DecisionRecord:
    return DecisionRecord(action or {"open": "reopen"}.get(state, state[:-2]), flag, state, at(day, hour))


def article(*events: Run | DecisionRecord, created: str = at(2), signed_off: str | None = None) -> ArticleRecord:
    return ArticleRecord(
        "ferry",
        "The ferry",
        created,
        tuple(event for event in events if isinstance(event, Run)),
        tuple(event for event in events if isinstance(event, DecisionRecord)),
        signed_off,
    )


def scope(kind: str | None = None, edition: str | None = None) -> Scope:
    return Scope(first=FIRST, last=LAST, kind=kind, edition=edition)


UPLOADED = Run(at(2), (NUMBER, NAME))


@pytest.mark.parametrize(
    ("events", "opened", "critical"),
    [
        ((), [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]),
        ((UPLOADED,), [0, 2, 2, 2, 2], [0, 1, 1, 1, 1]),
        ((UPLOADED, decided("number-1", "accepted", 3)), [0, 2, 1, 1, 1], [0, 1, 0, 0, 0]),
        (
            (UPLOADED, decided("name-1", "dismissed", 3), decided("name-1", "open", 5)),
            [0, 2, 1, 1, 2],
            [0, 1, 1, 1, 1],
        ),
        ((UPLOADED, Run(at(4), (NAME,))), [0, 2, 2, 1, 1], [0, 1, 1, 0, 0]),
        (
            (UPLOADED, decided("number-1", "dismissed", 3), Run(at(4), (NUMBER,))),
            [0, 2, 1, 0, 0],
            [0, 1, 0, 0, 0],
        ),
        ((UPLOADED, decided("row-1", "confirmed", 3, action="confirm")), [0, 2, 2, 2, 2], [0, 1, 1, 1, 1]),
    ],
    ids=["not aligned", "uploaded", "accepted", "reopened", "mended", "decision outlives re-upload", "confirmed"],
)
def test_open_flags_day_by_day(
    events: tuple[Run | DecisionRecord, ...], opened: list[int], critical: list[int]
) -> None:
    made = measure([article(*events)], scope(), zone=UTC)
    assert [day.open for day in made.days] == opened
    assert [day.critical for day in made.days] == critical
    assert made.open == opened[-1]


def test_what_happened_before_the_days_counts() -> None:
    later = Scope(first=date(2026, 3, 4), last=date(2026, 3, 4))
    made = measure([article(UPLOADED, decided("name-1", "accepted", 3))], later, zone=UTC)
    assert [(day.open, day.decisions) for day in made.days] == [(1, {})]


def test_a_day_begins_at_midnight_here() -> None:
    east = timezone(timedelta(hours=3))
    made = measure([article(Run(at(2, 22), (NUMBER,)))], scope(), zone=east)
    assert [day.open for day in made.days] == [0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("given", "opened", "by_kind", "by_edition", "decisions"),
    [
        (scope(), 2, {"number": 1, "name": 1}, {"en": 1, "ua": 1, "ru": 1}, {"confirm": 1, "reopen": 1}),
        (scope("number"), 1, {"number": 1}, {"en": 1}, {"reopen": 1}),
        (scope(edition="ua"), 1, {"name": 1}, {"ua": 1}, {}),
        (scope("number", "ua"), 0, {}, {}, {}),
    ],
    ids=["all", "kind", "edition", "both"],
)
def test_scope(
    given: Scope, opened: int, by_kind: dict[str, int], by_edition: dict[str, int], decisions: dict[str, int]
) -> None:
    told = article(UPLOADED, decided("row-1", "confirmed", 3, action="confirm"), decided("number-1", "open", 3))
    made = measure([told], given, zone=UTC)
    assert (made.open, made.by_kind, made.by_edition) == (opened, by_kind, by_edition)
    assert made.days[2].decisions == decisions
    assert made.decisions == sum(decisions.values())


def test_waiting_articles_with_most_critical_flags_first() -> None:
    touched = article(Run(at(2), (NAME,)), decided("row-1", "confirmed", 3))
    settled = article(UPLOADED, decided("number-1", "accepted", 3), decided("name-1", "accepted", 3))
    made = measure([touched, article(UPLOADED), settled], scope(), zone=UTC)
    assert [(one.critical, one.open, one.untouched) for one in made.waiting] == [(1, 2, True), (0, 1, False)]


@pytest.mark.parametrize(
    ("events", "hours"),
    [
        ((UPLOADED,), None),
        ((UPLOADED, decided("number-1", "accepted", 3)), None),
        ((UPLOADED, decided("number-1", "accepted", 3), decided("name-1", "dismissed", 3, 18)), 30),
        ((Run(at(2), (NAME,)), decided("name-1", "accepted", 3), decided("name-1", "open", 4)), None),
        ((Run(at(2), (NAME,)), Run(at(4), ())), 48),
        ((Run(at(2), ()),), None),
        ((Run(at(2), (NAME,)), decided("name-1", "accepted", 9)), None),
    ],
    ids=["open", "half", "settled", "reopened", "mended", "nothing to settle", "after these days"],
)
def test_until_the_last_flag_is_settled(events: tuple[Run | DecisionRecord, ...], hours: int | None) -> None:
    made = measure([article(*events)], scope(), zone=UTC)
    assert made.median_settled == (None if hours is None else timedelta(hours=hours))


def test_until_sign_off() -> None:
    made = measure([article(UPLOADED, signed_off=at(3)), article(UPLOADED, signed_off=at(5))], scope(), zone=UTC)
    assert made.median_signed_off == timedelta(hours=48)
    assert measure([article(UPLOADED)], scope(), zone=UTC).median_signed_off is None
