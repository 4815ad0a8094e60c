"""Letters of another alphabet that look alike: Latin ones within Cyrillic words, Cyrillic ones within Latin words.

A letter is replaced only where the rest of its word, and else the words beside it, leave no other reading: a false
repair is worse than a missed one. Words that are truly of two scripts (IT-компанія, PDFи, єДія), Roman numerals, models
(F-16, Х-101), addresses and hashtags stay as they are. One letter takes the place of one letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from workbench.ingest.repair import EXAMPLES, Tally
from workbench.languages import LANGUAGES

__all__ = ["unmixed"]

_CYRILLIC_ALIKE: Final = "асеіорхуїёАВСЕНІКМОРТХУЇЁ"
_LATIN_ALIKE: Final = "aceiopxyïëABCEHIKMOPTXYÏË"
_TO_CYRILLIC: Final = dict(zip(_LATIN_ALIKE, _CYRILLIC_ALIKE, strict=True))
_TO_LATIN: Final = dict(zip(_CYRILLIC_ALIKE, _LATIN_ALIKE, strict=True))
_TABLE_CYRILLIC: Final = str.maketrans(_TO_CYRILLIC)
_TABLE_LATIN: Final = str.maketrans(_TO_LATIN)

_L: Final = "A-Za-zÀ-ÖØ-öø-ɏ"
_C: Final = "\u0400-\u0481\u048a-\u052f"
_INNER: Final = "'’ʼ\u0301"  # what stands within words; the last is a stress mark
_MIXED: Final = re.compile(
    rf"(?<![{_L}{_C}])(?:[{_C}][{_C}{_INNER}]*+[{_L}]|[{_L}][{_L}{_INNER}]*+[{_C}])[{_L}{_C}{_INNER}]*+"
)
_ANY_CYRILLIC: Final = re.compile(f"[{_C}]")
_CYRILLIC: Final = re.compile(f"[{_C}]+")
_LATIN: Final = re.compile(f"[{_L}]+")
_CYRILLIC_WORD: Final = re.compile(f"[{_C}]{{2}}")
_LONGEST: Final = 60  # letters of a word

_UKRAINIAN_ONLY: Final = frozenset("iIïÏ")  # Latin letters that look like those which Russian lacks
_RUSSIAN_LETTERS: Final = frozenset("ыэъёЫЭЪЁ")
_OF_RUSSIAN: Final = re.compile(r"[ыэъёЫЭЪЁ]|\b(?:и|что|как|из|или|это|его|от)\b")
_OF_UKRAINIAN: Final = re.compile(r"[іїєґІЇЄҐ]|\b(?:й|що|як|від|або|це|його|та|зі)\b")
_BESIDE: Final = 0.02  # share of one language, above which the text around a word says which one it is in
_NUMERAL: Final = re.compile("[IVXLCDMІХСМ]{2,}")
_ADDRESS: Final = re.compile(r"[@#_\\]|://|www\.|\w\.[A-Za-z]{2,}(?![^\W\d_])|[?&]\w+=", re.IGNORECASE)
_OF_CODE: Final = ("%", "$")
_WINDOW: Final = 200  # characters to each side that say which script is written around a word

_BEFORE: Final = r"(?<![^\s«„“\"(\[—–])"
_LONE_CAPITAL: Final = re.compile(rf"{_BEFORE}[AIOYCBK](?=,? +[{_C}])")
_LISTED: Final = re.compile(r" *\w{1,3} [A-Z](?!\w)")  # A і B
_LONE: Final = re.compile(
    rf"{_BEFORE}[aioyc](?=,? +[«„“\"(—–]*[{_C}0-9])"
    r"|(?<![^\s\"“‘(])[аІ](?= +[\"“‘(]?[A-Za-z]{2})"  # а house
    r"|(?<![^\W_])[ïÏ][ïxÏX](?![^\W_])"  # її, їх
)
_OTHER_LONE: Final = re.compile(r"(?<![^\W_])[A-HJ-Zb-hj-np-xz](?![^\W_'’])")
_NAMED_BY_LETTER: Final = re.compile(
    r"(?:літер|букв|вітамін|витамин|клас|груп|тип|точк|змінн|перемен|сторон|катет|кут|угол|нот|гепатит|категор|варіант"
    r"|вариант|пункт|план|ліг|лиг|сері|вісь|ось|літ|форм|команд|символ|знак)\w{0,6}"
)
_GAP: Final = re.compile(r"[^\w\n]{0,8}$")
_COMMON: Final = LANGUAGES["uk"].common_words | LANGUAGES["uk"].sentence_starters


def unmixed(text: str, tally: Tally) -> str:
    """``text`` with letters that look alike in the alphabet of their word; as long as before.

    What was replaced is noted in ``tally``.
    """
    if not _ANY_CYRILLIC.search(text):
        return text
    for found in (_in_words, _capitals, _small):
        text = _put(text, found(text, _Language(text)), tally)
    return text


def _put(text: str, words: Iterator[tuple[int, str]], tally: Tally) -> str:
    """The text with each of ``words`` at its place."""
    pieces: list[str] = []
    seen: list[str] = []
    at, count = 0, 0
    for start, word in words:
        old = text[start : start + len(word)]
        count += sum(map(str.__ne__, old, word))
        if len(seen) < EXAMPLES and word not in seen:
            seen.append(word)
        pieces += (text[at:start], word)
        at = start + len(word)
    if not pieces:
        return text
    tally.add("letters", count, seen)
    return "".join((*pieces, text[at:]))


class _Language:
    """Whether the text, or the part of it around a place, is Russian: there і and ї are no letters."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _whole(self) -> tuple[int, int]:
        return _russian_and_ukrainian(self._text)

    def russian(self, start: int, end: int) -> bool:
        russian, ukrainian = self._whole
        if min(russian, ukrainian) > _BESIDE * (russian + ukrainian):
            around = _russian_and_ukrainian(_around(self._text, start, end))
            if around[0] != around[1]:
                russian, ukrainian = around
        return russian > ukrainian


