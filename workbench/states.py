"""How far an article has come: a draft, in review, signed off.

Whoever signs an article off signs the revisions and decisions of that moment. A revision, an alignment or a decision
after it takes the article back into review; the store sees to that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from workbench import review
from workbench.errors import Message, StaleAction, TooLarge, Unsettled
from workbench.store import ArticleState, StateChange, Store

__all__ = ["begin", "sign_off", "state_of", "take_back"]

_LONGEST_REASON: Final = 2000

_NOW: Final[Mapping[ArticleState, Message]] = {
    "draft": Message("The article is a draft; begin its review first."),
    "in_review": Message("The article is in review already; load the page again to see what stands now."),
    "signed_off": Message("The article has been signed off already; load the page again to see by whom."),
}
_NOW_BY: Final[Mapping[ArticleState, Message]] = {
    "draft": _NOW["draft"],
    "in_review": Message("%(name)s has put the article into review already; load the page again."),
    "signed_off": Message("%(name)s has signed the article off already; load the page again."),
}


def state_of(change: StateChange | None) -> ArticleState:
    """The state that an article's last step led to; without any it is a draft."""
    return change.state if change else "draft"


def begin(store: Store, article_id: str, *, actor: str = "") -> StateChange:
    """Takes a draft into review. Raises NotFound for an unknown article, StaleAction where it is no draft."""
    with store.transaction():
        _check(store, article_id, "draft")
        return store.states.append(article_id, "in_review", actor=actor)


def sign_off(
    store: Store, article_id: str, *, actor: str = "", reason: str = "", seen: Mapping[str, int] | None = None
) -> StateChange:
    """Signs an article in review off, and returns the step.

    ``reason``: why flags that are still open do not matter. ``seen``: edition code → the revision that the editor
    saw. Raises NotFound for an unknown article, Unsettled while a critical flag is open, or another and no reason is
    given, StaleAction where the article is not in review or an edition is another revision than was seen, TooLarge
    for a reason over 2,000 characters.
    """
    reason = reason.strip()
    if len(reason) > _LONGEST_REASON:
        raise TooLarge(
            Message("The reason is longer than %(limit)s characters; shorten it.", {"limit": _LONGEST_REASON})
        )
    # Reading and writing in one transaction, so that nothing is decided between the look and the signature.
    with store.transaction():
        _check(store, article_id, "in_review")
        alignment = review.current(store, article_id)
        for code, edition in alignment.editions.items():
            if seen is not None and seen.get(code) != edition.revision.number:
                raise StaleAction(
                    Message(
                        "The %(edition)s edition has changed meanwhile; load the page again, look at its new text, "
                        "then sign off.",
                        {"edition": code.upper()},
                    )
                )
        count = Counter(flag.severity for flag in alignment.flags if flag.status == "open")
        if count["critical"]:
            raise Unsettled(
                Message(
                    "Critical flags still open: %(count)d. Accept or dismiss each, then sign off.",
                    {"count": count["critical"]},
                )
            )
        if count.total() and not reason:
            raise Unsettled(
                Message(
                    "Flags still open: %(count)d. Settle them, or give the reason why they do not matter.",
                    {"count": count.total()},
                )
            )
        return store.states.append(article_id, "signed_off", actor=actor, reason=reason)


def take_back(store: Store, article_id: str, *, actor: str = "") -> StateChange:
    """Takes a signed-off article back into review. Raises NotFound, StaleAction where it is not signed off."""
    with store.transaction():
        _check(store, article_id, "signed_off")
        return store.states.append(article_id, "in_review", actor=actor)


def _check(store: Store, article_id: str, wanted: ArticleState) -> None:
    latest = store.states.latest(article_id)
    state = state_of(latest)
    if state == wanted:
        return
    if latest is not None and latest.actor:
        raise StaleAction(Message(_NOW_BY[state].id, {"name": latest.actor}))
    raise StaleAction(_NOW[state])
