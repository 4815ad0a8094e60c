from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.domain import Revision, Role
from workbench.errors import EditionError
from workbench.lines import kept_roles, same_roles, set_aside, with_chosen

TEXT = "Реклама\nМіст відкрито\nПерший.\nРеклама"


def revision(*roles: Role, text: str = TEXT, chosen: int | None = None) -> Revision:
    made = Revision.from_text(text)
    paragraphs = [replace(p, role=role) for p, role in zip(made.paragraphs, roles, strict=True)]
    if chosen is not None:
        paragraphs[chosen] = replace(paragraphs[chosen], chosen=True)
    return replace(made, paragraphs=tuple(paragraphs))


def roles(given: Revision) -> list[tuple[Role, bool]]:
    return [(p.role, p.chosen) for p in given.paragraphs]


def test_lines_set_aside_are_counted() -> None:
    assert set_aside(revision("boilerplate", "title", "caption", "credit")) == 2


def test_how_plain_text_is_cut_makes_no_other_roles() -> None:
    assert same_roles(Revision.from_text("Так.\nНі."), Revision.from_sentences(["Так.", "Ні."]))
    assert not same_roles(revision("body", "body", "body", "body"), revision("body", "title", "body", "body"))
    assert not same_roles(revision("body", "body", "body", "body"), revision("body", "body", "body", "body", chosen=1))


def test_what_an_editor_said_of_a_line_goes_with_its_text() -> None:
    before = revision("boilerplate", "body", "body", "body", chosen=3)
    now = revision("boilerplate", "boilerplate", "body", "body", "boilerplate", text=f"Нове\n{TEXT}")
    assert roles(kept_roles(before, now)) == [
        ("boilerplate", False),
        ("boilerplate", False),
        ("body", False),
        ("body", False),
        ("body", True),
    ]


def test_without_a_choice_nothing_is_kept() -> None:
    now = revision("body", "body", "body", "body")
    assert kept_roles(revision("boilerplate", "title", "body", "body"), now) is now


def test_a_title_that_was_chosen_is_the_only_one() -> None:
    before = revision("boilerplate", "title", "body", "body", chosen=1)
    now = revision("title", "body", "body", "body")
    assert roles(kept_roles(before, now)) == [("body", False), ("title", True), ("body", False), ("body", False)]


def test_roles_are_given() -> None:
    given = with_chosen(revision("boilerplate", "body", "body", "body"), {0: "boilerplate", 1: "title", 3: "credit"})
    assert roles(given) == [("boilerplate", False), ("title", True), ("body", False), ("credit", True)]
    assert given.sentences is None


def test_two_titles_are_refused() -> None:
    with pytest.raises(EditionError, match="Lines 2 and 3 cannot both be the title"):
        with_chosen(revision("body", "title", "body", "body"), {2: "title"})