def _russian_and_ukrainian(text: str) -> tuple[int, int]:
    """How much in the text only Russian has, and how much only Ukrainian has."""
    return len(_OF_RUSSIAN.findall(text)), len(_OF_UKRAINIAN.findall(text))


def _around(text: str, start: int, end: int) -> str:
    """What stands before and after a place, in its line."""
    before = text[max(0, start - _WINDOW) : start].rpartition("\n")[2]
    after = text[end : end + _WINDOW].partition("\n")[0]
    return f"{before} {after}"


def _script(text: str, start: int, end: int) -> str:
    """The script of most letters around: "cyrillic", "latin", or "" where there are as many of both."""
    around = _around(text, start, end)
    cyrillic, latin = (sum(map(len, script.findall(around))) for script in (_CYRILLIC, _LATIN))
    return "" if cyrillic == latin else "cyrillic" if cyrillic > latin else "latin"


def _in_words(text: str, language: _Language) -> Iterator[tuple[int, str]]:
    """The words of two scripts that are of one, with where they start."""
    for match in _MIXED.finditer(text):
        start, end = match.span()
        word = match.group().rstrip(_INNER)
        touched = text[start - 1 : start]
        if len(word) > _LONGEST or touched.isdigit() or touched in _OF_CODE or _in_address(text, start, end):
            continue
        found = _of_one_script(word, text, start, language)
        if found is not None and found != word:
            yield start, found


def _of_one_script(word: str, text: str, start: int, language: _Language) -> str | None:
    """The word in one script, None where it is truly of two or nobody can say."""
    end = start + len(word)
    latin, cyrillic = "".join(_LATIN.findall(word)), "".join(_CYRILLIC.findall(word))
    to_cyrillic = all(letter in _TO_CYRILLIC for letter in latin)
    to_latin = all(letter in _TO_LATIN for letter in cyrillic)
    figures = text[end : end + 1].isdigit()
    if to_cyrillic and to_latin:
        most = "" if len(cyrillic) == len(latin) else "cyrillic" if len(cyrillic) > len(latin) else "latin"
        around = _script(text, start, end)
        if figures or _NUMERAL.fullmatch(word) or not (most or around) or (most and around and most != around):
            return None
        to_cyrillic = (around or most) == "cyrillic"
    if to_cyrillic:
        foreign = not _UKRAINIAN_ONLY.isdisjoint(latin) and (
            not _RUSSIAN_LETTERS.isdisjoint(word) or language.russian(start, end)
        )
        of_two = foreign or _is_compound(word, _LATIN) or (figures and word[-1] in _TO_CYRILLIC)
        return None if of_two else word.translate(_TABLE_CYRILLIC)
    if to_latin:
        of_two = _is_compound(word, _CYRILLIC) or (
            _has_ending(word) and _CYRILLIC_WORD.search(f"{_around(text, start, end)} {word}") is not None
        )
        return None if of_two else word.translate(_TABLE_LATIN)
    return None


