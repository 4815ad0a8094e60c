"""Alignment of two to five editions at once, from sentence vectors to units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from workbench.align.fixed import Fixed
from workbench.align.further import joined_by, nearest
from workbench.align.marks import marks
from workbench.align.moves import Group, rejoin
from workbench.align.order import in_reading_order
from workbench.align.path import Article, path
from workbench.align.side import Side
from workbench.align.units import units_of
from workbench.align.weights import fitted
from workbench.domain import Sentence, Unit
from workbench.errors import EditionError, Message, TooLarge
from workbench.vectors import SentenceVectors

MAX_EDITIONS: Final = 5
MAX_SENTENCES: Final = 20_000
"""In one edition: a long book. More would take minutes and say nothing about an article."""
_AT_ONCE: Final = 3
"""Editions that are searched jointly; further ones are fitted to the units of these one after another."""


def align(
    sentences: Mapping[str, Sequence[Sentence]],
    vectors: Mapping[str, SentenceVectors],
    *,
    source: str | None = None,
    fixed: Sequence[Unit] = (),
) -> tuple[Unit, ...]:
    """The units of an article, in reading order of the source (else the first) edition.

    ``sentences`` and ``vectors``: edition code → n sentences and their vectors. Every sentence of every edition is
    in exactly one unit; an edition without a counterpart has an empty side. ``fixed``: units that are kept as they
    are; only what stands between them is aligned, and nothing is joined across one.

    Raises EditionError for fewer than two or more than MAX_EDITIONS editions and for a ``fixed`` that contradicts
    itself or the editions, TooLarge for an edition of more than MAX_SENTENCES.
    """
    found, article, codes, kept = grouped(sentences, vectors, source=source, fixed=fixed)
    return in_reading_order([*kept.units, *units_of(found, article, codes=codes, order=list(sentences))], codes)


def grouped(
    sentences: Mapping[str, Sequence[Sentence]],
    vectors: Mapping[str, SentenceVectors],
    *,
    source: str | None = None,
    fixed: Sequence[Unit] = (),
) -> tuple[list[Group], Article, list[str], Fixed]:
    """What ``align`` finds before it becomes units: the groups, what they are groups of, its editions, what is kept."""
    codes = list(sentences)
    if not 2 <= len(codes) <= MAX_EDITIONS:
        raise EditionError(
            Message(
                "An article is aligned in two to %(most)d editions, and this one has %(count)d: add or leave out some.",
                {"count": len(codes), "most": MAX_EDITIONS},
            )
        )
    check_size({code: len(own) for code, own in sentences.items()})
    if source in codes:
        codes.remove(source)
        codes.insert(0, source)
    weights = fitted(len(codes))
    kept = Fixed.of(fixed, {code: len(sentences[code]) for code in codes})
    seen = marks([sentences[code] for code in codes])
    whole = [Side.of(sentences[code], vectors[code], own) for code, own in zip(codes, seen, strict=True)]
    article = Article.of(whole, kept)
    if len(codes) > _AT_ONCE:
        together = nearest(article, _AT_ONCE)
        beads = path(article.only(together), weights)
        for edition in (index for index in range(len(codes)) if index not in together):
            beads = joined_by(article, edition, together, beads=beads, weights=weights)
            together = [*together, edition]
        beads = [tuple(span for _, span in sorted(zip(together, bead, strict=True))) for bead in beads]
    else:
        beads = path(article, weights)
    return rejoin(beads, article.sides, scales=article.scales), article, codes, kept


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
