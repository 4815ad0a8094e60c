"""What a person types into a search box, and what it finds.

Words are looked for all at once, in any order; ``"words in quotation marks"`` as they stand; ``word*`` by how a word
begins; ``-word`` must not be there; ``edition:ua`` looks in one edition alone. Anything else is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from workbench.domain import Term
from workbench.folding import Word, folded

__all__ = ["NO_SPELLINGS", "Alternative", "Phrase", "Query", "Spellings", "parse", "spellings"]

_QUOTES: Final = {'"': '"', "“": "”", "„": "“”", "«": "»"}
_PIECE: Final = re.compile(
    r"(?P<minus>(?<!\S)-)?(?:(?P<open>[\"“„«])(?P<quoted>[^\"“”„«»]*)[\"”“»]?"
    r"|(?P<plain>[^\s\"“”„«»]+?))(?P<star>\*)?(?=[\s\"“”„«»]|$)|(?P<stray>\S)"
)
_EDITION: Final = re.compile(r"edition:([a-z]{2,8})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that have to follow each other. ``begins``: the last of them may go on."""

    words: tuple[str, ...]
    begins: bool = False

    def places(self, text: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where the phrase stands in a text of folded words: ``[start, end)`` for each place."""
        size = len(self.words)
        *before, last = self.words
        for at in range(len(text) - size + 1):
            end = text[at + size - 1]
            if (end == last or (self.begins and end.startswith(last))) and list(text[at : at + size - 1]) == before:
                yield at, at + size


Alternative = tuple[Phrase, ...]
"""Phrases that all have to be there, in any order."""

Spellings = Mapping[tuple[str, ...], tuple[str, ...]]
"""The folded words of a form → all that a glossary has for the same thing, as it writes them."""

NO_SPELLINGS: Final[Spellings] = {}


@dataclass(frozen=True, slots=True)
class Query:
    """A search, understood.

    ``wanted``: of each entry, one alternative at least has to be there. ``excluded``: none of these may be.
    ``editions``: the codes to look in, () for all. ``also``: what the glossary added, as it writes it.
    """

    text: str = ""
    wanted: tuple[tuple[Alternative, ...], ...] = ()
    excluded: tuple[Phrase, ...] = ()
    editions: tuple[str, ...] = ()
    also: tuple[str, ...] = field(default=(), compare=False)

    def matches(self, text: Sequence[str], edition: str) -> bool:
        """Whether a text of folded words, of that edition, is one that is looked for; never where nothing is."""
        if not self.wanted or (self.editions and edition not in self.editions):
            return False
        # Most texts lack the first words that are asked for: that is cheap to see.
        found = all(
            any(all(_is_in(phrase, text) for phrase in alternative) for alternative in alternatives)
            for alternatives in self.wanted
        )
        return found and not any(_is_in(phrase, text) for phrase in self.excluded)

    def places(self, text: Sequence[str]) -> list[tuple[int, int]]:
        """Where the words that are looked for stand in a text of folded words, ``[start, end)``, without overlaps."""
        phrases = dict.fromkeys(chain.from_iterable(chain.from_iterable(self.wanted)))
        places: list[tuple[int, int]] = []
        for start, end in sorted(place for phrase in phrases for place in phrase.places(text)):
            if places and start < places[-1][1]:
                places[-1] = places[-1][0], max(end, places[-1][1])
            else:
                places.append((start, end))
        return places

    def marks(self, text: Sequence[Word], edition: str) -> list[tuple[int, int]]:
        """The characters ``[start, end)`` to be marked in a text of that edition, given its words."""
        if self.editions and edition not in self.editions:
            return []
        places = self.places([word.folded for word in text])
        return [(text[start].start, text[end - 1].end) for start, end in places]


def parse(text: str, known: Spellings = NO_SPELLINGS) -> Query:
    """The search that ``text`` asks for; nothing that is typed is wrong.

    Words outside quotation marks are looked for in all the spellings ``known`` of them, words to be left out are not.
    """
    wanted: list[tuple[Alternative, ...]] = []
    excluded: list[Phrase] = []
    editions: list[str] = []
    also: list[str] = []
    run: list[str] = []

    def end_run() -> None:
        for alternatives, added in _widened(run, known):
            wanted.append(alternatives)
            also.extend(added)
        run.clear()

    for piece in _PIECE.finditer(text):
        plain, begins = piece["plain"], piece["star"] is not None
        if plain and not piece["minus"] and not begins and (edition := _EDITION.fullmatch(plain)):
            editions.append(edition[1].lower())
            continue
        phrase = Phrase(folded(plain or piece["quoted"] or piece["stray"] or ""), begins)
        if not phrase.words:
            continue
        if piece["minus"]:
            excluded.append(phrase)
        elif plain and not begins and len(phrase.words) == 1:
            run += phrase.words
            continue
        else:
            end_run()
            wanted.append(((phrase,),))
            continue
    end_run()
    return Query(
        text=" ".join(text.split()),
        wanted=tuple(dict.fromkeys(wanted)),
        excluded=tuple(dict.fromkeys(excluded)),
        editions=tuple(dict.fromkeys(editions)),
        also=tuple(dict.fromkeys(also)),
    )


def spellings(terms: Iterable[Term]) -> Spellings:
    """What to look for beside a form of a glossary: its other forms in all languages, and those to be avoided."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for term in terms:
        forms = [form.removeprefix("=") for form in chain(*term.forms.values(), *term.avoid.values())]
        for form in forms:
            if len(forms) > 1 and (key := folded(form)):
                found.setdefault(key, {}).update(dict.fromkeys(forms))
    return {key: tuple(forms) for key, forms in found.items()}


def _is_in(phrase: Phrase, text: Sequence[str]) -> bool:
    if len(phrase.words) == 1 and not phrase.begins:
        return phrase.words[0] in text
    return next(phrase.places(text), None) is not None


def _widened(run: Sequence[str], known: Spellings) -> Iterator[tuple[tuple[Alternative, ...], tuple[str, ...]]]:
    """Words that were typed one after another, the longest form of the glossary first; and what that added."""
    longest = max(map(len, known), default=1)
    at = 0
    while at < len(run):
        size = next((n for n in range(min(longest, len(run) - at), 1, -1) if tuple(run[at : at + n]) in known), 1)
        typed = tuple(run[at : at + size])
        others = {words: form for form in known.get(typed, ()) if (words := folded(form)) and words != typed}
        as_typed = tuple(Phrase((word,)) for word in typed)
        yield (as_typed, *((Phrase(words),) for words in others)), tuple(others.values())
        at += size
