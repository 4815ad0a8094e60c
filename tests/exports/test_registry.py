from __future__ import annotations

import pytest

from tests.exports.alignment import alignment
from workbench.exports import EXPORTS


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_writes_utf8_and_says_what_it_is(name: str) -> None:
    export = EXPORTS[name]
    assert export.extension == f".{name}"
    assert "/" in export.media_type
    assert "Міст відкрили у вівторок." in export.write(alignment()).decode("utf-8-sig")
