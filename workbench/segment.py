"""Paragraphs → sentences with exact offsets.

One regular expression finds where a sentence might end; rules over the few characters on either side decide.
Both look at a bounded stretch of text, so the time taken grows linearly with the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from workbench.domain import ALIGNED_ROLES, Revision, Sentence, language_tag
from workbench.languages import LANGUAGES, Language

__all__ = ["segment", "split"]

_CLOSERS: Final = "\"'»”’“)\\]}›"
_OPENERS: Final = "\"'«„“‘‚([{‹`"
_QUOTE_OPENERS: Final = '"«„“'
_DASHES: Final = "-–—―"
_QUOTE_CLOSERS: Final = "\"'»”’“"
_CONTINUING: Final = frozenset(",;:)]}»”/%" + _DASHES)
# Emoji and symbols used like them, less the ticks and crosses that begin the items of a list.
_PICTOGRAPH: Final = (
    "\u2600-\u2610\u2613-\u26ff\u2701-\u2704\u2706-\u2712\u2715-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
)

# What has been looked at is consumed and not given back (possessive), so the scan never turns around.
_CANDIDATE: Final = re.compile(
    rf"""
      (?P<stop>  [.!?…] [.!?…{_CLOSERS}]*+ (?: \s? \[ (?:\d{{1,4}}|…|\.\.\.) \] )*+ )  # and quotes, references
    | (?P<blank> \n [^\S\n]*+ \n )
    | (?P<smile> [:;=]-?[)(D]++ | \)++ | [{_PICTOGRAPH}] [{_PICTOGRAPH}\u200d\ufe0f]*+ )
    | (?P<tags>  \#\w++ (?: \s*+ \#\w++ )++ )
    """,
    re.VERBOSE,
)
_SPACES: Final = re.compile(r"\s*+")
_WINDOW: Final = 40  # characters on either side that the rules look at
_QUOTATION: Final = 120  # how far back the beginning of a quoted title is looked for
_WORD: Final = re.compile(r"[^\W\d_][\w'’ʼ-]*+")
_PICTURE: Final = re.compile(f"[{_PICTOGRAPH}]")
_LIST_MARKER: Final = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2})*|[^\W\d_]|[ivxIVXхХіІ]{1,5})[)\]]?")
_INITIAL: Final = r"(?:Shch|[CKSZ]h|Ts|Y[aeiou]|Д[жз]|[^\W\d_])"  # a letter, or how one is transliterated
_INITIALS: Final = re.compile(rf"(?:{_INITIAL}\.[-–]?)*{_INITIAL}")
_ROMAN: Final = re.compile(r"[IVXLCDM]+|[ІХ]+")


def segment(revision: Revision, lang: str) -> tuple[Sentence, ...]:
    """The sentences of a revision, in order: taken as they are where it has them, else split paragraph by paragraph.

    Paragraphs whose role is not one that is aligned have none.

    ``lang``: BCP 47 tag or edition code; an unknown one is split by punctuation alone.
    """
    if revision.sentences is not None:
        return revision.sentences
    text, sentences = revision.text, []
    for index, paragraph in enumerate(revision.paragraphs):
        if paragraph.role not in ALIGNED_ROLES:
            continue
        for start, end in split(text[paragraph.start : paragraph.end], lang):
            at, to = paragraph.start + start, paragraph.start + end
            sentences.append(Sentence(text[at:to], at, to, index))
    return tuple(sentences)


def split(text: str, lang: str) -> list[tuple[int, int]]:
    """The sentences of one paragraph as ``(start, end)`` in code points, ascending and apart.

    White space around a sentence is left out; every other character is in exactly one sentence.
    ``lang``: BCP 47 tag or edition code; an unknown one is split by punctuation alone.
    """
    rules = _rules(language_tag(lang))
    breaks, start, depth, seen = [0], 0, 0, 0
    for match in _CANDIDATE.finditer(text):
        at = match.start()
        depth = max(0, depth + text.count("(", seen, at) - text.count(")", seen, at))
        seen = at
        if rules.ends(text, start, match, depth):
            start = match.end()
            breaks.append(start)
    breaks.append(len(text))
    spans = []
    for at, to in pairwise(breaks):
        piece = text[at:to]
        stripped = piece.strip()
        if stripped:
            begin = at + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(stripped)))
    return spans


@lru_cache(maxsize=16)
def _rules(tag: str) -> _Rules:
    return _Rules(LANGUAGES.get(tag, Language(tag=tag, code=tag, name=tag)))


@dataclass(frozen=True, slots=True)
class _Rules:
    """When a candidate ends a sentence of one language."""

    language: Language

    def ends(self, text: str, start: int, match: re.Match[str], depth: int) -> bool:
        """Whether the sentence that began at ``start`` ends with ``match``; ``depth``: brackets open before it."""
        kind, end = match.lastgroup, match.end()
        if kind == "blank":
            return True
        spaces = _SPACES.match(text, end)
        at = spaces.end() if spaces else end
        if at == end or at == len(text):
            return False
        before = text[max(start, match.start() - _WINDOW) : match.start()]
        following = text[at : at + _WINDOW]
        if kind == "stop":
            return self._after_stop(text, start, match, before=before, following=following)
        if kind == "smile" and match.group()[0] == ")" and (depth > 0 or not _ends_in_word(before)):
            return False
        return following[0].isupper() or following[0] == "@"

    def _after_stop(self, text: str, start: int, match: re.Match[str], *, before: str, following: str) -> bool:
        stop, bare = match.group(), before.strip()
        if not bare or (stop[-1] in ")]" and before[-1] in "(["):  # (!), (?), […]
            return False
        marker = stop == "." and match.start() - start < _WINDOW and _LIST_MARKER.fullmatch(bare)
        head = "" if marker else self._beginning(stop, following)
        if not head or (head[0].isdigit() and before[-1].isspace() and stop[0] in ".…"):
            return False
        if stop in {".", ".)"}:
            return before[-1].isspace() or self._after_dot(before, stop, head, dash=following[0] in _DASHES)
        if stop[-1] in _QUOTE_CLOSERS and stop[0] in "!?…":
            if self._is_title(text, start, match.start()):
                return self._starts(head)
            return not self._is_attribution(head)
        return True

    def _beginning(self, stop: str, following: str) -> str:
        """What follows a stop, from its first letter or figure on; empty where no sentence can begin with it."""
        head = following.lstrip(_OPENERS)
        if following[0] in _DASHES:
            spoken = following.lstrip(_DASHES + " \u00a0")
            head = spoken.lstrip(_OPENERS)
            # «Так!» – сказав він. «Так!» – Олена кивнула. What follows the dash goes with the quotation.
            if (stop[-1] in _CLOSERS and head == spoken) or self._is_note(head):
                return ""
        first = head[:1]
        if first.islower():  # a name may: iPhone, mRNA
            word = _WORD.match(head)
            begins = word is not None and not word.group().islower()
        elif first == ".":
            begins = head.startswith("..")
        else:  # a picture after the stop still belongs to what it comments on
            begins = first not in _CONTINUING and not _PICTURE.match(first)
        return head if begins else ""

    def _is_note(self, head: str) -> bool:
        """Whether this is a note by the editor: (… цього року. — Ред.)"""
        word = _WORD.match(head)
        if word is None or not head.startswith(".", word.end()):
            return False
        return word.group().lower() in self.language.abbreviations

    @staticmethod
    def _is_title(text: str, start: int, at: int) -> bool:
        """Whether the quotation that ends at ``at`` began inside a clause, as titles do: after a word, not a colon."""
        opened = max(text.rfind(opener, max(start, at - _QUOTATION), at) for opener in _QUOTE_OPENERS)
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

    def _after_dot(self, before: str, stop: str, head: str, *, dash: bool) -> bool:
        """Whether a single dot after a word ends the sentence, or only an abbreviation or an initial."""
        language, words = self.language, before.split()
        word = words[-1].lstrip(_OPENERS)
        previous = words[-2] if len(words) > 1 else ""
        key = word.lower()
        joined = previous.lower() + key  # т. д.
        if "." in previous and (joined in language.abbreviations or joined in language.abbreviations_before_capital):
            key = joined
        may_end = key in language.abbreviations
        latin = "z" in language.letters
        ends = True
        if head[0].isdigit() and key in language.abbreviations_before_number:
            ends = False
        elif key in language.abbreviations_before_capital:
            ends = may_end and stop == "." and not dash and self._is_count(previous)
        elif word[:1].isupper() and _INITIALS.fullmatch(word):
            roman = not latin and word.isascii() and _ROMAN.fullmatch(word) is not None  # Карл V.
            ends = bool(previous) and (roman or self._starts(head))
        elif may_end:
            ends = stop == "." and not dash and not head[0].islower() and (not latin or self._parts(key, head))
        return ends

    def _parts(self, key: str, head: str) -> bool:
        """Whether a capital after an abbreviation parts sentences where capitals abound: Acme Inc. President."""
        if key in {"a.m", "p.m"}:  # 5 p.m. Monday, 5 p.m. EST, 5 p.m. Kyiv time
            words = head.replace(",", " ").replace(".", " ").lower().split()[:2]
            dated = any(word in self.language.weekday_words or word in self.language.month_words for word in words[:1])
            return not (dated or "time" in words or head[:3].isupper())
        return key == "etc" or self._starts(head)

    def _is_count(self, word: str) -> bool:
        """Whether a measure follows: 25 г., XX ст., 3 млн т.; not № 25."""
        word = word.rstrip(".")
        return (
            (word[-1:].isdigit() and "№" not in word)
            or bool(_ROMAN.fullmatch(word))
            or word in self.language.scale_words
        )


def _ends_in_word(before: str) -> bool:
    """Whether a word of two letters or more stands before a bracket: a smile then, no mark of a list."""
    words = before.split()
    return bool(words) and sum(map(str.isalpha, words[-1])) > 1
