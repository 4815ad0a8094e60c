"""The tables of what is said of articles, who has them in hand, and how far they have come."""

from __future__ import annotations

from typing import Final

__all__ = ["DISCUSSION"]

_COMMENTS: Final = (
    """
CREATE TABLE comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
)""",
    "CREATE INDEX comments_by_subject ON comments (article, subject, id)",
    """
CREATE TRIGGER comments_never_change BEFORE UPDATE OF id, article, subject, about, text, author, at ON comments
BEGIN SELECT RAISE (ABORT, 'a comment never changes'); END""",
)

_ASSIGNEES: Final = """
CREATE TABLE assignees (
    article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    at TEXT NOT NULL
)"""

# Who signs an article off signs what stands at that moment, so whatever changes the article afterwards takes it back
# into review; that it is the store which says so means that nobody who writes to it has to think of it.
_STATES: Final = (
    """
CREATE TABLE state_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'signed_off')),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    cause TEXT NOT NULL,
    revisions TEXT NOT NULL
)""",
    "CREATE INDEX state_changes_by_article ON state_changes (article, id)",
    """
CREATE VIEW latest_states AS
SELECT article, max(id) AS change FROM state_changes GROUP BY article""",
    *(
        f"""
CREATE TRIGGER {name} AFTER {event}
WHEN 'signed_off' = (SELECT state FROM state_changes WHERE article = NEW.article ORDER BY id DESC LIMIT 1)
BEGIN
    INSERT INTO state_changes (article, state, actor, at, reason, cause, revisions)
    SELECT NEW.article, 'in_review', '', strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'), '', '{cause}',
        (SELECT json_group_object(code, number) FROM
            (SELECT code, max(number) AS number FROM revisions WHERE article = NEW.article GROUP BY code));
END"""  # noqa: S608  (what is put in stands below)
        for name, event, cause in (
            ("revision_after_sign_off", "INSERT ON revisions", "revision"),
            ("alignment_after_sign_off", "INSERT ON alignments", "alignment"),
            ("decision_after_sign_off", "INSERT ON decisions", "decision"),
            ("step_after_sign_off", "UPDATE OF undone ON decisions", "decision"),
        )
    ),
)

DISCUSSION: Final = (*_COMMENTS, _ASSIGNEES, *_STATES)
"""The statements, in order."""
