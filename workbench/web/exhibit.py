"""One flag by itself, with all that is needed to judge it: what each edition has, what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from workbench.domain import Alignment, Edition, Flag, Span
from workbench.errors import Message
from workbench.opening import Opened
from workbench.web.localisation import say
from workbench.web.marking import Mark, marked

__all__ = ["Concerned", "Exhibit", "Side"]

_LONGEST_WORDS: Final = 80

_CHANCES: Final = (
    (0.9, Message("almost certainly a difference")),
    (0.7, Message("probably a difference")),
    (0.5, Message("more likely a difference than not")),
    (0.0, Message("perhaps a difference")),
)
"""From which probability on a flag is called what."""


@dataclass(frozen=True, slots=True)
class Concerned:
    """Words that a flag is about. ``whole``: they are a sentence; ``row``: of the row that has them, if another."""

    words: Markup
    whole: bool
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What one edition has. ``named``: the flag is about it; ``before``, ``after``: its text in the units around."""

    code: str
    lang: str
    named: bool
    concerned: tuple[Concerned, ...]
    sentences: tuple[Markup, ...]
    before: str
    after: str


class Exhibit:
    """A flag of an article. ``row``: the number of its unit, from 1; ``unit_id``: the id of that."""

    def __init__(self, opened: Opened, flag: Flag) -> None:
        self.opened, self.flag = opened, flag
        self._alignment: Alignment = opened.alignment
        self.row = flag.unit + 1
        self.unit_id = opened.unit_ids[flag.unit]

    @property
    def message(self) -> str:
        """Its sentence in the reader's language."""
        return say(self.flag.message)

    @property
    def percent(self) -> int:
        """The probability that it is right, in per cent: never quite 0 or 100."""
        return min(99, max(1, round(100 * self.flag.score)))

    @property
    def chance(self) -> str:
        """The same in words."""
        return say(next(words for least, words in _CHANCES if self.flag.score >= least))

    def sides(self) -> list[Side]:
        """What every edition has."""
        return [self._side(code, edition) for code, edition in self._alignment.editions.items()]

    def as_json(self) -> dict[str, Any]:
        """The flag for a program, its editions with their sentences and the words concerned."""
        flag, alignment = self.flag, self._alignment
        return {
            "article": alignment.id,
            "id": flag.id,
            "unit": flag.unit,
            "kind": flag.kind,
            "severity": flag.severity,
            "editions": flag.editions,
            "message": self.message,
            "score": flag.score,
            "status": flag.status,
            "reason": flag.reason,
            "dismissed_before": flag.dismissed_before,
            "sides": {
                code: {
                    "text": alignment.side(flag.unit, code),
                    "words": [
                        edition.sentences[span.sentence].text[span.start : span.end]
                        for span in flag.spans
                        if span.edition == code and span.sentence < len(edition.sentences)
                    ],
                    "before": self._beside(code, -1),
                    "after": self._beside(code, 1),
                }
                for code, edition in alignment.editions.items()
            },
        }

    def _side(self, code: str, edition: Edition) -> Side:
        own = self._alignment.units[self.flag.unit].sentences.get(code, ())
        spans = [span for span in self.flag.spans if span.edition == code and span.sentence < len(edition.sentences)]
        return Side(
            code=code,
            lang=edition.lang,
            named=code in self.flag.editions,
            concerned=tuple(dict.fromkeys(self._concerned(edition, spans, own))),
            sentences=tuple(
                marked(edition.sentences[at].text, [self._mark(span) for span in spans if span.sentence == at])
                for at in own
            ),
            before=self._beside(code, -1),
            after=self._beside(code, 1),
        )

    def _concerned(self, edition: Edition, spans: list[Span], own: tuple[int, ...]) -> Iterator[Concerned]:
        for span in spans:
            text = edition.sentences[span.sentence].text
            words = " ".join(text[span.start : span.end].split())
            whole = span.start <= 0 and span.end >= len(text)
            if len(words) > _LONGEST_WORDS:
                words = f"{words[: _LONGEST_WORDS - 1].rstrip()}…"
            mark = Mark(0, len(words), self.flag.id, self.flag.severity)
            yield Concerned(marked(words, [mark]), whole, None if span.sentence in own else self._row_of(span))

    def _row_of(self, span: Span) -> int | None:
        units = enumerate(self._alignment.units, 1)
        return next((row for row, unit in units if span.sentence in unit.sentences.get(span.edition, ())), None)

    def _mark(self, span: Span) -> Mark:
        return Mark(span.start, span.end, self.flag.id, self.flag.severity, moved=self.flag.kind == "moved")

    def _beside(self, code: str, step: int) -> str:
        at = self.flag.unit + step
        return self._alignment.side(at, code) if 0 <= at < len(self._alignment.units) else ""
