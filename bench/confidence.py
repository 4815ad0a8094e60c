"""Fits the regression behind a unit's confidence: ``python bench/confidence.py [--held-out N]``.

On the stories beside this file and the demo stories, cut up anew many times, with words left out, in two and in three
editions. One article in ten has editions that tell different stories, so that a match in name only is not called sure.
Prints the weights for workbench/align/confidence.py, and the calibration error on stories that were not fitted on.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence

import numpy as np
from gold import Gold, cut_up, demo, mixed_up, with_words_lost, written
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, roc_auc_score

from workbench.align.confidence import FEATURES, observed
from workbench.align.joint import grouped
from workbench.align.units import cosines_of
from workbench.embed import encode_edition, load_encoder


def articles(stories: Sequence[Gold], rng: random.Random, *, copies: int, lost: float) -> list[Gold]:
    """Every story as it is and cut up, in two or three editions, and one in ten of them mixed up."""
    found = [*stories, *cut_up(stories, copies=copies, seed=rng.randrange(1000))]
    found += list(mixed_up(stories)) * max(1, copies // 10)
    found = [with_words_lost(article, rng, lost * rng.random() * 2) for article in found]
    return [a if rng.random() < 0.7 else a.only(rng.sample(list(a.sentences), 2)) for a in found]


def observations(golds: Sequence[Gold]) -> tuple[np.ndarray, np.ndarray]:
    """Features ``(n, FEATURES)`` of the units found, and whether each is right ``(n,)``."""
    encoder = load_encoder()
    seen, right = [], []
    for gold in golds:
        vectors = {code: encode_edition(encoder, texts) for code, texts in gold.sentences.items()}
        groups, article, codes, _ = grouped(gold.editions(), vectors, source=gold.source)
        true = {tuple(unit[code] for code in codes) for unit in gold.units}
        unclear = [unit for unit in gold.units if len(codes) == 2 and all(len(side) > 1 for side in unit.values())]
        features = observed(groups, article, cosines_of(groups, article))
        for group, row in zip(groups, features, strict=True):
            sides = tuple(tuple(range(*run)) for run in group.runs)
            if any(set(unit[code]) & set(side) for unit in unclear for code, side in zip(codes, sides, strict=True)):
                continue  # two against two because of an edition that is not there: what is right is not known
            seen.append(row)
            right.append(sides in true)
    return np.array(seen), np.array(right)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", type=int, default=8)
    parser.add_argument("--copies", type=int, default=20)
    parser.add_argument("--lost", type=float, default=0.1, help="mean share of the words left out")
    parser.add_argument("--seed", type=int, default=3)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    stories = [*demo(), *written()]
    rng.shuffle(stories)
    held, own = stories[: arguments.held_out], stories[arguments.held_out :]
    features, right = observations(articles(own, rng, copies=arguments.copies, lost=arguments.lost))
    model = LogisticRegression(C=1.0, max_iter=1000).fit(features, right)
    print(f"_CONSTANT: Final = {model.intercept_[0]:.2f}")
    print("_WEIGHTS: Final =", tuple(round(float(weight), 2) for weight in model.coef_[0]), "#", ", ".join(FEATURES))
    for name, lost in (("as written", 0.0), ("words lost", arguments.lost)):
        features, right = observations(articles(held, rng, copies=arguments.copies, lost=lost))
        probability = model.predict_proba(features)[:, 1]
        bins = np.minimum(9, (probability * 10).astype(int))
        error = sum(abs(probability[bins == b].sum() - right[bins == b].sum()) for b in range(10)) / len(right)
        print(
            f"held out, {name}: {len(right)} units, {right.mean():.3f} right · ECE {error:.3f} · "
            f"Brier {brier_score_loss(right, probability):.4f} · AUC {roc_auc_score(right, probability):.3f}"
        )


if __name__ == "__main__":
    main()
