"""Which of our languages a text is in, from its letters and its most frequent words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from workbench.languages import LANGUAGES, NEIGHBOURS

__all__ = ["Guess", "detect_language", "likely_language"]

_SAMPLE: Final = 20_000  # characters
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_APOSTROPHES: Final = re.compile("['’ʼ]")
_NEIGHBOURING: Final = frozenset().union(*NEIGHBOURS.values())
_NEIGHBOUR: Final = 3.0  # how much a frequent word of a language that is none of ours weighs against ours
_ENOUGH_WORDS: Final = 4.0  # telling words after which more of them hardly matter
_PART: Final = 0.5  # how much a part of a word weighs against a frequent word
_LEAST: Final = 0.2  # below this confidence nothing is claimed
_CERTAIN: Final = 0.6  # from here on a guess is worth contradicting somebody for …
_MANY_WORDS: Final = 10
_CERTAIN_OF_MANY: Final = 0.5  # enough where there are many words
_FEWEST_WORDS: Final = 4  # … unless the text has fewer words: a line of two names may be in any language


class Guess(NamedTuple):
    """``tag``: BCP 47, None where the text is in none of our languages. ``confidence``: 0..1."""

    tag: str | None
    confidence: float


def detect_language(text: str) -> Guess:
    """The language that most of ``text`` is written in.

    A word tells its language when it is one of that language's frequent words, or when of all our alphabets only that
    language's has its letters and another of the same script lacks them (ї against ы), or when it has parts that only
    that language's words have (-ати against -ать). The confidence falls with
    words that tell another language or a neighbour of ours, and with texts of few words. Only the beginning of a long
    text is read.
    """
    telling = dict.fromkeys(LANGUAGES, 0.0)
    scripts = dict.fromkeys(LANGUAGES, 0)
    words = 0
    against = 0.0
    for match in _WORD.finditer(text[:_SAMPLE].lower()):
        word = match.group()
        words += 1
        spelt = _spelt(word)
        for tag in spelt:
            scripts[tag] += 1
        common = [tag for tag in spelt if word in LANGUAGES[tag].common_words]
        if len(common) == 1:
            telling[common[0]] += 1
        elif word in _NEIGHBOURING:
            against += _NEIGHBOUR
        elif not spelt:
            against += 1
        elif len(spelt) == 1 and _shares_script(spelt[0]):
            telling[spelt[0]] += 1
        else:
            likelier, weight = _by_parts(word, tuple(spelt))
            telling[likelier] += weight
    tag = max(telling, key=lambda tag: (telling[tag], scripts[tag]))
    if not telling[tag]:
        return Guess(None, 0.0)
    agreement = telling[tag] / (sum(telling.values()) + against)
    density = min(1.0, telling[tag] / words / LANGUAGES[tag].common_share)
    amount = telling[tag] / (telling[tag] + 1) * (_ENOUGH_WORDS + 1) / _ENOUGH_WORDS
    confidence = round(agreement * density * min(1.0, amount), 3)
    return Guess(tag, confidence) if confidence >= _LEAST else Guess(None, confidence)


def likely_language(text: str) -> str | None:
    """The BCP 47 tag of the text's language, where it is certain enough to contradict who says otherwise; else None."""
    guess = detect_language(text)
    words = len(text.split(maxsplit=_MANY_WORDS))
    needed = _CERTAIN if words < _MANY_WORDS else _CERTAIN_OF_MANY
    return guess.tag if words >= _FEWEST_WORDS and guess.confidence >= needed else None


def _spelt(word: str) -> list[str]:
    """The languages that can write the word."""
    letters = set(_APOSTROPHES.sub("", word))
    return [
        tag
        for tag, language in LANGUAGES.items()
        if letters <= language.letters and not (language.never and re.search(language.never, word))
    ]


@lru_cache(4096)
def _by_parts(word: str, spelt: tuple[str, ...]) -> tuple[str, float]:
    """The language whose words have such parts, and how much that says, 0 where they are those of several."""
    found = sorted(((len(_parts(tag).findall(f"_{word}_")), tag) for tag in spelt), reverse=True)
    ahead = found[0][0] - (found[1][0] if len(found) > 1 else 0)
    return found[0][1], min(1.0, _PART * ahead)


@cache
def _parts(tag: str) -> re.Pattern[str]:
    parts = sorted(LANGUAGES[tag].parts, key=len, reverse=True)
    return re.compile("|".join(parts) or "(?!)")


@cache
def _shares_script(tag: str) -> bool:
    """Whether another of our languages is written in the same script, so that letters alone can tell the two apart."""
    letters = LANGUAGES[tag].letters
    return any(other.letters & letters for code, other in LANGUAGES.items() if code != tag)
