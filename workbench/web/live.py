"""What others do, as it happens: server-sent events (WHATWG HTML, 9.2) with the article's state and who is there."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from threading import Lock
from typing import Final

from flask import Blueprint, Response, current_app
from flask.typing import ResponseReturnValue

from workbench.errors import NotFound
from workbench.store import Store
from workbench.web.identity import current_name
from workbench.web.services import store

__all__ = ["Presence", "blueprint"]

blueprint = Blueprint("live", __name__)

_LOOK_EVERY: Final = 0.3
"""Seconds between two looks at the store; cheap, and it sees what other processes write."""
_SPEAK_EVERY: Final = 10.0
"""Seconds of silence after which something is sent, so that a reader who has gone is noticed."""
_LONGEST: Final = 3600.0
"""Seconds until the reader has to come back by itself, as browsers do."""


class Presence:
    """Who has which article open, in this app."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._here: dict[str, dict[object, str]] = {}

    def come(self, article_id: str, name: str) -> object:
        """Somebody opens an article; gives back what :meth:`go` and :meth:`others` want."""
        visit = object()
        with self._lock:
            self._here.setdefault(article_id, {})[visit] = name
        return visit

    def go(self, article_id: str, visit: object) -> None:
        """They leave."""
        with self._lock:
            here = self._here.get(article_id, {})
            here.pop(visit, None)
            if not here:
                self._here.pop(article_id, None)

    def others(self, article_id: str, visit: object) -> list[str]:
        """The names of the others there, each once, in alphabetical order; '' for those who gave none.

        Who reads has their own further windows, and those they have just left, under the same name: no other is there.
        """
        with self._lock:
            here = self._here.get(article_id, {})
            own = here.get(visit) or None
            return sorted({name for each, name in here.items() if each is not visit and name != own})


@blueprint.get("/articles/<article_id>/events")
def events(article_id: str) -> ResponseReturnValue:
    """A stream of ``state`` and ``here`` events. Raises NotFound for an unknown article."""
    opened = store()
    opened.articles.get(article_id)
    longest = float(current_app.config.get("LONGEST_STREAM", _LONGEST))
    presence: Presence = current_app.extensions.setdefault("presence", Presence())
    stream = _stream(opened, article_id, presence=presence, name=current_name(), longest=longest)
    return Response(stream, mimetype="text/event-stream", headers={"Cache-Control": "no-store"})


def _stream(opened: Store, article_id: str, *, presence: Presence, name: str, longest: float) -> Iterator[str]:
    visit = presence.come(article_id, name)
    begun = spoken = time.monotonic()
    known: dict[str, object] = {}
    try:
        while time.monotonic() - begun < longest:
            now = {
                "state": "-".join(map(str, opened.decisions.state(article_id))),
                "comments": opened.comments.last(article_id),
                "here": presence.others(article_id, visit),
            }
            said = "".join(_event(kind, value) for kind, value in now.items() if known.get(kind) != value)
            known = dict(now)
            if said or time.monotonic() - spoken > _SPEAK_EVERY:
                spoken = time.monotonic()
                yield said or ": still here\n\n"
            time.sleep(_LOOK_EVERY)
    except NotFound:  # deleted meanwhile: who comes back is told so
        return
    finally:
        presence.go(article_id, visit)


def _event(kind: str, value: object) -> str:
    return f"event: {kind}\ndata: {json.dumps(value)}\n\n"
