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
    decision that stands about it.
    """

    alignment: Alignment
    unit_ids: tuple[str, ...]
    state: State
    decided: Mapping[str, Decision] = field(default_factory=dict)


@dataclass(slots=True)
class _Memory:
    """What was opened last of a store's articles: reading an alignment takes longer than what is done to it."""

    lock: Lock = field(default_factory=Lock)
    opened: OrderedDict[tuple[str, State], Opened] = field(default_factory=OrderedDict)
    stored: OrderedDict[tuple[str, int], Alignment] = field(default_factory=OrderedDict)


_MEMORIES: Final[WeakKeyDictionary[Store, _Memory]] = WeakKeyDictionary()
_MOST_OPENED: Final = 64
_MOST_STORED: Final = 8


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
        key, stored_key = (article.id, state), (article.id, state[0])
        with memory.lock:
            known, stored = memory.opened.get(key), memory.stored.get(stored_key)
        named = article.title, article.source
        if known is not None and (known.alignment.title, known.alignment.source) == named:
            return known
        stored = stored or store.alignments.latest(article.id)
        if stored is None:
            raise NotFound(Message("The article has not been aligned yet; upload its editions again."))
        standing = store.decisions.standing(article.id)
        changes = store.decisions.changes(article.id)
    alignment = replace(stored, title=article.title, source=article.source)
    alignment = changed(alignment, [change for _, change in changes])
    ids = unit_ids(alignment)
    found = Opened(with_states(alignment, ids, standing), ids, state, standing)
    with memory.lock:
        _keep(memory.opened, key, found, most=_MOST_OPENED)
        _keep(memory.stored, stored_key, stored, most=_MOST_STORED)
    return found


def _keep(recent: OrderedDict[_Key, _Value], key: _Key, value: _Value, *, most: int) -> None:
    recent[key] = value
    recent.move_to_end(key)
    while len(recent) > most:
        recent.popitem(last=False)


def _memory(store: Store) -> _Memory:
    return _MEMORIES.setdefault(store, _Memory())
