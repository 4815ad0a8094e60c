"""Articles a second and memory of ``workbench batch``: ``python bench/batch.py [--articles N] [--workers N]``."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from stories import job_lines

KILOBYTES = 1024 if sys.platform == "darwin" else 1  # what ru_maxrss counts in


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--workers", type=int)
    arguments = parser.parse_args()
    workers = ["--workers", str(arguments.workers)] if arguments.workers else []
    with tempfile.TemporaryDirectory() as folder:
        jobs, out = Path(folder) / "jobs.jsonl", Path(folder) / "out.jsonl"
        with jobs.open("w", encoding="utf-8") as file:
            file.writelines(job_lines(arguments.articles))
        began = time.perf_counter()
        call = [sys.executable, "-m", "workbench", "batch", *workers, str(jobs), str(out)]
        subprocess.run(call, check=True, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - began
        size = out.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KILOBYTES / 1000
    rate = arguments.articles / seconds
    print(f"{arguments.articles} articles in {seconds:.1f} s: {rate:.1f} a second, {size:.0f} MB out")
    print(f"largest process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
