from __future__ import annotations

import json
from typing import Any

import pytest

from workbench.errors import InputError
from workbench.imports.job import edition_code, job_from_dict, job_id, read_job


def line(**given: Any) -> bytes:
    return json.dumps({"id": "a-17", **given}, ensure_ascii=False).encode()


def editions(**given: Any) -> dict[str, Any]:
    return {"ua": {"text": "Перший абзац."}, "en": {"text": "First paragraph."}, **given}


def test_the_three_ways_to_give_an_edition() -> None:
    job = read_job(
        line(
            title="Заголовок",
            source="ua",
            editions={
                "ua": {"text": "Перший абзац.\n\nДругий абзац."},
                "en": {"paragraphs": ["First paragraph.", "", "Third paragraph."]},
                "ru": {"sentences": ["Первый абзац. И ещё.", " ", "Второй."]},
            },
        )
    )
    assert (job.id, job.title, job.source) == ("a-17", "Заголовок", "ua")
    assert [(edition.code, edition.lang) for edition in job.editions.values()] == [
        ("ua", "uk"), ("en", "en"), ("ru", "ru"),
    ]  # fmt: skip
    paragraphs = {code: edition.revision for code, edition in job.editions.items()}
    assert [paragraphs["ua"].text[p.start : p.end] for p in paragraphs["ua"].paragraphs] == [
        "Перший абзац.", "Другий абзац.",
    ]  # fmt: skip
    assert [paragraphs["en"].text[p.start : p.end] for p in paragraphs["en"].paragraphs] == [
        "First paragraph.", "", "Third paragraph.",
    ]  # fmt: skip
    assert [sentence.text for sentence in job.editions["ru"].sentences] == ["Первый абзац. И ещё.", " ", "Второй."]


def test_uk_is_taken_for_ua() -> None:
    job = job_from_dict({"id": "1", "source": "uk", "editions": {"uk": {"text": "Так."}, "en": {"text": "Yes."}}})
    assert list(job.editions) == ["ua", "en"]
    assert job.source == "ua"


def test_a_byte_order_mark_is_no_part_of_the_line() -> None:
    assert read_job(b"\xef\xbb\xbf" + line(editions=editions())).id == "a-17"


def test_what_the_contract_does_not_name_is_passed_over() -> None:
    job = read_job(line(editions=editions(pl={"text": "Tak.", "author": "?"}), section="city"))
    assert list(job.editions) == ["ua", "en", "pl"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON .* at character 2"),
        (b"\xff\xfe{", "not UTF-8 .*byte 1"),
        (b"[" * 100_000, "plain object"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "plain object"),
        (b"[]", "JSON object"),
        (b'"a-17"', "JSON object"),
        (b'{"id": "1", "id": "2"}', "“id” is given twice"),
        (b'{"id": "1", "editions": {"ua": {"text": "a"}, "ua": {"text": "b"}}}', "“ua” is given twice"),
        (b'{"id": "\\ud800", "editions": {}}', "“id” has to be text"),
    ],
)
def test_lines_that_cannot_be_read(given: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_job(given)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": None}, "“id” is missing"),
        ({"id": ""}, "“id” is missing"),
        ({"id": 17}, "“id” has to be text: put it in quotation marks"),
        ({"title": 17}, "“title” has to be text or null"),
        ({"source": ["ua"]}, "“source” has to be text or null"),
        ({"source": "ru"}, "“source” names ru"),
        ({"source": "Ukrainian"}, "“Ukrainian” is no edition code"),
        ({"editions": None}, "“editions” is missing"),
        ({"editions": []}, "“editions” is missing"),
        ({"editions": {}}, "two editions or more"),
        ({"editions": {"ua": {"text": "Так."}}}, "two editions or more"),
        ({"editions": editions(uk={"text": "Ні."})}, "“ua” and “uk” are the same"),
        ({"editions": editions(UA={"text": "Ні."})}, "“UA” is no edition code"),
        ({"editions": editions(a={"text": "Ні."})}, "“a” is no edition code"),
        ({"editions": editions(ru="Да.")}, "Edition ru has to give exactly one"),
        ({"editions": editions(ru={})}, "Edition ru has to give exactly one"),
        ({"editions": editions(ru={"text": "Да.", "sentences": ["Да."]})}, "Edition ru has to give exactly one"),
        ({"editions": editions(ru={"text": None})}, "“text” of edition ru holds something that is not text"),
        ({"editions": editions(ru={"text": ["Да."]})}, "“text” of edition ru holds something that is not text"),
        ({"editions": editions(ru={"paragraphs": "Да."})}, "“paragraphs” of edition ru has to be a list"),
        ({"editions": editions(ru={"sentences": ["Да.", 2]})}, "“sentences” of edition ru holds something"),
        ({"editions": editions(ru={"sentences": ["Да.", ""]})}, "Sentence 2 of edition ru is empty"),
        ({"editions": editions(ru={"sentences": []})}, "Edition ru is empty"),
        ({"editions": editions(ru={"paragraphs": ["", " "]})}, "Edition ru is empty"),
        ({"editions": editions(ru={"text": " \n"})}, "Edition ru is empty"),
        ({"editions": editions(ru={"text": "\ud83d"})}, "half of a surrogate pair"),
    ],
)
def test_jobs_that_do_not_follow_the_contract(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said) as refused:
        job_from_dict({"id": "a-17", "editions": editions(), **changed})
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (b'{"id": "a-17", "editions": 1}', "a-17"),
        (b'{"id": 17}', None),
        (b'{"id": "\\ud800"}', None),
        (b'["a-17"]', None),
        (b'{"id": "a-17"', None),
        (b"\xff", None),
    ],
)
def test_the_id_of_a_bad_line(given: bytes, expected: str | None) -> None:
    assert job_id(given) == expected


@pytest.mark.parametrize("given", ["", "u", "UA", "ua1", "ukrainian", "ua\n", "уа"])
def test_codes_are_two_to_eight_small_latin_letters(given: str) -> None:
    with pytest.raises(InputError, match="no edition code"):
        edition_code(given)
