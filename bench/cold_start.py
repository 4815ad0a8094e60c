"""How long ``workbench align`` takes from nothing, in seconds: ``python bench/cold_start.py [--runs N]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.demo import stories


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    story = max(stories(), key=lambda story: len(story.units))
    with tempfile.TemporaryDirectory() as folder:
        call = ["-m", "workbench", "align", "--json"]
        for code in story.editions:
            path = Path(folder) / f"{code}.txt"
            path.write_text(story.text(code), encoding="utf-8")
            call += [f"--{code}", str(path)]
        seconds = []
        for _ in range(runs):
            began = time.perf_counter()
            subprocess.run([sys.executable, *call], check=True, stdout=subprocess.DEVNULL)
            seconds.append(time.perf_counter() - began)
        told = subprocess.run([sys.executable, "-X", "importtime", *call], check=True, capture_output=True, text=True)
    imported = {line.rpartition("|")[2].strip() for line in told.stderr.splitlines()}
    print(f"{len(story.units)} units: first {seconds[0]:.2f} s, fastest of {runs} {min(seconds):.2f} s")
    print(f"torch imported: {'yes' if 'torch' in imported else 'no'}; modules: {len(imported)}")


if __name__ == "__main__":
    main()
