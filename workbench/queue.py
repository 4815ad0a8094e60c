"""Flags one after the other, of an article or of all: the gravest first, of these the surest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.domain import SEVERITIES, Flag
from workbench.errors import NotFound
from workbench.opening import opened
from workbench.store import Store

__all__ = ["Waiting", "after", "everywhere", "of_article"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A flag of an article, in the state that it is in now. ``flag``: without its sentence and words, maybe."""

    article: str
    flag: Flag

    @property
    def order(self) -> tuple[int, float, str, int, str]:
        """Where it stands in the queue; that does not change with what is decided."""
        flag = self.flag
        return SEVERITIES.index(flag.severity), -flag.score, self.article, flag.unit, flag.id


def of_article(store: Store, article_id: str) -> list[Waiting]:
    """All flags of an article, settled ones too, in the queue's order. Raises NotFound, also before it is aligned."""
    flags = opened(store, article_id).alignment.flags
    return sorted((Waiting(article_id, flag) for flag in flags), key=lambda one: one.order)


def everywhere(store: Store) -> list[Waiting]:
    """All flags of all articles, settled ones too, in the queue's order."""
    with store.snapshot():
        found = [Waiting(article_id, flag) for article_id, flag in store.flags.all()]
        for article_id in store.flags.regrouped():
            try:
                found.extend(of_article(store, article_id))
            except NotFound:  # never aligned
                continue
    return sorted(found, key=lambda one: one.order)


def after(queue: Sequence[Waiting], one: Waiting | None, *, step: int = 1) -> Waiting | None:
    """The one that follows ``one``, or precedes it for ``step`` -1, which need not be in the queue any more.

    Past the end it begins again; None where no other is left.
    """
    others = [other for other in queue if one is None or (other.article, other.flag.id) != (one.article, one.flag.id)]
    if not others:
        return None
    if one is None:
        return others[0 if step > 0 else -1]
    if step > 0:
        return next((other for other in others if other.order > one.order), others[0])
    return next((other for other in reversed(others) if other.order < one.order), others[-1])
