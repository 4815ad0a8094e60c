"""What the scores of flags are worth: ``python bench/calibrate.py [--times N] [--rate R]``.

Into the stories beside this file a divergence of every kind is planted, story by story, and all is aligned and checked.
A flag of the kind on the planted unit is right; what is flagged in the stories as they are is wrong. An editor sees the
two in a ratio that depends on how many divergences there are: ``--rate`` says in what part of the units one of each
kind is taken to stand. Logistic regression (Platt 1999) makes a probability of a
check's own score; the table is printed, to be put
into ``checks/calibration.py``. Half of the stories are kept out to say how well: the expected calibration error.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from gold import written
from kinds import planters
from planted import CODES, Texts, names
from sklearn.linear_model import LogisticRegression

from workbench.checks import CHECKS
from workbench.checks.material import Material
from workbench.domain import Alignment, Edition, Revision, language_tag
from workbench.embed import load_encoder
from workbench.pipeline import align_article

SAME = {"unit": {"unit", "number"}, "date": {"date", "number"}, "number": {"number", "unit", "date"}}
Scores = dict[str, list[tuple[float, bool, float]]]
"""Kind → a flag's own score, whether it is right, how much it counts."""


def aligned(story: Sequence[Texts], source: str) -> Alignment:
    editions = {
        code: Edition(code, language_tag(code), Revision.from_sentences([s for unit in story for s in unit[code]]))
        for code in CODES
    }
    return align_article(editions, id="story", source=source)


def flags(alignment: Alignment) -> list[tuple[str, int, float]]:
    material = Material(alignment, encode=load_encoder().encode)
    return [(check.kind, flag.unit, flag.score) for check in CHECKS for flag in check.run(material)]


def gathered(stories: Sequence[Sequence[Texts]], rng: random.Random, *, times: int, rate: float) -> Scores:
    pool = [unit for story in stories for unit in story]
    every = planters(pool, names(pool))
    plain = [flags(aligned(story, "ua")) for story in stories]
    units = sum(len(story) for story in stories)
    found: Scores = defaultdict(list)
    for own in plain:
        for kind, _, score in own:
            found[kind].append((score, False, 1 / units))
    for planted_kind, plant in every.items():
        hits: list[tuple[str, float]] = []
        planted = 0
        for story in stories:
            for _ in range(times):
                places = list(range(len(story)))
                rng.shuffle(places)
                made = next(((at, made) for at in places if (made := plant(story[at], rng)) is not None), None)
                if made is None:
                    continue
                planted += 1
                at, change = made
                alignment = aligned([*story[:at], change.texts, *story[at + 1 :]], "ua")
                there = {
                    (code, sum(len(unit[code]) for unit in story[:at]) + index)
                    for code in CODES
                    for index in range(len(change.texts[code]))
                }
                for kind, unit, score in flags(alignment):
                    sides = alignment.units[unit].sentences
                    right = any((code, index) in there for code in CODES for index in sides.get(code, ()))
                    if right and kind in SAME.get(planted_kind, {planted_kind}):
                        hits.append((kind, score))
        for kind, score in hits:
            found[kind].append((score, True, rate / max(1, planted)))
        print(f"{planted_kind:13} found {len(hits)} of {planted}", flush=True)
    return found


def logit(score: np.ndarray) -> np.ndarray:
    inside = np.clip(score, 0.01, 0.99)
    return np.log(inside / (1 - inside))


def fitted(rows: Sequence[tuple[float, bool, float]]) -> tuple[float, float]:
    """Slope and bias of the log-odds (Platt 1999), held back where there are few flags; never falling."""
    score, right, weight = (np.array(each, float) for each in zip(*rows, strict=True))
    if right.all():  # nothing was flagged wrongly: as if one flag of weight one had been
        score, right, weight = np.append(score, score.mean()), np.append(right, 0.0), np.append(weight, weight.mean())
    weight = weight * len(weight) / weight.sum()
    model = LogisticRegression(C=0.5).fit(logit(score)[:, None], right, sample_weight=weight)
    return round(max(0.0, float(model.coef_[0, 0])), 2), round(float(model.intercept_[0]), 2)


def error(rows: Sequence[tuple[float, bool, float]], line: tuple[float, float]) -> float:
    """The expected calibration error, in five bins."""
    score, right, weight = (np.array(each, float) for each in zip(*rows, strict=True))
    given = 1 / (1 + np.exp(-(line[0] * logit(score) + line[1])))
    bins = np.minimum((given * 5).astype(int), 4)
    total = 0.0
    for number in range(5):
        own = bins == number
        if own.any():
            share = weight[own] / weight[own].sum()
            total += weight[own].sum() / weight.sum() * abs((share * given[own]).sum() - (share * right[own]).sum())
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=3, help="divergences of each kind in a story")
    parser.add_argument("--rate", type=float, default=0.005, help="part of the units that have one of a kind")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    stories = [
        [
            {code: [gold.sentences[code][i] for i in unit[code]] for code in CODES}
            for unit in gold.units
            if all(unit[code] for code in CODES)
        ]
        for gold in written()
    ]
    rng.shuffle(stories)
    half = len(stories) // 2
    one, other = (
        gathered(some, rng, times=arguments.times, rate=arguments.rate) for some in (stories[:half], stories[half:])
    )
    print("_LINES: Final[Mapping[Kind, tuple[float, float]]] = {")
    for check in CHECKS:
        kind = check.kind
        rows = one[kind] + other[kind]
        if not rows:
            continue
        held = f"  # held out: {error(other[kind], fitted(one[kind])):.3f}" if one[kind] and other[kind] else ""
        print(f'    "{kind}": {fitted(rows)},{held}')
    print("}")


if __name__ == "__main__":
    main()
