"""Opening the store, and what its transactions promise."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from workbench.errors import StoreError
from workbench.store import FILE_NAME, Store

from .newsroom import EN, UA, alignment, edition, editions


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write anywhere; do without that for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def test_opens_a_folder_that_is_not_there_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "newsroom" / "data"
    with Store.open(folder) as store:
        assert store.articles.list() == ()
    assert folder.stat().st_mode & 0o077 == 0
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_keeps_what_was_stored(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        article = store.articles.create(title="Міст")
    with Store.open(tmp_path) as store:
        assert store.articles.get(article.id) == article


def test_can_be_used_after_it_was_closed(store: Store) -> None:
    article = store.articles.create(title="Міст")
    store.close()
    assert store.articles.get(article.id) == article


def test_connections_write_ahead_and_mind_foreign_keys(store: Store) -> None:
    with store._connections.snapshot() as database:
        pragma = {
            name: database.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "foreign_keys")
        }
    assert pragma == {"journal_mode": "wal", "foreign_keys": 1}


def test_an_empty_file_is_a_new_store(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with Store.open(tmp_path) as store:
        assert store.articles.list() == ()


@pytest.mark.parametrize("below", ["", "data", "data/more"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("text")
    with pytest.raises(StoreError, match=r"file.* is a file; give the path of a folder"):
        Store.open(tmp_path / "file" / below)


def test_the_database_cannot_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError, match="Nothing can be written in the data folder"):
        Store.open(tmp_path)


def test_a_folder_that_cannot_be_written(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with unprivileged(), pytest.raises(StoreError, match="Nothing can be written in the data folder"):
        Store.open(open_folder)
    assert list(open_folder.iterdir()) == []


def test_a_folder_that_cannot_be_made(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with unprivileged(), pytest.raises(StoreError, match="Nothing can be written in the data folder"):
        Store.open(open_folder / "data")


def test_a_folder_that_cannot_be_entered(open_folder: Path) -> None:
    open_folder.chmod(0)
    with unprivileged(), pytest.raises(StoreError, match="Nothing can be written in the data folder"):
        Store.open(open_folder)


def test_a_database_that_cannot_be_written(open_folder: Path) -> None:
    Store.open(open_folder).close()
    (open_folder / FILE_NAME).chmod(0o444)
    with unprivileged(), pytest.raises(StoreError, match="Nothing can be written in the data folder"):
        Store.open(open_folder)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"news " * 1000)
    with pytest.raises(StoreError, match="is damaged; put a copy of it back"):
        Store.open(tmp_path)


def test_a_database_damaged_within(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        article = store.articles.create(title="Міст")
        for number in range(200):
            store.revisions.add(article.id, edition("ua", f"Речення {number}. " * 20))
    path = tmp_path / FILE_NAME
    damaged = bytearray(path.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    path.write_bytes(damaged)
    with pytest.raises(StoreError, match="is damaged; put a copy of it back"), Store.open(tmp_path) as store:
        store.revisions.latest(article.id)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    with pytest.raises(StoreError, match="is the database of another program"):
        Store.open(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_writer_that_waits_in_vain_is_told_so(store: Store, tmp_path: Path) -> None:
    with store._connections.snapshot() as database:
        database.conn.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(tmp_path / "data" / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by others for too long"):
            store.articles.create(title="Міст")
        assert store.articles.list() == (), "who reads does not wait"
    store.articles.create(title="Міст")


def test_a_transaction_that_fails_leaves_nothing(store: Store) -> None:
    def half_stored() -> None:
        with store.transaction():
            article = store.articles.create(title="Міст")
            given = {code: store.revisions.add(article.id, one) for code, one in editions(ua=UA, en=EN).items()}
            store.alignments.save(alignment(article.id, given))
            store.decisions.append(article.id, action="accept", subject="f", before={}, after={"status": "accepted"})
            raise RuntimeError("the power went out")

    with pytest.raises(RuntimeError, match="the power went out"):
        half_stored()
    with store._connections.snapshot() as database:
        # SQLite's own tables, and those in which it keeps the index of words, have rows from the start.
        kept = {
            name: database.table(name).count
            for name in database.table_names()
            if not name.startswith(("_", "sqlite", "passage_texts_"))
        }
    assert kept == dict.fromkeys(
        (
            "articles", "revisions", "alignments", "alignment_editions", "units", "flags", "decisions", "changes",
            "comments", "assignees", "state_changes", "passages", "passage_texts", "summaries", "uploads",
                "upload_articles", "upload_files",
        ),
        0,
    )  # fmt: skip


def test_an_inner_transaction_takes_back_only_its_own(store: Store) -> None:
    def inner() -> None:
        with store.transaction():
            store.articles.create(title="Inner")
            raise RuntimeError("inner")

    with store.transaction():
        outer = store.articles.create(title="Outer")
        with pytest.raises(RuntimeError, match="inner"):
            inner()
    assert [summary.article for summary in store.articles.list()] == [outer]


def test_others_see_a_transaction_only_when_it_has_ended(store: Store) -> None:
    with ThreadPoolExecutor(1) as other:
        with store.transaction():
            store.articles.create(title="Міст")
            assert other.submit(store.articles.list).result() == ()
        assert len(other.submit(store.articles.list).result()) == 1


def test_a_snapshot_is_of_one_moment(store: Store) -> None:
    with ThreadPoolExecutor(1) as other:
        with store.snapshot():
            assert store.articles.list() == ()
            other.submit(lambda: store.articles.create(title="Міст")).result()
            assert store.articles.list() == ()
        assert len(store.articles.list()) == 1


def test_threads_that_write_at_once_lose_nothing(store: Store) -> None:
    article = store.articles.create(title="Міст")
    start = threading.Barrier(2)

    def write(actor: str) -> None:
        start.wait()
        for number in range(20):
            with store.transaction():
                store.revisions.add(article.id, edition("ua", f"{actor} {number}."))
                store.decisions.append(
                    article.id,
                    action="accept",
                    subject=f"{actor}-{number}",
                    before={},
                    after={"status": "accepted"},
                    actor=actor,
                )

    with ThreadPoolExecutor(2) as threads:
        for written in [threads.submit(write, "Оля"), threads.submit(write, "Ann")]:
            written.result()
    assert [revision.number for revision in store.revisions.history(article.id, "ua")] == list(range(40, 0, -1))
    assert len(store.decisions.standing(article.id)) == 40
    undone = [store.decisions.undo(article.id) for _ in range(41)]
    assert undone[-1] is None
    assert None not in undone[:-1]


def test_stores_opened_at_once_agree(tmp_path: Path) -> None:
    start = threading.Barrier(4)

    def first_article(title: str) -> None:
        start.wait()
        with Store.open(tmp_path) as store:
            store.articles.create(title=title)

    with ThreadPoolExecutor(4) as threads:
        for opened in [threads.submit(first_article, title) for title in "абвг"]:
            opened.result()
    with Store.open(tmp_path) as store:
        assert {summary.article.title for summary in store.articles.list()} == set("абвг")


def test_a_new_file_that_somebody_is_writing_is_waited_for(tmp_path: Path) -> None:
    # SQLite's own timeout does not cover this: it refuses the switch to a write-ahead log at once.
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as writer, ThreadPoolExecutor(1) as other:
        writer.execute("BEGIN IMMEDIATE")
        opened = other.submit(Store.open, tmp_path)
        with pytest.raises(TimeoutError):
            opened.result(timeout=0.2)
        writer.execute("COMMIT")
        with opened.result(timeout=10) as store:
            assert store.articles.list() == ()


def test_a_file_that_is_never_free_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.store.connections._BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by others for too long"):
            Store.open(tmp_path)


def test_the_connection_of_a_thread_that_ended_is_closed(store: Store) -> None:
    def in_a_thread() -> sqlite3.Connection:
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(lambda: store._connections.database().conn).result()

    first = in_a_thread()
    second = in_a_thread()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        first.execute("SELECT 1")
    second.execute("SELECT 1")
