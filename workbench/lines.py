"""The lines of a revision and the part that each plays: kept from one revision to the next, changed by an editor."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import replace

from workbench.domain import Paragraph, Revision, Role
from workbench.errors import EditionError, Message

__all__ = ["kept_roles", "same_roles", "set_aside", "with_chosen"]


def set_aside(revision: Revision) -> int:
    """How many lines of a revision are kept and not aligned."""
    return sum(not paragraph.aligned for paragraph in revision.paragraphs)


def same_roles(one: Revision, other: Revision) -> bool:
    """Whether two revisions of the same text give their lines the same roles.

    How text that has no other role than the usual one is cut into paragraphs makes no difference.
    """
    return _marked(one) == _marked(other)


def _marked(revision: Revision) -> set[Paragraph]:
    return {paragraph for paragraph in revision.paragraphs if paragraph.role != "body" or paragraph.chosen}


def kept_roles(before: Revision, now: Revision) -> Revision:
    """``now``, in which lines that stood in ``before`` have the roles that an editor gave them there.

    Of several lines with the same text the first keeps the role of the first, and so on.
    """
    if not any(paragraph.chosen for paragraph in before.paragraphs):
        return now
    known: defaultdict[str, deque[Paragraph]] = defaultdict(deque)
    for paragraph in before.paragraphs:
        known[_text(before, paragraph)].append(paragraph)
    paragraphs = []
    for paragraph in now.paragraphs:
        same = known.get(_text(now, paragraph))
        was = same.popleft() if same else paragraph
        paragraphs.append(replace(paragraph, role=was.role, chosen=True) if was.chosen else paragraph)
    if any(paragraph.chosen and paragraph.role == "title" for paragraph in paragraphs):
        paragraphs = [
            replace(paragraph, role="body") if paragraph.role == "title" and not paragraph.chosen else paragraph
            for paragraph in paragraphs
        ]
    return replace(now, paragraphs=tuple(paragraphs))


def with_chosen(revision: Revision, roles: Mapping[int, Role]) -> Revision:
    """The revision with the roles that an editor gives some of its lines, not split into sentences.

    ``roles``: by the line's index; one that the line has already says nothing. Raises EditionError where more than one
    line would be the title.
    """
    paragraphs = tuple(
        paragraph
        if roles.get(index, paragraph.role) == paragraph.role
        else replace(paragraph, role=roles[index], chosen=True)
        for index, paragraph in enumerate(revision.paragraphs)
    )
    titles = [index + 1 for index, paragraph in enumerate(paragraphs) if paragraph.role == "title"]
    if len(titles) > 1:
        raise EditionError(
            Message(
                "Lines %(one)s and %(other)s cannot both be the title: give one of them another role.",
                {"one": titles[0], "other": titles[1]},
            )
        )
    return replace(revision, paragraphs=paragraphs, sentences=None)


def _text(revision: Revision, paragraph: Paragraph) -> str:
    return revision.text[paragraph.start : paragraph.end]
