from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shapes import SHAPES
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


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """shape → the folder of a model of that shape."""
    folder = tmp_path_factory.mktemp("models")
    for name, make in SHAPES.items():
        make(folder / "parts" / name).save_pretrained(str(folder / name), create_model_card=False)
    return {name: folder / name for name in SHAPES}
