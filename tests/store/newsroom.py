"""A small article of an invented town, as the store gets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.domain import Alignment, Edition, Flag, ModelName, Revision, Span, Unit, flag_id, language_tag
from workbench.errors import Message

UA = ("Міст у Вербограді відкрили.", "Ремонт коштував 2 млн гривень.")
EN = ("The bridge in Verbohrad is open.", "Repairs cost 3 million hryvnias.")
RU = ("Мост в Вербограде открыли.", "Ремонт стоил 2 млн гривен.")


def edition(code: str, *sentences: str, number: int = 1) -> Edition:
    return Edition(code, language_tag(code), replace(Revision.from_sentences(sentences), number=number))


def editions(**sentences: tuple[str, ...]) -> dict[str, Edition]:
    return {code: edition(code, *texts) for code, texts in sentences.items()}


def alignment(article_id: str, given: Mapping[str, Edition], *, title: str = "The bridge") -> Alignment:
    """The sentences side by side; a number flag on the second unit and a name flag on the first."""
    codes = tuple(given)
    units = tuple(
        Unit(dict.fromkeys(codes, (index,)), {f"{codes[0]}-{codes[1]}": 0.91}, 0.875, moved=codes[:index])
        for index in range(2)
    )
    number = Flag(
        flag_id("number", [given[code].sentences[1].text for code in codes], codes),
        unit=1,
        kind="number",
        severity="critical",
        editions=("en",),
        message=Message(
            "%(edition)s says %(value)s, a factor of %(factor)s.", {"edition": "EN", "value": 3, "factor": 1.5}
        ),
        score=0.75,
        spans=(Span("en", 1, 13, 22), Span("ua", 1, 16, 21)),
    )
    name = Flag(
        flag_id("name", [given[code].sentences[0].text for code in codes], codes),
        unit=0,
        kind="name",
        severity="minor",
        editions=codes[:2],
        message=Message("Other names at 100%%."),
        score=0.5,
    )
    return Alignment(article_id, ModelName("tiny", 8), given, units, (number, name), title=title)
