from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po
from flask.testing import FlaskClient

import workbench
from workbench.errors import Message

PACKAGE = Path(workbench.__file__).parent
ROOT = PACKAGE.parent
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def extracted() -> dict[str, tuple[str, ...]]:
    """Message id → its forms in English: one, or two where it has a plural."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    keywords = {**DEFAULT_KEYWORDS, "Message": None, "lazy_gettext": None}
    found = extract_from_dir(ROOT, methods, options, keywords=keywords)
    forms = (message if isinstance(message, tuple) else (message,) for _, _, message, _, _ in found)
    return {form[0]: tuple(form) for form in forms}


def catalogue(language: str) -> Catalog:
    with (PACKAGE / "translations" / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def words(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_every_string_is_translated(language: str) -> None:
    known = catalogue(language)
    translated = {}
    for name, forms in extracted().items():
        entry = known.get(name)
        given = () if entry is None or entry.fuzzy else entry.string
        translated[name] = (given,) if isinstance(given, str) else tuple(given)
        if len(forms) > 1:
            assert len(translated[name]) in (0, known.num_plurals)
    assert [name for name, strings in translated.items() if not strings or not all(strings)] == []


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_nothing_is_translated_that_nobody_says(language: str) -> None:
    said = extracted()
    names = (entry.id if isinstance(entry.id, str) else entry.id[0] for entry in catalogue(language))
    assert [name for name in names if name and name not in said] == []


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_translations_name_the_same_values(language: str) -> None:
    for entry in catalogue(language):
        ids = (entry.id,) if isinstance(entry.id, str) else entry.id
        for string in (entry.string,) if isinstance(entry.string, str) else entry.string:
            assert words(string) == words(ids[0]) if entry.id else True, entry.id


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_compiled_catalogue_is_the_written_one(language: str) -> None:
    compiled = gettext.translation("messages", PACKAGE / "translations", [language])
    for entry in catalogue(language):
        if isinstance(entry.id, str):
            assert not entry.id or compiled.gettext(entry.id) == entry.string
        else:
            for number in (1, 2, 5, 11, 21, 22):
                assert compiled.ngettext(*entry.id, number) in entry.string


def messages() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Message.__name__:
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", node


def test_messages_are_written_where_they_can_be_found() -> None:
    """The extractor sees only what is written out; a variable in its place would never be translated."""
    # What is put together from another Message, or comes from outside, has no text of its own.
    hidden = [place for place, call in messages() if isinstance(call.args[0], ast.Name | ast.JoinedStr | ast.BinOp)]
    assert hidden == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("uk", ("Нова стаття", "Статей ще немає")), ("ru", ("Новая статья", "Статей пока нет"))],
)
def test_pages_speak_it(client: FlaskClient, language: str, expected: tuple[str, ...]) -> None:
    page = client.get("/", headers={"Accept-Language": language}).text
    assert all(words in page for words in expected)
