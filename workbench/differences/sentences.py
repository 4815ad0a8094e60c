"""What has changed from one revision to another: by sentence, and by word within a sentence that changed.

Sentences are lined up first, so that a long text costs little and a word is only ever compared with those of its own
sentence; what stands elsewhere now is called moved.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.process import cdist

from workbench.differences.words import Piece, interned, tokens, words
from workbench.domain import Revision, Sentence

__all__ = ["Difference", "Line", "compare", "sentences_of", "successors"]

LineKind = Literal["unchanged", "changed", "moved", "inserted", "deleted"]

_WORD: Final = re.compile(r"\w+")
_APOSTROPHE: Final = re.compile("[’ʼ]")

# How alike two sentences are, of 1, for one to be the other mended.
_MENDED: Final = 0.5
# The same where they stand in other places: a sentence of a few words resembles too many.
_MENDED_AND_MOVED: Final = 0.75
_WORDS_TO_MOVE: Final = 4
# So many sentences on each side are held against each other at once: time and memory grow with the square.
_STRETCH: Final = 1000
# Bits: 50 MB.
_TABLE: Final = 20_000**2


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence then and now.

    ``then`` and ``now``: its index among the sentences of the one and the other revision, None where it is not in it.
    ``pieces``: what became of its words, in reading order; a sentence that moved may have changed as well.
    """

    kind: LineKind
    then: int | None
    now: int | None
    pieces: tuple[Piece, ...]

    @property
    def only(self) -> Literal["spaces", "marks"] | None:
        """What alone differs where no word does: the white space, or punctuation marks too; None else."""
        then, now = ("".join(piece.text for piece in own) for own in (self.before, self.after))
        if then == now or not then or not now:
            return None
        if _plain(then) == _plain(now):
            return "spaces"
        return "marks" if _spoken(then) == _spoken(now) else None

    @property
    def before(self) -> tuple[Piece, ...]:
        """The sentence as it was, in pieces; their texts joined are the sentence."""
        return tuple(piece for piece in self.pieces if piece.then is not None)

    @property
    def after(self) -> tuple[Piece, ...]:
        """The sentence as it is, in pieces; their texts joined are the sentence."""
        return tuple(piece for piece in self.pieces if piece.now is not None)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two revisions, sentence by sentence.

    ``lines``: every sentence of both once, in the order of the later text; a deleted one stands where it stood.
    ``same_text``: whether the texts are the same to the letter; they may differ in spaces and line breaks alone.
    """

    lines: tuple[Line, ...]
    same_text: bool

    def now_of(self) -> dict[int, int]:
        """Index of a sentence then → its index now, for those that are still there, changed or moved as they may be."""
        return {line.then: line.now for line in self.lines if line.then is not None and line.now is not None}


def sentences_of(revision: Revision) -> tuple[Sentence, ...]:
    """The sentences of a revision; its paragraphs in their stead where it has not been split."""
    if revision.sentences is not None:
        return revision.sentences
    return tuple(
        Sentence(revision.text[given.start : given.end], given.start, given.end, index)
        for index, given in enumerate(revision.paragraphs)
        if given.start < given.end
    )


def compare(then: Revision, now: Revision) -> Difference:
    """What became of each sentence of ``then``, and which of ``now`` are new.

    Sentences that differ in nothing but the width of their spaces are unchanged.
    """
    old = [sentence.text for sentence in sentences_of(then)]
    new = [sentence.text for sentence in sentences_of(now)]
    matched = dict(_lined_up(old, new))
    in_place = set(matched.items())
    matched |= _moved(old, new, matched)
    lines = tuple(
        _line(old, new, place, moved=place not in in_place) for place in _in_order(matched, old=len(old), new=len(new))
    )
    return Difference(lines, same_text=then.text == now.text)


def successors(then: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Index of a sentence then → its index now, for those that are still there, changed or moved as they may be.

    As :func:`compare` finds them, without the words.
    """
    matched = dict(_lined_up(then, now))
    return matched | _moved(then, now, matched)


def _line(old: Sequence[str], new: Sequence[str], place: tuple[int | None, int | None], *, moved: bool) -> Line:
    was, became = place
    if was is None:
        return Line("inserted", None, became, (Piece("inserted", new[became or 0], None, 0),))
    if became is None:
        return Line("deleted", was, None, (Piece("deleted", old[was], 0, None),))
    kind: LineKind = "moved" if moved else "unchanged" if _plain(old[was]) == _plain(new[became]) else "changed"
    return Line(kind, was, became, words(old[was], new[became]))


