"""Where a sentence might end: one regular expression finds the places, the rules decide.

Both look at a bounded stretch of text, so the time taken grows linearly with the length of the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from workbench.domain import Revision, Sentence, language_tag
from workbench.languages import LANGUAGES, Language
from workbench.segment.rules import Rules
from workbench.segment.signs import CLOSERS, DASHES, PICTOGRAPH

__all__ = ["segment", "split"]

# What has been looked at is consumed and not given back (possessive), so the scan never turns around.
_CANDIDATE: Final = re.compile(
    rf"""
      (?P<stop>  [.!?…] [.!?…{CLOSERS}]*+          # with the quotes and brackets that close after it,
          (?P<note> (?<=[^\W\d_]\.) \d{{1,2}} (?=\s) | [⁰¹²³⁴-⁹]++ )?+        # the figure of a footnote,
          (?: \s? \[ (?:\d{{1,4}}|…|\.\.\.) \] | \[ [^\W\d_][^][\n]{{0,30}}+ \] )*+ )   # and references
    | (?P<blank> \n [^\S\n]*+ \n )
    | (?P<item>  (?<=[.!?…;:,]) \n (?= \s*+ (?: [•*{DASHES}] | (?:\d{{1,3}}|[^\W\d_]) [.)] ) \s ) )
    | (?P<smile> [:;=]-?[)(D]++ | \)++ | [{PICTOGRAPH}] [{PICTOGRAPH}\u200d\ufe0f]*+ )
    | (?P<tags>  \#\w++ (?: \s*+ \#\w++ )++ )
    """,
    re.VERBOSE,
)


def segment(revision: Revision, lang: str) -> tuple[Sentence, ...]:
    """The sentences of a revision, in order: taken as they are where it has them, else split paragraph by paragraph.

    Paragraphs whose role is not one that is aligned have none.

    ``lang``: BCP 47 tag or edition code; an unknown one is split by punctuation alone.
    """
    if revision.sentences is not None:
        return revision.sentences
    text, sentences = revision.text, []
    for index, paragraph in enumerate(revision.paragraphs):
        if not paragraph.aligned:
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
def _rules(tag: str) -> Rules:
    return Rules(LANGUAGES.get(tag, Language(tag=tag, code=tag, name=tag)))
