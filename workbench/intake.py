"""Documents in, a stored and aligned article out."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from dataclasses import replace
from itertools import combinations, count
from typing import TYPE_CHECKING, Final, TypeVar

from workbench import demo, pipeline
from workbench.checks import NO_POLICY, Policy
from workbench.domain import Alignment, Article, Edition, Revision, language_tag
from workbench.errors import EditionError, EmptyText, Message, NotFound, StaleAction
from workbench.imports.job import edition_code
from workbench.lines import kept_roles, same_roles
from workbench.opening import opened
from workbench.reupload import Before, Replacement, align_after_change, align_same_again, compared
from workbench.store import Reading, Store, newsroom_order

if TYPE_CHECKING:
    from workbench.embed import Encoder
    from workbench.ingest import Document

__all__ = ["Replacement", "align_again", "create_article", "load_demo", "replace_edition", "title_brought"]

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
        _save(store, article, alignment, names, {code: _reading(document) for code, document in documents.items()})
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
    """Adds the document as the edition's next revision, or as a new edition, and aligns the article again.

    What was decided stays where the text it speaks of has not changed, the edition keeps its language, and lines that
    were there keep the roles an editor gave them, unless the document's are to be taken ``as_given``. ``seen``: the
    number of the revision that somebody looked at, where that must still be the latest. Raises
    NotFound for an unknown article, StaleAction where somebody else replaced the same edition meanwhile, otherwise as
    :func:`create_article`.
    """
    code = edition_code(code)
    article = store.articles.get(article_id)
    stored = store.revisions.latest(article.id)
    begun_from = stored.get(code)
    lang = begun_from.lang if begun_from else language_tag(code)
    revision = document.revision()
    if begun_from and not as_given:
        revision = kept_roles(begun_from.revision, revision)
    edition = Edition(code, lang, revision)
    if begun_from and seen is not None and begun_from.revision.number != seen:
        raise _replaced_meanwhile(code)
    if begun_from and begun_from.revision.text == revision.text and same_roles(begun_from.revision, revision):
        edition = begun_from
        before = store.alignments.latest(article.id)
        if before is not None:
            return Replacement(kept=len(before.units), need_a_look=0, changed=False)
    for attempt in count(1):
        was = Before.of(store, article.id)
        alignment = _aligned(
            stored | {code: edition},
            source=article.source,
            encoder=encoder,
            policy=policy,
            before=was,
        )
        with store.transaction():
            known, stored = stored, store.revisions.latest(article.id)
            if stored.get(code) != begun_from:
                raise _replaced_meanwhile(code)
            if stored == known and (_is_as_it_was(store, article.id, was) or attempt >= _MOST_ATTEMPTS):
                before = was.alignment if was else None
                names, readings = {code: filename} if filename else {}, {code: _reading(document)}
                return compared(before, _save(store, article, alignment, names, readings))
        # Another edition was replaced, or something decided, while this one was being aligned: align with that.
    raise AssertionError


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
    for attempt in count(1):
        stored = store.revisions.latest(article.id)
        was = Before.of(store, article.id)
        alignment = _aligned(stored, source=article.source, encoder=encoder, policy=policy, before=was, again=True)
        with store.transaction():
            if stored == store.revisions.latest(article.id) and (
                _is_as_it_was(store, article.id, was) or attempt >= _MOST_ATTEMPTS
            ):
                return compared(was.alignment if was else None, _save(store, article, alignment, {}, {}))
        # An edition was replaced meanwhile, or something decided: align that.
    raise AssertionError


def _is_as_it_was(store: Store, article_id: str, was: Before | None) -> bool:
    """Whether nothing was decided since."""
    return was is None or opened(store, article_id).state == was.state


def load_demo(store: Store, *, encoder: Encoder | None = None, policy: Policy = NO_POLICY) -> tuple[Article, ...]:
    """Stores the stories of :mod:`workbench.demo` that the store does not have, and returns those it added.

    A story's article id is ``demo-`` and the story's own id.
    """
    added = []
    for story in demo.stories():
        article_id = f"demo-{story.id}"
        if _is_stored(store, article_id):
            continue
        editions = {
            code: Edition(code, edition.lang, Revision.from_text(story.text(code)))
            for code, edition in story.editions.items()
        }
        alignment = _aligned(editions, source=story.source, encoder=encoder, policy=policy)
        with store.transaction():
            # Another process may have stored it while this one was aligning.
            if not _is_stored(store, article_id):
                article = store.articles.create(title=story.title, source=story.source, article_id=article_id)
                _save(store, article, alignment, {}, {})
                added.append(article)
    return tuple(added)


def _is_stored(store: Store, article_id: str) -> bool:
    try:
        store.articles.get(article_id)
    except NotFound:
        return False
    return True


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


def _reading(document: Document) -> Reading:
    repairs = tuple((repair.kind, repair.count, repair.examples) for repair in document.repairs)
    return Reading(document.format, document.encoding, document.confidence, repairs)


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
