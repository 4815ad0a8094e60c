"""Text → the months, weekdays and currencies it names, apart from any number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from workbench.checks.quantity import CURRENCY_SIGNS, Mention, Strength, Subject
from workbench.checks.tokens import Token
from workbench.languages import LANGUAGES, Language

__all__ = ["mentions", "month_at"]


def mentions(text: str, *, row: Sequence[Token], language: Language) -> tuple[Mention, ...]:
    """The months, weekdays and currencies of a sentence, in order. ``row``: its tokens."""
    found = []
    for index, token in enumerate(row):
        if token.kind == "date":
            found += _of_date(token, text)
        elif token.kind == "sign":
            if token.lower in CURRENCY_SIGNS:
                found.append(_mention("currency", CURRENCY_SIGNS[token.lower], token, text))
        elif token.kind == "word":
            word = token.lower
            if word in language.month_words:
                if month_at(row, index, language):
                    strength = Strength.WORD if _plainly_month(row, index, language) else Strength.HINT
                    found.append(_mention("month", str(language.month_words[word]), token, text, strength))
            elif word in language.weekday_words:
                found.append(_mention("weekday", str(language.weekday_words[word]), token, text))
            elif word in language.currency_words:
                found.append(_currency(language.currency_words[word], row, index, text))
            elif word[:4] in _stem_starts(language.tag):
                stem = next((stem for stem in language.currency_stems if word.startswith(stem)), None)
                if stem is not None:
                    found.append(_currency(language.currency_stems[stem], row, index, text))
    return tuple(found)


def _mention(subject: Subject, key: str, token: Token, text: str, strength: Strength = Strength.WORD) -> Mention:
    return Mention(subject, key, text[token.start : token.end], token.start, token.end, strength)


@cache
def _stem_starts(tag: str) -> frozenset[str]:
    return frozenset(stem[:4] for stem in LANGUAGES[tag].currency_stems)


def _currency(key: str, row: Sequence[Token], index: int, text: str) -> Mention:
    """A currency's name; with a capital inside a sentence it may be a person's, and pounds may be a weight.

    Before a hyphen it may be a part of another word: "евро-азиатской".
    """
    token, after = row[index], row[index + 1] if index + 1 < len(row) else None
    name = (token.capital and index > 0) or (after is not None and after.lower == "-" and after.start == token.end)
    return _mention("currency", key, row[index], text, Strength.HINT if name or key == "pound" else Strength.WORD)


def month_at(row: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the token is the name of a month: where they take capitals, only with one."""
    token = row[index]
    return token.lower in language.month_words and (language.lowercase_months or token.capital)


def _plainly_month(row: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a word can only be a month: what may be another word or a name needs a day, a year or "in" by it."""
    token = row[index]
    name = language.lowercase_months and token.capital
    if token.lower not in language.ambiguous_month_words and not name:
        return True
    before, after = row[index - 1] if index else None, row[index + 1] if index + 1 < len(row) else None
    if any(near is not None and near.kind == "number" for near in (before, after)):
        return True
    if before is not None and before.lower == "-" and index > 1:
        before = row[index - 2]  # "mid-August"
    return before is not None and before.lower in language.date_prepositions and not name


def _of_date(token: Token, text: str) -> list[Mention]:
    """The month of a numeric date; either number may be it where they are divided by slashes."""
    mark = next(mark for mark in ".-/" if mark in token.lower)
    parts = token.lower.split(mark)
    found, start = [], token.start
    for index, part in enumerate(parts):
        if (index == 1 or (index == 0 and mark == "/")) and 1 <= int(part) <= 12:
            strength = Strength.HINT if mark == "/" else Strength.WORD
            found.append(
                Mention("month", str(int(part)), text[start : start + len(part)], start, start + len(part), strength)
            )
        start += len(part) + 1
    return found
