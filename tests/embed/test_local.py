"""Models of the library's cache: listed, used by name without a network, and fetched on request only."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def hub(models: dict[str, Path], tmp_path: Path) -> Path:
    """A hub cache with one sentence-transformers model and one of another kind."""
    for name in ("desk/static", "desk/other", "sentence-transformers/short"):
        repository = tmp_path / "hub" / f"models--{name.replace('/', '--')}"
        snapshot = repository / "snapshots" / COMMIT
        shutil.copytree(models["static"], snapshot)
        (repository / "refs").mkdir()
        (repository / "refs" / "main").write_text(COMMIT, encoding="utf-8")
        if name == "desk/other":
            (snapshot / "modules.json").unlink()
    return tmp_path


def workbench(hub: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "HF_HOME": str(hub), "HF_HUB_OFFLINE": "1", "WORKBENCH_DATA": str(hub / "data"), "LANGUAGE": "en",
    }  # fmt: skip
    environment.pop("SENTENCE_TRANSFORMERS_HOME", None)
    environment |= more
    command = [sys.executable, "-m", "workbench", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environment)


def test_the_bundled_model_and_those_of_the_cache_are_listed(hub: Path) -> None:
    lines = workbench(hub, "models", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["workbench-static-2", "desk/static", "sentence-transformers/short"]
    assert "MB" in lines[1]


def test_without_a_cache_the_bundled_model_is_listed(tmp_path: Path) -> None:
    assert workbench(tmp_path, "models", "list").stdout.count("\n") == 1


@pytest.fixture
def editions(tmp_path: Path) -> list[str]:
    """The options that give two short editions."""
    options = []
    for code, text in (("ua", "Міст відкриють у вересні."), ("en", "The bridge opens in September.")):
        (tmp_path / f"story.{code}.txt").write_text(text, encoding="utf-8")
        options += [f"--{code}", str(tmp_path / f"story.{code}.txt")]
    return options


@pytest.mark.parametrize("name", ["desk/static", "short"])
def test_a_model_of_the_cache_is_used_by_name_and_its_vectors_are_kept(
    hub: Path, editions: list[str], name: str
) -> None:
    done = workbench(hub, "align", *editions, "--model", name, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["model"]["name"] == name
    assert (hub / "data" / "vectors.db").exists()


def test_the_librarys_own_cache_folder_is_used_where_it_is_set(hub: Path, editions: list[str]) -> None:
    elsewhere = {"HF_HOME": str(hub / "empty"), "SENTENCE_TRANSFORMERS_HOME": str(hub / "hub")}
    assert "desk/static" in workbench(hub, "models", "list", **elsewhere).stdout
    assert workbench(hub, "align", *editions, "--model", "desk/static", **elsewhere).returncode == 0


@pytest.mark.parametrize("name", ["desk/absent", "absent", "no/such/folder", "C:\\models"])
def test_a_model_that_is_not_here_is_one_sentence_that_says_how_to_get_it(
    hub: Path, editions: list[str], name: str
) -> None:
    done = workbench(hub, "align", *editions, "--model", name, HF_HUB_OFFLINE="0")
    assert done.returncode == 1
    assert f"workbench models pull {name}" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [("desk/absent", "could not be fetched"), ("", "could not be fetched"), (".", "needs no fetching")],
)
def test_what_cannot_be_fetched_is_one_sentence(hub: Path, name: str, said: str) -> None:
    done = workbench(hub, "models", "pull", name)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_fetched_model_is_said_to_be_here(hub: Path) -> None:
    done = workbench(hub, "models", "pull", "desk/static")
    assert done.returncode == 0, done.stderr
    assert "--model desk/static" in done.stderr
