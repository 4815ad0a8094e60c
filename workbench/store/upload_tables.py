"""The tables of what was uploaded and is not yet, or has just become, articles."""

from __future__ import annotations

from typing import Final

__all__ = ["UPLOADS"]

# What is left out of every article has none. A text goes once its article is there.
UPLOADS: Final = (
    """
CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    actor TEXT NOT NULL,
    created TEXT NOT NULL
)""",
    """
CREATE TABLE upload_articles (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    source TEXT,
    replaces TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'waiting', 'running', 'done', 'failed')),
    article TEXT,
    message TEXT,
    PRIMARY KEY (upload, number)
)""",
    "CREATE INDEX upload_articles_by_state ON upload_articles (state)",
    """
CREATE TABLE upload_files (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    reading TEXT,
    words INTEGER NOT NULL,
    title TEXT,
    opening TEXT NOT NULL,
    language TEXT,
    edition TEXT,
    article INTEGER,
    stranger INTEGER NOT NULL CHECK (stranger IN (0, 1)),
    problem TEXT,
    text TEXT,
    paragraphs TEXT,
    PRIMARY KEY (upload, position),
    FOREIGN KEY (upload, article) REFERENCES upload_articles (upload, number)
)""",
)
"""The statements, in order."""
