"""What a newsroom has set for the checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.checks import CHECKS, NO_POLICY, Rule
from workbench.domain import Kind, Term
from workbench.errors import InputError
from workbench.imports.glossary import read_terms
from workbench.newsroom import SAMPLE, read_policy

KYIV = Term(forms={"uk": ("Київ",), "en": ("Kyiv",)})
TRUCE = Term(forms={"uk": ("перемир'я",), "en": ("truce",)})


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Where the settings go, beside two glossaries."""
    (tmp_path / "places.csv").write_text("ua,en\nКиїв,Kyiv\n", encoding="utf-8")
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "words.csv").write_text("ua,en\nперемир'я,truce\n", encoding="utf-8")
    return tmp_path / "checks.toml"


def refused(path: Path) -> str:
    """The one sentence with which the settings are refused."""
    with pytest.raises(InputError) as caught:
        read_policy(path)
    said = str(caught.value)
    assert "\n" not in said
    assert str(path) in said
    return said


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("", {}),
        ("# Nothing yet.\n[checks]\n[terms]\n", {}),
        ("[checks.quote]\non = false\n", {"quote": Rule(on=False)}),
        ("[checks.quote]\non = true\n", {"quote": Rule(on=True)}),
        ("[checks.quote]\n", {"quote": Rule()}),
        ("checks.quote.on = false\n", {"quote": Rule(on=False)}),
        ('[checks.name]\nseverity = "critical"\nthreshold = 0.5\n', {"name": Rule(severity="critical", threshold=0.5)}),
        ("[checks.name]\nthreshold = 0\n", {"name": Rule(threshold=0.0)}),
        ("[checks.name]\nthreshold = 1\n", {"name": Rule(threshold=1.0)}),
        (
            '[checks.name]\nseverity = "minor"\n[checks.date]\non = false\nseverity = "major"\n',
            {"name": Rule(severity="minor"), "date": Rule(on=False, severity="major")},
        ),
    ],
)
def test_rules(settings: Path, text: str, rules: dict[Kind, Rule]) -> None:
    settings.write_text(text, encoding="utf-8")
    policy = read_policy(settings)
    assert (policy.rules, policy.terms) == (rules, ())


@pytest.mark.parametrize("kind", [check.kind for check in CHECKS])
def test_every_check_can_be_turned_off(settings: Path, kind: Kind) -> None:
    settings.write_text(f"[checks.{kind}]\non = false\n", encoding="utf-8")
    policy = read_policy(settings)
    assert [check.kind for check in CHECKS if not policy.on(check)] == [kind]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("files = []", ()),
        ('files = ["places.csv"]', (KYIV,)),
        ('files = ["style/words.csv", "places.csv"]', (TRUCE, KYIV)),
        ('files = ["places.csv"]\nsample = false', (KYIV,)),
        ("sample = false", ()),
        ("sample = true", read_terms(SAMPLE)),
        ('files = ["places.csv"]\nsample = true', (KYIV, *read_terms(SAMPLE))),
    ],
)
def test_terms(settings: Path, text: str, terms: tuple[Term, ...]) -> None:
    settings.write_text(f"[terms]\n{text}\n", encoding="utf-8")
    assert read_policy(settings).terms == terms


