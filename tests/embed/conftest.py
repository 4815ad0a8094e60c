from __future__ import annotations

from pathlib import Path

import pytest

from tests.shapes import SHAPES


@pytest.fixture(params=SHAPES)
def model_folder(request: pytest.FixtureRequest, models: dict[str, Path]) -> Path:
    """The folder of a model of each shape in turn."""
    return models[str(request.param)]
