"""An article as editors see it: what the pipeline said of it, with all that was done to it since."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Final, TypeVar
from weakref import WeakKeyDictionary

from workbench.changes import changed
from workbench.domain import Alignment, Decision
from workbench.errors import Message, NotFound
from workbench.store import Store, unit_ids, with_states

__all__ = ["Opened", "current", "opened", "was"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")

State = tuple[int, int, int]
"""What tells one state of an article from another; see :meth:`workbench.store.decisions.Decisions.state`."""


@dataclass(frozen=True, eq=False, slots=True)
class Opened:
    """An article as editors see it.

    ``unit_ids``: in unit order; ``state``: which state of the article it is; ``decided``: id of a unit or flag → the
    decision that stands about it; ``by_hand``: the indexes of the units that an editor regrouped, confirmed or not.
    """

    alignment: Alignment
    unit_ids: tuple[str, ...]
    state: State
    decided: Mapping[str, Decision] = field(default_factory=dict)
    by_hand: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Memory:
    """What was opened last of a store's articles: reading an alignment takes longer than what is done to it."""

    lock: Lock = field(default_factory=Lock)
    opened: OrderedDict[tuple[str, State], Opened] = field(default_factory=OrderedDict)
    grouped: OrderedDict[tuple[str, int, tuple[int, ...]], tuple[Alignment, tuple[str, ...]]] = field(
        default_factory=OrderedDict
    )
    """Article, alignment, the decisions that regrouped it → what came of it, and the ids of its units."""


_MEMORIES: Final[WeakKeyDictionary[Store, _Memory]] = WeakKeyDictionary()
_MOST_OPENED: Final = 64
_MOST_GROUPED: Final = 16


def current(store: Store, article_id: str) -> Alignment:
    """The latest alignment, as editors regrouped it, with the states they gave its units and flags, and their reasons.

    Raises NotFound for an unknown article and for one that has not been aligned.
    """
    return opened(store, article_id).alignment


def was(store: Store, article_id: str, state: State) -> Opened | None:
    """The article as it was in an earlier state; None where that is not remembered any more."""
    memory = _memory(store)
    with memory.lock:
        return memory.opened.get((article_id, state))


def opened(store: Store, article_id: str) -> Opened:
    """As :func:`current`, with what else is known of the article."""
    memory = _memory(store)
    with store.snapshot():
        article = store.articles.get(article_id)
        state = store.decisions.state(article.id)
        key = article.id, state
        with memory.lock:
            known = memory.opened.get(key)
        named = article.title, article.source
        if known is not None and (known.alignment.title, known.alignment.source) == named:
            return known
        grouped, ids = _grouped(store, memory, article.id, state[0])
        decided = store.decisions.standing(article.id)
    alignment = with_states(replace(grouped, title=article.title, source=article.source), ids, decided)
    by_hand = frozenset(index for index, unit in enumerate(grouped.units) if unit.status == "edited")
    found = Opened(alignment, ids, state, decided, by_hand)
    with memory.lock:
        _keep(memory.opened, key, found, most=_MOST_OPENED)
    return found


def _grouped(store: Store, memory: _Memory, article_id: str, alignment_id: int) -> tuple[Alignment, tuple[str, ...]]:
    """The latest alignment as editors regrouped it, without states, and the ids of its units."""
    decisions = store.decisions.changing(article_id)
    key = article_id, alignment_id, decisions
    with memory.lock:
        known = memory.grouped.get(key)
        before = memory.grouped.get((article_id, alignment_id, decisions[:-1]))
    if known is not None:
        return known
    if before is not None and len(decisions) > 1:
        since, from_here = decisions[-2], before[0]
    else:
        stored = before[0] if before is not None else store.alignments.latest(article_id)
        if stored is None:
            raise NotFound(Message("The article has not been aligned yet; upload its editions again."))
        since, from_here = 0, stored
    alignment = changed(from_here, [change for _, change in store.decisions.changes(article_id, since=since)])
    found = alignment, unit_ids(alignment)
    with memory.lock:
        _keep(memory.grouped, key, found, most=_MOST_GROUPED)
    return found


def _keep(recent: OrderedDict[_Key, _Value], key: _Key, value: _Value, *, most: int) -> None:
    recent[key] = value
    recent.move_to_end(key)
    while len(recent) > most:
        recent.popitem(last=False)


def _memory(store: Store) -> _Memory:
    return _MEMORIES.setdefault(store, _Memory())
