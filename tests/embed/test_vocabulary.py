"""The tokenizer that is trained: how texts become words, and words pieces."""

from collections import Counter

import pytest

from workbench.embed.vocabulary import UNKNOWN, count_pieces, train_tokenizer, words_of

TEXT = "The old bridge over the river opens again in September, the mayor said. Старий міст через річку відкриють."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Об’єднані Нації", ["об'єднані", "нації"]),
        ("У 2018-му", ["у", "2018", "-", "му"]),
        ("«Ёлка» – ёж", ['"', "елка", '"', "-", "еж"]),
        ("за́мок", ["замок"]),
        ("№5", ["no", "5"]),
        ("a\x00b", ["ab"]),
        (" \n", []),
        ("", []),
    ],
)
def test_words_are_normalised(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_pieces_do_not_cross_words() -> None:
    tokenizer = train_tokenizer(Counter(words_of(TEXT * 20)), size=150)
    assert tokenizer.get_vocab_size() <= 150
    assert tokenizer.token_to_id(UNKNOWN) == 0
    one, other = "The bridge.", "Старий міст"
    apart = [*tokenizer.encode(one).ids, *tokenizer.encode(other).ids]
    assert tokenizer.encode(f"{one} {other}").ids == apart


def test_pieces_are_counted_in_the_words_that_have_them() -> None:
    tokenizer = train_tokenizer(Counter(words_of(TEXT * 20)), size=150)
    counts = count_pieces(tokenizer, {"the": 3.0, "2018": 1.0})
    assert counts.sum() == 3 * len(tokenizer.encode("the").ids) + len(tokenizer.encode("2018").ids)
    assert counts[tokenizer.encode("the").ids[-1]] >= 3
