"""A unit as the checks read it: the sides that are present, with their sentences."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.domain import Alignment, Span

__all__ = ["Side", "listed", "present_sides"]


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's part of a unit. ``sentences``: index in the edition and text, in order."""

    edition: str
    lang: str
    sentences: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        """The sentences, joined by a space."""
        return " ".join(text for _, text in self.sentences)

    def whole(self) -> tuple[Span, ...]:
        """Spans over every sentence."""
        return tuple(Span(self.edition, index, 0, len(text)) for index, text in self.sentences if text)


def present_sides(alignment: Alignment, unit: int) -> tuple[Side, ...]:
    """The sides of a unit that are not empty, in the order of the editions."""
    found = []
    for code, edition in alignment.editions.items():
        indexes = alignment.units[unit].sentences.get(code, ())
        if indexes:
            texts = edition.sentences
            found.append(Side(code, edition.lang, tuple((index, texts[index].text) for index in indexes)))
    return tuple(found)


def listed(codes: tuple[str, ...] | list[str]) -> str:
    """Edition codes as a message names them: "UA, EN"."""
    return ", ".join(code.upper() for code in codes)
