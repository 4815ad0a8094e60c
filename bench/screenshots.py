"""Takes pictures of every page, in each language and colour scheme: ``python bench/screenshots.py [--into FOLDER]``.

They are called after page, language and colours, as ``review-uk-dark.webp``. ``--only review,list`` takes some of
them, ``--extra`` those of narrow windows, zoom, print and forced colours too, which are for looking at.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from workbench import demo, discussion, review, states
from workbench.config import Settings
from workbench.demo_articles import load_demo
from workbench.embed import load_encoder
from workbench.ingest import read_text
from workbench.intake import create_article, replace_edition
from workbench.opening import opened
from workbench.staging import read_files, stage
from workbench.store import Store
from workbench.web import create_app

ARTICLE = "demo-bridge"
EDITOR, COLLEAGUE = "Ірина Коваль", "Олег Мельник"
COLOURS = 200
HERE = f"/articles/{ARTICLE}"
UPLOAD = "bcdfgh234567"


@dataclass(frozen=True)
class View:
    """A page to take a picture of: its address, the keys pressed there first, what is clicked, how high it is."""

    path: str
    keys: str = ""
    click: str = ""
    height: int = 800


VIEWS = {
    "review": View(HERE, "jj"),
    "filter": View(f"{HERE}?severity=critical&kind=number&state=open", click=".more summary", height=600),
    "comment": View(HERE, "jt"),
    "keys": View(HERE, "?"),
    "list": View("/", height=600),
    "new": View("/articles/new", height=640),
    "edition": View(f"{HERE}/editions/en", height=900),
    "revision": View(f"{HERE}/editions/en/revisions/1", height=600),
    "compare": View(f"{HERE}/editions/en/compare?from=1&to=2", height=500),
    "lines": View("/articles/{aside}/editions/ua/lines", height=760),
    "model": View(f"{HERE}/model", height=400),
    "search": View("/search?q=мост*", height=640),
    "dashboard": View("/dashboard", height=900),
    "history": View(f"{HERE}/history", height=640),
    "queue": View(f"{HERE}/queue", height=800),
    "comments": View(f"{HERE}/comments/{{flag}}", height=500),
    "many-files": View("/uploads/new", height=560),
    "upload": View("/uploads/bcdfgh234567", height=900),
    "problem": View("/articles/nowhere", height=400),
}
EXTRA = {
    "narrow": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "zoomed": {"viewport": {"width": 640, "height": 400}},
    "print": {"viewport": {"width": 760, "height": 1000}},
    "forced": {"viewport": {"width": 1280, "height": 800}, "forced_colors": "active"},
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--into", type=Path, default=Path(__file__).parents[1] / "docs" / "images")
    parser.add_argument("--only", default=",".join(VIEWS), help="names of pages, with commas between them")
    parser.add_argument("--extra", action="store_true")
    given = parser.parse_args()
    given.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        flag, aside = prepare(store), with_lines_set_aside(store)
        server = make_server(
            "127.0.0.1",
            0,
            create_app(Settings(data=Path(folder)), config={"STORE": store, "LONGEST_STREAM": 0}),
            threaded=True,
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        views = {
            name: View(view.path.format(flag=flag, aside=aside), view.keys, view.click, view.height)
            for name, view in VIEWS.items()
            if name in given.only.split(",")
        }
        take(f"http://127.0.0.1:{server.server_port}", views, given.into, extra=given.extra)
        server.shutdown()
        server.server_close()


def prepare(store: Store) -> str:
    """An article in the middle of its review: decisions, comments, a revision. Returns the flag spoken of."""
    load_demo(store)
    before = store.revisions.latest(ARTICLE)["en"].revision.text
    replace_edition(store, ARTICLE, "en", read_text(before.replace("Thursday, June 12", "Friday, June 13")))
    now = opened(store, ARTICLE)
    states.begin(store, ARTICLE, actor=EDITOR)
    discussion.assign(store, ARTICLE, EDITOR)
    flags = now.alignment.flags
    review.accept(store, ARTICLE, flags[-1].id, actor=EDITOR)
    review.dismiss(store, ARTICLE, flags[-2].id, reason="цитата", actor=COLLEAGUE)
    for unit in now.unit_ids[:2]:
        review.confirm(store, ARTICLE, unit, actor=COLLEAGUE)
    spoken_of = next(flag.id for flag in flags if flag.severity == "critical")
    discussion.comment(store, ARTICLE, spoken_of, "У кошторисі 2,84 млрд.", actor=COLLEAGUE)
    discussion.comment(store, ARTICLE, spoken_of, f"@{EDITOR} виправте, будь ласка, EN.", actor=COLLEAGUE)
    discussion.comment(store, ARTICLE, now.unit_ids[3], "Перевірено за стенограмою.", actor=EDITOR)
    upload(store)
    return spoken_of


PAGE = {
    "ua": """УКР | РУС | ENG
