"""What the workbench remembers: articles, their revisions, alignments and decisions, in one SQLite file."""

from __future__ import annotations

from workbench.store.articles import Articles, ArticleSummary
from workbench.store.chronicle import ArticleRecord, DecisionRecord, FlagRecord, Run
from workbench.store.revisions import RevisionSummary, newsroom_order
from workbench.store.store import FILE_NAME, Store

__all__ = [
    "FILE_NAME",
    "ArticleRecord",
    "ArticleSummary",
    "Articles",
    "DecisionRecord",
    "FlagRecord",
    "RevisionSummary",
    "Run",
    "Store",
    "newsroom_order",
]
