"""How fast the review page is, at the server and in Chromium: ``python bench/review_page.py [--units N] [--runs N]``.

The article is made of the stories beside this file, one after the other, in three editions, with figures that one of
them lacks and sentences that another leaves out. The app is served as ``workbench serve`` does. ``WORKBENCH_BROWSER``
names the browser; ``--server`` leaves it out.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gold import written
from werkzeug.test import Client

from workbench.checks import run_checks
from workbench.config import Settings
from workbench.domain import Alignment, Edition, ModelName, Paragraph, Revision, Sentence, Unit, language_tag
from workbench.embed import load_encoder
from workbench.embed.bundled import NAME
from workbench.review import unit_ids
from workbench.store import Store
from workbench.web import create_app

CODES = ("ua", "en", "ru")
A_PARAGRAPH = 4
"""Units of one."""


def article(units: int) -> Alignment:
    """An article of that many units; one in four has a figure that is only in the Russian edition, one in nine is not
    in the English one."""
    told = [
        {code: [gold.sentences[code][index] for index in unit[code]] for code in CODES}
        for gold in written()
        for unit in gold.units
        if all(unit[code] for code in CODES)
    ]
    texts = dict.fromkeys(CODES, "")
    sentences: dict[str, list[Sentence]] = {code: [] for code in CODES}
    paragraphs: dict[str, list[Paragraph]] = {code: [] for code in CODES}
    places = []
    for number in range(units):
        places.append(dict.fromkeys(CODES, ()))
        for code in CODES:
            if number % A_PARAGRAPH == 0:
                texts[code] += "\n\n" if texts[code] else ""
                paragraphs[code].append(Paragraph(len(texts[code]), len(texts[code])))
            for text in () if code == "en" and number % 9 == 8 else told[number % len(told)][code]:
                # A number in all editions tells the rounds apart, so that no sentence has a twin elsewhere.
                said = f"{text} [{number}]" + (f" [{number + 7} %]" if code == "ru" and number % 4 == 3 else "")
                texts[code] += "" if texts[code][-1:] in ("", "\n") else " "
                places[-1][code] += (len(sentences[code]),)
                start, paragraph = len(texts[code]), len(paragraphs[code]) - 1
                sentences[code].append(Sentence(said, start, start + len(said), paragraph))
                texts[code] += said
            paragraphs[code][-1] = Paragraph(paragraphs[code][-1].start, len(texts[code]))
    revisions = {c: Revision(texts[c], tuple(paragraphs[c]), tuple(sentences[c])) for c in CODES}
    editions = {code: Edition(code, language_tag(code), revisions[code]) for code in CODES}
    alike = {"ua-en": 0.8, "ua-ru": 0.8, "en-ru": 0.8}
    built = tuple(Unit(place, alike, 0.5 + (number % 50) / 100) for number, place in enumerate(places))
    encoder = load_encoder()
    alignment = Alignment("long", ModelName(NAME, encoder.dimensions), editions, built, source="ua")
    checked = run_checks(alignment, encode=encoder.encode, whole=False)
    return Alignment("long", alignment.model, editions, built, checked.flags, title="A long article", source="ua")


def stored(store: Store, alignment: Alignment) -> str:
    with store.transaction():
        named = store.articles.create(title="A long article", source="ua")
        for edition in alignment.editions.values():
            store.revisions.add(named.id, edition)
        store.alignments.save(
            Alignment(named.id, alignment.model, alignment.editions, alignment.units, alignment.flags, source="ua")
        )
    return str(named.id)


@contextmanager
def served(app: Any) -> Iterator[str]:
    """The app as ``workbench serve`` serves it, at this address."""
    from waitress.server import create_server

    server = create_server(app, host="127.0.0.1", port=0, threads=64)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.close()


def took(work: Any) -> tuple[tuple[float, float], Any]:
    """Milliseconds by the clock and of the processor, and what came back: others at work here slow the first only."""
    began = time.perf_counter(), time.thread_time()
    found = work()
    return (1000 * (time.perf_counter() - began[0]), 1000 * (time.thread_time() - began[1])), found


def told(name: str, figures: list[tuple[float, ...]]) -> None:
    clock, *processor = ([*each] for each in zip(*figures, strict=True))
    also = f", of the processor {statistics.median(processor[0]):.1f}" if processor else ""
    print(f"  {name:34} {statistics.median(clock):8.1f} ms (most {max(clock):.1f}{also})")


def at_the_server(app: Any, address: str, store: Store, runs: int) -> None:
    client: Client = app.test_client()
    path = f"/articles/{address}"
    print("At the server")
    cold, answer = took(lambda: client.get(path))
    sent = client.get(path, headers={"Accept-Encoding": "gzip"})
    told("page, the first time", [cold])
    told("page", [took(lambda: client.get(path))[0] for _ in range(runs)])
    compressed = {"Accept-Encoding": "gzip"}
    told("page, compressed", [took(lambda: client.get(path, headers=compressed))[0] for _ in range(runs)])
    print(f"  {len(answer.data) / 1000:.0f} kB, as sent {len(sent.data) / 1000:.0f} kB")
    times: dict[str, list[tuple[float, ...]]] = {}
    sizes: dict[str, int] = {}
    for number in range(runs):
        for name, about, form in actions(store, address, number):
            seen = "-".join(map(str, store.decisions.state(address)))
            headers = {"X-Seen": seen, "Accept": "application/json", "Accept-Encoding": "gzip"}
            milliseconds, answer = took(lambda a=about, f=form, h=headers: client.post(path + a, data=f, headers=h))
            if answer.status_code != 200:
                raise SystemExit(f"{name} answered {answer.status}: {answer.text[:300]}")
            times.setdefault(name, []).append(milliseconds)
            sizes[name] = len(answer.data)
    for name, some in times.items():
        told(f"{name} ({sizes[name] / 1000:.1f} kB)", some)


def actions(store: Store, article_id: str, number: int) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What an editor does, each time to other rows: name, address, form."""
    from workbench.review import current

    now = current(store, article_id)
    ids = unit_ids(now)
    flags = [flag for flag in now.flags if flag.status == "open"]
    yield "accept", f"/flags/{flags[5].id}?expected=open", {"action": "accept"}
    yield "undo", "/undo", {}
    yield "redo", "/redo", {}
    yield "dismiss", f"/flags/{flags[9].id}?expected=open", {"action": "dismiss", "reason": "House style"}
    at = 40 + 20 * number
    yield "confirm", f"/units/{ids[at]}?expected={now.units[at].status}", {"action": "confirm"}
    yield "merge", f"/units/{ids[at + 2]}/merge", {"below": ids[at + 3]}
    yield "undo a merge", "/undo", {}
    yield "pull", f"/units/{ids[at + 4]}/pull", {"below": ids[at + 5]}
    sizes = [(len(unit.sentences["ua"]), len(unit.sentences["ru"])) for unit in now.units]
    wide = next(index for index in range(at + 6, len(ids)) if min(sizes[index]) > 1)
    yield "split", f"/units/{ids[wide]}/split", {"edition": "ua", "sentence": "1"}
    yield "link", f"/units/{ids[at + 12]}/link", {"edition": "ru", "sentence": "0", "from": ids[at + 10]}


