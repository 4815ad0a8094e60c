"""How long the server takes for the page of a long article: ``python bench/page.py [--units N] [--runs N]``."""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from stories import long_article

from workbench.config import Settings
from workbench.ingest import read_text
from workbench.intake import create_article
from workbench.store import Store
from workbench.web import create_app


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=300)
    parser.add_argument("--runs", type=int, default=10)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        documents = {code: read_text(text) for code, text in long_article(arguments.units).items()}
        began = time.perf_counter()
        article = create_article(store, title="A long article", editions=documents, source="ua")
        aligned = time.perf_counter() - began
        client = create_app(Settings(data=Path(folder)), config={"STORE": store, "TESTING": True}).test_client()
        seconds = []
        for _ in range(arguments.runs):
            began = time.perf_counter()
            answer = client.get(f"/articles/{article.id}")
            seconds.append(time.perf_counter() - began)
            if answer.status_code != 200:
                raise SystemExit(f"The page answered {answer.status}.")
        alignment = store.alignments.latest(article.id)
    units, flags = (len(alignment.units), len(alignment.flags)) if alignment else (0, 0)
    print(f"{units} units, {flags} flags: aligned and stored in {aligned:.2f} s")
    print(f"The page has {len(answer.data) / 1000:.0f} kB.")
    print(f"first {seconds[0] * 1000:.0f} ms, median of {arguments.runs} {statistics.median(seconds) * 1000:.0f} ms")


if __name__ == "__main__":
    main()
