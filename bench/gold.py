"""Articles with gold units for the other scripts: the demo stories, those beside this file, a file, any cut up anew."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.domain import Sentence

CODES = {"uk": "ua"}
STORIES = Path(__file__).parent / "stories"


Piece = tuple[float, str, int | None]
"""A sentence as a story is cut up: the place it is told at, its text, its paragraph (None: that of what precedes)."""


@dataclass(frozen=True)
class Gold:
    """Sentences by edition code, units as sorted (code → indexes), the units told elsewhere → by which editions.

    ``paragraphs``: the paragraph of each sentence, by edition code; none where it is not known.
    """

    id: str
    sentences: dict[str, list[str]]
    units: list[dict[str, tuple[int, ...]]]
    moved: dict[int, tuple[str, ...]]
    paragraphs: dict[str, list[int]] = field(default_factory=dict)
    source: str = "en"

    def editions(self) -> dict[str, tuple[Sentence, ...]]:
        """What the aligner takes."""
        return {
            code: tuple(
                Sentence(text, 0, len(text), paragraph)
                for text, paragraph in zip(texts, self.paragraphs.get(code, [0] * len(texts)), strict=True)
            )
            for code, texts in self.sentences.items()
        }

    def only(self, codes: Sequence[str]) -> Gold:
        """The same article in some of its editions."""
        kept = [
            (index, {code: unit[code] for code in codes})
            for index, unit in enumerate(self.units)
            if any(unit[code] for code in codes)
        ]
        moved = {
            new: by
            for new, (old, unit) in enumerate(kept)
            if (by := tuple(code for code in self.moved.get(old, ()) if unit.get(code))) and all(unit.values())
        }
        return Gold(
            self.id,
            {code: self.sentences[code] for code in codes},
            [unit for _, unit in kept],
            moved,
            {code: self.paragraphs[code] for code in codes} if self.paragraphs else {},
            self.source if self.source in codes else codes[0],
        )


def demo() -> list[Gold]:
    """The demo stories of the package."""
    from workbench.demo import stories

    found = []
    for story in stories():
        sentences = {code: [s.text for s in edition.sentences] for code, edition in story.editions.items()}
        units = [{code: tuple(unit.get(code, ())) for code in sentences} for unit in story.units]
        paragraphs = {code: [s.paragraph for s in edition.sentences] for code, edition in story.editions.items()}
        found.append(Gold(story.id, sentences, units, dict(story.moved), paragraphs, story.source))
    return found


def written(folder: Path = STORIES) -> list[Gold]:
    """The stories written for measuring, one JSON file each.

    ``units``: in the order of the source, each with the ``uk``, ``en`` and ``ru`` sentences, the paragraph ``par`` (a
    number, or one for each language) and, where a language tells it elsewhere, its ``place`` there in unit numbers.
    """
    found = []
    for path in sorted(folder.glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        units: list[dict[str, list[Piece]]] = []
        for number, unit in enumerate(story["units"]):
            sides: dict[str, list[Piece]] = {}
            for lang in ("uk", "en", "ru"):
                par = unit["par"]
                place = unit.get("place", {}).get(lang, float(number))
                texts = unit.get(lang, [])
                paragraph = par[lang] if isinstance(par, dict) else par
                if place != number:
                    paragraph = None
                sides[CODES.get(lang, lang)] = [
                    (place + step / 100, text, paragraph) for step, text in enumerate(texts)
                ]
            units.append(sides)
        moved = {
            id(units[number]): tuple(CODES.get(lang, lang) for lang in unit["place"])
            for number, unit in enumerate(story["units"])
            if unit.get("place")
        }
        source = CODES.get(story["source"], story["source"])
        found.append(_renumbered(path.stem, units, moved, ["ua", "en", "ru"], source))
    return found


def read(path: Path) -> list[Gold]:
    """JSON lines with ``id``, ``sentences`` {lang: [...]}, ``gold`` [{lang: [index]}] and ``moved`` [index]."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        sentences = {CODES.get(lang, lang): texts for lang, texts in item["sentences"].items()}
        units = [{CODES.get(lang, lang): tuple(side) for lang, side in unit.items()} for unit in item["gold"]]
        found.append(Gold(item["id"], sentences, units, dict.fromkeys(item.get("moved", ()), ())))
    return found


def cut_up(articles: Sequence[Gold], *, copies: int, seed: int) -> Iterator[Gold]:
    """Each article ``copies`` times, with sentences omitted (6%), added (4%), joined (7%) and blocks moved.

    Only what can be told from the gold is done: a joined sentence joins two units, a moved block moves whole
    units of one edition, an added one comes from another article.
    """
    rng = random.Random(seed)
    for article in articles:
        others = [other for other in articles if other is not article]
        for copy in range(copies):
            yield _cut(article, others, rng, copy)


