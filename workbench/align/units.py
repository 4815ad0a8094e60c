"""Groups of sentences as units, with how alike their sides are and how probably they are right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from workbench.align.confidence import confidence, observed
from workbench.align.moves import Group
from workbench.align.path import Article
from workbench.align.side import Floats
from workbench.domain import Unit


def cosines_of(groups: Sequence[Group], article: Article) -> dict[tuple[int, int], Floats]:
    """How alike the sides of each group are: pair of editions → ``(groups,)``, 0 where one has no side."""
    runs = np.array([group.runs for group in groups], np.int64).reshape(-1, len(article.sides), 2)
    vectors = [side.spans(runs[:, edition, 0], runs[:, edition, 1]) for edition, side in enumerate(article.sides)]
    return {
        (a, b): np.clip(np.einsum("pd,pd->p", vectors[a], vectors[b]), -1, 1)
        for a, b in combinations(range(len(vectors)), 2)
    }


def units_of(groups: Sequence[Group], article: Article, *, codes: Sequence[str], order: Sequence[str]) -> list[Unit]:
    """The groups of the editions ``codes`` as units, in which the editions stand in ``order``."""
    cosines = cosines_of(groups, article)
    sure = confidence(observed(groups, article, cosines)).tolist()
    columns = [(code, codes.index(code)) for code in order]
    places = [article.places[edition].tolist() for _, edition in columns]
    pairs = [
        (f"{one}-{other}", at, to, cosines[min(a, b), max(a, b)].tolist())
        for (at, (one, a)), (to, (other, b)) in combinations(enumerate(columns), 2)
    ]
    units = []
    for index, group in enumerate(groups):
        sides = [tuple(own[slice(*group.runs[edition])]) for own, (_, edition) in zip(places, columns, strict=True)]
        units.append(
            Unit(
                sentences=dict(zip(order, sides, strict=True)),
                similarity={name: own[index] for name, at, to, own in pairs if sides[at] and sides[to]},
                confidence=sure[index],
                moved=tuple(code for code, edition in columns if edition in group.moved) if group.moved else (),
            )
        )
    return units
