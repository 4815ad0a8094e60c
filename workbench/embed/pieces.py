"""The pieces of many texts: each word is tokenized once, and many words in one go."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from threading import Lock
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from workbench.embed.vocabulary import UNKNOWN
from workbench.embed.words import plain_words

__all__ = ["Pieces"]

# How many words are remembered (some 30 MB), and how many are tokenized as one text.
_REMEMBERED: Final = 200_000
_AT_ONCE: Final = 1_000

Ids = npt.NDArray[np.int64]


class Pieces:
    """What the tokenizer makes of texts, quicker where words come again. Safe to use from several threads."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """``tokenizer`` marks the beginning of each word with ▁, lets no piece cross it, and gives one unknown piece
        for all of a word.
        """
        self._tokenizer = tokenizer
        size = tokenizer.get_vocab_size()
        begins = (str(tokenizer.id_to_token(i)).startswith(("▁", UNKNOWN)) for i in range(size))
        self._begins = np.fromiter(begins, bool, size)
        self._known: dict[str, list[int]] = {}
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> tuple[Ids, Ids]:
        """The pieces of n texts, one text's after the other's, and how many each has, ``(n,)``."""
        known = self._known
        # A text that is a word, and was seen before, need not be cut up.
        split = [[text] if text in known else None if UNKNOWN in text else plain_words(text) for text in texts]
        odd = [text for text, words in zip(texts, split, strict=True) if words is None]
        whole = iter(self._tokenizer.encode_batch_fast(odd, add_special_tokens=False) if odd else ())
        with self._lock:
            self._remember({word for words in split if words is not None for word in words})
            found = [
                next(whole).ids
                if words is None
                else known[words[0]]
                if len(words) == 1
                else list(chain.from_iterable(map(known.__getitem__, words)))
                for words in split
            ]
        counts = np.fromiter(map(len, found), np.int64, len(found))
        return np.fromiter(chain.from_iterable(found), np.int64, int(counts.sum())), counts

    def _remember(self, words: set[str]) -> None:
        missing = list(words.difference(self._known))
        if len(self._known) + len(missing) > _REMEMBERED:
            self._known.clear()
            missing = list(words)
        groups = [missing[at : at + _AT_ONCE] for at in range(0, len(missing), _AT_ONCE)]
        joined = self._tokenizer.encode_batch_fast([" ".join(group) for group in groups], add_special_tokens=False)
        for group, encoding in zip(groups, joined, strict=True):
            ids = encoding.ids
            starts = np.flatnonzero(self._begins[ids]).tolist()
            if len(starts) == len(group):
                parts = [ids[a:b] for a, b in zip(starts, [*starts[1:], len(ids)], strict=True)]
            else:  # a sign among them is several in normal form, as "…" is
                parts = [own.ids for own in self._tokenizer.encode_batch_fast(group, add_special_tokens=False)]
            self._known.update(zip(group, parts, strict=True))
