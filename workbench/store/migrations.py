"""The tables, as a list of steps that are only ever added to. A step that has been released is never edited."""

from __future__ import annotations

from typing import Final

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from workbench.errors import Message, StoreError
from workbench.store.connections import Connections
from workbench.store.discussion_tables import DISCUSSION
from workbench.store.upload_tables import UPLOADS

__all__ = ["MIGRATIONS", "migrate"]

MIGRATIONS: Final = Migrations("workbench")


def migrate(connections: Connections) -> None:
    """Brings the tables up to date: every pending step, or none if one fails.

    Raises StoreError for a database of a newer version, of another program, or damaged.
    """
    with connections.snapshot() as database:
        _check(database, connections)
        pending = MIGRATIONS.pending(database)
    if pending:
        # Another process may be at the same: who comes second waits here and finds nothing left to do.
        with connections.transaction() as database:
            MIGRATIONS.apply(database)


def _check(database: Database, connections: Connections) -> None:
    known = {step.name for step in MIGRATIONS.pending(Database(memory=True))}
    applied = {step.name for step in MIGRATIONS.applied(database)}
    arguments = {"file": str(connections.path)}
    if applied - known:
        raise StoreError(
            Message(
                "The database %(file)s was made by a newer version of the workbench; update the workbench to open it.",
                arguments,
            )
        )
    if not applied and database.table_names():
        raise StoreError(
            Message("%(file)s is the database of another program; move it away, or choose another folder.", arguments)
        )


@MIGRATIONS()
def articles(database: Database) -> None:
    """Articles, their revisions, what the pipeline said of them and what editors decided."""
    for statement in (_ARTICLES, *_REVISIONS, *_ALIGNMENTS, *_DECISIONS):
        database.conn.execute(statement)


_ARTICLES: Final = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
)"""

# The triggers make the store keep its word whoever writes to the file: a revision never changes, a decision is only
# ever marked undone or not, and either goes with its article alone (a cascade runs after the article has gone).
_REVISIONS: Final = (
    """
CREATE TABLE revisions (
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    sentences TEXT,
    filename TEXT,
    created TEXT NOT NULL,
    PRIMARY KEY (article, code, number)
)""",
    """
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN SELECT RAISE (ABORT, 'a revision never changes'); END""",
    """
CREATE TRIGGER revisions_go_with_their_article BEFORE DELETE ON revisions
WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article)
BEGIN SELECT RAISE (ABORT, 'a revision goes with its article alone'); END""",
)

_ALIGNMENTS: Final = (
    """
CREATE TABLE alignments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    created TEXT NOT NULL
)""",
    "CREATE INDEX alignments_by_article ON alignments (article, id)",
    """
CREATE VIEW latest_alignments AS
SELECT article, max(id) AS alignment FROM alignments GROUP BY article""",
    """
CREATE TABLE alignment_editions (
    alignment INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    article TEXT NOT NULL,
    code TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (alignment, position),
    FOREIGN KEY (article, code, number) REFERENCES revisions (article, code, number) ON DELETE CASCADE
)""",
    "CREATE INDEX alignment_editions_by_revision ON alignment_editions (article, code, number)",
    """
CREATE TABLE units (
    alignment INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sentences TEXT NOT NULL,
    similarity TEXT NOT NULL,
    confidence REAL NOT NULL,
    moved TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (alignment, position)
)""",
    """
CREATE TABLE flags (
    alignment INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    unit INTEGER NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    editions TEXT NOT NULL,
    message TEXT NOT NULL,
    arguments TEXT NOT NULL,
    score REAL NOT NULL,
    spans TEXT NOT NULL,
    status TEXT NOT NULL,
    PRIMARY KEY (alignment, position),
    FOREIGN KEY (alignment, unit) REFERENCES units (alignment, position) ON DELETE CASCADE
)""",
    "CREATE INDEX flags_by_unit ON flags (alignment, unit)",
)

_DECISIONS: Final = (
    """
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    parent INTEGER REFERENCES decisions (id) ON DELETE CASCADE,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
)""",
    "CREATE INDEX decisions_by_subject ON decisions (article, subject, id)",
    "CREATE INDEX decisions_by_parent ON decisions (parent)",
    """
