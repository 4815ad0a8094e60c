"""Documents in, a stored and aligned article out."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeVar

from workbench import pipeline
from workbench.checks import NO_POLICY, Policy
from workbench.domain import Alignment, Article, Edition, language_tag
from workbench.errors import EditionError, EmptyText, Message, StaleAction
from workbench.imports.job import edition_code
from workbench.lines import kept_roles, same_roles
from workbench.opening import opened
from workbench.readings import reading_of
from workbench.reupload import Before, Replacement, align_after_change, align_same_again, compared
from workbench.store import Reading, Store, newsroom_order

if TYPE_CHECKING:
    from workbench.embed import Encoder
    from workbench.ingest import Document

__all__ = ["Replacement", "align_again", "create_article", "replace_edition", "replace_editions", "title_brought"]

_T = TypeVar("_T")

_HEADLINE_WIDTH: Final = 200
_SENTENCE_WIDTH: Final = 80
_MOST_ATTEMPTS: Final = 5
"""How often an article is aligned again because of what was decided meanwhile; texts are always waited for."""


def create_article(
    store: Store,
    *,
    title: str | None,
    editions: Mapping[str, Document],
    source: str | None = None,
    filenames: Mapping[str, str] | None = None,
    article_id: str | None = None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
) -> Article:
    """Aligns the documents and stores the article with its revisions and alignment, all or nothing.

    ``editions`` and ``filenames``: by edition code; ``uk`` is taken as ``ua``. A blank ``title`` falls back to the
    title of the source's document, then of the first that has one, then to the first sentence, cut to 80 characters.
    ``article_id``: None for one that the store chooses. ``encoder``: None for the bundled model. ``policy``: what the
    newsroom wants of the checks.

    Raises EditionError for fewer than two editions, an edition given twice, the same text in two editions, a code
    that is not 2 to 8 small Latin letters or a source that is not among the editions, EmptyText for a text without
    a sentence, TooLarge for a title over 500 characters, and what the pipeline and the store raise.
    """
    documents = _by_code(editions)
    names = _by_code(filenames or {})
    source = edition_code(source) if source else None
    given = {code: Edition(code, language_tag(code), document.revision()) for code, document in documents.items()}
    alignment = _aligned(given, source=source, encoder=encoder, policy=policy)
    title = (title or "").strip() or title_brought(documents, source=source) or _first_words(alignment)
    with store.transaction():
        article = store.articles.create(title=title, source=source, article_id=article_id)
        _save(store, article, alignment, names, {code: reading_of(document) for code, document in documents.items()})
    return article


def title_brought(documents: Mapping[str, Document], *, source: str | None) -> str | None:
    """The title of the source's document, else of the first that has one, cut to 200 characters; None without any.

    ``documents``: by edition code.
    """
    order = sorted(newsroom_order(documents), key=lambda code: code != source)
    titles = (documents[code].title or "" for code in order)
    return next((_shortened(title, _HEADLINE_WIDTH) for title in titles if title.strip()), None)


def replace_edition(
    store: Store,
    article_id: str,
    code: str,
    document: Document,
    *,
    filename: str | None = None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
    as_given: bool = False,
    seen: int | None = None,
) -> Replacement:
    """As :func:`replace_editions` with one edition."""
    return replace_editions(
        store,
        article_id,
        {code: document},
        filenames={code: filename} if filename else {},
        encoder=encoder,
        policy=policy,
        as_given=as_given,
        seen={code: seen} if seen is not None else {},
    )


def replace_editions(
    store: Store,
    article_id: str,
    documents: Mapping[str, Document],
    *,
    filenames: Mapping[str, str] | None = None,
    encoder: Encoder | None = None,
    policy: Policy = NO_POLICY,
    as_given: bool = False,
    seen: Mapping[str, int] | None = None,
) -> Replacement:
    """Adds each document as its edition's next revision, or as a new edition, and aligns the article again.

    ``documents`` and ``filenames``: by edition code; all of them are stored, or none. What was decided stays where the
    text it speaks of has not changed, an edition keeps its language, and lines that were there keep the roles an editor
    gave them, unless the documents' are to be taken ``as_given``. ``seen``: the numbers of the revisions that somebody
    looked at, where these must still be the latest. Raises NotFound for an unknown article, StaleAction where somebody
    else replaced one of these editions meanwhile, otherwise as :func:`create_article`.
    """
    documents = _by_code(documents)
    article = store.articles.get(article_id)
    stored = store.revisions.latest(article.id)
    begun_from = {code: stored.get(code) for code in documents}
    for code, number in _by_code(seen or {}).items():
        if code in stored and stored[code].revision.number != number:
            raise _replaced_meanwhile(code)
    given = {
        code: _replacing(begun_from[code], code, document, as_given=as_given) for code, document in documents.items()
    }
    if all(given[code] is begun_from[code] for code in given):
        before = store.alignments.latest(article.id)
        if before is not None:
            return Replacement(kept=len(before.units), need_a_look=0, changed=False)
    readings = {code: reading_of(document) for code, document in documents.items()}
    attempts = 0
    while True:
        attempts += 1
        was = Before.of(store, article.id)
        alignment = _aligned(stored | given, source=article.source, encoder=encoder, policy=policy, before=was)
        with store.transaction():
            known, stored = stored, store.revisions.latest(article.id)
            for code, edition in begun_from.items():
                if stored.get(code) != edition:
                    raise _replaced_meanwhile(code)
            if stored == known and (_is_as_it_was(store, article.id, was) or attempts >= _MOST_ATTEMPTS):
                before = was.alignment if was else None
                return compared(before, _save(store, article, alignment, _by_code(filenames or {}), readings))
        # Another edition was replaced, or something decided, while these were being aligned: align with that.


def _replacing(before: Edition | None, code: str, document: Document, *, as_given: bool) -> Edition:
    """The edition with the document's text; the one before, where nothing in it is other."""
    revision = document.revision()
    if before is None:
        return Edition(code, language_tag(code), revision)
    if not as_given:
        revision = kept_roles(before.revision, revision)
    same = before.revision.text == revision.text and same_roles(before.revision, revision)
    return before if same else Edition(code, before.lang, revision)


