"""Bytes → text: Unicode, and the eight-bit sets that Ukrainian, Russian and English files come in.

Where the bytes do not say, every candidate decodes a sample, and the most plausible one wins. How far it is ahead of
the next one that reads differently says how sure that is.
"""

from __future__ import annotations

import math
import re
from typing import Final, NamedTuple

from workbench.errors import Message, UnreadableFile
from workbench.ingest.encodings import BYTE_ORDER_MARKS, EIGHT_BIT, ENCODINGS, codec_of, named
from workbench.ingest.plausibility import plausibility

__all__ = ["Alternative", "Decoded", "alternatives", "decode"]

_SAMPLE: Final = 32_768  # bytes
_BEGINNING: Final = 200  # characters
_PLAUSIBLE: Final = 0.5  # the mean of a character; text has 1 to 2
_PLAUSIBLE_LATIN: Final = -1.5  # where it is in Latin letters, and few are beyond ASCII
_IMPOSSIBLE: Final = 0.001  # likelihood under which nobody is believed to have chosen the right one
_DECLARED_BONUS: Final = 3.0
_TEMPERATURE: Final = 2.0  # letters that follow each other are not independent; see bench/decoding.py
_SUREST: Final = 0.99  # nobody is surer of an eight-bit set
_LEAST: Final = 0.005  # likelihood that an alternative must have
_MAX_DAMAGE: Final = 0.001  # of the characters of a Unicode file
_DAMAGED: Final = "\ufffd"  # what decoding puts in place of bytes that are no character
_MAX_CONTROL: Final = 0.002  # of the bytes
_FEW: Final = 4  # characters beyond ASCII, under which bytes may look like UTF-8 by chance

# How much rarer than the first a set is, as a logarithm.
_RARITY: Final = {
    "cp1251": 0.0, "cp1252": 1.0, "koi8_u": 1.5, "cp866": 1.5, "iso8859_5": 2.5, "cp1125": 2.5, "mac_cyrillic": 2.5,
}  # fmt: skip
_LATIN: Final = 0.3  # share of the letters that are beyond ASCII, under which the text is in Latin letters
_IN_LATIN: Final = 4.0

_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_HIGH_RUNS: Final = re.compile(rb"[\x80-\xff]+")
_LEADS: Final = re.compile(rb"[\xc0-\xff]")
_UKRAINIAN: Final = frozenset("ґєіїҐЄІЇ")
_NOT_IN_866: Final = re.compile("[єїЄЇ]")
_LATIN_I: Final = re.compile("[А-Яа-яєЄїЇ][iI]|[iI][А-Яа-яєЄїЇ]|(?<![A-Za-z])i(?![A-Za-z])")
# Scripts and signs that articles of ours have.
_STRANGE: Final = re.compile("[^\x00-\u0530\u1e00-\u22ff\u2500-\u27bf\ufe0f\ufeff\ufffd\U0001f000-\U0001faff]")
_BEYOND: Final = re.compile("[^\x00-\x7f]")
_C1: Final = re.compile("[\x80-\x84\x86-\x9f]")


class Decoded(NamedTuple):
    """``encoding``: its IANA name. ``confidence``: how sure that is, 0..1."""

    text: str
    encoding: str
    confidence: float = 1.0


class Alternative(NamedTuple):
    """What a file might be in: ``encoding`` as in ENCODINGS, how likely that is, and how the text would then begin."""

    encoding: str
    confidence: float
    beginning: str


def decode(data: bytes, *, name: str, declared: str | None = None, encoding: str | None = None) -> Decoded:
    """The text of ``data``, what it is written in, and how sure that is.

    ``name`` is what messages call the file, ``declared`` the encoding that a page says it is in: a hint, since pages
    are wrong about it; ``encoding`` the one that a person chose, by any name people have for it, which is taken as it
    is. Raises UnreadableFile where the bytes are no text, in none of the encodings known, or not in the one chosen.
    """
    return _chosen(data, name, encoding) if encoding else _recognised(data, name, declared)


