from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect
from werkzeug.serving import make_server

from workbench.config import Settings
from workbench.embed import Encoder
from workbench.store import Store
from workbench.web import create_app

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

expect.set_options(timeout=20_000)  # a page that is right is there long before; a busy machine is no failure


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The Chromium of this system, silent."""
    named = os.environ.get("WORKBENCH_BROWSER")
    path = named or next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    assert path, "no Chromium here: name one with WORKBENCH_BROWSER, or leave these tests out with -m 'not browser'"
    return {"executable_path": path, "headless": True, "args": list(_QUIET)}


@pytest.fixture
def browser_context_args(base_url: str) -> dict[str, Any]:
    return {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", "base_url": base_url}


@pytest.fixture
def base_url(request: pytest.FixtureRequest, settings: Settings, store: Store, encoder: Encoder) -> Iterator[str]:
    """The app on a free port of this machine; what others do is not told, and uploads are not aligned, unless the test
    asks for it.
    """
    config = {"STORE": store, "ENCODER": encoder, "LONGEST_STREAM": 600 if "live" in request.keywords else 0}
    app = create_app(settings, config=config)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    with app.extensions["jobs"].running() if "jobs" in request.keywords else nullcontext():
        yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def quiet(context: BrowserContext) -> Iterator[list[str]]:
    """Fails the test where a page asks another host for anything, or has something to complain of.

    Gives the complaints so far, so that a test can take out those that it expects.
    """
    elsewhere: list[str] = []
    complaints: list[str] = []

    def asked(request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob") and address.hostname != "127.0.0.1":
            elsewhere.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def opened(page: Page) -> None:
        page.on("pageerror", lambda error: complaints.append(str(error)))

    context.on("request", asked)
    context.on("console", said)
    context.on("page", opened)
    yield complaints
    assert not elsewhere
    assert not complaints
