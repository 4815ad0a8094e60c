"""Fits the weights of the search: ``python bench/fit.py [--epochs N] [--held-out N]``, and prints them.

An averaged structured perceptron (Collins 2002) with a margin. It learns from the stories beside this file, the demo
stories and pairs that the encoder was trained on strung into articles, all cut up anew many times, with words
left out so that sentences are as far apart as in text that the encoder has never seen.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product
from pathlib import Path

import numpy as np
from gold import Gold, cut_up, demo, read, with_words_lost, written

from workbench.align.anchors import anchors
from workbench.align.corridor import Corridor, cells
from workbench.align.evidence import FEATURES, KIND_OF, KINDS, evidence
from workbench.align.lattice import best_paths, joint_gains, shapes, worth
from workbench.align.marks import marks
from workbench.align.matches import Matches
from workbench.align.pieces import Piece
from workbench.align.runs import Runs
from workbench.align.scale import Scale
from workbench.align.side import Pool, Side
from workbench.align.weights import Weights
from workbench.embed import load_encoder

CODES = ("en", "ua", "ru")
START = [
    # A guess to start from: likeness weighs more the longer the run, and ballast and odd lengths weigh against it.
    np.array([[{"like": 1.3, "odd16": -0.17, "ballast": -3.0}.get(name, 0.0)] * len(KINDS) for name in FEATURES]),
    np.array(-0.03),
    np.array(0.0),
    np.array([0.0, 0.0, -0.3, -0.6, -0.9]),
]


@dataclass
class Task:
    """An article ready to be searched, and its true path: the boundaries of its units in order."""

    piece: Piece
    corridors: dict
    runs: Runs
    scales: dict
    steps: list[tuple[np.ndarray, np.ndarray]]


def strung(path: Path, rng: random.Random, *, count: int) -> Iterator[Gold]:
    """Articles of 20 to 40 lines of a table of translations."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    rows = [row for row in rows if len(row) == 3 and all(row)]
    for number in range(count):
        size = rng.randint(20, 40)
        start = rng.randrange(len(rows) - size)
        picked = rows[start : start + size]
        sides = dict(zip(("en", "ua", "ru"), zip(*picked, strict=True), strict=True))
        units = [dict.fromkeys(sides, (i,)) for i in range(size)]
        yield Gold(f"strung/{number}", {code: list(own) for code, own in sides.items()}, units, {})


def true_path(article: Gold, codes: Sequence[str]) -> list[tuple[np.ndarray, np.ndarray]] | None:
    """The units as steps; one told elsewhere is what its other editions say, and by itself what was moved."""
    known = {i: by for i, by in article.moved.items() if by}
    unknown = [i for i in article.moved if i not in known]
    for by in product(codes, repeat=len(unknown)) if len(unknown) <= 4 else []:
        steps = _steps(article, codes, {**known, **{i: (code,) for i, code in zip(unknown, by, strict=True)}})
        if steps is not None:
            return steps
    return None


def _steps(
    article: Gold, codes: Sequence[str], moved: Mapping[int, tuple[str, ...]]
) -> list[tuple[np.ndarray, np.ndarray]] | None:
    sides = []
    for index, unit in enumerate(article.units):
        by = moved.get(index, ())
        sides.append({code: unit[code] if code not in by else () for code in codes})
        sides.extend({c: unit[c] if c == code else () for c in codes} for code in by)
    todo = [side for side in sides if any(side.values())]
    at, steps = dict.fromkeys(codes, 0), []
    # Of several units that could come next, the one of most editions.
    while todo:
        ready = [s for s in todo if all(not own or own[0] == at[code] for code, own in s.items())]
        if not ready:
            return None
        chosen = max(ready, key=lambda s: sum(map(bool, s.values())))
        todo.remove(chosen)
        before = np.array([at[code] for code in codes])
        for code in codes:
            at[code] += len(chosen[code])
        steps.append((before, np.array([at[code] for code in codes])))
    return steps


