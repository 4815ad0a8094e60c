from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.domain import Alignment
from workbench.errors import NotFound, StoreError
from workbench.store import Store

from . import newsroom
from .newsroom import EN, RU, UA, edition, editions


@pytest.fixture
def alignment(store: Store) -> Alignment:
    """An alignment whose revisions are stored, itself not yet."""
    article = store.articles.create(title="The bridge")
    given = {code: store.revisions.add(article.id, one) for code, one in editions(ru=RU, ua=UA, en=EN).items()}
    return newsroom.alignment(article.id, given)


def test_an_alignment_comes_back_as_it_was(store: Store, alignment: Alignment) -> None:
    assert store.alignments.latest(alignment.id) is None
    store.alignments.save(alignment)
    latest = store.alignments.latest(alignment.id)
    assert latest == alignment
    assert latest
    assert list(latest.editions) == ["ru", "ua", "en"]
    assert [str(flag.message) for flag in latest.flags] == ["EN says 3, a factor of 1.5.", "Other names at 100%."]


def test_the_latest_is_the_one_saved_last(store: Store, alignment: Alignment) -> None:
    store.alignments.save(alignment)
    store.alignments.save(replace(alignment, flags=()))
    latest = store.alignments.latest(alignment.id)
    assert latest == replace(alignment, flags=())


def test_it_speaks_of_the_revisions_it_was_made_from(store: Store, alignment: Alignment) -> None:
    store.alignments.save(alignment)
    store.revisions.add(alignment.id, edition("ua", "Міст закрили."))
    latest = store.alignments.latest(alignment.id)
    assert latest == alignment


def test_the_title_is_the_articles_of_today(store: Store, alignment: Alignment) -> None:
    store.alignments.save(alignment)
    store.articles.rename(alignment.id, "Старий міст")
    latest = store.alignments.latest(alignment.id)
    assert latest == replace(alignment, title="Старий міст")


def test_it_can_have_no_unit(store: Store, alignment: Alignment) -> None:
    store.alignments.save(replace(alignment, units=(), flags=()))
    latest = store.alignments.latest(alignment.id)
    assert latest
    assert (latest.units, latest.flags) == ((), ())


def test_flags_with_one_id_are_kept_apart(store: Store, alignment: Alignment) -> None:
    twice = replace(alignment, flags=alignment.flags + alignment.flags)
    store.alignments.save(twice)
    assert store.alignments.latest(alignment.id) == twice


def test_articles_are_kept_apart(store: Store, alignment: Alignment) -> None:
    store.alignments.save(alignment)
    other = store.articles.create(title="Повінь")
    assert store.alignments.latest(other.id) is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda one: replace(one, id="nowhere"), NotFound),
        (lambda one: replace(one, editions={**one.editions, "pl": edition("pl", "Most.")}), NotFound),
        (lambda one: replace(one, editions={**one.editions, "ua": edition("ua", *UA, number=2)}), NotFound),
        (lambda one: replace(one, editions={**one.editions, "ua": edition("ua", "Інше.")}), StoreError),
        (lambda one: replace(one, editions={**one.editions, "ua": edition("ua", "\n".join(UA))}), StoreError),
    ],
    ids=["article", "edition", "revision", "text", "sentences"],
)
def test_it_must_speak_of_what_is_stored(
    store: Store, alignment: Alignment, change: object, error: type[Exception]
) -> None:
    assert callable(change)
    with pytest.raises(error):
        store.alignments.save(change(alignment))
    assert store.alignments.latest(alignment.id) is None


def test_a_flag_must_be_about_one_of_its_units(store: Store, alignment: Alignment) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.alignments.save(replace(alignment, flags=(replace(alignment.flags[0], unit=2),)))
    assert store.alignments.latest(alignment.id) is None


def test_the_alignment_of_an_unknown_article_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound):
        store.alignments.latest("nowhere")