CREATE TRIGGER decisions_never_change
BEFORE UPDATE OF id, article, parent, action, subject, before, after, reason, actor, at ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision never changes'); END""",
    """
CREATE TRIGGER decisions_go_with_their_article BEFORE DELETE ON decisions
WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article)
BEGIN SELECT RAISE (ABORT, 'a decision goes with its article alone'); END""",
)


@MIGRATIONS()
def unchecked(database: Database) -> None:
    """Which checks broke on an alignment and so said nothing."""
    database.execute("ALTER TABLE alignments ADD COLUMN unchecked TEXT NOT NULL DEFAULT '[]'")


@MIGRATIONS()
def changes(database: Database) -> None:
    """What decisions changed in the grouping of an alignment; they go with the decision."""
    database.execute(_CHANGES)


_CHANGES: Final = """
CREATE TABLE changes (
    decision INTEGER PRIMARY KEY REFERENCES decisions (id) ON DELETE CASCADE,
    alignment INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
    change TEXT NOT NULL
)"""


@MIGRATIONS()
def search(database: Database) -> None:
    """What search and the list of articles read; :mod:`workbench.store.filling` puts in what is stored already."""
    for statement in (*_PASSAGES, _SUMMARIES, "ALTER TABLE units ADD COLUMN id TEXT"):
        database.execute(statement)


# A passage is one side of a unit of an article's latest alignment, or (unit -1) its title. The words come folded:
# the tokenizer only has to part them.
_PASSAGES: Final = (
    """
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    unit INTEGER NOT NULL,
    code TEXT NOT NULL,
    lang TEXT NOT NULL
)""",
    "CREATE INDEX passages_by_unit ON passages (article, unit)",
    """
CREATE VIRTUAL TABLE passage_texts
USING fts5(words, text UNINDEXED, columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0')""",
    """
CREATE TRIGGER passage_texts_go_with_their_passage AFTER DELETE ON passages
BEGIN DELETE FROM passage_texts WHERE rowid = OLD.id; END""",
)

_SUMMARIES: Final = """
CREATE TABLE summaries (
    article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    title_words TEXT NOT NULL,
    title_order TEXT NOT NULL,
    editions TEXT NOT NULL,
    units INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    critical INTEGER NOT NULL,
    major INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    settled INTEGER NOT NULL,
    to_fix INTEGER NOT NULL
)"""


@MIGRATIONS()
def discussion(database: Database) -> None:
    """What is said of a unit or a flag, who has an article in hand, and how far it has come."""
    for statement in DISCUSSION:
        database.conn.execute(statement)


@MIGRATIONS()
def history(database: Database) -> None:
    """The words that a decision is about, and which of the lines that part somewhere redo follows."""
    for statement in _HISTORY:
        database.conn.execute(statement)


# Of the decisions taken from the same place redo takes the one with the greatest "followed", of these the newest.
_HISTORY: Final = (
    "ALTER TABLE decisions ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decisions ADD COLUMN followed INTEGER NOT NULL DEFAULT 0",
    """
CREATE TRIGGER decisions_keep_their_words BEFORE UPDATE OF about ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision never changes'); END""",
)


@MIGRATIONS()
def dismissed_before(database: Database) -> None:
    """Why the flag was dismissed that stood in a flag's place before the text was changed."""
    database.conn.execute("ALTER TABLE flags ADD COLUMN dismissed_before TEXT NOT NULL DEFAULT ''")


@MIGRATIONS()
def readings(database: Database) -> None:
    """What each revision's text was read from; of the earlier ones it is not known."""
    database.conn.execute("ALTER TABLE revisions ADD COLUMN reading TEXT")


@MIGRATIONS()
def uploads(database: Database) -> None:
    """What was uploaded and is not articles yet, and how far each of these has come."""
    for statement in UPLOADS:
        database.conn.execute(statement)
