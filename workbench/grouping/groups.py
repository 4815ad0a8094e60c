"""Files → articles: first by what names say, then by content where names do not help."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

from workbench.grouping.codes import NEWSROOM
from workbench.grouping.content import STRANGERS, TRANSLATIONS, Encode, Floats, likeness
from workbench.grouping.names import Name, read_name

__all__ = ["Place", "TextFile", "group"]

_OURS: Final = tuple(dict.fromkeys(NEWSROOM.values()))
_NAME: Final = 0.1  # what all words of two names in common count for, beside likeness


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file that was read.

    ``name``: its path, with ``/`` between folders. ``language``: the edition code that its content tells, None where
    that is not certain. ``passages``: its paragraphs from the top, the title first.
    """

    name: str
    language: str | None
    passages: tuple[str, ...]


class Place(NamedTuple):
    """Where a file belongs.

    ``article``: counted from 1 in the order of the files. ``code``: its edition, None where neither name nor content
    tells. ``stranger``: its content does not look like the rest of what names put it with.
    """

    article: int
    code: str | None
    stranger: bool = False


def group(files: Sequence[TextFile], encode: Encode) -> tuple[Place, ...]:
    """The place of each file, in their order.

    Names come first: files whose names differ in nothing but the language are of one article. Articles that lack an
    edition are then joined with those that have it where their contents are alike, each with one other at the most.
    """
    names = [read_name(file.name) for file in files]
    codes = [_code(name, file.language) for name, file in zip(names, files, strict=True)]
    clusters = _by_name(names, codes)
    alike = likeness([file.passages for file in files], codes, encode)
    joined = _joined(clusters, codes, alike + _NAME * _words_in_common(names))
    places: dict[int, Place] = {}
    for number, cluster in enumerate(sorted(joined, key=min), 1):
        for at in cluster:
            places[at] = Place(number, codes[at], _is_stranger(at, cluster, codes, alike))
    return tuple(places[at] for at in range(len(files)))


def _code(name: Name, language: str | None) -> str | None:
    """The edition: as the name says, of several codes in it the one that the content has; else as the content says."""
    if language in name.codes:
        return language
    if name.codes and (name.codes[0] in _OURS or language is None):
        return name.codes[0]
    return language


def _by_name(names: Sequence[Name], codes: Sequence[str | None]) -> list[list[int]]:
    """Files whose names say the same; where an edition would be there twice, of one folder each."""
    found: list[list[int]] = []
    for at in _gathered(range(len(names)), [name.key for name in names]):
        if names[at[0]].key and len(at) > len({codes[file] for file in at}):
            found.extend(_gathered(at, [names[file].folder for file in at]))
        elif names[at[0]].key or len({names[file].codes for file in at}) == len(at):
            found.append(at)
        else:  # no name at all, and nothing in it tells the files apart
            found.extend([file] for file in at)
    return found


def _gathered(files: Iterable[int], keys: Sequence[str]) -> list[list[int]]:
    gathered = defaultdict(list)
    for file, key in zip(files, keys, strict=True):
        gathered[key].append(file)
    return list(gathered.values())


def _joined(clusters: list[list[int]], codes: Sequence[str | None], alike: Floats) -> list[list[int]]:
    """Clusters that lack an edition with those that have it: one to one, language by language."""
    known = sorted({code for code in codes if code}, key=lambda code: -codes.count(code))
    for one, other in combinations(known, 2):
        with_one = [cluster for cluster in clusters if _lacks(cluster, codes, has=one, lacks=other)]
        with_other = [cluster for cluster in clusters if _lacks(cluster, codes, has=other, lacks=one)]
        if not with_one or not with_other:
            continue
        scores = np.array([[_score(left, right, codes, alike) for right in with_other] for left in with_one])
        # Strangers gain nothing: otherwise a text would be given away so that two more strangers can be paired.
        gains = np.maximum(scores - TRANSLATIONS, 0)
        for row, column in zip(*linear_sum_assignment(gains, maximize=True), strict=True):
            if gains[row, column] > 0:
                clusters.remove(with_other[column])
                with_one[row].extend(with_other[column])
    return clusters


def _lacks(cluster: list[int], codes: Sequence[str | None], *, has: str, lacks: str) -> bool:
    own = [codes[at] for at in cluster]
    return has in own and lacks not in own and len(set(own)) == len(own)


def _score(left: list[int], right: list[int], codes: Sequence[str | None], alike: Floats) -> float:
    """How alike two clusters are; nothing where both have an edition."""
    if {codes[at] for at in left} & {codes[at] for at in right}:
        return -1.0
    return float(alike[np.ix_(left, right)].mean())


def _is_stranger(at: int, cluster: list[int], codes: Sequence[str | None], alike: Floats) -> bool:
    others = [other for other in cluster if other != at and codes[other] != codes[at]]
    return bool(others) and float(alike[at, others].max()) < STRANGERS


def _words_in_common(names: Sequence[Name]) -> Floats:
    """``(n, n)``: the share of the words of two names that both have."""
    words = [set(name.key.split()) for name in names]
    place = {word: at for at, word in enumerate({word for own in words for word in own})}
    table = np.zeros((len(names), len(place)))
    for row, own in enumerate(words):
        for word in own:
            table[row, place[word]] = len(own) ** -0.5
    return np.asarray(table @ table.T, float)
