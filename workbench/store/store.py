"""The store as a whole: one file, a repository for each kind of thing."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final

from workbench.store.alignments import Alignments
from workbench.store.articles import Articles
from workbench.store.chronicle import Chronicle
from workbench.store.comments import Comments
from workbench.store.connections import Connections
from workbench.store.decisions import Decisions
from workbench.store.filling import fill
from workbench.store.flags import Flags
from workbench.store.migrations import migrate
from workbench.store.revisions import Revisions
from workbench.store.search import Search
from workbench.store.states import Assignees, States
from workbench.store.uploads import Uploads

__all__ = ["FILE_NAME", "Store"]

FILE_NAME: Final = "workbench.sqlite"


class Store:
    """Everything the workbench remembers, in one SQLite file.

    Open it once a process and share it: every thread that uses it gets a connection of its own, and several
    processes may have the same folder open. A process that forks opens its own afterwards.

    ``articles``, ``revisions``, ``alignments``, ``decisions``, ``comments``, ``assignees``, ``states``, ``uploads``:
    one repository an aggregate; ``chronicle``, ``flags`` and ``search`` read across all articles. Each of their methods
    reads one consistent state, or writes all or nothing; :meth:`transaction` and :meth:`snapshot` join several.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self.articles = Articles(connections, partial(fill, connections))
        self.revisions = Revisions(connections)
        self.alignments = Alignments(connections)
        self.decisions = Decisions(connections)
        self.chronicle = Chronicle(connections)
        self.flags = Flags(connections)
        self.search = Search(connections, partial(fill, connections))
        self.comments = Comments(connections)
        self.assignees = Assignees(connections)
        self.states = States(connections)
        self.uploads = Uploads(connections, partial(fill, connections))

    @classmethod
    def open(cls, directory: Path) -> Store:
        """Opens the store in ``directory``, which is made if it does not exist, and brings its tables up to date.

        Raises :class:`~workbench.errors.StoreError` where the folder is a file or cannot be written, and where the
        database is damaged or was made by a newer version of the workbench.
        """
        connections = Connections.in_folder(directory, FILE_NAME)
        try:
            migrate(connections)
            fill(connections)
        except BaseException:
            connections.close()
            raise
        return cls(connections)

    def close(self) -> None:
        """Closes the connections of all threads. Using the store again opens new ones."""
        self._connections.close()

    def transaction(self) -> AbstractContextManager[object]:
        """All that is written in the block is stored when it ends; nothing of it if it raises.

        Blocks nest: an inner block that raises takes back only what it wrote, if the outer one catches the error.
        Other writers wait until the block ends, so do nothing slow in it.
        """
        return self._connections.transaction()

    def snapshot(self) -> AbstractContextManager[object]:
        """All that is read in the block is of one moment, whatever others write meanwhile. Do not write in it."""
        return self._connections.snapshot()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
