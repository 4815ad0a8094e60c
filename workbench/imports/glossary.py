"""Glossaries and style sheets: CSV as newsrooms keep them, and TBX (ISO 30042), of version 2 and 3.

The CSV has a header row; a column ``ua`` (or ``uk``), ``en``, ``ru`` … holds the words for a thing, ``avoid ua`` and so
on those not to be used, ``note`` why. Several words in one cell are separated by ``|``; ``=`` before one means it to
the letter, without its other forms.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from workbench.domain import Term, language_tag
from workbench.errors import InputError, Message

__all__ = ["read_terms"]

_NOTE: Final = "note"
_AVOID: Final = "avoid "
_DELIMITERS: Final = ",;\t"
_CODE: Final = re.compile(r"[a-z]{2,3}")
_MOST: Final = 50_000
_FORBIDDEN: Final = frozenset({"deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecated", "superseded"})
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_terms(path: Path) -> tuple[Term, ...]:
    """The terms of a ``.csv`` or ``.tbx`` file. Raises InputError, saying what to do, for any that cannot be read."""
    try:
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(
            Message("The glossary %(file)s cannot be read: see whether it is there.", {"file": str(path)})
        ) from error
    if path.suffix.lower() in (".tbx", ".xml"):
        found = tuple(_from_tbx(content, path))
    else:
        found = tuple(_from_csv(content, path))
    if not found or len(found) > _MOST:
        raise InputError(
            Message(
                "The glossary %(file)s has %(number)s entries: it needs one at least and %(most)s at most.",
                {"file": str(path), "number": len(found), "most": _MOST},
            )
        )
    return found


def _from_csv(content: bytes, path: Path) -> Iterator[Term]:
    try:
        text = content.decode("utf-8-sig")
        header = next((line for line in text.splitlines() if line.strip()), "")
        delimiter = max(_DELIMITERS, key=header.count)
        rows = list(csv.DictReader(io.StringIO(text.lstrip()), delimiter=delimiter, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            Message("The glossary %(file)s is no CSV in UTF-8: save it as one.", {"file": str(path)})
        ) from error
    for row in rows:
        forms: defaultdict[str, list[str]] = defaultdict(list)
        avoid: defaultdict[str, list[str]] = defaultdict(list)
        note = ""
        for column, cell in row.items():
            name = (column or "").strip().lower().replace("_", " ")
            if name == _NOTE:
                note = (cell or "").strip()
            elif name and isinstance(cell, str):
                into = avoid if name.startswith(_AVOID) else forms
                into[_tag(name.removeprefix(_AVOID), column or "", path)] += _words(cell)
        if any(forms.values()) or any(avoid.values()):
            yield _term(forms, avoid, note)


def _tag(name: str, column: str, path: Path) -> str:
    """The BCP 47 tag of a column, without a region."""
    code = name.strip().split("-")[0]
    if not _CODE.fullmatch(code):
        raise InputError(
            Message(
                "The glossary %(file)s has a column “%(column)s”: name columns ua, en, ru, avoid ua, avoid en, "
                "avoid ru or note.",
                {"file": str(path), "column": column},
            )
        )
    return language_tag(code)


def _words(cell: str) -> list[str]:
    return [each for part in cell.split("|") if (each := " ".join(part.split()))]


def _term(forms: dict[str, list[str]], avoid: dict[str, list[str]], note: str) -> Term:
    def kept(given: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
        return {tag: tuple(words) for tag, words in given.items() if words}

    return Term(forms=kept(forms), avoid=kept(avoid), note=note)


def _from_tbx(content: bytes, path: Path) -> Iterator[Term]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(Message("The glossary %(file)s is no TBX: export it again.", {"file": str(path)})) from error
    for entry in _named(root, "termEntry", "conceptEntry"):
        forms: defaultdict[str, list[str]] = defaultdict(list)
        avoid: defaultdict[str, list[str]] = defaultdict(list)
        for section in _named(entry, "langSet", "langSec"):
            tag = language_tag((section.get(_LANGUAGE) or "").replace("_", "-").split("-")[0].lower())
            for group in _named(section, "tig", "ntig", "termSec"):
                words = [_text(term) for term in _named(group, "term")]
                status = {_text(note) for note in _named(group, "termNote")}
                into = forms if _FORBIDDEN.isdisjoint(status) else avoid
                into[tag] += [word for word in words if word]
        if any(forms.values()) or any(avoid.values()):
            note = next((_text(each) for each in _named(entry, "note")), "")
            yield _term(forms, avoid, note)


def _named(parent: etree._Element, *names: str) -> Iterable[etree._Element]:
    """The elements under ``parent`` of these names, in whatever namespace."""
    return (each for each in parent.iter() if isinstance(each.tag, str) and etree.QName(each).localname in names)


def _text(element: etree._Element) -> str:
    """All text in an element, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())
