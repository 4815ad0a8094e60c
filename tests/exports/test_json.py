from __future__ import annotations

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.exports.alignment import alignment
from workbench.errors import InputError
from workbench.exports.json import alignment_from_dict, alignment_to_dict, export

SCHEMA = json.loads(files("workbench").joinpath("alignment.schema.json").read_bytes())


def test_follows_the_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(export(alignment())))


def test_scores_are_rounded_to_four_digits_and_kept_in_range() -> None:
    unit = alignment_to_dict(alignment())["units"][0]
    assert unit["similarity"] == {"ua-en": 0.9123, "ua-ru": 1.0, "en-ru": -0.25}
    assert unit["confidence"] == 0.9877


def test_every_edition_is_a_key_of_every_unit() -> None:
    assert [unit["sentences"]["en"] for unit in alignment_to_dict(alignment())["units"]] == [[0], [], [1]]


def test_pairs_are_the_units_flattened() -> None:
    pairs = alignment_to_dict(alignment())["pairs"]
    assert [(pair["unit"], *pair["editions"]) for pair in pairs[3:6]] == [
        (1, "ua", "en"), (1, "ua", "ru"), (1, "en", "ru"),
    ]  # fmt: skip
    assert pairs[3]["texts"] == ["=Кошторис зріс на 10%.", ""]
    assert pairs[3]["score"] is None
    assert pairs[8]["texts"][1] == "Мэр не пришёл. Так\x07 сообщили."


def test_messages_stay_english() -> None:
    flags = json.loads(export(alignment(), gettext=lambda _: "перекладено"))["flags"]
    assert [flag["message"] for flag in flags] == ["EN lacks it.", "10% ↔ 12%"]


def test_comes_back_the_same() -> None:
    given = alignment_to_dict(alignment())
    found = alignment_from_dict(json.loads(json.dumps(given)))
    assert alignment_to_dict(found) == given
    for edition in found.editions.values():
        assert [edition.revision.text[s.start : s.end] for s in edition.sentences] == [
            s.text for s in edition.sentences
        ]


def test_paragraphs_come_back_with_their_indexes() -> None:
    given = alignment_to_dict(alignment())
    sentences = given["editions"]["ua"]["sentences"]
    sentences[1]["paragraph"] = sentences[2]["paragraph"] = 3
    revision = alignment_from_dict(given).editions["ua"].revision
    assert [revision.text[p.start : p.end] for p in revision.paragraphs] == [
        "Міст відкрили у вівторок.", "", "", "=Кошторис зріс на 10%. Мер не прийшов. ",
    ]  # fmt: skip


def other_schema(given: dict[str, Any]) -> None:
    given["schema"] = "workbench.alignment/9"


def no_units(given: dict[str, Any]) -> None:
    del given["units"]


def wrong_offsets(given: dict[str, Any]) -> None:
    given["editions"]["ua"]["sentences"][1]["end"] += 1


def far_away(given: dict[str, Any]) -> None:
    given["editions"]["ua"]["sentences"][2].update(start=10**15, end=10**15 + 16)


def paragraph_out_of_reach(given: dict[str, Any]) -> None:
    given["editions"]["ua"]["sentences"][2]["paragraph"] = 10**15


def unknown_sentence(given: dict[str, Any]) -> None:
    given["units"][0]["sentences"]["en"] = [7]


def unknown_edition(given: dict[str, Any]) -> None:
    given["units"][0]["sentences"]["pl"] = [0]


def unknown_unit(given: dict[str, Any]) -> None:
    given["flags"][0]["unit"] = 3


@pytest.mark.parametrize(
    "spoil",
    [
        other_schema, no_units, wrong_offsets, far_away, paragraph_out_of_reach, unknown_sentence, unknown_edition,
        unknown_unit,
    ],
)  # fmt: skip
def test_what_does_not_follow_the_schema_is_refused(spoil: Callable[[dict[str, Any]], None]) -> None:
    given = copy.deepcopy(alignment_to_dict(alignment()))
    spoil(given)
    with pytest.raises(InputError, match=r"no alignment of the form workbench\.alignment/1"):
        alignment_from_dict(given)
