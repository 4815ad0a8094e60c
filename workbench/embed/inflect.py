"""Dictionary entries in all their forms: a lexicon of lemmas becomes pairs of the words that texts have.

The forms are those of pymorphy3 (Korobov 2015), whose Ukrainian and Russian dictionaries name cases, numbers, genders,
tenses and persons alike, so that a form meets the form with the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """The pair itself, and one for every form that both sides have, or one side where the other is English."""
    yield pair
    first, second = _forms_or_lemma(pair.text1, pair.lang1), _forms_or_lemma(pair.text2, pair.lang2)
    seen = {(pair.text1, pair.text2)}
    for key in dict.fromkeys((*first, *second)):
        one = first.get(key) if pair.lang1 != "en" else first["lemma"]
        other = second.get(key) if pair.lang2 != "en" else second["lemma"]
        if one and other and (one, other) not in seen:
            seen.add((one, other))
            yield pair._replace(text1=one, text2=other)


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
    gender = next((g for g in _GENDERS if g in noun.tag), "masc")
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
    found: dict[str, str] = {}
    for form in noun.lexeme:
        facts = _facts(form)
        case = next((case for case in _CASES if case in facts), None)
        if case and not facts & _RARE and _same_gender(form, noun):
            found.setdefault(f"{case} {'plur' if 'plur' in facts else 'sing'}", form.word)
    return found


def _same_gender(form: Parse, noun: Parse) -> bool:
    """A lexeme can hold a man's and a woman's word ("постраждалий", "постраждала")."""
    genders = [gender for gender in _GENDERS if gender in _facts(form)]
    return not genders or genders[0] in noun.tag


def _adjective(adjective: Parse) -> dict[str, str]:
    found: dict[str, str] = {}
    for form in adjective.lexeme:
        facts = _facts(form)
        case = next((case for case in _CASES if case in facts), None)
        of = "plur" if "plur" in facts else next((gender for gender in _GENDERS if gender in facts), None)
        if case and of and "ADJF" in facts and not facts & (_RARE | _COMPARED):
            key = f"{case} {of}"
            # Where there are two, the commoner is the first, but for "новім", "новому".
            if key not in found or form.word.endswith("ому"):
                found[key] = form.word
    return found


def _verb(verb: Parse) -> dict[str, str]:
    found: dict[str, str] = {}
    for form in verb.lexeme:
        facts = _facts(form)
        tense = next((tense for tense in _TENSES if tense in facts), None)
        if tense is None or "VERB" not in facts or facts & _RARE or "impr" in facts:
            continue
        number = "plur" if "plur" in facts else "sing"
        who = next((person for person in _PERSONS if person in facts), None)
        gender = next((gender for gender in _GENDERS if gender in facts), None)
        key = f"{tense} {who} {number}" if who else f"{tense} {gender or number}"
        found.setdefault(key, form.word)
    return found


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
