"""What a user of the installed wheel would do first; run far from a checkout, with WORKBENCH_DATA set."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import workbench
from workbench.config import Settings, resource
from workbench.demo import stories
from workbench.demo_articles import load_demo
from workbench.domain import Edition, Revision, language_tag
from workbench.embed import load_encoder
from workbench.exports import EXPORTS
from workbench.ingest import read
from workbench.pipeline import align_article
from workbench.store import Store
from workbench.web import create_app

here = Path(workbench.__file__).resolve()
assert Path(sys.prefix).resolve() in here.parents, f"not the installed package: {here}"
assert all(here.parent in resource(name).parents for name in ("static", "templates"))

settings = Settings.from_environment()
encoder = load_encoder()
with Store.open(settings.data) as store:
    articles = load_demo(store, encoder=encoder)
    assert articles, "no demo articles"
    client = create_app(settings, config={"STORE": store}).test_client()
    linked: set[str] = set()
    for path in ("/", "/articles/new", *(f"/articles/{article.id}" for article in articles)):
        answer = client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status}"
        linked.update(re.findall(r'(?:href|src)="(/static/[^"?#]+)', answer.get_data(as_text=True)))
    assert linked, "no page names a style or a script"
    for path in linked:
        answer = client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status}"
        answer.close()

catalogues = {path.parts[-3] for path in here.parent.glob("translations/*/LC_MESSAGES/messages.mo")}
assert catalogues >= {"uk", "ru"}, f"catalogues: {catalogues}"

page = "<html><head><title>Міст</title></head><body><article><p>Міст відкрили у вівторок.</p></article></body></html>"
assert "Міст відкрили" in read(page.encode(), name="story.html").text

story = stories()[0]
editions = {code: Edition(code, language_tag(code), Revision.from_text(story.text(code))) for code in story.editions}
alignment = align_article(editions, id=story.id, source=story.source, encoder=encoder)
assert alignment.units
for export in EXPORTS.values():
    assert export.write(alignment)
print(f"{len(articles)} articles, {len(linked)} static files, {len(alignment.units)} units in {story.id}: all there")
