"""How time and memory grow with length: ``python bench/scale.py [--plot docs/images/alignment-scale.svg]``.

Three editions of made-up sentences, of each length in a process of its own: sentence i of every edition is a noisy copy
of meaning i, 4% are left out and 4% joined with the next. ``--model-size`` dimensions a vector. The time is of the
aligner alone, the memory the most that the process had, with Python, numpy and the vectors themselves.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

LENGTHS = (30, 100, 300, 1000, 3000, 10_000, 20_000)


def made(count: int, dimensions: int, *, unrelated: bool) -> tuple[dict, dict]:
    """Sentences and vectors of three editions of ``count`` meanings."""
    import numpy as np

    from workbench.domain import Sentence
    from workbench.vectors import SentenceVectors

    rng = np.random.default_rng(7)
    meanings = rng.normal(size=(count, dimensions)).astype(np.float32)
    sizes = rng.integers(40, 220, size=count)
    sentences, vectors = {}, {}
    for code in ("ua", "en", "ru"):
        own = rng.normal(size=meanings.shape).astype(np.float32) if unrelated else meanings
        rows = (own + 0.5 * rng.normal(size=own.shape).astype(np.float32)) * np.sqrt(sizes)[:, None].astype(np.float32)
        chance = rng.random(count)
        kept, lengths, skip = [], [], False
        for i in range(count):
            if skip:
                skip = False
            elif chance[i] < 0.04 and i + 1 < count:
                kept.append(rows[i] + rows[i + 1])
                lengths.append(int(sizes[i] + sizes[i + 1]))
                skip = True
            elif chance[i] > 0.04 + 0.04:
                kept.append(rows[i])
                lengths.append(int(sizes[i]))
        sums = np.array(kept, np.float32)
        norms = np.linalg.norm(sums, axis=1)
        vectors[code] = SentenceVectors(sums / norms[:, None], norms)
        sentences[code] = [Sentence("x" * n, 0, n, i // 3) for i, n in enumerate(lengths)]
    return sentences, vectors


def measure(count: int, dimensions: int, *, unrelated: bool) -> dict:
    from workbench.align import align

    sentences, vectors = made(count, dimensions, unrelated=unrelated)
    seconds = []
    began = time.perf_counter()
    while not seconds or (time.perf_counter() - began < 2 and len(seconds) < 50):
        at = time.perf_counter()
        units = align(sentences, vectors, source="en")
        seconds.append(time.perf_counter() - at)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return {"sentences": count, "seconds": min(seconds), "megabytes": peak, "units": len(units)}


def draw(rows: list[dict], path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams["svg.hashsalt"] = "alignment"
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    lengths = [row["sentences"] for row in rows]
    left.loglog(lengths, [row["seconds"] for row in rows], "o-", color="#1f5fa8")
    left.set(xlabel="sentences in each of three editions", ylabel="seconds")
    right.plot(lengths, [row["megabytes"] for row in rows], "o-", color="#a8571f")
    right.set(xlabel="sentences in each of three editions", ylabel="MB, whole process", ylim=(0, None))
    for axes in (left, right):
        axes.grid(visible=True, color="#dddddd", linewidth=0.6)
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--model-size", type=int, default=256)
    parser.add_argument("--unrelated", action="store_true", help="editions that have nothing in common")
    parser.add_argument("--only", type=int, help="this length, in this process")
    arguments = parser.parse_args()
    if arguments.only:
        print(json.dumps(measure(arguments.only, arguments.model_size, unrelated=arguments.unrelated)))
        return
    rows = []
    for count in LENGTHS:
        command = [sys.executable, __file__, "--only", str(count), "--model-size", str(arguments.model_size)]
        command += ["--unrelated"] if arguments.unrelated else []
        one_core = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env=one_core).stdout)
        rows.append(row)
        print(f"{count:6} × 3: {row['seconds']:8.4f} s, {row['megabytes']:5.0f} MB, {row['units']} units", flush=True)
    if arguments.plot:
        draw(rows, arguments.plot)


if __name__ == "__main__":
    main()