def test_a_glossary_may_lie_anywhere(settings: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "places.csv"
    elsewhere.write_text("ua,en\nЛьвів,Lviv\n", encoding="utf-8")
    settings.write_text(f"[terms]\nfiles = ['{elsewhere}']\n", encoding="utf-8")
    assert read_policy(settings).terms == (Term(forms={"uk": ("Львів",), "en": ("Lviv",)}),)


def test_a_glossary_is_sought_beside_the_settings(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(settings.parent / "style")
    settings.write_text('[terms]\nfiles = ["places.csv"]\n', encoding="utf-8")
    assert read_policy(settings).terms == (KYIV,)


def test_the_home_folder_may_be_written_short(settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(settings.parent / "style"))
    settings.write_text('[terms]\nfiles = ["~/words.csv"]\n', encoding="utf-8")
    assert read_policy(settings).terms == (TRUCE,)


def test_without_a_file_all_is_as_it_comes() -> None:
    assert read_policy(None) is NO_POLICY


KINDS = ", ".join(check.kind for check in CHECKS)


@pytest.mark.parametrize(
    ("text", "named", "allowed"),
    [
        ("[check.name]\non = true", "check", "checks, terms"),
        ("quote = false", "quote", "checks, terms"),
        ("[checks.names]\non = true", "names", KINDS),
        ("[checks.Name]\non = true", "Name", KINDS),
        ("[checks.name]\nenabled = true", "enabled", "on, severity, threshold"),
        ("[checks.name]\non = 'no'", "on = 'no'", "true, false"),
        ("[checks.name]\non = 1", "on = 1", "true, false"),
        ("[checks.name]\nseverity = 'grave'", "severity = 'grave'", "critical, major, minor"),
        ("[checks.name]\nseverity = 'MAJOR'", "severity = 'MAJOR'", "critical, major, minor"),
        ("[checks.name]\nseverity = 1", "severity = 1", "critical, major, minor"),
        ("[checks.name]\nseverity = []", "severity = []", "critical, major, minor"),
        ("[checks.name]\nthreshold = 1.01", "threshold = 1.01", "0 … 1"),
        ("[checks.name]\nthreshold = -0.1", "threshold = -0.1", "0 … 1"),
        ("[checks.name]\nthreshold = 50", "threshold = 50", "0 … 1"),
        ("[checks.name]\nthreshold = nan", "threshold = nan", "0 … 1"),
        ("[checks.name]\nthreshold = inf", "threshold = inf", "0 … 1"),
        ("[checks.name]\nthreshold = true", "threshold = True", "0 … 1"),
        ("[checks.name]\nthreshold = '0.5'", "threshold = '0.5'", "0 … 1"),
        ("[terms]\nfile = ['places.csv']", "file", "files, sample"),
        ('[terms]\nsample = "yes"', "sample = 'yes'", "true, false"),
        ("[terms]\nfiles = 'places.csv'", "files = 'places.csv'", '["glossary.csv"]'),
        ("[terms]\nfiles = [1]", "files = [1]", '["glossary.csv"]'),
        ("[terms]\nfiles = {}", "files = {}", '["glossary.csv"]'),
    ],
)
def test_what_is_not_known_is_refused_with_what_is_allowed(settings: Path, text: str, named: str, allowed: str) -> None:
    settings.write_text(text, encoding="utf-8")
    said = refused(settings)
    assert f"“{named}”" in said
    assert said.endswith(f"use one of {allowed}.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("checks = []", "checks"),
        ("checks = true", "checks"),
        ("[[checks]]\nname = 1", "checks"),
        ("terms = 'places.csv'", "terms"),
        ("[[terms]]\nfiles = []", "terms"),
        ("[checks]\nname = false", "checks.name"),
        ("[checks]\nname = 'critical'", "checks.name"),
    ],
)
def test_what_has_to_be_a_table(settings: Path, text: str, name: str) -> None:
    settings.write_text(text, encoding="utf-8")
    assert f"write {name} as a table" in refused(settings)


@pytest.mark.parametrize(
    "content",
    [
        b"[checks.name",
        b"on = ",
        b"[checks.name]\non = yes",
        b"[checks.name]\non = true\non = false",
        "[terms]\nfiles = ['Київ.csv']".encode("cp1251"),
        b"PK\x03\x04" + bytes(range(256)),
    ],
)
def test_what_is_no_toml_is_refused(settings: Path, content: bytes) -> None:
    settings.write_bytes(content)
    assert "are no TOML: " in refused(settings)


def test_settings_that_are_not_there_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.toml").endswith("cannot be read: see whether the file is there.")
    assert "cannot be read" in refused(tmp_path)


@pytest.mark.parametrize(
    ("name", "said"),
    [("absent.csv", "cannot be read"), ("checks.toml", "has a column"), ("empty.csv", "has 0 entries")],
)
def test_a_glossary_that_cannot_be_used_is_named(settings: Path, name: str, said: str) -> None:
    (settings.parent / "empty.csv").touch()
    settings.write_text(f'[terms]\nfiles = ["places.csv", "{name}"]\n', encoding="utf-8")
    with pytest.raises(InputError, match=said) as caught:
        read_policy(settings)
    assert str(settings.parent / name) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_sample_is_sound() -> None:
    terms = read_terms(SAMPLE)
    assert len(terms) > 10
    for term in terms:
        assert term.forms or term.avoid
        assert {*term.forms, *term.avoid} <= {"uk", "en", "ru"}
        for tag, avoided in term.avoid.items():
            assert not set(avoided) & set(term.forms.get(tag, ()))
