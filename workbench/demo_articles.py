"""The demo stories as stored and aligned articles."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from workbench import demo, intake
from workbench.checks import NO_POLICY, Policy
from workbench.domain import Article, Revision
from workbench.errors import InputError, NotFound
from workbench.readings import document_of
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.embed import Encoder

__all__ = ["load_demo"]


def load_demo(store: Store, *, encoder: Encoder | None = None, policy: Policy = NO_POLICY) -> tuple[Article, ...]:
    """Stores the stories of :mod:`workbench.demo` that the store does not have, and returns those it added.

    A story's article id is ``demo-`` and the story's own id.
    """
    added = []
    for story in demo.stories():
        article_id = f"demo-{story.id}"
        if _is_stored(store, article_id):
            continue
        try:
            article = intake.create_article(
                store,
                title=story.title,
                editions={code: document_of(Revision.from_text(story.text(code)), None) for code in story.editions},
                source=story.source,
                article_id=article_id,
                encoder=encoder,
                policy=policy,
            )
        except InputError:
            if not _is_stored(store, article_id):
                raise
            continue  # another process stored it while this one was aligning
        added.append(article)
    return tuple(added)


def _is_stored(store: Store, article_id: str) -> bool:
    with suppress(NotFound):
        store.articles.get(article_id)
        return True
    return False
