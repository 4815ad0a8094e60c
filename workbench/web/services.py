"""What a request needs of the app: its store, its settings, and encoders, which are loaded once."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, cast

from flask import current_app

from workbench.config import Settings
from workbench.store import Store

if TYPE_CHECKING:
    from workbench.checks import Policy
    from workbench.embed import Encoder

__all__ = ["encoder", "models", "policy", "settings", "store"]

_LOADING: Final = Lock()


def settings() -> Settings:
    """The settings that the app was made with."""
    return cast(Settings, current_app.config["SETTINGS"])


def store() -> Store:
    """The store, shared by all requests."""
    return cast(Store, current_app.config["STORE"])


def encoder(model: str | None = None) -> Encoder:
    """The encoder of that name or path, the app's own for None; loaded by the first request that asks.

    Raises ModelError.
    """
    # Reading a page needs no model.
    from workbench.embed import load_encoder

    with _LOADING:
        if current_app.config["ENCODER"] is None:
            current_app.config["ENCODER"] = load_encoder(settings().model, cache=settings().data)
        own = cast("Encoder", current_app.config["ENCODER"])
        return own if model in (None, own.name) else load_encoder(model, cache=settings().data)


def policy() -> Policy:
    """What the newsroom wants of the checks, as its file says now. Raises InputError."""
    from workbench.newsroom import read_policy

    return read_policy(settings().checks)


def models() -> list[str]:
    """The names of the models that can be chosen here, the app's own first."""
    from workbench.embed.bundled import NAME
    from workbench.embed.local import local_models

    own = settings().model or NAME
    return [own, *(model.name for model in local_models() if model.name != own)]
