"""What the workbench remembers of articles, and what editors decided and said, in one SQLite file."""

from __future__ import annotations

from workbench.store.alignments import AlignmentSummary
from workbench.store.articles import Articles, ArticleSummary
from workbench.store.chronicle import ArticleRecord, DecisionRecord, FlagRecord, Run
from workbench.store.comments import Comment
from workbench.store.listing import ORDERS, WORK_STATES, ListFilter, ListTally, Order, WorkState
from workbench.store.readings import Reading
from workbench.store.revisions import RevisionSummary, newsroom_order
from workbench.store.search import Found, Hit, Side
from workbench.store.staged import ArticleStep, PlannedArticle, StagedFile, StagedText, Upload, UploadSummary
from workbench.store.standing import with_states
from workbench.store.states import ArticleState, Cause, StateChange
from workbench.store.store import FILE_NAME, Store
from workbench.store.unit_ids import unit_ids
from workbench.store.uploads import Namesake

__all__ = [
    "FILE_NAME",
    "ORDERS",
    "WORK_STATES",
    "AlignmentSummary",
    "ArticleRecord",
    "ArticleState",
    "ArticleStep",
    "ArticleSummary",
    "Articles",
    "Cause",
    "Comment",
    "DecisionRecord",
    "FlagRecord",
    "Found",
    "Hit",
    "ListFilter",
    "ListTally",
    "Namesake",
    "Order",
    "PlannedArticle",
    "Reading",
    "RevisionSummary",
    "Run",
    "Side",
    "StagedFile",
    "StagedText",
    "StateChange",
    "Store",
    "Upload",
    "UploadSummary",
    "WorkState",
    "newsroom_order",
    "unit_ids",
    "with_states",
]
