"""One divergence of every kind, to be planted in a unit: for the script that calibrates the scores of flags."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from planted import CODES, Planted, Texts, other_name, without_clause

from workbench.languages import LANGUAGES

LANGS = {"ua": "uk", "en": "en", "ru": "ru"}
NOT = {"ua": re.compile(r"\b[Нн]е "), "en": re.compile(r"\bnot |n['’]t\b"), "ru": re.compile(r"\b[Нн]е ")}
QUOTES = re.compile(r"[«“\"]([^«»“”\"]{20,})[»”\"]")
SCALES = {
    "ua": ("мільйон", "мільярд", "тисяч", "млн", "млрд", "тис"),
    "en": ("million", "billion", "thousand"),
    "ru": ("миллион", "миллиард", "тысяч", "млн", "млрд", "тыс"),
}
OTHER_SCALE = {"мільйон": "мільярд", "млн": "млрд", "тис": "млн", "million": "billion", "миллион": "миллиард"}
MONTHS = {
    "ua": [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
}


def _in_one(texts: Texts, rng: random.Random, change: Callable[[str, str], str | None]) -> Planted | None:
    """One sentence of one edition, changed by ``change(sentence, edition)``."""
    places = [(code, index) for code in CODES for index in range(len(texts[code]))]
    rng.shuffle(places)
    for code, index in places:
        before = texts[code][index]
        after = change(before, code)
        if after is not None and after != before and after.strip():
            own = [*texts[code][:index], after, *texts[code][index + 1 :]]
            return Planted({**texts, code: own}, code, before, after)
    return None


def number(texts: Texts, rng: random.Random) -> Planted | None:
    def change(text: str, _: str) -> str | None:
        places = list(re.finditer(r"(?<![\d.,])[1-9]\d{0,2}(?![\d.,:])", text))
        if not places:
            return None
        place = rng.choice(places)
        other = int(place.group()) + rng.choice((1, 2, 3, 5, 10, 20))
        return text[: place.start()] + str(other) + text[place.end() :]

    return _in_one(texts, rng, change)


def scale(texts: Texts, rng: random.Random) -> Planted | None:
    def change(text: str, code: str) -> str | None:
        word = next((each for each in SCALES[code] if each in text and each in OTHER_SCALE), None)
        return text.replace(word, OTHER_SCALE[word], 1) if word else None

    return _in_one(texts, rng, change)


def date(texts: Texts, rng: random.Random) -> Planted | None:
    def change(text: str, code: str) -> str | None:
        found = [month for month in MONTHS[code] if re.search(rf"\b{month}\b", text)]
        return text.replace(found[0], rng.choice([m for m in MONTHS[code] if m != found[0]]), 1) if found else None

    return _in_one(texts, rng, change)


def negation(texts: Texts, rng: random.Random) -> Planted | None:
    if not all(any(NOT[code].search(text) for text in texts[code]) for code in CODES):
        return None
    return _in_one(texts, rng, lambda text, code: NOT[code].sub("", text, count=1))


def quote(texts: Texts, rng: random.Random) -> Planted | None:
    if not all(any(QUOTES.search(text) for text in texts[code]) for code in CODES):
        return None
    return _in_one(texts, rng, lambda text, _: QUOTES.sub(r"\1", text, count=1))


def modality(texts: Texts, rng: random.Random) -> Planted | None:
    def change(text: str, code: str) -> str | None:
        for word in LANGUAGES[LANGS[code]].hedges:
            if " " not in word and re.search(rf"\b{re.escape(word)}\b,? ?", text):
                return re.sub(rf"\b{re.escape(word)}\b,? ?", "", text, count=1)
        return None

    return _in_one(texts, rng, change)


def missing(texts: Texts, rng: random.Random) -> Planted:
    edition = rng.choice(CODES)
    return Planted({**texts, edition: []}, edition, " ".join(texts[edition]), "")


def _other(pool: Sequence[Texts], edition: str, rng: random.Random) -> str:
    return rng.choice(rng.choice(pool)[edition])


def added(texts: Texts, rng: random.Random, pool: Sequence[Texts]) -> Planted:
    edition = rng.choice(CODES)
    new = _other(pool, edition, rng)
    return Planted({**texts, edition: [*texts[edition], new]}, edition, "", new)


def meaning(texts: Texts, rng: random.Random, pool: Sequence[Texts]) -> Planted:
    edition = rng.choice(CODES)
    new = _other(pool, edition, rng)
    return Planted({**texts, edition: [new]}, edition, " ".join(texts[edition]), new)


def untranslated(texts: Texts, rng: random.Random) -> Planted:
    edition, other = rng.sample(CODES, 2)
    return Planted({**texts, edition: list(texts[other])}, edition, " ".join(texts[edition]), " ".join(texts[other]))


def planters(
    pool: Sequence[Texts], names: dict[str, list[str]]
) -> dict[str, Callable[[Texts, random.Random], Planted | None]]:
    """Kind of flag → what plants such a divergence."""
    return {
        "number": number,
        "unit": scale,
        "date": date,
        "name": lambda texts, rng: other_name(texts, rng, pool=names),
        "negation": negation,
        "quote": quote,
        "modality": modality,
        "partial": without_clause,
        "missing": missing,
        "added": lambda texts, rng: added(texts, rng, pool),
        "meaning": lambda texts, rng: meaning(texts, rng, pool),
        "untranslated": untranslated,
    }
