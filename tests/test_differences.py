from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.differences import Piece, compare, sentences_of, successors, tokens, words
from workbench.domain import Revision

TEXTS = st.text(alphabet="аб ґ’'-.,5\n\u0301🙂", max_size=40)
SENTENCES = st.lists(st.sampled_from([
    "Пором повернувся до порту.", "Пором повернувся у порт.", "The ferry is back.", "Так.",
    "A ticket costs 120 hryvnias.", "A ticket now costs 130 hryvnias.",
]), max_size=8)  # fmt: skip


def said(pieces: tuple[Piece, ...]) -> str:
    """``[-what went-]``, ``{+what came+}``."""
    brackets = {"equal": "{}", "deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(brackets[piece.kind].format(piece.text) for piece in pieces)


def lines(then: list[str], now: list[str]) -> list[tuple[str, int | None, int | None]]:
    made = compare(Revision.from_sentences(then), Revision.from_sentences(now))
    return [(line.kind, line.then, line.now) for line in made.lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("п’ять, well-kept!", ["п’ять", ",", " ", "well-kept", "!"]),
        ("186.4 млн", ["186.4", " ", "млн"]),
        ("в 1967.", ["в", " ", "1967", "."]),
        (" – «Так»\n\n", [" ", "–", " ", "«", "Так", "»", "\n\n"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ("The same.", "The same.", "The same."),
        ("", "", ""),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("It cost 186.4 million.", "It cost 186.9 million.", "It cost [-186.4-]{+186.9+} million."),
        ("It will not collapse.", "It may well stand.", "It [-will not collapse-]{+may well stand+}."),
        ("Він прийшов.", "Він не прийшов.", "Він {+не +}прийшов."),
        ("Так, звісно.", "Так звісно.", "Так[-,-] звісно."),
    ],
)
def test_words(then: str, now: str, expected: str) -> None:
    assert said(words(then, now)) == expected


A, B, C, D = (
    "Пором повернувся вранці.",
    "На борту було 40 людей.",
    "Квиток тепер коштує 120 гривень.",
    "Капітан мовчить.",
)


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ([], [], []),
        ([A, B], [A, B], [("unchanged", 0, 0), ("unchanged", 1, 1)]),
        ([A], [f" {A.replace(' ', '  ')}"], [("unchanged", 0, 0)]),
        ([A, C], [A, B, C], [("unchanged", 0, 0), ("inserted", None, 1), ("unchanged", 1, 2)]),
        ([A, B, C], [A, C], [("unchanged", 0, 0), ("deleted", 1, None), ("unchanged", 2, 1)]),
        ([A, B], [B], [("deleted", 0, None), ("unchanged", 1, 0)]),
        ([A, B], [A, "На борту було 400 людей."], [("unchanged", 0, 0), ("changed", 1, 1)]),
        ([A, B], [D, C], [("deleted", 0, None), ("deleted", 1, None), ("inserted", None, 0), ("inserted", None, 1)]),
        (
            [A, B, C, D],
            [D, A, B, C],
            [("moved", 3, 0), ("unchanged", 0, 1), ("unchanged", 1, 2), ("unchanged", 2, 3)],
        ),
        (
            [C, A, B],
            [A, B, C.replace("120", "130")],
            [("unchanged", 1, 0), ("unchanged", 2, 1), ("moved", 0, 2)],
        ),
    ],
    ids=["empty", "same", "spaces", "inserted", "deleted", "first deleted", "mended", "rewritten", "moved",
         "moved and mended"],
)  # fmt: skip
def test_sentences(then: list[str], now: list[str], expected: list[tuple[str, int | None, int | None]]) -> None:
    assert lines(then, now) == expected


def test_unsplit_revision_goes_by_paragraphs() -> None:
    revision = Revision.from_paragraphs(["One. Two.", "", "Three."])
    assert [sentence.text for sentence in sentences_of(revision)] == ["One. Two.", "Three."]


