"""The tables of evidence, computed for all runs at once, against what they are said to be."""

from itertools import product

import numpy as np
import pytest

from tests.align.made import vectors
from workbench.align.evidence import FEATURES, evidence, oddness
from workbench.align.marks import marks
from workbench.align.runs import Runs
from workbench.align.scale import Scale
from workbench.align.side import Pool, Side
from workbench.domain import Sentence

SCALE = Scale(chance=0.1, contrast=0.5, length_ratio=1.2)
TEXTS = (
    ["У Києві 12 людей.", "Зеленський приїхав до Варшави.", "Тиша.", "Вони пішли, бо було 7 година.", "Кінець 12."],
    ["In Kyiv there were 12.", "Zelensky came to Warsaw; silence.", "They left at 7.", "The end. 12"],
)
PARAGRAPHS = ([0, 0, 1, 1, 2], [0, 1, 1, 2])


@pytest.fixture(scope="module")
def sides() -> list[Side]:
    editions = [
        [Sentence(text, 0, len(text), paragraph) for text, paragraph in zip(texts, own, strict=True)]
        for texts, own in zip(TEXTS, PARAGRAPHS, strict=True)
    ]
    meanings = ([0, 1, 2, 3, 4], [0, (1, 2), 3, 4])
    return [
        Side.of(own, vectors(list(said), seed=seed), seen)
        for seed, (own, said, seen) in enumerate(zip(editions, meanings, marks(editions), strict=True))
    ]


@pytest.fixture(scope="module")
def tables(sides: list[Side]) -> dict[str, np.ndarray]:
    runs = Runs.of(Pool.of(sides), [(0, 0, 5), (1, 0, 4)])
    whole = (4, 4, 6, 6, 1)
    return {
        name: np.broadcast_to(table, whole)[..., 0]
        for name, table in zip(FEATURES, evidence(runs, [(0, 1)], [SCALE]), strict=True)
    }


def places() -> list[tuple[int, int, int, int]]:
    """All runs (k before i, l before j) that there are."""
    return [(k, i, r, j) for k, r in product(range(1, 5), repeat=2) for i in range(k, 6) for j in range(r, 5)]


def span(side: Side, start: int, end: int) -> np.ndarray:
    total = (side.directions[start:end] * side.magnitudes[start:end, None]).sum(axis=0)
    return np.asarray(total / np.linalg.norm(total))


def test_likeness_of_runs(sides: list[Side], tables: dict[str, np.ndarray]) -> None:
    for k, i, r, j in places():
        cosine = span(sides[0], i - k, i) @ span(sides[1], j - r, j)
        like = tables["like"][k - 1, r - 1, i, j]
        assert like == pytest.approx((cosine - 0.1) / 0.5, abs=1e-4)
        assert tables["like50"][k - 1, r - 1, i, j] == pytest.approx(min(like, 0.5), abs=1e-6)


def test_lengths_and_paragraphs(sides: list[Side], tables: dict[str, np.ndarray]) -> None:
    for k, i, r, j in places():
        at, ratio = (k - 1, r - 1, i, j), np.float32(1.2)
        a, b = (np.array([x]) for x in (sides[0].lengths[i - k : i].sum(), sides[1].lengths[j - r : j].sum()))
        assert tables["odd"][at] == pytest.approx(min(16, oddness(a * ratio, b).item()), rel=1e-3)
        begins = [[n == 0 or own[n] != own[n - 1] for n in range(len(own))] for own in PARAGRAPHS]
        assert tables["opens"][at] == (begins[0][i - k] != begins[1][j - r])
        assert tables["breaks"][at] == sum(begins[0][i - k + 1 : i]) + sum(begins[1][j - r + 1 : j])


def test_ballast_and_weak_ends(sides: list[Side], tables: dict[str, np.ndarray]) -> None:
    for k, i, r, j in places():
        a = [(i - k, i)] + [(i - k + 1, i), (i - k, i - 1)] * (k > 1)
        b = [(j - r, j)] + [(j - r + 1, j), (j - r, j - 1)] * (r > 1)
        own = span(sides[0], *a[0]) @ span(sides[1], *b[0])
        shorter = [span(sides[0], *x) @ span(sides[1], *b[0]) for x in a[1:]]
        shorter += [span(sides[0], *a[0]) @ span(sides[1], *y) for y in b[1:]]
        assert tables["ballast"][k - 1, r - 1, i, j] == pytest.approx((max([own, *shorter]) - own) / 0.5, abs=1e-4)
        weak = []
        for side, (start, end), other in (
            (sides[0], a[0], span(sides[1], *b[0])),
            (sides[1], b[0], span(sides[0], *a[0])),
        ):
            if end - start > 1:
                for alone, rest in (((start, start + 1), (start + 1, end)), ((end - 1, end), (start, end - 1))):
                    x, y = span(side, *alone), span(side, *rest)
                    spread = np.sqrt((1 - (other @ y) ** 2) * (1 - (x @ y) ** 2))
                    weak.append((other @ x - (other @ y) * (x @ y)) / spread)
        assert tables["weak"][k - 1, r - 1, i, j] == pytest.approx(min(weak, default=0), abs=2e-3)


def test_figures_and_names(sides: list[Side], tables: dict[str, np.ndarray]) -> None:
    for k, i, r, j in places():
        for name, kind in (("figures", slice(0, 64)), ("names", slice(64, 128))):
            a, b = sides[0].marks[i - k : i, kind], sides[1].marks[j - r : j, kind]
            both = float((a @ b.T).sum())
            odd = float((a**2).sum() + (b**2).sum()) - 2 * both
            assert tables[name][k - 1, r - 1, i, j] == pytest.approx(min(2, both), abs=1e-4)
            assert tables[f"{name}_odd"][k - 1, r - 1, i, j] == pytest.approx(np.clip(odd, 0, 4), abs=1e-4)


def test_parts_of_different_size_say_the_same_as_alone(sides: list[Side], tables: dict[str, np.ndarray]) -> None:
    """Batches are padded to the longest part; that must not show."""
    pool = Pool.of(sides)
    runs = Runs.of(pool, [(0, 0, 5), (1, 0, 4), (0, 2, 4), (1, 2, 3)])
    both = list(evidence(runs, [(0, 1), (2, 3)], [SCALE, SCALE]))
    alone = list(evidence(Runs.of(pool, [(0, 2, 4), (1, 2, 3)]), [(0, 1)], [SCALE]))
    for name, together, single in zip(FEATURES, both, alone, strict=True):
        table = np.broadcast_to(together, (4, 4, 6, 6, 2))
        np.testing.assert_allclose(table[..., 0], tables[name], atol=1e-5)
        inside = np.broadcast_to(single, (4, 4, 3, 3, 1))
        for k, i, r, j in [(1, 1, 1, 1), (1, 2, 1, 1), (2, 2, 1, 1)]:
            at = (k - 1, r - 1, i, j)
            assert table[(*at, 1)] == pytest.approx(inside[(*at, 0)], abs=1e-4)
