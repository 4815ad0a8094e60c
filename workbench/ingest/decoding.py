"""Bytes → text: Unicode, and the eight-bit sets that Ukrainian, Russian and English files come in.

Where the bytes do not say, every candidate decodes a sample and the most plausible one wins: letters by how
frequent they are, words in one case and one script, few signs that no article has. (The idea of scoring what the
decoded text looks like, rather than the bytes, is that of charset-normalizer.)
"""

from __future__ import annotations

import codecs
import re
from typing import Final, NamedTuple

from workbench.errors import Message, UnreadableFile
from workbench.ingest.encodings import BYTE_ORDER_MARKS, EIGHT_BIT, codec_of, named

__all__ = ["Alternative", "Decoded", "alternatives", "decode"]

_SAMPLE: Final = 32_768  # bytes
_PLAUSIBLE: Final = 0.9
_DECLARED_BONUS: Final = 0.15
_MAX_DAMAGE: Final = 0.001  # of the characters of a Unicode file
_DAMAGED: Final = "\ufffd"  # what decoding puts in place of bytes that are no character
_MAX_CONTROL: Final = 0.002  # of the bytes
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SIGNS: Final = frozenset("«»„“”‚‘’–—…№°§©®™•·±€£½¼¾×\u00a0\u00ad\u2011\u2212")
_WEIGHTS: Final = {
    letter: weight
    for letters, weight in (("оаеинтрс", 3.0), ("влкмдпуі", 2.0), ("яьгзбчйхыж", 1.0), ("шюцщфїє", 0.5), ("эъёґ", 0.0))
    for letter in letters
}
_UKRAINIAN: Final = frozenset("ґєіїҐЄІЇ")


class Decoded(NamedTuple):
    """``encoding``: its IANA name. ``confidence``: how sure that is, 0..1."""

    text: str
    encoding: str
    confidence: float = 1.0


def decode(data: bytes, *, name: str, declared: str | None = None, encoding: str | None = None) -> Decoded:
    """The text of ``data`` and what it is written in.

    ``name`` is what messages call the file, ``declared`` the encoding that a page says it is in: a hint, since pages
    are wrong about it; ``encoding`` the one that a person chose, which is taken as it is. Raises UnreadableFile where
    the bytes are no text or in none of the encodings known.
    """
    return _chosen(data, name, encoding) if encoding else _recognised(data, name, declared)


class Alternative(NamedTuple):
    """What a file might be in: ``encoding`` as in ENCODINGS, how likely that is, and how the text would then begin."""

    encoding: str
    confidence: float
    beginning: str


def alternatives(data: bytes, *, name: str = "") -> tuple[Alternative, ...]:
    """The encodings that ``data`` may be in, the likeliest first; at least one.

    Raises UnreadableFile as :func:`decode` does.
    """
    decoded = decode(data, name=name)
    return (Alternative(decoded.encoding, decoded.confidence, decoded.text[:200]),)


def _recognised(data: bytes, name: str, declared: str | None) -> Decoded:
    for mark, codec, label in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_sound(data[len(mark) :].decode(codec, "replace"), name), label)
    head = data[:_SAMPLE]
    if b"\0" in head:
        return Decoded(_sixteen_bit(data, name), "UTF-16")
    if len(_CONTROL.findall(head)) > _MAX_CONTROL * len(head):
        raise _no_text(name)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data, error)
    if damaged is not None:
        return Decoded(damaged, "UTF-8")
    codec = _eight_bit(data, name, declared)
    text = data.decode(codec, "replace")
    if codec == "koi8_u" and _UKRAINIAN.isdisjoint(text):
        return Decoded(text, "KOI8-R")
    return Decoded(text, EIGHT_BIT[codec])


def _chosen(data: bytes, name: str, encoding: str) -> Decoded:
    known = named(encoding)
    if known is None:
        raise _unrecognised(name)
    return Decoded(data.decode(codec_of(known), "replace"), known)


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
    return text if _few_damaged(text) else None


def _eight_bit(data: bytes, name: str, declared: str | None) -> str:
    first = _HIGH.search(data)
    begin = max(0, first.start() - 1000) if first else 0
    sample = data[begin : begin + _SAMPLE]
    scores = {codec: _plausibility(sample.decode(codec, "replace")) for codec in EIGHT_BIT}
    hinted = _codec(declared)
    if hinted in scores:
        scores[hinted] += _DECLARED_BONUS
    best = max(scores, key=scores.__getitem__)
    if scores[best] < _PLAUSIBLE:
        raise _unrecognised(name)
    return best


def _codec(declared: str | None) -> str:
    try:
        codec = codecs.lookup(declared or "").name.replace("-", "_")
    except LookupError:
        return ""
    return {"koi8_r": "koi8_u"}.get(codec, codec)


def _plausibility(text: str) -> float:
    """The mean over characters beyond ASCII of how much they look like an article: from about -3 to 2."""
    score, count = 0.0, 0
    for word in _WORD.findall(text):
        beyond = [letter for letter in word if letter > "\x7f"]
        if not beyond:
            continue
        count += len(beyond)
        if not (word.islower() or word.istitle() or word.isupper()):
            score -= 3.0 * len(beyond)
        elif len(beyond) < len(word):  # café; a word of two scripts is none
            latin = len(beyond) <= 2 and all("À" <= letter <= "ž" for letter in beyond)
            score += (1.5 if latin else -3.0) * len(beyond)
        else:
            value = sum(_WEIGHTS.get(letter, -3.0) for letter in word.lower())
            score += 0.9 * value if word.isupper() and len(word) > 1 else value
    signs = [sign for sign in text if sign > "\x7f" and not sign.isalpha()]
    good = sum(sign in _SIGNS for sign in signs)
    count += len(signs)
    score += good - 3.0 * (len(signs) - good)
    return score / count if count else 0.0
