"""The rooms keep to the import table of docs/design.md, and modules stay small."""

from __future__ import annotations

import ast
import configparser
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import workbench

PACKAGE = Path(workbench.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300

# Room → what it may import, besides itself, errors.py and the version.
TABLE: dict[str, set[str]] = {
    "errors": set(),
    "config": set(),
    "localisation": set(),
    "output": set(),
    "domain": set(),
    "names": set(),
    "vectors": set(),
    "languages": {"domain"},
    "ingest": {"domain", "languages"},
    "segment": {"domain", "languages"},
    "embed": {"domain", "languages", "vectors"},
    "changes": {"domain"},
    "lines": {"domain"},
    "align": {"changes", "domain", "languages", "vectors"},
    "checks": {"domain", "languages", "vectors"},
    "demo": {"domain"},
    "pipeline": {"domain", "languages", "ingest", "segment", "embed", "align", "checks"},
    "grouping": {"languages", "vectors"},
    "regrouping": {"align", "changes", "checks", "domain", "embed"},
    "store": {"changes", "domain", "folding", "lines", "query"},
    "opening": {"changes", "domain", "store"},
    "steps": {"domain", "store"},
    "review": {"changes", "domain", "opening", "steps", "store"},
    "queue": {"domain", "opening", "store"},
    "differences": {"domain"},
    "progress": {"domain", "store"},
    "folding": set(),
    "query": {"domain", "folding"},
    "states": {"review", "store"},
    "discussion": {"domain", "store"},
    "exports": {"domain", "names"},
    "imports": {"domain"},
    "newsroom": {"checks", "domain", "imports"},
    "settled": {"align", "differences", "domain", "segment"},
    "reupload": {"checks", "domain", "embed", "opening", "pipeline", "settled", "store"},
    "intake": {
        "checks", "domain", "embed", "imports", "ingest", "lines", "opening", "pipeline", "readings", "reupload",
        "store",
    },
    "demo_articles": {"checks", "demo", "domain", "embed", "intake", "readings", "store"},
    "readings": {"domain", "ingest", "store"},
    "staging": {"config", "grouping", "ingest", "languages", "readings", "store"},
    "plan": {"store"},
    "jobs": {"checks", "embed", "intake", "staging", "store"},
    "web": {
        "align", "changes", "checks", "config", "differences", "discussion", "domain", "embed", "exports",
        "folding", "imports", "ingest", "intake", "jobs", "languages", "lines", "names", "newsroom", "opening",
        "pipeline", "plan", "progress", "query", "queue", "readings", "regrouping", "review", "staging", "states",
        "store",
    },
    "batch": {"checks", "domain", "embed", "exports", "imports", "newsroom", "pipeline"},
    "commands": {
        "batch", "checks", "config", "demo_articles", "domain", "embed", "exports", "imports", "ingest", "intake",
        "lines", "localisation", "names", "newsroom", "output", "pipeline", "review", "store", "web",
    },
    "cli": {"commands", "localisation"},
    "__main__": {"cli"},
}  # fmt: skip


def room(path: Path) -> str:
    """The first part of a module's path: ``checks`` for ``checks/number.py``, ``segment`` for ``segment.py``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere in it, by its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_imported(source: str) -> set[str]:
    parts = [module.split(".") for module in imported(ast.parse(source))]
    return {part[1] for part in parts if part[0] == "workbench" and len(part) > 1 and part[1] != "__version__"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import workbench.store.articles", {"store"}),
        ("from workbench.checks.number import check", {"checks"}),
        ("from workbench import review, __version__", {"review"}),
        ("def late():\n    from workbench.web import create_app", {"web"}),
        ("import json\nimport workbench", set()),
    ],
)
def test_imports_are_recognised(source: str, expected: set[str]) -> None:
    assert rooms_imported(source) == expected


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.parent != PACKAGE or path.stem != "__init__"], ids=name
)
def test_module_imports_only_what_its_room_may(path: Path) -> None:
    here = room(path)
    assert here in TABLE, "a new room belongs into the table here and in docs/design.md"
    assert rooms_imported(path.read_text(encoding="utf-8")) - {here, "errors"} <= TABLE[here]


def test_table_has_no_cycle() -> None:
    done: set[str] = set()
    while left := TABLE.keys() - done:
        ready = {entry for entry in left if TABLE[entry] <= done}
        assert ready, f"these import each other: {left}"
        done |= ready


# A language is one file of tables, however many words it has.
@pytest.mark.parametrize("path", [path for path in MODULES if room(path) != "languages"], ids=name)
def test_module_is_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_neither_prints_nor_imports_stars(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "print", f"line {node.lineno}"
        if isinstance(node, ast.ImportFrom):
            assert "*" not in {alias.name for alias in node.names}, f"line {node.lineno}"


def test_command_line_loads_nothing_slow() -> None:
    """What a command needs it imports when it runs, and aligning with the bundled model needs no torch."""
    started = "import sys, workbench.cli; print(*sys.modules)"
    aligned = "import sys, workbench.ingest, workbench.pipeline; workbench.pipeline.load_encoder(); print(*sys.modules)"
    for script, unwanted in (
        (started, {"flask", "jsonschema", "lxml", "numpy", "rich", "torch", "trafilatura", "waitress"}),
        (aligned, {"datasets", "flask", "sentence_transformers", "torch", "transformers", "trafilatura"}),
    ):
        loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
        assert not unwanted & set(loaded.stdout.split())


def test_every_package_travels_in_the_wheel() -> None:
    setup = configparser.ConfigParser()
    setup.read(PACKAGE.parent / "setup.cfg", encoding="utf-8")
    listed = setup["options"]["packages"].split()
    there = {".".join(path.parent.relative_to(PACKAGE.parent).parts) for path in PACKAGE.rglob("__init__.py")}
    assert there | {"workbench.static", "workbench.templates"} == set(listed)
