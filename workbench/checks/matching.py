"""Which quantity of one edition is which of another, by value."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, NamedTuple

from workbench.checks.measures import convertible
from workbench.checks.quantity import Quantity

__all__ = ["Placed", "agree", "match", "rounds_to"]

_MOST_COMPARED: Final = 40
"""Left-overs looked at one by one on either side; more of them is no sentence but a table."""


class Placed(NamedTuple):
    """A quantity, the sentence it stands in and how far into its side that is, from 0 to 1."""

    quantity: Quantity
    edition: str
    sentence: int
    position: float


def match(left: Sequence[Placed], right: Sequence[Placed]) -> dict[int, int]:
    """Left indexes → right indexes, each used once: the same value and unit first, then any shared reading.

    What remains is matched where one converts to the other or is a plain approximation of it.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for keys in (_exactly, _first, _any):
        _match_by(keys, left, right, pairs=pairs, taken=taken)
    rest_left = [i for i in range(len(left)) if i not in pairs][:_MOST_COMPARED]
    rest_right = [j for j in range(len(right)) if j not in taken][:_MOST_COMPARED]
    for i in rest_left:
        for j in rest_right:
            if j not in taken and agree(left[i].quantity, right[j].quantity):
                pairs[i] = j
                taken.add(j)
                break
    return pairs


def _exactly(quantity: Quantity) -> Iterable[Hashable]:
    return ((quantity.readings[0], quantity.currency, quantity.measure),)


def _first(quantity: Quantity) -> Iterable[Hashable]:
    return quantity.readings[:1]


def _any(quantity: Quantity) -> Iterable[Hashable]:
    return quantity.readings


def _match_by(
    keys: Callable[[Quantity], Iterable[Hashable]],
    left: Sequence[Placed],
    right: Sequence[Placed],
    *,
    pairs: dict[int, int],
    taken: set[int],
) -> None:
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for j, placed in enumerate(right):
        if j not in taken:
            for key in keys(placed.quantity):
                waiting[key].append(j)
    for i, placed in enumerate(left):
        if i in pairs:
            continue
        for key in keys(placed.quantity):
            queue = waiting.get(key)
            while queue and queue[0] in taken:
                queue.popleft()
            if queue:
                pairs[i] = queue.popleft()
                taken.add(pairs[i])
                break


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two different values say the same: a conversion, or a round figure for an exact one."""
    if a.value is None or b.value is None:
        return False
    if convertible(a.value, a.measure, other=b.value, other_measure=b.measure):
        return True
    if a.approximate == b.approximate:
        return False
    about, exact = (a.value, b.value) if a.approximate else (b.value, a.value)
    return exact > 10 and rounds_to(exact, about, figures=1)


def rounds_to(exact: float, about: float, *, figures: int = 2) -> bool:
    """Whether ``about`` is ``exact`` rounded to fewer figures, of which at least ``figures`` remain, or to a whole."""
    if exact != int(exact) and about == round(exact) and about >= 5:
        return True
    kept = len(f"{about:.9e}".split("e")[0].replace(".", "").rstrip("0"))
    return kept >= figures and exact != about and float(f"{exact:.{kept}g}") == about
