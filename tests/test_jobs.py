from __future__ import annotations

import threading

import pytest

from tests.lots import EN, FERRY_AND_LIBRARY, UA
from workbench import intake, jobs, review
from workbench.checks import NO_POLICY
from workbench.embed import Encoder
from workbench.errors import Message, ModelError, NotFound
from workbench.jobs import Jobs
from workbench.opening import current, opened
from workbench.staging import read_files, stage
from workbench.store import PlannedArticle, Store

HERE = "bcdfgh23"


@pytest.fixture
def background(store: Store, encoder: Encoder) -> Jobs:
    return Jobs(store, encoder=lambda _: encoder, policy=lambda: NO_POLICY)


def put(store: Store, encoder: Encoder, files: dict[str, str]) -> None:
    read = read_files([(name, text.encode()) for name, text in files.items()], largest=100_000)
    assert stage(store, HERE, read, encode=encoder.encode)


def planned(store: Store, number: int = 1) -> PlannedArticle:
    return next(article for article in store.uploads.get(HERE).articles if article.number == number)


def start(store: Store, background: Jobs, *numbers: int) -> None:
    background.add(HERE, store.uploads.start(HERE, numbers))


def test_articles_come_of_an_upload(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    start(store, background, 1, 2)
    assert store.articles.list() == ()
    background.work()
    assert [planned(store, number).step for number in (1, 2)] == ["done", "done"]
    alignment = current(store, planned(store).article or "")
    assert list(alignment.editions) == ["ua", "en", "ru"]
    assert store.revisions.history(alignment.id, "ru")[0].filename == "ferry (рус).txt"
    assert planned(store).open_flags == 0
    assert store.uploads.unfinished() == ()


def test_title_and_source_are_those_of_the_table(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    store.uploads.correct(HERE, [], [PlannedArticle(1, "Пором <i>", "ua"), PlannedArticle(2, "", "ru")])
    start(store, background, 1, 2)
    background.work()
    found = [store.articles.get(planned(store, number).article or "") for number in (1, 2)]
    assert [(article.title, article.source) for article in found] == [
        ("Пором <i>", "ua"),
        ("Бібліотеку на вулиці Садовій відкриють у березні.", None),
    ]


def test_started_twice_it_runs_once(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    start(store, background, 1)
    start(store, background, 1)
    background.add(HERE, [1, 1])
    background.work()
    assert len(store.articles.list()) == 1


def test_editions_are_replaced_and_decisions_stay(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    start(store, background, 1)
    background.work()
    article_id = planned(store).article or ""
    review.confirm(store, article_id, opened(store, article_id).unit_ids[0], actor="Оля")
    store.uploads.discard(HERE)

    put(store, encoder, {"ferry.ua.txt": UA.replace("120", "130"), "ferry_en.txt": EN.replace("120", "130")})
    assert planned(store).replaces == article_id
    start(store, background, 1)
    background.work()
    assert planned(store).step == "done"
    assert str(planned(store).message) == "2 kept, 1 to look at."
    alignment = current(store, article_id)
    assert [unit.status for unit in alignment.units] == ["confirmed", "unreviewed", "unreviewed"]
    assert len(store.articles.list()) == 1

    store.uploads.discard(HERE)
    put(store, encoder, {"ferry.ua.txt": UA.replace("120", "130")})
    start(store, background, 1)
    background.work()
    assert "nothing has changed" in str(planned(store).message)


def test_an_article_that_went_meanwhile_is_said(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    store.uploads.correct(HERE, [], [PlannedArticle(1, replaces="gone")])
    start(store, background, 1)
    background.work()
    assert planned(store).step == "failed"
    assert str(planned(store).message) == "There is no article gone; look for it in the list of articles."


def test_a_failure_is_said_and_can_be_tried_again(
    store: Store, encoder: Encoder, background: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    with monkeypatch.context() as broken:

        def fail(*_: object, **__: object) -> None:
            raise ModelError(Message("The model is not here."))

        broken.setattr(intake, "create_article", fail)
        start(store, background, 1)
        background.work()
    assert (planned(store).step, str(planned(store).message)) == ("failed", "The model is not here.")
    assert store.uploads.again(HERE, 1)
    background.add(HERE, [1])
    background.work()
    assert planned(store).step == "done"


def test_what_nobody_thought_of_breaks_one_article(
    store: Store, encoder: Encoder, background: Jobs, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    create = intake.create_article

    def fail_first(given: Store, *, title: str, **more: object) -> object:
        if "ru" in more["editions"]:  # type: ignore[operator]
            raise ZeroDivisionError
        return create(given, title=title, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "create_article", fail_first)
    start(store, background, 1, 2)
    background.work()
    assert [planned(store, number).step for number in (1, 2)] == ["failed", "done"]
    assert "Something broke" in str(planned(store).message)
    assert "ZeroDivisionError" in caplog.text


def test_what_was_interrupted_is_taken_up_again(store: Store, encoder: Encoder) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    store.uploads.start(HERE, [1, 2])
    store.uploads.take(HERE, 1)  # and the program ends here
    after = Jobs(store, encoder=lambda _: encoder, policy=lambda: NO_POLICY)
    finished = threading.Event()
    finish = store.uploads.finish
    seen: list[int] = []

    def note(upload_id: str, number: int, **more: object) -> None:
        finish(upload_id, number, **more)  # type: ignore[arg-type]
        seen.append(number)
        if len(seen) == 2:
            finished.set()

    store.uploads.finish = note  # type: ignore[method-assign]
    with after.running():
        assert finished.wait(30)
    assert [planned(store, number).step for number in (1, 2)] == ["done", "done"]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("Worker", "Scheduler"))]


def test_an_article_that_was_stored_just_before_the_end_is_not_stored_twice(
    store: Store, encoder: Encoder, background: Jobs
) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    start(store, background, 1)
    background.work()
    article = planned(store).article
    with store._connections.transaction() as database:
        database.execute("UPDATE upload_articles SET state = 'running'")
        database.execute("UPDATE upload_files SET text = 'x', paragraphs = '[]'")
    for upload_id, number in store.uploads.interrupted():
        background.add(upload_id, [number])
    background.work()
    assert planned(store).step == "done"
    assert [summary.article.id for summary in store.articles.list()] == [article]


def test_a_discarded_upload_does_not_run(store: Store, encoder: Encoder, background: Jobs) -> None:
    put(store, encoder, FERRY_AND_LIBRARY)
    start(store, background, 1)
    store.uploads.discard(HERE)
    background.work()
    assert store.articles.list() == ()
    with pytest.raises(NotFound):
        store.uploads.get(HERE)


def test_huey_is_used_as_it_is_meant_to_be() -> None:
    assert callable(jobs.Consumer._set_signal_handlers), "what keeps signals to the program has another name now"
