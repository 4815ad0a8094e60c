"""The demo stories, read from ``stories/*.json``.

A file lists each edition as paragraphs of ``[unit key, sentence]``; sentences that share a key form one unit,
so that the gold alignment follows from the text and cannot be miscounted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

from workbench.domain import Edition, Kind, Paragraph, Revision, Sentence, Severity, language_tag

__all__ = ["Divergence", "Story", "stories"]

_PARAGRAPH_BREAK: Final = "\n\n"
_SENTENCE_BREAK: Final = " "

Keys = tuple[str, ...]
"""The unit key of each sentence of an edition."""


@dataclass(frozen=True, slots=True)
class Divergence:
    """A difference planted in ``unit`` (an index into the story's units): ``edition`` is the odd one out.

    ``words``: edition code → the words concerned, found as they are in that edition's side of the unit.
    It has no entry for an edition without such words, and none at all where a whole sentence is missing,
    added or moved. ``note`` says in English what is wrong.
    """

    unit: int
    kind: Kind
    severity: Severity
    edition: str
    words: Mapping[str, str]
    note: str


@dataclass(frozen=True, slots=True)
class Story:
    """An article with its true alignment.

    ``titles``: edition code → title, which is not part of the text. ``editions``: revisions with their
    sentences. ``units``: edition code → ascending sentence indexes, () where the edition has no counterpart;
    in reading order of the source. ``moved``: unit → codes of the editions that tell it at another place.
    """

    id: str
    source: str
    titles: Mapping[str, str]
    editions: Mapping[str, Edition]
    units: tuple[Mapping[str, tuple[int, ...]], ...]
    moved: Mapping[int, tuple[str, ...]]
    divergences: tuple[Divergence, ...]

    @property
    def title(self) -> str:
        """The title of the source edition."""
        return self.titles[self.source]

    def text(self, code: str) -> str:
        """The body of one edition as it would be uploaded: paragraphs with a blank line between them."""
        return self.editions[code].revision.text

    def side(self, unit: int, code: str) -> str:
        """The text of one side of a unit, its sentences joined by a space; '' where it is empty."""
        sentences = self.editions[code].sentences
        return _SENTENCE_BREAK.join(sentences[index].text for index in self.units[unit][code])


def stories() -> tuple[Story, ...]:
    """All the demo stories, in the order of their ids."""
    folder = resources.files("workbench.demo") / "stories"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".json")), key=lambda f: f.name)
    return tuple(_story(json.loads(file.read_text(encoding="utf-8"))) for file in files)


def _story(content: Mapping[str, Any]) -> Story:
    editions: dict[str, Edition] = {}
    keys: dict[str, Keys] = {}
    for code, paragraphs in content["editions"].items():
        revision, keys[code] = _revision(paragraphs)
        editions[code] = Edition(code, language_tag(code), revision)
    source: str = content["source"]
    moved: Mapping[str, str] = content["moved"]
    order = _reading_order(keys, source=source, moved=moved)
    position = {key: index for index, key in enumerate(order)}
    divergences = (
        Divergence(
            unit=position[planted["unit"]],
            kind=planted["kind"],
            severity=planted["severity"],
            edition=planted["edition"],
            words=planted["words"],
            note=planted["note"],
        )
        for planted in content["divergences"]
    )
    return Story(
        id=content["id"],
        source=source,
        titles=content["titles"],
        editions=editions,
        units=tuple(
            {code: tuple(index for index, own in enumerate(keys[code]) if own == key) for code in editions}
            for key in order
        ),
        moved={position[key]: (code,) for key, code in sorted(moved.items(), key=lambda item: position[item[0]])},
        divergences=tuple(sorted(divergences, key=lambda divergence: divergence.unit)),
    )


def _revision(paragraphs: Iterable[Iterable[tuple[str, str]]]) -> tuple[Revision, Keys]:
    """The revision with its sentences, and the unit key of each of them."""
    texts: list[str] = []
    keys: list[str] = []
    spans: list[Paragraph] = []
    sentences: list[Sentence] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        at = start
        for key, text in paragraph:
            sentences.append(Sentence(text, at, at + len(text), index))
            keys.append(key)
            at += len(text) + len(_SENTENCE_BREAK)
        end = sentences[-1].end
        spans.append(Paragraph(start, end))
        texts.append(_SENTENCE_BREAK.join(sentence.text for sentence in sentences if sentence.paragraph == index))
        start = end + len(_PARAGRAPH_BREAK)
    return Revision(_PARAGRAPH_BREAK.join(texts), tuple(spans), tuple(sentences)), tuple(keys)


def _reading_order(keys: Mapping[str, Keys], *, source: str, moved: Mapping[str, str]) -> list[str]:
    """The unit keys as the source tells them; what it lacks follows what comes before it in another edition."""
    order = list(dict.fromkeys(keys[source]))
    for code in keys:
        place = 0
        for key in dict.fromkeys(keys[code]):
            if key not in order:
                order.insert(place, key)
            # A moved sentence stands elsewhere in this edition and says nothing of the place of its neighbours.
            if moved.get(key) != code:
                place = order.index(key) + 1
    return order
