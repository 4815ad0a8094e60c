"""Dictionary entries in all their forms: a lexicon of lemmas becomes pairs of the words that texts have.

The forms are those of pymorphy3 (Korobov 2015), whose Ukrainian and Russian dictionaries name cases, numbers, genders,
tenses and persons alike, so that a form meets the form with the same name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.embed.pairs import TextPair

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

__all__ = ["forms", "inflected"]

_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_GENDERS: Final = ("masc", "femn", "neut")
_TENSES: Final = ("past", "pres", "futr")
_PERSONS: Final = ("1per", "2per", "3per")
_COMPARED: Final = frozenset({"Supr", "Cmp2", "compc", "supr"})
_RARE: Final = frozenset({"V-oy", "V-ey", "V-ie", "Arch", "Infr", "Slng", "Erro", "Dist", "Litr"})


def inflected(pair: TextPair) -> Iterator[TextPair]:
    """The pair itself, and one for every form that both sides have, or one side where the other is English.

    The source of the others is the pair's own with " (forms)" behind it, so that they can be weighted by themselves.
    """
    yield pair
    first, second = _forms_or_lemma(pair.text1, pair.lang1), _forms_or_lemma(pair.text2, pair.lang2)
    seen = {(pair.text1, pair.text2)}
    for key in dict.fromkeys((*first, *second)):
        one = first.get(key) if pair.lang1 != "en" else first["lemma"]
        other = second.get(key) if pair.lang2 != "en" else second["lemma"]
        if one and other and (one, other) not in seen:
            seen.add((one, other))
            yield pair._replace(text1=one, text2=other, source=f"{pair.source} (forms)")


def _forms_or_lemma(text: str, lang: str) -> dict[str, str]:
    if lang == "en":
        return {"lemma": text.removeprefix("to ")}
    return forms(text, lang)


def forms(text: str, lang: str) -> dict[str, str]:
    """The name of each form ("gent plur", "past femn") → the text in it.

    ``text``: a noun with adjectives before it and anything behind, an adjective, or an infinitive with anything behind;
    any other text has no forms. ``lang``: ``uk`` or ``ru``.
    """
    words = text.split(" ")
    infinitive = _lemma(words[0], lang, "infinitive")
    if infinitive is not None:
        return {key: " ".join((form, *words[1:])) for key, form in _verb(infinitive).items()}
    adjectives = []
    for index, word in enumerate(words):
        adjective = _lemma(word, lang, "adjective")
        noun = _lemma(word, lang, "noun")
        if adjective is not None and (noun is None or _goes_on(words[index + 1 :], lang)):
            adjectives.append(adjective)
        elif noun is not None:
            return _phrase(adjectives, noun, words, index)
        else:
            return {}
    return _adjective(adjectives[0]) if len(adjectives) == 1 else {}


def _goes_on(words: Sequence[str], lang: str) -> bool:
    """Whether what follows is of the same phrase: "старий" is an old man, but not before "будинок"."""
    return bool(words) and any(_lemma(words[0], lang, kind) is not None for kind in ("noun", "adjective"))


def _phrase(adjectives: Sequence[Parse], noun: Parse, words: Sequence[str], head: int) -> dict[str, str]:
    found: dict[str, str] = {}
    declined = _noun(noun)
    gender = _one(_GENDERS, _facts(noun)) or "masc"
    before = [_adjective(adjective) for adjective in adjectives]
    for key, form in declined.items():
        case, number = key.split()
        of = "plur" if number == "plur" else gender
        if case == "accs" and of in ("masc", "plur"):
            # Living things take the genitive here; the noun's own form tells.
            case = "gent" if form == declined.get(f"gent {number}") else "nomn"
        agreeing = [forms_of.get(f"{case} {of}") for forms_of in before]
        if all(agreeing):
            changed = [_like(new, old) for new, old in zip([*map(str, agreeing), form], words, strict=False)]
            found[key] = " ".join((*changed, *words[head + 1 :]))
    return found


def _noun(noun: Parse) -> dict[str, str]:
    own = frozenset(_GENDERS) & _facts(noun)

    def name(facts: frozenset[str]) -> str | None:
        case, gender = _one(_CASES, facts), _one(_GENDERS, facts)
        # A lexeme can hold a man's and a woman's word: "постраждалий", "постраждала".
        if case is None or (gender is not None and gender not in own):
            return None
        return f"{case} {'plur' if 'plur' in facts else 'sing'}"

    return _named(noun, name)


def _adjective(adjective: Parse) -> dict[str, str]:
    def name(facts: frozenset[str]) -> str | None:
        case, of = _one(_CASES, facts), "plur" if "plur" in facts else _one(_GENDERS, facts)
        return f"{case} {of}" if case and of and "ADJF" in facts and not facts & _COMPARED else None

    return _named(adjective, name)


def _verb(verb: Parse) -> dict[str, str]:
    def name(facts: frozenset[str]) -> str | None:
        tense, person = _one(_TENSES, facts), _one(_PERSONS, facts)
        number = "plur" if "plur" in facts else "sing"
        if tense is None or "VERB" not in facts or "impr" in facts:
            return None
        return f"{tense} {person} {number}" if person else f"{tense} {_one(_GENDERS, facts) or number}"

    return _named(verb, name)


def _named(lemma: Parse, name: Callable[[frozenset[str]], str | None]) -> dict[str, str]:
    """The forms of a word by the name that ``name`` makes of a form's grammemes; None leaves it out."""
    found: dict[str, str] = {}
    for form in lemma.lexeme:
        facts = _facts(form)
        key = None if facts & _RARE else name(facts)
        # Where there are two, the commoner is the first, but for "новім", "новому".
        if key and (key not in found or form.word.endswith("ому")):
            found[key] = form.word
    return found


def _one(of: Sequence[str], facts: frozenset[str]) -> str | None:
    return next((grammeme for grammeme in of if grammeme in facts), None)


def _facts(form: Parse) -> frozenset[str]:
    return frozenset(str(form.tag).replace(" ", ",").split(","))


def _like(new: str, old: str) -> str:
    return new.capitalize() if old[:1].isupper() else new


_WANTED: Final = {
    "noun": (frozenset({"NOUN", "nomn"}),),
    "adjective": (frozenset({"ADJF", "nomn", "masc"}), frozenset({"ADJF", "nomn"})),
    "infinitive": (frozenset({"INFN"}), frozenset({"VERB", "infn"})),
}


def _lemma(word: str, lang: str, kind: str) -> Parse | None:
    """The known reading of ``word`` as a dictionary form of that kind."""
    if not word.isalpha() and "-" not in word and "'" not in word and "’" not in word:
        return None
    for parse in _analyser(lang).parse(word.lower()):
        facts = _facts(parse)
        if parse.is_known and any(wanted <= facts for wanted in _WANTED[kind]):
            return parse
    return None


@cache
def _analyser(lang: str) -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang=lang)
