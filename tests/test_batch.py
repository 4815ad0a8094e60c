from __future__ import annotations

import io
import json
import os
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import workbench.batch
from workbench.batch import run
from workbench.errors import Message, ModelError, WorkbenchError

SCHEMA = json.loads(files("workbench").joinpath("alignment.schema.json").read_bytes())


def job(name: str) -> bytes:
    given = {
        "id": name,
        "source": "ua",
        "editions": {
            "ua": {"text": f"Міст відкрили у вівторок.\nМер не прийшов. Це випуск {name}."},
            "en": {"paragraphs": ["The bridge opened on Tuesday.", f"The mayor did not come. This is issue {name}."]},
            "ru": {"sentences": ["Мост открыли во вторник.", "Мэр не пришёл.", f"Это выпуск {name}."]},
        },
    }
    return json.dumps(given, ensure_ascii=False).encode() + b"\n"


def written(lines: bytes, **options: Any) -> list[dict[str, Any]]:
    out = io.BytesIO()
    report = run(io.BytesIO(lines), out, **options)
    found = [json.loads(line) for line in out.getvalue().decode().split("\n") if line]
    assert (report.articles, report.failed) == (len(found), sum("error" in line for line in found))
    return found


def test_a_line_becomes_an_alignment_of_the_contract() -> None:
    (found,) = written(job("a-1"), workers=1)
    Draft202012Validator(SCHEMA).validate(found)
    assert (found["id"], found["source"]) == ("a-1", "ua")
    assert [sentence["text"] for sentence in found["editions"]["ua"]["sentences"]] == [
        "Міст відкрили у вівторок.", "Мер не прийшов.", "Це випуск a-1.",
    ]  # fmt: skip
    assert [sentence["paragraph"] for sentence in found["editions"]["en"]["sentences"]] == [0, 1, 1]
    assert all(unit["sentences"] == {"ua": [i], "en": [i], "ru": [i]} for i, unit in enumerate(found["units"]))


def test_a_bad_line_becomes_an_error_in_its_place() -> None:
    lines = [job("1"), b'{"id": "2", "editions": {}}\n', b"\n", b"{\n", b'{"id": 5}\n', job("6").rstrip()]
    found = written(b"".join(lines), workers=1)
    assert [line["id"] for line in found] == ["1", "2", None, None, "6"]
    assert found[1] == {"id": "2", "error": "Line 2: An article needs two editions or more to be aligned."}
    assert found[2]["error"].startswith("Line 4: The line is not JSON")
    assert found[3]["error"].startswith("Line 5: “id” has to be text")


def test_several_processes_give_the_same_in_the_same_order() -> None:
    lines = b"".join(b"{\n" if number % 7 == 3 else job(str(number)) for number in range(40))
    alone, together = (written(lines, workers=workers) for workers in (1, 2))
    assert len(alone) == 40
    assert together == alone


def test_nothing_in_is_nothing_out() -> None:
    assert written(b"") == []
    assert written(b"\n \n") == []


def test_a_line_over_the_limit_is_refused_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench.batch, "LONGEST_LINE", 2_000)
    found = written(b" " * 9_000 + job("long") + job("short") + b"x" * 2_001, workers=1)
    assert [line["id"] for line in found] == [None, "short", None]
    assert "Line 1: The line is longer" in found[0]["error"]
    assert "Line 3: The line is longer" in found[2]["error"]


def test_a_fault_of_ours_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    real = workbench.batch.align_article

    def faulty(editions: Any, *, id: str, **more: Any) -> Any:  # noqa: A002
        if id == "2":
            raise RuntimeError("two")
        return real(editions, id=id, **more)

    monkeypatch.setattr(workbench.batch, "align_article", faulty)
    found = written(job("1") + job("2") + job("3"), workers=1)
    assert ["error" in line for line in found] == [False, True, False]
    assert "fault of the workbench" in found[1]["error"]


def test_a_model_that_is_not_there_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str | None, **_: object) -> Any:
        raise ModelError(Message("There is no model %(name)s.", {"name": str(name)}))

    monkeypatch.setattr(workbench.batch, "load_encoder", absent)
    out = io.BytesIO()
    with pytest.raises(ModelError, match="no model some/model"):
        run(io.BytesIO(job("1")), out, model="some/model")
    assert out.getvalue() == b""


def test_progress_adds_up_to_the_input() -> None:
    lines = job("1") + b"{\n" + job("3")
    advanced: list[int] = []
    run(io.BytesIO(lines), io.BytesIO(), workers=1, advance=advanced.append)
    assert advanced == [len(job("1")), 2, len(job("3"))]


def test_the_input_is_not_read_ahead_without_bound() -> None:
    lines = io.BytesIO(b"{\n" * 10_000)
    read_when_written: list[int] = []

    class Out(io.BytesIO):
        def write(self, line: Any) -> int:
            read_when_written.append(lines.tell())
            return super().write(line)

    run(lines, Out(), workers=1)
    assert read_when_written[0] < 100
    assert read_when_written[-1] == 20_000


def test_a_worker_that_is_killed_is_told_in_a_sentence() -> None:
    with pytest.raises(WorkbenchError, match="fewer --workers"):
        list(workbench.batch._in_processes(os._exit, [1, 1, 1], 2))  # type: ignore[arg-type, list-item]
