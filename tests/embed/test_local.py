"""Models of the library's cache: listed, used by name without a network, and fetched on request only."""

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
    for name in ("desk/static", "desk/other"):
        repository = tmp_path / "hub" / f"models--{name.replace('/', '--')}"
        snapshot = repository / "snapshots" / COMMIT
        shutil.copytree(models["static"], snapshot)
        (repository / "refs").mkdir()
        (repository / "refs" / "main").write_text(COMMIT, encoding="utf-8")
        if name == "desk/other":
            (snapshot / "modules.json").unlink()
    return tmp_path


def workbench(hub: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "HF_HOME": str(hub), "HF_HUB_OFFLINE": "1", "WORKBENCH_DATA": str(hub / "data"), "LANGUAGE": "en",
    }  # fmt: skip
    environment.pop("SENTENCE_TRANSFORMERS_HOME", None)
    command = [sys.executable, "-m", "workbench", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8", env=environment)


def test_the_bundled_model_and_those_of_the_cache_are_listed(hub: Path) -> None:
    lines = workbench(hub, "models", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["workbench-static-1", "desk/static"]
    assert "MB" in lines[1]


def test_without_a_cache_the_bundled_model_is_listed(tmp_path: Path) -> None:
    assert workbench(tmp_path, "models", "list").stdout.count("\n") == 1


def test_a_model_of_the_cache_is_used_by_name_and_its_vectors_are_kept(hub: Path) -> None:
    for code, text in (("ua", "Міст відкриють у вересні."), ("en", "The bridge opens in September.")):
        (hub / f"story.{code}.txt").write_text(text, encoding="utf-8")
    files = ["--ua", str(hub / "story.ua.txt"), "--en", str(hub / "story.en.txt")]
    done = workbench(hub, "align", *files, "--model", "desk/static", "--json")
    assert done.returncode == 0, done.stderr
    assert '"desk/static"' in done.stdout
    assert (hub / "data" / "vectors.db").exists()


def test_a_model_that_is_not_here_is_one_sentence_that_says_how_to_get_it(hub: Path) -> None:
    (hub / "a.txt").write_text("Міст відкриють.", encoding="utf-8")
    (hub / "b.txt").write_text("The bridge opens.", encoding="utf-8")
    done = workbench(hub, "align", "--ua", str(hub / "a.txt"), "--en", str(hub / "b.txt"), "--model", "desk/absent")
    assert done.returncode == 1
    assert "workbench models pull desk/absent" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("name", "said"), [("desk/absent", "could not be fetched"), (".", "needs no fetching")])
def test_what_cannot_be_fetched_is_one_sentence(hub: Path, name: str, said: str) -> None:
    done = workbench(hub, "models", "pull", name)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fetched_model_is_said_to_be_here(hub: Path) -> None:
    done = workbench(hub, "models", "pull", "desk/static")
    assert done.returncode == 0, done.stderr
    assert "--model desk/static" in done.stderr
