from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

import workbench.embed
import workbench.ingest
from workbench import review
from workbench.cli import cli
from workbench.commands.export import _FORMATS
from workbench.domain import Flag
from workbench.errors import Message, ModelError
from workbench.exports import EXPORTS
from workbench.ingest import Document, read_text
from workbench.intake import create_article
from workbench.localisation import _catalogue
from workbench.store import Store

SCHEMA = json.loads(files("workbench").joinpath("alignment.schema.json").read_bytes())
TEXTS = {
    "ua": "Міст відкрили у вівторок. Мер не прийшов.\n\nКошторис зріс на 10 відсотків.\n",
    "en": "The bridge opened on Tuesday. The mayor did not come.\n\nThe cost rose by 10 percent.\n",
    "ru": "Мост открыли во вторник. Мэр не пришёл.\n\nСмета выросла на 10 процентов.\n",
}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages in English, whatever the locale of whoever runs the tests."""
    monkeypatch.setenv("LANGUAGE", "en")
    _catalogue.cache_clear()
    yield
    _catalogue.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the article's files, apart from the user's own data and language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("WORKBENCH_MODEL", raising=False)
    for code, text in TEXTS.items():
        (tmp_path / f"{code}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def call(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(cli, list(arguments), prog_name="workbench", **options)


def refused(result: Result, status: int) -> str:
    """The one sentence on standard error that a refusal consists of."""
    assert result.exit_code == status, result.output
    assert result.stdout == ""
    said = result.stderr.strip()
    assert said.startswith("Error: ")
    assert "\n" not in said
    assert "Traceback" not in said
    return said


def align(*arguments: str, **options: Any) -> Result:
    return call("align", "--ua", "ua.txt", "--en", "en.txt", *arguments, **options)


@pytest.mark.usefixtures("folder")
class TestAlign:
    def test_json_follows_the_contract(self) -> None:
        result = align("--ru", "ru.txt", "--source", "uk", "--json")
        assert (result.exit_code, result.stderr) == (0, "")
        found = json.loads(result.stdout)
        Draft202012Validator(SCHEMA).validate(found)
        assert list(found["editions"]) == ["ua", "en", "ru"]
        assert found["source"] == "ua"
        assert [unit["sentences"] for unit in found["units"]] == [{"ua": [i], "en": [i], "ru": [i]} for i in range(3)]

    def test_for_people_the_units_are_listed(self) -> None:
        result = align()
        assert result.exit_code == 0
        assert "   UA  Мер не прийшов.\n   EN  The mayor did not come.\n" in result.stdout
        assert "\x1b" not in result.stdout
        assert re.search(r"^1  match \d+% · not reviewed$", result.stdout, re.MULTILINE)
        assert result.stdout.rstrip().splitlines()[-1].startswith("Units: 3 · flags: ")

    def test_sentences_are_taken_as_they_are(self, folder: Path) -> None:
        (folder / "ua.txt").write_text("Перше. І друге.\n\nТретє\n", encoding="utf-8")
        (folder / "en.md").write_text("First. And second.\nThird\n", encoding="utf-8")
        result = call("align", "--ua", "ua.txt", "--en", "en.md", "--sentences", "--json")
        editions = json.loads(result.stdout)["editions"]
        assert [sentence["text"] for sentence in editions["ua"]["sentences"]] == ["Перше. І друге.", "Третє"]
        assert [sentence["text"] for sentence in editions["en"]["sentences"]] == ["First. And second.", "Third"]

    def test_one_edition_may_come_from_standard_input(self) -> None:
        result = call("align", "--uk", "-", "--en", "en.txt", "--json", input=TEXTS["ua"].encode())
        assert json.loads(result.stdout)["editions"]["ua"]["lang"] == "uk"

    def test_a_page_may_come_from_standard_input(self) -> None:
        page = "<html><body><h1>Міст</h1><p>Міст відкрили у вівторок.</p></body></html>"
        result = call("align", "--uk", "-", "--en", "en.txt", "--json", input=page.encode())
        edition = json.loads(result.stdout)["editions"]["ua"]
        assert [sentence["text"] for sentence in edition["sentences"]] == ["Міст", "Міст відкрили у вівторок."]

    def test_empty_standard_input_is_called_so(self) -> None:
        assert "standard input is empty" in refused(call("align", "--uk", "-", "--en", "en.txt", input=b""), 1)

    def test_a_name_without_an_extension_is_plain_text(self, folder: Path) -> None:
        (folder / "en.txt").rename(folder / "63")
        result = call("align", "--ua", "ua.txt", "--en", "63", "--json")
        assert len(json.loads(result.stdout)["editions"]["en"]["sentences"]) == 3

    def test_an_edition_may_be_an_address_where_its_host_is_allowed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[tuple[str, object]] = []

        def fetch(url: str, *, hosts: tuple[str, ...], limit: int) -> Document:
            asked.append((url, hosts))
            return read_text(TEXTS["en"])

        monkeypatch.setattr(workbench.ingest, "fetch", fetch)
        monkeypatch.setenv("WORKBENCH_FETCH_HOSTS", "news.example.org")
        for option in ([], ["--sentences"]):
            result = call("align", "--ua", "ua.txt", "--en", "https://news.example.org/63", "--json", *option)
            assert json.loads(result.stdout)["editions"]["en"]["sentences"][0]["text"].startswith("The bridge opened")
        assert asked == [("https://news.example.org/63", ("news.example.org",))] * 2

    def test_a_fourth_edition(self, folder: Path) -> None:
        (folder / "pl.txt").write_text("Most otwarto we wtorek. Burmistrz nie przyszedł.", encoding="utf-8")
        result = align("--edition", "pl=pl.txt", "--title", "Міст", "--json")
        found = json.loads(result.stdout)
        assert found["editions"]["pl"]["lang"] == "pl"
        assert found["title"] == "Міст"

    @pytest.mark.parametrize(
        ("arguments", "status", "said"),
        [
            (["--ua", "ua.txt"], 2, "two editions or more"),
            ([], 2, "two editions or more"),
            (["--ua", "ua.txt", "--ua", "en.txt"], 2, "Edition ua is given twice"),
            (["--ua", "ua.txt", "--uk", "en.txt"], 2, "Edition ua is given twice"),
            (["--ua", "ua.txt", "--edition", "uk=en.txt"], 2, "Edition ua is given twice"),
            (["--ua", "ua.txt", "--en", "./ua.txt"], 2, "given for both ua and en"),
            (["--ua", "-", "--en", "-"], 2, "given for both ua and en"),
            (["--ua", "ua.txt", "--edition", "en.txt"], 2, "names no file"),
            (["--ua", "ua.txt", "--edition", "EN=en.txt"], 2, "no edition code"),
            (["--ua", "ua.txt", "--en", "en.txt", "--source", "ru"], 2, "--source names ru"),
            (["--ua", "ua.txt", "--en", "en.txt", "--source", "1"], 2, "no edition code"),
            (["--ua", "ua.txt", "--en", "absent.txt"], 1, "no file absent.txt"),
            (["--ua", "ua.txt", "--en", "https://news.example.org/"], 1, "WORKBENCH_FETCH_HOSTS"),
            (["--ua", "http://news.example.org/", "--en", "http://news.example.org/"], 2, "given for both ua and en"),
            (["--ua", "ua.txt", "--en", "."], 1, "is a folder"),
            (["--ua", "ua.txt", "--en", "nul\0l.txt"], 1, "cannot be read"),
            (["--ua", "ua.txt", "--en", "empty.txt"], 1, "empty"),
            (["--ua", "ua.txt", "--en", "blank.txt"], 1, "empty"),
            (["--ua", "ua.txt", "--en", "blank.txt", "--sentences"], 1, "empty"),
            (["--ua", "ua.txt", "--en", "junk.txt"], 1, "junk.txt"),
            (["--ua", "ua.txt", "--en", "junk.docx"], 1, "junk.docx"),
            (["--ua", "ua.txt", "--en", "story.pages"], 1, "story.pages"),
            (["--ua", "ua.txt", "--en", "large.txt"], 1, "large.txt is over 16 MB"),
        ],
    )
    def test_bad_input_is_refused_in_one_sentence(
        self, folder: Path, arguments: list[str], status: int, said: str
    ) -> None:
        (folder / "empty.txt").touch()
        (folder / "blank.txt").write_text(" \n\n\t\n")
        (folder / "junk.txt").write_bytes(bytes(range(256)) * 40)
        (folder / "junk.docx").write_bytes(b"PK\x03\x04" + bytes(range(256)) * 4)
        (folder / "story.pages").write_bytes(b"PK\x03\x04")
        (folder / "large.txt").write_bytes(b"The bridge opened. " * 1_100_000)
        assert said in refused(call("align", *arguments), status)

    def test_a_file_without_permission(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def forbidden(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", forbidden)
        assert "ua.txt cannot be read (Permission denied)" in refused(align(), 1)

    def test_a_model_that_is_not_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def absent(name: str | None, **_: object) -> None:
            raise ModelError(Message("There is no model %(name)s.", {"name": str(name)}))

        monkeypatch.setattr(workbench.embed, "load_encoder", absent)
        assert "There is no model some/model." in refused(align("--model", "some/model"), 1)
        monkeypatch.setenv("WORKBENCH_MODEL", "another/model")
        assert "There is no model another/model." in refused(align(), 1)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (TEXTS["ua"], "en.txt reads like Ukrainian, although it is given as EN: check the options.\n"),
            (TEXTS["en"], ""),
            ("Міст відкрили.", ""),  # too short to be sure
            ("1 2 3 4 5 6 7 8 9 10 11 12", ""),
        ],
    )
    def test_a_text_in_another_language_is_noticed_once(self, folder: Path, text: str, said: str) -> None:
        (folder / "en.txt").write_text(text, encoding="utf-8")
        result = call("align", "--ru", "ru.txt", "--en", "en.txt", "--json")
        assert (result.exit_code, result.stderr) == (0, said)

    def test_lines_around_the_article_are_counted_and_not_aligned(self, folder: Path) -> None:
        (folder / "en.txt").write_text(f"UA | EN | RU\n{TEXTS['en']}\nFollow us on X\n", encoding="utf-8")
        result = align("--json")
        assert result.exit_code == 0
        assert result.stderr == "Lines around the article, which are not aligned: EN 2.\n"
        assert "Follow us" not in result.stdout

    def test_repairs_are_told(self, folder: Path) -> None:
        (folder / "ua.txt").write_text(
            "\u041cicт вiдкрили сьогодні вранці.\n\nНа ньо\u00adму є тролейбус.", encoding="utf-8"
        )
        assert call("align", "--ua", "ua.txt", "--en", "en.txt", "--json").stderr == (
            "ua.txt: Soft hyphens were removed: 1 (ньому)\n"
            "ua.txt: Letters of another alphabet that look alike were replaced: 3 (Міст, відкрили)\n"
        )

    def test_two_editions_in_the_same_language_are_noticed_once(self, folder: Path) -> None:
        (folder / "ru.txt").write_text("Міністр заявив, що цей міст відкриють до кінця року.", encoding="utf-8")
        (folder / "ua.txt").write_text("Міністр повідомив, що міст буде відкрито до кінця року.", encoding="utf-8")
        result = call("align", "--ua", "ua.txt", "--ru", "ru.txt", "--json")
        assert result.stderr == "ua.txt and ru.txt are both in Ukrainian: check the options.\n"

    def test_a_text_that_holds_another_language_is_noticed(self, folder: Path) -> None:
        left = "Міністр заявив, що міст відкриють.\n\nРоботи, за його словами, ще тривають, але вже недовго.\n\n" * 3
        text = "The bridge was opened today by the minister, who said that it would be free for all.\n\n" * 9
        (folder / "en.txt").write_text(text + left, encoding="utf-8")
        result = call("align", "--ua", "ua.txt", "--en", "en.txt", "--json")
        assert result.stderr == "en.txt is in English, but 22% of it in Ukrainian: take that out and try again.\n"

    def test_the_language_of_an_unknown_edition_is_nobodys_business(self, folder: Path) -> None:
        result = align("--edition", "us=en.txt", "--json")
        assert "given for both" in refused(result, 2)
        (folder / "us.txt").write_text(TEXTS["en"] + "That is all.", encoding="utf-8")
        assert align("--edition", "us=us.txt", "--json").stderr == ""

    @pytest.mark.parametrize("given", ["lots", "-3"])
    def test_a_setting_that_makes_no_sense(self, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
        monkeypatch.setenv("WORKBENCH_MAX_UPLOAD", given)
        assert "WORKBENCH_MAX_UPLOAD" in refused(align(), 1)


def jobs(*names: str) -> str:
    editions = {code: {"text": text} for code, text in TEXTS.items()}
    return "".join(json.dumps({"id": name, "editions": editions}) + "\n" for name in names)


class TestBatch:
    def test_a_line_in_is_a_line_out(self, folder: Path) -> None:
        (folder / "in.jsonl").write_text(jobs("b", "a"), encoding="utf-8")
        result = call("batch", "in.jsonl", "out.jsonl")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.strip() == "Articles aligned: 2."
        found = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
        assert [line["id"] for line in found] == ["b", "a"]

    def test_a_bad_line_means_status_1_and_the_rest_is_written(self, folder: Path) -> None:
        (folder / "in.jsonl").write_text(jobs("b") + "{}\n", encoding="utf-8")
        assert "Articles that failed: 1 of 2." in refused(call("batch", "in.jsonl", "out.jsonl"), 1)
        found = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
        assert [line.keys() >= {"units"} for line in found] == [True, False]
        assert sorted(path.name for path in folder.iterdir() if path.name.startswith(("in", "out", "."))) == [
            "in.jsonl", "out.jsonl",
        ]  # fmt: skip

    def test_a_file_called_dash_is_not_standard_input(self, folder: Path) -> None:
        (folder / "-").write_text("", encoding="utf-8")
        assert json.loads(call("batch", "-", "-", input=jobs("a").encode()).stdout)["id"] == "a"

    @pytest.mark.usefixtures("folder")
    def test_standard_input_to_standard_output(self) -> None:
        result = call("batch", "-", "-", input=jobs("a").encode())
        assert json.loads(result.stdout)["id"] == "a"

    @pytest.mark.parametrize("target", ["in.jsonl", "./in.jsonl", "link.jsonl"])
    def test_the_input_is_never_replaced(self, folder: Path, target: str) -> None:
        (folder / "in.jsonl").write_text(jobs("a"), encoding="utf-8")
        (folder / "link.jsonl").symlink_to("in.jsonl")
        assert "the same file" in refused(call("batch", "in.jsonl", target), 2)
        assert (folder / "in.jsonl").read_text(encoding="utf-8") == jobs("a")

    def test_progress_where_it_is_asked_for(self, folder: Path) -> None:
        (folder / "in.jsonl").write_text(jobs("a"), encoding="utf-8")
        assert "100%" in call("batch", "--progress", "in.jsonl", "out.jsonl").stderr
        assert "100%" not in call("batch", "in.jsonl", "out.jsonl").stderr

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["absent.jsonl", "out.jsonl"], "no file absent.jsonl"),
            ([".", "out.jsonl"], "is a folder"),
            (["in.jsonl", "absent/out.jsonl"], "absent/out.jsonl cannot be written"),
            (["in.jsonl", "."], "cannot be written"),
            (["in.jsonl", "out.jsonl", "--engine", "ray"], "no ray engine"),
        ],
    )
    def test_bad_calls_are_refused_in_one_sentence(self, folder: Path, arguments: list[str], said: str) -> None:
        (folder / "in.jsonl").write_text(jobs("a"), encoding="utf-8")
        assert said in refused(call("batch", *arguments), 1)
        assert not (folder / "out.jsonl").exists()

    @pytest.mark.parametrize("arguments", [["in"], ["in", "out", "--workers", "0"], ["in", "out", "--engine", "sun"]])
    def test_wrong_usage_is_status_2(self, arguments: list[str]) -> None:
        assert call("batch", *arguments).exit_code == 2


class TestExport:
    @pytest.fixture
    def article(self, folder: Path) -> str:
        with Store.open(folder / "data") as store:
            documents = {code: read_text(text) for code, text in TEXTS.items()}
            return create_article(store, title="Міст", editions=documents, source="ua").id

    @pytest.mark.parametrize("name", EXPORTS)
    def test_every_format(self, article: str, name: str) -> None:
        result = call("export", article, "--format", name)
        assert result.exit_code == 0
        assert "Мер не прийшов." in result.stdout

    def test_to_a_file(self, folder: Path, article: str) -> None:
        assert call("export", article, "--format", "json", "--output", "-").stdout_bytes
        assert not (folder / "-").exists()
        result = call("export", article, "--format", "json", "--output", "out.json")
        assert (result.exit_code, result.stdout) == (0, "")
        found = json.loads((folder / "out.json").read_bytes())
        Draft202012Validator(SCHEMA).validate(found)
        assert found["id"] == article

    def test_an_unknown_article(self, article: str) -> None:
        said = refused(call("export", "no-such", "--format", "tmx"), 1)
        assert said == f"Error: There is no article no-such; choose one of {article}"

    def test_an_unknown_article_where_there_is_none(self, folder: Path) -> None:
        Store.open(folder / "data").close()
        assert "no other one yet" in refused(call("export", "no-such", "--format", "tmx"), 1)

    def test_the_reason_of_a_dismissal_is_taken_along(self, folder: Path, article: str) -> None:
        with Store.open(folder / "data") as store:
            made = review.current(store, article)
            flag = Flag("number-1", 0, "number", "minor", ("en",), Message("10 and 12"), 0.5)
            store.alignments.save(replace(made, flags=(flag,)))
            review.dismiss(store, article, flag.id, reason="rounded by the desk")
        assert "rounded by the desk" in call("export", article, "--format", "csv").stdout

    def test_a_data_folder_that_is_not_there_is_not_made(self, folder: Path) -> None:
        assert "does not exist yet" in refused(call("export", "a", "--format", "tmx"), 1)
        assert not (folder / "data").exists()

    def test_formats_are_those_of_the_registry(self) -> None:
        assert set(_FORMATS) == set(EXPORTS)


@contextmanager
def serving(*options: str) -> Iterator[str]:
    """The address of a server that runs with these options, and ends well."""
    command = [sys.executable, "-m", "workbench", "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            yield next(found[0] for line in server.stderr if (found := re.findall(r"http://\S+", line)))
        finally:
            server.send_signal(signal.SIGINT)
        server.stderr.read()
    assert server.returncode == 0


class TestServe:
    def test_a_port_that_is_taken(self, folder: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            result = call("serve", "--port", str(port))
        assert result.exit_code == 1
        assert f"Port {port} is taken by another program" in result.stderr

    @pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "localhost"])
    def test_the_app_answers_to_the_address_it_names(self, folder: Path, host: str) -> None:
        with serving("--host", host) as address:
            assert host in address
            with urllib.request.urlopen(address) as page:  # noqa: S310
                assert page.status == 200

    def test_a_data_folder_that_cannot_be_used(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("WORKBENCH_DATA", str(folder / "ua.txt"))
        result = call("serve", "--port", "0")
        assert result.exit_code == 1
        assert "ua.txt" in result.stderr
        assert "Traceback" not in result.stderr

    def test_the_app_answers_with_the_demo_articles(self, folder: Path) -> None:
        with serving("--demo") as address, urllib.request.urlopen(address) as page:  # noqa: S310
            assert page.status == 200
            assert "demo-" in page.read().decode()


class TestProgram:
    def test_a_fault_of_ours_is_a_sentence_unless_asked(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def faulty(*_: object, **__: object) -> None:
            raise RuntimeError("two")

        monkeypatch.setattr("workbench.pipeline.align_article", faulty)
        assert "RuntimeError('two')" in refused(align(), 1)
        monkeypatch.setenv("WORKBENCH_TRACEBACK", "1")
        assert isinstance(align().exception, RuntimeError)

    @pytest.mark.parametrize("command", ["serve", "align", "batch", "export"])
    def test_help_has_examples(self, command: str) -> None:
        result = call(command, "--help")
        assert result.exit_code == 0
        assert f"Examples:\n    workbench {command}" in result.stdout

    def test_version(self) -> None:
        assert call("--version").stdout.split()[-1] == workbench.__version__

    def test_a_reader_that_goes_away_is_no_fault(self, folder: Path) -> None:
        command = [sys.executable, "-m", "workbench", "align", "--ua", "ua.txt", "--en", "en.txt"]
        reader, writer = os.pipe()
        os.close(reader)
        try:
            result = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
        finally:
            os.close(writer)
        assert result.stderr == b""

    def test_a_locale_without_cyrillic_loses_letters_only(self, folder: Path) -> None:
        command = [sys.executable, "-m", "workbench", "align", "--ua", "ua.txt", "--en", "en.txt"]
        environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
        result = subprocess.run(command, capture_output=True, check=True, env=environment)
        assert b"EN  The mayor did not come." in result.stdout
