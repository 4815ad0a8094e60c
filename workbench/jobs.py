"""Articles of an upload aligned in the background, one at a time, so that the web app stays quick.

How far each has come is in the store alone: the queue is in memory and is filled from there at the start.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from huey import MemoryHuey
from huey.consumer import Consumer

from workbench import intake
from workbench.errors import Message, NotFound, WorkbenchError
from workbench.staging import document, last_part
from workbench.store import PlannedArticle, StagedText, Store

if TYPE_CHECKING:
    from workbench.checks import Policy
    from workbench.embed import Encoder

__all__ = ["Jobs"]

_LOG: Final = logging.getLogger(__name__)
_SOON: Final = 0.1  # seconds between two looks at the queue, at first …
_SELDOM: Final = 0.5  # … and when it has long been empty
_PATIENCE: Final = 20  # seconds that ending waits for the article that is being aligned
_BROKEN: Final = Message("Something broke in the workbench while this was aligned: try again, or align it by itself.")


class Jobs:
    """The articles that wait to be aligned. Making one starts nothing; :meth:`running` does."""

    def __init__(self, store: Store, *, encoder: Callable[[str | None], Encoder], policy: Callable[[], Policy]) -> None:
        """``encoder``: the one of that name, the usual one for None. ``policy``: what is wanted of the checks now."""
        self._store = store
        self._encoder = encoder
        self._policy = policy
        self._queue = MemoryHuey("workbench", results=False)
        self._align = self._queue.task(name="align")(self._aligned)

    def add(self, upload_id: str, numbers: Iterable[int]) -> None:
        """Queues articles of an upload that wait; one that does not wait when its turn comes is passed over."""
        for number in numbers:
            self._align(upload_id, number)

    def work(self) -> None:
        """Aligns here and now all that is queued, and comes back when nothing is left."""
        while (task := self._queue.dequeue()) is not None:
            self._queue.execute(task)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Aligns what is queued, in a thread, as long as the block lasts; begins with what an earlier run left.

        The end of the block waits for the article in hand; what takes longer is taken up again at the next start.
        """
        for upload_id, number in self._store.uploads.interrupted():
            self.add(upload_id, [number])
        consumer = _Quiet(
            self._queue,
            workers=1,
            periodic=False,
            initial_delay=_SOON,
            max_delay=_SELDOM,
            check_worker_health=False,
            shutdown_timeout=_PATIENCE,
        )
        consumer.start()
        try:
            yield
        finally:
            consumer.stop(graceful=True)

    def _aligned(self, upload_id: str, number: int) -> None:
        """One article: its outcome goes into the store, whatever it is."""
        planned = self._store.uploads.take(upload_id, number)
        if planned is None:
            return
        try:
            texts = self._store.uploads.texts(upload_id, number)
            message = self._replaced(planned, texts) if planned.replaces else self._created(planned, texts)
        except WorkbenchError as error:
            self._store.uploads.fail(upload_id, number, error.message)
        except Exception:
            _LOG.exception("article %s of upload %s", number, upload_id)
            self._store.uploads.fail(upload_id, number, _BROKEN)
        else:
            self._store.uploads.finish(upload_id, number, article=planned.article or "", message=message)

    def _created(self, planned: PlannedArticle, texts: tuple[StagedText, ...]) -> Message | None:
        """A new article, unless it was stored already when the program ended in the midst of it."""
        if planned.article is not None and self._is_stored(planned.article):
            return None
        editions = {text.file.edition or "": document(text) for text in texts}
        intake.create_article(
            self._store,
            title=planned.title,
            editions=editions,
            source=planned.source if planned.source in editions else None,
            filenames={text.file.edition or "": last_part(text.file.name) for text in texts},
            article_id=planned.article,
            encoder=self._encoder(None),
            policy=self._policy(),
        )
        return None

    def _replaced(self, planned: PlannedArticle, texts: tuple[StagedText, ...]) -> Message:
        """The editions of a stored article replaced together, and what that did to its units."""
        article_id = planned.replaces or ""
        encoder, policy = self._encoder(self._store.alignments.model(article_id)), self._policy()
        done = intake.replace_editions(
            self._store,
            article_id,
            {text.file.edition or "": document(text) for text in texts},
            filenames={text.file.edition or "": last_part(text.file.name) for text in texts},
            encoder=encoder,
            policy=policy,
        )
        if not done.changed:
            return Message("These are the texts that were here already: nothing has changed.")
        return Message("%(kept)s kept, %(look)s to look at.", {"kept": done.kept, "look": done.need_a_look})

    def _is_stored(self, article_id: str) -> bool:
        try:
            self._store.articles.get(article_id)
        except NotFound:
            return False
        return True


class _Quiet(Consumer):  # type: ignore[misc]
    """Huey's consumer within a program that has other things to do: signals are the program's own affair."""

    def _set_signal_handlers(self) -> None:
        """Leaves them as they are."""
