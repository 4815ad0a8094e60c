"""What is to be said of an upload before it runs, and which of its articles can be aligned as they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.errors import Message
from workbench.store import PlannedArticle, StagedFile, Upload

__all__ = ["Plan", "Remark", "against_content", "plan"]

_FEWEST: Final = 2
_LONGEST_TITLE: Final = 500


@dataclass(frozen=True, slots=True)
class Remark:
    """``stops``: the article is not aligned as long as this can be said of it."""

    message: Message
    stops: bool = True


@dataclass(frozen=True, slots=True)
class Plan:
    """``files``: position → what there is to say of the file. ``articles``: number → of the article as a whole.

    ``ready``: numbers of the drafts that can be aligned.
    """

    files: Mapping[int, Sequence[Remark]]
    articles: Mapping[int, Sequence[Remark]]
    ready: tuple[int, ...]


def plan(upload: Upload) -> Plan:
    """What there is to say of the drafts of an upload, and of the files that are left out."""
    files: defaultdict[int, list[Remark]] = defaultdict(list)
    articles: defaultdict[int, list[Remark]] = defaultdict(list)
    kept = {file.digest: file for file in reversed(upload.files) if file.article is not None}
    for file in upload.files:
        if file.problem:
            files[file.position].append(Remark(file.problem, stops=False))
        elif file.article is None and file.digest in kept:
            about = {"name": kept[file.digest].name}
            files[file.position].append(Remark(Message("This is the same text as %(name)s.", about), stops=False))
    drafts = [article for article in upload.articles if article.step == "draft"]
    replaced = Counter(article.replaces for article in drafts if article.replaces)
    for article in drafts:
        own = upload.of(article.number)
        for file in own:
            files[file.position].extend(_of_file(file, own))
        articles[article.number].extend(_of_article(article, own, replaced))
    ready = tuple(
        article.number
        for article in drafts
        if not any(remark.stops for remark in articles[article.number])
        and not any(remark.stops for file in upload.of(article.number) for remark in files[file.position])
    )
    return Plan(files, articles, ready)


def against_content(upload: Upload) -> tuple[StagedFile, ...]:
    """The files of drafts whose content is in another language than their edition."""
    drafts = {article.number for article in upload.articles if article.step == "draft"}
    return tuple(file for file in upload.files if file.article in drafts and _is_misnamed(file))


def _is_misnamed(file: StagedFile) -> bool:
    return None not in (file.edition, file.language) and file.edition != file.language


def _of_file(file: StagedFile, own: Sequence[StagedFile]) -> list[Remark]:
    remarks = []
    if file.edition is None:
        remarks.append(Remark(Message("Its language is not certain: choose the edition.")))
    elif _is_misnamed(file):
        about = {"edition": file.edition.upper(), "other": (file.language or "").upper()}
        remarks.append(
            Remark(Message("The text reads like %(other)s: choose that edition, or say that it is %(edition)s.", about))
        )
    twins = [other for other in own if other.edition == file.edition and file.edition is not None]
    if len(twins) > 1:
        about = {"edition": (file.edition or "").upper()}
        remarks.append(Remark(Message("The %(edition)s edition is there twice: leave one out, or move it.", about)))
    for other in own:
        if other.digest == file.digest and other.edition != file.edition and other.position < file.position:
            about = {"edition": (other.edition or "?").upper()}
            remarks.append(Remark(Message("This is the same text as the %(edition)s edition: leave one out.", about)))
    if file.stranger:
        remarks.append(
            Remark(
                Message("It does not look like the same story as the others: is it in the right place?"), stops=False
            )
        )
    return remarks


def _of_article(article: PlannedArticle, own: Sequence[StagedFile], replaced: Mapping[str, int]) -> list[Remark]:
    remarks = []
    if len(own) < _FEWEST and article.replaces is None:
        remarks.append(Remark(Message("This is one edition only: move it to its article, or add another file.")))
    if article.replaces and replaced[article.replaces] > 1:
        remarks.append(Remark(Message("Two articles are to replace the same one: choose another for one of them.")))
    if len(article.title) > _LONGEST_TITLE:
        remarks.append(
            Remark(Message("The title is longer than %(limit)s characters; shorten it.", {"limit": _LONGEST_TITLE}))
        )
    return remarks
