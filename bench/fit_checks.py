"""Fit what the checks of names and of parts have learned: ``python bench/fit_checks.py [name|partial]``.

In the stories beside this file and the rows of ``training/written.tsv`` names are exchanged and clauses are left out.
What is planted is told from what is not; the weights of the names are printed, to be put into ``checks/fitted.py``, the
trees of the parts written to ``checks/partial.npz``. A fifth of the units is kept out to say how well: how much of what
was planted is found where one in a hundred, and one in two hundred, untouched units is flagged.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from planted import CODES, Planted, Texts, names, other_name, units, without_clause, words_of
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

import workbench.checks
from workbench.checks import stretches, swaps
from workbench.embed import load_encoder

FOLDER = Path(workbench.checks.__file__).parent
TIMES = 3
PRIOR = 1 / 3
"""How much of what looks like an exchanged name is taken to be one, where such errors are as rare as in news."""

Rows = list[tuple[float, ...]]


def others(code: str) -> tuple[str, ...]:
    return tuple(each for each in CODES if each != code)


def name_rows(every: Sequence[Texts], rng: random.Random) -> tuple[list[Rows], list[Rows]]:
    """For each untouched unit, and for each planted name, what its candidates look like."""
    encoder, pool = load_encoder(), names(every)
    plain: list[Rows] = []
    planted: list[Rows] = []
    for texts in every:
        words = words_of(texts, encoder)
        if words is None:
            continue
        plain.append([swap.features for code in CODES for swap in swaps.swaps(words, code, others(code))])
        for _ in range(TIMES):
            made = other_name(texts, rng, pool=pool)
            words = words_of(made.texts, encoder) if made else None
            if made is None or words is None:
                continue
            own = words.sides[made.edition]
            right = [
                s for s in swaps.swaps(words, made.edition, others(made.edition)) if own.texts[s.name] == made.after
            ]
            planted.append([max(right, key=lambda s: s.features[4] - s.features[5]).features] if right else [])
    return plain, planted


def part_rows(every: Sequence[Texts], rng: random.Random) -> tuple[list[Rows], list[Rows]]:
    """The same of stretches that are lacking."""
    encoder = load_encoder()
    plain: list[Rows] = []
    planted: list[Rows] = []

    def row(made: Planted | Texts, code: str) -> Rows:
        words = words_of(made.texts if isinstance(made, Planted) else made, encoder)
        first, second = others(code)
        found = stretches.stretch(words, code, (first, second)) if words else None
        return [found.features] if found else []

    for texts in every:
        plain.append([each for code in CODES for each in row(texts, code)])
        for _ in range(TIMES):
            made = without_clause(texts, rng)
            if made is not None:
                planted.append(row(made, made.edition))
    return plain, planted


def table(plain: Sequence[Rows], planted: Sequence[Rows]) -> tuple[np.ndarray, np.ndarray]:
    rows = [row for own in plain for row in own], [row for own in planted for row in own]
    return np.array(rows[0] + rows[1]), np.array([False] * len(rows[0]) + [True] * len(rows[1]))


def judge(score: Callable[[np.ndarray], np.ndarray], plain: Sequence[Rows], planted: Sequence[Rows]) -> None:
    def highest(every: Sequence[Rows]) -> np.ndarray:
        return np.array([score(np.array(own)).max() if own else -np.inf for own in every])

    alarms, found = np.sort(highest(plain))[::-1], highest(planted)
    for share in (0.005, 0.01):
        limit = alarms[int(len(alarms) * share)]
        print(f"held out: {np.mean(found > limit):.3f} of {len(found)} found at {100 * share:g} alarms per 100 units")


def stored(model: HistGradientBoostingClassifier, path: Path) -> None:
    """The trees as arrays, each padded to the size of the largest."""
    every = [predictor.nodes for (predictor,) in model._predictors]
    size = max(len(nodes) for nodes in every)

    def padded(field: str, kind: type, fill: float) -> np.ndarray:
        found = np.full((len(every), size), fill, kind)
        for row, nodes in zip(found, every, strict=True):
            row[: len(nodes)] = nodes[field]
        return found

    leaves = padded("is_leaf", np.bool_, True)
    np.savez_compressed(
        path,
        features=np.where(leaves, -1, padded("feature_idx", np.int16, 0)).astype(np.int16),
        limits=padded("num_threshold", np.float64, 0),
        left=padded("left", np.int16, 0),
        right=padded("right", np.int16, 0),
        values=padded("value", np.float32, 0),
        bias=np.float64(model._baseline_prediction[0, 0]),
        depth=np.int64(max(int(nodes["depth"].max()) for nodes in every)),
    )
    print(f"{len(every)} trees, {path.stat().st_size / 1000:.0f} kB")


def fit_names(every: Sequence[Texts], held: Sequence[Texts], rng: random.Random) -> None:
    x, y = table(*name_rows(every, rng))
    weights = np.where(y, PRIOR / (1 - PRIOR) * (~y).sum() / y.sum(), 1.0)
    model = LogisticRegression(max_iter=5000).fit(x, y, sample_weight=weights)
    judge(model.decision_function, *name_rows(held, rng))
    print(dict(zip(swaps.FEATURES, model.coef_[0].round(2).tolist(), strict=True)))
    print(f"NAME: Final = Logistic(\n    {tuple(model.coef_[0].round(2).tolist())}, {model.intercept_[0]:.2f}\n)")


def fit_parts(every: Sequence[Texts], held: Sequence[Texts], rng: random.Random) -> None:
    def fitted(given: Sequence[Texts]) -> HistGradientBoostingClassifier:
        x, y = table(*part_rows(given, rng))
        model = HistGradientBoostingClassifier(max_iter=300, max_depth=3, learning_rate=0.08, random_state=0)
        return model.fit(x, y)

    judge(fitted(every).decision_function, *part_rows(held, rng))
    stored(fitted([*every, *held]), FOLDER / "partial.npz")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("name", "partial"), nargs="?")
    parser.add_argument("--held-out", type=float, default=0.2)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    every = units()
    rng.shuffle(every)
    held = int(len(every) * arguments.held_out)
    for what, fit in (("name", fit_names), ("partial", fit_parts)):
        if arguments.what in (None, what):
            fit(every[held:], every[:held], rng)


if __name__ == "__main__":
    main()
