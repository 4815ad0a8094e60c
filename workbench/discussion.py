"""What editors say to each other about an article: comments, whom they name in them, and who has it in hand.

There are no accounts. A name is what somebody says they are called; '' stands for somebody who has not said.
Comments are remembered as decisions are, by the id of a flag or of a unit, and so outlive a re-upload where the text
has not changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workbench.errors import InputError, Message, TooLarge
from workbench.store import Comment, Store

__all__ = [
    "LONGEST_COMMENT",
    "LONGEST_NAME",
    "Piece",
    "assign",
    "checked_name",
    "comment",
    "delete",
    "mentions",
    "people",
    "pieces",
    "waiting",
]

LONGEST_COMMENT: Final = 5000
LONGEST_NAME: Final = 80

_LONGEST_ABOUT: Final = 200
# Control characters, half surrogate pairs, and the separators and marks that turn the text around them.
_NOT_IN_NAMES: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_NOT_IN_TEXTS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a comment. ``name``: whom it mentions, '' where it is only text."""

    text: str
    name: str = ""


def checked_name(text: str) -> str:
    """The name in the form it is kept in: composed characters, single spaces; '' for none.

    Raises InputError for control characters and for a name without a letter or digit, TooLarge for one over 80
    characters.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if _NOT_IN_NAMES.search(name):
        raise InputError(Message("A name cannot have line breaks or control characters in it; write it in one line."))
    name = " ".join(name.split())
    if name and not any(character.isalnum() for character in name):
        raise InputError(Message("A name needs a letter or a digit; write it as colleagues know it."))
    if len(name) > LONGEST_NAME:
        raise TooLarge(Message("The name is longer than %(limit)s characters; shorten it.", {"limit": LONGEST_NAME}))
    return name


def comment(store: Store, article_id: str, subject: str, text: str, *, actor: str = "", about: str = "") -> Comment:
    """Says something of a flag or a unit, by its id, and returns the comment.

    ``about``: the text it speaks of; its beginning is kept. Raises NotFound for an unknown article, InputError for a
    blank text, TooLarge for one over 5,000 characters.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NOT_IN_TEXTS.sub("", text).strip()
    if not text:
        raise InputError(Message("The comment is empty; write something, or leave it."))
    if len(text) > LONGEST_COMMENT:
        limit = {"limit": LONGEST_COMMENT, "length": len(text)}
        raise TooLarge(
            Message(
                "The comment has %(length)s characters, and %(limit)s are the most; shorten it, or make two.", limit
            )
        )
    about = " ".join(about.split())
    if len(about) > _LONGEST_ABOUT:
        about = about[: _LONGEST_ABOUT - 1].rstrip() + "…"
    return store.comments.add(article_id, subject, text=text, author=actor, about=about)


def delete(store: Store, article_id: str, comment_id: int, *, actor: str = "") -> Comment:
    """Takes a comment of one's own back, and returns it; a second time changes nothing.

    Raises NotFound for an unknown article or comment, InputError for a comment of somebody else.
    """
    with store.transaction():
        found = store.comments.get(article_id, comment_id)
        if found.author != actor:
            raise InputError(
                Message("Only %(name)s can delete this comment; answer it instead.", {"name": found.author})
                if found.author
                else Message("Only who wrote this comment can delete it; answer it instead.")
            )
        return found if found.deleted else store.comments.delete(article_id, comment_id)


def assign(store: Store, article_id: str, name: str) -> str:
    """Puts the article into somebody's hands, into nobody's for '', and returns the name as it was kept.

    Raises NotFound for an unknown article, and for the name as :func:`checked_name`.
    """
    name = checked_name(name)
    store.assignees.put(article_id, name)
    return name


def people(store: Store, article_id: str) -> tuple[str, ...]:
    """Everyone known in the article, by alphabet: who commented, decided, took it a step further or has it in hand.

    Raises NotFound for an unknown article.
    """
    with store.snapshot():
        named = {
            *(one.author for one in store.comments.list(article_id)),
            *store.decisions.actors(article_id),
            *(one.actor for one in store.states.list(article_id)),
            store.assignees.get(article_id),
        }
    return tuple(sorted(named - {""}, key=str.casefold))


def pieces(text: str, names: Iterable[str]) -> tuple[Piece, ...]:
    """The text cut into mentions and what stands between them; joined again it is the text.

    A mention is an @ before one of the ``names``, in any case, with a space for a space; of two names the longer is
    taken, and none that goes on as another word.
    """
    spelled = {name.casefold(): name for name in names if name}
    if not spelled or "@" not in text:
        return (Piece(text),) if text else ()
    longest_first = sorted(spelled.values(), key=lambda name: (-len(name), name))
    either = "|".join(r"[^\S\n]+".join(re.escape(word) for word in name.split()) for name in longest_first)
    found, at = [], 0
    for match in re.finditer(rf"(?<!\w)@({either})(?!\w)", text, re.IGNORECASE):
        if match.start() > at:
            found.append(Piece(text[at : match.start()]))
        name = " ".join(match[1].split())
        found.append(Piece(match[0], spelled.get(name.casefold(), name)))
        at = match.end()
    return (*found, Piece(text[at:])) if at < len(text) else tuple(found)


def mentions(comment: Comment, name: str, names: Iterable[str]) -> bool:
    """Whether the comment mentions ``name``; ``names``: who else is known, for a longer name may begin with it."""
    if not name or comment.deleted or comment.author == name or "@" not in comment.text:
        return False
    return any(piece.name == name for piece in pieces(comment.text, {*names, name}))


def waiting(store: Store, name: str) -> Counter[str]:
    """Article id → comments that mention ``name`` and that they have not answered yet.

    An answer is a later comment of theirs on the same flag or unit, or a later decision about it.
    """
    found: Counter[str] = Counter()
    if not name:
        return found
    with store.snapshot():
        naming: dict[str, list[Comment]] = defaultdict(list)
        for one in store.comments.naming():
            naming[one.article].append(one)
        for article_id, comments in naming.items():
            names = people(store, article_id)
            mentioning = [one for one in comments if mentions(one, name, names)]
            if not mentioning:
                continue
            answered: dict[str, str] = {}
            for said in store.comments.list(article_id):
                if said.author == name and not said.deleted:
                    answered[said.subject] = max(said.at, answered.get(said.subject, ""))
            for decision in store.decisions.list(article_id):
                if decision.actor == name and not decision.undone:
                    answered[decision.subject] = max(decision.at, answered.get(decision.subject, ""))
            if open_ones := sum(one.at > answered.get(one.subject, "") for one in mentioning):
                found[article_id] = open_ones
    return found
