from __future__ import annotations

import pytest

from workbench import discussion
from workbench.errors import InputError, NotFound, TooLarge
from workbench.store import Store


@pytest.fixture
def article_id(store: Store) -> str:
    return store.articles.create(title="Міст").id


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Ірина", "Ірина"),
        ("  Ірина \u00a0 Коваль ", "Ірина Коваль"),
        ("Андрі\u0438\u0306", "Андрій"),
        ("Мар'яна <b>", "Мар'яна <b>"),
        ("", ""),
        (" ", ""),
        ("я" * 80, "я" * 80),
        ("مريم", "مريم"),
    ],
)
def test_names_as_they_are_kept(given: str, kept: str) -> None:
    assert discussion.checked_name(given) == kept


@pytest.mark.parametrize("given", ["Іри\nна", "a\x00b", "\u202eanirI", "x\u2066y", "\x1b[2J", "a\ud83d", "…", "\u200b"])
def test_names_that_will_not_do(given: str) -> None:
    with pytest.raises(InputError, match="A name"):
        discussion.checked_name(given)


def test_a_name_has_an_end() -> None:
    with pytest.raises(TooLarge, match="80 characters"):
        discussion.checked_name("я" * 81)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Так.", "Так."),
        (" рядок\r\nдругий\rтретій \n", "рядок\nдругий\nтретій"),
        ("a\x00b\x1bc\td", "abc\td"),
        ("<script>&", "<script>&"),
        ("ї" * 5000, "ї" * 5000),
    ],
)
def test_comments_as_they_are_kept(store: Store, article_id: str, given: str, kept: str) -> None:
    comment = discussion.comment(store, article_id, "number-1", given, actor="Оля", about="Ремонт\n коштував")
    assert (comment.text, comment.author, comment.about) == (kept, "Оля", "Ремонт коштував")
    assert store.comments.list(article_id) == (comment,)


@pytest.mark.parametrize(("text", "kind"), [("", InputError), (" \n\x00", InputError), ("ї" * 5001, TooLarge)])
def test_comments_that_will_not_do(store: Store, article_id: str, text: str, kind: type[InputError]) -> None:
    with pytest.raises(kind):
        discussion.comment(store, article_id, "number-1", text)
    assert store.comments.list(article_id) == ()


def test_of_what_is_spoken_of_the_beginning_is_kept(store: Store, article_id: str) -> None:
    about = discussion.comment(store, article_id, "number-1", "так", about="слово " * 100).about
    assert len(about) <= 200
    assert about.endswith("…")


@pytest.mark.parametrize(("author", "actor"), [("Оля", "Оля"), ("", "")])
def test_own_comments_are_deleted(store: Store, article_id: str, author: str, actor: str) -> None:
    comment = discussion.comment(store, article_id, "number-1", "так", actor=author)
    assert discussion.delete(store, article_id, comment.id, actor=actor).deleted
    assert discussion.delete(store, article_id, comment.id, actor=actor).deleted, "a second time changes nothing"


@pytest.mark.parametrize(
    ("author", "actor", "said"), [("Оля", "Ян", "Only Оля"), ("Оля", "", "Only Оля"), ("", "Ян", "Only who wrote")]
)
def test_those_of_others_are_not(store: Store, article_id: str, author: str, actor: str, said: str) -> None:
    comment = discussion.comment(store, article_id, "number-1", "так", actor=author)
    with pytest.raises(InputError, match=said):
        discussion.delete(store, article_id, comment.id, actor=actor)
    assert store.comments.list(article_id) == (comment,)


def test_who_is_known(store: Store, article_id: str) -> None:
    assert discussion.people(store, article_id) == ()
    discussion.comment(store, article_id, "number-1", "так", actor="оля")
    discussion.comment(store, article_id, "number-1", "ні")
    store.decisions.append(article_id, action="accept", subject="f", before={}, after={"status": "open"}, actor="Ян")
    store.states.append(article_id, "in_review", actor="Яна")
    assert discussion.assign(store, article_id, " Mary  Ann ") == "Mary Ann"
    assert discussion.people(store, article_id) == ("Mary Ann", "оля", "Ян", "Яна")
    with pytest.raises(NotFound):
        discussion.people(store, "nowhere")
    with pytest.raises(InputError):
        discussion.assign(store, article_id, "a\nb")


NAMES = ("Ірина", "Ірина Коваль", "Iryna", "Mary Ann", "Мар'яна", "O.K.")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("", []),
        ("Ірина без знака", []),
        ("@Ірина, глянь", ["Ірина"]),
        ("@Ірина Коваль, глянь", ["Ірина Коваль"]),
        ("@Ірина  Коваль", ["Ірина Коваль"]),
        ("@Ірина\nКоваль", ["Ірина"]),
        ("@Ірина Ковальчук", ["Ірина"]),
        ("@Іринанко", []),
        ("@ірина і @IRYNA", ["Ірина", "Iryna"]),
        ("(@Mary Ann) та @Мар'яна.", ["Mary Ann", "Мар'яна"]),
        ("пошта@Iryna", []),
        ("@@Iryna", ["Iryna"]),
        ("@O.K. і @OxKx", ["O.K."]),
        ("@Mary", []),
        ("@Хтось", []),
    ],
)
def test_mentions(text: str, marked: list[str]) -> None:
    pieces = discussion.pieces(text, NAMES)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.name for piece in pieces if piece.name] == marked


def test_where_nobody_is_known_nobody_is_mentioned() -> None:
    assert [piece.name for piece in discussion.pieces("@Ірина", ())] == [""]


def test_whom_an_answer_is_awaited_from(store: Store, article_id: str) -> None:
    def waiting(name: str) -> int:
        return discussion.waiting(store, name)[article_id]

    discussion.comment(store, article_id, "number-1", "@Ірина Коваль і @Ян, гляньте", actor="Оля")
    assert (waiting("Ян"), waiting("Ірина Коваль"), waiting("Ірина"), waiting("Оля"), waiting("")) == (1, 1, 1, 0, 0)
    discussion.assign(store, article_id, "Ірина Коваль")
    assert waiting("Ірина") == 0, "the longer name is known now"
    discussion.comment(store, article_id, "number-1", "я сам: @Ян", actor="Ян")
    assert waiting("Ян") == 0, "answered, and one's own mention counts for nothing"
    own = discussion.comment(store, article_id, "number-2", "@Ян?", actor="Оля")
    assert waiting("Ян") == 1, "another flag"
    discussion.delete(store, article_id, own.id, actor="Оля")
    assert waiting("Ян") == 0


def test_a_decision_is_an_answer(store: Store, article_id: str) -> None:
    discussion.comment(store, article_id, "number-1", "@Ян?", actor="Оля")
    store.decisions.append(
        article_id, action="accept", subject="number-1", before={}, after={"status": "accepted"}, actor="Ян"
    )
    assert discussion.waiting(store, "Ян") == {}
    store.decisions.undo(article_id)
    assert discussion.waiting(store, "Ян") == {article_id: 1}
