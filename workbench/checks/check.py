"""What a check is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from workbench.checks.material import Material
from workbench.checks.sides import Side
from workbench.domain import Flag, Kind, Severity, Span, flag_id
from workbench.errors import Message

__all__ = ["Check"]


class Check(ABC):
    """One thing that can be wrong with a unit. ``kind`` is its id, and the kind of the flags that it raises."""

    kind: ClassVar[Kind]
    name: ClassVar[Message]
    description: ClassVar[Message]
    severity: ClassVar[Severity]
    """Of a plain case; a flag may be milder."""
    on: ClassVar[bool] = True
    """Whether it runs where nobody has said otherwise."""

    @abstractmethod
    def run(self, material: Material) -> Iterator[Flag]:
        """The flags on an article, in the order of its units."""

    def flag(
        self,
        unit: int,
        sides: Sequence[Side],
        *,
        editions: tuple[str, ...],
        message: Message,
        spans: tuple[Span, ...],
        score: float,
        said: Sequence[str] = (),
        severity: Severity | None = None,
    ) -> Flag:
        """A flag of this kind; its id follows from the texts of ``sides`` and from ``editions`` and ``said``."""
        texts = [side.text for side in sides]
        return Flag(
            id=flag_id(self.kind, texts, (*editions, *said)),
            unit=unit,
            kind=self.kind,
            severity=severity or self.severity,
            editions=editions,
            message=message,
            score=round(min(1.0, max(0.0, score)), 3),
            spans=spans,
        )