def test_same_sentences_in_other_paragraphs() -> None:
    made = compare(Revision.from_text("One.\n\nTwo."), Revision.from_text("One.\nTwo."))
    assert {line.kind for line in made.lines} == {"unchanged"}
    assert not made.same_text


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_pieces_turn_one_text_into_the_other(then: str, now: str) -> None:
    pieces = words(then, now)
    assert "".join(piece.text for piece in pieces if piece.kind != "inserted") == then
    assert "".join(piece.text for piece in pieces if piece.kind != "deleted") == now
    for piece in pieces:
        assert piece.text
        assert (piece.then is None) == (piece.kind == "inserted")
        assert (piece.now is None) == (piece.kind == "deleted")
        assert piece.now is None or now[piece.now : piece.now + len(piece.text)] == piece.text
        assert piece.then is None or then[piece.then : piece.then + len(piece.text)] == piece.text


@given(TEXTS)
def test_tokens_are_the_text(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


@given(SENTENCES, SENTENCES)
@settings(max_examples=300, deadline=None)
def test_every_sentence_is_there_once(then: list[str], now: list[str]) -> None:
    made = compare(Revision.from_sentences(then), Revision.from_sentences(now)).lines
    assert sorted(line.then for line in made if line.then is not None) == list(range(len(then)))
    assert [line.now for line in made if line.now is not None] == list(range(len(now)))
    for line in made:
        assert line.then is None or "".join(piece.text for piece in line.before) == then[line.then]
        assert line.now is None or "".join(piece.text for piece in line.after) == now[line.now]
        if line.kind == "unchanged":
            assert line.then is not None
            assert line.now is not None
            assert then[line.then] == now[line.now]


@pytest.mark.parametrize("shape", ["mended", "shuffled", "rewritten", "one sentence"])
def test_long_texts_are_compared_whole(shape: str) -> None:
    """20,000 words against 20,000."""
    chosen = random.Random(1)
    known = [f"слово{number}" for number in range(4000)]
    then = [" ".join(chosen.choices(known, k=20)) + "." for _ in range(1000)]
    now = [
        " ".join(word if chosen.random() > 0.1 else chosen.choice(known) for word in sentence.split())
        for sentence in then
    ]
    if shape == "shuffled":
        now = chosen.sample(then, len(then))
    elif shape == "rewritten":
        now = [" ".join(chosen.choices(known, k=20)) + "." for _ in range(1000)]
    elif shape == "one sentence":
        then, now = [" ".join(then)], [" ".join(now)]
    lines = compare(Revision.from_sentences(then), Revision.from_sentences(now)).lines
    assert sorted(line.then for line in lines if line.then is not None) == list(range(len(then)))
    assert [line.now for line in lines if line.now is not None] == list(range(len(now)))


@pytest.mark.parametrize(
    ("then", "now", "only"),
    [
        ("The ferry is back.", "The ferry is back.", None),
        ("The ferry is back.", "The ferry  is\u00a0back.", "spaces"),
        ("“The ferry” – back.", "«The ferry» — back!", "marks"),
        ("The ferry is back.", "The ferries are back.", None),
        ("It costs 1,500.", "It costs 1.500.", None),
        ("П'ять поромів.", "П’ять поромів…", "marks"),
    ],
)
def test_what_alone_differs(then: str, now: str, only: str | None) -> None:
    (line,) = compare(Revision.from_sentences([then]), Revision.from_sentences([now])).lines
    assert line.only == only


def test_successors_are_those_that_a_comparison_finds() -> None:
    then = ["The ferry is back.", "A ticket costs 120 hryvnias.", "The captain says nothing.", "Seals were seen."]
    now = ["Seals were seen.", "The ferry is back.", "A ticket costs 150 hryvnias."]
    made = compare(Revision.from_sentences(then), Revision.from_sentences(now)).now_of()
    assert successors(then, now) == made == {0: 1, 1: 2, 3: 0}
