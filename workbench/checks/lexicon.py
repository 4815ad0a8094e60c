"""A language's number tables merged into one look-up a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from workbench.checks.figures import FRACTION_SIGNS
from workbench.languages import LANGUAGES, Language

__all__ = ["Lexicon", "NumberWord", "Role", "lexicon"]

# Figures, signs of currencies, Roman numerals in either alphabet
_FIGURES: Final = re.compile(r"[0-9½¼¾⅓⅔$£€₴₽¥₹₪]|(?<!\w)[IVXІХ]{1,6}(?!\w)")
_WORDS: Final = re.compile(r"[^\W\d_]++(?:'[^\W\d_]++)*+")
_PLAIN: Final = str.maketrans("’ʼ‘`ё", "''''е")

Role = Literal["cardinal", "ordinal", "scale", "fraction", "dozen", "hundred", "multiple", "hint", "compound"]
NumberWord = tuple[Role, float]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``words``: form → its role and value. ``compound``: matches words such as "тримісячний"."""

    language: Language
    words: dict[str, NumberWord]
    compound: re.Pattern[str] | None
    compound_starts: frozenset[str]
    scale_stems: tuple[tuple[str, float], ...]
    and_a_half: tuple[str, ...]
    measure_stems: tuple[tuple[str, str], ...]
    telling: frozenset[str]
    """Words without which, and without figures, a sentence counts and dates nothing."""
    currency_stems: tuple[str, ...]

    def may_count(self, text: str) -> bool:
        """Whether a sentence can have a number, a date or a currency in it: quicker than to read it for nothing."""
        if _FIGURES.search(text):
            return True
        words = _WORDS.findall(text.lower().translate(_PLAIN))
        if not self.telling.isdisjoint(words):
            return True
        starts = self.compound_starts
        return any(word[:2] in starts and self.word(word) is not None for word in words if len(word) > 5) or any(
            word.startswith(self.currency_stems) for word in words
        )

    def word(self, lower: str) -> NumberWord | None:
        """The role and value of a word; None where it says no number."""
        known = self.words.get(lower)
        if known is not None or self.compound is None or lower[:2] not in self.compound_starts or len(lower) < 6:
            return known
        match = self.compound.match(lower)
        if match is None:
            return None
        *prefixes, stem = match.groups()
        value = sum(self.language.number_prefixes.get(prefix, 0.0) for prefix in prefixes)
        return "compound", value * self.language.scale_words.get(stem, 1.0)

    def compound_measure(self, lower: str) -> str | None:
        """What a compound counts: "year" of "сорокарічна"."""
        match = self.compound.match(lower) if self.compound is not None else None
        return self.measure(lower[match.start(4) :], joined=True) if match else None

    def measure(self, lower: str, *, joined: bool = False) -> str | None:
        """What a word measures; joined to a figure by a hyphen it may be an adjective ("249-кілограмовий")."""
        known = self.language.measure_words.get(lower)
        if known is None and joined:
            return next((measure for stem, measure in self.measure_stems if lower.startswith(stem)), None)
        return known


@cache
def lexicon(tag: str) -> Lexicon | None:
    """The lexicon of a language; None where there are no number tables for it."""
    language = LANGUAGES.get(tag)
    if language is None or not language.number_words:
        return None
    words: dict[str, NumberWord] = {}
    tables: tuple[tuple[Role, dict[str, float]], ...] = (
        ("hint", dict(language.hint_words)),
        ("multiple", dict(language.multiple_words)),
        ("hundred", dict.fromkeys(language.hundred_words, 100.0)),
        ("dozen", dict(language.dozen_words)),
        ("fraction", {**language.fraction_words, **FRACTION_SIGNS}),
        ("ordinal", dict(language.ordinal_words)),
        ("cardinal", dict(language.number_words)),
        # Single letters ("5m", "20k") are scales only when joined to figures.
        ("scale", {form: value for form, value in language.scale_words.items() if len(form) > 1}),
    )
    for role, table in tables:
        words.update({form: (role, value) for form, value in table.items()})
    prefixes, stems = language.number_prefixes, language.counted_stems
    compound = (
        re.compile(
            f"({_alternatives(prefixes)})({_alternatives(prefixes)})?({_alternatives(prefixes)})?({_alternatives(stems)})"
        )
        if prefixes and stems
        else None
    )
    return Lexicon(
        language,
        words,
        compound,
        frozenset(prefix[:2] for prefix in prefixes),
        tuple((stem, language.scale_words[stem]) for stem in sorted(stems & language.scale_words.keys())),
        tuple(sorted(language.and_a_half)),
        tuple(sorted(((form, code) for form, code in language.measure_words.items() if len(form) > 3), key=_by_length)),
        frozenset(words) | language.month_words.keys() | language.weekday_words.keys() | language.currency_words.keys(),
        tuple(language.currency_stems),
    )


def _alternatives(pieces: Iterable[str]) -> str:
    listed = sorted(pieces, key=len, reverse=True)
    return "|".join(map(re.escape, listed))


def _by_length(entry: tuple[str, str]) -> int:
    return -len(entry[0])
