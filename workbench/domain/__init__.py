"""The words of the workbench: what an article, an edition, a unit, a flag are.

Everything here is immutable and knows nothing of files, databases or the web.
"""

from workbench.domain.alignments import (
    KINDS,
    SCHEMA,
    SEVERITIES,
    Alignment,
    Decision,
    Flag,
    FlagStatus,
    Kind,
    ModelName,
    Pair,
    Severity,
    Span,
    Term,
    Unit,
    UnitStatus,
    flag_id,
)
from workbench.domain.texts import (
    ALIGNED_ROLES,
    ROLES,
    Article,
    Edition,
    Paragraph,
    Revision,
    Role,
    Sentence,
    language_tag,
)

__all__ = [
    "ALIGNED_ROLES",
    "KINDS",
    "ROLES",
    "SCHEMA",
    "SEVERITIES",
    "Alignment",
    "Article",
    "Decision",
    "Edition",
    "Flag",
    "FlagStatus",
    "Kind",
    "ModelName",
    "Pair",
    "Paragraph",
    "Revision",
    "Role",
    "Sentence",
    "Severity",
    "Span",
    "Term",
    "Unit",
    "UnitStatus",
    "flag_id",
    "language_tag",
]
