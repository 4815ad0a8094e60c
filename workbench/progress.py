"""How the work goes: open flags day by day, decisions taken, articles that wait, and how long articles take.

Everything is counted from what the store keeps anyway: the flags that each alignment was saved with, and the log of
decisions that stand. A decision that was undone counts as never taken.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from statistics import median

from workbench.store import ArticleRecord, DecisionRecord, FlagRecord, Run

__all__ = ["Day", "Progress", "Scope", "WaitingArticle", "measure"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """What is counted: the days from ``first`` to ``last``, both included, and flags of one kind or edition alone.

    A flag belongs to every edition it names. ``kind`` and ``edition``: None for all.
    """

    first: date
    last: date
    kind: str | None = None
    edition: str | None = None

    def passes(self, flag: FlagRecord) -> bool:
        """Whether the flag is of the kind and the edition."""
        return self.kind in (None, flag.kind) and (self.edition is None or self.edition in flag.editions)

    def days(self) -> Iterator[date]:
        """The days, in order."""
        for ahead in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=ahead)


@dataclass(frozen=True, slots=True)
class Day:
    """One day. ``open`` and ``critical``: flags open when it ended; ``decisions``: verb → how many were taken."""

    date: date
    open: int
    critical: int
    decisions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class WaitingArticle:
    """An article with open flags. ``untouched``: nobody has decided anything about it yet."""

    id: str
    title: str
    created: str
    open: int
    critical: int
    untouched: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures of a scope.

    ``by_kind``, ``by_edition``: open flags now; a flag that names two editions is counted with both. ``waiting``: the
    articles that have open flags now, those with most critical ones first. ``settled``: how long each article took
    from its first upload to its last open flag, for those whose last one was settled on these days; ``signed_off``:
    the same to their sign-off.
    """

    days: tuple[Day, ...]
    by_kind: Mapping[str, int]
    by_edition: Mapping[str, int]
    waiting: tuple[WaitingArticle, ...]
    settled: tuple[timedelta, ...]
    signed_off: tuple[timedelta, ...]

    @property
    def open(self) -> int:
        """Flags that are open now."""
        return sum(article.open for article in self.waiting)

    @property
    def decisions(self) -> int:
        """Decisions taken on these days."""
        return sum(sum(day.decisions.values()) for day in self.days)

    @property
    def median_settled(self) -> timedelta | None:
        """The median of ``settled``, None where it is empty."""
        return _median(self.settled)

    @property
    def median_signed_off(self) -> timedelta | None:
        """The median of ``signed_off``, None where it is empty."""
        return _median(self.signed_off)


def measure(articles: Iterable[ArticleRecord], scope: Scope, *, zone: tzinfo | None = None) -> Progress:
    """The figures of ``scope``, from what happened to all articles.

    ``zone``: where a day begins at midnight; None for the time zone of this machine.
    """
    open_change, critical_change = Counter[date](), Counter[date]()
    decisions: defaultdict[date, Counter[str]] = defaultdict(Counter)
    by_kind, by_edition = Counter[str](), Counter[str]()
    waiting: list[WaitingArticle] = []
    settled: list[timedelta] = []
    signed_off: list[timedelta] = []
    for article in articles:
        story = _Story(scope)
        for moment, event in _events(article):
            day = moment.astimezone(zone).date()
            opened, critical = story.happens(event, moment)
            open_change[day] += opened
            critical_change[day] += critical
            if isinstance(event, DecisionRecord) and story.concerns(event):
                decisions[day][event.action] += 1
        for flag in story.open_flags():
            by_kind[flag.kind] += 1
            by_edition.update(flag.editions if scope.edition is None else (scope.edition,))
        if count := len(story.open_flags()):
            critical = sum(flag.severity == "critical" for flag in story.open_flags())
            untouched = not article.decisions
            waiting.append(WaitingArticle(article.id, article.title, article.created, count, critical, untouched))
        begun = _moment(article.created)
        for ended, taken in ((story.settled, settled), (_signed_off(article), signed_off)):
            if ended is not None and scope.first <= ended.astimezone(zone).date() <= scope.last:
                taken.append(ended - begun)
    waiting.sort(key=lambda article: (-article.critical, -article.open, article.created))
    return Progress(
        days=tuple(_days(scope, open_change, critical_change, decisions)),
        by_kind=dict(by_kind.most_common()),
        by_edition=dict(by_edition.most_common()),
        waiting=tuple(waiting),
        settled=tuple(settled),
        signed_off=tuple(signed_off),
    )


@dataclass(slots=True)
class _Story:
    """An article as one event after another leaves it. ``settled``: when its last open flag was, if none is open."""

    scope: Scope
    settled: datetime | None = None
    _known: dict[str, FlagRecord] = field(default_factory=dict)
    _present: Sequence[FlagRecord] = ()
    _present_ids: frozenset[str] = frozenset()
    _states: dict[str, str] = field(default_factory=dict)
    _open: int = 0
    _critical: int = 0

    def happens(self, event: Run | DecisionRecord, moment: datetime) -> tuple[int, int]:
        """By how many flags, and critical ones, more are open after the event."""
        if isinstance(event, Run):
            self._present = [flag for flag in event.flags if self.scope.passes(flag)]
            self._present_ids = frozenset(flag.id for flag in self._present)
            self._known.update((flag.id, flag) for flag in event.flags)
        else:
            self._states[event.subject] = event.state
            if event.subject not in self._present_ids:
                return 0, 0
        left = self.open_flags()
        critical = sum(flag.severity == "critical" for flag in left)
        if self._open and not left:
            self.settled = moment
        elif left:
            self.settled = None
        change = len(left) - self._open, critical - self._critical
        self._open, self._critical = len(left), critical
        return change

    def open_flags(self) -> list[FlagRecord]:
        """The flags of the scope that are open now."""
        return [flag for flag in self._present if self._states.get(flag.id, flag.status) == "open"]

    def concerns(self, decision: DecisionRecord) -> bool:
        """Whether a decision counts: all do where every kind and edition does, else those about flags of the scope."""
        if self.scope.kind is None and self.scope.edition is None:
            return True
        flag = self._known.get(decision.subject)
        return flag is not None and self.scope.passes(flag)


def _events(article: ArticleRecord) -> list[tuple[datetime, Run | DecisionRecord]]:
    """What happened to the article, in order; of one moment, the alignment comes first."""
    events: list[tuple[datetime, Run | DecisionRecord]] = [(_moment(run.created), run) for run in article.runs]
    events += [(_moment(decision.at), decision) for decision in article.decisions]
    return sorted(events, key=lambda event: event[0])


def _days(
    scope: Scope, opened: Mapping[date, int], critical: Mapping[date, int], decisions: Mapping[date, Counter[str]]
) -> Iterator[Day]:
    still_open = sum(count for day, count in opened.items() if day < scope.first)
    still_critical = sum(count for day, count in critical.items() if day < scope.first)
    for day in scope.days():
        still_open += opened.get(day, 0)
        still_critical += critical.get(day, 0)
        yield Day(day, still_open, still_critical, dict(decisions.get(day, {})))


def _signed_off(article: ArticleRecord) -> datetime | None:
    return _moment(article.signed_off) if article.signed_off else None


def _moment(iso: str) -> datetime:
    moment = datetime.fromisoformat(iso)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _median(durations: Sequence[timedelta]) -> timedelta | None:
    return timedelta(seconds=median(taken.total_seconds() for taken in durations)) if durations else None
