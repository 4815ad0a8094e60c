"""Words of one letter that are in another alphabet than the words beside them: "i" between Ukrainian words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workbench.ingest.alphabets import TO_CYRILLIC, TO_LATIN
from workbench.ingest.surroundings import CYRILLIC, Surroundings
from workbench.languages import LANGUAGES

__all__ = ["capitals", "small"]

_BEGINS: Final = r"(?<![^\s«„“\"(\[—–].)"
_CAPITAL: Final = re.compile(rf"[AIOYCBK]{_BEGINS}(?=,? +[{CYRILLIC}])")
_SMALL: Final = re.compile(
    rf"[aioyc]{_BEGINS}(?=,? +[«„“\"(—–]*[{CYRILLIC}0-9])"
    r"|[ïÏ](?<![^\W_].)[ïxÏX](?![^\W_])"  # її, їх
)
_SMALL_CYRILLIC: Final = re.compile(r"[аІ](?<![^\s\"“‘(].)(?= +[\"“‘(]?[A-Za-z]{2})")  # а house
_LISTED: Final = re.compile(r" *\w{1,3} [A-Z](?!\w)")  # A і B
_FOLLOWING: Final = re.compile(r"[ ,«„“\"(—–]*(\w+)")
_LAST_WORD: Final = re.compile(r"(\w+)[^\w\n]{0,8}$")
_BEFORE: Final = 60  # characters
_ANY_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]")
_NAMED_BY_LETTER: Final = re.compile(
    r"(?:літер|букв|вітамін|витамин|клас|груп|тип|точк|змінн|перемен|сторон|катет|кут|угол|нот|гепатит|категор|варіант"
    r"|вариант|пункт|план|ліг|лиг|сері|вісь|ось|форм|команд|символ|знак)\w{0,6}"
)
_CANDIDATES: Final = frozenset("aioyI")
_COMMON: Final = LANGUAGES["uk"].common_words | LANGUAGES["uk"].sentence_starters


def capitals(text: str) -> Iterator[tuple[int, str]]:
    """Latin capitals that a Cyrillic sentence begins with as a conjunction or preposition, and what they stand for."""
    around = Surroundings(text)
    for match in _CAPITAL.finditer(text):
        start, letter = match.start(), match.group()
        if _begins_sentence(text, start, letter, around):
            yield start, TO_CYRILLIC[letter]


def small(text: str) -> Iterator[tuple[int, str]]:
    """Words of one letter, and її and їх, that are in the other alphabet than the words beside them."""
    around = Surroundings(text)
    if sum(map(text.count, "etaio")) > sum(map(text.count, "отаин")):
        for match in _SMALL_CYRILLIC.finditer(text):
            start, letter = match.start(), match.group()
            if not around.piece(start).has_cyrillic_word and not _before(text, start)[-1:].isdigit():
                yield start, TO_LATIN[letter]
        return
    for match in _SMALL.finditer(text):
        start, found = match.start(), match.group()
        if len(found) > 1:
            if around.piece(start).script == "cyrillic" and not around.russian(start):
                yield start, "".join(TO_CYRILLIC[letter] for letter in found)
        elif _joins_words(text, start, found, around):
            yield start, TO_CYRILLIC[found]


def _before(text: str, at: int) -> str:
    """The word before a place in its line, with only signs between; "" where there is none."""
    word = _LAST_WORD.search(text, max(0, at - _BEFORE), at)
    return word.group(1) if word else ""


def _joins_words(text: str, at: int, letter: str, around: Surroundings) -> bool:
    """Whether a small Latin letter stands where a conjunction or preposition would, and not for itself."""
    piece, russian = around.piece(at), around.russian(at)
    if piece.script != "cyrillic" or letter in ("i" if russian else "c"):
        return False
    others = piece.lone - _CANDIDATES
    if others - {"c"} if russian else others:
        return False
    before = _before(text, at)
    following = _FOLLOWING.match(text, at + 1)
    if letter != "i" and (before[-1:].isdigit() or (following and following.group(1)[0].isdigit())):
        return False
    if before and not before[-1].isdigit() and not _ANY_CYRILLIC.match(before[-1]):
        return False
    return not _NAMED_BY_LETTER.fullmatch(before.lower())


def _begins_sentence(text: str, at: int, letter: str, around: Surroundings) -> bool:
    """Whether a Latin capital stands for the conjunction or preposition that a sentence begins with."""
    line = text[max(0, at - 10) : at].rpartition("\n")[2].rstrip(' «„“"(—–-')
    if (line and line[-1] not in '.!?…»”"') or _LISTED.match(text, at + 1):
        return False
    following = _FOLLOWING.match(text, at + 1)
    word = following.group(1) if following else ""
    if not word.islower() or _NAMED_BY_LETTER.fullmatch(word):
        return False
    if letter == "I":
        return word in _COMMON and not around.russian(at)
    return letter not in "CK" or around.russian(at)
