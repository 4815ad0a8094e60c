"""Articles made of a few sentences, already aligned, for the tests of the checks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from workbench.checks import CHECKS, Check, run_checks
from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Unit, language_tag
from workbench.embed import load_encoder

__all__ = ["article", "flags_of", "marked", "one_unit"]


def article(
    *rows: Mapping[str, str | Sequence[str]],
    similarity: Sequence[Mapping[str, float]] | None = None,
    source: str | None = None,
    moved: Mapping[int, tuple[str, ...]] | None = None,
    codes: Sequence[str] | None = None,
) -> Alignment:
    """One unit a row: edition → its sentence or sentences; an edition that a row does not name has none there."""
    codes = codes or list(dict.fromkeys(code for row in rows for code in row))
    sentences: dict[str, list[str]] = {code: [] for code in codes}
    units = []
    for number, row in enumerate(rows):
        indexes = {}
        for code in codes:
            said = row.get(code, ())
            said = [said] if isinstance(said, str) else list(said)
            indexes[code] = tuple(range(len(sentences[code]), len(sentences[code]) + len(said)))
            sentences[code] += said
        present = [code for code in codes if indexes[code]]
        cosines = similarity[number] if similarity else {f"{a}-{b}": 0.8 for a, b in combinations(present, 2)}
        units.append(Unit(indexes, cosines, 0.95, (moved or {}).get(number, ())))
    editions = {
        code: Edition(code, language_tag(code), Revision.from_sentences(texts)) for code, texts in sentences.items()
    }
    return Alignment("test", ModelName("none", 1), editions, tuple(units), source=source)


def one_unit(**sides: str | Sequence[str]) -> Alignment:
    """An article of one unit."""
    return article(sides)


def marked(alignment: Alignment, flag: Flag) -> dict[str, list[str]]:
    """The words that a flag marks in each edition."""
    words: dict[str, list[str]] = {}
    for span in flag.spans:
        text = alignment.editions[span.edition].sentences[span.sentence].text
        words.setdefault(span.edition, []).append(text[span.start : span.end])
    return words


def flags_of(alignment: Alignment, *, checks: Sequence[Check] = CHECKS) -> tuple[Flag, ...]:
    """What the checks say of an article, with the words told apart by the bundled model."""
    return run_checks(alignment, checks=checks, encode=load_encoder().encode).flags