def alternatives(data: bytes, *, name: str = "", declared: str | None = None) -> tuple[Alternative, ...]:
    """The encodings that ``data`` may be in, the likeliest first; at least one, and one of those that read alike.

    The beginnings start a little before what tells them apart. Raises UnreadableFile as :func:`decode` does.
    """
    try:
        unicode = _unicode(data, name)
    except UnreadableFile:
        unicode = None
        if not _HIGH.search(data):
            raise
    if unicode:
        return (Alternative(unicode.encoding, unicode.confidence, unicode.text[:_BEGINNING]),)
    first = _HIGH.search(data)
    begin = max(0, first.start() - 40) if first else 0
    found = _eight_bit(data, name, declared)
    return tuple(
        Alternative(_label(codec, text), likelihood, text)
        for codec, likelihood in found
        if likelihood >= _LEAST or codec == found[0][0]
        for text in (data[begin : begin + _BEGINNING].decode(codec, "replace"),)
    )


def _recognised(data: bytes, name: str, declared: str | None) -> Decoded:
    unicode = _unicode(data, name)
    if unicode:
        return unicode
    codec, confidence = _eight_bit(data, name, declared)[0]
    text = data.decode(codec, "replace")
    return Decoded(text, _label(codec, text), confidence)


def _label(codec: str, text: str) -> str:
    if codec == "koi8_u" and _UKRAINIAN.isdisjoint(text):
        return "KOI8-R"
    return EIGHT_BIT[codec]


def _unicode(data: bytes, name: str) -> Decoded | None:
    """The text where it is in Unicode or in ASCII; None where an eight-bit set is likelier."""
    for mark, codec, label in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_sound(data[len(mark) :].decode(codec, "replace"), name), label)
    head = data[:_SAMPLE]
    if b"\0" in head or b"\x04" in head:
        return Decoded(_sixteen_bit(data, name), "UTF-16", 0.99 if len(data) > 2 * _FEW else 0.9)
    if len(_CONTROL.findall(head)) > _MAX_CONTROL * len(head):
        raise _no_text(name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data, error)
        return None if damaged is None else Decoded(damaged, "UTF-8", 0.9)
    leads = len(_LEADS.findall(head))
    if 0 < leads < _FEW and _STRANGE.search(text) and _is_in_words(data):
        return None
    return Decoded(text, "UTF-8", round(1 - 0.03**leads, 3) if leads else 1.0)


def _is_in_words(data: bytes) -> bool:
    """Whether all bytes beyond ASCII are words in an eight-bit set, as those of a Chinese name in UTF-8 are not."""
    try:
        codec, _ = _eight_bit(data, "", None)[0]
    except UnreadableFile:
        return False
    words = (run.decode(codec, "replace") for run in _HIGH_RUNS.findall(data))
    return all(word.isalpha() and (word.istitle() or word.islower() or word.isupper()) for word in words)


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
    """The text in the encoding that a person chose, unless it cannot be that one."""
    known = named(encoding)
    if known is None:
        raise UnreadableFile(
            Message(
                "“%(encoding)s” is no encoding that can be read here: choose one of %(known)s.",
                {"encoding": encoding[:40], "known": ", ".join(ENCODINGS)},
            )
        )
    for mark, codec, label in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            if label != known:
                raise _another(name, known)
            return Decoded(_sound(data[len(mark) :].decode(codec, "replace"), name), known)
    if known == "UTF-16":
        try:
            return Decoded(_sixteen_bit(data, name), known)
        except UnreadableFile as error:
            raise _another(name, known) from error
    text = data.decode(codec_of(known), "replace")
    if not _few_damaged(text) or len(_C1.findall(text[:_SAMPLE])) > _MAX_CONTROL * len(text[:_SAMPLE]):
        raise _another(name, known)
    if _outdone(data, codec_of(known)):
        raise _another(name, known)
    return Decoded(text, known)


def _outdone(data: bytes, codec: str) -> bool:
    """Whether the bytes make no words in ``codec`` and do in another."""
    begin, end = _telling(data)
    read = data[begin:end].decode(codec, "replace")
    if data.isascii() or plausibility(read).mean >= _PLAUSIBLE:
        return False
    try:
        found = _recognised(data, "", None)
    except UnreadableFile:
        return False
    if found.encoding in EIGHT_BIT.values() or found.encoding == "KOI8-R":
        return all(
            likelihood < _IMPOSSIBLE
            for other, likelihood in _eight_bit(data, "", None)
            if data[begin:end].decode(other, "replace") == read
        )
    return found.confidence >= _SUREST


