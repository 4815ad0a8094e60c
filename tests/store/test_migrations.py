from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from workbench.errors import StoreError
from workbench.store import FILE_NAME, Store, migrations


def schema(folder: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()


def with_step(fails: bool) -> Migrations:
    """The steps of today and one more."""
    steps = Migrations("workbench")
    for step in migrations.MIGRATIONS.pending(Database(memory=True)):
        steps(name=step.name)(step.fn)

    @steps()
    def bylines(database: Database) -> None:
        database.conn.execute("ALTER TABLE articles ADD COLUMN byline TEXT")
        if fails:
            raise RuntimeError("no")

    return steps


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    Store.open(tmp_path).close()
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_later_step_is_applied_to_a_store_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(tmp_path) as store:
        article = store.articles.create(title="Міст")
    monkeypatch.setattr(migrations, "MIGRATIONS", with_step(fails=False))
    with Store.open(tmp_path) as store:
        assert store.articles.get(article.id) == article
    assert "byline TEXT" in dict(schema(tmp_path))["articles"]


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store.open(tmp_path).close()
    before = schema(tmp_path)
    monkeypatch.setattr(migrations, "MIGRATIONS", with_step(fails=True))
    with pytest.raises(RuntimeError, match="no"):
        Store.open(tmp_path)
    assert schema(tmp_path) == before


def test_a_step_that_fails_leaves_no_tables_in_a_new_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", with_step(fails=True))
    with pytest.raises(RuntimeError, match="no"):
        Store.open(tmp_path)
    assert schema(tmp_path) == []


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(migrations, "MIGRATIONS", with_step(fails=False))
        Store.open(tmp_path).close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(StoreError, match="was made by a newer version of the workbench; update"):
        Store.open(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before
