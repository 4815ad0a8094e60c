"""Pieces by remembered words are the tokenizer's pieces of the text."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from tokenizers import Tokenizer

from tests.embed.test_words import random_texts
from workbench.demo import stories
from workbench.embed import pieces as module
from workbench.embed.bundled import MODEL
from workbench.embed.pieces import Pieces

ODD = [
    "", " ", "🙂 слово", "日本", "x\x00y", "…", "так… ні", "№5", "Ѳома", "ł", "z" * 150, "e\u0301", "5\u00ad0", "▁",
    "[UNK]", "a[UNK]b",
]  # fmt: skip


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer.from_file(str(MODEL / "tokenizer.json"))


def texts() -> list[str]:
    told = [s.text for story in stories() for edition in story.editions.values() for s in edition.sentences]
    return [*told, *random_texts(500), *ODD]


def pieces_of(pieces: Pieces, several: list[str]) -> list[list[int]]:
    ids, counts = pieces.of(several)
    assert counts.sum() == len(ids)
    ends = counts.cumsum().tolist()
    return [ids[end - count : end].tolist() for end, count in zip(ends, counts.tolist(), strict=True)]


def test_they_are_the_tokenizers(tokenizer: Tokenizer) -> None:
    pieces = Pieces(tokenizer)
    expected = [tokenizer.encode(text, add_special_tokens=False).ids for text in texts()]
    assert pieces_of(pieces, texts()) == expected
    assert pieces_of(pieces, texts()) == expected


@pytest.mark.parametrize("text", ODD)
def test_odd_ones_alone(tokenizer: Tokenizer, text: str) -> None:
    assert pieces_of(Pieces(tokenizer), [text]) == [tokenizer.encode(text, add_special_tokens=False).ids]


def test_no_text_has_no_pieces(tokenizer: Tokenizer) -> None:
    ids, counts = Pieces(tokenizer).of([])
    assert ids.shape == counts.shape == (0,)


def test_a_full_memory_is_emptied(tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 50)
    pieces = Pieces(tokenizer)
    for text in texts()[:60]:
        assert pieces_of(pieces, [text]) == [tokenizer.encode(text, add_special_tokens=False).ids]


def test_several_threads_get_what_one_gets(tokenizer: Tokenizer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_REMEMBERED", 200)
    pieces = Pieces(tokenizer)
    several = [random.Random(seed).sample(texts(), 40) for seed in range(40)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda some: pieces_of(pieces, some), several))
    assert found == [[tokenizer.encode(text, add_special_tokens=False).ids for text in some] for some in several]
