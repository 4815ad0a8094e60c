from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.config import Settings
from workbench.embed import Encoder, load_encoder
from workbench.store import Store


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A data folder of the test's own."""
    return Settings(data=tmp_path / "data", max_upload_bytes=100_000)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    """A store of the test's own, empty at first."""
    with Store.open(settings.data) as opened:
        yield opened


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The bundled model, loaded once."""
    return load_encoder()