def in_the_browser(address: str, runs: int) -> None:
    from playwright.sync_api import sync_playwright

    path = os.environ.get("WORKBENCH_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        raise SystemExit("There is no Chromium here: name one with WORKBENCH_BROWSER, or leave it out with --server.")
    print("In Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        window: Any = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB", "reduced_motion": "reduce"}
        opened: dict[str, list[tuple[float, ...]]] = {}
        for _ in range(runs):
            page = browser.new_page(**window)
            page.goto(address, wait_until="load")
            page.wait_for_function("performance.getEntriesByType('navigation')[0].loadEventEnd > 0")
            for name, milliseconds in page.evaluate(_OPENED).items():
                opened.setdefault(name, []).append((milliseconds,))
        for name, some in opened.items():
            told(name, some)
        protocol = page.context.new_cdp_session(page)
        protocol.send("Performance.enable")

        def metrics() -> dict[str, float]:
            return {each["name"]: each["value"] for each in protocol.send("Performance.getMetrics")["metrics"]}

        print(f"  {metrics()['Nodes']:.0f} nodes, {metrics()['JSHeapUsedSize'] / 1e6:.1f} MB of script objects")
        scripting: dict[str, list[tuple[float, ...]]] = {}
        for _ in range(runs):
            for name, keys in (
                ("next flag", "j"), ("accept and go on", "a"), ("accept, stay", "A"), ("undo", "u"), ("dismiss", "d"),
                ("confirm", "c"), ("merge", "m"), ("undo a merge", "u"), ("pull", "P"), ("next row", "ArrowDown"),
            ):  # fmt: skip
                state = page.evaluate("document.getElementById('units').dataset.state")
                before, began = metrics(), time.perf_counter()
                page.keyboard.press(keys)
                if name not in ("next flag", "next row"):
                    page.wait_for_function(
                        "state => document.getElementById('units').dataset.state !== state", arg=state, timeout=10_000
                    )
                answered = 1000 * (time.perf_counter() - began)
                page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
                after = metrics()
                script = after["ScriptDuration"] - before["ScriptDuration"]
                layout = sum(after[each] - before[each] for each in ("LayoutDuration", "RecalcStyleDuration"))
                scripting.setdefault(f"{name}: scripting", []).append((1000 * script,))
                scripting.setdefault(f"{name}: style and layout", []).append((1000 * layout,))
                scripting.setdefault(f"{name}: key to answer", []).append((answered,))
        for name, some in scripting.items():
            told(name, some)
        browser.close()


_OPENED = """() => {
  const { responseStart, responseEnd, domContentLoadedEventEnd, loadEventEnd, encodedBodySize } =
    performance.getEntriesByType("navigation")[0];
  return {"first byte": responseStart, "last byte": responseEnd, "document ready": domContentLoadedEventEnd,
    "loaded": loadEventEnd};
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--server", action="store_true", help="without a browser")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        alignment = article(arguments.units)
        named = stored(store, alignment)
        print(f"{len(alignment.units)} units in {len(CODES)} editions, {len(alignment.flags)} flags")
        # Streams of events would outlive the browser, and the folder.
        config = {"STORE": store, "WTF_CSRF_ENABLED": False, "ENCODER": load_encoder(), "LONGEST_STREAM": 0}
        app = create_app(Settings(data=Path(folder)), config=config)
        at_the_server(app, named, store, arguments.runs)
        if not arguments.server:
            with served(app) as address:
                in_the_browser(f"{address}/articles/{named}", arguments.runs)
    print(f"Memory of this process, at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


if __name__ == "__main__":
    main()
