"""Fits the regression behind a unit's confidence on the demo stories, cut up anew: ``python bench/confidence.py``.

One article in ten has editions that tell different stories, so that a match in name only is not called sure.
Prints the weights for workbench/align/confidence.py and the calibration error on copies that were not fitted on.
"""

from __future__ import annotations

import numpy as np
from gold import cut_up, demo, mixed_up
from sklearn.linear_model import LogisticRegression

from workbench.align import align
from workbench.align.confidence import features
from workbench.align.likeness import Scale, Side
from workbench.align.matches import Matches
from workbench.domain import Revision
from workbench.embed import load_encoder


def observations(seed: int, copies: int) -> tuple[np.ndarray, np.ndarray]:
    """Features ``(n, 6)`` of the units found, and whether each is right ``(n,)``."""
    encoder = load_encoder()
    seen, right = [], []
    articles = [*cut_up(demo(), copies=copies, seed=seed), *(list(mixed_up(demo())) * (copies // 10))]
    for article in articles:
        codes = list(article.sentences)
        sentences = {code: Revision.from_sentences(texts).sentences or () for code, texts in article.sentences.items()}
        vectors = {code: encoder.encode(texts) for code, texts in article.sentences.items()}
        lengths = {code: np.array([len(t) for t in texts], float) for code, texts in article.sentences.items()}
        sides = {code: Side.of(vectors[code], lengths[code]) for code in codes}
        gold = {tuple(unit[c] for c in codes) for unit in article.units}
        for unit in align(sentences, vectors):
            likeness = []
            for pair, cosine in unit.similarity.items():
                a, b = (sides[code] for code in pair.split("-"))
                scale = Scale.learned(a, b, Matches.between(a.directions, b.directions))
                likeness.append((cosine - scale.chance) / scale.contrast)
            sizes = [len(side) for side in unit.sentences.values()]
            seen.append(features(likeness, sizes, moved=bool(unit.moved)))
            right.append(tuple(unit.sentences[c] for c in codes) in gold)
    return np.array(seen), np.array(right)


def main() -> None:
    model = LogisticRegression(C=1.0).fit(*observations(seed=11, copies=40))
    names = ("_WEAKEST", "_MEAN", "_EXTRA", "_LACKING", "_ALONE", "_MOVED")
    print(f"_CONSTANT: Final = {model.intercept_[0]:.2f}")
    for name, weight in zip(names, model.coef_[0], strict=True):
        print(f"{name}: Final = {weight:.2f}")
    seen, right = observations(seed=12, copies=20)
    probability = model.predict_proba(seen)[:, 1]
    bins = np.minimum(9, (probability * 10).astype(int))
    error = sum(abs(probability[bins == b].sum() - right[bins == b].sum()) for b in range(10)) / len(right)
    print(f"ECE on other copies: {error:.3f} ({len(right)} units, {right.mean():.3f} right)")


if __name__ == "__main__":
    main()
