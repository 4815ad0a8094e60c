from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.newsroom import store_article
from workbench.config import Settings
from workbench.embed import Encoder
from workbench.store import Store
from workbench.web import create_app


@pytest.fixture
def app(settings: Settings, store: Store, encoder: Encoder) -> Flask:
    config = {"TESTING": True, "STORE": store, "ENCODER": encoder, "WTF_CSRF_ENABLED": False, "SECRET_KEY": "test"}
    return create_app(settings, config=config)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that asks for English."""
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def article(store: Store) -> None:
    store_article(store)
