"""Articles with gold units for the other scripts: the demo stories, a file by path, or either cut up anew."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CODES = {"uk": "ua"}


@dataclass(frozen=True)
class Gold:
    """Sentences by edition code, units as sorted (code → indexes), indexes of the units told elsewhere."""

    id: str
    sentences: dict[str, list[str]]
    units: list[dict[str, tuple[int, ...]]]
    moved: frozenset[int]


def demo() -> list[Gold]:
    """The demo stories of the package."""
    from workbench.demo import stories

    found = []
    for story in stories():
        sentences = {code: [s.text for s in edition.sentences] for code, edition in story.editions.items()}
        units = [{code: tuple(unit.get(code, ())) for code in sentences} for unit in story.units]
        moved = {i for i, unit in enumerate(story.units) if i in story.moved}
        found.append(Gold(story.id, sentences, units, frozenset(moved)))
    return found


def read(path: Path) -> list[Gold]:
    """JSON lines with ``id``, ``sentences`` {lang: [...]}, ``gold`` [{lang: [index]}] and ``moved`` [index]."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        sentences = {CODES.get(lang, lang): texts for lang, texts in item["sentences"].items()}
        units = [{CODES.get(lang, lang): tuple(side) for lang, side in unit.items()} for unit in item["gold"]]
        found.append(Gold(item["id"], sentences, units, frozenset(item.get("moved", ()))))
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
        yield Gold(f"{article.id}/mixed", sentences, units, frozenset())


def _cut(article: Gold, others: Sequence[Gold], rng: random.Random, copy: int) -> Gold:
    codes = list(article.sentences)
    # A side is a list of texts with the place it is told at; places are floats so that others fit between.
    units = [
        {code: [(float(i), article.sentences[code][i]) for i in unit[code]] for code in codes} for unit in article.units
    ]
    moved = {id(units[i]) for i in article.moved}
    for unit in units:
        present = [code for code in codes if unit[code]]
        if len(present) > 1 and rng.random() < 0.06:
            unit[rng.choice(present)] = []
    for unit in [u for u in units if rng.random() < 0.04]:
        code = rng.choice(codes)
        other = rng.choice(others)
        place = max((p for p, _ in unit[code]), default=0.0) + 0.5
        extra = {c: [] for c in codes}
        # The short ones are the hard ones: they hardly change what they are taken for a part of.
        shortest = sorted(other.sentences[code], key=len)[:5]
        extra[code] = [(place, rng.choice(shortest if rng.random() < 0.4 else other.sentences[code]))]
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
            both[code] = [(unit[code][0][0], first.rstrip(".!?…") + rng.choice([", ", "; ", " — "]) + second)]
            joined.append(both)
            skip = True
        else:
            joined.append(unit)
    if len(joined) > 12 and rng.random() < 0.6:
        code = rng.choice(codes)
        at = rng.randrange(len(joined) - 3)
        block = joined[at : at + rng.choice([1, 1, 2])]
        if all(len(u[c]) == 1 for u in block for c in codes) and not any(id(u) in moved for u in block):
            far = [p for u in joined for p, _ in u[code] if all(abs(p - b[code][0][0]) > 3 for b in block)]
            target = rng.choice(far)
            for step, unit in enumerate(block):
                unit[code] = [(target + 0.1 + 0.01 * step, unit[code][0][1])]
                moved.add(id(unit))
    return _renumbered(f"{article.id}/{copy}", joined, moved, codes)


def _renumbered(name: str, units: list[dict[str, list[tuple[float, str]]]], moved: set[int], codes: list[str]) -> Gold:
    sentences: dict[str, list[str]] = {}
    index: dict[tuple[str, float, str], int] = {}
    for code in codes:
        told = sorted(piece for unit in units for piece in unit[code])
        sentences[code] = [text for _, text in told]
        index.update({(code, *piece): i for i, piece in enumerate(told)})
    gold, moved_indexes = [], set()
    for unit in units:
        sides = {code: tuple(sorted(index[code, *piece] for piece in unit[code])) for code in codes}
        if any(sides.values()):
            if id(unit) in moved:
                moved_indexes.add(len(gold))
            gold.append(sides)
    return Gold(name, sentences, gold, frozenset(moved_indexes))