def _another(name: str, encoding: str) -> UnreadableFile:
    about = {"name": name, "encoding": encoding}
    return UnreadableFile(Message("%(name)s cannot be in %(encoding)s: choose another encoding.", about))


def _no_text(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message("%(name)s does not hold text: open it where it was made and save it as .docx or .txt.", {"name": name})
    )


def _sixteen_bit(data: bytes, name: str) -> str:
    """UTF-16 without a mark: every other byte is 00 (Latin, signs), 04 (Cyrillic) or 20 (dashes, quotes)."""
    head = data[: _SAMPLE & ~1]
    for codec, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if high and sum(map(high.count, (0, 4, 0x20))) > 0.95 * len(high):
            text = data.decode(codec, "replace")
            if "\0" not in text[:_SAMPLE]:
                return _sound(text, name)
    raise _no_text(name)


def _sound(text: str, name: str) -> str:
    """The text, where no more of it is damaged than a cut or a few bad bytes leave, and something else is there."""
    if not _few_damaged(text) or (_DAMAGED in text and not any(map(str.isalnum, text))):
        raise _unrecognised(name)
    return text


def _few_damaged(text: str) -> bool:
    return text.count(_DAMAGED) <= max(1, _MAX_DAMAGE * len(text))


def _unrecognised(name: str) -> UnreadableFile:
    return UnreadableFile(
        Message("The encoding of %(name)s cannot be recognised: save it as UTF-8 and try again.", {"name": name})
    )


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 that was cut in the middle of a character or has a few bad bytes; None where it is something else."""
    if error.start == 0 or not _HIGH.search(data, 0, error.start):
        return None
    text = data.decode("utf-8", "replace")
    if not _few_damaged(text) or (len(data) < _SAMPLE and _STRANGE.search(text)):
        return None
    # Of a text that is long only for what is in ASCII, as a page is for its scripts, the share of all says nothing.
    damaged, beyond = text.count(_DAMAGED), len(_BEYOND.findall(text))
    return text if damaged <= max(1, beyond // 3) else None


def _telling(data: bytes) -> tuple[int, int]:
    """Where the sample that encodings are told from begins and ends."""
    first = _HIGH.search(data)
    begin = max(0, first.start() - 1000) if first else 0
    return begin, begin + _SAMPLE


def _eight_bit(data: bytes, name: str, declared: str | None) -> list[tuple[str, float]]:
    """The codecs in which ``data`` reads differently, with how likely each is, the likeliest first."""
    begin, end = _telling(data)
    hinted = {"KOI8-R": "KOI8-U"}.get(label := named(declared or "") or "", label)
    scores: dict[str, tuple[float, str]] = {}
    readable = False
    for codec in EIGHT_BIT:
        text = data[begin:end].decode(codec, "replace")
        total, mean, beyond = plausibility(text)
        score = total / _TEMPERATURE - _RARITY[codec] - (codec != "cp1252" and 0 < beyond < _LATIN) * _IN_LATIN
        if codec == "cp866" and _NOT_IN_866.search(text) and not _LATIN_I.search(text):
            score -= _IN_LATIN  # it has no і, so that Ukrainian in it has the Latin letter
        readable = readable or mean >= (_PLAUSIBLE if beyond >= _LATIN else _PLAUSIBLE_LATIN)
        score += (EIGHT_BIT[codec] == hinted) * _DECLARED_BONUS
        if text not in scores or scores[text][0] < score:
            scores[text] = score, codec
    if not readable:
        raise _unrecognised(name)
    ranked = sorted(scores.values(), reverse=True)
    whole = sum(math.exp(score - ranked[0][0]) for score, _ in ranked)
    return [(codec, round(min(_SUREST, math.exp(score - ranked[0][0]) / whole), 3)) for score, codec in ranked]
