"""Connections to the database file: one a thread, transactions, and SQLite's errors in words."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from workbench.errors import Message, StoreError

__all__ = ["Connections"]

_BUSY_SECONDS: Final = 10.0
"""How long a writer waits for another one."""

_PAUSE_SECONDS: Final = 0.01

_UNWRITABLE: Final = Message(
    "Nothing can be written in the data folder %(folder)s; choose another folder or ask for the right to write there."
)
_A_FILE: Final = Message("%(folder)s is a file; give the path of a folder to keep the data in.")
_DAMAGED: Final = Message(
    "The database %(file)s is damaged; put a copy of it back, or move it away to begin with an empty one."
)
_BUSY: Final = Message("The database %(file)s has been in use by others for too long; try again in a moment.")
_FULL: Final = Message("There is no room left for the database %(file)s; free some space on its disk and try again.")
_UNREADABLE: Final = Message("The disk with the database %(file)s cannot be read or written; check it and try again.")

_MESSAGES: Final = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _UNREADABLE,
}


class Connections:
    """Connections to one database file, made when a thread first needs one and closed after the thread has ended."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._of_thread: dict[threading.Thread, Database] = {}

    @classmethod
    def in_folder(cls, directory: Path, name: str) -> Connections:
        """Connections to the file ``name`` in ``directory``, which is made, for its owner alone, if it is not there.

        Raises StoreError where the folder is a file or cannot be written.
        """
        path = directory / name
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            writable = _may_write(directory) and (not path.exists() or (path.is_file() and _may_write(path)))
        except (FileExistsError, NotADirectoryError) as error:
            raise StoreError(Message(_A_FILE.id, {"folder": str(error.filename or directory)})) from None
        except OSError:
            writable = False
        if not writable:
            raise StoreError(Message(_UNWRITABLE.id, {"folder": str(directory)}))
        return cls(path)

    def database(self) -> Database:
        """The connection of the calling thread."""
        thread = threading.current_thread()
        with self._lock:
            if thread not in self._of_thread:
                for ended in [other for other in self._of_thread if not other.is_alive()]:
                    self._of_thread.pop(ended).close()
                self._of_thread[thread] = self._connect()
            return self._of_thread[thread]

    def close(self) -> None:
        """Closes the connections of all threads."""
        with self._lock:
            while self._of_thread:
                self._of_thread.popitem()[1].close()

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All that is written in the block is stored when it ends, nothing of it if it raises; blocks nest."""
        with self.in_words():
            database = self.database()
            if database.conn.in_transaction:
                with database.atomic():
                    yield database
                return
            # Not a plain BEGIN: that one reads first and fails when it comes to writing after somebody else has.
            database.conn.execute("BEGIN IMMEDIATE")
            try:
                yield database
                database.conn.execute("COMMIT")
            except BaseException:
                database.rollback()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """All that is read in the block is of one moment."""
        with self.in_words():
            database = self.database()
            if database.conn.in_transaction:
                yield database
                return
            database.conn.execute("BEGIN")
            try:
                yield database
            finally:
                database.rollback()

    @contextmanager
    def in_words(self) -> Iterator[None]:
        """Turns what SQLite raises about the file or the disk into StoreError; other errors pass."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            # The low byte of an error code is its kind, the rest is detail.
            message = _MESSAGES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if message is None:
                raise
            raise StoreError(Message(message.id, {"file": str(self.path), "folder": str(self.path.parent)})) from error

    def _connect(self) -> Database:
        # Each thread keeps to its own connection; only close() reaches across.
        connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, check_same_thread=False)
        try:
            _use_wal(connection)
            connection.execute("PRAGMA synchronous = normal")
            connection.execute("PRAGMA foreign_keys = on")
            return Database(connection)
        except BaseException:
            connection.close()
            raise


def _use_wal(connection: sqlite3.Connection) -> None:
    # Two connections that switch a new file at once would wait for each other, so SQLite refuses one of them at once,
    # whatever its timeout. The mode stays with the file: whoever comes next finds it set.
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE_SECONDS)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
