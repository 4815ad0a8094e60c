"""What a request needs of the app: its store, its settings, and the encoder, which is loaded once."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from flask import current_app

from workbench.config import Settings
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.embed import Encoder

__all__ = ["encoder", "settings", "store"]

_LOADING: Final = Lock()


def settings() -> Settings:
    """The settings that the app was made with."""
    return cast(Settings, current_app.config["SETTINGS"])


def store() -> Store:
    """The store, shared by all requests."""
    return cast(Store, current_app.config["STORE"])


def encoder() -> Encoder:
    """The encoder, loaded by the first request that asks. Raises ModelError."""
    with _LOADING:
        if current_app.config["ENCODER"] is None:
            # Reading a page needs no model.
            from workbench.embed import load_encoder

            current_app.config["ENCODER"] = load_encoder(settings().model, cache=settings().data)
        return cast("Encoder", current_app.config["ENCODER"])
