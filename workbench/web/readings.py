"""What is said of a text that was read: its language, what it was read from, and what was put right in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from flask_babel import format_decimal, format_percent, gettext, ngettext

from workbench.errors import Message
from workbench.ingest import said
from workbench.readings import repairs_of
from workbench.store import Reading
from workbench.web.labels import language_name
from workbench.web.localisation import say

if TYPE_CHECKING:
    from workbench.ingest import Document
    from workbench.web.uploads import Upload

__all__ = ["ReadingView", "origin", "repaired", "say_format"]

_PASTED: Final = "text"
_FORMATS: Final[Mapping[str, Message]] = {
    "text": Message("plain text"),
    "html": Message("web page"),
    "markdown": Message("Markdown"),
    "rich": Message("formatted text"),
}
_CERTAIN: Final = 0.995  # what is rounded to 100 % is not worth a figure
_DOUBTFUL: Final = 0.8
_BEGINNING: Final = 200  # characters
_LINE: Final = 100
_MOST_LINES: Final = 50


def say_format(name: str) -> str:
    """What a person calls the format of a document: its abbreviation where it is called by that."""
    return say(_FORMATS[name]) if name in _FORMATS else name.upper()


def origin(reading: Reading | Document | None) -> str:
    """What a text was read from: "plain text, windows-1251, 87% sure"; '' for pasted text and what is not known."""
    if reading is None or (reading.format == _PASTED and reading.encoding is None):
        return ""
    if reading.encoding is None:
        return say_format(reading.format)
    said_of = {"format": say_format(reading.format), "encoding": reading.encoding}
    if reading.confidence >= _CERTAIN:
        return str(gettext("%(format)s, %(encoding)s", **said_of))
    share = format_percent(reading.confidence)
    return str(gettext("%(format)s, %(encoding)s, %(share)s sure", **said_of, share=share))


def repaired(reading: Reading | Document | None) -> tuple[str, ...]:
    """A line for each kind of repair."""
    if reading is None:
        return ()
    repairs = repairs_of(reading) if isinstance(reading, Reading) else reading.repairs
    return tuple(say(said(each)) for each in repairs)


def _counted_words(count: int) -> str:
    """ "2,507 words"."""
    return str(ngettext("%(count)s word", "%(count)s words", count, count=format_decimal(count)))


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What a form says of a text beside its field.

    ``language``: a BCP 47 tag, None where it is not certain. ``line``: language and length. ``origin``, ``doubtful``:
    what it was read from, and whether the encoding is little more than a guess. ``set_aside``: the beginnings of the
    lines that are kept and not aligned; ``aside``: how many these are. ``filename``, ``beginning``: of a file whose
    text is in its field, and of one whose text is not, '' for the other. ``mixture``: that a part is in another
    language, '' where none is.
    """

    language: str | None
    words: int
    line: str
    origin: str
    doubtful: bool
    repairs: tuple[str, ...]
    aside: int
    set_aside: tuple[str, ...]
    filename: str
    beginning: str
    mixture: str

    @classmethod
    def of(cls, upload: Upload, *, in_field: bool = True) -> ReadingView:
        """``in_field``: the text stands in the form's field, also where it is a file's."""
        document = upload.document
        words = len(upload.article.split())
        name = language_name(upload.language) if upload.language else gettext("language not certain")
        aside = [document.text[each.start : each.end] for each in document.paragraphs if not each.aligned]
        return cls(
            language=upload.language,
            words=words,
            line=f"{name} · {_counted_words(words)}",
            origin=origin(document),
            doubtful=document.encoding is not None and document.confidence < _DOUBTFUL,
            repairs=repaired(document),
            aside=len(aside),
            set_aside=tuple(_cut(line, _LINE) for line in aside[:_MOST_LINES]),
            filename=(upload.filename or "") if in_field else "",
            beginning="" if in_field else _cut(upload.article, _BEGINNING),
            mixture=_mixture(upload),
        )


def _mixture(upload: Upload) -> str:
    if upload.mixture is None:
        return ""
    return str(
        gettext(
            "Part of this text reads like %(other)s (%(share)s of the words, from “%(begins)s”), the rest like "
            "%(language)s.",
            other=language_name(upload.mixture.other),
            language=language_name(upload.mixture.language),
            share=format_percent(upload.mixture.share),
            begins=_begins(upload),
        )
    )


def _begins(upload: Upload) -> str:
    """The first words that are in the other language."""
    paragraphs = upload.document.paragraphs
    found = upload.mixture.paragraphs if upload.mixture else ()
    first = paragraphs[found[0]] if found and found[0] < len(paragraphs) else paragraphs[0]
    return _cut(upload.document.text[first.start : first.end], 40)


def _cut(text: str, width: int) -> str:
    text = " ".join(text[: 2 * width].split())
    return text if len(text) <= width else text[: width - 1].rsplit(maxsplit=1)[0] + "…"
