from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.store.newsroom import EN, UA, alignment, editions
from workbench.domain import Paragraph, Revision
from workbench.errors import Message, NotFound, StaleAction
from workbench.store import PlannedArticle, Reading, StagedFile, Store

HERE = "bcdfgh23"


def staged(position: int, *, article: int | None, edition: str | None, name: str = "") -> StagedFile:
    return StagedFile(
        position,
        name or f"{article}.{edition}.txt",
        digest=f"d{position}",
        reading=Reading("text", "windows-1251", 0.9, (("letters", 2, ("міст",)),)),
        words=3,
        title="Пором",
        language=edition,
        edition=edition,
        article=article,
    )


FILES = (
    staged(0, article=1, edition="ua"),
    staged(1, article=1, edition="en"),
    staged(2, article=2, edition="ua"),
    StagedFile(3, "photo.png", problem=Message("%(name)s is a picture.", {"name": "photo.png"})),
)
TEXT = Revision("Пором\n\nПовернувся.", (Paragraph(0, 5, "title"), Paragraph(7, 18, "credit")))


def stage(store: Store, files: Sequence[StagedFile] = FILES) -> None:
    numbers = sorted({file.article for file in files if file.article})
    given = [(file, None if file.problem else TEXT) for file in files]
    assert store.uploads.create(HERE, given, [PlannedArticle(number) for number in numbers], actor="Оля")


def steps(store: Store) -> dict[int, str]:
    return {article.number: article.step for article in store.uploads.get(HERE).articles}


def test_what_was_stored_comes_back(store: Store) -> None:
    stage(store)
    upload = store.uploads.get(HERE)
    assert (upload.files, upload.articles, upload.actor) == (FILES, (PlannedArticle(1), PlannedArticle(2)), "Оля")
    assert upload.of(None) == FILES[3:]
    assert [text.revision for text in store.uploads.texts(HERE, 1)] == [TEXT, TEXT]


def test_it_outlives_the_program(store: Store) -> None:
    stage(store)
    store.close()
    assert store.uploads.get(HERE).files == FILES


def test_the_same_upload_is_stored_once(store: Store) -> None:
    stage(store)
    assert not store.uploads.create(HERE, [], [])
    assert store.uploads.get(HERE).files == FILES


def test_an_unknown_upload_is_said(store: Store) -> None:
    for ask in (store.uploads.get, store.uploads.discard, lambda upload: store.uploads.correct(upload, [], [])):
        with pytest.raises(NotFound, match="There is no such upload"):
            ask("nowhere")


def test_corrections(store: Store) -> None:
    stage(store)
    moved = staged(2, article=3, edition="ru")
    store.uploads.correct(HERE, [moved], [PlannedArticle(1, "Міст", "ua", "bridge"), PlannedArticle(3)])
    upload = store.uploads.get(HERE)
    assert upload.articles == (PlannedArticle(1, "Міст", "ua", "bridge"), PlannedArticle(3)), "the empty one has gone"
    assert (upload.files[2].edition, upload.files[2].article, upload.files[2].language) == ("ru", 3, "ru")


def test_what_has_begun_is_not_corrected(store: Store) -> None:
    stage(store)
    assert store.uploads.start(HERE, [1]) == (1,)
    away, into = staged(0, article=None, edition="ua"), staged(2, article=1, edition="ru")
    store.uploads.correct(HERE, [away, into], [PlannedArticle(1, "Other")])
    upload = store.uploads.get(HERE)
    assert (upload.files, upload.articles[0].title) == (FILES, "")


def test_each_step_is_taken_once(store: Store) -> None:
    stage(store)
    assert store.uploads.start(HERE, [1, 2]) == (1, 2)
    assert store.uploads.start(HERE, [1, 2]) == ()
    taken = store.uploads.take(HERE, 1)
    assert taken
    assert taken.article
    assert store.uploads.take(HERE, 1) is None
    assert not store.uploads.again(HERE, 1)
    store.uploads.fail(HERE, 1, Message("No."))
    assert store.uploads.get(HERE).articles[0].message == Message("No.")
    assert store.uploads.again(HERE, 1)
    assert not store.uploads.again(HERE, 1)
    again = store.uploads.take(HERE, 1)
    assert again
    assert again.article == taken.article, "the id stays, so that it cannot be stored twice"
    assert steps(store) == {1: "running", 2: "waiting"}


def test_one_that_failed_can_be_corrected(store: Store) -> None:
    stage(store)
    store.uploads.start(HERE, [1])
    store.uploads.take(HERE, 1)
    assert not store.uploads.reopen(HERE, 1)
    store.uploads.fail(HERE, 1, Message("No."))
    assert store.uploads.reopen(HERE, 1)
    assert store.uploads.get(HERE).articles[0] == PlannedArticle(1)


def test_what_was_interrupted_waits_again(store: Store) -> None:
    stage(store)
    store.uploads.start(HERE, [1, 2])
    store.uploads.take(HERE, 1)
    assert store.uploads.interrupted() == ((HERE, 1), (HERE, 2))
    assert steps(store) == {1: "waiting", 2: "waiting"}


def test_texts_go_with_their_article_and_the_rest_with_the_last(store: Store) -> None:
    stage(store, [*FILES[:3], staged(4, article=None, edition="ru")])
    store.uploads.start(HERE, [1, 2])
    store.uploads.take(HERE, 1)
    store.uploads.finish(HERE, 1, article="bridge", message=Message("Done."))
    with pytest.raises(StaleAction, match="discarded meanwhile"):
        store.uploads.texts(HERE, 1)
    assert texts_left(store) == 2
    assert [summary.steps for summary in store.uploads.unfinished()] == [{"done": 1, "waiting": 1}]
    store.uploads.take(HERE, 2)
    store.uploads.finish(HERE, 2, article="ferry")
    assert texts_left(store) == 0
    assert store.uploads.unfinished() == ()
    assert store.uploads.get(HERE).articles[0].article == "bridge"


def texts_left(store: Store) -> int:
    with store._connections.snapshot() as database:
        return int(database.table("upload_files").count_where("text IS NOT NULL"))


def test_open_flags_are_those_of_now(store: Store) -> None:
    stage(store)
    store.uploads.start(HERE, [1])
    store.articles.create(title="The bridge", article_id="bridge")
    given = editions(ua=UA, en=EN)
    for edition in given.values():
        store.revisions.add("bridge", edition)
    store.alignments.save(alignment("bridge", given))
    store.uploads.take(HERE, 1)
    store.uploads.finish(HERE, 1, article="bridge")
    assert store.uploads.get(HERE).articles[0].open_flags == 2
    store.articles.delete("bridge")
    assert store.uploads.get(HERE).articles[0].open_flags is None


def test_discarding(store: Store) -> None:
    stage(store)
    store.uploads.discard(HERE)
    assert store.uploads.unfinished() == ()
    assert texts_left(store) == 0


def test_namesakes(store: Store) -> None:
    store.articles.create(title="The bridge", article_id="bridge")
    given = editions(ua=UA, en=EN)
    store.revisions.add("bridge", given["ua"], filename="17.ua.txt")
    store.revisions.add("bridge", given["en"])
    for asked in ({"filenames": ["17.ua.txt"]}, {"titles": ["The bridge"]}, {"ids": ["bridge", "x"]}):
        found = store.uploads.namesakes(**{"filenames": [], "titles": [], "ids": [], **asked})
        assert [one.article for one in found] == ["bridge"]
        assert found[0].filenames["ua"] == "17.ua.txt"
    assert store.uploads.namesakes(filenames=["17.ru.txt"], titles=["Bridge"], ids=[""]) == ()
