"""The bundled model's tokenizer: frequent words and word pieces of Ukrainian, English and Russian."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from itertools import chain, islice
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

_APOSTROPHES: Final = "[’ʼ‘`´′]"
_QUOTES: Final = "[«»„“”‟‹›]"
_DASHES: Final = "[‐‑‒–—―−]"
# Digits stay together: "2018" is one fact, and four single digits would be shared by every year.
_PIECES: Final = r"\p{N}+|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}]"

UNKNOWN: Final = "[UNK]"


def normalizer() -> normalizers.Normalizer:
    """Lower case, compatibility forms, one kind of apostrophe, quote and dash, ё as е, no accents of stress."""
    return normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(_APOSTROPHES), "'"),
            normalizers.Replace(Regex(_QUOTES), '"'),
            normalizers.Replace(Regex(_DASHES), "-"),
            normalizers.Replace("ё", "е"),
            normalizers.Replace(Regex("[\u0300\u0301\u00ad\u200b-\u200f\ufeff\\x00]"), ""),
        ]
    )


def train_tokenizer(counts: Mapping[str, float], *, size: int) -> Tokenizer:
    """A tokenizer of at most ``size`` pieces, chosen as a unigram model chooses them (Kudo 2018).

    ``counts``: how often each word occurs, words as ``words_of`` gives them. Their square roots are what the pieces
    are fitted to, which leaves room for rare words by splitting the endings off frequent ones. Words are then read
    greedily, the longest piece first (WordPiece), which loads four times as fast as a search for the likeliest pieces.
    Pieces do not cross word ends, so the tokens of two sentences joined by a space are the tokens of the first and
    then of the second. A word with a letter that was never seen, or of more than 100, is one unknown piece.
    """
    tokenizer = _untrained()
    trainer = trainers.UnigramTrainer(
        vocab_size=size, special_tokens=[UNKNOWN], unk_token=UNKNOWN, max_piece_length=18, show_progress=False
    )
    repeated = chain.from_iterable([word] * math.ceil(count**0.5) for word, count in counts.items())
    lines = iter(lambda: " ".join(islice(repeated, 1000)), "")
    tokenizer.train_from_iterator(lines, trainer)
    tokenizer.model = models.WordPiece(tokenizer.get_vocab(), unk_token=UNKNOWN, continuing_subword_prefix="")
    return tokenizer


def words_of(text: str) -> list[str]:
    """The normalised words, figures and signs of a text, as its pieces are made from."""
    tokenizer = _reader()
    marked = tokenizer.pre_tokenizer.pre_tokenize_str(tokenizer.normalizer.normalize_str(text))
    return [word.removeprefix("▁") for word, _ in marked]


def count_pieces(tokenizer: Tokenizer, counts: Mapping[str, float]) -> npt.NDArray[np.float64]:
    """How often each piece occurs in texts of these words, ``(pieces,)``."""
    words = list(counts)
    found = np.zeros(tokenizer.get_vocab_size())
    for word, encoding in zip(words, tokenizer.encode_batch_fast(words, add_special_tokens=False), strict=True):
        np.add.at(found, encoding.ids, counts[word])
    return found


def _untrained() -> Tokenizer:
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PIECES), behavior="removed", invert=True),
            pre_tokenizers.Metaspace(prepend_scheme="always", split=True),
        ]
    )
    return tokenizer


@cache
def _reader() -> Tokenizer:
    return _untrained()
