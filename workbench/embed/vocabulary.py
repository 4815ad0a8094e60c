"""The bundled model's tokenizer: frequent words and word pieces of Ukrainian, English and Russian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

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


def train_tokenizer(texts: Iterator[str], *, size: int, length: int | None = None) -> Tokenizer:
    """A unigram tokenizer (Kudo 2018) of at most ``size`` pieces.

    ``length``: how many texts there are, for the progress bar. Pieces do not cross word ends, so the tokens of
    two sentences joined by a space are the tokens of the first and then of the second.
    """
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_PIECES), behavior="removed", invert=True),
            pre_tokenizers.Metaspace(prepend_scheme="always", split=True),
        ]
    )
    trainer = trainers.UnigramTrainer(
        vocab_size=size, special_tokens=[UNKNOWN], unk_token=UNKNOWN, max_piece_length=18, show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer, length=length)
    return tokenizer