def task(article: Gold, encoder, codes: Sequence[str]) -> Task | None:
    steps = true_path(article, codes)
    kinds = {tuple(shape) for shape in shapes(len(codes)).tolist()}
    if steps is None or not all(tuple((to - one).tolist()) in kinds for one, to in steps):
        return None
    sentences = article.editions()
    seen = marks([sentences[code] for code in codes])
    sides = [Side.of(sentences[c], encoder.encode(article.sentences[c]), m) for c, m in zip(codes, seen, strict=True)]
    corridors, scales = {}, {}
    for a, b in combinations(range(len(codes)), 2):
        matches = Matches.between(sides[a].directions, sides[b].directions)
        corridors[a, b] = Corridor.along(anchors(matches), len(sides[a]), len(sides[b]))
        scales[a, b] = Scale.learned(sides[a], sides[b], matches.cosines)
    runs = Runs.of(Pool.of(sides), [(edition, 0, len(side)) for edition, side in enumerate(sides)])
    piece = Piece((0,) * len(sides), tuple(len(side) for side in sides))
    return Task(piece, corridors, runs, scales, steps)


def counted(steps, tables, sizes_of_weights) -> list[np.ndarray]:
    """What a path has of everything that has a weight."""
    features, kinds = sizes_of_weights
    pairs, gap, lone, extra = np.zeros((features, kinds)), 0.0, 0.0, np.zeros(5)
    for one, to in steps:
        sizes = to - one
        lone += (sizes > 0).sum() == 1
        np.add.at(extra, sizes, 1)
        for (a, b), table in tables.items():
            k, run = int(sizes[a]), int(sizes[b])
            if k and run:
                pairs[:, KIND_OF[k - 1, run - 1]] += table[:, k - 1, run - 1, to[a], to[b]]
            else:
                gap += bool(k) != bool(run)
    return [pairs, np.array(gap), np.array(lone), extra]


def as_weights(w: list[np.ndarray]) -> Weights:
    return Weights(w[0].astype(np.float32), float(w[1]), float(w[2]), w[3].astype(np.float32))


def searched(given: Task, weights: Weights, margin: float) -> list[tuple[np.ndarray, np.ndarray]] | None:
    """The best path when every true unit is worth ``margin`` less; None when they are not all in the corridor."""
    kinds = shapes(len(given.piece.ends))
    visited = cells([given.piece], given.corridors, crossed=False, limited=False)
    tables = worth(given.runs, list(given.scales), list(given.scales.values()), weights=weights)
    gains = joint_gains(visited, kinds, tables, pieces=[given.piece], weights=weights)
    shape_index = {tuple(shape): i for i, shape in enumerate(kinds.tolist())}
    for one, to in given.steps:
        # Where an edition has no side, the unit is the same wherever it stands there.
        told = to > one
        at = np.flatnonzero((visited[:, 1:][:, told] == to[told]).all(axis=1))
        if not len(at):
            return None
        gains[at, shape_index[tuple((to - one).tolist())]] -= margin
    (found,) = best_paths(visited, gains, kinds, [given.piece])
    return None if found is None else [(np.array(one), np.array(to)) for one, to in pairwise(found)]


def units(steps) -> dict[tuple, tuple[np.ndarray, np.ndarray]]:
    """Steps by what they join: the place of an empty side says nothing."""
    return {
        tuple((o, t) if t > o else None for o, t in zip(one.tolist(), to.tolist(), strict=True)): (one, to)
        for one, to in steps
    }


def score(tasks: Sequence[Task], weights: Weights) -> str:
    right = found = gold = 0
    lacking = [0, 0, 0]
    for given in tasks:
        path = searched(given, weights, 0)
        if path is None:
            continue
        mine, true = set(units(path)), set(units(given.steps))
        if len(given.piece.ends) == 2:
            # Two against two because of a third edition: what two editions alone should say there is not known.
            unclear = {unit for unit in true if None not in unit and all(end - start > 1 for start, end in unit)}
            spans = [span for unit in unclear for span in enumerate(unit)]
            true -= unclear
            mine = {
                unit
                for unit in mine
                if not any(
                    own is not None and edition == side and own[0] < span[1] and span[0] < own[1]
                    for edition, own in enumerate(unit)
                    for side, span in spans
                )
            }
        right, found, gold = right + len(mine & true), found + len(mine), gold + len(true)
        lacking[0] += sum(None in unit for unit in mine & true)
        lacking[1] += sum(None in unit for unit in mine)
        lacking[2] += sum(None in unit for unit in true)
    return f"F1 {2 * right / (found + gold):.4f}, with an empty side {2 * lacking[0] / (lacking[1] + lacking[2]):.3f}"


