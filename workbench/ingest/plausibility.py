"""How much decoded bytes look like an article in one of our languages: the logarithm of a likelihood.

Letters by how frequent they are in Ukrainian and Russian news, words in one case and one script, few signs that no
article has. (The idea of scoring what the decoded text looks like, rather than the bytes, is that of
charset-normalizer.)
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

__all__ = ["Plausibility", "plausibility"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_LETTERS: Final = {
    letter: weight
    for letters, weight in (
        ("оаи", 2.4), ("нер", 2.1), ("твслк", 1.8), ("пдіум", 1.4), ("зя", 1.0), ("гбь", 0.6), ("чйых", 0.4),
        ("шжюц", 0.0), ("щф", -0.7), ("їё", -1.2), ("є", -1.6), ("э", -2.3), ("ъ", -3.0), ("ґ", -4.0),
    )
    for letter in letters
}  # fmt: skip
"""How much likelier than any byte above 7F a letter is: the logarithm."""
_FOREIGN: Final = -8.0  # a letter of none of our alphabets, a sign that no article has
_ACCENTED: Final = -1.0  # é in café
_SIGN: Final = -1.0
_RARE_SIGN: Final = -3.0
_MISPLACED: Final = -6.0  # further, for a sign that no word begins with or that stands within one
_UNPAIRED: Final = -2.0  # a quotation mark that is not closed, or was not opened
_DAMPING: Final = 2.0  # the mean of a few letters says little
_TITLED: Final = -2.2  # a word
_CAPITALS: Final = -1.5  # a word …
_SOME_CAPITALS: Final = -4.5  # … and the first of them, for most texts have none
_MIXED: Final = -5.0  # a letter of a word in several cases or scripts
_SIGNS: Final = frozenset("«»„“”’–—…№°\u00a0\u00ad")
_RARE_SIGNS: Final = frozenset("‚‘§©®™•·±€£½¼¾×\u2011\u2212")
_ASTRAY: Final = re.compile(
    r"(?<![\w.,!?:;)»”])[‚‘’”»–—…•€±§](?=[^\W\d_])|(?<=[^\W\d_])(?:[№§]|[°©®€£±„«‚•](?=[^\W\d_]))"
)
# Latin letters within Cyrillic words, where they were typed for the letters that they look like.
_ALIKE: Final = str.maketrans("aceiopxyABCEHIKMOPTXY", "асеіорхуАВСЕНІКМОРТХУ")


class Plausibility(NamedTuple):
    """``total``: the logarithm of how likely the text is; ``mean``: by character beyond ASCII; ``beyond``: the share
    of letters that are beyond ASCII."""

    total: float
    mean: float
    beyond: float


def plausibility(text: str) -> Plausibility:
    """How much ``text`` looks like an article, judged by its characters beyond ASCII."""
    score, count, letters, high = 0.0, 0, 0, 0
    words = Counter(_WORD.findall(text))
    for word, times in words.items():
        letters += len(word) * times
        beyond = len(_BEYOND.findall(word))
        if beyond:
            score += times * _word(word, beyond)
            high += beyond * times
    count = high
    for sign, times in Counter(_BEYOND.findall(text)).items():
        if not sign.isalpha():
            count += times
            score += times * (_SIGN if sign in _SIGNS else _RARE_SIGN if sign in _RARE_SIGNS else _FOREIGN)
    score += _MISPLACED * len(_ASTRAY.findall(text))
    score += _UNPAIRED * abs(text.count("«") - text.count("»"))
    mean = (score + _DAMPING) / count if count else 0.0
    if any(word.isupper() and len(word) > 1 and not word.isascii() for word in words):
        score += _SOME_CAPITALS
    return Plausibility(score, mean, high / letters if letters else 0.0)


def _word(word: str, beyond: int) -> float:
    if beyond < len(word):
        latin = sum("À" <= letter <= "ž" for letter in word)
        if latin == beyond:
            right = word.islower() or word.istitle() or word.isupper()
            return (_ACCENTED if beyond <= 2 and right else _MIXED) * beyond
        word = word.translate(_ALIKE)
        if any(letter.isascii() for letter in word):
            return _MIXED * beyond
    small = word.lower()
    if len(word) == 1 and "à" <= small <= "ÿ":
        return 2 * _ACCENTED
    if not (word == small or word.istitle() or word.isupper()):
        return _MIXED * beyond
    cased = 0.0 if word == small else _TITLED if word.istitle() else _CAPITALS
    return cased + sum(_LETTERS.get(letter, _FOREIGN) for letter in small)
