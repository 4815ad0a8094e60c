"""Words cut on the raw text are the tokenizer's words, or the whole text goes through it."""

import random

import pytest

from workbench.demo import stories
from workbench.embed.bundled import MODEL
from workbench.embed.words import plain_words

LETTERS = "aXéßбЩё09№’'«\"-–…%.,( \n"


def random_texts(number: int) -> list[str]:
    rng = random.Random(5)
    return ["".join(rng.choice(LETTERS) for _ in range(rng.randrange(1, 60))) for _ in range(number)]


def test_tokens_of_the_words_are_the_tokens_of_the_text() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    tokenizer = tokenizers.Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    told = [s.text for story in stories() for edition in story.editions.values() for s in edition.sentences]
    cut = 0
    for text in [*told, *random_texts(2000)]:
        words = plain_words(text)
        if words is None:
            continue
        cut += 1
        whole = tokenizer.encode(text, add_special_tokens=False).ids
        parts = [piece for word in words for piece in tokenizer.encode(word, add_special_tokens=False).ids]
        assert parts == whole, text
    assert cut > 2000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Об’єднані нації", ["Об’єднані", "нації"]),
        ("у 2018-му", ["у", "2018", "-", "му"]),
        ("«Так», – сказав", ["«", "Так", "»", ",", "–", "сказав"]),
        ("3,5%", ["3", ",", "5", "%"]),
        ("", []),
        (" \n", []),
    ],
)
def test_words_and_signs(text: str, words: list[str]) -> None:
    assert plain_words(text) == words


@pytest.mark.parametrize("text", ["🙂", "日本", "שלום", "x²", "½", "e\u0301", "ﬁne", "\x00", "5\u00ad0"])
def test_what_is_not_plain_goes_through_the_tokenizer_whole(text: str) -> None:
    assert plain_words(f"слово {text}") is None