def learned(
    tasks: list[Task], start: list[np.ndarray], judged: Mapping[str, Sequence[Task]], *, arguments, rng: random.Random
) -> list[np.ndarray]:
    """The mean of the weights after every article, over all the epochs."""
    w, total, steps = start, [np.zeros_like(part) for part in start], 0
    for epoch in range(arguments.epochs):
        rng.shuffle(tasks)
        wrong = 0
        for given in tasks:
            path = searched(given, as_weights(w), arguments.margin)
            mine, true = units(path or given.steps), units(given.steps)
            if mine.keys() != true.keys():
                wrong += 1
                pairs = list(given.scales)
                seen = list(evidence(given.runs, pairs, list(given.scales.values())))
                whole = np.broadcast_shapes(*(feature.shape for feature in seen))
                table = np.stack([np.broadcast_to(feature, whole) for feature in seen])
                tables = {pair: table[..., index] for index, pair in enumerate(pairs)}
                plus = counted([step for unit, step in true.items() if unit not in mine], tables, w[0].shape)
                minus = counted([step for unit, step in mine.items() if unit not in true], tables, w[0].shape)
                w = [part + arguments.rate * (p - m) for part, p, m in zip(w, plus, minus, strict=True)]
            total = [t + part for t, part in zip(total, w, strict=True)]
            steps += 1
        mean = [t / steps for t in total]
        print(f"epoch {epoch}: {wrong} of {len(tasks)} articles wrong", flush=True)
        report(judged, mean)
    return mean


def report(judged: Mapping[str, Sequence[Task]], w: list[np.ndarray]) -> None:
    for name, own in judged.items():
        print(f"    {name}: {score(own, as_weights(w))}", flush=True)


def as_code(w: list[np.ndarray]) -> str:
    rows = "".join(
        f"            {tuple(round(float(x), 2) for x in row)},  # {name}\n"
        for name, row in zip(FEATURES, w[0], strict=True)
    )
    return (
        f"    Weights.of(\n        pairs=(\n{rows}        ),\n        gap={float(w[1]):.2f},\n"
        f"        lone={float(w[2]):.2f},\n"
        f"        extra={tuple(round(float(x), 2) for x in w[3])},\n    ),"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--copies", type=int, default=30)
    parser.add_argument("--strung", type=int, default=500, help="articles made of translated pairs")
    parser.add_argument("--held-out", type=int, default=8, help="stories that are only scored")
    parser.add_argument("--rate", type=float, default=0.005)
    parser.add_argument("--margin", type=float, default=0.1)
    parser.add_argument("--lost", type=float, default=0.1, help="mean share of the words left out")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--judge", type=Path, help="another file of gold to score")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    stories = [*demo(), *written()]
    rng.shuffle(stories)
    held, own = stories[: arguments.held_out], stories[arguments.held_out :]
    lines = list(strung(Path(__file__).parent.parent / "training" / "written.tsv", rng, count=arguments.strung))
    articles = [
        *own,
        *cut_up(own, copies=arguments.copies, seed=arguments.seed),
        *cut_up(lines, copies=1, seed=arguments.seed),
    ]
    articles = [with_words_lost(article, rng, arguments.lost * rng.random() * 2) for article in articles]
    encoder = load_encoder()
    golds = {"held out": [*held, *cut_up(held, copies=10, seed=99)]}
    if arguments.judge:
        golds[arguments.judge.stem] = read(arguments.judge)
    w = START
    for editions in (3, 2):
        chosen = [article.only(rng.sample(CODES, editions)) for article in articles]
        if editions == 2:
            chosen = [a for a in chosen if not any(all(len(side) > 1 for side in unit.values()) for unit in a.units)]
        tasks = [t for article in chosen if (t := task(article, encoder, list(article.sentences)))]
        print(
            f"{editions} editions: {len(tasks)} articles; {len(chosen) - len(tasks)} more have no path in the corridor"
        )
        judged = {
            f"{name} {'-'.join(codes)}": [t for g in own if (t := task(g.only(codes), encoder, codes))]
            for name, own in golds.items()
            for codes in map(list, combinations(CODES, editions))
        }
        report(judged, w)
        w = learned(tasks, w, judged, arguments=arguments, rng=rng)
        print(as_code(w), flush=True)


if __name__ == "__main__":
    main()