def _replaced_meanwhile(code: str) -> StaleAction:
    return StaleAction(
        Message(
            "Somebody has replaced the %(edition)s edition meanwhile; look at the new text, "
            "then upload yours again if it is still needed.",
            {"edition": code.upper()},
        )
    )


def align_again(
    store: Store, article_id: str, *, encoder: Encoder | None = None, policy: Policy = NO_POLICY
) -> Replacement:
    """Aligns the article's latest editions anew, as with another model; decisions stay where units stay.

    Raises NotFound for an unknown article, otherwise what the pipeline and the store raise.
    """
    article = store.articles.get(article_id)
    attempts = 0
    while True:
        attempts += 1
        stored = store.revisions.latest(article.id)
        was = Before.of(store, article.id)
        alignment = _aligned(stored, source=article.source, encoder=encoder, policy=policy, before=was, again=True)
        with store.transaction():
            if stored == store.revisions.latest(article.id) and (
                _is_as_it_was(store, article.id, was) or attempts >= _MOST_ATTEMPTS
            ):
                return compared(was.alignment if was else None, _save(store, article, alignment, {}, {}))
        # An edition was replaced meanwhile, or something decided: align that.


def _is_as_it_was(store: Store, article_id: str, was: Before | None) -> bool:
    """Whether nothing was decided since."""
    return was is None or opened(store, article_id).state == was.state


def _by_code(given: Mapping[str, _T]) -> dict[str, _T]:
    """The same with checked codes."""
    checked: dict[str, _T] = {}
    for name, value in given.items():
        code = edition_code(name)
        if code in checked:
            raise EditionError(
                Message("The %(edition)s edition is given twice; leave one out.", {"edition": code.upper()})
            )
        checked[code] = value
    return checked


def _aligned(
    given: Mapping[str, Edition],
    *,
    source: str | None,
    encoder: Encoder | None,
    policy: Policy,
    before: Before | None = None,
    again: bool = False,
) -> Alignment:
    """The alignment of the editions, in the newsroom's order, once they have been checked.

    ``before``: the article as editors left it, whose settled units stay. ``again``: the texts are the same, so that
    none can be out of date.
    """
    editions = {code: given[code] for code in newsroom_order(given)}
    for edition in editions.values():
        _check_not_empty(edition.code, edition.revision.text.strip())
    for one, other in combinations(editions.values(), 2):
        if one.revision.text.split() == other.revision.text.split():
            raise EditionError(
                Message(
                    "The %(one)s and %(other)s editions have the same text; give each edition its own.",
                    {"one": one.code.upper(), "other": other.code.upper()},
                )
            )
    # Id and title are the article's, which need not exist yet.
    if before is None:
        alignment = pipeline.align_article(editions, id="", source=source, encoder=encoder, policy=policy)
    else:
        align = align_same_again if again else align_after_change
        alignment = align(before, editions, source=source, encoder=encoder, policy=policy)
    for edition in alignment.editions.values():
        _check_not_empty(edition.code, edition.sentences)
    return alignment


def _check_not_empty(code: str, content: Sized) -> None:
    if not content:
        raise EmptyText(
            Message(
                "There is no sentence in the %(edition)s edition; give its text or leave it out.",
                {"edition": code.upper()},
            )
        )


def _first_words(alignment: Alignment) -> str:
    """The first sentence of the source, else of the first edition, cut."""
    first = alignment.editions[alignment.source or next(iter(alignment.editions))].sentences[0]
    return _shortened(first.text, _SENTENCE_WIDTH)


def _shortened(text: str, width: int) -> str:
    """At most ``width`` characters, cut between words where there are several."""
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1].rsplit(maxsplit=1)[0].rstrip(" ,;:") + "…"


def _save(
    store: Store,
    article: Article,
    alignment: Alignment,
    filenames: Mapping[str, str],
    readings: Mapping[str, Reading],
) -> Alignment:
    """Stores the alignment and those of its editions that are new; returns it with the numbers they were given."""
    editions = {
        code: store.revisions.add(article.id, edition, filename=filenames.get(code), reading=readings.get(code))
        for code, edition in alignment.editions.items()
    }
    saved = replace(alignment, id=article.id, title=article.title, editions=editions)
    store.alignments.save(saved)
    return saved
