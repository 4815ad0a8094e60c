from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from workbench import localisation


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A Ukrainian catalogue of one message in place of the real ones."""
    catalogue = Catalog(locale="uk")
    catalogue.add("no counterpart", "немає відповідника")
    folder = tmp_path / "translations" / "uk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "messages.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(localisation, "__file__", str(tmp_path / "localisation.py"))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    localisation._catalogue.cache_clear()
    yield
    localisation._catalogue.cache_clear()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "uk_UA.UTF-8"}, "немає відповідника"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "uk_UA.UTF-8"}, "немає відповідника"),
        ({"LANG": "uk_UA.UTF-8", "LANGUAGE": "en"}, "no counterpart"),
        ({"LANG": "uk_UA.UTF-8", "LANGUAGE": "en:uk"}, "no counterpart"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "uk:en"}, "немає відповідника"),
        ({"LANG": "C.UTF-8"}, "no counterpart"),
        ({}, "no counterpart"),
    ],
)
def test_the_locale_decides(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert localisation.gettext("no counterpart") == expected
