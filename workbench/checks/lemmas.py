"""Words in dictionary form, and whether they are names, by pymorphy3 (Korobov 2015) and CLDR."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

__all__ = ["Form", "country", "form"]

_INFLECTED: Final = frozenset({"uk", "ru"})
_NAMES: Final = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})


class Form(NamedTuple):
    """What a dictionary says of a word.

    ``lemma``: the likeliest dictionary form, in lower case; ``lemmas``: all it may have, and the word itself.
    ``known``: in the dictionary. ``name``: as a name. ``adjective``: as nothing else but an adjective. ``nominal``: as
    a noun or an adjective, maybe.
    """

    lemma: str
    lemmas: frozenset[str]
    known: bool
    name: bool
    adjective: bool
    nominal: bool


@cache
def _analyser(tag: str) -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang=tag)


@lru_cache(maxsize=10_000)
def form(word: str, tag: str) -> Form | None:
    """What the dictionary of language ``tag`` says of a word; None for a language without one here."""
    if tag not in _INFLECTED:
        return None
    word = word.replace("’", "'").replace("ʼ", "'")
    parses = _analyser(tag).parse(word)
    known = [parse for parse in parses if parse.is_known]
    return Form(
        parses[0].normal_form if parses else word.lower(),
        frozenset(parse.normal_form.replace("ё", "е") for parse in known or parses) | {word.lower().replace("ё", "е")},
        bool(known),
        any(not _NAMES.isdisjoint(parse.tag.grammemes) for parse in known),
        bool(known) and all(parse.tag.POS == "ADJF" for parse in known),
        any(parse.tag.POS in ("NOUN", "ADJF") for parse in known or parses),
    )


@cache
def _countries(tag: str) -> dict[str, str]:
    """Names of countries of one word, in lower case → ISO 3166 code, as CLDR has them."""
    try:
        territories = Locale.parse(tag).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {name.lower(): code for code, name in territories.items() if len(code) == 2 and " " not in name}


def country(word: str, tag: str) -> str | None:
    """The ISO 3166 code of the country that a word names, in any case; None where it names none."""
    listed = _countries(tag)
    found = listed.get(word.lower())
    known = form(word, tag) if found is None else None
    return listed.get(known.lemma) if known is not None else found
