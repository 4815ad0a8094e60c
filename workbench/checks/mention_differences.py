"""Months, weekdays and currencies held against each other as sets: translators repeat and drop them freely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.checks.quantity import Mention, Strength, Subject
from workbench.checks.reading import read
from workbench.checks.sides import Side
from workbench.domain import Span
from workbench.languages import LANGUAGES

__all__ = ["MentionDifference", "PlacedMention", "mention_differences", "mention_spans", "said_mentions"]


class PlacedMention(NamedTuple):
    """A mention and where it stands."""

    mention: Mention
    edition: str
    sentence: int


class MentionDifference(NamedTuple):
    """Mentions that differ. ``alone``: one edition names one where no other names any; ``agreed``: two agree."""

    editions: tuple[str, ...]
    given: tuple[PlacedMention, ...]
    agreed: bool
    alone: bool = False


def mention_differences(sides: Sequence[Side], subject: Subject) -> list[MentionDifference]:
    """Where an edition names another month, weekday or currency than the rest."""
    given = {
        side.edition: [
            PlacedMention(mention, side.edition, index)
            for index, text in side.sentences
            for mention in read(text, side.lang).mentions
            if mention.subject == subject
        ]
        for side in sides
        if side.lang in LANGUAGES
    }
    if len(given) < 2 or not any(given.values()):
        return []
    keys = {edition: {each.mention.key for each in row} for edition, row in given.items()}
    own = {edition: _plain(row) - _others(keys, edition) for edition, row in given.items()}
    if subject == "currency":
        weak = {edition: keys[edition] - _others(keys, edition) for edition in keys}
        if found := _against_majority(given, keys, weak):
            return found
    if subject == "month":
        # With the capital of a sentence's beginning a month may be a name; where the others name another, it is none.
        first = {edition: own[edition] | _first(row) - _others(keys, edition) for edition, row in given.items()}
        if found := _against_majority(given, keys, first):
            return found
    if not any(own.values()):
        return []
    return _against_majority(given, keys, own) or _between_two(given, own) or _alone(given, own)


def _plain(row: Sequence[PlacedMention]) -> set[str]:
    return {each.mention.key for each in row if each.mention.strength > Strength.HINT}


def _first(row: Sequence[PlacedMention]) -> set[str]:
    return {each.mention.key for each in row if not each.mention.start}


def _others(keys: Mapping[str, set[str]], edition: str) -> set[str]:
    return set().union(*(named for other, named in keys.items() if other != edition))


def _against_majority(
    given: Mapping[str, Sequence[PlacedMention]], keys: Mapping[str, set[str]], own: Mapping[str, set[str]]
) -> list[MentionDifference]:
    if len(given) < 3:
        return []
    found = []
    for odd, named in own.items():
        others = [keys[edition] for edition in keys if edition != odd]
        lacking = set.intersection(*others) - keys[odd]
        if named and lacking:
            concerned = [
                next((each for each in row if each.mention.key in (named if edition == odd else lacking)), None)
                for edition, row in given.items()
            ]
            found.append(MentionDifference((odd,), tuple(each for each in concerned if each), agreed=True))
    return found


def _between_two(given: Mapping[str, Sequence[PlacedMention]], own: Mapping[str, set[str]]) -> list[MentionDifference]:
    differing = [edition for edition, named in own.items() if named]
    if len(differing) < 2:
        return []
    concerned = [next(each for each in given[edition] if each.mention.key in own[edition]) for edition in differing]
    return [MentionDifference(tuple(differing), tuple(concerned), agreed=False)]


def _alone(given: Mapping[str, Sequence[PlacedMention]], own: Mapping[str, set[str]]) -> list[MentionDifference]:
    naming = [edition for edition, row in given.items() if row]
    if len(given) < 3 or len(naming) != 1:
        return []
    concerned = next(each for each in given[naming[0]] if each.mention.key in own[naming[0]])
    if concerned.mention.text.istitle():
        return []  # A surname, perhaps, that begins the sentence
    return [MentionDifference((naming[0],), (concerned,), agreed=True, alone=True)]


def said_mentions(given: Sequence[PlacedMention]) -> str:
    """The mentions in the editions' own words: "UA: липня · EN: July · RU: мая"."""
    return " · ".join(f"{each.edition.upper()}: {each.mention.text}" for each in given)


def mention_spans(given: Sequence[PlacedMention]) -> tuple[Span, ...]:
    """Where the mentions stand."""
    return tuple(Span(each.edition, each.sentence, each.mention.start, each.mention.end) for each in given)
