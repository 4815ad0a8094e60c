"""Flags one after the other, of an article or of all: the gravest first, of these the surest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from workbench.domain import SEVERITIES, Flag
from workbench.errors import NotFound
from workbench.opening import opened
from workbench.store import Store

__all__ = ["Waiting", "after", "everywhere", "of_article"]

_PLACES: Final = {severity: place for place, severity in enumerate(SEVERITIES)}
_ORDER: Final = attrgetter("order")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A flag of an article, in the state that it is in now.

    ``flag``: without its values and words, maybe. ``order``: where it stands in the queue, whatever is decided.
    """

    article: str
    flag: Flag
    order: tuple[int, float, str, int, str]

    @classmethod
    def of(cls, article_id: str, flag: Flag) -> Waiting:
        """A flag with its place."""
        place = _PLACES[flag.severity], -flag.score, article_id, flag.unit, flag.id
        return cls(article_id, flag, place)


def of_article(store: Store, article_id: str) -> list[Waiting]:
    """All flags of an article, settled ones too, in the queue's order. Raises NotFound, also before it is aligned."""
    flags = opened(store, article_id).alignment.flags
    return sorted((Waiting.of(article_id, flag) for flag in flags), key=_ORDER)


def everywhere(store: Store) -> list[Waiting]:
    """All flags of all articles, settled ones too, in the queue's order."""
    with store.snapshot():
        found = [Waiting.of(article_id, flag) for article_id, flag in store.flags.all()]
        for article_id in store.flags.regrouped():
            try:
                found.extend(of_article(store, article_id))
            except NotFound:  # never aligned
                continue
    return sorted(found, key=_ORDER)


def after(queue: Sequence[Waiting], one: Waiting | None, *, step: int = 1) -> Waiting | None:
    """The one that follows ``one``, or precedes it for ``step`` -1, which need not be in the queue any more.

    Past the end it begins again; None where no other is left.
    """
    there = one is not None and any(other.order == one.order for other in queue)
    if len(queue) <= there:
        return None
    if one is None:
        return queue[0 if step > 0 else -1]
    at = bisect_right(queue, one.order, key=_ORDER) if step > 0 else bisect_left(queue, one.order, key=_ORDER) - 1
    return queue[at % len(queue)]