Новини › Суспільство
Міст через Тиху відкриють навесні
Олена Коваль, Вербоград
12 листопада 2026, 14:35 | 5 хв читання
Фото: пресслужба міської ради
Роботи на мосту через Тиху почнуться в березні, повідомили в міській раді у вівторок.
Читайте також: Чому подорожчав проїзд
Ремонт коштуватиме 24 млн гривень, половину дасть область.
Підписуйтесь на наш Telegram-канал
Теги: міст, бюджет
Останні новини
У Вербограді відкрили виставку""",
    "en": """The bridge over the Tykha will open in spring
By Olena Koval
Work on the bridge over the Tykha will begin in March, the city council said on Tuesday.
The repairs will cost 24 million hryvnias, half of which the region will pay.""",
}


def with_lines_set_aside(store: Store) -> str:
    """An article whose editions came from pages, with what stands around it there. Returns its id."""
    return create_article(store, title=None, editions={code: read_text(text) for code, text in PAGE.items()}).id


def upload(store: Store) -> None:
    """Files of some stories, two of them done, with what a desk has among its files."""
    told = demo.stories()
    names = ("story-{}.ua.txt", "story-{}_en.txt", "story {} (рус).txt")
    files = {
        name.format(17 + number): f"{story.titles[code]}\n\n{story.text(code)}"
        for number, story in enumerate(told[:4])
        for name, code in zip(names, ("ua", "en", "ru"), strict=True)
    }
    files |= {"photo.png": "", "interview.en.txt": told[4].text("ua"), "interview.ru.txt": told[4].text("ru")}
    given = read_files([(name, text.encode()) for name, text in files.items()], largest=1_000_000)
    stage(store, UPLOAD, given, encode=load_encoder().encode)
    store.uploads.start(UPLOAD, [1, 2, 3])
    for number, story in zip((1, 2), told, strict=False):
        store.uploads.take(UPLOAD, number)
        store.uploads.finish(UPLOAD, number, article=f"demo-{story.id}")
    store.uploads.take(UPLOAD, 3)


def take(address: str, views: dict[str, View], into: Path, *, extra: bool) -> None:
    """The pictures of the views, in every language and colour scheme."""
    browser_path = os.environ.get("WORKBENCH_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if not browser_path:
        raise SystemExit("There is no Chromium here: name one with WORKBENCH_BROWSER.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        for language in ("uk", "en", "ru"):
            for scheme in ("light", "dark"):
                page = _page(browser, address, language, color_scheme=scheme, viewport={"width": 1280, "height": 800})
                _all(page, address, views, into, f"{language}-{scheme}")
            for kind, options in EXTRA.items() if extra else ():
                page = _page(browser, address, language, color_scheme="light", **options)
                if kind == "print":
                    page.emulate_media(media="print")
                _all(page, address, views, into, f"{language}-{kind}", resize=kind == "forced")
        browser.close()


def _page(browser: Browser, address: str, language: str, **options: object) -> Page:
    context = browser.new_context(locale=language, reduced_motion="reduce", **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    page.locator("#who summary").click()
    page.locator("#who input[name=name]").fill(EDITOR)
    page.keyboard.press("Enter")
    page.locator("#who bdi").wait_for()
    return page


def _all(page: Page, address: str, views: dict[str, View], into: Path, suffix: str, *, resize: bool = True) -> None:
    for name, view in views.items():
        if resize:
            page.set_viewport_size({"width": 1280, "height": view.height})
        page.goto(address + view.path, wait_until="load")
        page.wait_for_timeout(150)
        for key in view.keys:
            page.keyboard.press(key)
            page.wait_for_timeout(100)
        if view.click and page.locator(view.click).first.is_visible():
            page.locator(view.click).first.click()
        if not view.keys.endswith("t"):
            page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(100)
        save(page.screenshot(), into / f"{name}-{suffix}.webp")
    page.context.close()


def save(picture: bytes, path: Path) -> None:
    """Few colours, no loss: text stays sharp, and the file small."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.convert("RGB").save(path, lossless=True, quality=90, method=6)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
