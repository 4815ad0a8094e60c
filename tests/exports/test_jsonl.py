from __future__ import annotations

import json

from tests.exports.alignment import alignment
from workbench.exports.json import alignment_to_dict
from workbench.exports.jsonl import export


def test_each_line_is_a_pair_that_stands_alone() -> None:
    lines = [json.loads(line) for line in export(alignment()).decode().splitlines()]
    pairs = alignment_to_dict(alignment())["pairs"]
    assert [{key: line[key] for key in pair} for line, pair in zip(lines, pairs, strict=True)] == pairs
    assert lines[0].keys() - pairs[0].keys() == {"article", "langs", "confidence", "status"}
    assert lines[1]["langs"] == ["uk", "ru"]
    assert lines[0]["status"] == "confirmed"
