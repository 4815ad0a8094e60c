"""What a newsroom has set for the checks: a file in TOML, and the glossaries that it names.

::

    [checks.quote]
    on = false

    [checks.name]
    severity = "critical"
    threshold = 0.5

    [terms]
    files = ["glossary.tbx", "style.csv"]
    sample = true
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from workbench.checks import CHECKS, NO_POLICY, Policy, Rule
from workbench.domain import SEVERITIES, Kind, Severity, Term
from workbench.errors import InputError, Message
from workbench.imports.glossary import read_terms

__all__ = ["SAMPLE", "read_policy"]

SAMPLE: Final = Path(__file__).parent / "imports" / "sample_style.csv"
"""A style sheet to begin with: spellings of Ukrainian places, prepositions, loaded terms."""

_KINDS: Final = tuple(check.kind for check in CHECKS)


def read_policy(path: Path | None) -> Policy:
    """The settings in the file at ``path``, the checks' own for None. Raises InputError, saying what to change."""
    if path is None:
        return NO_POLICY
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(
            Message("The settings %(file)s are no TOML: %(fault)s", {"file": str(path), "fault": str(error)})
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise InputError(
            Message("The settings %(file)s cannot be read: see whether the file is there.", {"file": str(path)})
        ) from error
    for name in given.keys() - {"checks", "terms"}:
        raise _wrong(path, name, "checks, terms")
    return Policy(rules=_rules(_table(given, "checks", path), path), terms=_terms(_table(given, "terms", path), path))


def _beside(path: Path, name: str) -> Path:
    """The file of that name, in the folder of the settings unless it says where."""
    try:
        return path.parent / Path(name).expanduser()
    except RuntimeError:  # ~somebody who is not there
        return path.parent / name


def _table(given: Mapping[str, Any], name: str, path: Path, *, within: str = "") -> Mapping[str, Any]:
    found = given.get(name, {})
    if not isinstance(found, dict):
        raise InputError(
            Message("In %(file)s write %(name)s as a table: [%(name)s].", {"file": str(path), "name": within + name})
        )
    return found


def _wrong(path: Path, name: str, known: str) -> InputError:
    values = {"file": str(path), "name": name, "known": known}
    return InputError(Message("%(file)s says “%(name)s”, which is not known: use one of %(known)s.", values))


def _rules(given: Mapping[str, Any], path: Path) -> dict[Kind, Rule]:
    rules: dict[Kind, Rule] = {}
    for kind in given:
        if kind not in _KINDS:
            raise _wrong(path, kind, ", ".join(_KINDS))
        own = _table(given, kind, path, within="checks.")
        for name in own.keys() - {"on", "severity", "threshold"}:
            raise _wrong(path, name, "on, severity, threshold")
        on, severity, threshold = own.get("on"), own.get("severity"), own.get("threshold", 0.0)
        if on is not None and not isinstance(on, bool):
            raise _wrong(path, f"on = {on!r}", "true, false")
        if severity is not None and severity not in SEVERITIES:
            raise _wrong(path, f"severity = {severity!r}", ", ".join(SEVERITIES))
        if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 <= threshold <= 1:
            raise _wrong(path, f"threshold = {threshold!r}", "0 … 1")
        rules[kind] = Rule(on=on, severity=cast("Severity | None", severity), threshold=float(threshold))
    return rules


def _terms(given: Mapping[str, Any], path: Path) -> tuple[Term, ...]:
    for name in given.keys() - {"files", "sample"}:
        raise _wrong(path, name, "files, sample")
    files, sample = given.get("files", []), given.get("sample", False)
    if not isinstance(files, list) or not all(isinstance(each, str) for each in files):
        raise _wrong(path, f"files = {files!r}", '["glossary.csv"]')
    if not isinstance(sample, bool):
        raise _wrong(path, f"sample = {sample!r}", "true, false")
    found = [term for each in files for term in read_terms(_beside(path, each))]
    return (*found, *(read_terms(SAMPLE) if sample else ()))
