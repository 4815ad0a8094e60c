"""Letters of another alphabet that look alike: Latin ones within Cyrillic words, Cyrillic ones within Latin words.

A letter is replaced only where the rest of its word, and else the words beside it, leave no other reading: a false
repair is worse than a missed one. Words that are truly of two scripts (IT-компанія, PDFи, eДекларація), Roman numerals,
models (F-16, Х-101), addresses and hashtags stay as they are. One letter takes the place of one letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from workbench.ingest.alone import capitals, small
from workbench.ingest.alphabets import TO_CYRILLIC, TO_LATIN
from workbench.ingest.repair import EXAMPLES, Tally
from workbench.ingest.surroundings import CYRILLIC, LATIN, Surroundings

__all__ = ["unmixed"]

_TABLE_CYRILLIC: Final = str.maketrans(TO_CYRILLIC)
_TABLE_LATIN: Final = str.maketrans(TO_LATIN)

_INNER: Final = "'’ʼ\u0301"  # what stands within words; the last is a stress mark
_ANY_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]")
_CYRILLIC: Final = re.compile(f"[{CYRILLIC}]+")
_LATIN: Final = re.compile(f"[{LATIN}]+")
_REST: Final = re.compile(f"[{LATIN}{CYRILLIC}{_INNER}]*")
_OF_WORDS: Final = frozenset(letter for letter in map(chr, range(0x530)) if _REST.fullmatch(letter)) | {*_INNER}
_ROUNDS: Final = 3  # a word that was put right may say what the next one is
_LONGEST: Final = 60  # letters of a word


def _beside(script: str, other: str) -> re.Pattern[str]:
    """A letter of ``script`` that stands beside one of ``other``; a search for the rarer script takes less time."""
    return re.compile(rf"[{script}](?:(?<=[{other}].)|(?<=[{other}][{_INNER}].)|(?=[{_INNER}]?[{other}]))")


_LATIN_BESIDE: Final = _beside(LATIN, CYRILLIC)
_CYRILLIC_BESIDE: Final = _beside(CYRILLIC, LATIN)

_UKRAINIAN_ONLY: Final = frozenset("iIïÏ")  # Latin letters that look like those which Russian lacks
_RUSSIAN_ONLY: Final = frozenset("ыэъёЫЭЪЁ")
_NUMERAL: Final = re.compile("[IVXLCDMІХСМ]{2,}")
_ADDRESS: Final = re.compile(r"[@#_\\]|://|www\.|\w\.[A-Za-z]{2,}(?![^\W\d_])|[?&]\w+=", re.IGNORECASE)
_OF_CODE: Final = ("%", "$")
_BLANK: Final = ("", " ", "\n")
_AROUND: Final = 200  # characters of an address


def unmixed(text: str, tally: Tally) -> str:
    """``text`` with letters that look alike in the alphabet of their word; as long as before.

    What was replaced is noted in ``tally``.
    """
    if not _ANY_CYRILLIC.search(text):
        return text
    for _ in range(_ROUNDS):
        before = text
        for found in (_in_words, capitals, small):
            text = _put(text, found(text), tally)
        if text == before:
            break
    return text


def _put(text: str, words: Iterator[tuple[int, str]], tally: Tally) -> str:
    """The text with each of ``words`` at its place."""
    pieces: list[str] = []
    seen: list[str] = []
    at, count = 0, 0
    for start, word in words:
        count += sum(map(str.__ne__, text[start : start + len(word)], word))
        if len(seen) < EXAMPLES and word not in seen:
            seen.append(word)
        pieces += (text[at:start], word)
        at = start + len(word)
    if not pieces:
        return text
    tally.add("letters", count, seen)
    return "".join((*pieces, text[at:]))


def _in_words(text: str) -> Iterator[tuple[int, str]]:
    """The words of two scripts that are of one, with where they start."""
    around = Surroundings(text)
    rarer = _CYRILLIC_BESIDE if sum(map(text.count, "etaio")) > sum(map(text.count, "отаин")) else _LATIN_BESIDE
    done = 0
    for match in rarer.finditer(text):
        if match.start() < done:
            continue
        start = match.start()
        least = max(done, start - _LONGEST)
        while start > least and text[start - 1] in _OF_WORDS:
            start -= 1
        while text[start] in _INNER:
            start += 1
        rest = _REST.match(text, match.start())
        done = rest.end() if rest else match.end()
        word = text[start:done].rstrip(_INNER)
        touched = text[start - 1 : start]
        if len(word) > _LONGEST or touched.isdigit() or touched in _OF_CODE or _in_address(text, start, done):
            continue
        found = _of_one_script(word, start, around, figures=text[done : done + 1].isdigit())
        if found is not None:
            yield start, found


class _Readings(NamedTuple):
    """What a word of two scripts would be in one, None where it cannot be, and what speaks against that."""

    cyrillic: str | None
    latin: str | None
    most: str
    ukrainian: bool  # has Latin letters that look like those which Russian lacks
    ending: bool  # may be a Latin word with a Cyrillic ending, or a preposition before it
    open: bool  # ends in a letter that was taken for another


@lru_cache(4096)
def _readings(word: str) -> _Readings:
    latin, cyrillic = "".join(_LATIN.findall(word)), "".join(_CYRILLIC.findall(word))
    to_cyrillic = all(letter in TO_CYRILLIC for letter in latin)
    to_latin = all(letter in TO_LATIN for letter in cyrillic)
    ukrainian = not _UKRAINIAN_ONLY.isdisjoint(latin)
    if (to_cyrillic and to_latin and _NUMERAL.fullmatch(word)) or (ukrainian and not _RUSSIAN_ONLY.isdisjoint(word)):
        to_cyrillic = to_latin = False
    return _Readings(
        word.translate(_TABLE_CYRILLIC) if to_cyrillic and not _is_compound(word, _LATIN) else None,
        word.translate(_TABLE_LATIN) if to_latin and not _is_compound(word, _CYRILLIC) else None,
        "" if len(cyrillic) == len(latin) else "cyrillic" if len(cyrillic) > len(latin) else "latin",
        ukrainian,
        to_latin and _has_ending(word),
        word[-1] in TO_CYRILLIC,
    )


def _of_one_script(word: str, start: int, around: Surroundings, *, figures: bool) -> str | None:
    """The word in one script, None where it is truly of two or nobody can say. ``figures``: one follows it."""
    read = _readings(word)
    cyrillic, latin = read.cyrillic, read.latin
    if cyrillic and latin:
        script = around.piece(start).script
        if figures or not (read.most or script) or (read.most and script and read.most != script):
            return None
        cyrillic, latin = (cyrillic, None) if (script or read.most) == "cyrillic" else (None, latin)
    if cyrillic:
        foreign = read.ukrainian and around.russian(start)
        return None if foreign or (figures and read.open) else cyrillic
    if latin:
        return None if read.ending and around.piece(start).has_cyrillic_word else latin
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
        if before.islower() and letters[0].isupper():
            return True
        if before.isupper() and letters[-1].islower() and len(word) > 2:
            return True
    return len(runs) == 1 and (first.start() == 0 or last.end() == len(word)) and len(first.group()) > 2


def _has_ending(word: str) -> bool:
    """Whether a Latin word has a Cyrillic ending, or a preposition before it: COVIDу, Googleа, уgoogle."""
    runs = list(_CYRILLIC.finditer(word))
    first, last = runs[0], runs[-1]
    return (last.end() == len(word) and last.group().islower()) or (first.start() == 0 and first.group().islower())


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether the word is part of an address, a hashtag or a file name."""
    if text[start - 1 : start] in _BLANK and (text[end : end + 2].lstrip(",.")[:1] in _BLANK):
        return False
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    left = before.split()[-1] if before and not before[-1].isspace() else ""
    right = after.split(maxsplit=1)[0] if after and not after[0].isspace() else ""
    return _ADDRESS.search(f"{left}{text[start:end]}{right}") is not None
