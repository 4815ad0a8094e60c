"""Articles a second and memory of ``workbench batch``: ``python bench/batch.py [--articles N] [--workers N]``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from stories import job_lines

_BETWEEN_LOOKS = 0.05


def memory(process: psutil.Process) -> int:
    """Bytes that the process and all under it hold in memory, pages shared between them counted each time."""
    total = 0
    for own in (process, *process.children(recursive=True)):
        try:
            total += own.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


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
        running = psutil.Popen(call, stderr=subprocess.DEVNULL)
        peak = 0
        while running.poll() is None:
            peak = max(peak, memory(running))
            time.sleep(_BETWEEN_LOOKS)
        seconds = time.perf_counter() - began
        if running.returncode:
            sys.exit("workbench batch failed")
        size = out.stat().st_size / 1e6
    rate = arguments.articles / seconds
    print(f"{arguments.articles} articles in {seconds:.1f} s: {rate:.1f} a second, {size:.0f} MB out")
    print(f"all processes together: {peak / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
