"""Takes the pictures of the README from the demo articles: ``python bench/screenshots.py [--into FOLDER]``."""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from workbench.config import Settings
from workbench.intake import load_demo
from workbench.store import Store
from workbench.web import create_app

ARTICLE = "demo-bridge"
PICTURES = {"article.png": "light", "article-dark.png": "dark"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=Path(__file__).parents[1] / "docs" / "images")
    into: Path = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        load_demo(store)
        server = make_server("127.0.0.1", 0, create_app(Settings(data=Path(folder)), config={"STORE": store}))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        take(f"http://127.0.0.1:{server.server_port}/articles/{ARTICLE}", into)
        server.shutdown()
        server.server_close()


def take(address: str, into: Path) -> None:
    """One picture a colour scheme, with the second flag in focus."""
    browser_path = os.environ.get("WORKBENCH_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser_path:
        raise SystemExit("There is no Chromium here: name one with WORKBENCH_BROWSER.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for name, scheme in PICTURES.items():
            page = browser.new_page(
                viewport={"width": 1280, "height": 800},
                device_scale_factor=1.5,
                color_scheme=scheme,
                locale="en",
                reduced_motion="reduce",
            )
            page.goto(address, wait_until="networkidle")
            for _ in range(2):
                page.keyboard.press("j")
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=into / name)
            print(into / name)
        browser.close()


if __name__ == "__main__":
    main()
