"""Many files in: read, put together into articles, and kept until somebody has looked and they are aligned."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from workbench.config import MEGABYTE
from workbench.errors import InputError, Message, TooLarge
from workbench.grouping import Place, TextFile, group, read_name
from workbench.grouping.content import PASSAGES, Encode
from workbench.ingest import EXTENSIONS, Document, likely_language, read
from workbench.ingest.archive import MAX_UNPACKED, is_archive, is_litter, unpack
from workbench.languages import LANGUAGES
from workbench.readings import document_of, reading_of
from workbench.store import Namesake, PlannedArticle, StagedFile, StagedText, Store

__all__ = ["MAX_FILES", "TOGETHER", "Staged", "digest", "document", "last_part", "namesakes", "read_files", "stage"]

MAX_FILES: Final = 1000
"""Of one upload, those in archives counted one by one."""
TOGETHER: Final = 10
"""An upload may hold this many texts of the largest size, or what comes to as much."""
_SAME_STORY: Final = 0.5  # of the longer words that two texts of a story have in common; two stories have .2
_LONGER: Final = re.compile(r"[^\W\d_]{5,}")
_OPENING: Final = 80


@dataclass(frozen=True, slots=True)
class Staged:
    """A file as it came: the document in it, or why there is none."""

    name: str
    document: Document | None
    problem: Message | None = None


def read_files(given: Iterable[tuple[str, bytes]], *, largest: int) -> list[Staged]:
    """Each file read, archives file by file; what cannot be read comes with a sentence.

    ``given``: names, with their folders where they have them, and bytes. ``largest``: bytes that one text may have.
    Raises TooLarge for more than MAX_FILES, or more bytes than TOGETHER of the largest texts have, or one archive.
    """
    found: list[Staged] = []
    most = left = max(TOGETHER * largest, MAX_UNPACKED)
    for name, data in given:
        for part, content, problem in _parts(name, data):
            if len(found) == MAX_FILES:
                raise TooLarge(
                    Message(
                        "These are more than %(limit)s files: upload them in several lots.", {"limit": f"{MAX_FILES:,}"}
                    )
                )
            left -= len(content or b"")
            if left < 0:
                raise TooLarge(
                    Message(
                        "These are more than %(megabytes)s MB once unpacked: upload them in several lots.",
                        {"megabytes": f"{most / MEGABYTE:g}"},
                    )
                )
            found.append(_read(part, content, problem, largest))
    return found


def _parts(name: str, data: bytes) -> Iterator[tuple[str, bytes | None, Message | None]]:
    """The file, or where it is an archive those in it, under a path that begins with its name."""
    if is_litter(name):
        return
    if not is_archive(data):
        yield name, data, None
        return
    try:
        members = unpack(data, name=last_part(name))
    except InputError as error:
        if PurePosixPath(name).suffix.lower() in EXTENSIONS:
            yield name, data, None  # a document that was cut short: its reader says so
        else:
            yield name, None, error.message
        return
    if not members:
        yield name, None, Message("There is no file in %(name)s: pack the texts again.", {"name": last_part(name)})
    for member in members:
        yield f"{name}/{member.name}", member.data, member.problem


def _read(name: str, data: bytes | None, problem: Message | None, largest: int) -> Staged:
    if data is None:
        return Staged(name, None, problem)
    shown = last_part(name)
    if len(data) > largest:
        about = {"name": shown, "limit": f"{largest / MEGABYTE:g}"}
        return Staged(name, None, Message("%(name)s is over %(limit)s MB: cut it into several files.", about))
    try:
        return Staged(name, read(data, name=shown))
    except InputError as error:
        return Staged(name, None, error.message)


def stage(store: Store, upload_id: str, given: Sequence[Staged], *, encode: Encode, actor: str = "") -> bool:
    """Puts the files together into articles and keeps them; False where that upload is there already.

    A text that came twice is left out the second time; an article whose editions came in the same files before
    replaces them, until somebody says otherwise; not where it seems to be another story under an old name.
    """
    texts = [(at, one.name, one.document) for at, one in enumerate(given) if one.document is not None]
    files = {at: _staged(at, name, document) for at, name, document in texts}
    again = _again(list(files.values()))
    grouped = [(at, name, document) for at, name, document in texts if at not in again]
    passages = [TextFile(name, files[at].language, _passages(document)) for at, name, document in grouped]
    for (at, _, _), place in zip(grouped, group(passages, encode), strict=True):
        files[at] = _placed(files[at], place)
    for at in again:
        files[at] = replace(files[at], edition=files[at].language)
    for at, one in enumerate(given):
        files.setdefault(at, StagedFile(at, one.name, problem=one.problem))
    ordered = [files[at] for at in sorted(files)]
    revisions = [one.document.revision() if one.document else None for one in given]
    return store.uploads.create(
        upload_id,
        zip(ordered, revisions, strict=True),
        _planned(store, ordered, {at: document for at, _, document in texts}),
        actor=actor,
    )


def document(text: StagedText) -> Document:
    """The document that was staged."""
    return document_of(text.revision, text.file.reading, title=text.file.title)


def last_part(path: str) -> str:
    """The name of a file without its folders."""
    return PurePosixPath(path.replace("\\", "/")).name or path


def namesakes(store: Store, articles: Mapping[int, Sequence[StagedFile]]) -> dict[int, tuple[Namesake, ...]]:
    """The stored articles that planned ones may be meant for, by the number of these, the likeliest first.

    ``articles``: number → files.
    """
    told = {number: _told(files) for number, files in articles.items()}
    every = _Told(*(frozenset[str]().union(*parts) for parts in zip(*told.values(), strict=True))) if told else _Told()
    found = store.uploads.namesakes(filenames=every.filenames, titles=every.titles, ids=every.ids)
    return {number: tuple(sorted(filter(own.fits, found), key=own.unlikely)) for number, own in told.items()}


class _Told(NamedTuple):
    """What the files of an article tell of the one it may be."""

    filenames: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()

    def same_files(self, article: Namesake) -> int:
        """How many editions of the stored article came in files of these names."""
        return len(self.filenames.intersection(article.filenames.values()))

    def fits(self, article: Namesake) -> bool:
        """Whether the stored article may be meant."""
        return article.article in self.ids or article.title in self.titles or self.same_files(article) > 0

    def unlikely(self, article: Namesake) -> int:
        """The key that puts the likeliest first."""
        return -self.same_files(article)


def _told(files: Sequence[StagedFile]) -> _Told:
    names = {last_part(file.name): read_name(file.name).key for file in files}
    return _Told(
        frozenset(name for name in names if read_name(name).key),
        frozenset(file.title for file in files if file.title),
        frozenset(key.replace(" ", "-") for key in names.values() if key),
    )


def digest(document: Document) -> str:
    """What is the same for documents that differ in nothing but white space."""
    words = " ".join(document.text.split())
    return hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _staged(position: int, name: str, document: Document) -> StagedFile:
    tag = likely_language(document.article)
    return StagedFile(
        position,
        name,
        digest=digest(document),
        reading=reading_of(document),
        words=len(document.article.split()),
        title=document.title,
        opening=_opening(document),
        language=LANGUAGES[tag].code if tag in LANGUAGES else tag,
    )


def _opening(document: Document) -> str:
    """What the article is called by where its texts have no title: the first words."""
    first = " ".join(_passages(document)[0].split())
    return first if len(first) <= _OPENING else first[:_OPENING].rsplit(maxsplit=1)[0] + "…"


def _again(files: Sequence[StagedFile]) -> set[int]:
    """Positions of texts that are there twice for the same edition, as their names say; the shortest name is kept."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    found = set()
    for file in sorted(files, key=lambda file: len(last_part(file.name))):
        told = (file.digest, read_name(file.name).codes[:1])
        if told in seen:
            found.add(file.position)
        seen.add(told)
    return found


