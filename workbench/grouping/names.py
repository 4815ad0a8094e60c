"""What a file's name says of it: which edition it is, and which article, by what is left of the name without that."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, NamedTuple

from workbench.grouping.codes import FURTHER, NEWSROOM, PASSING

__all__ = ["Name", "read_name"]

_EXTENSION: Final = re.compile(r"\.[a-z0-9]{1,8}", re.IGNORECASE)
_ARCHIVE: Final = re.compile(r"\.zip$", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[^\W\d_]+|\d+")
_VERSION: Final = re.compile(r"(?<![^\W_])(?:v|в|ver|rev)\.? ?\d+(?![^\W_])", re.IGNORECASE)
# storyUA, storyEn: a code that begins with a capital where the word before it ends with a small letter.
_GLUED: Final = re.compile(r"(?<=[a-zа-яіїєґ])(?=[A-ZА-ЯІЇЄҐ][A-Za-zА-ЯІЇЄҐа-яіїєґ]{1,2}(?![^\W\d_]))")


class Name(NamedTuple):
    """``key``: the words and figures that name the article, '' where there are none. ``folder``: those of the folders
    it lies in, less what only says a language. ``codes``: the edition codes the name has, the likeliest first.
    """

    key: str
    folder: str
    codes: tuple[str, ...]


def read_name(path: str) -> Name:
    """What the path of a file says, with ``/`` between folders; an archive counts as a folder."""
    *folders, last = unicodedata.normalize("NFC", path).replace("\\", "/").split("/")
    words, found = _read(_without_extension(last))
    above = [_read(_ARCHIVE.sub("", folder), whole=True) for folder in folders]
    kept = [" ".join(tokens) for tokens, _ in above if tokens]
    codes = (*found, *(code for _, codes in reversed(above) for code in codes))
    key = " ".join(words)
    if not key and kept:
        key = kept.pop()
    return Name(key, "/".join(kept), tuple(dict.fromkeys(codes)))


def _without_extension(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    is_one = dot and stem and _EXTENSION.fullmatch(f".{extension}") and extension.lower() not in NEWSROOM
    return stem if is_one and not extension.isdigit() else name


def _read(name: str, *, whole: bool = False) -> tuple[list[str], list[str]]:
    """The words that name an article, and the codes, the likeliest first: the last one, as a rule.

    ``whole``: a folder's name, which says a language only where it ends with it.
    """
    tokens = [token.casefold().lstrip("0") or "0" for token in _TOKEN.findall(_GLUED.sub(" ", _VERSION.sub(" ", name)))]
    places = [at for at, token in enumerate(tokens) if token in NEWSROOM]
    telling = [at for at, token in enumerate(tokens) if token not in PASSING]
    if whole:
        places = [at for at in places if at == (telling[-1] if telling else None)]
    if not places and telling and tokens[telling[-1]] in FURTHER:
        places = [telling[-1]]
    codes = [NEWSROOM.get(tokens[at]) or FURTHER[tokens[at]] for at in reversed(places)]
    taken = places[-1:]
    return _words(tokens, taken), codes


def _words(tokens: list[str], taken: Iterable[int]) -> list[str]:
    return [token for at, token in enumerate(tokens) if at not in taken and token not in PASSING]
