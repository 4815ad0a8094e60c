"""``workbench checks``, and the settings that it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from workbench.checks import CHECKS
from workbench.cli import cli
from workbench.config import Settings
from workbench.localisation import _catalogue

OWN = """
[checks.quote]
on = false

[checks.name]
severity = "critical"
threshold = 0.5
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, with messages in English and nothing set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("WORKBENCH_CHECKS", raising=False)
    _catalogue.cache_clear()
    yield tmp_path
    _catalogue.cache_clear()


def call(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), prog_name="workbench")


def rows() -> dict[str, dict[str, Any]]:
    result = call("checks", "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    return {row["kind"]: row for row in json.loads(result.stdout)}


def table() -> dict[str, str]:
    """kind → its line."""
    result = call("checks")
    assert result.exit_code == 0
    return {line.split()[0]: line for line in result.stdout.splitlines()}


def test_json_has_every_check_as_it_comes() -> None:
    assert list(rows().values()) == [
        {
            "kind": check.kind,
            "on": check.on,
            "severity": check.severity,
            "threshold": 0.0,
            "name": str(check.name),
            "description": str(check.description),
        }
        for check in CHECKS
    ]


def test_for_people_there_is_a_line_for_each() -> None:
    lines = table()
    assert list(lines) == [check.kind for check in CHECKS]
    for check in CHECKS:
        assert lines[check.kind].split()[:3] == [check.kind, "on", check.severity]
        assert lines[check.kind].endswith(str(check.description))
    assert len({line.index(str(check.description)) for line, check in zip(lines.values(), CHECKS, strict=True)}) == 1


def test_it_says_that_there_are_no_settings() -> None:
    assert call("checks").stderr.strip() == "Settings: no file of settings: everything as it comes"


@pytest.mark.parametrize("where", ["data/checks.toml", "own.toml"])
def test_settings_are_shown(folder: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    path = folder / where
    path.parent.mkdir(exist_ok=True)
    path.write_text(OWN, encoding="utf-8")
    if where == "own.toml":
        monkeypatch.setenv("WORKBENCH_CHECKS", where)
    found = rows()
    assert {kind for kind, row in found.items() if not row["on"]} == {"quote"}
    assert (found["name"]["severity"], found["name"]["threshold"]) == ("critical", 0.5)
    lines = table()
    assert lines["quote"].split()[1] == "off"
    assert lines["name"].split()[1:5] == ["on", "critical", "≥", "0.50"]
    assert "≥" not in lines["date"]
    assert call("checks").stderr.strip() == f"Settings: {path if where != 'own.toml' else where}"


def test_what_the_environment_names_goes_before_the_data_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "checks.toml").write_text("[checks.date]\non = false\n", encoding="utf-8")
    (folder / "own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CHECKS", str(folder / "own.toml"))
    assert {kind for kind, row in rows().items() if not row["on"]} == {"quote"}
    monkeypatch.setenv("WORKBENCH_CHECKS", " ")
    assert {kind for kind, row in rows().items() if not row["on"]} == {"date"}


def test_terms_are_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "places.csv").write_text("ua,en\nКиїв,Kyiv\nЛьвів,Lviv\n", encoding="utf-8")
    (folder / "own.toml").write_text('[terms]\nfiles = ["places.csv"]\n', encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CHECKS", "own.toml")
    assert call("checks").stderr.strip().splitlines() == ["Settings: own.toml", "Terms of the newsroom: 2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "Error: The settings own.toml cannot be read: see whether the file is there."),
        ("[checks.names]\n", "Error: own.toml says “names”, which is not known: use one of missing, "),
        ("[checks", "Error: The settings own.toml are no TOML: "),
        (
            '[terms]\nfiles = ["absent.csv"]\n',
            "Error: The glossary absent.csv cannot be read: see whether it is there.",
        ),
    ],
)
@pytest.mark.parametrize("arguments", [["checks"], ["checks", "--json"], ["align", "--ua", "ua.txt", "--en", "en.txt"]])
def test_settings_that_cannot_be_used_are_refused_in_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, text: str | None, said: str, arguments: list[str]
) -> None:
    for code in ("ua", "en"):
        (folder / f"{code}.txt").write_text("The bridge opened on Tuesday.\n", encoding="utf-8")
    if text is not None:
        (folder / "own.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CHECKS", "own.toml")
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(said)
    assert "\n" not in result.stderr.strip()


def test_an_article_is_checked_as_the_newsroom_wants(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "ua.txt").write_text("Було 20 авто на мосту в Києва.\n", encoding="utf-8")
    (folder / "en.txt").write_text("There were 30 cars on the bridge in Kiev.\n", encoding="utf-8")

    def kinds() -> dict[str, str]:
        result = call("align", "--ua", "ua.txt", "--en", "en.txt", "--json")
        assert result.exit_code == 0
        return {flag["kind"]: flag["severity"] for flag in json.loads(result.stdout)["flags"]}

    assert kinds() == {"number": "critical"}
    (folder / "places.csv").write_text("ua,en,avoid en\nКиїв,Kyiv,Kiev\n", encoding="utf-8")
    (folder / "own.toml").write_text(
        '[checks.number]\nseverity = "minor"\n[checks.term]\nseverity = "major"\n[terms]\nfiles = ["places.csv"]\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("WORKBENCH_CHECKS", "own.toml")
    assert kinds() == {"number": "minor", "term": "major"}
    (folder / "own.toml").write_text("[checks.number]\non = false\n", encoding="utf-8")
    assert kinds() == {}


def test_help_has_an_example() -> None:
    result = call("checks", "--help")
    assert result.exit_code == 0
    assert "[checks.name]" in result.stdout


def test_where_the_settings_are_sought(folder: Path) -> None:
    data = folder / "data"
    given = {"WORKBENCH_DATA": str(data)}
    assert Settings.from_environment(given).checks is None
    (data / "checks.toml").mkdir(parents=True)
    assert Settings.from_environment(given).checks is None
    (data / "checks.toml").rmdir()
    (data / "checks.toml").touch()
    assert Settings.from_environment(given).checks == data / "checks.toml"
    assert Settings.from_environment({**given, "WORKBENCH_CHECKS": "own.toml"}).checks == Path("own.toml")
    assert Settings.from_environment({**given, "WORKBENCH_CHECKS": ""}).checks == data / "checks.toml"