def _in_order(matched: dict[int, int], *, old: int, new: int) -> Iterator[tuple[int | None, int | None]]:
    """Every sentence of both, in the order of the later text; one that was deleted follows the one it followed."""
    gone: defaultdict[int, list[int]] = defaultdict(list)
    last = -1
    for then in range(old):
        if then in matched:
            last = then
        else:
            gone[last].append(then)
    was = {now: then for then, now in matched.items()}
    yield from ((then, None) for then in gone[-1])
    for now in range(new):
        yield was.get(now), now
        if now in was:
            yield from ((then, None) for then in gone[was[now]])


def _lined_up(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The sentences that kept their order, same or mended, as pairs of indexes."""
    one, other = interned(map(_plain, old), map(_plain, new))
    gap_then = gap_now = 0
    # The first keeps the most sentences in place, and takes memory for every two of them.
    method = Indel if len(one) * len(other) <= _TABLE else Levenshtein
    for step in method.opcodes(one, other):
        if step.tag == "equal":
            yield from _mended(old, new, (gap_then, step.src_start), (gap_now, step.dest_start))
            yield from zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
            gap_then, gap_now = step.src_end, step.dest_end
    yield from _mended(old, new, (gap_then, len(old)), (gap_now, len(new)))


def _mended(
    old: Sequence[str], new: Sequence[str], then: tuple[int, int], now: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Of two stretches without a common sentence, the pairs that are alike, in order, so as to be most alike in all."""
    longest = max(then[1] - then[0], now[1] - now[0])
    cuts = -(-longest // _STRETCH) or 1
    for (i1, i2), (j1, j2) in zip(_cut(then, cuts), _cut(now, cuts), strict=True):
        if i1 == i2 or j1 == j2:
            continue
        alike = _likeness(old[i1:i2], new[j1:j2], cutoff=_MENDED)
        best = np.zeros((i2 - i1 + 1, j2 - j1 + 1), dtype=np.float32)
        for row in range(i2 - i1):
            reached = np.maximum(best[row, 1:], best[row, :-1] + alike[row])
            best[row + 1, 1:] = np.maximum.accumulate(reached)
        row, column, found = i2 - i1, j2 - j1, []
        while row and column:
            if best[row, column] == best[row - 1, column]:
                row -= 1
            elif best[row, column] == best[row, column - 1]:
                column -= 1
            else:
                row, column = row - 1, column - 1
                found.append((i1 + row, j1 + column))
        yield from reversed(found)


def _moved(old: Sequence[str], new: Sequence[str], matched: dict[int, int]) -> dict[int, int]:
    """Of the sentences that are left, those that stand elsewhere now: the same first, then those mended besides."""
    taken = set(matched.values())
    gone = [index for index in range(len(old)) if index not in matched]
    come = [index for index in range(len(new)) if index not in taken]
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for index in come:
        waiting[_plain(new[index])].append(index)
    moved = {}
    for index in gone:
        if same := waiting[_plain(old[index])]:
            moved[index] = same.popleft()
    there = set(moved.values())
    gone = [i for i in gone if i not in moved and len(_WORD.findall(old[i])) >= _WORDS_TO_MOVE][:_STRETCH]
    come = [i for i in come if i not in there and len(_WORD.findall(new[i])) >= _WORDS_TO_MOVE][:_STRETCH]
    if gone and come:
        alike = _likeness([old[i] for i in gone], [new[i] for i in come], cutoff=_MENDED_AND_MOVED)
        candidates = sorted(zip(*np.nonzero(alike), strict=True), key=lambda at: (-alike[at], at))
        for row, column in candidates:
            if gone[row] not in moved and come[column] not in there:
                moved[gone[row]] = come[column]
                there.add(come[column])
    return moved


def _likeness(old: Sequence[str], new: Sequence[str], *, cutoff: float) -> NDArray[np.float32]:
    """How many of their words each two sentences share in order, of 1; 0 below the cutoff."""
    numbers: dict[str, int] = {}

    # The library is at its quickest with text, so each word becomes a character of a private alphabet.
    def written(text: str) -> str:
        found = (numbers.setdefault(word, len(numbers)) for word in _WORD.findall(text.lower()))
        return "".join(chr(_FIRST + number % _LETTERS) for number in found)

    one, other = ([written(text) for text in texts] for texts in (old, new))
    return cdist(one, other, scorer=Indel.normalized_similarity, score_cutoff=cutoff, dtype=np.float32)


# Beyond the surrogates there is room for a million words.
_FIRST: Final = 0x10000
_LETTERS: Final = 0x100000


def _spoken(text: str) -> list[str]:
    """The words and figures of a text; an apostrophe is one, however it is set, and a figure keeps its points."""
    return [_APOSTROPHE.sub("'", one.text) for one in tokens(text) if one.text[0].isalnum()]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _cut(span: tuple[int, int], parts: int) -> list[tuple[int, int]]:
    start, length = span[0], span[1] - span[0]
    return list(pairwise(start + length * part // parts for part in range(parts + 1)))
