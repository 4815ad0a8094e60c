"""Alignment of two or three editions at once, from sentence vectors to units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final

import numpy as np

from workbench.align.confidence import confidence
from workbench.align.corridor import anchors
from workbench.align.lattice import Bead, Weights, best_path
from workbench.align.likeness import Scale, Side
from workbench.align.matches import Matches
from workbench.align.moves import Group, rejoin
from workbench.domain import Sentence, Unit
from workbench.errors import EditionError, Message, TooLarge
from workbench.vectors import SentenceVectors

MAX_EDITIONS: Final = 3
MAX_SENTENCES: Final = 20_000
"""In one edition: a long book. More would take minutes and say nothing about an article."""

_PIECE: Final = 120
"""Sentences of the longest edition after which an article is cut at the next firm anchor."""
_LONGEST_PIECE: Final = 300


def align(
    sentences: Mapping[str, Sequence[Sentence]],
    vectors: Mapping[str, SentenceVectors],
    *,
    source: str | None = None,
    weights: Weights | None = None,
) -> tuple[Unit, ...]:
    """The units of an article, in reading order of the source (else the first) edition.

    ``sentences`` and ``vectors``: edition code → n sentences and their vectors. Every sentence of every edition is
    in exactly one unit; an edition without a counterpart has an empty side.

    Raises EditionError for fewer than two or more than MAX_EDITIONS editions, TooLarge for an edition of more
    than MAX_SENTENCES.
    """
    codes = list(sentences)
    if not 2 <= len(codes) <= MAX_EDITIONS:
        raise EditionError(
            Message(
                "An article is aligned in two or three editions, and this one has %(count)d: add or leave out some.",
                {"count": len(codes)},
            )
        )
    check_size({code: len(own) for code, own in sentences.items()})
    if source in codes:
        codes.remove(source)
        codes.insert(0, source)
    sides = [Side.of(vectors[c], np.array([len(s.text) for s in sentences[c]], float)) for c in codes]
    pairs = list(combinations(range(len(sides)), 2))
    matches = {(a, b): Matches.between(sides[a].directions, sides[b].directions) for a, b in pairs}
    scales = {(a, b): Scale.learned(sides[a], sides[b], matches[a, b]) for a, b in pairs}
    path: list[Bead] = []
    for starts, ends in _pieces([len(side) for side in sides], matches):
        parts = [side.part(s, e) for side, s, e in zip(sides, starts, ends, strict=True)]
        for bead in best_path(parts, scales, weights or Weights()):
            path.append(tuple((s + o, e + o) for (s, e), o in zip(bead, starts, strict=True)))
    groups = rejoin(path, sides, scales=scales)
    groups = _in_reading_order(groups)
    return tuple(_unit(group, list(sentences), codes, sides=sides, scales=scales) for group in groups)


def check_size(counts: Mapping[str, int]) -> None:
    """Raise TooLarge when an edition has more than MAX_SENTENCES; ``counts``: edition code → sentences."""
    for code, count in counts.items():
        if count > MAX_SENTENCES:
            raise TooLarge(
                Message(
                    "The edition %(edition)s has %(count)d sentences, and at most %(most)d can be aligned: "
                    "divide the text into several articles.",
                    {"edition": code.upper(), "count": count, "most": MAX_SENTENCES},
                )
            )


def _pieces(
    ends: Sequence[int], matches: Mapping[tuple[int, int], Matches]
) -> list[tuple[Sequence[int], Sequence[int]]]:
    """Where a long article is cut: starts and ends in each edition, at anchors that all the editions share."""
    starts: Sequence[int] = [0] * len(ends)
    if max(ends) <= _PIECE:
        return [(starts, ends)]
    chains = [dict(anchors(matches[0, index])) for index in range(1, len(ends))]
    pieces: list[tuple[Sequence[int], Sequence[int]]] = []
    for i in sorted(set(chains[0]).intersection(*chains[1:])):
        cut = [i, *(chain[i] for chain in chains)]
        if max(c - s for c, s in zip(cut, starts, strict=True)) >= _PIECE:
            pieces.append((starts, cut))
            starts = cut
    pieces.append((starts, ends))
    return [small for piece in pieces for small in _shortened(*piece)]


def _shortened(starts: Sequence[int], ends: Sequence[int]) -> list[tuple[Sequence[int], Sequence[int]]]:
    """A piece without anchors, cut in proportion where it is so long that searching it would take too much."""
    longest = max(e - s for s, e in zip(starts, ends, strict=True))
    count = -(-longest // _LONGEST_PIECE)
    cuts = [[s + (e - s) * n // count for s, e in zip(starts, ends, strict=True)] for n in range(count + 1)]
    return list(pairwise(cuts))


def _in_reading_order(groups: Sequence[Group]) -> list[Group]:
    """By the first edition; what it lacks follows the sentence that stands before it in the others."""
    start = -1
    after: dict[int, int] = {}
    placed: set[int] = set()
    for edition in range(len(groups[0].runs) if groups else 0):
        at = start
        own = (index for index, group in enumerate(groups) if edition in group.present)
        for index in sorted(own, key=lambda index: groups[index].runs[edition]):
            if index not in placed:
                placed.add(index)
                if at in after:
                    after[index] = after[at]
                after[at] = index
            elif edition in groups[index].moved:
                continue
            at = index
    ordered, at = [], start
    while at in after:
        at = after[at]
        ordered.append(groups[at])
    return ordered


def _unit(
    group: Group,
    order: Sequence[str],
    codes: Sequence[str],
    *,
    sides: Sequence[Side],
    scales: dict[tuple[int, int], Scale],
) -> Unit:
    """The group as a unit, its editions in the caller's ``order``."""
    cosines: dict[tuple[int, int], float] = {}
    present = sorted(group.present)
    spans = {i: sides[i].spans(*(np.array([at]) for at in group.runs[i]))[0] for i in present}
    for a, b in combinations(present, 2):
        cosines[a, b] = float(np.clip(spans[a] @ spans[b], -1, 1))
    similarity = {}
    for one, other in combinations(order, 2):
        key = tuple(sorted((codes.index(one), codes.index(other))))
        if key in cosines:
            similarity[f"{one}-{other}"] = cosines[key[0], key[1]]
    likeness = [(cosine - scales[pair].chance) / scales[pair].contrast for pair, cosine in cosines.items()]
    return Unit(
        sentences={code: tuple(range(*group.runs[codes.index(code)])) for code in order},
        similarity=similarity,
        confidence=confidence(likeness, [end - start for start, end in group.runs], moved=bool(group.moved)),
        moved=tuple(code for code in order if codes.index(code) in group.moved),
    )
