"""Which quantity of one edition is which of another, by value."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, NamedTuple

from workbench.checks.measures import convertible, nearly
from workbench.checks.quantity import Quantity

__all__ = ["Placed", "agree", "converts", "loose", "match", "rounds_to", "share"]

_MOST_COMPARED: Final = 40
"""Left-overs looked at one by one on either side; more of them is no sentence but a table."""
_EXACT: Final = 10
"""Figures up to here are not rounded."""
_ABOUT: Final = 0.1
"""How far what is called about 150 may be from it."""
_HALVES: Final = ("1.5", "2.5")
_SHARES_ALIKE: Final = 0.12
"""How far a part in words may be from the per cent that it stands for: "a quarter" for 27%."""


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
    """Whether two different values say the same: a conversion, a part in words, or a round figure for an exact one."""
    if a.value is None or b.value is None:
        return False
    if "part" in (a.implied, b.implied) and (part := share(a)) and (other := share(b)):
        return abs(part / other - 1) <= _SHARES_ALIKE
    return converts(a, b) or _several(a, b.value) or _several(b, a.value) or _approximates(a, b)


def converts(a: Quantity, b: Quantity) -> bool:
    """Whether the two are one size in two measures; roughly, where one of them is rough and one is imperial."""
    one, other = a.value or 0.0, b.value or 0.0
    if convertible(one, a.measure, other=other, other_measure=b.measure):
        return True
    rough = a.approximate or b.approximate or loose(one) or loose(other)
    return rough and nearly(one, a.measure, other=other, other_measure=b.measure)


def _approximates(a: Quantity, b: Quantity) -> bool:
    if a.approximate == b.approximate or a.value is None or b.value is None:
        return False
    about, exact = (a.value, b.value) if a.approximate else (b.value, a.value)
    if exact <= _EXACT:
        return False
    return rounds_to(exact, about, figures=1) or (loose(about) and abs(exact / about - 1) <= _ABOUT)


def share(quantity: Quantity) -> float | None:
    """The part of a whole that a quantity gives in words or per cent; None for any other."""
    if quantity.value is None or not (quantity.implied == "part" or quantity.measure == "percent"):
        return None
    return quantity.value if quantity.implied == "part" else quantity.value / 100


def _several(vague: Quantity, value: float) -> bool:
    """Whether "thousands" stands for the value."""
    return vague.vague and not vague.approximate and 1 < value / (vague.value or value) < 1000


def loose(value: float) -> bool:
    """Whether a figure is so round that it may be rough: one figure, or a half after it."""
    figures = f"{value:.9e}".split("e")[0].rstrip("0")
    return _figures(value) <= 1 or figures in _HALVES


def _figures(value: float) -> int:
    return len(f"{value:.9e}".split("e")[0].replace(".", "").strip("-").rstrip("0"))


def rounds_to(exact: float, about: float, *, figures: int = 2) -> bool:
    """Whether ``about`` is ``exact`` rounded to fewer figures, of which at least ``figures`` remain, or to a whole."""
    if exact != int(exact) and about == round(exact) and about >= 5:
        return True
    kept = _figures(about)
    return kept >= figures and exact != about and float(f"{exact:.{kept}g}") == about