def mixed_up(articles: Sequence[Gold]) -> Iterator[Gold]:
    """Articles whose editions tell different stories: no two sentences belong together."""
    for index, article in enumerate(articles):
        codes = list(article.sentences)
        others = [articles[(index + step) % len(articles)] for step in range(len(codes))]
        sentences = {code: other.sentences[code] for code, other in zip(codes, others, strict=True)}
        units = [{c: (i,) if c == code else () for c in codes} for code in codes for i in range(len(sentences[code]))]
        yield Gold(f"{article.id}/mixed", sentences, units, {})


def with_words_lost(article: Gold, rng: random.Random, share: float) -> Gold:
    """The same with a ``share`` of its words left out: sentences as far apart as in text that an encoder never saw."""

    def lost(text: str) -> str:
        return " ".join(word for word in text.split() if rng.random() >= share) or text

    sentences = {code: [lost(text) for text in texts] for code, texts in article.sentences.items()}
    return Gold(article.id, sentences, article.units, article.moved, article.paragraphs, article.source)


def _cut(article: Gold, others: Sequence[Gold], rng: random.Random, copy: int) -> Gold:
    codes = list(article.sentences)
    told = {
        code: [
            (float(i), text, paragraph)
            for i, (text, paragraph) in enumerate(
                zip(texts, article.paragraphs.get(code, [0] * len(texts)), strict=True)
            )
        ]
        for code, texts in article.sentences.items()
    }
    units = [{code: [told[code][i] for i in unit[code]] for code in codes} for unit in article.units]
    moved = {id(units[i]): by for i, by in article.moved.items()}
    for unit in units:
        present = [code for code in codes if unit[code]]
        if len(present) > 1 and rng.random() < 0.06:
            unit[rng.choice(present)] = []
    for unit in [u for u in units if rng.random() < 0.04]:
        code = rng.choice(codes)
        other = rng.choice(others)
        place = max((piece[0] for piece in unit[code]), default=0.0) + 0.5
        extra = {c: [] for c in codes}
        # The short ones are the hard ones: they hardly change what they are taken for a part of.
        shortest = sorted(other.sentences[code], key=len)[:5]
        extra[code] = [(place, rng.choice(shortest if rng.random() < 0.4 else other.sentences[code]), None)]
        units.append(extra)
    joined = []
    skip = False
    for unit, after in zip(units, [*units[1:], None], strict=True):
        if skip:
            skip = False
            continue
        if (
            after is not None
            and id(unit) not in moved
            and id(after) not in moved
            and rng.random() < 0.07
            and all(len(u[c]) == 1 for u in (unit, after) for c in codes)
            and all(after[c][0][0] - unit[c][0][0] == 1 for c in codes)
        ):
            code = rng.choice(codes)
            both = {c: unit[c] + after[c] for c in codes}
            first, second = unit[code][0][1], after[code][0][1]
            joint = first.rstrip(".!?…") + rng.choice([", ", "; ", " — "]) + second
            both[code] = [(unit[code][0][0], joint, unit[code][0][2])]
            joined.append(both)
            skip = True
        else:
            joined.append(unit)
    if len(joined) > 12 and rng.random() < 0.6:
        code = rng.choice(codes)
        at = rng.randrange(len(joined) - 3)
        block = joined[at : at + rng.choice([1, 1, 2])]
        if all(len(u[c]) == 1 for u in block for c in codes) and not any(id(u) in moved for u in block):
            far = [p for u in joined for p, _, _ in u[code] if all(abs(p - b[code][0][0]) > 3 for b in block)]
            target = rng.choice(far)
            for step, unit in enumerate(block):
                unit[code] = [(target + 0.1 + 0.01 * step, unit[code][0][1], None)]
                moved[id(unit)] = (code,)
    return _renumbered(f"{article.id}/{copy}", joined, moved, codes, article.source)


def _renumbered(
    name: str, units: list[dict[str, list[Piece]]], moved: dict[int, tuple[str, ...]], codes: list[str], source: str
) -> Gold:
    sentences: dict[str, list[str]] = {}
    paragraphs: dict[str, list[int]] = {}
    index: dict[tuple[str, float, str], int] = {}
    for code in codes:
        told = sorted((piece for unit in units for piece in unit[code]), key=lambda piece: piece[:2])
        sentences[code] = [text for _, text, _ in told]
        # What stands where it did not stand before belongs to the paragraph it stands in now.
        paragraphs[code] = []
        for _, _, paragraph in told:
            before = paragraphs[code][-1] if paragraphs[code] else 0
            paragraphs[code].append(before if paragraph is None else paragraph)
        index.update({(code, *piece[:2]): i for i, piece in enumerate(told)})
    gold, moved_indexes = [], {}
    for unit in units:
        sides = {code: tuple(sorted(index[code, *piece[:2]] for piece in unit[code])) for code in codes}
        if any(sides.values()):
            if id(unit) in moved:
                moved_indexes[len(gold)] = moved[id(unit)]
            gold.append(sides)
    return Gold(name, sentences, gold, moved_indexes, paragraphs, source)
