"""Divergences planted in texts that have none: for the scripts that fit the checks of words and that measure them."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gold import written

from workbench.checks.sides import Side
from workbench.checks.words import UnitWords, WordVectors
from workbench.domain import language_tag
from workbench.embed import Encoder

CODES = ("ua", "en", "ru")
ROWS = Path(__file__).parent.parent / "training" / "written.tsv"
WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*")
STOP = re.compile(r"[,;:—–]")

Texts = dict[str, list[str]]
"""Edition code → the sentences of its side of a unit."""


class Planted(NamedTuple):
    """``texts``: with the divergence; ``edition``: where; ``before``, ``after``: what was changed to what."""

    texts: Texts
    edition: str
    before: str
    after: str


def units() -> list[Texts]:
    """The units of the stories beside this file that all three editions have, and the rows written for training."""
    found = [
        {code: [gold.sentences[code][i] for i in unit[code]] for code in CODES}
        for gold in written()
        for unit in gold.units
        if all(unit[code] for code in CODES)
    ]
    for row in ROWS.read_text(encoding="utf-8").split("\n")[1:]:
        cells = row.split("\t")
        if len(cells) == 3 and all(cells):
            found.append({"ua": [cells[1]], "en": [cells[0]], "ru": [cells[2]]})
    return found


def words_of(texts: Texts, encoder: Encoder) -> UnitWords | None:
    """The words of a unit's sides."""
    sides = [Side(code, language_tag(code), tuple(enumerate(own))) for code, own in texts.items()]
    return WordVectors(encoder.encode, [sides]).of(sides)


def _changed(texts: Texts, edition: str, *, index: int, start: int, end: int, new: str) -> Planted:
    own = list(texts[edition])
    before = own[index][start:end]
    own[index] = own[index][:start] + new + own[index][end:]
    return Planted({**texts, edition: own}, edition, before, new)


def without_clause(texts: Texts, rng: random.Random) -> Planted | None:
    """One edition loses what stands between two commas or other marks, four words or more; None where nothing does."""
    edition = rng.choice(CODES)
    index = rng.randrange(len(texts[edition]))
    text = texts[edition][index]
    marks = [match.start() for match in STOP.finditer(text)] + [len(text.rstrip('.!?…»”"'))]
    places = [
        (start, end)
        for at, start in enumerate(marks[:-1])
        for end in marks[at + 1 : at + 3]
        if len(text[start:end].split()) >= 4 and len(text) - (end - start) >= 25 and end - start < 0.75 * len(text)
    ]
    if not places:
        return None
    start, end = rng.choice(places)
    return _changed(texts, edition, index=index, start=start, end=end, new="")


def names(every: Sequence[Texts]) -> dict[str, list[str]]:
    """Words with a capital inside a sentence, by edition."""
    return {
        code: [
            match.group()
            for texts in every
            for text in texts[code]
            for match in list(WORD.finditer(text))[1:]
            if match.group()[0].isupper() and len(match.group()) >= 3
        ]
        for code in CODES
    }


def other_name(texts: Texts, rng: random.Random, *, pool: dict[str, list[str]]) -> Planted | None:
    """A name of one edition becomes another of the ``pool``; None where there is none, or it would look the same."""
    edition = rng.choice(CODES)
    index = rng.randrange(len(texts[edition]))
    text = texts[edition][index]
    places = [
        match
        for match in WORD.finditer(text)
        if match.group()[0].isupper() and len(match.group()) >= 4 and (match.start() or rng.random() < 0.1)
    ]
    if not places:
        return None
    place = rng.choice(places)
    new = rng.choice(pool[edition])
    if new[:3].lower() == place.group()[:3].lower():
        return None
    return _changed(texts, edition, index=index, start=place.start(), end=place.end(), new=new)
