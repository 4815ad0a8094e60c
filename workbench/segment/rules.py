"""When a place where a sentence might end is the end of one: rules over the few characters on either side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.languages import Language
from workbench.segment.signs import CLOSERS, DASHES, OPENERS, PICTOGRAPH, QUOTE_CLOSERS, QUOTE_OPENERS

__all__ = ["Rules"]

_CONTINUING: Final = frozenset(",;:)]}»”/%" + DASHES)
_WINDOW: Final = 40  # characters on either side that the rules look at
_QUOTATION: Final = 120  # how far back the beginning of a quotation is looked for
_SPACES: Final = re.compile(r"\s*+")
_WORD: Final = re.compile(r"[^\W\d_][\w'’ʼ-]*+")
_PICTURE: Final = re.compile(f"[{PICTOGRAPH}]")
_LIST_MARKER: Final = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[ivxIVXхХіІ]{1,5})[)\]]?")
_LETTERED: Final = re.compile(r"[^\W\d_]\) +[^\W\d_]")  # б) Друге.
_INITIAL: Final = r"(?:Shch|[CKSZ]h|Ts|Y[aeiou]|Д[жз]|[^\W\d_])"  # a letter, or how one is transliterated
_INITIALS: Final = re.compile(rf"(?:{_INITIAL}\.[-–]?)*{_INITIAL}")
_ROMAN: Final = re.compile(r"[IVXLCDM]+|[ІХ]+")
_COUNT: Final = re.compile(r"\d(?:-[^\W\d_]{1,3})?$")  # 2023, 1990-х
_ROMAN_ENDS: Final = re.compile(r"[IVX]|[IVXLCDM]{2,}")  # no initial of a name
_SMALLER: Final = re.compile(r"\d{1,3} ?([^\W\d_]{1,5})\.")  # 5 ft. 3 in.
_LAST_WORD: Final = re.compile(r"(?:^|(?<=[\s«„“\"(—–]))[^\W\d_]{2,}$")
_NEXT_WORD: Final = re.compile(r"[^\W\d_][^\W\d_'’ʼ-]*+(?=[\s,])")
_LOUD: Final = frozenset("!?")


@dataclass(frozen=True, slots=True)
class Rules:
    """When a candidate ends a sentence of one language."""

    language: Language

    def ends(self, text: str, start: int, match: re.Match[str], depth: int) -> bool:
        """Whether the sentence that began at ``start`` ends with ``match``; ``depth``: brackets open before it."""
        kind, end = match.lastgroup, match.end()
        if kind in {"blank", "item"}:
            return True
        spaces = _SPACES.match(text, end)
        at = spaces.end() if spaces else end
        if at == len(text):
            return False
        before = text[max(start, match.start() - _WINDOW) : match.start()]
        following = text[at : at + _WINDOW]
        if at == end:
            return kind == "stop" and self._is_glued(before, match.group(), following)
        if kind == "stop":
            return self._after_stop(text, start, match, before=before, following=following)
        if kind == "smile" and match.group()[0] == ")" and (len(match.group()) <= depth or not _ends_in_word(before)):
            return False
        return following[0].isupper() or following[0] == "@"

    def _after_stop(self, text: str, start: int, match: re.Match[str], *, before: str, following: str) -> bool:
        stop, bare, note = match.group(), before.strip(), match["note"]
        if not bare or (stop[-1] in ")]" and before[-1] in "(["):  # (!), (?), […]
            return False
        if note and note.isascii():
            return following[0].isupper() and self._is_plain(before)
        if stop == "." and match.start() - start < _WINDOW and _LIST_MARKER.fullmatch(bare):
            return bare.lower() in self.language.one_letter_sentences and self._starts(following.lstrip(OPENERS))
        aside = stop[-1] == ")" and " " in bare and text[start : start + _WINDOW].lstrip().startswith("(")
        head = self._beginning(stop, following, aside=aside)
        if not head:
            return _LOUD.issuperset(stop) and self._begins_small(text, start, match.start(), following=following)
        if stop in {".", ".)"} and not aside:
            whole = match.start() - start <= _WINDOW
            dash = following[0] in DASHES
            return self._after_dot(before, stop, head, dash=dash, opened=following[0] in OPENERS, whole=whole)
        return self._after_quotation(text, start, match, before=before, head=head)

    def _after_quotation(self, text: str, start: int, match: re.Match[str], *, before: str, head: str) -> bool:
        """Whether a sentence ends with a stop that is no single dot, and with the quotation that it may close."""
        stop = match.group()
        if stop[-1] in QUOTE_CLOSERS and stop[0] in "!?…":
            if self._is_title(text, start, match.start()):
                return self._starts(head)
            return not self._is_attribution(head)
        return not _is_decimal(before, stop, head)

    def _beginning(self, stop: str, following: str, *, aside: bool) -> str:
        """What follows a stop, from its first letter or figure on; empty where no sentence can begin with it."""
        head = following.lstrip(OPENERS)
        if following[0] in DASHES:
            spoken = following.lstrip(DASHES + " \u00a0")
            head = spoken.lstrip(OPENERS)
            # «Так!» – сказав він. «Так!» – Олена кивнула. What follows the dash goes with the quotation.
            if (stop[-1] in CLOSERS and head == spoken and not aside) or self._is_note(head):
                return ""
        first = head[:1]
        if first.islower():  # a name may: iPhone, mRNA
            word = _WORD.match(head)
            begins = (word is not None and not word.group().islower()) or _LETTERED.match(head) is not None
        elif first == ".":
            begins = head.startswith("..")
        else:  # a picture after the stop still belongs to what it comments on
            begins = first not in _CONTINUING and not _PICTURE.match(first)
        return head if begins else ""

    def _begins_small(self, text: str, start: int, at: int, *, following: str) -> bool:
        """Whether a small letter begins a sentence after ``!`` or ``?``, as it does where people chat.

        Not within brackets and quotations, before the verb of a speaker, or after what may be a name or a figure.
        """
        said = text[max(start, at - _QUOTATION) : at]
        last = _LAST_WORD.search(said)
        if "z" in self.language.letters:  # what chats begins so itself; a name does not: Yahoo! said
            name = not text[start : start + _WINDOW].lstrip()[:1].islower()
        else:
            name = last is None or last.group().isascii() or following[0].isascii()
        quoted = max(map(said.rfind, QUOTE_OPENERS)) > max(said.rfind("»"), said.rfind("”"))
        if not following[0].islower() or name or quoted or said.count("(") > said.count(")"):
            return False
        return self.language.speech_verbs.isdisjoint(word.rstrip(",.:") for word in following.split()[:3])

    def _is_glued(self, before: str, stop: str, following: str) -> bool:
        """Whether two sentences part though no space does: купили квитки.Поїхали зранку; not Дія.Підпис, a.Page."""
        last, following_word = _LAST_WORD.search(before), _NEXT_WORD.match(following)
        if not last or not following_word or not last.group().islower() or CLOSERS.find(stop[-1]) >= 0:
            return False
        word = following_word.group()
        same_script = word[0].isascii() == last.group()[0].isascii()
        return same_script and word.istitle() and self._is_plain(before)

    def _is_plain(self, before: str) -> bool:
        """Whether an ordinary word of some length stands before a stop, no abbreviation."""
        last = _LAST_WORD.search(before)
        return last is not None and last.group().islower() and not self._is_abbreviation(last.group())

    def _is_abbreviation(self, word: str) -> bool:
        language = self.language
        return (
            word in language.abbreviations
            or word in language.abbreviations_before_capital
            or word in language.abbreviations_before_number
            or word in language.abbreviations_between_numbers
        )

    def _is_note(self, head: str) -> bool:
        """Whether this is a note by the editor: (… цього року. — Ред.)"""
        word = _WORD.match(head)
        if word is None or not head.startswith(".", word.end()):
            return False
        return word.group().lower() in self.language.abbreviations

    @staticmethod
    def _is_title(text: str, start: int, at: int) -> bool:
        """Whether the quotation that ends at ``at`` began inside a clause, as titles do: after a word, not a colon."""
        opened = max(text.rfind(opener, max(start, at - _QUOTATION), at) for opener in QUOTE_OPENERS)
        clause = text[max(start, opened - _WINDOW) : max(start, opened)].rstrip()
        return bool(clause) and clause[-1].isalnum()

    def _is_attribution(self, head: str) -> bool:
        """Whether a speaker and a verb of speech follow the quotation: “Why now?” Jane Smith asked."""
        words = head.split(maxsplit=4)[:4]
        return any(word.rstrip(",.:").lower() in self.language.speech_verbs for word in words[1:])

    def _starts(self, head: str) -> bool:
        word = _WORD.match(head)
        if word is None or (word.end() == 1 and head.startswith(".", 1)):  # І. Я. Франко
            return False
        return word.group().lower().replace("’", "'") in self.language.sentence_starters

    def _after_dot(self, before: str, stop: str, head: str, *, dash: bool, opened: bool, whole: bool) -> bool:
        """Whether a single dot after a word ends the sentence, or only an abbreviation or an initial.

        ``dash``, ``opened``: whether a dash or a quotation begins there. ``whole``: whether ``before`` is all that the
        sentence has before the dot.
        """
        if before[-1].isspace():
            return not _is_decimal(before, stop, head)
        language, words = self.language, before.split()
        word = words[-1].lstrip(OPENERS)
        previous = words[-2] if len(words) > 1 and words[-1] == word else ""  # none before a bracket or a quotation
        key = word.lower()
        joined = previous.lower() + key  # т. д.
        if "." in previous and (joined in language.abbreviations or joined in language.abbreviations_before_capital):
            key = joined
        latin = "z" in language.letters
        initial = word[:1].isupper() and _INITIALS.fullmatch(word) is not None and not _is_shouted(words)
        may_end = key in language.abbreviations and not (initial and len(word) == 1)
        before_capital = key in language.abbreviations_before_capital
        ends = True
        if self._is_numbered(key, head, previous=previous) or (
            (may_end or before_capital) and self._goes_on(words, head, whole=whole)
        ):
            ends = False
        elif before_capital:
            counted = self._is_count(previous) and not self._is_currency_of(key, head)
            begins = bool(previous) and self._starts(head) and not opened
            ends = stop == "." and not dash and may_end and (begins or counted)
        elif initial:
            roman = not latin and _ROMAN_ENDS.fullmatch(word) is not None and not head[0].isascii()  # Карл V.
            ends = bool(previous) and (roman or self._starts(head))
        elif may_end:
            ends = stop == "." and not dash and not head[0].islower()
            ends = ends and (not latin or self._parts(key, head, previous=previous))
        return ends

    def _is_currency_of(self, key: str, head: str) -> bool:
        """Whether a currency is that of the country that follows: 100 млрд дол. США."""
        word = _WORD.match(head)
        return word is not None and word.group().isupper() and word.end() > 1 and key in self.language.currency_words

    def _is_numbered(self, key: str, head: str, *, previous: str) -> bool:
        """Whether a number belongs to the abbreviation before it: рис. 3, т. II, 5 лист. 1990."""
        language = self.language
        dated = key in language.abbreviations_between_numbers and self._is_count(previous)
        return (dated or key in language.abbreviations_before_number) and _begins_with_number(head)

    def _goes_on(self, words: list[str], head: str, *, whole: bool) -> bool:
        """Whether what follows an abbreviation goes on with the sentence, though a capital or a figure begins it."""
        language, word = self.language, words[-1]
        if head.startswith("№"):
            return True
        if self._is_count(words[-2] if len(words) > 1 else ""):
            smaller = _SMALLER.match(head)  # 14 год. 30 хв.
            unit = smaller.group(1).lower() if smaller else word.lower()
            if unit != word.lower() and (unit in language.abbreviations or unit in language.measure_words):
                return True
            if whole and len(words) > 2 and not self._starts(head):  # У 2023 р. Україна…: when, and nothing else
                return all(
                    said[0].isdigit() or said.lower() in language.date_prepositions or said in language.month_words
                    for said in words[:-2]
                )
        following = _WORD.match(head)
        return following is not None and _is_shouted((*words, following.group()))

    def _parts(self, key: str, head: str, *, previous: str) -> bool:
        """Whether a capital after an abbreviation parts sentences where capitals abound: Acme Inc. President."""
        if key in {"a.m", "p.m"}:  # 5 p.m. Monday, 5 p.m. EST, 5 p.m. Kyiv time
            words = head.replace(",", " ").replace(".", " ").lower().split()[:2]
            dated = any(word in self.language.weekday_words or word in self.language.month_words for word in words[:1])
            return not (dated or "time" in words or head[:3].isupper())
        if key in self.language.measure_words and not self._is_count(previous):  # Mm. Nice.
            return True
        return key == "etc" or self._starts(head)

    def _is_count(self, word: str) -> bool:
        """Whether a measure follows: 25 г., XX ст., 3 млн т.; not № 25."""
        word = word.rstrip(".")
        return (
            (_COUNT.search(word) is not None and "№" not in word)
            or bool(_ROMAN.fullmatch(word))
            or word in self.language.scale_words
        )


def _is_decimal(before: str, stop: str, head: str) -> bool:
    """Whether a figure begins with its stop: зросла на .5 %."""
    return head[0].isdigit() and before[-1].isspace() and stop[0] in ".…"


def _begins_with_number(head: str) -> bool:
    """Whether a figure follows, or a Roman number of two letters or more."""
    word = _WORD.match(head)
    return head[0].isdigit() or (word is not None and word.end() > 1 and _ROMAN.fullmatch(word.group()) is not None)


def _is_shouted(words: Sequence[str]) -> bool:
    """Whether all of it is in capitals, so that none of them says anything: У 2023 Р. У М. ЛЬВІВ."""
    return len(words) > 1 and sum(map(len, words)) > 2 * len(words) and " ".join(words).isupper()


def _ends_in_word(before: str) -> bool:
    """Whether a word of two letters or more stands before a bracket: a smile then, no mark of a list."""
    words = before.split()
    return bool(words) and sum(map(str.isalpha, words[-1])) > 1
