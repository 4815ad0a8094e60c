"""Comments as the pages show them: one thread for each unit or flag that is spoken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from workbench import discussion
from workbench.discussion import Piece
from workbench.domain import Flag
from workbench.store import Comment
from workbench.web.identity import current_name
from workbench.web.services import store

__all__ = ["Said", "Thread", "Threads"]

_MANY_COMMENTS: Final = 3
_MANY_CHARACTERS: Final = 1200


@dataclass(frozen=True, slots=True)
class Said:
    """One comment. ``pieces``: its text, cut at mentions. ``own``: the reader wrote it, and may delete it."""

    comment: Comment
    pieces: tuple[Piece, ...]
    own: bool

    def as_json(self) -> dict[str, Any]:
        """The comment for a program; the text of a deleted one is not told."""
        comment = self.comment
        return {
            "id": comment.id,
            "subject": comment.subject,
            "author": comment.author,
            "at": comment.at,
            "text": "" if comment.deleted else comment.text,
            "mentions": list(dict.fromkeys(piece.name for piece in self.pieces if piece.name)),
            "deleted": comment.deleted,
        }


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said of one unit or flag, the oldest first."""

    subject: str
    said: tuple[Said, ...] = ()

    @property
    def count(self) -> int:
        """How many comments there are, without the deleted ones."""
        return sum(not one.comment.deleted for one in self.said)

    @property
    def is_long(self) -> bool:
        """Whether it would push the rows apart, and so is shown as a count first."""
        return len(self.said) > _MANY_COMMENTS or sum(len(one.comment.text) for one in self.said) > _MANY_CHARACTERS


class Threads:
    """All threads of an article, read in one moment: ``threads[subject]`` is one, an empty one for any other subject.

    ``people``: who can be mentioned. Raises NotFound for an unknown article.
    """

    def __init__(self, article_id: str) -> None:
        with store().snapshot():
            comments = store().comments.list(article_id)
            self.people = discussion.people(store(), article_id)
        self._name = current_name()
        names = {*self.people, self._name} - {""}
        threads: defaultdict[str, list[Said]] = defaultdict(list)
        self._mine: set[str] = set()
        for comment in comments:
            pieces = () if comment.deleted else discussion.pieces(comment.text, names)
            threads[comment.subject].append(Said(comment, pieces, comment.author == self._name))
            if discussion.mentions(comment, self._name, names):
                self._mine.add(comment.subject)
        self._threads = {subject: Thread(subject, tuple(said)) for subject, said in threads.items()}

    def __getitem__(self, subject: str) -> Thread:
        return self._threads.get(subject) or Thread(subject)

    def __contains__(self, subject: object) -> bool:
        return subject in self._threads

    def all(self) -> list[Said]:
        """Every comment of the article, the oldest first."""
        return sorted((one for thread in self._threads.values() for one in thread.said), key=lambda one: one.comment.id)

    def commented(self, unit_ids: Sequence[str], flags: Iterable[Flag]) -> Mapping[str, frozenset[int]]:
        """Value of the filter for comments → the indexes of the units it lets through, by themselves or a flag."""
        units = {unit_id: index for index, unit_id in enumerate(unit_ids)} | {flag.id: flag.unit for flag in flags}
        spoken_of = {subject for subject, thread in self._threads.items() if thread.count}
        return {
            "any": frozenset(units[subject] for subject in spoken_of & units.keys()),
            "mine": frozenset(units[subject] for subject in self._mine & units.keys()),
        }

    def left_behind(self, unit_ids: Iterable[str], flags: Iterable[Flag]) -> list[Thread]:
        """The threads whose unit or flag is no longer there, for its text has changed."""
        there = {*unit_ids, *(flag.id for flag in flags)}
        return [thread for subject, thread in self._threads.items() if subject not in there and thread.count]
