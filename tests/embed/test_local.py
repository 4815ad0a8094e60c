"""Models of the library's cache: listed, used by name without a network, and fetched on request only."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

COMMIT = "0123456789abcdef0123456789abcdef01234567"

# Several commands in one process, since starting the library takes seconds; each with the whole of what it wrote.
COMMANDS = """
import json, os, sys, tempfile
from workbench.cli import cli
def run(arguments):
    kept, files = [os.dup(1), os.dup(2)], [tempfile.TemporaryFile("w+", encoding="utf-8") for _ in "12"]
    for number, file in enumerate(files, start=1):
        os.dup2(file.fileno(), number)
    try:
        cli(arguments, prog_name="workbench")
    except SystemExit as exit:
        status = exit.code or 0
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    for number, descriptor in enumerate(kept, start=1):
        os.dup2(descriptor, number)
    written = []
    for file in files:
        file.seek(0)
        written.append(file.read())
    return [status, *written]
json.dump([run(arguments) for arguments in json.load(sys.stdin)], sys.stdout)
"""


class Done(NamedTuple):
    """What a command did."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture(scope="module")
def hub(models: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hub cache with two sentence-transformers models and one of another kind."""
    folder = tmp_path_factory.mktemp("hub")
    for name in ("desk/static", "desk/other", "sentence-transformers/short"):
        repository = folder / "hub" / f"models--{name.replace('/', '--')}"
        snapshot = repository / "snapshots" / COMMIT
        shutil.copytree(models["static"], snapshot)
        (repository / "refs").mkdir()
        (repository / "refs" / "main").write_text(COMMIT, encoding="utf-8")
        if name == "desk/other":
            (snapshot / "modules.json").unlink()
    return folder


def workbench(hub: Path, *commands: list[str], **more: str) -> list[Done]:
    """What each command does, one after the other in one process."""
    environment = os.environ | {
        "HF_HOME": str(hub), "HF_HUB_OFFLINE": "1", "WORKBENCH_DATA": str(hub / "data"), "LANGUAGE": "en",
    }  # fmt: skip
    environment.pop("SENTENCE_TRANSFORMERS_HOME", None)
    environment |= more
    answer = subprocess.run(
        [sys.executable, "-c", COMMANDS],
        input=json.dumps(commands), check=True, stdout=subprocess.PIPE, encoding="utf-8", env=environment,
    )  # fmt: skip
    return [Done(*done) for done in json.loads(answer.stdout)]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The options that give two short editions."""
    folder, options = tmp_path_factory.mktemp("editions"), []
    for code, text in (("ua", "Міст відкриють у вересні."), ("en", "The bridge opens in September.")):
        (folder / f"story.{code}.txt").write_text(text, encoding="utf-8")
        options += [f"--{code}", str(folder / f"story.{code}.txt")]
    return options


USED, FETCHED = ("desk/static", "short"), ("desk/absent", "", ".", "desk/static")
ABSENT = ("desk/absent", "absent", "no/such/folder", "C:\\models")


@pytest.fixture(scope="module")
def done(hub: Path, editions: list[str]) -> dict[tuple[str, str], Done]:
    """(command, model) → what it does on a machine that has the cache and no network."""
    commands = {("list", ""): ["models", "list"]}
    commands |= {("align", name): ["align", *editions, "--model", name, "--json"] for name in USED}
    commands |= {("pull", name): ["models", "pull", name] for name in FETCHED}
    return dict(zip(commands, workbench(hub, *commands.values()), strict=True))


@pytest.fixture(scope="module")
def not_here(hub: Path, editions: list[str]) -> dict[str, Done]:
    """Model → what aligning with it says where it is not on the machine, and the network is not forbidden."""
    commands = [["align", *editions, "--model", name] for name in ABSENT]
    return dict(zip(ABSENT, workbench(hub, *commands, HF_HUB_OFFLINE="0"), strict=True))


def test_the_bundled_model_and_those_of_the_cache_are_listed(done: dict[tuple[str, str], Done]) -> None:
    lines = done["list", ""].stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["workbench-static-2", "desk/static", "sentence-transformers/short"]
    assert "MB" in lines[1]


def test_without_a_cache_the_bundled_model_is_listed(tmp_path: Path) -> None:
    assert workbench(tmp_path, ["models", "list"])[0].stdout.count("\n") == 1


@pytest.mark.parametrize("name", USED)
def test_a_model_of_the_cache_is_used_by_name_and_its_vectors_are_kept(
    hub: Path, done: dict[tuple[str, str], Done], name: str
) -> None:
    assert done["align", name].status == 0, done["align", name].stderr
    assert json.loads(done["align", name].stdout)["model"]["name"] == name
    assert (hub / "data" / "vectors.db").exists()


def test_the_librarys_own_cache_folder_is_used_where_it_is_set(hub: Path, editions: list[str]) -> None:
    elsewhere = {"HF_HOME": str(hub / "empty"), "SENTENCE_TRANSFORMERS_HOME": str(hub / "hub")}
    aligning = ["align", *editions, "--model", "desk/static"]
    listed, aligned = workbench(hub, ["models", "list"], aligning, **elsewhere)
    assert "desk/static" in listed.stdout
    assert aligned.status == 0, aligned.stderr


@pytest.mark.parametrize("name", ABSENT)
def test_a_model_that_is_not_here_is_one_sentence_that_says_how_to_get_it(not_here: dict[str, Done], name: str) -> None:
    assert not_here[name].status == 1
    assert f"workbench models pull {name}" in not_here[name].stderr
    assert not_here[name].stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [("desk/absent", "could not be fetched"), ("", "could not be fetched"), (".", "needs no fetching")],
)
def test_what_cannot_be_fetched_is_one_sentence(done: dict[tuple[str, str], Done], name: str, said: str) -> None:
    assert done["pull", name].status == 1
    assert said in done["pull", name].stderr
    assert done["pull", name].stderr.count("\n") == 1


def test_a_fetched_model_is_said_to_be_here(done: dict[tuple[str, str], Done]) -> None:
    assert done["pull", "desk/static"].status == 0, done["pull", "desk/static"].stderr
    assert "--model desk/static" in done["pull", "desk/static"].stderr