def _passages(document: Document) -> tuple[str, ...]:
    return tuple(document.article.split("\n\n")[:PASSAGES])


def _placed(file: StagedFile, place: Place) -> StagedFile:
    return replace(file, edition=place.code, article=place.article, stranger=place.stranger)


def _planned(store: Store, files: Sequence[StagedFile], documents: Mapping[int, Document]) -> list[PlannedArticle]:
    own: dict[int, list[StagedFile]] = {}
    for file in files:
        if file.article is not None:
            own.setdefault(file.article, []).append(file)
    found = namesakes(store, own)
    planned = []
    taken: set[str] = set()
    for number in sorted(own):
        texts = [documents[file.position].article for file in own[number]]
        same = (one.article for one in found[number] if _told(own[number]).same_files(one))
        free = (article for article in same if article not in taken)
        replaces = next((article for article in free if _is_same_story(store, article, texts)), None)
        taken |= {replaces} if replaces else set()
        planned.append(PlannedArticle(number, replaces=replaces))
    return planned


def _is_same_story(store: Store, article_id: str, texts: Sequence[str]) -> bool:
    """Whether one of the texts has the words of one of the article's editions: else the name alone has come again."""
    given = [set(_LONGER.findall(text.lower())) for text in texts]
    for edition in store.revisions.latest(article_id).values():
        stored = set(_LONGER.findall(edition.revision.text.lower()))
        if any(len(stored & words) >= max(1, _SAME_STORY * min(len(stored), len(words))) for words in given):
            return True
    return False