def _is_compound(word: str, script: re.Pattern[str]) -> bool:
    """Whether letters of ``script`` at an edge of the word are a part of it: ITшник, eДекларація, МакOC, Boxми."""
    runs = list(script.finditer(word))
    first, last = runs[0], runs[-1]
    if first.start() == 0:
        letters, after = first.group(), word[first.end()]
        if letters.islower() and after.isupper():
            return True
        if len(letters) > 1 and letters.isupper() and after.islower():
            return True
    if last.end() == len(word):
        letters, before = last.group(), word[last.start() - 1]
        if (before.islower() and letters[0].isupper()) or (
            before.isupper() and letters[-1].islower() and len(word) > 2
        ):
            return True
    return len(runs) == 1 and (first.start() == 0 or last.end() == len(word)) and len(first.group()) > 2


def _has_ending(word: str) -> bool:
    """Whether a Latin word has a Cyrillic ending, or a preposition before it: COVIDу, Googleа, уgoogle."""
    runs = list(_CYRILLIC.finditer(word))
    ending, beginning = runs[-1], runs[0]
    return (ending.end() == len(word) and ending.group().islower()) or (
        beginning.start() == 0 and beginning.group().islower()
    )


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the word is part of an address, a hashtag or a file name."""
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    left = before.split()[-1] if before and not before[-1].isspace() else ""
    right = after.split(maxsplit=1)[0] if after and not after[0].isspace() else ""
    return bool(left or right) and _ADDRESS.search(f"{left}{text[start:end]}{right}") is not None


def _capitals(text: str, language: _Language) -> Iterator[tuple[int, str]]:
    """Capitals that stand alone at the beginning of a sentence in the other alphabet."""
    for match in _LONE_CAPITAL.finditer(text):
        start, letter = match.start(), match.group()
        if _begins_sentence(text, start, letter, language):
            yield start, _TO_CYRILLIC[letter]


def _small(text: str, language: _Language) -> Iterator[tuple[int, str]]:
    """Words of one letter, and її and їх, that are in the other alphabet than the words beside them."""
    for match in _LONE.finditer(text):
        start, found = match.start(), match.group()
        if found in _TO_LATIN:
            around = _around(text, *match.span())
            if not _ANY_CYRILLIC.search(around) and not _before(text, start).isdigit():
                yield start, _TO_LATIN[found]
        elif len(found) > 1:
            if _script(text, *match.span()) == "cyrillic" and not language.russian(*match.span()):
                yield start, found.translate(_TABLE_CYRILLIC)
        elif _joins_words(text, start, found, language):
            yield start, _TO_CYRILLIC[found]


def _before(text: str, at: int) -> str:
    """The word before a place in its line, with only signs between; "" where there is none."""
    line = text[max(0, at - _LONGEST) : at].rpartition("\n")[2]
    gap = _GAP.search(line)
    words = re.findall(r"\w+", line[: gap.start()] if gap else line)
    return words[-1] if words else ""


def _joins_words(text: str, at: int, letter: str, language: _Language) -> bool:
    """Whether a small Latin letter stands where a conjunction or preposition would, and not for itself."""
    before = _before(text, at)
    following = text[at + 1 : at + 20].lstrip(' ,«„“"(—–')[:1]
    if (following.isdigit() or before[-1:].isdigit()) and letter != "i":
        return False
    if before and not before[-1].isdigit() and not _ANY_CYRILLIC.match(before[-1]):
        return False
    if _NAMED_BY_LETTER.fullmatch(before.lower()) or _script(text, at, at + 1) != "cyrillic":
        return False
    russian = language.russian(at, at + 1)
    others = set(_OTHER_LONE.findall(_around(text, at, at + 1)))
    return not (others - {"c"} if russian else others) and letter not in ("i" if russian else "c")


def _begins_sentence(text: str, at: int, letter: str, language: _Language) -> bool:
    """Whether a Latin capital stands for the conjunction or preposition that a sentence begins with."""
    line = text[max(0, at - 10) : at].rpartition("\n")[2].rstrip(' «„“"(—–-')
    if line and line[-1] not in '.!?…»”"':
        return False
    following = re.match(r"\w+", text[at + 1 : at + 40].lstrip(" ,"))
    if _LISTED.match(text, at + 1):
        return False
    if following is None or not following.group().islower() or _NAMED_BY_LETTER.fullmatch(following.group()):
        return False
    if letter == "I":
        return not language.russian(at, at + 1) and following.group() in _COMMON
    return letter not in "CK" or language.russian(at, at + 1)
